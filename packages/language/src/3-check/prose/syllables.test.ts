import { describe, expect, test } from "vitest";
import { syllablesOf } from "./syllables.ts";

/** Words by their number of syllables, counted by hand. */
const dutch: Readonly<Record<number, string>> = {
  1: "u huis straat mooi nieuw groei leeuw schreeuw plan wijk geld buurt tuin blauw zei vrij 14,5 2026",
  2: "water wonen buien nieuwe eeuwen leven bureau niveau systeem mening bedrag vragen kiezen betaal boeien maaien leeuwen geluid zeeën",
  3: "ambtenaar gemeente besluiten inwoner overheid vertrouwen politie regeling onderzoek woningen energie belangrijk minister provincie",
  4: "regeringen actueler makkelijker maatregelen verantwoording economie belastingen voorzieningen",
  5: "organisatie coöperatie verantwoordelijk onafhankelijk",
  6: "onafhankelijker verantwoordelijken staatssecretarissen",
};

const english: Readonly<Record<number, string>> = {
  1: "the house stopped town plan works made years bridge asked change lives cut these trees choose planned 14.5",
  2: "river safer table people houses buildings changes wanted answer lower science every water public needed council create leaving careful safely",
  3: "area important example idea regular policy family decision government everyone holiday together",
  4: "society information community priority necessary reliable explanation economy january",
  5: "university accommodation organisation possibility",
  6: "responsibility",
};

const listed = (table: Readonly<Record<number, string>>): [string, number][] =>
  Object.entries(table).flatMap(([number, words]) =>
    words.split(" ").map((word): [string, number] => [word, Number(number)]),
  );

describe("syllables in Dutch", () => {
  test.each(listed(dutch))("%s has %i", (word, number) => {
    expect(syllablesOf(word, "nl")).toBe(number);
  });
});

describe("syllables in English", () => {
  test.each(listed(english))("%s has %i", (word, number) => {
    expect(syllablesOf(word, "en")).toBe(number);
  });
});

test("a word joined by a hyphen has those of its parts", () => {
  expect(syllablesOf("kant-en-klaar", "nl")).toBe(3);
});

test("letters that are spelled count one by one", () => {
  expect(syllablesOf("CBS", "nl")).toBe(3);
});
