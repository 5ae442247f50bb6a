/** The report on paper as the command writes it and a browser shows and prints it. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pwe, scratch } from "../command.ts";
import { openBrowser } from "./browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const aside = scratch();
const folder = aside.path;
afterAll(() => aside[Symbol.dispose]());
const reference = "examples/rijksambtenaren/consultation.pwe";

describe("pwe paper", () => {
  test("writes a report per version and language, in three formats, and leaves other files alone", () => {
    writeFileSync(join(folder, "mine.txt"), "mine");
    const { code, out } = pwe(["paper", reference, "-o", folder]);
    expect({ code, said: out.split("\n")[0] }).toEqual({ code: 0, said: `Wrote ${folder}` });
    const names = ["v1.en", "v1.nl", "v2.en", "v2.nl"].flatMap((name) => [
      `${name}.docx`,
      `${name}.html`,
      `${name}.md`,
      `${name}.route-1.svg`,
      `${name}.route-2.svg`,
    ]);
    expect(readdirSync(folder).sort()).toEqual(["mine.txt", ...names].sort());
  });

  test("gives the same bytes again", () => {
    using second = scratch();
    const again = second.path;
    pwe(["paper", reference, "-o", again, "--language", "nl", "--version", "v2"]);
    const names = readdirSync(again);
    expect(names).toHaveLength(5);
    for (const name of names)
      expect(readFileSync(join(again, name)).equals(readFileSync(join(folder, name)))).toBe(true);
  });

  test("makes only what is named", () => {
    using chosen = scratch();
    const some = chosen.path;
    const args = ["--format", "md", "--language", "en", "--version", "ample"];
    expect(pwe(["paper", "examples/river-sites/consultation.pwe", "-o", some, ...args]).code).toBe(
      0,
    );
    expect(
      readdirSync(some)
        .filter((name) => name.endsWith(".md"))
        .sort(),
    ).toEqual(["ample-memory.en.md", "ample-plain.en.md"]);
  });

  test.each([
    { args: ["--version", "v3"], says: "has no version v3; did you mean v1?" },
    { args: ["--language", "fr"], says: "is not in the language fr" },
    { args: ["--format", "pdf"], says: "--format is html or md or docx, not pdf" },
  ])("refuses $args", ({ args, says }) => {
    const { code, err } = pwe(["paper", reference, "-o", folder, ...args]);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  test("writes nothing while there are errors", () => {
    using empty = scratch();
    const none = empty.path;
    const input =
      'pwe 1\nconsultation c "C" { release 1 language nl }\nsection s "S" { recall gone }\n';
    const { code } = pwe(["paper", "-", "-o", none], { input });
    expect(code).toBe(1);
    expect(readdirSync(none)).toEqual([]);
  });
});

describe("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => browser?.close());

  test.each(["v1.nl", "v2.en"])("%s has nothing that axe finds, and prints", async (name) => {
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults>("axe.run(document)");
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary ?? ""}`,
      ),
    );
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await page.close();
  });

  test("letters in the drawing of a route stay in their boxes and off each other", async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, "v1.nl.html")).href);
    const overlaps = await page.evaluate<string[]>(`
      [...document.querySelectorAll("figure svg")].flatMap((svg) => {
        const boxes = [...svg.querySelectorAll("text")].map((one) => ({
          text: one.textContent, box: one.getBBox(),
        }));
        const rects = [...svg.querySelectorAll("rect")].slice(1).map((one) => one.getBBox());
        const touch = (a, b) =>
          a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
        const holds = (a, b) =>
          a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;
        return boxes.flatMap(({ text, box }, at) => [
          ...boxes.slice(at + 1).filter((other) => touch(box, { ...other.box, y: other.box.y + 3, height: other.box.height - 6 })).map((other) => text + " / " + other.text),
          ...(rects.some((rect) => holds(rect, box)) ? [] : [text + " is in no box"]),
        ]);
      })`);
    expect(overlaps).toEqual([]);
    await page.close();
  });
});
