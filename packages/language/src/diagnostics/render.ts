import { lineText, positionAt, splitLines, type Lines } from "../source.ts";
import type { Diagnostic, Fix, MessageLanguage, Severity } from "./diagnostic.ts";

export interface RenderOptions {
  /** with the escape codes of a terminal */
  readonly colour?: boolean;
  /** the text of a file; without it the place is named but not shown */
  readonly read: (file: string) => string | undefined;
  /** the language of the words around the findings; left out: English */
  readonly language?: MessageLanguage;
}

/** What is said around a finding; codes and ids are the same in every language. */
const words = {
  en: {
    ...{ error: "error", warning: "warning", info: "info" },
    ...{ why: "why:  ", help: "help: ", fix: "fix:  ", at: "at", in: "in" },
    review: "look at it first",
  },
  nl: {
    ...{ error: "fout", warning: "waarschuwing", info: "opmerking" },
    ...{ why: "waarom:  ", help: "wat nu:  ", fix: "herstel: ", at: "op", in: "in" },
    review: "kijk er eerst naar",
  },
} as const;
type Words = (typeof words)[MessageLanguage];

const colours = { error: 31, warning: 33, info: 36, dim: 2, bold: 1 } as const;
type Paint = (style: keyof typeof colours, text: string) => string;

/** Diagnostics as a person reads them: what, where in the text, why, and what to do. */
export function render(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  const paint: Paint = (style, text) =>
    options.colour === true ? `\u001b[${colours[style]}m${text}\u001b[0m` : text;
  const known = new Map<string, Lines | undefined>();
  const linesOf = (file: string): Lines | undefined => {
    if (!known.has(file)) {
      const text = options.read(file);
      known.set(file, text === undefined ? undefined : splitLines(text));
    }
    return known.get(file);
  };
  const say = words[options.language ?? "en"];
  return diagnostics.map((diagnostic) => renderOne(diagnostic, say, linesOf, paint)).join("\n");
}

type LinesOf = (file: string) => Lines | undefined;

function renderOne(diagnostic: Diagnostic, say: Words, linesOf: LinesOf, paint: Paint): string {
  const { severity, code, id, message, why, help, file, span, related, fix } = diagnostic;
  const mend = ({ text }: Fix, isReviewed: boolean): string =>
    `  ${say.fix}${text}${isReviewed ? ` (${say.review})` : ""}`;
  const parts = [
    `${paint(severity, `${say[severity]} ${code} ${id}`)}: ${paint("bold", message)}`,
    ...frame({ file, span, text: "" }, severity, say, linesOf, paint),
    ...related.flatMap((place) => frame(place, "dim", say, linesOf, paint)),
    `  ${say.why}${why}`,
    `  ${say.help}${help}`,
  ];
  if (fix !== undefined) parts.push(mend(fix, fix.review === true));
  for (const choice of diagnostic.choices ?? []) parts.push(mend(choice, true));
  return `${parts.join("\n")}\n`;
}

function frame(
  { file, span, text: label }: Diagnostic["related"][number],
  style: Severity | "dim",
  say: Words,
  linesOf: LinesOf,
  paint: Paint,
): string[] {
  const lines = linesOf(file);
  if (lines === undefined) return [`  ${paint("dim", say.in)} ${file}${label && `: ${label}`}`];
  const { line, column } = positionAt(lines, span.start);
  // What takes no room, or turns the line around, is shown as a dot.
  const source = lineText(lines, line).replace(
    /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g,
    "·",
  );
  const { shown, before } = cut(source, column - 1);
  const gutter = `${line}`;
  const blank = " ".repeat(gutter.length);
  // Tabs stay tabs, so that the mark stands below what it marks.
  const lead = shown.slice(0, column - 1 - before).replace(/[^\t]/gu, " ");
  const width = Math.max(
    1,
    [...shown.slice(column - 1 - before, column - 1 - before + span.end - span.start)].length,
  );
  const bar = paint("dim", "|");
  return [
    `  ${blank}${paint("dim", say.at)} ${file}:${line}:${column}`,
    `  ${paint("dim", gutter)} ${bar} ${shown}`,
    `  ${blank} ${bar} ${lead}${paint(style, "^".repeat(width))}${label && ` ${label}`}`,
  ];
}

/** The longest line that is shown whole. */
const widest = 120;

/** The part of a long line around a place, and how many characters of the line are not shown before it. */
function cut(source: string, at: number): { shown: string; before: number } {
  if (source.length <= widest) return { shown: source, before: 0 };
  const from = at < widest / 2 ? 0 : at - widest / 3;
  const to = Math.min(source.length, from + widest);
  const [lead, tail] = [from > 0 ? "…" : "", to < source.length ? "…" : ""];
  return { shown: `${lead}${source.slice(from, to)}${tail}`, before: from - lead.length };
}
