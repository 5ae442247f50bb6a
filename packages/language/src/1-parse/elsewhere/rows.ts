import type { Line, Rewriting } from "./line.ts";
import { idOf } from "../ids/shape.ts";
import { keywords } from "../tokens.ts";
import {
  counted,
  limitWords,
  named,
  numbersInWords,
  saying,
  strictLimitWords,
  wordsElsewhere,
} from "./words.ts";

/**
 * How other notations write what the language writes too. A row is a guess until the parser has read the line with it:
 * only what leaves nothing to complain about on the line is said.
 */
interface Row {
  readonly role: string;
  /** looked for in the line without the words of its texts */
  readonly pattern: RegExp;
  readonly write: string | ((found: RegExpExecArray, line: Line) => string | null);
  /** what is said with the replacement, which stands for `{}` */
  readonly meant?: string;
  /** what was meant is a guess */
  readonly review?: true;
}

const num = "[-−–]?\\d+(?:\\.\\d+)?%?";
const number = `(?:${num}|${Object.keys(numbersInWords).join("|")})`;
const digits = (written: string): string => numbersInWords[written.toLowerCase()] ?? written;
const text = '"\\u0001*"';
const id = "[a-z_]\\w*";
const gap = "[ \\t]*";
const wherever = (pattern: string): RegExp => new RegExp(pattern, "giu");
const word = (pattern: string): RegExp => wherever(`(?<![\\w.])(?:${pattern})(?![\\w.])`);
const minus = (found: string): string => found.replace(/[−–]/, "-");

const between = "(?:,|;|:|~|\\.\\.|…|to|t/m|tot en met|tot|until|and|en|through|[-–—])";
const range = `(${num})${gap}${between}${gap}(${num})`;
const date = "\\d{4}-\\d\\d-\\d\\d";

/** Blocks and what stands in them. */
const blocks: readonly Row[] = [
  {
    role: "the begin of a block",
    pattern: wherever(`${gap}(?:\\bthen|[([:=])${gap}$`),
    write: " {",
  },
  { role: "the begin of a block", pattern: wherever(`${gap}(?:then\\b|:)${gap}\\{`), write: " {" },
  {
    role: "a block",
    pattern: wherever(`\\(${gap}(.*\\S)${gap}\\)$`),
    write: (found) => `{ ${found[1]!} }`,
  },
  {
    role: "a block",
    pattern: wherever(`((?:margin|quota)[ \\t]+[\\w.]+)${gap}:?${gap}(\\w+[ \\t]+${num}.*)$`),
    write: (found) => `${found[1]!} { ${found[2]!.trim()} }`,
  },
];

const ranges: readonly Row[] = [
  {
    role: "a range",
    pattern: wherever(
      `(?:\\b(?:from|between|van|tussen|of)[ \\t]+)?([([]${gap})?${range}(?:${gap}[)\\]])?`,
    ),
    write: ([, , low, high]) => `${minus(low!)}..${minus(high!)}`,
  },
  {
    role: "a range",
    pattern: wherever(`(?<=\\w)[([]${gap}${range}${gap}[)\\]]`),
    write: ([, low, high]) => ` ${minus(low!)}..${minus(high!)}`,
  },
  {
    role: "a range",
    pattern: wherever(`\\bmin(?:imum)?[ \\t]+(${num})${gap},?${gap}max(?:imum)?[ \\t]+(${num})`),
    write: ([, low, high]) => `${low!}..${high!}`,
  },
  {
    role: "a range of dates",
    pattern: wherever(`(${date})${gap}(?:\\.\\.|…|-|–|—|to|t/m|tot)${gap}(${date})`),
    write: ([, from, to]) => `"${from!}".."${to!}"`,
  },
  {
    role: "a range of dates",
    pattern: wherever(`(${text})${gap}(?:-|–|—|to|t/m|tot|and|,)${gap}(${text})`),
    write: ([, from, to]) => `${from!}..${to!}`,
  },
];

const limits: readonly Row[] = [
  {
    role: "two limits",
    pattern: wherever(`at least[ \\t]+(${num})${gap}(?:,|and|en)?${gap}at most[ \\t]+(${num})`),
    write: ([, low, high]) => `${low!}..${high!}`,
  },
  {
    role: "two limits",
    pattern: wherever(`(?<=^${gap})(?:between[ \\t]+|tussen[ \\t]+)?${range}`),
    write: ([, low, high]) => `at least ${low!} at most ${high!}`,
  },
  ...Object.entries(limitWords).map(([meant, written]): Row => ({
    role: "a limit",
    pattern: wherever(`(?<![\\w.])(?:${written.join("|")})${gap}:?${gap}(?=${num})`),
    write: `${meant} `,
  })),
  ...Object.entries(strictLimitWords).map(([meant, written]): Row => ({
    role: "a limit",
    pattern: wherever(`(?<![\\w.])(?:${written.join("|")})${gap}:?${gap}(?=${num})`),
    write: `${meant} `,
    meant: "{}, which allows that number itself too",
    review: true,
  })),
  {
    role: "how many are chosen",
    pattern: wherever(
      `(?<=choose[ \\t]+)(${number})${gap}(?:\\+|(?:or|of|and|en) (?:more|up|meer))`,
    ),
    write: ([, least]) => `at least ${digits(least!)}`,
  },
  {
    role: "how many are chosen",
    pattern: wherever(`(?<=choose[ \\t]+)(${number})${gap}(?:or|of|to|tot|-)${gap}(${number})`),
    write: ([, least, most]) => `${digits(least!)}..${digits(most!)}`,
  },
  {
    role: "how many are chosen",
    pattern: wherever(`(?<=choose[ \\t]+)${number}$`),
    write: ([found]) => `exactly ${digits(found!)}`,
    review: true,
  },
  {
    role: "where an amount starts",
    pattern: wherever(`\\bstart${gap}[:=]?${gap}(${num})`),
    write: ([, number]) => `start at ${number!}`,
  },
];

const numbers: readonly Row[] = [
  {
    role: "a number",
    pattern: word(Object.keys(numbersInWords).join("|")),
    write: ([found]) => numbersInWords[found!.toLowerCase()]!,
  },
  {
    role: "a number",
    pattern: wherever(text),
    write: (found, line) => /^-?\d+(?:\.\d+)?%?$/.exec(wordsOf(found, line))?.[0] ?? null,
  },
  {
    role: "a multiplication",
    pattern: wherever(`${gap}(?:×|\\bx\\b)${gap}(?=[\\w(])`),
    write: " * ",
  },
  { role: "a division", pattern: wherever(`${gap}(?:÷|:)${gap}(?=[\\w(])`), write: " / " },
  {
    role: "a number with what it belongs to",
    pattern: wherever(`(?<![\\w.])(${num})([ \\t]+)(${id})`),
    write: ([, number, space, name]) => `${name!}${space!}${number!}`,
  },
  {
    role: "the number an answer is stored as",
    pattern: wherever(
      `^(${gap}-${gap})(?:(${id})[ \\t]*:?[ \\t]*\\(?(\\d+)\\)?|(\\d+)${gap}=${gap}(${id}))(?=${gap}")`,
    ),
    write: ([, dash, name, number, first, behind]) =>
      `${dash!}${name ?? behind!} = ${number ?? first!}`,
  },
  {
    role: "the number an answer is stored as",
    pattern: wherever(`^(${gap}-${gap}${id})([ \\t]+${text})${gap}(=${gap}\\d+)`),
    write: ([, name, label, number]) => `${name!} ${number!}${label!}`,
  },
];

const texts: readonly Row[] = [
  {
    role: "an id",
    pattern: wherever(text),
    write: (found, line) => /^(?:[a-z][a-z0-9_]*|\d+ \w+)$/.exec(wordsOf(found, line))?.[0] ?? null,
  },
  {
    role: "an answer",
    pattern: wherever(`(?<=^${gap})-${gap}(?:(\\d+)${gap})?(${text})`),
    write: (found, line) => declared("-", found[2]!, found, line, found[1]),
    review: true,
  },
  {
    role: "an option",
    pattern: wherever(`(?<=^${gap})option[ \\t]+(${text})`),
    write: (found, line) => declared("option", found[1]!, found, line),
    review: true,
  },
  {
    role: "a unit",
    pattern: wherever("\\bunit[ \\t]+([\\p{L}\\d€$£¥%/²³]+)|(?:\\bin[ \\t]+|\\()([€$£¥%])\\)?"),
    write: ([, unit, sign]) => `unit "${unit ?? sign!}"`,
  },
  {
    role: "a unit",
    pattern: wherever(`(?<=\\.\\.${num}[ \\t]+)(\\p{L}+|${text})(?=[ \\t]+")`),
    write: ([found]) => `unit ${found!.startsWith('"') ? found! : `"${found!}"`}`,
  },
  {
    role: "the quotes of a text",
    pattern: wherever("«[^»]*»|»[^«]*«|`[^`]*`|‹[^›]*›"),
    write: ([found]) => `"${found!.slice(1, -1)}"`,
  },
  {
    role: "the quotes of a text",
    pattern: wherever(`\\(${gap}(?:(${text})|'([^']*)')${gap}\\)`),
    write: ([, plain, single]) => plain ?? `"${single!}"`,
  },
  ...[`(?:-|${named.join("|")})[ \\t]+${id}[ \\t]+`, `(?:${saying.join("|")})[ \\t]+`].map(
    (before): Row => ({
      role: "the quotes of a text",
      pattern: wherever(
        `(?<=^${gap}${before})(?!nothing\\b)\\p{L}[^"“{}]*?[^\\s"“{}](?=${gap}\\{?${gap}$)`,
      ),
      write: ([found]) => `"${found!}"`,
      review: true,
    }),
  ),
];

const statements: readonly Row[] = [
  {
    role: "an answer",
    pattern: wherever(`(?<=^${gap})(?:option|answer|antwoord|\\[ ?\\]|\\( ?\\)|o)[ \\t]+(?=\\w)`),
    write: "- ",
    review: true,
  },
  {
    role: "an answer",
    pattern: wherever(`(?<=^${gap})(${id})(?=${gap}(?:=${gap}\\d+${gap})?")`),
    write: ([, name]) => (keywords.has(name!) ? null : `- ${name!}`),
  },
  {
    role: "an option",
    pattern: wherever(`(?<=^${gap})(?:-|options)[ \\t]+(?=\\w)`),
    write: "option ",
    review: true,
  },
  { role: "the edition", pattern: wherever(`^\\p{L}{2,6}${gap}:?${gap}v?1$`), write: "pwe 1" },
  {
    role: "a question",
    pattern: wherever(
      `(?<=\\bask[ \\t]+)(one|many|grid|number|scale|text|date|rank)[ \\t]+(${id})`,
    ),
    write: ([, kind, name]) => `${name!} ${kind!}`,
  },
  {
    role: "what an analysis is about",
    pattern: wherever("(?<=\\b(?:mean|share|score|rank))[ \\t]*\\(([^)]*)\\)"),
    write: ([, subject]) => ` ${subject!.trim()}`,
  },
  {
    role: "what an analysis is about",
    pattern: wherever("(?<=\\b(?:mean|share|score)[ \\t]+)of[ \\t]+"),
    write: "",
  },
  {
    role: "what is compared",
    pattern: wherever(`(?<=\\bcompare[ \\t]+${id})[ \\t]+(?=${id}[ \\t]+on\\b)`),
    write: " with ",
  },
];

/** One row for each sign, which stands between the parts of a line or at its end. */
const signs: readonly Row[] = [
  ":",
  "=",
  ",",
  "/",
  "\\bof\\b",
  "\\.",
  "\\)",
  "\\[",
  "\\]",
  "[:=,]",
].map((sign) => ({
  role: "the parts of a line",
  pattern: wherever(`${gap}${sign}(?=[ \\t]|$|\\w|")`),
  write: (found, { bare }) => (/[\w"]/.test(bare[found.index + found[0].length] ?? "") ? " " : ""),
}));

const last: readonly Row[] = [
  { role: "the parts of a line", pattern: wherever("(?<=[{%][ \\t]+)-[ \\t]+(?=\\w)"), write: "" },
  {
    role: "the id of what stands in a block",
    pattern: wherever(`(?<![\\w.])(${id})(?:[ \\t]+|/|::|->|:)(?=${id})`),
    write: (found, line) => (line.blocks.has(found[1]!) ? `${found[1]!}.` : null),
    review: true,
  },
  {
    role: "a number",
    pattern: wherever(`(${num})[ \\t]+(?:${counted.join("|")})(?=${gap}(?:$|[{}]|minutes))`),
    write: ([, number]) => number!,
    review: true,
  },
];

/** In this order: of two that the parser takes, the first is said. */
const rows: readonly Row[] = [
  ...[...blocks, ...ranges, ...limits, ...numbers, ...texts, ...statements],
  ...wordsElsewhere.flatMap(({ role, meant, written }) =>
    written.map((each): Row => ({
      role,
      pattern: /^\w/.test(each) ? word(each) : wherever(each),
      write: meant,
      review: true,
    })),
  ),
  ...signs,
  ...last,
];

function wordsOf(found: RegExpExecArray, line: Line): string {
  return line.text.slice(found.index + 1, found.index + found[0].length - 1);
}

/** `- "Yes"`: an id is made of the label. */
function declared(
  statement: string,
  label: string,
  found: RegExpExecArray,
  line: Line,
  code?: string,
): string | null {
  const at = found.index + found[0].lastIndexOf(label);
  const name = idOf(line.text.slice(at + 1, at + label.length - 1))
    .slice(0, 30)
    .replace(/_$/, "");
  return name === ""
    ? null
    : `${statement} ${name}${code === undefined ? "" : ` = ${code}`} ${label}`;
}

/** A replacement with the words of the texts that it took over. */
function withTexts(written: string, original: string): string {
  const texts = [...original.matchAll(/"[^"]*"/g)].map(([found]) => found);
  return written.replace(/"\u0001*"/g, (filled) => {
    const at = texts.findIndex(({ length }) => length === filled.length);
    return at === -1 ? filled : texts.splice(at, 1)[0]!;
  });
}

/** What the table makes of a line. */
export function* rowsOf(line: Line): Generator<Rewriting> {
  for (const row of rows) yield* rewritingsOf(row, line);
}

/** What a row makes of a line: once, and where the same stands there more often, everywhere. */
function* rewritingsOf(row: Row, line: Line): Generator<Rewriting> {
  const pieces = [...line.bare.matchAll(row.pattern)].flatMap((found) => {
    const written = typeof row.write === "string" ? row.write : row.write(found, line);
    if (written === null) return [];
    const [start, end] = [found.index, found.index + found[0].length];
    return [{ start, end, replacement: withTexts(written, line.text.slice(start, end)) }];
  });
  const { role, meant, review } = row;
  const more = { role, ...(meant && { meant }), ...(review && { review }) };
  for (const piece of pieces.slice(0, 4)) yield { ...more, ...piece };
  if (pieces.length < 2) return;
  const [start, end] = [pieces[0]!.start, pieces.at(-1)!.end];
  let [replacement, at] = ["", start];
  for (const piece of pieces) {
    replacement += line.text.slice(at, piece.start) + piece.replacement;
    at = piece.end;
  }
  yield { ...more, start, end, replacement };
}
