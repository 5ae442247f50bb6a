import type { Fix } from "../../diagnostics/diagnostic.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { writtenTexts, type Written } from "../prose/written.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { what: string; found: string };

/** A text has a slip of typing: a space at either end, two spaces, a space before a comma, a bracket or quote without its other. */
export const untidyText: Rule<Data> = {
  kind: {
    code: "C1207",
    id: "untidy-text",
    severity: "info",
    message: ({ what, found }) =>
      what === "edge"
        ? `There is a space at the beginning or end of “${found}”.`
        : what === "spaces"
          ? `There are two spaces in “${found}”.`
          : what === "mark"
            ? `There is a space before the mark in “${found}”.`
            : what === "double"
              ? `There are two marks in “${found}”.`
              : what === "twice"
                ? `A word stands there twice: “${found}”.`
                : what === "bracket"
                  ? `A bracket has no other: “${found}”.`
                  : `A quotation mark has no other: “${found}”.`,
    why: "Slips make readers doubt the care behind the rest, and a screen reader stumbles over them.",
    help: () => "Mend the text, and its translations where they copied it.",
  },
  certainty: "heuristic",
  check: (context) =>
    eachOnce(
      writtenTexts(context.consultation).flatMap((text) =>
        slipsIn(text).map(({ what, found }): Finding<Data> => {
          const isMended = what === "edge" || what === "spaces" || what === "mark";
          const fix = isMended ? mended(text, found, context) : null;
          return foundIn(context, text, { what, found }, { key: what, ...(fix && { fix }) });
        }),
      ),
    ),
};

/** A sign that each of these slips has: most texts have none, and need no closer look. */
const signs =
  /\b(the|and|to|a|de|een|en|van|voor|met) \1\b|\bof of the\b|^\s|\s$| {2}| [,;.?!]|,,|;;|\.\.|[()[\]"“„”«»]/;

/** The first slip of each kind, with the words around it. */
function slipsIn({ key, text, format }: Written): Data[] {
  if (!signs.test(text)) return [];
  // A piece may bring the space between it and the words around it.
  const hasEdge = format === "plain" && !key.endsWith("#piece") && text.trim() !== "";
  const lines = text
    .replace(/\{\{[^{}]*\}\}/g, "X")
    .split("\n")
    .filter((line) => format === "plain" || !/^\s*\||`|^ {4}/.test(line));
  const first = (pattern: RegExp): string | undefined =>
    lines.flatMap((line) => pattern.exec(line)?.[0] ?? [])[0];
  const found = {
    edge: hasEdge && text !== text.trim() ? text : undefined,
    spaces: first(/(?<!\S)(?!(?:[-*+•]|\d+[.)]) )\S+ {2,}\S+/),
    mark: first(/[\p{L}\p{N}]+ [,;](?=\s|$)|[\p{L}\p{N}]+ [.?!](?=\s*$)/u),
    double: first(/[\p{L}\p{N}]+(?:,,|;;|(?<!\.)\.\.(?!\.))(?=\s|$)/u),
    twice: first(
      /\b(?:\p{L}+ )?(?:of of the|(the|and|to|a|de|een|en|van|voor|met) \1)(?: \p{L}+)?\b/iu,
    ),
    bracket: unpaired(lines.join("\n")),
    quote: unquoted(lines.join("\n")),
  };
  return Object.entries(found).flatMap(([what, one]) =>
    one === undefined ? [] : [{ what, found: one }],
  );
}

const shorten = (text: string): string => {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length > 60 ? `${plain.slice(0, 57).trimEnd()}…` : plain;
};

/** A text with a bracket too many on one side; `a)` and `:)` are none. */
function unpaired(text: string): string | undefined {
  const isEven = (of: string): boolean =>
    ["()", "[]"].every(([open, close]) => of.split(open!).length === of.split(close!).length);
  const plain = text.replace(/(?<![^\s])(?:\p{L}|\d{1,2})\)|[:;]-?[()]/gu, " ");
  return isEven(text) || isEven(plain) ? undefined : shorten(text);
}

function unquoted(text: string): string | undefined {
  const count = (marks: RegExp): number => text.match(marks)?.length ?? 0;
  const isCurlyOdd = count(/[“„”]/g) % 2 === 1;
  const isStraightOdd = count(/(?<!\d)"/g) % 2 === 1 && !/\d"/.test(text);
  const isAngledOdd = count(/«/g) !== count(/»/g);
  return isCurlyOdd || isStraightOdd || isAngledOdd ? shorten(text) : undefined;
}

/** The source of the design with the spaces put right, where the slip stands there once. */
function mended({ key, tag }: Written, found: string, context: CheckContext): Fix | null {
  const { resolved, consultation, language } = context;
  const place = resolved.places.get(key);
  const file = place && resolved.files.get(place.file);
  if (tag !== consultation.language || !place || !file) return null;
  const source = file.slice(place.span.start, place.span.end);
  const at = source.indexOf(found);
  if (at === -1 || source.indexOf(found, at + 1) !== -1) return null;
  const start = place.span.start + at;
  const replacement =
    found.trim() !== found
      ? found.trim()
      : found.replace(/ {2,}/g, " ").replace(/ +(?=[,;.?!])/g, "");
  return {
    text: language === "nl" ? "zet de spaties goed" : "put the spaces right",
    edits: [{ span: { start, end: start + found.length }, replacement }],
  };
}
