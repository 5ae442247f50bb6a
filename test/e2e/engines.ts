/**
 * The three engines that browsers are made of, each driven from outside: Chromium by its own protocol, Firefox over
 * WebDriver BiDi, WebKit (GTK's MiniBrowser on a screen that nobody sees) with plain requests of WebDriver.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import puppeteer from "puppeteer-core";
import { openBrowser, provide } from "./browser.ts";

/** A page in one of the engines. */
export interface Tab {
  goto(url: string): Promise<void>;
  /** Runs a function in the page, which gets nothing but its own text and what it is given. */
  run(work: (given: string) => Promise<string> | string, given?: string): Promise<string>;
  /** Presses a button as a hand does: what only a script opened, "back" of a browser may skip. */
  press(selector: string): Promise<void>;
  reload(): Promise<void>;
  /** The buttons of the browser. */
  back(): Promise<void>;
  forward(): Promise<void>;
  /** The whole page, as a PNG. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A size that a tab opens in, and whether it runs what the page brings along. */
export interface Opened {
  readonly width: number;
  readonly height: number;
  readonly script?: boolean;
}

export interface Engine {
  readonly open: (opened: Opened) => Promise<Tab>;
  readonly close: () => Promise<unknown>;
}

interface Driven {
  goto(url: string): Promise<unknown>;
  evaluate(work: Parameters<Tab["run"]>[0], given: string): Promise<string>;
  click(selector: string): Promise<unknown>;
  reload(): Promise<unknown>;
  goBack(): Promise<unknown>;
  goForward(): Promise<unknown>;
  screenshot(options: { fullPage: true }): Promise<Uint8Array>;
}

/** A page of a library that drives browsers, with the context that it has to itself. */
const tabOf = (page: Driven, context: { close(): Promise<void> }): Tab => ({
  goto: async (url) => void (await page.goto(url)),
  run: (work, given = "") => page.evaluate(work, given),
  press: async (selector) => void (await page.click(selector)),
  reload: async () => void (await page.reload()),
  back: async () => void (await page.goBack()),
  forward: async () => void (await page.goForward()),
  picture: () => page.screenshot({ fullPage: true }),
  close: () => context.close(),
});

async function chromium(): Promise<Engine> {
  const browser = await openBrowser();
  const open = async ({ width, height, script = true }: Opened): Promise<Tab> => {
    const viewport = { width, height };
    const context = await browser.newContext({ viewport, javaScriptEnabled: script });
    return tabOf(await context.newPage(), context);
  };
  return { open, close: () => browser.close() };
}

const launchFirefox = (preferences: object) =>
  puppeteer.launch({
    browser: "firefox",
    executablePath: provide("firefox-esr", "firefox-esr"),
    headless: true,
    protocolTimeout: 600_000,
    extraPrefsFirefox: { "network.captive-portal-service.enabled": false, ...preferences },
  });

async function firefox(): Promise<Engine> {
  const browser = await launchFirefox({});
  const open = async ({ width, height, script }: Opened): Promise<Tab> => {
    // A Firefox runs scripts in all of its tabs or in none.
    const plain = script === false && (await launchFirefox({ "javascript.enabled": false }));
    const context = plain || (await browser.createBrowserContext());
    const page = await context.newPage();
    await page.setViewport({ width, height });
    return tabOf(page, context);
  };
  return { open, close: () => browser.close() };
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => found(port));
    });
  });

/** One request of the WebDriver protocol (W3C WebDriver, 2018). */
async function ask(address: string, method: string, body?: object): Promise<unknown> {
  const answer = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${value.error ?? ""}: ${value.message ?? ""}`);
  return value;
}

/** Waits until something answers at this address. */
async function untilThere(address: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await ask(`${address}/status`, "GET");
      return;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((wait) => setTimeout(wait, 100));
    }
  }
}

const browserFile = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

/** The key, as WebDriver writes it. */
const ENTER = "\uE007";

/** The narrowest that its window can be, in pixels of the screen. */
const NARROWEST = 447;

/** A screen that nobody sees, on which everything is so much larger, with a driver on it; the address of that driver. */
async function webkitScreen(scale: number, running: ChildProcess[]): Promise<string> {
  const driver = provide("WebKitWebDriver", "webkit2gtk-driver");
  const display = `:${await freePort()}`;
  running.push(spawn(provide("Xvfb", "xvfb"), [display, "-screen", "0", "1500x12000x24"]));
  const port = await freePort();
  const env = {
    ...process.env,
    DISPLAY: display,
    GDK_BACKEND: "x11",
    GDK_DPI_SCALE: `${scale}`,
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  };
  running.push(spawn(driver, [`--port=${port}`], { env }));
  const address = `http://127.0.0.1:${port}`;
  await untilThere(address);
  return address;
}

/** Runs in the page: how high all of it is. */
const wholeHeight = (): string =>
  String(Math.max(innerHeight, document.documentElement.scrollHeight));

const launchWebkit = async ({ width, height, script }: Opened): Promise<Tab> => {
  const running: ChildProcess[] = [];
  // A window as narrow as a phone there is not: what is in it is made larger.
  const scale = Math.max(1, NARROWEST / width);
  const address = await webkitScreen(scale, running);
  const args = ["--automation", ...(script === false ? ["--enable-javascript=false"] : [])];
  const { sessionId } = (await ask(`${address}/session`, "POST", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": { binary: browserFile, args } } },
  })) as { sessionId: string };
  const session = `${address}/session/${sessionId}`;
  const browse = async (button: string) => void (await ask(`${session}/${button}`, "POST", {}));
  await ask(`${session}/timeouts`, "POST", { script: 600_000, pageLoad: 60_000 });
  const run: Tab["run"] = async (work, given = "") => {
    const body = `const [given, done] = arguments;
      (async () => (${work.toString()})(given))().then(
        (value) => done({ value }), (error) => done({ error: String(error) + error.stack }));`;
    const found = await ask(`${session}/execute/async`, "POST", { script: body, args: [given] });
    const { value, error } = found as { value: string; error?: string };
    if (error !== undefined) throw new Error(error);
    return value;
  };
  const resize = (high: number) =>
    ask(`${session}/window/rect`, "POST", {
      ...{ x: 0, y: 0 },
      width: Math.round(width * scale),
      height: Math.round(high * scale),
    });
  await resize(height);
  const bars = height - Number(await run(() => String(innerHeight)));
  await resize(height + bars);
  return {
    run,
    goto: async (url) => void (await ask(`${session}/url`, "POST", { url })),
    // With the keyboard: where what is in the window is made larger, a click lands beside it.
    press: async (selector) => {
      const query = { using: "css selector", value: selector };
      const [found] = Object.values((await ask(`${session}/element`, "POST", query)) as object);
      await ask(`${session}/element/${String(found)}/value`, "POST", { text: ENTER });
    },
    reload: () => browse("refresh"),
    back: () => browse("back"),
    forward: () => browse("forward"),
    // It takes a picture of its window alone.
    picture: async () => {
      await resize(Number(await run(wholeHeight)) + bars);
      await new Promise((wait) => setTimeout(wait, 200));
      const taken = (await ask(`${session}/screenshot`, "GET")) as string;
      await resize(height + bars);
      return Buffer.from(taken, "base64");
    },
    close: async () => {
      await ask(session, "DELETE");
      for (const one of running.reverse()) one.kill();
    },
  };
};

const webkit = async (): Promise<Engine> => {
  const tabs = new Set<Tab>();
  return {
    open: async (opened) => {
      const tab = await launchWebkit(opened);
      tabs.add(tab);
      return { ...tab, close: () => (tabs.delete(tab) ? tab.close() : Promise.resolve()) };
    },
    close: () => Promise.all([...tabs].map((tab) => tab.close())),
  };
};

export const engines = { chromium, firefox, webkit };
