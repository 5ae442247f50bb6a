/**
 * Makes one mistake at a time in good files and counts what the parser makes of it: how many messages, and how
 * much of the file is still there. `node test/mutation.ts` prints the figures; `--worst KIND` the worst mutants.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lex } from "../packages/language/src/1-parse/lex.ts";
import { Problems } from "../packages/language/src/1-parse/problems.ts";
import { parse } from "../packages/language/src/1-parse/parse.ts";
import { keyword, Minus, Numeral, Word } from "../packages/language/src/1-parse/tokens.ts";
import type { Diagnostic } from "../packages/language/src/diagnostics/diagnostic.ts";
import type { Node, SourceFile } from "../packages/language/src/syntax.ts";
import { visit } from "../packages/language/src/visit.ts";
import type { Token } from "../packages/language/src/1-parse/token.ts";

const root = join(import.meta.dirname, "..");

export const mutations = [
  "deleted line",
  "deleted brace",
  "deleted quote",
  "misspelt keyword",
  "curly quotes",
  "swapped tokens",
  "deleted token",
  "doubled line",
] as const;
export type Mutation = (typeof mutations)[number];

/** One text with one mistake; what stood in `removed` can not be asked back. */
export interface Mutant {
  readonly mutation: Mutation;
  readonly file: string;
  readonly text: string;
  readonly at: number;
  readonly removed: { readonly start: number; readonly end: number } | null;
}

export interface Figures {
  readonly mutants: number;
  /** mutants that are mistakes: at least one message */
  readonly mistakes: number;
  readonly messages: number;
  readonly declarations: number;
  readonly kept: number;
}

/** The good files: every example, and the corpus case that holds the whole grammar. */
export function goodFiles(): { file: string; text: string }[] {
  const examples = join(root, "examples");
  const files = existsSync(examples)
    ? readdirSync(examples).map((name) => join("examples", name, "consultation.pwe"))
    : [];
  return [...files, "test/corpus/parse/whole-grammar/input.pwe"]
    .filter((file) => existsSync(join(root, file)))
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
}

/** A small seeded generator (mulberry32): the same mutants every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const tokensOf = (text: string): Token[] => lex(text, new Problems("")).tokens;

export const without = (text: string, start: number, end: number): string =>
  text.slice(0, start) + text.slice(end);

/** Every place where a mutation can be made. */
function placesFor(mutation: Mutation, text: string, tokens: readonly Token[]): number[] {
  const all = [...tokens.keys()];
  const lines = [...text.matchAll(/^.*\S.*$/gm)].map(({ index }) => index);
  const quoted = all.filter((index) => tokens[index]!.image.startsWith('"'));
  switch (mutation) {
    case "deleted line":
    case "doubled line":
      return lines;
    case "deleted brace":
      return all.filter((index) => /^[{}]$/.test(tokens[index]!.image));
    case "deleted quote":
      return [...quoted, ...quoted.map((index) => -index - 1)];
    case "curly quotes":
      return quoted.filter((index) => !tokens[index]!.image.startsWith('"""'));
    case "misspelt keyword":
      return all.filter((index) => isUsedKeyword(tokens, index));
    case "swapped tokens":
      return all.slice(0, -1);
    case "deleted token":
      return all;
  }
}

/** A keyword that is used as one: not an id that happens to look like it. */
function isUsedKeyword(tokens: readonly Token[], index: number): boolean {
  const { tokenType, image } = tokens[index]!;
  if (tokenType === Word || !Object.hasOwn(keyword, image) || image.length < 3) return false;
  const before = tokens[index - 1];
  if (before === undefined) return true;
  const after = tokens[index + 1]?.tokenType;
  if (
    before.tokenType === Minus ||
    ["is", "has", "of", ".", ",", "at", "by", "in"].includes(before.image)
  )
    return false;
  // Attributes of a level or option, and ids behind the word that declares them.
  if (after === Numeral || after === Minus || tokens[index + 1]?.image === ":") return false;
  if (
    tokens[index + 1]?.image === "." ||
    ["is", "has", "to"].includes(tokens[index + 1]?.image ?? "")
  )
    return false;
  if (tokens[index]!.first) return true;
  const modifiers = [
    "share",
    "baseline",
    "start",
    "unless",
    "unit",
    "else",
    "nothing",
    "pin",
    "answers",
    "weighted",
  ];
  return (
    [...modifiers, "adjust", "correct", "detect", "power", "covariates", "like", "step"].includes(
      image,
    ) && before.tokenType !== keyword.ask
  );
}

function misspell(word: string, draw: () => number): string {
  const at = Math.floor(draw() * (word.length - 1));
  const kind = Math.floor(draw() * 3);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2);
  return `${word.slice(0, at + 1)}${word[at]!}${word.slice(at + 1)}`;
}

function mutate(
  mutation: Mutation,
  file: string,
  text: string,
  tokens: readonly Token[],
  place: number,
  draw: () => number,
): Mutant {
  const of = (mutated: string, at: number, removed: Mutant["removed"] = null): Mutant => ({
    mutation,
    file,
    text: mutated,
    at,
    removed,
  });
  const token = tokens[place < 0 ? -place - 1 : place];
  const start = token?.startOffset ?? 0;
  const end = (token?.endOffset ?? 0) + 1;
  switch (mutation) {
    case "deleted line": {
      const lineEnd = (text.indexOf("\n", place) + 1 || text.length + 1) as number;
      return of(without(text, place, lineEnd), place, { start: place, end: lineEnd });
    }
    case "doubled line": {
      const lineEnd = text.indexOf("\n", place) + 1 || text.length;
      return of(text.slice(0, lineEnd) + text.slice(place), place);
    }
    case "deleted brace":
      return of(without(text, start, end), start);
    case "deleted quote":
      return place < 0
        ? of(without(text, end - 1, end), end - 1)
        : of(without(text, start, start + 1), start);
    case "curly quotes":
      return of(
        `${text.slice(0, start)}“${text.slice(start + 1, end - 1)}”${text.slice(end)}`,
        start,
      );
    case "misspelt keyword":
      return of(text.slice(0, start) + misspell(token!.image, draw) + text.slice(end), start);
    case "swapped tokens": {
      const next = tokens[place + 1]!;
      const between = text.slice(end, next.startOffset);
      return of(
        text.slice(0, start) + next.image + between + token!.image + text.slice(next.endOffset + 1),
        start,
      );
    }
    case "deleted token":
      return of(without(text, start, end), start, { start, end });
  }
}

/** A seeded sample of mutants of one kind from one file. */
export function sampleMutants(
  mutation: Mutation,
  good: { file: string; text: string },
  size: number,
  seed = 1,
): Mutant[] {
  const tokens = tokensOf(good.text);
  const candidates = placesFor(mutation, good.text, tokens);
  const draw = random(seed);
  const chosen: number[] = [];
  while (chosen.length < size && candidates.length > 0) {
    chosen.push(...candidates.splice(Math.floor(draw() * candidates.length), 1));
  }
  return chosen.map((place) => mutate(mutation, good.file, good.text, tokens, place, draw));
}

interface Declared {
  readonly key: string;
  readonly start: number;
  readonly nameEnd: number;
}

const counted: ReadonlySet<string> = new Set(["Option", "Ask"]);

/** What a file declares: its statements, and the options and questions in them. */
export function declared(tree: SourceFile): Declared[] {
  const found: Declared[] = [];
  const add = (node: Node) => {
    const name = (node as { name?: Node }).name;
    const text = name?.kind === "Name" ? name.text : "";
    const nameEnd = name?.kind === "Name" ? name.span.end : node.span.start + 1;
    found.push({ key: `${node.kind} ${text}`, start: node.span.start, nameEnd });
  };
  for (const declaration of tree.declarations) if (declaration.kind !== "Allow") add(declaration);
  visit(tree, (node) => {
    if (counted.has(node.kind)) add(node);
  });
  return found;
}

/** What became of one mutant. */
export interface Outcome {
  readonly mutant: Mutant;
  readonly diagnostics: readonly Diagnostic[];
  readonly declarations: number;
  readonly lost: readonly string[];
}

export function judge(mutant: Mutant, before: readonly Declared[]): Outcome {
  const { value, diagnostics } = parse(mutant.text, mutant.file);
  const left = new Map<string, number>();
  for (const { key } of declared(value)) left.set(key, (left.get(key) ?? 0) + 1);
  const lost: string[] = [];
  let declarations = 0;
  for (const { key, start, nameEnd } of before) {
    const { removed } = mutant;
    if (removed !== null && removed.start < nameEnd && removed.end > start) continue;
    declarations++;
    const number = left.get(key) ?? 0;
    if (number === 0) lost.push(key);
    left.set(key, number - 1);
  }
  return { mutant, diagnostics, declarations, lost };
}

/** Mutates every good file and counts, per kind of mistake. */
export function run(
  size: number,
  seed = 1,
): { figures: Map<Mutation, Figures>; outcomes: Outcome[] } {
  const figures = new Map<Mutation, Figures>();
  const outcomes: Outcome[] = [];
  const files = goodFiles().map((good) => ({
    good,
    before: declared(parse(good.text, good.file).value),
  }));
  for (const mutation of mutations) {
    const of = files.flatMap(({ good, before }) =>
      sampleMutants(mutation, good, size, seed).map((mutant) => judge(mutant, before)),
    );
    outcomes.push(...of);
    figures.set(mutation, total(of));
  }
  return { figures, outcomes };
}

export function total(outcomes: readonly Outcome[]): Figures {
  const sum = (of: (outcome: Outcome) => number) =>
    outcomes.reduce((all, each) => all + of(each), 0);
  return {
    mutants: outcomes.length,
    mistakes: sum(({ diagnostics }) => (diagnostics.length > 0 ? 1 : 0)),
    messages: sum(({ diagnostics }) => diagnostics.length),
    declarations: sum(({ declarations }) => declarations),
    kept: sum(({ declarations, lost }) => declarations - lost.length),
  };
}

const row = (name: string, { mutants, mistakes, messages, declarations, kept }: Figures): string =>
  [
    name.padEnd(18),
    String(mutants).padStart(8),
    String(mistakes).padStart(9),
    (messages / Math.max(1, mistakes)).toFixed(2).padStart(9),
    `${((100 * kept) / Math.max(1, declarations)).toFixed(2)} %`.padStart(10),
  ].join("");

if (process.argv[1] === import.meta.filename) {
  const started = performance.now();
  const { figures, outcomes } = run(200);
  console.log("mistake            mutants mistakes messages      kept");
  for (const [mutation, of] of figures) console.log(row(mutation, of));
  console.log(row("all", total(outcomes)));
  console.log(`${goodFiles().length} files, ${Math.round(performance.now() - started)} ms`);
  const kind = process.argv[process.argv.indexOf("--worst") + 1];
  if (process.argv.includes("--worst")) {
    const worst = outcomes
      .filter(({ mutant }) => mutant.mutation === kind)
      .toSorted(
        (a, b) =>
          b.lost.length * 3 + b.diagnostics.length - a.lost.length * 3 - a.diagnostics.length,
      );
    for (const { mutant, diagnostics, lost } of worst.slice(0, Number(process.argv.at(-1)) || 5)) {
      const lines = mutant.text.slice(Math.max(0, mutant.at - 150), mutant.at + 120);
      console.log(
        `\n── ${mutant.file}: ${diagnostics.length} messages, lost ${lost.slice(0, 6).join(", ")}\n${lines}`,
      );
      for (const { code, message, span } of diagnostics.slice(0, 6)) {
        console.log(
          `   ${code} ${message} [${mutant.text.slice(span.start, span.end).slice(0, 50)}]`,
        );
      }
    }
  }
}
