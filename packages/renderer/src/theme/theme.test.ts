import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { applyTheme, ownContrast, readTheme, UnreadableTheme } from "./theme.ts";

const style = readFileSync(new URL("../client/form.css", import.meta.url), "utf8");
const require = createRequire(import.meta.url);
const published = (path: string): string => readFileSync(require.resolve(path), "utf8");
const of = (css: string): ReturnType<typeof applyTheme> =>
  applyTheme(style, readTheme(css, "house.css"));

test("our own colours have the contrast that WCAG asks, light and dark", () => {
  expect(ownContrast(style)).toEqual([]);
});

describe("published themes", () => {
  const utrecht = published("@utrecht/design-tokens/dist/index.css");
  const example = "@nl-design-system-unstable/voorbeeld-design-tokens/dist/";

  test("are read, and pruned to what the form uses", () => {
    const { kept, of: all, css, problems } = of(utrecht);
    expect(problems).toEqual([]);
    expect(all).toBeGreaterThan(1000);
    expect(kept).toBeLessThan(60);
    expect(css).toContain("--utrecht-button-primary-action-background-color:");
    expect(css).not.toContain("--utrecht-accordion");
  });

  test("lose a dark version in which errors cannot be read", () => {
    const { css, darkProblems } = of(utrecht);
    expect(darkProblems.map(({ front, back }) => `${front} on ${back}`)).toContain(
      "--pwe-error on --pwe-background",
    );
    expect(css).not.toContain("prefers-color-scheme");
  });

  test("say the same as a style sheet and as tokens in JSON", () => {
    const sheet = of(published(`${example}theme.css`));
    const json = of(published(`${example}tokens.json`));
    expect(sheet.problems).toEqual([]);
    expect(json.problems).toEqual([]);
    expect(json.css).toContain("--basis-form-control-accent-color:");
    expect(sheet.css).toContain("--basis-form-control-accent-color:");
  });
});

describe("a style sheet of components", () => {
  const css = `
    .utrecht-button--primary-action { text-transform: uppercase }
    .utrecht-button--primary-action, .utrecht-accordion { color: var(--house) }
    .utrecht-accordion { color: red }
    body { color: red }
    @media print { .utrecht-textbox { border: 0 } .other { border: 0 } }
    @media screen { .other { border: 0 } }`;

  test("works on the form for the classes that it has, behind our own style", () => {
    expect(
      of(css).css.endsWith(
        ".utrecht-button--primary-action{text-transform:uppercase}" +
          ".utrecht-button--primary-action{color:var(--house)}" +
          "@media print{.utrecht-textbox{border:0}}",
      ),
    ).toBe(true);
  });
});

describe("a theme", () => {
  test("reaches the form through as many names as it likes", () => {
    const { css, kept } = of(
      ".house { --house-blue: #003366; --utrecht-link-color: var(--house-blue); --house-unused: red }",
    );
    expect(css).toMatch(/^:root\{--house-blue:#003366;--utrecht-link-color:var\(--house-blue\)\}/);
    expect(kept).toBe(2);
  });

  test("with too little contrast is refused with the pair, the colours and the ratio", () => {
    const { problems } = of(":root { --utrecht-link-color: #9cf }");
    expect(problems.map(({ front, where }) => `${front}: ${where.en}`)).toEqual([
      "--pwe-link: links and folded texts",
      "--pwe-link: links beside the cards",
    ]);
    expect(problems[0]).toMatchObject({ frontColour: "#9cf", backColour: "#fff", least: 4.5 });
    expect(problems[0]!.ratio).toBeCloseTo(1.71, 1);
  });

  test("is judged as it looks where it lets the page shine through", () => {
    expect(of(":root { --utrecht-link-color: rgb(0 0 0 / 30%) }").problems).toHaveLength(2);
    expect(of(":root { --utrecht-link-color: rgb(0 0 0 / 90%) }").problems).toEqual([]);
  });

  test("with a colour that cannot be computed is refused without a ratio", () => {
    const [problem] = of(":root { --utrecht-link-color: color-mix(in srgb, red, blue) }").problems;
    expect(problem).toMatchObject({ front: "--pwe-link" });
    expect(problem).not.toHaveProperty("ratio");
  });

  test("with a dark version of enough contrast keeps it", () => {
    const { css, darkProblems } = of(`
      :root { --utrecht-document-background-color: #fefefe }
      @media (prefers-color-scheme: dark) { :root { --utrecht-document-background-color: #101010 } }`);
    expect(darkProblems).toEqual([]);
    expect(css).toContain(
      "@media screen and (prefers-color-scheme:dark){:root{--utrecht-document-background-color:#101010}}",
    );
  });

  test("says nothing of parts of a page or widths", () => {
    const { css } = of(`
      .house { --utrecht-link-color: #00f }
      .house .footer { --utrecht-link-color: #fff }
      @media (width >= 35em) { .house { --utrecht-link-color: #eee } }`);
    expect(css).toMatch(/^:root\{--utrecht-link-color:#00f\}/);
  });

  test("sets the form's own tokens too, and wins from what the form says of them", () => {
    const { css, kept, problems, unknown } = of(
      ":root { --pwe-link: var(--house-blue); --house-blue: #003366; --pwe-lnk: #00f }",
    );
    expect(problems).toEqual([]);
    expect(kept).toBe(2);
    expect(unknown).toEqual(["--pwe-lnk"]);
    expect(css).toMatch(/^:root\{--house-blue:#003366\}/);
    expect(css).toMatch(/:root\{--pwe-link:var\(--house-blue\)\}$/);
  });

  test.each([
    ["--pwe-color: #ccc", "--pwe-color on --pwe-background"],
    ["--pwe-link: #9cf", "--pwe-link on --pwe-background"],
    ["--pwe-button-background: #fff", "--pwe-button-color on --pwe-button-background"],
  ])("whose own %s cannot be read is refused", (token, pair) => {
    expect(
      of(`:root { ${token} }`).problems.map(({ front, back }) => `${front} on ${back}`),
    ).toContain(pair);
  });

  test("cannot make what is clicked smaller than 24 pixels", () => {
    expect(of(":root { --pwe-target: 10px }").css).toContain("--pwe-target:max(24px,10px)");
  });

  test("whose own tokens cannot be read in its dark version loses that", () => {
    const dark = "@media (prefers-color-scheme: dark) { :root { --pwe-background: #111 } }";
    const { darkProblems } = of(`:root { --pwe-link: #003366 } ${dark}`);
    expect(darkProblems.map(({ front }) => front)).toContain("--pwe-link");
    expect(of(dark.replace("#111", "#14191f") + ":root { --pwe-radius: 0 }").darkProblems).toEqual(
      [],
    );
  });

  test("that leads to itself falls back to our own value", () => {
    const { problems } = of(
      ":root { --utrecht-link-color: var(--a); --a: var(--utrecht-link-color) }",
    );
    expect(problems).toEqual([]);
  });

  test.each([
    ["nothing at all", ""],
    ["a style sheet without tokens", "a { color: red }"],
    ["JSON without tokens", "[]"],
    ["half a JSON", '{ "a": '],
    ["no CSS", "a { color: red; } } } {"],
  ])("that is %s is said to be no theme", (_, text) => {
    expect(() => readTheme(text, "house.css")).toThrow(UnreadableTheme);
  });
});
