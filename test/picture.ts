/** Takes `docs/images/form.png`: the reference form as it is served, at the width of a desk. Run it after a build. */
import { join } from "node:path";
import { root, scratch, startPwe } from "./command.ts";
import { openBrowser } from "./e2e/browser.ts";

using folder = scratch();
const reference = join(root, "examples/rijksambtenaren/consultation.pwe");
const data = join(folder.path, "responses.sqlite");
const server = startPwe(["serve", reference, "--port", "0", "--data", data]);
const browser = await openBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: 840, height: 720 },
    reducedMotion: "reduce",
  });
  await page.goto(await server.address());
  await page.getByText("Beginnen").click();
  await page.getByLabel("Ja, ik doe mee").check();
  await page.getByText("Volgende").click();
  await page.getByLabel("Veel meer aandacht").first().check();
  await page.getByLabel("Meer aandacht", { exact: true }).nth(1).check();
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(root, "docs/images/form.png") });
} finally {
  await browser.close();
  await server.stop();
}
