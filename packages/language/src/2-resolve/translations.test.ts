import { describe, expect, it } from "vitest";
import { compileInline, consultationOf } from "../testing/inline.ts";
import { extractTexts } from "./translations.ts";

const source = (more = "", translations = 'translations "texts.nl.po"'): string =>
  `pwe 1\nconsultation study "A study" { language en ${translations} }\nversion v1 "One"\nversion v2 "Two"\nsection about "About you" { piece place in v1 "at home" else "at \\"work\\"" text """\n  First line.\n\n  At {{place}}.\n  """ ${more} }\n`;

const plain = consultationOf(source("", ""));

/** Fills every empty translation in. */
const filled = (po: string): string =>
  po.replace(/(msgid "(.*)"\nmsgstr) ""$/gm, (_, start: string, text: string) =>
    text === "" ? `${start} ""` : `${start} "NL ${text}"`,
  );

describe("extractTexts", () => {
  it("writes each text once, sorted by key, a version at a time", () => {
    const po = extractTexts(plain, "nl");
    expect([...po.matchAll(/^msgctxt "(.*)"$/gm)].map(([, key]) => key)).toEqual([
      "about#label",
      "about#text",
      "about.place#piece@v1",
      "about.place#piece@else",
      "study#label",
      "v1#label",
      "v2#label",
    ]);
    expect(po).toContain('"Language: nl\\n"');
    expect(po).toContain('msgid "at \\"work\\""');
  });

  it("gives the same bytes again, translated or not", () => {
    const empty = extractTexts(plain, "nl");
    expect(extractTexts(plain, "nl", empty)).toBe(empty);
    const full = filled(empty);
    expect(extractTexts(plain, "nl", full)).toBe(full);
  });

  it("keeps the translation of a text that changed and marks it", () => {
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

  it("drops what is no longer there", () => {
    const old = `${extractTexts(plain, "nl")}\nmsgctxt "gone#label"\nmsgid "Gone"\nmsgstr "Weg"\n`;
    expect(extractTexts(plain, "nl", old)).not.toContain("Gone");
  });
});

it("of a text that has an error is not called unknown", () => {
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

  it("stands beside the source, version by version", () => {
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

  it("of its language in the name when the header says none", () => {
    const consultation = consultationOf(source(), {
      "texts.nl.po": po.replace(/"Language: nl\\n"\n/, ""),
    });
    expect(consultation.languages).toEqual(["en", "nl"]);
  });

  it("that is empty or left out is missing, reported once", () => {
    const { diagnostics } = compileInline(source(), { "texts.nl.po": extractTexts(plain, "nl") });
    expect(diagnostics.map(({ id, data }) => [id, data["number"]])).toEqual([
      ["missing-translation", 6],
    ]);
  });

  it("changes the design, not the plan", () => {
    const translated = consultationOf(source(), { "texts.nl.po": po });
    expect(translated.fingerprints.design).not.toBe(plain.fingerprints.design);
    expect(translated.fingerprints.plan).toBe(plain.fingerprints.plan);
  });
});

describe("fingerprints", () => {
  const of = (text: string) => consultationOf(text).fingerprints;
  const base =
    'pwe 1\nconsultation study "A study" { language en }\nsection about "About" { ask a one "?" { - yes "Yes" - no "No" } }\n';

  it("of the design stay when the plan or the release changes", () => {
    const noted = of(`${base}note "Something."\nanalysis { share a }\n`);
    expect(noted.design).toBe(of(base).design);
    expect(noted.plan).not.toBe(of(base).plan);
    expect(of(base.replace("language en", "language en release 2")).design).toBe(of(base).design);
  });

  it("of the plan stay when the design changes", () => {
    const other = of(base.replace('"No"', '"Never"'));
    expect(other.plan).toBe(of(base).plan);
    expect(other.design).not.toBe(of(base).design);
  });

  it("stand in the instrument too", () => {
    const { fingerprints, instrument } = consultationOf(base);
    expect(instrument.design).toBe(fingerprints.design);
  });
});
