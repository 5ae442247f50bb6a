/** A design in a language that the form does not speak brings what the form says. */
import { expect, test } from "vitest";
import { compile, extractTexts, load, resolve, type Compiled } from "@pwe/language";
import { formWords, suppliedWords } from "@pwe/model";
import { parts } from "../packages/renderer/src/testing/small.ts";
import { renderSite } from "../packages/renderer/src/page/site.ts";

const design = (header: string): string => `pwe 1
consultation study "A study" {
  ${header}
}
task works "The works" {
  points 10
  option park "A park"
  option pond "A pond"
}
`;

const compiled = (text: string, po: string): Compiled =>
  compile("study.pwe", { read: (path) => ({ "study.pwe": text, "words.po": po })[path] });

/** The PO file that is taken out, with every text that is empty filled in. */
function filledIn(text: string, language: string, fill: (source: string) => string): string {
  const { value: sources } = load("study.pwe", (path) => (path === "study.pwe" ? text : undefined));
  const { value } = resolve(sources);
  return extractTexts(value!, language).replace(
    /^msgid ((?:".*"\n)+)msgstr ""$/gm,
    (_, source: string) => `msgid ${source}msgstr ${fill(source.trimEnd())}`,
  );
}

const marked = (source: string): string => source.replace(/"(?=\S)/, '"» ');
const ids = ({ diagnostics }: Compiled): string[] => diagnostics.map(({ id }) => id);

test("all words of the form are taken out, and come back", () => {
  const po = filledIn(design("language en"), "fy", marked);
  const made = compiled(design('language en translations "words.po"'), po);
  expect(ids(made)).not.toContain("missing-form-words");
  const words = suppliedWords(made.consultation!, "fy")!;
  expect(Object.keys(words)).toEqual(Object.keys(formWords));
  expect(words.next).toBe("» Next");
  expect(words.tooLong).toContain("{over}");
});

test("the pages of that language say them, and mark none as English", () => {
  const po = filledIn(design("language en"), "fy", marked);
  const made = compiled(design('language en translations "words.po"'), po);
  const pages = renderSite(made.consultation!, parts);
  const frisian = Object.entries(pages).filter(([path]) => path.startsWith("fy/"));
  expect(frisian.length).toBeGreaterThan(0);
  for (const [path, page] of frisian.filter(([path]) => path.endsWith(".html"))) {
    expect(page, path).toContain('<html lang="fy"');
    // But the way to the page in English.
    expect(page.replaceAll('lang="en" hreflang="en"', ""), path).not.toContain('lang="en"');
    expect(page, path).not.toMatch(/>\s*(?:Next|Start|Send)\s*</);
  }
});

test("a language that runs from right to left turns the page, and needs no marks around our words", () => {
  const po = filledIn(design("language en"), "ar", marked);
  const made = compiled(design('language en translations "words.po"'), po);
  const page = Object.entries(renderSite(made.consultation!, parts)).find(
    ([path]) => path === "ar/form.html",
  )![1];
  expect(page).toContain('dir="rtl"');
  expect(page).not.toContain("\u2066");
});

test("a consultation in such a language brings a file of its own language with these words only", () => {
  const text = design("language fy");
  const po = filledIn(text, "fy", marked);
  expect(po).not.toContain("works");
  const made = compiled(design('language fy translations "words.po"'), po);
  expect(ids(made)).not.toContain("missing-form-words");
  expect(ids(made)).not.toContain("unreadable-translation");
  expect(suppliedWords(made.consultation!, "fy")).toBeDefined();
});

test("a word that loses its blank is an error, and one that is missing keeps the form in English", () => {
  const po = filledIn(design("language en"), "fy", marked);
  const header = 'language en translations "words.po"';
  const lost = compiled(design(header), po.replace("» About {minutes} minutes", "» Minuten"));
  expect(ids(lost)).toContain("lost-placeholder");
  const short = compiled(design(header), po.replace('msgstr "» Next"', 'msgstr ""'));
  expect(ids(short)).toContain("missing-form-words");
  expect(suppliedWords(short.consultation!, "fy")).toBeUndefined();
  const page = Object.entries(renderSite(short.consultation!, parts)).find(
    ([path]) => path === "fy/form.html",
  )![1];
  expect(page).toContain('lang="en"');
});

test("what no design brings leaves nothing behind", () => {
  expect("words" in compiled(design("language en"), "").consultation!).toBe(false);
});
