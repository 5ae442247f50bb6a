/**
 * What the rules find of defects that were put in on purpose, and where they speak up without reason: `docs/recall.md` is
 * written from this run. The cases under `diagnostics` were written with the rule at hand; those under `seeded` by someone who knew
 * only what the rule is for.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { categories, compile, rules } from "@pwe/language";
import { expect, test } from "vitest";
import { root } from "./command.ts";
import { only } from "./only.ts";

interface Tally {
  found: number;
  defects: number;
  alarms: number;
  nearMisses: number;
}

const folder = (name: string): string => join(root, "test/corpus", name);
const casesOf = (set: string, rule: string): string[] =>
  existsSync(join(folder(set), rule)) ? readdirSync(join(folder(set), rule)).sort() : [];

/** Whether a rule says something about a case. */
function speaks(set: string, rule: string, name: string): boolean {
  const read = (file: string): string | undefined => {
    const path = join(folder(set), rule, name, file);
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  };
  const applies = only(read("input.pwe") ?? "", rule);
  const { diagnostics, looked } = compile("input.pwe", { read, applies });
  const spoke = diagnostics.some(({ id }) => id === rule);
  // Where the text itself is spoilt, silence would say nothing.
  if (!spoke) expect(looked, `${set}/${rule}/${name} is well written`).toContain(rule);
  return spoke;
}

function tally(set: string, rule: string): Tally {
  const counted: Tally = { found: 0, defects: 0, alarms: 0, nearMisses: 0 };
  for (const name of casesOf(set, rule)) {
    const spoke = speaks(set, rule, name);
    if (name.startsWith("clean")) {
      counted.nearMisses += 1;
      counted.alarms += Number(spoke);
    } else {
      counted.defects += 1;
      counted.found += Number(spoke);
    }
  }
  return counted;
}

const add = (all: readonly Tally[]): Tally =>
  all.reduce(
    (sum, one) => ({
      found: sum.found + one.found,
      defects: sum.defects + one.defects,
      alarms: sum.alarms + one.alarms,
      nearMisses: sum.nearMisses + one.nearMisses,
    }),
    { found: 0, defects: 0, alarms: 0, nearMisses: 0 },
  );

const of = (some: number, all: number): string => (all === 0 ? "–" : `${some} of ${all}`);

test("is reported as it was found", async () => {
  const rows = rules.map(({ kind, certainty }) => ({
    id: kind.id,
    page: `diagnostics/${kind.code}-${kind.id}.md`,
    certainty,
    own: tally("diagnostics", kind.id),
    seeded: tally("seeded", kind.id),
  }));
  const line = (name: string, certainty: string, own: Tally, seeded: Tally): string =>
    `| ${[
      name,
      certainty,
      of(own.found, own.defects),
      of(own.alarms, own.nearMisses),
      of(seeded.found, seeded.defects),
      of(seeded.alarms, seeded.nearMisses),
    ].join(" | ")} |`;
  const head = [
    "| rule | how sure | own defects found | own near misses reported | seeded defects found | seeded near misses reported |",
    "| --- | --- | --- | --- | --- | --- |",
  ];
  const sections = Object.entries(categories).flatMap(([category, list]) => {
    const here = rows.filter(({ id }) => list.some(({ kind }) => kind.id === id));
    if (here.length === 0) return [];
    return [
      "",
      `## ${category}`,
      "",
      ...head,
      ...here.map(({ id, page, certainty, own, seeded }) =>
        line(`[${id}](${page})`, certainty, own, seeded),
      ),
    ];
  });
  const page = [
    "# What the rules find, and where they are wrong",
    "",
    "Written by `test/recall.test.ts` from a run of every rule over designs in which a defect was put on purpose, and over",
    "designs that almost have it. *Own* cases were written together with the rule, so they say what the rule is meant to do.",
    "*Seeded* cases were written by someone who knew what each rule is for and not how it works: they say how well it does.",
    "Misses among them were mended as kinds since, so for those rules they no longer say how well it does on what it has not seen.",
    "Where a rule has –, nobody but its author has written cases for it.",
    "A rule is exact (it proves), assumed (it proves, given assumptions that its message names), or heuristic (it suspects).",
    "",
    ...head,
    line("all rules", "", add(rows.map(({ own }) => own)), add(rows.map(({ seeded }) => seeded))),
    ...(["exact", "assumed", "heuristic"] as const).map((certainty) => {
      const here = rows.filter((row) => row.certainty === certainty);
      const sum = (which: "own" | "seeded"): Tally => add(here.map((row) => row[which]));
      return line(`all ${certainty} rules`, certainty, sum("own"), sum("seeded"));
    }),
    ...sections,
    "",
  ].join("\n");
  await expect(page).toMatchFileSnapshot(join(root, "docs/recall.md"));
});

test("holds of a rule with its own cases", () => {
  const off = rules
    .map(({ kind }) => ({ id: kind.id, ...tally("diagnostics", kind.id) }))
    .filter(({ found, defects, alarms }) => found < defects || alarms > 0);
  expect(off).toEqual([]);
});
