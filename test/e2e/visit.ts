import { join } from "node:path";
import { asked, type Response, type Versions } from "@pwe/model";
import { simulate } from "@pwe/proofs";
import type { Browser, Page } from "playwright-core";
import type { Fielded } from "./fielded.ts";
import { pictureFolder } from "./fielded.ts";
import { endOf, look, membersAt, Respondent, type Control, type Sight } from "./respondent.ts";

const WIDTHS = [390, 1280] as const;

/** A respondent at a page of the form, and everything that went wrong in the browser meanwhile. */
export interface Visit {
  readonly page: Page;
  readonly respondent: Respondent;
  readonly versions: Versions;
  readonly complaints: string[];
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly language?: string;
  readonly keyboard?: boolean;
}

/** Opens the form as somebody new and starts it. */
async function visit(browser: Browser, fielded: Fielded, options: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("request", (request) => {
    const homes = [fielded.address, fielded.collector];
    if (!homes.some((home) => request.url().startsWith(home)))
      complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(fielded.address);
  const { language = fielded.consultation.language } = options;
  if (language !== fielded.consultation.language) {
    await page.locator(`a[data-language="${language}"]`).click();
  }
  const respondent = new Respondent(page, fielded.consultation.instrument, options);
  await respondent.press("start");
  await page.locator("#form [data-key]:visible").first().waitFor();
  // The start stands in the address until there is something to keep.
  const versions = await page.evaluate(() => {
    const [kept = decodeURIComponent(location.hash.slice(1))] = Object.values(localStorage);
    return (JSON.parse(kept as string) as { versions: Versions }).versions;
  });
  return { page, respondent, versions, complaints, close: () => context.close() };
}

/** Starts as often as it takes to be given these versions: the collector alone decides that. */
export async function visitAs(
  browser: Browser,
  fielded: Fielded,
  versions: Versions,
  options: VisitOptions = {},
): Promise<Visit> {
  for (let starts = 0; starts < 60; starts += 1) {
    const found = await visit(browser, fielded, options);
    const same = Object.entries(versions).every(([factor, arm]) => found.versions[factor] === arm);
    if (same) return found;
    await found.close();
  }
  throw new Error(`sixty starts without ${JSON.stringify(versions)}`);
}

/** An admissible response of which this is true, out of the simulator. */
export function imagine(fielded: Fielded, isWanted: (response: Response) => boolean): Response {
  const { instrument } = fielded.consultation;
  for (let number = 1; number < 20_000; number += 1) {
    const response = simulate(instrument, number.toString(16).padStart(16, "0"));
    if (isWanted(response)) return response;
  }
  throw new Error("the simulator gives no such response");
}

/** The answers of a response as a browser can give them: boxes in one order, short texts on one line. */
export function answersOf({ consultation }: Fielded, response: Response): Response["answers"] {
  const answers = structuredClone(response.answers);
  for (const { kind, element, path } of asked(consultation.instrument, response)) {
    if (kind !== "question") continue;
    const given = membersAt({ ...response, answers }, path) as Record<string, unknown>;
    if (element.type === "many" && Array.isArray(given["answers"])) given["answers"].sort();
    for (const member of ["text", ...(element.type === "text" ? ["answer"] : [])]) {
      const text = given[member];
      if (typeof text === "string") given[member] = text.replaceAll("\n", " ");
    }
  }
  return answers;
}

/** What a respondent left on the screen: of every control the last state in which it was seen. */
export class Seen {
  readonly controls = new Map<string, Control>();
  readonly headings: string[] = [];

  add({ heading, controls }: Sight): void {
    this.headings.push(heading);
    for (const control of controls) {
      this.controls.set(`${control.name}=${isChoice(control) ? control.value : ""}`, control);
    }
  }
}

const isChoice = ({ type }: Control): boolean => type === "radio" || type === "checkbox";

/** Takes a picture of the page as it stands, at the width of a phone and of a desktop. */
export async function picture(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    // What sticks to the window would otherwise stand in the middle of the picture.
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(100);
    await page.screenshot({ path: join(pictureFolder(), `${name}-${width}.png`), fullPage: true });
  }
  await page.setViewportSize(before);
}

/** Answers every page as the response says, from the one that is open to the end, which is given back. */
export async function answerAll(
  { page, respondent }: Visit,
  response: Response,
  { pictures, seen = new Seen() }: { pictures?: string; seen?: Seen } = {},
): Promise<string | null> {
  for (let number = 1; number < 100; number += 1) {
    await respondent.answerPage(response);
    seen.add(await look(page));
    if (pictures !== undefined) {
      await picture(page, `${pictures}-${String(number).padStart(2, "0")}`);
    }
    await respondent.next();
    const end = await endOf(page);
    if (end === null) continue;
    if (pictures !== undefined) await picture(page, `${pictures}-${end}`);
    return end;
  }
  throw new Error("a hundred pages and no end");
}
