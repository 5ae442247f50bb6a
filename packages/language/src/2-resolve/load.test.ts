import { describe, expect, test } from "vitest";
import { join } from "./load.ts";
import { at, compileInline, consultationOf, problemsOf, questionAt } from "../testing/inline.ts";

const levels = 'levels trust3 { - low "Low" - high "High" }';

describe("use", () => {
  test("puts the blocks of a file where it is used, and its declarations everywhere", () => {
    const consultation = consultationOf(
      'section first "First" { text "a" } use "more.pwe" section last "Last" { ask t grid trust3 "?" { - row "Row" } }',
      {
        "more.pwe": `pwe 1\nsection middle "Middle" { text "b" }\n${levels}\n`,
      },
    );
    expect(consultation.instrument.elements.map((one) => "id" in one && one.id)).toEqual([
      "first",
      "middle",
      "last",
    ]);
    expect(questionAt(consultation, "last.t")).toMatchObject({ list: "trust3" });
  });

  test("takes only the blocks that are named, and a question of a section for include", () => {
    const more =
      'pwe 1\nsection one "One" { ask garden one "?" { - yes "Yes" - no "No" } }\nsection two "Two" { text "b" }\n';
    const consultation = consultationOf(
      'use "more.pwe" (garden, two) section about "About" { include garden }',
      { "more.pwe": more },
    );
    expect(consultation.instrument.elements.map((one) => "id" in one && one.id)).toEqual([
      "two",
      "about",
    ]);
    expect(at(consultation, "about.garden")).toMatchObject({ type: "one" });
  });

  test("reads a file once, however many files use it", () => {
    const files = {
      "a.pwe": 'pwe 1\nuse "c.pwe"\n',
      "b.pwe": 'pwe 1\nuse "c.pwe"\n',
      "c.pwe": `pwe 1\n${levels}\nsection c "C" { text "c" }\n`,
    };
    expect(
      consultationOf('use "a.pwe" use "b.pwe" section about "About" { text "!" }', files).instrument
        .elements,
    ).toHaveLength(2);
  });

  test("finds circles through other files", () => {
    expect(
      problemsOf('use "a.pwe" section about "About" { text "!" }', {
        "a.pwe": 'pwe 1\nuse "b.pwe"\n',
        "b.pwe": 'pwe 1\nuse "a.pwe"\n',
      }),
    ).toEqual(["use-cycle"]);
  });

  test("reports at the place in the other file", () => {
    const { diagnostics, files } = compileInline('use "a.pwe" section about "About" { text "!" }', {
      "a.pwe": 'pwe 1\nsection a "A" { when gardn is yes { text "?" } }\n',
    });
    expect(
      diagnostics.map(({ id, file, span }) => [
        id,
        file,
        files.get(file)!.slice(span.start, span.end),
      ]),
    ).toEqual([["unknown-name", "a.pwe", "gardn"]]);
  });
});

describe("standard blocks", () => {
  const all =
    'use "pwe:nl/population" use "pwe:nl/trust" use "pwe:nl/evaluation" section about "About" { include gender, age, education, trust, mark, opinion }';

  test("are questions to include, with categories and refusals", () => {
    const consultation = consultationOf(all);
    expect(questionAt(consultation, "about.education")).toMatchObject({
      answers: [
        { id: "practical", code: 1 },
        { id: "middle", code: 2 },
        { id: "theoretical", code: 3 },
        { id: "other", code: 4, kind: "other" },
        { id: "refused", code: 9, kind: "refused" },
      ],
    });
    expect(consultation.instrument.elements).toHaveLength(1);
  });

  test("speak the language of the consultation", () => {
    expect(consultationOf(all).texts["about.gender.female#label"]!.in).toEqual({ en: "Female" });
    const dutch = consultationOf(
      all.replace(/^/, 'pwe 1\nconsultation study "Studie" { language nl }\n'),
    );
    expect(dutch.texts["about.gender.female#label"]!.in).toEqual({ nl: "Vrouw" });
  });

  test("bring their English along when the consultation is translated", () => {
    const po =
      'msgid ""\nmsgstr "Language: en\\n"\n\nmsgctxt "study#label"\nmsgid "Studie"\nmsgstr "Study"\n\nmsgctxt "about#label"\nmsgid "Over u"\nmsgstr "About you"\n';
    const consultation = consultationOf(
      'pwe 1\nconsultation study "Studie" { language nl translations "en.po" }\nuse "pwe:nl/trust"\nsection about "Over u" { include trust }\n',
      { "en.po": po },
    );
    expect(consultation.texts["trust5.much#label"]!.in).toEqual({
      nl: "Heel veel vertrouwen",
      en: "A great deal of trust",
    });
  });

  test("have every text in English", () => {
    const texts = Object.entries(consultationOf(all).texts);
    expect(
      texts.filter(([, text]) => /[ëï]|\b(het|de|een|niet)\b/.test(JSON.stringify(text.in))),
    ).toEqual([]);
  });
});

test.each([
  ["a/b.pwe", "c.po", "a/c.po"],
  ["a/b.pwe", "../c.po", "c.po"],
  ["b.pwe", "../c.po", "../c.po"],
  ["b.pwe", "./d/c.po", "d/c.po"],
  ["/x/b.pwe", "c.po", "/x/c.po"],
  ["b.pwe", "/c.po", "/c.po"],
])("seen from %s, %s is %s", (file, name, path) => {
  expect(join(file, name)).toBe(path);
});
