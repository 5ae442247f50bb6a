/**
 * The figures of the form beside its peers, in one run: `node test/bench/form.ts`, after `pnpm build`. Every peer shows
 * the same instrument, in the same browser, one after another. "Slow" is a phone's line (1.6 Mbit/s, 150 ms) with the
 * processor slowed four times, and a move is the 95th percentile on a processor slowed as much.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { cpus, loadavg } from "node:os";
import { brotliCompressSync } from "node:zlib";
import type { Browser, CDPSession, Page } from "playwright-core";
import { openBrowser } from "../e2e/browser.ts";
import { accessOf, type Access } from "./peers/access.ts";
import { peers, type MakePeer, type Peer } from "./peers/pages.ts";

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
};

/** Serves files compressed, as any good host does. */
async function serve(files: ReadonlyMap<string, string>): Promise<{ url: string; server: Server }> {
  const packed = new Map([...files].map(([path, text]) => [path, brotliCompressSync(text)]));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://local").pathname.slice(1);
    const body = packed.get(path);
    if (body === undefined) return void response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": types[path.split(".").at(-1) ?? ""] ?? "text/plain",
      "content-encoding": "br",
      "cache-control": "no-store",
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

const kilobytes = (peer: Peer, ending: string): number =>
  [...peer.files]
    .filter(([path]) => path.endsWith(ending))
    .reduce((sum, [, text]) => sum + brotliCompressSync(text).length, 0) / 1000;

const quantile = (numbers: readonly number[], share: number): number =>
  [...numbers].sort((a, b) => a - b)[
    Math.min(numbers.length - 1, Math.floor(share * numbers.length))
  ]!;

async function slow(session: CDPSession): Promise<void> {
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/** A page of a peer, in a context of its own. */
async function openPeer(
  browser: Browser,
  peer: Peer,
  url: string,
  isSlow: boolean,
): Promise<{ page: Page; session: CDPSession }> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (isSlow) await slow(session);
  await page.goto(url + peer.page, { waitUntil: "load", timeout: 180_000 });
  await page.locator(peer.control).first().waitFor({ state: "attached", timeout: 180_000 });
  return { page, session };
}

/** When something was first painted, in milliseconds after the address was opened. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        new PerformanceObserver((list) => resolve(list.getEntries()[0]!.startTime)).observe({
          type: "paint",
          buffered: true,
        }),
      ),
  );

/** From the press of a key to the frame with the new total in it, in milliseconds, for so many moves. */
async function moves(page: Page, { control, total }: Peer, count: number): Promise<number[]> {
  await page.evaluate((selector) => {
    const log: number[] = [];
    Object.assign(window, { log });
    let pressed = 0;
    addEventListener("keydown", (event) => (pressed = event.timeStamp), true);
    const place = document.querySelector(selector);
    if (!place) throw new Error(`${selector} is missing`);
    new MutationObserver(() => {
      const from = pressed;
      pressed = 0;
      // The frame after this one is on the screen when a message posted in it arrives.
      if (from > 0)
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => log.push(performance.now() - from);
          port2.postMessage(0);
        });
    }).observe(place, { childList: true, characterData: true, subtree: true });
  }, total);
  await page.locator(control).first().focus();
  for (let move = 0; move < count; move += 1) {
    const before = await page.evaluate(() => (window as unknown as { log: number[] }).log.length);
    await page.keyboard.press(move % 4 < 2 ? "ArrowRight" : "ArrowLeft");
    await page.waitForFunction(
      (length) => (window as unknown as { log: number[] }).log.length > length,
      before,
      { timeout: 60_000 },
    );
  }
  return page.evaluate(() => (window as unknown as { log: number[] }).log);
}

async function heap(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0) / 1e6;
}

interface Row {
  readonly name: string;
  readonly script: number;
  readonly style: number;
  readonly paint: number;
  readonly moves: ReadonlyMap<number, number>;
  readonly heap: number;
  readonly access: Access;
}

const sizes = [8, 100, 1000] as const;

async function measure(browser: Browser, make: MakePeer): Promise<Row> {
  const paints: number[] = [];
  const slowest = new Map<number, number>();
  let memory = 0;
  let access: Access | undefined;
  for (const options of sizes) {
    const peer = await make(options);
    const { url, server } = await serve(peer.files);
    if (options === 8) {
      access = await accessOf(browser, peer, url);
      for (let run = 0; run < 5; run += 1) {
        const { page } = await openPeer(browser, peer, url, true);
        paints.push(await firstPaint(page));
        await page.context().close();
      }
    }
    const { page, session } = await openPeer(browser, peer, url, false);
    if (options === 1000) memory = await heap(session);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const times = await moves(page, peer, options === 1000 ? 30 : 40);
    slowest.set(options, quantile(times.slice(2), 0.95));
    await page.context().close();
    server.close();
  }
  const peer = await make(sizes[0]);
  return {
    name: peer.name,
    script: kilobytes(peer, ".js"),
    style: kilobytes(peer, "form.css") || kilobytes(peer, "style.css"),
    paint: quantile(paints, 0.5),
    moves: slowest,
    heap: memory,
    access: access!,
  };
}

const cell = (number: number, unit: string): string =>
  `${number.toFixed(number < 100 ? 1 : 0)} ${unit}`.padStart(11);

/** How many times as long a move takes with the most options as with the fewest. */
const growth = ({ moves: times }: Row): number => times.get(1000)! / times.get(8)!;

const browser = await openBrowser();
const load = (): string => `${loadavg()[0]!.toFixed(1)} processes at work`;
console.log(`Chromium ${browser.version()}, ${cpus().length} cores, ${load()}`);
const header = [
  ...["script", "style", "first paint", ...sizes.map((n) => `move ${n}`), "1000 to 8", "heap 1000"],
  ...["axe", "forced px", "  an option in the accessibility tree"],
];
console.log(`${"".padEnd(24)}${header.map((word) => word.padStart(12)).join("")}`);
const rows: Row[] = [];
for (const make of peers) {
  const row = await measure(browser, make);
  rows.push(row);
  const { violations, changed, roles } = row.access;
  const cells = [
    cell(row.script, "kB"),
    cell(row.style, "kB"),
    cell(row.paint, "ms"),
    ...sizes.map((options) => cell(row.moves.get(options)!, "ms")),
    cell(growth(row), "×"),
    cell(row.heap, "MB"),
    `${violations.length}`.padStart(11),
    `${changed}`.padStart(11),
    `  ${[...roles].map(([role, count]) => `${count} ${role}`).join(", ")}`,
  ];
  console.log(row.name.padEnd(24) + cells.map((text) => ` ${text}`).join(""));
}
await browser.close();
console.log(`At the end: ${load()}`);

const named = (name: string): Row => rows.find((row) => row.name.startsWith(name))!;
const [own, govuk, survey] = [named("pwe"), named("GOV.UK"), named("SurveyJS")];
const ratio = (what: string, number: number, target: string): void =>
  console.log(`${what.padEnd(58)} ${number.toFixed(3)}   target: ${target}`);
console.log();
ratio("script, in kB (brotli, with the service worker)", own.script, "at most 10");
ratio("style, in kB (brotli)", own.style, "at most 5");
ratio("first paint, to SurveyJS", own.paint / survey.paint, "at most 0.3");
ratio("first paint, to GOV.UK Frontend", own.paint / govuk.paint, "at most 1");
ratio("one move with 8 options, in ms (95th percentile, slowed)", own.moves.get(8)!, "at most 50");
ratio(
  "one move with 1,000 options, to SurveyJS",
  own.moves.get(1000)! / survey.moves.get(1000)!,
  "at most 0.05",
);
ratio("heap with 1,000 options, to SurveyJS", own.heap / survey.heap, "at most 0.1");
ratio("places where axe finds a violation", own.access.violations.length, "0");
