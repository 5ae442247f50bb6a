import { withUnitsIn } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { compileInline, consultationOf } from "../testing/inline.ts";
import { load } from "./load.ts";
import { resolve } from "./resolve.ts";
import { extractTexts, type TextSource } from "./translations.ts";

const source = (more = "", translations = 'translations "texts.nl.po"'): string =>
  `pwe 1\nconsultation study "A study" { language en ${translations} }\nversion v1 "One"\nversion v2 "Two"\nsection about "About you" { piece place in v1 "at home" else "at \\"work\\"" text """\n  First line.\n\n  At {{place}}.\n  """ ${more} }\n`;

/** A text as its texts are taken out of it, also while it has errors. */
const takenFrom = (text: string): TextSource =>
  resolve(load("study.pwe", (path) => (path === "study.pwe" ? text : undefined)).value).value!;

const plain = takenFrom(source("", ""));

const plainWith = (more: string): TextSource => takenFrom(source(more, ""));

/** Fills every empty translation in. */
const filled = (po: string): string =>
  po.replace(/(msgid "(.*)"\nmsgstr) ""$/gm, (_, start: string, text: string) =>
    text === "" ? `${start} ""` : `${start} "NL ${text}"`,
  );

describe("extractTexts", () => {
  test("writes each text once, in the order of the file, a version at a time", () => {
    const po = extractTexts(plain, "nl");
    expect([...po.matchAll(/^msgctxt "(.*)"$/gm)].map(([, key]) => key)).toEqual([
      "study#label",
      "v1#label",
      "v2#label",
      "about#label",
      "about.place#piece@v1",
      "about.place#piece@else",
      "about#text",
    ]);
    expect(po).toContain('"Language: nl\\n"');
    expect(po).toContain('msgid "at \\"work\\""');
  });

  test("gives the same bytes again, translated or not", () => {
    const empty = extractTexts(plain, "nl");
    expect(extractTexts(plain, "nl", empty)).toBe(empty);
    const full = filled(empty);
    expect(extractTexts(plain, "nl", full)).toBe(full);
  });

  test("keeps the translation of a text that changed and marks it", () => {
    const po = extractTexts(plain, "nl", filled(extractTexts(plain, "nl"))).replace(
      '"About you"',
      '"About yourself"',
    );
    const again = extractTexts(plain, "nl", po);
    expect(again).toMatch(
      /#, fuzzy\nmsgctxt "about#label"\nmsgid "About you"\nmsgstr "NL About you"/,
    );
    expect(again.match(/fuzzy/g)).toHaveLength(1);
  });

  test("keeps what is no longer there as obsolete, and takes it up again when it comes back", () => {
    const gone = plainWith('text "Gone tomorrow."');
    const full = filled(extractTexts(gone, "nl"));
    const without = extractTexts(plain, "nl", full);
    expect(without).toContain('#~ msgid "Gone tomorrow."');
    expect(without).toContain('#~ msgstr "NL Gone tomorrow."');
    expect(extractTexts(plain, "nl", without)).toBe(without);
    expect(extractTexts(gone, "nl", without)).toBe(full);
    expect(extractTexts(plain, "nl", extractTexts(gone, "nl"))).not.toContain("Gone");
  });

  test("works while there are errors elsewhere, and loses nothing", () => {
    const broken = plainWith("ask near one");
    const full = filled(extractTexts(plain, "nl"));
    expect(extractTexts(broken, "nl", full)).toContain('msgstr "NL About you"');
  });

  test("ends with the units that are words, and a translated unit is a text", () => {
    const asks =
      'ask tall number 0..250 unit "inches" "How tall?" ask paid number 0..9 unit "€" "Paid?"';
    const po = filled(extractTexts(plainWith(asks), "nl"));
    expect([...po.matchAll(/^msgctxt "(\.unit.*)"$/gm)].map(([, key]) => key)).toEqual([
      ".unit#inches",
    ]);
    const { consultation, diagnostics } = compileInline(source(asks), { "texts.nl.po": po });
    expect(diagnostics.map(({ id }) => id)).not.toContain("unknown-translation");
    expect(consultation?.texts[".unit#inches"]?.in).toEqual({ en: "inches", nl: "NL inches" });
    expect(JSON.stringify(withUnitsIn(consultation!, "nl").instrument)).toContain("NL inches");
    expect(withUnitsIn(consultation!, "en").instrument).toEqual(consultation!.instrument);
    const untranslated = compileInline(source(asks), {
      "texts.nl.po": filled(extractTexts(plain, "nl")),
    });
    expect(Object.keys(untranslated.consultation?.texts ?? {})).not.toContain(".unit#inches");
  });
});

test("of a text that has an error is not called unknown", () => {
  const po = filled(extractTexts(plain, "nl"));
  const broken = source("ask near one").replace("piece place", "piece plaice");
  const { diagnostics } = compileInline(broken, { "texts.nl.po": po });
  expect(diagnostics.some(({ severity }) => severity === "error")).toBe(true);
  expect(diagnostics.map(({ id }) => id)).not.toContain("unknown-translation");
});

describe("a translation", () => {
  const po = filled(extractTexts(plain, "nl")).replace(
    /(msgctxt "about#text"\nmsgid [^]*?)msgstr ""/,
    '$1msgstr "Op {{about.place}}."',
  );

  test("stands beside the source, version by version", () => {
    const { texts, languages, instrument } = consultationOf(source(), { "texts.nl.po": po });
    expect([languages, instrument.languages]).toEqual([
      ["en", "nl"],
      ["en", "nl"],
    ]);
    expect(texts["about.place#piece"]!.in["nl"]).toEqual({
      cases: [{ in: ["v1"], is: "NL at home" }, { is: 'NL at "work"' }],
    });
    expect(texts["about#text"]!.in["nl"]).toBe("Op {{about.place}}.");
  });

  test("of its language in the name when the header says none", () => {
    const consultation = consultationOf(source(), {
      "texts.nl.po": po.replace(/"Language: nl\\n"\n/, ""),
    });
    expect(consultation.languages).toEqual(["en", "nl"]);
  });

  test("that is empty or left out is missing, reported once", () => {
    const { diagnostics } = compileInline(source(), { "texts.nl.po": extractTexts(plain, "nl") });
    expect(diagnostics.map(({ id, data }) => [id, data["number"]])).toEqual([
      ["missing-translation", 6],
    ]);
  });

  test("changes the design, not the plan", () => {
    const translated = consultationOf(source(), { "texts.nl.po": po });
    expect(translated.fingerprints.design).not.toBe(plain.consultation.fingerprints.design);
    expect(translated.fingerprints.plan).toBe(plain.consultation.fingerprints.plan);
  });
});

describe("fingerprints", () => {
  const of = (text: string) => consultationOf(text).fingerprints;
  const base =
    'pwe 1\nconsultation study "A study" { language en }\nsection about "About" { ask a one "?" { - yes "Yes" - no "No" } }\n';

  test("of the design stay when the plan or the release changes", () => {
    const noted = of(`${base}note "Something."\nanalysis { share a }\n`);
    expect(noted.design).toBe(of(base).design);
    expect(noted.plan).not.toBe(of(base).plan);
    expect(of(base.replace("language en", "language en release 2")).design).toBe(of(base).design);
  });

  test("of the plan stay when the design changes", () => {
    const other = of(base.replace('"No"', '"Never"'));
    expect(other.plan).toBe(of(base).plan);
    expect(other.design).not.toBe(of(base).design);
  });

  test("stand in the instrument too", () => {
    const { fingerprints, instrument } = consultationOf(base);
    expect(instrument.design).toBe(fingerprints.design);
  });
});
