/** Pictures may be called anything: the form opens without a line, pictures and all. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { Publisher } from "./publisher.ts";

const names = [
  "kaart #1 100% (é).svg",
  "a+b&c=d;e,f.svg",
  "'enkel' `schuin` ^[1]{2}~.svg",
  "wat? | * : <hier>.svg",
  "😀 \u0645\u0631\u062d\u0628\u0627.svg",
  "in een map/onder 50%.svg",
  "__proto__.svg",
  "index.html.0123456789abcdef.svg",
];
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>';

test("an image name of any characters stops neither the worker nor the picture", async () => {
  const publisher = new Publisher();
  for (const name of names) {
    mkdirSync(dirname(join(publisher.folder, name)), { recursive: true });
    writeFileSync(join(publisher.folder, name), picture);
  }
  const images = names.map((name) => `  image "${name}" alt "Een plaatje."`).join("\n");
  const question = '  ask cijfer number 1..10 "Welk cijfer geeft u de kaart?"';
  await publisher.publish(
    `pwe 1\nconsultation kaart "De kaart" {\n  language nl\n}\n\nsection een "Deel een" {\n${images}\n${question}\n}\n`,
  );
  const browser = await openBrowser();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${publisher.address}/`);
  await page.locator("[data-action=start]").click();
  await page.locator("#form:not([hidden])").waitFor();
  await page.fill("[name='een.cijfer.answer']", "7");
  await page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active?.state));
  const widths = () =>
    page.evaluate(() => Array.from(document.images, ({ naturalWidth }) => naturalWidth));
  const all = names.map(() => 40);
  for (const isOffline of [false, true]) {
    await context.setOffline(isOffline);
    await page.reload();
    await page.locator("#form:not([hidden])").waitFor();
    await page.evaluate(() => {
      for (const image of document.images) image.loading = "eager";
    });
    await expect.poll(widths, { timeout: 15_000 }).toEqual(all);
  }
  await browser.close();
  await publisher.remove();
});
