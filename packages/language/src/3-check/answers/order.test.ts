import { describe, expect, test } from "vitest";
import { haveOrder } from "./order.ts";

const has = (language: "nl" | "en", ...labels: string[]): boolean =>
  haveOrder({ ...{ language, labels, tag: language }, versions: {} });

describe("answers in an order of their own", () => {
  test.each([
    [["In dezelfde straat", "In dezelfde wijk", "In dezelfde stad", "Verder weg"]],
    [["In dezelfde buurt", "In de omgeving", "Ergens anders in Nederland", "In het buitenland"]],
    [
      [
        "Geheel door de natuur",
        "Vooral door de natuur",
        "Vooral door mensen",
        "Geheel door mensen",
      ],
    ],
    [["Basisonderwijs", "Mavo of lbo", "Havo of vwo", "Universiteit"]],
    [["Een grote stad", "Een kleine stad", "Een dorp", "Elders"]],
    [["Elke dag", "Een paar keer per week", "Een paar keer per maand", "Nooit"]],
    [["Helemaal eens", "Eens", "Oneens", "Helemaal oneens"]],
    [["Jonger dan 18 jaar", "18 tot 35 jaar", "35 tot 65 jaar", "65 jaar of ouder"]],
  ])("%j in Dutch", (labels) => {
    expect(has("nl", ...labels)).toBe(true);
  });

  test.each([
    [["In the same street", "In the same town", "Elsewhere in the country", "Abroad"]],
    [["Entirely by nature", "Mainly by nature", "Mainly by people", "Entirely by people"]],
    [["Primary school", "Secondary school", "Bachelor's degree", "Master's degree"]],
    [["None of the time", "Some of the time", "Most of the time", "All of the time"]],
    [["Very small", "Small", "Large", "Very large"]],
    [["Less than 1 km", "1 to 5 km", "5 to 10 km", "More than 10 km"]],
  ])("%j in English", (labels) => {
    expect(has("en", ...labels)).toBe(true);
  });

  test.each([
    ["nl", ["Woningen", "Zorg", "Klimaat", "Veiligheid", "Onderwijs"]],
    ["nl", ["Een winkel", "Een school", "Een park", "Een moskee", "Een plein"]],
    ["nl", ["Jongeren", "Ouderen", "Gezinnen", "Studenten", "Alleenstaanden"]],
    ["en", ["Housing", "Care", "Climate", "Safety", "Schools"]],
    ["en", ["The price", "The noise", "The view", "The neighbours", "The shops"]],
  ] as const)("%s: %j have none", (language, labels) => {
    expect(has(language, ...labels)).toBe(false);
  });
});
