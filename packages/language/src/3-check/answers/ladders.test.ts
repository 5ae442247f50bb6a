import { describe, expect, test } from "vitest";
import { stepOf, stepsOf, wayOf } from "./ladders.ts";

const ranks = (language: "nl" | "en", ...labels: string[]) =>
  stepsOf(labels, language)?.map(({ rank }) => rank) ?? null;

describe("labels of a scale stand in their order", () => {
  test.each([
    ["nl", "Helemaal oneens", "Oneens", "Niet eens en niet oneens", "Eens", "Helemaal eens"],
    ["nl", "Zeer slecht", "Slecht", "Neutraal", "Goed", "Zeer goed"],
    ["nl", "Niet duidelijk", "Een beetje duidelijk", "Duidelijk", "Heel duidelijk"],
    ["nl", "Nooit", "Zelden", "Soms", "Vaak", "Altijd"],
    ["nl", "Veel minder", "Minder", "Evenveel", "Meer", "Veel meer"],
    ["nl", "Geen vertrouwen", "Weinig vertrouwen", "Enig vertrouwen", "Veel vertrouwen"],
    ["en", "Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"],
    ["en", "Never", "Rarely", "Sometimes", "Often", "Always"],
    ["en", "Very dissatisfied", "Dissatisfied", "Satisfied", "Very satisfied"],
    ["en", "Much less", "Less", "The same", "More", "Much more"],
  ] as const)("in %s: %s …", (language, ...labels) => {
    const found = ranks(language, ...labels);
    expect(found).not.toBeNull();
    expect(wayOf(found!)).toBe(1);
    expect(wayOf(found!.toReversed())).toBe(-1);
  });
});

test("labels that are no steps of one thing have no order", () => {
  expect(ranks("nl", "Een lage prijs", "Schone lucht", "Een warm huis")).toBeNull();
  expect(ranks("en", "Never", "Agree", "Much")).toBeNull();
});

test("only a word against something is against it", () => {
  expect(stepOf("Oneens", "nl")?.against).toBe(true);
  expect(stepOf("Niet zeker", "nl")).toEqual({ ladder: "judgement", rank: -1 });
});
