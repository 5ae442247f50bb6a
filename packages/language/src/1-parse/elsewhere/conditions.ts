import { conditionFrom } from "./condition.ts";
import type { Line, Rewriting } from "./line.ts";

type Unwritable = Required<Pick<Rewriting, "role" | "meant" | "start" | "end">>;

const lead =
  /^[ \t]*(?:\}[ \t]*)?(?:(?:else|show|display)[ \t]+)?(?:when|if|screen[ \t]+out[ \t]+when)\b[ \t]*/i;
const tail = /^[ \t]*(?:then\b)?[ \t]*[:;]?[ \t]*/iu;
const role = "a condition";

/** The condition of a line as the language writes it; then the same with the word in front of it. */
export function* conditionsOf({ text, bare, labels }: Line): Generator<Rewriting> {
  const before = lead.exec(text)?.[0];
  if (before === undefined) return;
  const start = before.length;
  const read = conditionFrom(text, start, labels);
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

/** What a line says that the language has no words for, and what it wants to be told instead. */
export const unwritableIn = (line: Line): Unwritable | null =>
  unwritableCondition(line) ?? openRange(line);

const open =
  /(?<=\b(?:number|scale|amount|points)[ \t]+)(?:(?:>=?|≥|=>|<=?|≤|=<|from|min(?:imum)?|max(?:imum)?|at least|at most|up to|vanaf|minstens|hoogstens)[ \t]*(\d+)|(\d+)[ \t]*(?:\+|\.\.|…|-|and (?:over|older|more|up)|or (?:over|older|more)|en (?:ouder|meer|hoger)|of (?:ouder|meer|hoger)))(?![ \t]*(?:[\d.]|(?:to|tot|and|en)\b|t\/m))/iu;

/** `number 16+`: which number is the highest is not for a program to say. */
function openRange({ bare }: Line): Unwritable | null {
  const found = open.exec(bare);
  if (found === null) return null;
  const [{ length }, behind, before] = found;
  const isHighest = behind !== undefined && /^(?:<|≤|=<|max|at most|up|hoogstens)/i.test(found[0]);
  const written = behind ?? before!;
  const meant = isHighest
    ? `both ends of the range: \`0..${written}\`, or another lowest number`
    : `both ends of the range: \`${written}..${10 ** written.length}\`, or another highest number`;
  return { role: "a range", meant, start: found.index, end: found.index + length };
}

/** What a line says that no condition can say. */
function unwritableCondition({ text, bare, labels }: Line): Unwritable | null {
  const before = lead.exec(text)?.[0];
  const read = before === undefined ? null : conditionFrom(text, before.length, labels);
  if (read === null || !("role" in read)) return null;
  const opens = bare.indexOf("{", before!.length);
  const end =
    before!.length + bare.slice(before!.length, opens === -1 ? undefined : opens).trimEnd().length;
  return { role: read.role, meant: read.instead, start: before!.length, end };
}
