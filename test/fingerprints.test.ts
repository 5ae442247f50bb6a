/** A finding keeps its fingerprint while what it is about stays the same. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, fingerprints, inPreset, type Applies, type Catalogue } from "@pwe/language";
import { dutch } from "@pwe/language/dutch";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const corpus = join(import.meta.dirname, "corpus/diagnostics");

const cases = readdirSync(corpus).flatMap((rule) =>
  readdirSync(join(corpus, rule))
    .filter((name) => !name.startsWith("clean"))
    .map((name) => `${rule}/${name}`),
);

/** The fingerprints of everything that is found of a text, with what is found, sorted. */
function named(
  folder: string,
  text: string,
  catalogue?: Catalogue,
  applies: Applies = inPreset("strict"),
  calledFrom = "",
): string[] {
  const entry = `${calledFrom}input.pwe`;
  const inFolder = (file: string): string => file.replace(calledFrom, "");
  const found = compile(entry, {
    read: (file) => {
      const path = join(corpus, folder, inFolder(file));
      if (file === entry) return text;
      return existsSync(path) ? readFileSync(path, "utf8") : undefined;
    },
    exists: (file) => existsSync(join(corpus, folder, inFolder(file))),
    applies,
    ...(catalogue && { catalogue }),
  });
  // The command names files from the root before it asks for their fingerprints.
  const diagnostics = found.diagnostics.map((one) => ({ ...one, file: inFolder(one.file) }));
  return fingerprints(diagnostics)
    .map((fingerprint, index) => `${diagnostics[index]!.id} ${fingerprint}`)
    .sort();
}

const textOf = (folder: string): string => readFileSync(join(corpus, folder, "input.pwe"), "utf8");

/** The places between lines where a line may be added without becoming part of a text. */
function gapsIn(lines: readonly string[]): number[] {
  let inside = false;
  return lines.flatMap((line, index) => {
    const before = inside;
    if ((line.match(/"""/g) ?? []).length % 2 === 1) inside = !inside;
    return before ? [] : [index];
  });
}

const added = fc.constantFrom("", "  ", "// A note.", '\t// more: { } "a" 100 %');

describe.each(cases)("%s", (folder) => {
  const text = textOf(folder);
  const before = named(folder, text);

  test("is found", () => {
    expect(before.length).toBeGreaterThan(0);
  });

  test("keeps its name when lines are added around it", () => {
    const lines = text.split("\n");
    const gap = fc.constantFrom(...gapsIn(lines));
    fc.assert(
      fc.property(fc.array(fc.tuple(gap, added), { minLength: 1, maxLength: 6 }), (adds) => {
        const longer = lines.flatMap((line, index) => [
          ...adds.filter(([at]) => at === index).map(([, one]) => one),
          line,
        ]);
        expect(named(folder, longer.join("\n"))).toEqual(before);
      }),
      { numRuns: 2 },
    );
  });

  test("has the same name in Dutch, and from wherever it is called", () => {
    expect(named(folder, text, dutch, undefined, "../some/where/")).toEqual(before);
  });
});

describe("a design with findings of many kinds", () => {
  const head = 'pwe 1\n\nconsultation study "A study" {\n  release 1\n  language en\n}\n';
  const levels =
    'levels attention3 {\n  - less "Less" side less effort -1\n  - same "The same" side same effort 0\n' +
    '  - more "More" side more effort 2\n}\n';
  const task = (id: string, inside = ""): string =>
    `task ${id} "Divide ${id}" {\n${inside}  levels attention3 start at more\n  budget effort "Effort" {\n    at most 2\n` +
    '    over "The meter is red."\n  }\n  option rights "Rights"\n  option science "Science"\n' +
    "  expect at most 1 options at less\n}\n";
  const blocks = [
    levels,
    task("first", '  allow unit-mismatch "For now."\n'),
    task("second", '  allow no-such-rule "For now."\n  allow unit-mismatch "For now."\n'),
    'allow margin-sum "The shares are rounded."\n',
    'section about "About you" {\n  ask near one "Do you live nearby?" {\n    - yes "Yes"\n    - no "No"\n  }\n}\n',
  ];
  const looking = [
    ...["allow-unknown-rule", "allow-unused", "unit-mismatch", "margin-sum", "expect-undecided"],
    ...["expect-fails", "start-over-limit"],
  ];
  const of = (list: readonly string[]): string[] =>
    named("", [head, ...list].join("\n"), undefined, ({ kind }) => looking.includes(kind.id));

  test("has them, each with a name of its own", () => {
    const found = of(blocks);
    expect(found.map((one) => one.split(" ")[0])).toEqual([
      ...["allow-unknown-rule", "allow-unused", "allow-unused", "allow-unused"],
      ...["expect-fails", "expect-fails", "start-over-limit", "start-over-limit"],
    ]);
    expect(new Set(found).size).toBe(found.length);
  });

  test("keeps their names in whatever order its blocks stand", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(blocks, { minLength: blocks.length }), (shuffled) => {
        expect(of(shuffled)).toEqual(of(blocks));
      }),
      { numRuns: 50 },
    );
  });

  test("keeps their names when others are found before them", () => {
    const others = [
      'allow no-other-rule "For now."\n',
      'allow expect-undecided "For now."\n',
      'section more "More" {\n  ask far one "Far?" {\n    - yes "Yes"\n    - no "No"\n  }\n}\n',
      task("third"),
    ];
    fc.assert(
      fc.property(fc.subarray(others, { minLength: 1 }), (some) => {
        expect(of([...some, ...blocks])).toEqual(expect.arrayContaining(of(blocks)));
      }),
    );
  });
});
