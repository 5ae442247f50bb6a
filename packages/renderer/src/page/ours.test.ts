/** What a page says of its languages and of its controls, as it is written when it is built. */
import type { Consultation } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { parseHtml, type Tag, tagsOf, textOf } from "../testing/html.ts";
import { kinds } from "../testing/kinds.ts";
import { parts, small } from "../testing/small.ts";
import { formWords as english } from "@pwe/model";
import { renderSite } from "./site.ts";

/** The same consultation in a language that the form has no words of its own for. */
const inLanguage = (consultation: Consultation, language: string): Consultation => ({
  ...consultation,
  language,
  languages: [language],
  texts: Object.fromEntries(
    Object.entries(consultation.texts).map(([key, text]) => [
      key,
      { ...text, in: { [language]: text.in["nl"]! } },
    ]),
  ),
});

const withReview = (consultation: Consultation): Consultation => ({
  ...consultation,
  instrument: { ...consultation.instrument, review: true },
});

const nearest = (tag: Tag | null, name: string): string | undefined =>
  tag === null ? undefined : (tag.attributes[name] ?? nearest(tag.parent, name));

const sentences: ReadonlySet<string> = new Set(
  Object.values(english).filter((sentence) => !sentence.includes("{")),
);

/** Every place that holds a sentence of the form's own. */
const placesOf = (html: string): Tag[] =>
  tagsOf(parseHtml(html)).filter(({ children }) =>
    children.some((child) => typeof child === "string" && sentences.has(child.trim())),
  );

describe.each([
  ["ar", "ltr"],
  ["tr", undefined],
])("in a design in %s, which the form has no words for,", (language, direction) => {
  const pages = [small, withReview(kinds)].flatMap((one) =>
    Object.entries(renderSite(inLanguage(one, language), parts)).filter(([path]) =>
      path.endsWith(".html"),
    ),
  );

  test("every sentence of the form's own is marked as English", () => {
    const places = pages.flatMap(([, html]) => placesOf(html));
    expect(places.length).toBeGreaterThan(80);
    const unmarked = places.filter((place) => nearest(place, "lang") !== "en");
    expect(unmarked.map(textOf)).toEqual([]);
    if (direction)
      expect(places.filter((place) => nearest(place, "dir") !== direction).map(textOf)).toEqual([]);
  });

  test("what the browser fills in is marked where it is the form's own alone", () => {
    const form = pages.findLast(([path]) => path.endsWith("form.html"))![1];
    const filled = tagsOf(parseHtml(form)).filter(
      ({ attributes }) =>
        attributes["class"] === "pwe-meter-state" ||
        "data-counter" in attributes ||
        "data-progress" in attributes ||
        "data-clear" in attributes,
    );
    expect(filled.length).toBeGreaterThan(10);
    for (const one of filled) expect(nearest(one, "lang")).toBe("en");
  });
});

test("sentences that run the other way than the page are kept apart from it, and so is what is filled in", () => {
  const wordsIn = (language: string): Record<string, string> => {
    const html = renderSite(inLanguage(small, language), parts)[`${language}/form.html`]!;
    const body = tagsOf(parseHtml(html)).find(({ name }) => name === "body")!;
    return (JSON.parse(body.attributes["data-site"]!) as { words: Record<string, string> }).words;
  };
  expect(wordsIn("ar")["roomOver"]).toBe(
    "\u2066You use \u2068{value}\u2069. That is \u2068{over}\u2069 too much: you can use \u2068{limit}\u2069.\u2069",
  );
  expect(wordsIn("tr")["roomOver"]).toBe(
    "You use {value}. That is {over} too much: you can use {limit}.",
  );
});

test("in a design in a language that the form has words for, nothing is marked", () => {
  const html = renderSite(small, parts)["nl/form.html"]!;
  const marked = tagsOf(parseHtml(html)).filter(
    ({ name, attributes }) =>
      name !== "html" && "lang" in attributes && !("hreflang" in attributes),
  );
  expect(marked).toEqual([]);
});

describe("what a control is described by", () => {
  const texts = {
    ...kinds.texts,
    "river.wide#text": { format: "plain", in: { nl: "Er gaan bomen weg." } },
    "river.wide#hint": { format: "plain", in: { nl: "Duurt zes jaar." } },
    "money.youth#text": { format: "plain", in: { nl: "Nu € 80 mln." } },
  } as const;
  const all = tagsOf(parseHtml(renderSite({ ...kinds, texts }, parts)["nl/form.html"]!));
  const byId = (id: string) => textOf(all.find(({ attributes }) => attributes["id"] === id)!);
  const described = (name: string, value: string, at: "id" | "value" = "value") => {
    const control = all.find(
      ({ attributes }) => attributes[at] === value && (name === "" || attributes["name"] === name),
    );
    return (control?.attributes["aria-describedby"] ?? "").split(" ").filter(Boolean).map(byId);
  };

  test("an option to choose: what it says, its hint, its cost and what it means", () => {
    expect(described("river.site.pick", "wide")).toEqual([
      "Er gaan bomen weg.",
      "Duurt zes jaar.",
      "Kosten: € 75 mln",
      "Als u meer kiestEr is meer plaats voor water.",
    ]);
    expect(described("river.path.chosen", "true")).toEqual(["Kosten: € 12 mln"]);
  });

  test("an option with a number", () => {
    expect(described("", "q-money-youth", "id")).toEqual(["Nu € 80 mln."]);
  });

  test("a number: its unit and its hint", () => {
    const page = tagsOf(parseHtml(renderSite(small, parts)["nl/form.html"]!));
    const field = page.find(({ attributes }) => attributes["name"] === "about.hours.answer")!;
    const ids = field.attributes["aria-describedby"]!.split(" ");
    expect(
      ids.map((id) => textOf(page.find(({ attributes }) => attributes["id"] === id)!).trim()),
    ).toEqual([
      "uur",
      "In halve uren, bijvoorbeeld 36,5 Een getal van 0 tot en met 80, in stappen van 0,5.",
    ]);
  });

  test("what is meant by something else may stay empty", () => {
    const field = all.find(({ attributes }) => attributes["name"] === "extra.news.text")!;
    expect(field.attributes).not.toHaveProperty("aria-required");
  });
});
