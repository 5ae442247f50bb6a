/** Takes `docs/images/form.png`: the reference form as it is served, at the width of a desk. Run it after a build. */
import { join } from "node:path";
import { openBrowser } from "./e2e/browser.ts";
import { root, scratch, startPwe } from "./command.ts";

using folder = scratch();
const reference = join(root, "examples/rijksambtenaren/consultation.pwe");
const data = join(folder.path, "responses.sqlite");
const server = startPwe(["serve", reference, "--port", "0", "--data", data]);
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 900, height: 720 } });
  await page.goto(await server.address());
  await page.screenshot({ path: join(root, "docs/images/form.png") });
} finally {
  await browser.close();
  await server.stop();
}
