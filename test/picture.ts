/** Takes the pictures of `docs/images`: the form as it is served, at a desk and on a phone. Run it after a build. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root, scratch, startPwe } from "./command.ts";
import { openBrowser } from "./e2e/browser.ts";

using folder = scratch();
const browser = await openBrowser();

const serve = (example: string) =>
  startPwe([
    "serve",
    join(root, `examples/${example}/consultation.pwe`),
    ...["--port", "0", "--data", join(folder.path, `${example}.sqlite`)],
  ]);

const take = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(root, `docs/images/${name}.png`) });
};

const begin = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole("button", { name: "Beginnen", exact: true }).click();
  await page.getByLabel("Ja, ik doe mee").check();
  await page.getByText("Volgende").click();
};

const options = (width: number, height: number) => ({
  viewport: { width, height },
  reducedMotion: "reduce" as const,
});

async function takeReference(): Promise<void> {
  const server = serve("rijksambtenaren");
  try {
    const address = await server.address();
    const desk = await browser.newPage(options(840, 720));
    await begin(desk, address);
    await desk.getByLabel("Veel meer aandacht").first().check();
    await desk.getByLabel("Meer aandacht", { exact: true }).nth(1).check();
    await take(desk, "form");
    const phone = await browser.newPage({ ...options(390, 800), colorScheme: "dark" });
    await begin(phone, address);
    await phone.getByLabel("Veel meer aandacht").nth(0).check();
    await phone.getByLabel("Veel meer aandacht").nth(1).check();
    await phone.getByLabel("Veel meer aandacht").nth(2).check();
    await phone.getByText("Volgende").click();
    await phone.locator("[data-summary]:not([hidden])").waitFor();
    await take(phone, "over-the-limit");
  } finally {
    await server.stop();
  }
}

async function takeReview(): Promise<void> {
  const server = serve("begroting");
  try {
    const phone = await browser.newPage(options(390, 800));
    await begin(phone, await server.address());
    const next = () => phone.locator("[data-action=next]").click();
    await next();
    for (const [answer, why] of [
      ["Het zwembad herstellen", "pool"],
      ["De bibliotheek sluiten", "library"],
    ] as const) {
      await phone.getByLabel(answer).check();
      await phone.locator(`[name="${why}.advice.why"]`).fill("Iedereen moet kunnen leren zwemmen.");
      await next();
    }
    await phone.getByLabel("65 jaar of ouder").check();
    await phone.getByLabel("In een huurhuis").check();
    await phone.locator("[name='about.years.answer']").fill("12,5");
    await next();
    await phone.locator("[data-key='#review']:visible").waitFor();
    await take(phone, "review");
  } finally {
    await server.stop();
  }
}

try {
  await takeReference();
  await takeReview();
} finally {
  await browser.close();
}
