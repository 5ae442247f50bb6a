import { readFileSync } from "node:fs";
import type { Consultation, Response } from "@pwe/model";
import { renderSite } from "@pwe/renderer";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { openBrowser } from "../../../../test/e2e/browser.ts";
import type { Start } from "../client/kept/kept.ts";
import { startInHash } from "../client/arriving.ts";
import { small } from "./small.ts";
import { type Collect, type FolderServer, serveFolder } from "./folder-server.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
export { small };

/** The same without its rankings and scales of numbers, so that the lean script will do. */
export const few = JSON.parse(JSON.stringify(small), (_, value: unknown) =>
  Array.isArray(value)
    ? value.filter((one: { type?: string } | null) => !/^(rank|scale)$/.test(one?.type ?? ""))
    : value,
) as Consultation;

export const siteOf = (consultation: Consultation, collector: string | null, preview = false) =>
  renderSite(consultation, {
    client: { name: "client.js", text: read("../../dist/client.js") },
    whole: { name: "client.js", text: read("../../dist/whole.js") },
    begin: { name: "begin.js", text: read("../../dist/begin.js") },
    lean: { name: "client.js", text: read("../../dist/lean.js") },
    worker: read("../../dist/sw.js"),
    style: { name: "form.css", text: read("../../dist/form.css") },
    collector,
    preview,
  });

/** The address of a form, behind its `#`, for someone who was given this version and seed. */
export const start = (arm: string, seed = "dc276d416297f7a4", from: Partial<Start> = {}) =>
  startInHash({
    id: "0fddd2a5-26d7-4ae5-a61c-acaaaa7d677c",
    seed,
    stream: "open",
    versions: arm === "all" ? {} : { version: arm },
    ...from,
  });

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** what went wrong in the page, but for addresses that a static host does not have */
  readonly errors: string[];
}

/** What the page keeps on the device. */
export const keptOf = (page: Page) =>
  page.evaluate(
    () =>
      JSON.parse(Object.values(localStorage)[0] as string) as {
        response?: Response;
        answers: unknown;
        end?: string;
      },
  );

/** A browser for the tests of one file, and what closes behind each of them. */
export const useBrowser = () => {
  let browser: Browser;
  let open: { close(): Promise<unknown> }[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    for (const one of open.reverse()) await one.close();
    open = [];
  });

  const serve = async (files: Record<string, string>, collect?: Collect): Promise<FolderServer> => {
    const server = await serveFolder(files, collect);
    open.push(server);
    return server;
  };

  const openPage = async (
    address: string,
    options: Parameters<Browser["newContext"]>[0] = {},
  ): Promise<Opened> => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
    open.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(8000);
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (message) => {
      if (message.type() === "error" && !/status of (404|405|409|422|503)/.test(message.text()))
        errors.push(message.text());
    });
    await page.goto(address);
    await page.waitForSelector("[data-buttons]:not([hidden]), [data-start]");
    return { page, context, errors };
  };

  return { serve, openPage };
};
