import { lineText, positionAt, splitLines, type Lines } from "../source.ts";
import type { Diagnostic, MessageLanguage, Severity } from "./diagnostic.ts";

export interface RenderOptions {
  /** with the escape codes of a terminal */
  readonly colour?: boolean;
  /** the language of the words around the findings */
  readonly language?: MessageLanguage;
  /** the text of a file; without it the place is named but not shown */
  readonly read: (file: string) => string | undefined;
}

const colours = { error: 31, warning: 33, info: 36, dim: 2, bold: 1 } as const;

/** The words around a finding; those before its lines are as wide as each other. */
const labels = {
  en: {
    severity: { error: "error", warning: "warning", info: "info" },
    ...{ at: "at", why: "why: ", help: "help:", fix: "fix: " },
    review: "look at it first",
  },
  nl: {
    severity: { error: "fout", warning: "waarschuwing", info: "opmerking" },
    ...{ at: "in", why: "waarom: ", help: "advies: ", fix: "herstel:" },
    review: "kijk er eerst naar",
  },
} as const;
type Labels = (typeof labels)[MessageLanguage];

type Paint = (style: keyof typeof colours, text: string) => string;

/** Diagnostics as a person reads them: what, where in the text, why, and what to do. */
export function render(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  const paint: Paint = (style, text) =>
    options.colour === true ? `\u001b[${colours[style]}m${text}\u001b[0m` : text;
  const words = labels[options.language ?? "en"];
  const known = new Map<string, Lines | undefined>();
  const linesOf = (file: string): Lines | undefined => {
    if (!known.has(file)) {
      const text = options.read(file);
      known.set(file, text === undefined ? undefined : splitLines(text));
    }
    return known.get(file);
  };
  return diagnostics.map((diagnostic) => renderOne(diagnostic, linesOf, paint, words)).join("\n");
}

type LinesOf = (file: string) => Lines | undefined;
type Place = Pick<Diagnostic, "file" | "span">;

function renderOne(diagnostic: Diagnostic, linesOf: LinesOf, paint: Paint, words: Labels): string {
  const { severity, code, id, message, why, help, file, span, related, fix } = diagnostic;
  const framed = (place: Place, label: string, style: Severity | "dim"): string[] =>
    frame(place, label, style, linesOf, paint, words.at);
  const parts = [
    `${paint(severity, `${words.severity[severity]} ${code} ${id}`)}: ${paint("bold", message)}`,
    ...framed({ file, span }, "", severity),
    ...related.flatMap((place) => framed(place, place.text, "dim")),
    `  ${words.why} ${why}`,
    `  ${words.help} ${help}`,
  ];
  if (fix !== undefined) {
    const first = fix.review === true ? ` (${words.review})` : "";
    parts.push(`  ${words.fix} ${fix.text}${first}`);
  }
  return `${parts.join("\n")}\n`;
}

function frame(
  { file, span }: Place,
  label: string,
  style: Severity | "dim",
  linesOf: LinesOf,
  paint: Paint,
  at: string,
): string[] {
  const lines = linesOf(file);
  if (lines === undefined) return [`  ${paint("dim", "in")} ${file}${label && `: ${label}`}`];
  const { line, column } = positionAt(lines, span.start);
  // What takes no room, or turns the line around, is shown as a dot.
  const source = lineText(lines, line).replace(
    /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g,
    "·",
  );
  const gutter = `${line}`;
  const blank = " ".repeat(gutter.length);
  // Tabs stay tabs, so that the mark stands below what it marks.
  const lead = source.slice(0, column - 1).replace(/[^\t]/gu, " ");
  const width = Math.max(
    1,
    [...source.slice(column - 1, column - 1 + span.end - span.start)].length,
  );
  const bar = paint("dim", "|");
  return [
    `  ${blank}${paint("dim", at)} ${file}:${line}:${column}`,
    `  ${paint("dim", gutter)} ${bar} ${source}`,
    `  ${blank} ${bar} ${lead}${paint(style, "^".repeat(width))}${label && ` ${label}`}`,
  ];
}
