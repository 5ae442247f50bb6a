/** The form inside somebody else's page, as one custom element. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createCollector, SqliteStore } from "@pwe/collector";
import type { Consultation } from "@pwe/model";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "../command.ts";
import { openBrowser } from "./browser.ts";

let browser: Browser;
let host: Server;
let around: string;
const folder = mkdtempSync(join(tmpdir(), "pwe-embedded-"));
const closing: (() => Promise<unknown>)[] = [];

/** A collector that lets these pages hold the form. */
async function collect(embedders: readonly string[]): Promise<string> {
  const consultation = JSON.parse(
    readFileSync(join(folder, "consultation.json"), "utf8"),
  ) as Consultation;
  const store = new SqliteStore(join(folder, `${embedders.length}.sqlite`));
  const collector = createCollector({
    consultation,
    site: join(folder, "site"),
    store,
    embedders,
    clock: Date.now,
    randomBytes,
  });
  const address = await collector.listen({ port: 0 });
  closing.push(
    () => collector.close(),
    () => store.close(),
  );
  return address;
}

beforeAll(async () => {
  browser = await openBrowser();
  const command = join(root, "packages/cli/dist/main.js");
  const example = join(root, "examples/begroting/consultation.pwe");
  const built = spawnSync(process.execPath, [command, "build", example, "-o", folder]);
  expect(built.status).toBe(0);
  host = createServer((request, response) => {
    const form = new URL(request.url ?? "", "http://local").searchParams.get("form") ?? "";
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(
      `<!doctype html><html lang="nl"><title>Nieuws</title><h1>Nieuws</h1>
      <script src="${form}/embed.js" defer></script>
      <pwe-form src="${form}/" title="Waar geeft de gemeente haar geld aan uit?"></pwe-form>`,
    );
  });
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  around = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser?.close();
  host?.close();
  for (const close of closing) await close();
  rmSync(folder, { recursive: true });
});

test("is a page of its own with a name, and can be filled in there", async () => {
  const form = await collect([around]);
  const page = await browser.newPage();
  await page.goto(`${around}/?form=${encodeURIComponent(form)}`);
  const frame = page.frameLocator("pwe-form iframe");
  expect(await page.getAttribute("pwe-form iframe", "title")).toContain("gemeente");
  await frame.locator("[data-action=start]").click();
  await frame.locator("[name='consent.answer'][value=yes]").check();
  await frame.locator("[data-action=next]").click();
  await frame.getByRole("meter").first().waitFor();
  await page.close();
});

test("is kept out of pages that nobody named", async () => {
  const form = await collect([]);
  const page = await browser.newPage();
  await page.goto(`${around}/?form=${encodeURIComponent(form)}`);
  await page.locator("pwe-form iframe").waitFor();
  await page.waitForTimeout(500);
  expect(await page.frameLocator("pwe-form iframe").locator("[data-action=start]").count()).toBe(0);
  await page.close();
});
