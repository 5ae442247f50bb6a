/** Findings in Dutch: a text for every code, and the same findings as in English. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, problemKinds, render, type Diagnostic } from "@pwe/language";
import { dutch } from "@pwe/language/dutch";
import { describe, expect, test } from "vitest";
import { goodFiles, mutations, sampleMutants } from "./mutation.ts";

const corpus = join(import.meta.dirname, "corpus");
const cases = [
  ...readdirSync(join(corpus, "parse")).map((name) => join("parse", name)),
  ...readdirSync(join(corpus, "diagnostics")).flatMap((rule) =>
    readdirSync(join(corpus, "diagnostics", rule)).map((name) => join("diagnostics", rule, name)),
  ),
];

/** What is found in a case, by all rules, in both languages. */
function inBoth(name: string): { english: readonly Diagnostic[]; inDutch: readonly Diagnostic[] } {
  const path = (file: string): string => join(corpus, name, file);
  const options = {
    read: (file: string) => (existsSync(path(file)) ? readFileSync(path(file), "utf8") : undefined),
    exists: (file: string) => existsSync(path(file)),
    applies: () => true,
  };
  return {
    english: compile("input.pwe", options).diagnostics,
    inDutch: compile("input.pwe", { ...options, catalogue: dutch }).diagnostics,
  };
}

const texts = ({ message, why, help, related, fix }: Diagnostic): string[] => [
  message,
  why,
  help,
  ...related.map(({ text }) => text),
  ...(fix ? [fix.text] : []),
];

/** The words of a message that are its own: not the author's names and texts, and not the language's keywords. */
const ownWords = (text: string): string => text.replace(/`[^`]*`|"[^"]*"|“[^”]*”|"{3}/g, " ");

/** Words that every English sentence is full of, and that no Dutch one has. */
const english =
  /\b(?:the|and|this|that|not|with|from|which|there|here|between|question|answer|answers|inside|first|version|versions|more than|at most|at least|should|would|write|stands)\b/i;

test.each([...problemKinds.keys()])("%s has a Dutch text", (code) => {
  expect(Object.keys(dutch.texts)).toContain(code);
});

test("there is no Dutch text of a code that does not exist", () => {
  expect(Object.keys(dutch.texts).filter((code) => !problemKinds.has(code))).toEqual([]);
});

/** All of a finding that has no words. */
const identity = ({ code, id, severity, key, file, span, related, fix }: Diagnostic) => ({
  ...{ code, id, severity, key, file, span },
  related: related.map((place) => ({ file: place.file, span: place.span })),
  edits: fix?.edits,
});

test.each(cases)("%s: the same findings, and every word of them Dutch", (name) => {
  const { english: said, inDutch } = inBoth(name);
  expect(inDutch.map(identity)).toEqual(said.map(identity));
  for (const [at, finding] of inDutch.entries()) {
    const before = said[at]!;
    expect(finding.message).not.toBe(before.message);
    expect(finding.why).not.toBe(before.why);
    expect(finding.help).not.toBe(before.help);
    expectDutch(finding);
  }
});

function expectDutch(finding: Diagnostic): void {
  for (const text of texts(finding)) {
    expect(text).not.toMatch(/undefined|NaN|\[object|\{\d\}/);
    expect(ownWords(text)).not.toMatch(english);
  }
}

test("why a branch is not decided follows the reason", () => {
  const name = join("diagnostics", "routes-undecided", "an-exact-sum");
  const found = inBoth(name).inDutch.find(({ id }) => id === "routes-undecided");
  expect(found?.message).toContain(
    "er was geen deelnemer te bedenken die hier komt, en het is niet bewezen dat die er niet is",
  );
});

test.each(goodFiles())("$file: mistakes in it are told in Dutch", (good) => {
  for (const mutation of mutations) {
    for (const { text } of sampleMutants(mutation, good, 10)) {
      const read = (file: string): string | undefined => (file === "input.pwe" ? text : undefined);
      const options = { read, applies: () => false, catalogue: dutch };
      compile("input.pwe", options).diagnostics.forEach(expectDutch);
    }
  }
});

describe("rendered in Dutch", () => {
  const { inDutch } = inBoth("diagnostics/no-start/plain");
  const shown = render(inDutch, { read: () => undefined, language: "nl" });

  test("the words around a finding are Dutch, its code and id are not translated", () => {
    expect(shown.split("\n")[0]).toMatch(/^fout R0027 no-start: Er staat niet bij/);
    expect(shown).toMatch(/^ {2}waarom: {2}Een stand/m);
    expect(shown).toMatch(/^ {2}wat nu: {2}Schrijf/m);
  });
});
