import { describe, expect, test } from "vitest";
import { isOrdered, numberClass, numberClasses } from "./classes.ts";

const ends = (label: string, language: "nl" | "en") => {
  const found = numberClass(label, language);
  return found && [found.from, found.to];
};

describe("what an answer holds", () => {
  test.each([
    ["18 tot en met 34 jaar", 18, 34],
    ["18 t/m 34", 18, 34],
    ["18-34", 18, 34],
    ["18 – 34 jaar", 18, 34],
    ["tussen de 18 en 34 jaar", 18, 34],
    ["18 tot 35 jaar", 18, 34],
    ["tot 18 jaar", -Infinity, 17],
    ["jonger dan 18 jaar", -Infinity, 17],
    ["hoogstens 17", -Infinity, 17],
    ["65 jaar of ouder", 65, Infinity],
    ["65+", 65, Infinity],
    ["vanaf 65", 65, Infinity],
    ["ouder dan 65", 66, Infinity],
    ["€ 1.500 tot € 3.000", 1500, 2999],
    ["3 kinderen", 3, 3],
    ["1,5 tot 2,5 uur", 1.5, 2.5],
  ])("%s in Dutch", (label, from, to) => {
    expect(ends(label, "nl")).toEqual([from, to]);
  });

  test.each([
    ["18 to 34", 18, 34],
    ["18 to under 35", 18, 34],
    ["between 18 and 34", 18, 34],
    ["from 18 to 34 years", 18, 34],
    ["under 18", -Infinity, 17],
    ["18 or younger", -Infinity, 18],
    ["up to 17", -Infinity, 17],
    ["65 and over", 65, Infinity],
    ["over 65", 66, Infinity],
    ["more than 1,000 euros", 1001, Infinity],
    ["at least 3", 3, Infinity],
  ])("%s in English", (label, from, to) => {
    expect(ends(label, "en")).toEqual([from, to]);
  });

  test.each(["vmbo of mbo", "mbo 2, 3 of 4", "34 tot 18", "Nooit"])("%s is none", (label) => {
    expect(numberClass(label, "nl")).toBeNull();
  });
});

test("classes of different units are no list of classes", () => {
  expect(numberClasses(["1 keer per week", "1 keer per maand"], "nl")).toBeNull();
  expect(numberClasses(["tot 18 jaar", "18 jaar of ouder", "Weet ik niet"], "nl")).toHaveLength(2);
});

test("classes are in order when each lies on the same side of the one before", () => {
  const of = (...labels: string[]) => numberClasses(labels, "nl")!;
  expect(isOrdered(of("tot 18 jaar", "18 tot 65 jaar", "65 jaar of ouder"))).toBe(true);
  expect(isOrdered(of("65 jaar of ouder", "18 tot 65 jaar", "tot 18 jaar"))).toBe(true);
  expect(isOrdered(of("18 tot 65 jaar", "tot 18 jaar", "65 jaar of ouder"))).toBe(false);
});
