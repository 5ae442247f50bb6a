/** The report on paper: all of the instrument is in it, it is the same twice, and people read it as the goldens say. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compile, type Diagnostic } from "@pwe/language";
import { paperDocx } from "@pwe/language/docx";
import { fileName, paper, paperHtml, paperMarkdown } from "@pwe/language/paper";
import { versionCombinations, type Consultation, type Versions } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { compileFile } from "./compile-file.ts";
import { wide } from "./fixtures/wide.ts";
import { only } from "./only.ts";

const examples = join(import.meta.dirname, "../examples");
const corpus = join(import.meta.dirname, "corpus/emit");

const exampleOf = (name: string): Consultation =>
  compileFile(join(examples, name, "consultation.pwe"))!;

/** A report as Markdown, without findings: those are for `check` to test. */
function markdownOf(
  consultation: Consultation,
  language: string,
  versions: Versions,
  findings: readonly Diagnostic[] = [],
): string {
  const report = paper(consultation, { language, versions, findings });
  return paperMarkdown(report, fileName(consultation, versions, language)).text;
}

describe("the reports of small examples", () => {
  test.each([
    { name: "begroting", language: "nl", versions: {} },
    { name: "warmte-in-de-wijk", language: "en", versions: {} },
    { name: "river-sites", language: "en", versions: { money: "ample", frame: "memory" } },
  ])("$name in $language", async ({ name, language, versions }) => {
    const consultation = exampleOf(name);
    const file = `paper.${fileName(consultation, versions, language)}.md`;
    await expect(markdownOf(consultation, language, versions)).toMatchFileSnapshot(
      join(corpus, name, file),
    );
  });
});

/** Letters only, as one line: what Markdown adds is gone. */
const letters = (markdown: string): string =>
  markdown
    .replaceAll(/^[>\s]+/gm, "")
    .replaceAll(/\\\n|<br>/g, " ")
    .replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll(/^\s*(?:[-*]|\d+\.)\s+/gm, "")
    .replaceAll("*", "")
    .replaceAll(/\s+/g, " ");

/** The texts of a consultation in a language and version, as letters only; pieces stand by themselves. */
function textsIn(consultation: Consultation, language: string): { key: string; said: string }[] {
  return Object.entries(consultation.texts).flatMap(([key, { in: written }]) => {
    const varied = written[language] ?? written[consultation.language]!;
    const all = typeof varied === "string" ? [varied] : varied.cases.map(({ is }) => is ?? "");
    return all.flatMap((text) =>
      // What stands between the places where something is filled in.
      text.split(/\{\{[^}]*\}\}/).map((said) => ({ key, said: letters(said).trim() })),
    );
  });
}

describe.each(readdirSync(examples))("all of %s", (name) => {
  const consultation = exampleOf(name);

  test.each(consultation.languages)("is in some report in %s", (language) => {
    const all = versionCombinations(consultation.instrument)
      .map((versions) => letters(markdownOf(consultation, language, versions)))
      .join(" ");
    const missing = textsIn(consultation, language).filter(
      ({ said }) => said !== "" && !all.includes(said),
    );
    expect(missing).toEqual([]);
  });

  test("is shown in its place: nothing is left for the end", () => {
    for (const versions of versionCombinations(consultation.instrument))
      expect(markdownOf(consultation, "en", versions)).not.toContain(
        "### Texts that this version does not show",
      );
  });

  test("is the same twice", async () => {
    const [versions = {}] = versionCombinations(consultation.instrument);
    const make = () =>
      paper(structuredClone(consultation), {
        language: consultation.language,
        versions,
        findings: [],
      });
    expect(paperHtml(make())).toBe(paperHtml(make()));
    expect(paperMarkdown(make(), "name")).toEqual(paperMarkdown(make(), "name"));
    expect(await paperDocx(make())).toEqual(await paperDocx(make()));
  });
});

describe("the ways on from a split", () => {
  test.each([
    { name: "begroting", splits: 1 },
    { name: "klimaatplan", splits: 1 },
    { name: "rijksambtenaren", splits: 2 },
    { name: "river-sites", splits: 3 },
    { name: "warmte-in-de-wijk", splits: 4 },
  ])("of $name are all there, in the form and in the drawing", ({ name, splits }) => {
    const consultation = exampleOf(name);
    const [versions = {}] = versionCombinations(consultation.instrument);
    const report = paper(consultation, { language: "en", versions, findings: [] });
    const { text, figures } = paperMarkdown(report, "name");
    const numbers = Array.from({ length: splits }, (_, at) => at + 1);
    const drawn = letters(
      Object.values(figures)
        .join(" ")
        .replaceAll(/<[^>]*>/g, " "),
    );
    for (const number of numbers) {
      expect(text).toMatch(new RegExp(`\\*\\*(?:${number}A |Split ${number}\\.)`));
      expect(drawn).toMatch(new RegExp(` ${number}A? (?:Only|For)`));
    }
    expect(text).not.toMatch(new RegExp(`\\*\\*(?:${splits + 1}A |Split ${splits + 1}\\.)`));
  });
});

describe("a condition in plain words", () => {
  const design = (condition: string): string => `pwe 1
consultation c "Titel" {
  release 1
  language nl
}
levels three { - none "Niets" side less cost 0 - some "Iets" side same cost 1 - all "Alles" side more cost 2 }
attribute cost "Kosten" unit "€ mln"
task build "Bouwen" {
  levels three start at some
  budget cost "Kosten" { at most 3 }
  option wind "Wind" {}
  option sun "Zon" {}
  opt out "Ik kies niet"
}
section s "Vragen" {
  ask first one "Een?" { - a "Aap" - b "Beer" - c "Cavia" }
  ask several many "Meer?" { - x "X-ray" - y "Yak" }
  ask years number 0..10 step 0.5 unit "jaar" "Hoe lang?" { optional }
  ask else_one one "Anders?" { - yes "Ja" - no "Nee" }
  when ${condition} {
    ask next text "En dan?" { optional }
  }
}
`;
  test.each([
    ["first is b", "bij vraag 1 ‘Een?’ kiest: ‘Beer’"],
    ["first is not b", "bij vraag 1 ‘Een?’ niet kiest: ‘Beer’"],
    ["first is any of a, b, c", "bij vraag 1 ‘Een?’ kiest: ‘Aap’, ‘Beer’ of ‘Cavia’"],
    ["several has x", "bij vraag 2 ‘Meer?’ onder meer kiest: ‘X-ray’"],
    ["not several has x", "bij vraag 2 ‘Meer?’ niet kiest: ‘X-ray’"],
    ["years >= 3", "bij vraag 3 ‘Hoe lang?’ 3 jaar of meer invult"],
    ["years < 4", "bij vraag 3 ‘Hoe lang?’ minder dan 4 jaar invult"],
    ["years is answered", "vraag 3 ‘Hoe lang?’ beantwoordt"],
    ["not years is answered", "vraag 3 ‘Hoe lang?’ niet beantwoordt"],
    ["build.wind is all", "‘Wind’ zet op: ‘Alles’"],
    ["build.cost > 1", "bij ‘Kosten’ in ‘Bouwen’ uitkomt op € 2 mln of meer"],
    ["build is opt_out", "bij ‘Bouwen’ kiest: ‘Ik kies niet’"],
    [
      "first is a and else_one is yes",
      "bij vraag 1 ‘Een?’ kiest: ‘Aap’, en ook bij vraag 4 ‘Anders?’ kiest: ‘Ja’",
    ],
    [
      "(first is a or first is b) and else_one is no",
      "(bij vraag 1 ‘Een?’ kiest: ‘Aap’, of bij vraag 1 ‘Een?’ kiest: ‘Beer’), en ook bij vraag 4 ‘Anders?’ kiest: ‘Nee’",
    ],
  ])("%s", (condition, words) => {
    const { consultation, diagnostics } = compile("input.pwe", {
      read: (file) => (file === "input.pwe" ? design(condition) : undefined),
    });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(letters(markdownOf(consultation!, "nl", {}))).toContain(`1A Alleen voor wie ${words}`);
  });
});

describe("the reference study", () => {
  const consultation = exampleOf("rijksambtenaren");
  const report = letters(markdownOf(consultation, "nl", { version: "v1" }));

  test("says conditions with the words of the questions", () => {
    expect(report).toContain(
      "1A Alleen voor wie bij vraag 6 ‘Wat raadt u de ambtenaar aan?’ kiest: ‘De regels volgen en wachten op het onderzoek’",
    );
    expect(report).toContain("1B Voor alle anderen");
    expect(report).toContain("kiest: ‘Ja’");
  });

  test("sets the manipulations side by side, and names the baseline", () => {
    expect(report).toContain("5 manipulaties");
    expect(report).toContain(
      "‘Misschien mag de opdracht ook niet van de wet.’ | ‘De opdracht mag ook zeker niet van de wet.’",
    );
    expect(report).toContain("‘X heeft een tijdelijk contract.’ | (niets)");
    expect(report).toContain("hoogstens 4 | hoogstens 2");
    expect(report).toContain("66,7 % | uitgangsversie; dit rapport");
  });

  test("says what is proved, as the study worked it out", () => {
    expect(report).toContain("338.815 van 390.625 antwoorden zijn toelaatbaar: 86,74 %");
    expect(report).toContain("Hoogstens 5 opties staan op ‘Veel meer aandacht’ in een toelaatbaar");
    expect(report).toContain(
      "Hoogstens 2 opties staan op ‘Veel meer aandacht’ als geen optie minder krijgt.",
    );
    const other = letters(markdownOf(consultation, "nl", { version: "v2" }));
    expect(other).toContain(
      "Hoogstens 1 optie staat op ‘Veel meer aandacht’ als geen optie minder krijgt.",
    );
  });

  test("says of the sensitive question what is asked first", () => {
    expect(report).toContain("Bijzonder persoonsgegeven: politieke opvatting.");
    expect(report).toContain("‘Deze vraag gaat over uw politieke mening.");
  });

  test("says what is answered with codes, and what can no longer be changed", () => {
    expect(report).toContain("| 4 | Iets anders, namelijk | `other` | met een open veld");
    expect(report).toContain("hier nog te lezen en niet meer te veranderen");
    expect(report).toContain(
      "Hier staat het eerdere antwoord op vraag 6 ‘Wat raadt u de ambtenaar aan?’ nog eens",
    );
  });

  test("has room to sign and no date of its own", () => {
    const html = paperHtml(
      paper(consultation, { language: "nl", versions: { version: "v1" }, findings: [] }),
    );
    expect(html).toContain('<table class="blank">');
    expect(html).toContain(consultation.fingerprints.design);
    expect(html).toContain(consultation.fingerprints.plan);
  });
});

test("what check finds stands in the report, with what to do", () => {
  const source = `pwe 1
consultation c "Titel" {
  release 1
  language nl
}
section s "Vragen" {
  allow unit-mismatch "Hier staat niets wat dat is."
  ask first one "Een?" { - a "Aap" - b "Beer" }
}
`;
  const { consultation, diagnostics } = compile("input.pwe", {
    read: (file) => (file === "input.pwe" ? source : undefined),
    applies: only(source, "allow-unused"),
  });
  const [unused] = diagnostics.filter(({ id }) => id === "allow-unused");
  const report = letters(markdownOf(consultation!, "nl", {}, [unused!]));
  expect(report).toContain("1: lees ze voordat u tekent");
  expect(report).toContain(`waarschuwing \`${unused!.code} allow-unused\``);
  expect(report).toContain(unused!.help.split("`")[0]!.trim());
  expect(report).toContain("`unit-mismatch` op ‘Vragen’: Hier staat niets wat dat is.");
});

test("a design without a single text can be printed", () => {
  const [versions = {}] = versionCombinations(wide.instrument);
  const report = paper(wide, { language: "nl", versions, findings: [] });
  expect(paperHtml(report)).toContain("</html>");
});

test("every golden is of an example that is there", () => {
  for (const name of readdirSync(corpus)) expect(existsSync(join(examples, name))).toBe(true);
});
