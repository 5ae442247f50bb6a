/**
 * Nothing that can be written is silently ignored. Every part of a syntax tree is left out or changed in turn: for
 * each kind of part there is a file in which that changes the document or what is said of the file.
 */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { once } from "@pwe/model";
import { expect, test } from "vitest";
import { load, type Sources } from "../packages/language/src/2-resolve/load.ts";
import { resolve } from "../packages/language/src/2-resolve/resolve.ts";
import { childKeys } from "../packages/language/src/visit.ts";

type Part = Record<string, unknown>;

/** One member of one node, and a way to change it. */
interface Place {
  readonly node: Part;
  readonly key: string;
  readonly changed: unknown;
  readonly sources: Sources;
}

const root = join(import.meta.dirname, "..");
/** Small files first: most parts matter in the first file that has them. */
const files = [
  ...globSync("test/corpus/{diagnostics,seeded}/*/*/input.pwe", { cwd: root }).sort(),
  ...globSync("examples/*/consultation.pwe", { cwd: root }).sort(),
];

/** What no other file has. */
const rest = `pwe 1
consultation study "A study" { language en exclude straight lines in likes exclude nothing set in works }
sample open target 400 recruited open invited 900 field "2026-01-01".."2026-02-01" incentive "A cup of tea"
task works "Choose the works" {
  choose
  total left "Left over" { -sum cost }
  opt out "Rather not"
  option park "A park" { cost 60 }
  option pond "A pond" { cost 70 }
  motivate "Why?"
}
section about "About you" {
  ask trust scale 1..5 "How much do you trust it?" { required low "Not" high "Much" hint "One." }
  ask news many "Where did you hear of it?" {
    shuffle answers at least 1 at most 2 optional
    - paper "In the paper" - street "In the street" other "Elsewhere" pin last none "Nowhere" refused "I would rather not say"
  }
  ask since date "1950-01-01".."2025-12-31" "Since when do you live here?"
  ask likes grid like3 "What do you like?" { - trees "Trees" - ducks "Ducks" }
  ask first one "And now?" { - paper "Paper" - street "Street" other "Else" }
  ask later one "And later?" answers of first
  when since < "2000-01-01" { text "That is a long time." }
}
levels like3 { - little "A little" - some "Some" - much "Much" }
analysis {
  share about.trust { low: 1..2 mid: 3 high: 4..5 }
  share first beside { press: paper } base asked order ascending digits 2 headline id shown
  share works.left per option
  mean works.left by first and later min 20 correct bh family totals
  contrast later against first within 5 points ci 90%
  transition first to later neither other
  classes works covariates later, first profile on first, trust steps starts 50 most 200 floor 0.1
  benchmark first { paper 60% street 30% } source "A register"
  benchmark trust 3.5
  arguments works.why coders 3 double 30% stars 10, 20 quote 1
  quality
}
`;

/** What is read of a file, with another text in its place if one is given; null where that cannot be read. */
function sourcesOf(file: string, text?: string): Sources | null {
  const folder = join(root, dirname(file));
  const entry = file.slice(dirname(file).length + 1);
  const read = (name: string): string | undefined => {
    if (name === entry && text !== undefined) return text;
    return existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : undefined;
  };
  const { value, diagnostics } = load(entry, read);
  return diagnostics.length > 0 ? null : value;
}

/** Everything that resolution says of what was read. */
function outcomeOf(sources: Sources): string {
  const { value, diagnostics } = resolve(sources);
  const { consultation, readingLevel, units } = value ?? {};
  const said = diagnostics.map(({ code, message }) => `${code} ${message}`);
  const all = [consultation, readingLevel, units, said];
  return JSON.stringify(all, (_, one: unknown) => (typeof one === "bigint" ? `${one}` : one));
}

const isPart = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The values that a word of the tree can have, as far as files have them: `role`, `side`, `compare`. */
const words = new Map<string, Set<unknown>>();

/** The member as it would be with a part less, or another number, text or word; undefined where nothing can be changed. */
function changedOf(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.slice(0, -1) : undefined;
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  if (typeof value === "string") return [...(words.get(name) ?? [])].find((one) => one !== value);
  if (!isPart(value)) return undefined;
  const { kind } = value;
  // `exactly 1` is one number in two members, told by its place.
  const other = { ...value, span: { ...(value["span"] as Part) } };
  if (kind === "StringLiteral") return { ...other, value: `${String(value["value"])} and more` };
  if (kind === "NumberLiteral") return { ...other, int: Number(value["int"]) + 1 };
  if (kind === "Name") return { ...other, text: `${String(value["text"])}_too` };
  return null;
}

/** Every member of every node below, by the kind of the node and the name of the member. */
function visit(
  part: Part,
  kind: string,
  act: (node: Part, key: string, name: string) => void,
): void {
  for (const [key, value] of Object.entries(part)) {
    if (key === "kind" || key === "span") continue;
    act(part, key, `${kind}.${key}`);
    for (const one of [value].flat())
      if (isPart(one))
        visit(one, typeof one["kind"] === "string" ? one["kind"] : `${kind}.${key}`, act);
  }
}

const outcomeBefore = once(outcomeOf);

/** How often each kind of part is tried twice: not everything that is twice can be seen in every file. */
const tries = 3;

test("what is written twice in one place changes what comes out, or is told", () => {
  const silent = new Map<string, boolean[]>();
  for (const file of ["rest.pwe", ...files]) {
    const text = file === "rest.pwe" ? rest : readFileSync(join(root, file), "utf8");
    const sources = sourcesOf(file, text);
    if (sources === null || resolve(sources).diagnostics.length > 0) continue;
    for (const { node: whole } of sources.declarations.filter(({ file: own }) =>
      file.endsWith(own),
    ))
      visit(whole as unknown as Part, whole.kind, (node, key, name) => {
        const value = node[key];
        for (const one of Array.isArray(value) ? value.filter(isPart) : []) {
          const { start, end } = (one["span"] ?? {}) as { start?: number; end?: number };
          const of = [name, one["kind"], one["role"]].filter(Boolean).join(" ");
          const seen = silent.get(of) ?? [];
          if (start === undefined || seen.length === tries) continue;
          const twice = `${text.slice(0, end)}\n${text.slice(start, end)}${text.slice(end)}`;
          const after = sourcesOf(file, twice);
          silent.set(of, [...seen, after !== null && outcomeOf(after) === outcomeBefore(sources)]);
        }
      });
  }
  const ignored = [...silent].flatMap(([of, all]) => (all.includes(false) ? [] : [of]));
  expect(ignored).toEqual([]);
  expect(silent.size).toBeGreaterThan(150);
});

/** What may be written and says what holds anyway. */
const sayWhatHolds = new Set(["AmountDecision.startWritten", "Required"]);

/** What is done with before anything is resolved. */
const whileReading = new Set(["SourceFile", "Comment", "Missing", "Use"]);

test("every part of every construct changes what comes out, or what is said", () => {
  const all = [
    load("rest.pwe", (name) => (name === "rest.pwe" ? rest : undefined)).value,
    ...files.flatMap((file) => sourcesOf(file) ?? []),
  ];
  for (const { declarations } of all)
    for (const { node } of declarations)
      visit(node as unknown as Part, node.kind, (part, key, name) => {
        if (typeof part[key] === "string")
          words.set(name, (words.get(name) ?? new Set()).add(part[key]));
      });
  const places = new Map<string, Place[]>();
  for (const sources of all)
    for (const { node: whole } of sources.declarations)
      visit(whole as unknown as Part, whole.kind, (node, key, name) => {
        const add = (of: string, changed: unknown): void => {
          if (changed === undefined || sayWhatHolds.has(of)) return;
          places.set(of, [...(places.get(of) ?? []), { node, key, changed, sources }]);
        };
        const value = node[key];
        add(name, changedOf(value, name));
        // Each kind of node is also taken out of what holds it.
        for (const one of [value].flat())
          if (isPart(one) && typeof one["kind"] === "string")
            add(one["kind"], Array.isArray(value) ? value.filter((other) => other !== one) : null);
      });
  const matters = ({ node, key, changed, sources }: Place): boolean => {
    const [outcome, before] = [outcomeBefore(sources), node[key]];
    try {
      node[key] = changed;
      return outcomeOf(sources) !== outcome;
    } catch {
      // What cannot be done without is not ignored.
      return true;
    } finally {
      node[key] = before;
    }
  };
  const ignored = [...places].flatMap(([name, some]) => (some.some(matters) ? [] : [name]));
  expect(ignored).toEqual([]);
  expect(places.size).toBeGreaterThan(200);
  const kinds = new Set([...places.keys()].map((name) => name.split(".")[0]));
  const missed = Object.keys(childKeys).filter(
    (kind) => !kinds.has(kind) && !whileReading.has(kind) && !sayWhatHolds.has(kind),
  );
  expect(missed).toEqual([]);
});
