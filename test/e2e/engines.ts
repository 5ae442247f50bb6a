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
  /** What is in view, as a PNG. */
  picture(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Engine {
  readonly open: (width: number, height: number) => Promise<Tab>;
  readonly close: () => Promise<unknown>;
}

interface Driven {
  goto(url: string): Promise<unknown>;
  evaluate(work: Parameters<Tab["run"]>[0], given: string): Promise<string>;
  screenshot(): Promise<Uint8Array>;
}

/** A page of a library that drives browsers, with the context that it has to itself. */
const tabOf = (page: Driven, context: { close(): Promise<void> }): Tab => ({
  goto: async (url) => void (await page.goto(url)),
  run: (work, given = "") => page.evaluate(work, given),
  picture: () => page.screenshot(),
  close: () => context.close(),
});

async function chromium(): Promise<Engine> {
  const browser = await openBrowser();
  const open = async (width: number, height: number): Promise<Tab> => {
    const context = await browser.newContext({ viewport: { width, height } });
    const page = await context.newPage();
    return tabOf(page, context);
  };
  return { open, close: () => browser.close() };
}

async function firefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: provide("firefox-esr", "firefox-esr"),
    headless: true,
    protocolTimeout: 600_000,
    extraPrefsFirefox: { "network.captive-portal-service.enabled": false },
  });
  const open = async (width: number, height: number): Promise<Tab> => {
    const context = await browser.createBrowserContext();
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

/** The narrowest that its window can be, in pixels of the screen. */
const NARROWEST = 447;

/** A screen that nobody sees, on which everything is so much larger, with a driver on it; the address of that driver. */
async function webkitScreen(scale: number, running: ChildProcess[]): Promise<string> {
  const driver = provide("WebKitWebDriver", "webkit2gtk-driver");
  const display = `:${await freePort()}`;
  running.push(spawn(provide("Xvfb", "xvfb"), [display, "-screen", "0", "2000x2000x24"]));
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

async function webkit(): Promise<Engine> {
  const running: ChildProcess[] = [];
  const open = async (width: number, height: number): Promise<Tab> => {
    // A window as narrow as a phone there is not: what is in it is made larger.
    const scale = Math.max(1, NARROWEST / width);
    const address = await webkitScreen(scale, running);
    const options = { binary: browserFile, args: ["--automation"] };
    const { sessionId } = (await ask(`${address}/session`, "POST", {
      capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
    })) as { sessionId: string };
    const session = `${address}/session/${sessionId}`;
    await ask(`${session}/timeouts`, "POST", { script: 600_000, pageLoad: 60_000 });
    const resize = (high: number) =>
      ask(`${session}/window/rect`, "POST", {
        ...{ x: 0, y: 0 },
        width: Math.round(width * scale),
        height: Math.round(high * scale),
      });
    await resize(height);
    const inside = (await ask(`${session}/execute/sync`, "POST", {
      script: "return innerHeight",
      args: [],
    })) as number;
    await resize(2 * height - inside);
    return {
      goto: async (url) => void (await ask(`${session}/url`, "POST", { url })),
      run: async (work, given = "") => {
        const script = `const [given, done] = arguments;
          (async () => (${work.toString()})(given))().then(
            (value) => done({ value }), (error) => done({ error: String(error) + error.stack }));`;
        const found = await ask(`${session}/execute/async`, "POST", { script, args: [given] });
        const { value, error } = found as { value: string; error?: string };
        if (error !== undefined) throw new Error(error);
        return value;
      },
      picture: async () =>
        Buffer.from((await ask(`${session}/screenshot`, "GET")) as string, "base64"),
      close: async () => void (await ask(session, "DELETE")),
    };
  };
  const close = (): Promise<void> => {
    for (const one of running.reverse()) one.kill();
    return Promise.resolve();
  };
  return { open, close };
}

export const engines = { chromium, firefox, webkit };
