import { conditionFrom } from "./condition.ts";
import type { Line, Rewriting } from "./line.ts";

type Unwritable = Required<Pick<Rewriting, "role" | "meant" | "start" | "end">>;

const lead =
  /^[ \t]*(?:\}[ \t]*)?(?:(?:else|show|display)[ \t]+)?(?:when|if|screen[ \t]+out[ \t]+when)\b[ \t]*/i;
const tail = /^[ \t]*(?:then\b)?[ \t]*[:;]?[ \t]*/iu;
const role = "a condition";

/** The condition of a line as the language writes it; then the same with the word in front of it. */
export function* conditionsOf({ text, bare, labels, numbers }: Line): Generator<Rewriting> {
  const before = lead.exec(text)?.[0];
  if (before === undefined) return;
  const start = before.length;
  const read = conditionFrom(text, start, { labels, numbers });
  if (read === null || "role" in read) return;
  const end = read.end + tail.exec(bare.slice(read.end))![0].length;
  const isOpen = bare[end] === "{";
  if (end < bare.trimEnd().length && !isOpen) return;
  const { meant } = read;
  yield { role, start, end, replacement: isOpen ? `${meant} ` : meant };
  const word = /else/i.test(before)
    ? "else when"
    : /screen/i.test(before)
      ? "screen out when"
      : "when";
  const begin = /^[ \t]*(?:\}[ \t]*)?/.exec(before)![0].length;
  const replacement = `${word} ${meant}${isOpen ? " " : ""}`;
  yield { role, start: begin, end, replacement };
  if (!isOpen)
    yield {
      role,

      start: begin,
      end,
      replacement: `${replacement} {`,
    };
}

/** A range that is open at one end, or has none: what stands there, up to what follows it. */
const end = '[ \\t]*(?:-?[\\d.]*\\d%?|"\\u0001{10}")[ \\t]*';
const openRange = new RegExp(
  [
    "(?<=^[ \\t]*(?:ask[ \\t]+\\w+[ \\t]+)?(?:number|scale|amount|date)\\b)[ \\t]*",
    `(?!${end}\\.\\.${end})`,
    "((?:[<>≤≥=]+|\\.{2,}|at (?:least|most)|min\\w*\\.?|max\\w*\\.?|from|up to|van(?:af)?|tot|minstens|hoogstens|over|above|under|below|(?:more|less) than)?[ \\t]*",
    '(?:-?\\d+(?:\\.\\d+)?%?|"\\u0001{10}"(?=[ \\t]*\\.\\.|[ \\t]+(?:or|and|to)\\b))?[ \\t]*',
    "(?:\\+|\\.{2,}|…|-|(?:and|or|en|of) (?:more|older|over|up|higher|ouder|meer|hoger))?",
    '[ \\t]*(?:∞|inf\\w*|max\\w*|today|now|vandaag|nu)?)(?=[ \\t]*(?:$|\\{|"|unit\\b|step\\b|start\\b))',
  ].join(""),
  "iu",
);

/** What a line says that the language has no words for. */
export function unwritableIn(line: Line): Unwritable | null {
  return unwritableCondition(line) ?? openRangeIn(line.bare);
}

/** `number 16+`: which number is the other end is not for a program to say. */
function openRangeIn(bare: string): Unwritable | null {
  const found = openRange.exec(bare);
  const range = found?.[1]?.trim() ?? "";
  if (found === null || range === "") return null;
  const start = found.index + found[0].length - found[1]!.trimStart().length;
  return { role: "a range", meant: bothEnds(range), start, end: start + range.length };
}

function bothEnds(range: string): string {
  const [number] = /-?\d+/.exec(range.replace(/"[^"]*"/g, "")) ?? [];
  if (number === undefined) return "both ends of the range, as in `16..99`";
  const isHighest = /^(?:<|≤|=<|\.\.|max|at most|up|hoogstens|below|under|less|\d+$)/i.test(range);
  return isHighest
    ? `both ends of the range: \`0..${number}\`, or another lowest number`
    : `both ends of the range: \`${number}..${10 ** number.replace("-", "").length}\`, or another highest number`;
}

function unwritableCondition({ text, bare, labels, numbers }: Line): Unwritable | null {
  const before = lead.exec(text)?.[0];
  const read =
    before === undefined ? null : conditionFrom(text, before.length, { labels, numbers });
  if (read === null || !("role" in read)) return null;
  const opens = bare.indexOf("{", before!.length);
  const end =
    before!.length + bare.slice(before!.length, opens === -1 ? undefined : opens).trimEnd().length;
  return { role: read.role, meant: read.instead, start: before!.length, end };
}
