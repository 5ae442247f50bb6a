/** Prints the grammar for people and for editors, from the parser itself. `node test/grammar.ts` writes the files anew. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import type { ISerializedGast } from "chevrotain";
import { PweParser } from "../packages/language/src/1-parse/grammar/parser.ts";
import { keywordGroups, reservedWords } from "../packages/language/src/1-parse/tokens.ts";

/** Chevrotain's types say less of a serialized grammar than there is in it. */
interface Production extends Omit<ISerializedGast, "definition"> {
  readonly name: string;
  readonly label?: string;
  readonly definition: readonly Production[];
  readonly separator?: Production;
}

/** With Chevrotain's own checks of the grammar on: an ambiguity would throw here. */
function rules(): readonly Production[] {
  const all = new PweParser(false).getSerializedGastProductions() as unknown as Production[];
  const byName = new Map(all.map((each) => [each.name, each]));
  const found = new Set<Production>();
  // From the whole to its parts, as a reader asks for them.
  const add = (production: Production): void => {
    for (const each of production.definition ?? []) {
      const named = (each.type as string) === "NonTerminal" ? byName.get(each.name)! : undefined;
      if (named === undefined) add(each);
      else if (!found.has(named)) {
        found.add(named);
        add(named);
      }
    }
  };
  const file = byName.get("file")!;
  found.add(file);
  add(file);
  return [...found];
}

// ── EBNF ──

const classes: Readonly<Record<string, string>> = {
  Word: "id",
  Text: "text",
  Numeral: "numeral",
};

function terminal({ name, label = "" }: Production): string {
  return classes[name] ?? JSON.stringify(label);
}

const sequence = (parts: readonly Production[]): string => parts.map(phrase).join(" ");

function phrase(of: Production): string {
  switch (of.type as string) {
    case "Terminal":
      return terminal(of);
    case "NonTerminal":
      return of.name;
    case "Alternation": {
      const all = of.definition.map(phrase).join(" | ");
      return of.definition.length === 1 ? all : `(${all})`;
    }
    case "Alternative":
      return sequence(of.definition);
    case "Option":
      return `[${sequence(of.definition)}]`;
    case "Repetition":
      return `{${sequence(of.definition)}}`;
    case "RepetitionMandatory":
      return `${sequence(of.definition)} {${sequence(of.definition)}}`;
    default:
      throw new Error(`No EBNF for ${of.type}`);
  }
}

/** One rule a paragraph; the alternatives of a rule that is nothing but a choice below each other. */
function rule({ name, definition }: Production): string {
  const [only] = definition;
  const choice = definition.length === 1 && (only!.type as string) === "Alternation";
  const parts = choice ? only!.definition.map(phrase) : [sequence(definition)];
  const body = parts.join("\n    | ");
  return parts.length > 1 ? `${name} =\n      ${body} ;` : `${name} = ${body} ;`;
}

export function ebnf(): string {
  return `(* The grammar of .pwe files, edition 1. Printed from the parser: node test/grammar.ts

   Texts, ids and numerals may have any white space and // comments between them.
   id       a word: a to z, 0 to 9 and single underscores, beginning with a letter; keywords may be ids,
            but not these: ${[...reservedWords].join(", ")}
   text     "…" on one line, with \\" for a quote; or """…""" over several lines, in Markdown
   numeral  digits, with a decimal point if need be *)

${rules().map(rule).join("\n\n")}
`;
}

// ── railroad diagrams ──

/** The diagrams that Chevrotain draws, drawn here: the page needs no script and no network. */
export function railroad(): string {
  const folder = join(fileURLToPath(import.meta.resolve("chevrotain")), "../../../diagrams");
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const browser = createContext({ grammar: rules() });
  runInContext("var window = this, self = this;", browser);
  runInContext(read("vendor/railroad-diagrams.js"), browser);
  runInContext(read("src/diagrams_builder.js"), browser);
  const drawn = runInContext(
    "diagrams_builder.buildSyntaxDiagramsText(grammar)",
    browser,
  ) as string;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>The grammar of .pwe files</title>
<style>
${read("diagrams.css").trim()}
body { font-family: sans-serif; margin: 2rem; }
</style>
<h1>The grammar of .pwe files, edition 1</h1>
<p>Printed from the parser: <code>node test/grammar.ts</code>.</p>
${drawn.replace(/[ \t]+$/gm, "").trim()}
</html>
`;
}

// ── TextMate ──

const either = (group: keyof typeof keywordGroups, without: readonly string[] = []): string =>
  keywordGroups[group]
    .split(" ")
    .filter((word) => !without.includes(word))
    .toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .join("|");

/** Colours for editors. A statement begins a line or follows a brace; that tells keywords from ids well enough. */
export function tmLanguage(): string {
  const start = "(?:^|(?<=[{}]))\\s*";
  const grammar = {
    $schema: "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
    name: "pwe",
    scopeName: "source.pwe",
    fileTypes: ["pwe"],
    patterns: [
      { name: "comment.line.double-slash.pwe", match: "//.*$" },
      {
        name: "string.quoted.triple.pwe",
        begin: '"""',
        end: '"""',
        patterns: [{ include: "#insert" }, { include: "text.html.markdown" }],
      },
      {
        name: "string.quoted.double.pwe",
        begin: '"',
        end: '"|$',
        patterns: [
          { name: "constant.character.escape.pwe", match: '\\\\["\\\\]' },
          { include: "#insert" },
        ],
      },
      {
        match: `${start}(${either("declaration")})\\b(?:\\s+([a-z][a-z0-9_]*))?`,
        captures: { "1": { name: "keyword.control.pwe" }, "2": { name: "entity.name.type.pwe" } },
      },
      {
        match: `${start}(ask|option|budget|total|group|piece|vary)\\s+([a-z][a-z0-9_]*)`,
        captures: {
          "1": { name: "keyword.control.pwe" },
          "2": { name: "entity.name.function.pwe" },
        },
      },
      {
        match: `${start}(${either("statement", ["ask", "option", "budget", "total", "group", "piece", "vary"])})\\b`,
        captures: { "1": { name: "keyword.control.pwe" } },
      },
      {
        match: "(-)\\s+([a-z][a-z0-9_]*)",
        captures: {
          "1": { name: "punctuation.definition.list.pwe" },
          "2": { name: "variable.other.enummember.pwe" },
        },
      },
      { name: "constant.numeric.pwe", match: "-?\\b\\d+(?:\\.\\d+)?%?" },
      { name: "keyword.other.pwe", match: `(?<![.\\w])(?:${either("modifier")})\\b(?![.:\\w])` },
    ],
    repository: {
      insert: { name: "variable.other.pwe", match: "\\{\\{[a-z0-9_.]+\\}\\}" },
    },
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

export const grammarFiles: Readonly<Record<string, () => string>> = {
  "pwe.ebnf": ebnf,
  "railroad.html": railroad,
  "pwe.tmLanguage.json": tmLanguage,
};

if (process.argv[1] === import.meta.filename) {
  for (const [name, made] of Object.entries(grammarFiles)) {
    writeFileSync(join(import.meta.dirname, "../grammar", name), made());
  }
}
