import {
  type Consultation,
  pageInVersion,
  type Text,
  versionCombinations,
  type Versions,
} from "@pwe/model";
import { expect, test } from "vitest";
import { kinds } from "../testing/kinds.ts";
import { parseHtml } from "../testing/html.ts";
import { parts, small } from "../testing/small.ts";
import { renderForm } from "./form.ts";
import { sheetOf } from "./sheet.ts";

const formOf = (consultation: Consultation, only?: Versions): string =>
  renderForm(sheetOf(consultation, "nl", "../", only), parts);

const arms = (ids: string[]) => ids.map((id) => ({ id, share: 1 }));
const factors = [
  { id: "price", arms: arms(["low", "high", "free"]) },
  { id: "tone", arms: arms(["dry", "warm"]) },
  { id: "order", arms: arms(["first", "second"]) },
];

/** One way after another in which a text can differ between versions. */
const ways: ((text: string) => Text["in"][string])[] = [
  (text) => ({
    cases: [{ in: ["low"], is: `${text} L` }, { in: ["high"], is: null }, { is: text }],
  }),
  (text) => ({ cases: [{ in: ["dry"], is: text }] }),
  (text) => text,
  (text) => ({
    cases: [
      { in: ["free", "high"], is: text },
      { in: ["warm"], is: `${text} W` },
    ],
  }),
  (text) => ({ cases: [{ in: ["low", "high", "free"], is: text }] }),
];

/** The same consultation with everything that can differ between versions differing, one factor beside another. */
const varied = (consultation: Consultation, from: number): Consultation => ({
  ...consultation,
  instrument: { ...consultation.instrument, factors },
  texts: Object.fromEntries(
    Object.entries(consultation.texts).map(([key, text], at) => [
      key,
      {
        ...text,
        in: Object.fromEntries(
          Object.entries(text.in).map(([language, words]) => [
            language,
            typeof words === "string" ? ways[(at + from) % ways.length]!(words) : words,
          ]),
        ),
      },
    ]),
  ),
  attributes: consultation.attributes.map((attribute) => ({
    ...attribute,
    values: attribute.values.map(({ of, value }, at) => ({
      of,
      value:
        typeof value === "number" && at % 2 === 0
          ? {
              cases: [
                { in: ["low"], also: [["warm"]], is: value + 1 },
                { in: ["free"], is: 0 },
                { is: value },
              ],
            }
          : value,
    })),
  })),
});

/** Where two pages part, with a little of each. */
const difference = (one: string, other: string): [string, string] | null => {
  if (one === other) return null;
  const at = Array.from(one).findIndex((letter, place) => letter !== other[place]);
  const around = (page: string) => page.slice(Math.max(0, at - 60), at + 100);
  return [around(one), around(other)];
};

test.each([
  ["small", small],
  ["kinds", kinds],
])("the page of %s holds every version as it would be written by itself", (_, consultation) => {
  for (const from of ways.keys()) {
    const design = varied(consultation, from);
    const whole = formOf(design);
    parseHtml(whole);
    for (const versions of versionCombinations(design.instrument))
      expect(difference(pageInVersion(whole, versions), formOf(design, versions))).toBeNull();
  }
});

test("what differs by one factor is written once for each of its arms, whatever else differs", () => {
  const design = varied(small, 0);
  const whole = formOf(design);
  expect(whole).toMatch(/<template data-in="low">[^<]* L<\/template><template data-in="free">/);
  const [one = ""] = versionCombinations(design.instrument).map((only) => formOf(design, only));
  expect(whole.length / one.length).toBeLessThan(2);
});

test("nothing is written twice where versions are alike", () => {
  const alike = {
    ...small,
    instrument: { ...small.instrument, factors: [...small.instrument.factors, ...factors] },
  };
  expect(formOf(alike).match(/<template data-in/g)).toEqual(
    formOf(small).match(/<template data-in/g),
  );
});

test("a page keeps templates that have nothing to do with versions", () => {
  const page =
    '<template><b></b></template><template data-in="a b">1<template data-in="c">2</template></template>';
  expect(pageInVersion(page, { x: "b", y: "c" })).toBe("<template><b></b></template>12");
  expect(pageInVersion(page, { x: "b", y: "d" })).toBe("<template><b></b></template>1");
  expect(pageInVersion(page, { x: "e", y: "c" })).toBe("<template><b></b></template>");
});
