import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, CDPSession, Page } from "playwright-core";
import type { Peer } from "./pages.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const levelAA = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

/** What can be found of a page by those who do not see it as it was drawn. */
export interface Access {
  /** places on the first page where axe finds that WCAG 2.2, A or AA, is not met */
  readonly violations: readonly string[];
  /** how often each role is in an option, in Chromium's own tree */
  readonly roles: ReadonlyMap<string, number>;
  /** pixels of an option that change with its level, in forced colours */
  readonly changed: number;
}

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(levelAA)})`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join()}`));
}

const silent = /^(?:generic|none|LabelText|Legend|StaticText|InlineTextBox|paragraph)$/;

async function rolesIn(session: CDPSession, selector: string): Promise<Map<string, number>> {
  await session.send("Accessibility.enable");
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { nodes } = await session.send("Accessibility.queryAXTree", { nodeId });
  const found = nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name }) => ({ role: String(role?.value), isNamed: Boolean(name?.value) }))
    .filter(({ role }) => !silent.test(role))
    .map(({ role, isNamed }) => (isNamed ? role : `nameless ${role}`));
  return new Map([...Map.groupBy(found, (role) => role)].map(([role, all]) => [role, all.length]));
}

/** How many pixels of two pictures of the same size differ; counted in a page of its own, without the peer's policy. */
async function difference(browser: Browser, pictures: readonly Buffer[]): Promise<number> {
  const page = await browser.newPage();
  const count = await page.evaluate(
    async (addresses) => {
      const [before, after] = await Promise.all(
        addresses.map(async (address) => {
          const image = await createImageBitmap(await (await fetch(address)).blob());
          const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
          context.drawImage(image, 0, 0);
          return new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
        }),
      );
      if (before!.length !== after!.length) throw new Error("the option has changed its size");
      return before!.filter((pixel, at) => pixel !== after![at]).length;
    },
    pictures.map((picture) => `data:image/png;base64,${picture.toString("base64")}`),
  );
  await page.close();
  return count;
}

/** The option without the focus, before and after its level was changed. */
async function picturesOf(page: Page, { option, control, total }: Peer): Promise<Buffer[]> {
  const shoot = async (): Promise<Buffer> => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    return page.locator(option).first().screenshot({ animations: "disabled" });
  };
  const before = await shoot();
  const shown = await page.locator(total).first().innerText();
  await page.locator(control).first().focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(
    ([place, text]) => document.querySelector<HTMLElement>(place)?.innerText !== text,
    [total, shown] as const,
  );
  return [before, await shoot()];
}

/** What a peer's page is to axe, to a screen reader and in forced colours. */
export async function accessOf(browser: Browser, peer: Peer, url: string): Promise<Access> {
  const open = async (forcedColors: "active" | "none"): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 840, height: 900 }, forcedColors });
    page.setDefaultTimeout(180_000);
    await page.goto(url + peer.page);
    await page.locator(peer.control).first().waitFor({ state: "attached" });
    return page;
  };
  const page = await open("none");
  const session = await page.context().newCDPSession(page);
  const [violations, roles] = [await violationsOn(page), await rolesIn(session, peer.option)];
  await page.close();
  const forced = await open("active");
  const changed = await difference(browser, await picturesOf(forced, peer));
  await forced.close();
  return { violations, roles, changed };
}
