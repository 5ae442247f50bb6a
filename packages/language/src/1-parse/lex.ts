import type { IToken, TokenType } from "chevrotain";
import type { Comment, Span } from "../syntax.ts";
import {
  curlyQuotes,
  unclosedString,
  unclosedText,
  unknownCharacter,
  unopenedString,
  unopenedText,
} from "./errors.ts";
import { pairQuotes, type QuotePlan } from "./quotes.ts";
import { endOfUnclosed, isOpener, startOfUnopened } from "./long-text.ts";
import { invisible, Notation, otherSpace, type Sign } from "./notation.ts";
import type { Problems } from "./problems.ts";
import * as t from "./tokens.ts";

/** A token with what recovery needs: its line (a long text counts as one) and how far that line is indented. */
export interface Token extends IToken {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly line: number;
  readonly indent: number;
  /** the first of its line */
  readonly first: boolean;
  /** of a text: the text meant, when its writing had to be repaired */
  value?: string;
  /** of a word: the statement that begins here misses its { */
  opens?: boolean;
  /** of a }: it closes a block whose first line is missing */
  orphan?: boolean;
}

export interface Lexed {
  readonly tokens: Token[];
  readonly comments: Comment[];
}

const keywords: ReadonlyMap<string, TokenType> = new Map(Object.entries(t.keyword));
const wide = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;
/** a word with invisible characters in it */
const blotted =
  /[\p{L}_][\p{L}\p{M}\p{N}_\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*/uy;
const curly = /[“”„‟]/;
const longCurly = /["“”„‟]{3}/y;

/** by the code of the character */
const single: (TokenType | undefined)[] = [];
for (const type of t.marks) if (type.LABEL!.length === 1) single[type.LABEL!.charCodeAt(0)] = type;
const double: Readonly<Record<string, TokenType>> = {
  "..": t.Range,
  "<=": t.LessOrEqual,
  ">=": t.MoreOrEqual,
};

/** # ' = ! < . */
const maybeForeign: ReadonlySet<number> = new Set([35, 39, 61, 33, 60, 46]);

const isWordStart = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;
const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/** Cuts a text into tokens. Quotes that do not pair are repaired here, by the line. */
export function lex(text: string, problems: Problems): Lexed {
  return new Scanner(text, problems).run();
}

class Scanner {
  readonly #text: string;
  readonly #problems: Problems;
  readonly #tokens: Token[] = [];
  readonly #comments: Comment[] = [];
  readonly #curly: { line: number; start: number; end: number; quotes: number[] }[] = [];
  readonly #notation = new Notation();
  #plan: QuotePlan | null = null;
  #at = 0;
  #line = 0;
  /** where quotes are paired from: the start of the line, or the end of the long text that ends on it */
  #segment = 0;
  #lineStart = 0;
  /** a line end that is not before the place at hand */
  #end = -1;
  #indent = 0;
  #fresh = true;

  constructor(text: string, problems: Problems) {
    this.#text = text;
    this.#problems = problems;
  }

  run(): Lexed {
    const text = this.#text;
    const { length } = text;
    for (;;) {
      let at = this.#at;
      while (text.charCodeAt(at) === 32) at++;
      this.#at = at;
      if (at >= length) break;
      const c = text.charCodeAt(at);
      if (c === 10) {
        this.#at++;
        this.#newLine(this.#at);
      } else if (c === 9 || c === 13 || c === 0xa0 || (c === 0xfeff && at === 0)) this.#at++;
      else if (isWordStart(c)) this.#word();
      else if (isDigit(c)) this.#number();
      else if (c === 34) this.#quote();
      else if (c === 47 && text.charCodeAt(this.#at + 1) === 47) this.#comment();
      else this.#mark();
    }
    this.#reportCurly();
    this.#notation.report(this.#problems);
    return { tokens: this.#tokens, comments: this.#comments };
  }

  #newLine(at: number): void {
    this.#line++;
    this.#lineStart = this.#segment = at;
    this.#fresh = true;
    this.#plan = null;
  }

  #push(
    tokenType: TokenType,
    start: number,
    end: number,
    value?: string,
    image = this.#text.substring(start, end),
  ): void {
    if (this.#fresh) this.#indent = start - this.#lineStart;
    const token: Token = {
      image,
      startOffset: start,
      endOffset: end - 1,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx!,
      line: this.#line,
      indent: this.#indent,
      first: this.#fresh,
    };
    if (value !== undefined) token.value = value;
    this.#tokens.push(token);
    this.#fresh = false;
    this.#at = end;
  }

  #word(): void {
    const text = this.#text;
    let end = this.#at + 1;
    let c = text.charCodeAt(end);
    while (isWordStart(c) || isDigit(c)) c = text.charCodeAt(++end);
    if (c > 127 && invisible.test(text[end]!)) return this.#blottedWord();
    if (c > 127 && /\p{L}|\p{M}/u.test(text[end]!)) return this.#wideWord();
    const image = text.substring(this.#at, end);
    const type = keywords.get(image);
    if (type === undefined) this.#push(t.Word, this.#at, end, undefined, image);
    else this.#push(type, this.#at, end, undefined, type.LABEL);
  }

  #wideWord(): void {
    wide.lastIndex = this.#at;
    this.#push(t.Word, this.#at, this.#at + wide.exec(this.#text)![0].length);
  }

  /** An id or keyword in which something stands that nobody sees: read without it. */
  #blottedWord(): void {
    blotted.lastIndex = this.#at;
    const start = this.#at;
    const found = blotted.exec(this.#text)![0];
    let image = "";
    for (let at = 0; at < found.length; at++) {
      if (invisible.test(found[at]!)) this.#notation.unseen(this.#line, start + at, found[at]!);
      else image += found[at]!;
    }
    this.#push(keywords.get(image) ?? t.Word, start, start + found.length, undefined, image);
  }

  #number(): void {
    const text = this.#text;
    let end = this.#at + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
      end += 2;
      while (isDigit(text.charCodeAt(end))) end++;
    }
    if (text[end] === "," && isDigit(text.charCodeAt(end + 1)) && !this.#inBands()) {
      return this.#decimalComma(end);
    }
    if (!isWordStart(text.charCodeAt(end))) return this.#push(t.Numeral, this.#at, end);
    while (isWordStart(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) end++;
    this.#push(t.Word, this.#at, end);
  }

  /** `0,5`, or `1,000` for a thousand */
  #decimalComma(comma: number): void {
    const text = this.#text;
    const start = this.#at;
    let end = comma + 1;
    while (
      isDigit(text.charCodeAt(end)) ||
      (text[end] === "," && isDigit(text.charCodeAt(end + 1)))
    )
      end++;
    const found = text.substring(start, end);
    const whole = found.replaceAll(",", "");
    const thousands = /^[1-9]\d{0,2}(?:,\d{3})+$/.test(found);
    const image = thousands || found.split(",").length > 2 ? whole : found.replace(",", ".");
    const meant = thousands ? `\`${whole}\` without a comma` : `\`${image}\` with a point`;
    const sign: Sign = { found, role: "a number", meant };
    this.#sign(start, end, thousands ? sign : { ...sign, replacement: image });
    this.#push(t.Numeral, start, end, undefined, image);
  }

  /** Behind `bands`, numbers are told apart by commas. */
  #inBands(): boolean {
    return /\bbands\b/.test(this.#text.substring(this.#lineStart, this.#at));
  }

  #sign(start: number, end: number, sign: Sign, edits?: readonly Span[]): void {
    this.#notation.sign(this.#line, { start, end }, sign, edits);
  }

  /** A sign that another notation has for something of ours; returns whether there was one. */
  #foreign(): boolean {
    const text = this.#text;
    const at = this.#at;
    const character = text[at]!;
    const two = text.substring(at, at + 2);
    if (character === "#") return this.#hash();
    if (character === "'" || character === "‘" || character === "’") return this.#singleQuotes();
    if (two === "==" || two === "!=" || two === "<>") return this.#equality(two);
    if (character === "≠") return this.#equality(character);
    if (character === "≤" || character === "≥") {
      const meant = character === "≤" ? "<=" : ">=";
      const role = "a comparison";
      this.#sign(at, at + 1, { found: character, role, meant: `\`${meant}\``, replacement: meant });
      this.#push(double[meant]!, at, at + 1, undefined, meant);
      return true;
    }
    if (character === "…" || text.startsWith("...", at)) {
      const found = character === "…" ? "…" : "...";
      const sign = { found, role: "a range", meant: "two dots: `..`", replacement: ".." };
      this.#sign(at, at + found.length, sign);
      this.#push(t.Range, at, at + found.length, undefined, "..");
      return true;
    }
    if (/[−–—‐‑‒•·]/.test(character)) return this.#dash(character);
    return false;
  }

  /** `# comment` */
  #hash(): boolean {
    const text = this.#text;
    const start = this.#at;
    let after = start;
    while (text[after] === "#") after++;
    const end = this.#lineEnd(start);
    const rest = text.substring(after, end);
    if (!this.#fresh && !/^[ \t][^"{}]*$/.test(rest)) return false;
    const meant = "`//`: comments begin with //";
    this.#sign(start, after, { found: "#", role: "a comment", meant, replacement: "//" });
    this.#comments.push({ kind: "Comment", span: { start, end }, text: rest.replace(/\r$/, "") });
    this.#at = end;
    return true;
  }

  /** `'text'` */
  #singleQuotes(): boolean {
    const start = this.#at;
    const rest = this.#text.substring(start, this.#lineEnd(start));
    const found = /^['‘’]([^"“”„‟]*?)['’](?![\p{L}\p{N}])/u.exec(rest);
    if (found === null) return false;
    const end = start + found[0].length;
    const quotes = [start, end - 1].map((at) => ({ start: at, end: at + 1 }));
    const role = "the quotes of a text";
    const sign = { found: rest[0]!, role, meant: 'plain double quotes: `"…"`', replacement: '"' };
    this.#sign(start, end, sign, quotes);
    this.#push(t.Text, start, end, found[1]!);
    return true;
  }

  /** `==`, `!=`: of a number `=` and `not … =`, of an answer `is` and `is not` */
  #equality(found: string): boolean {
    const start = this.#at;
    const end = start + found.length;
    const number = /^[ \t]*-?[ \t]*\d/.test(this.#text.substring(end, end + 20));
    const equal = found === "==";
    if (number) {
      const role = "a comparison";
      const meant = equal ? "`=`" : "`=`, and `not` in front of the whole comparison";
      this.#sign(
        start,
        end,
        equal ? { found, role, meant, replacement: "=" } : { found, role, meant },
      );
      this.#push(t.Equals, start, end, undefined, "=");
      return true;
    }
    const meant = equal ? "is" : "is not";
    const quoted = /^[ \t]*["“'‘]/.test(this.#text.substring(end, end + 20));
    const role = "a test on an answer";
    const spaced = `${/\s/.test(this.#text[start - 1] ?? "") ? "" : " "}${meant}${/\s/.test(this.#text[end] ?? "") ? "" : " "}`;
    if (quoted) {
      const both = `\`${meant}\` and the id of the answer, without quotes`;
      this.#sign(start, end, { found, role, meant: both });
    } else this.#sign(start, end, { found, role, meant: `\`${meant}\``, replacement: spaced });
    this.#push(t.keyword.is, start, equal ? end : start + 1, undefined, "is");
    if (!equal) this.#push(t.keyword.not, end - 1, end, undefined, "not");
    return true;
  }

  /** A dash or a bullet that is not the one of the keyboard: a minus, the dash of an answer, or a range. */
  #dash(found: string): boolean {
    const text = this.#text;
    const start = this.#at;
    const last = this.#tokens.at(-1);
    const ranges =
      found !== "−" &&
      last?.tokenType === t.Numeral &&
      last.line === this.#line &&
      /^ ?\d/.test(text.substring(start + 1, start + 3));
    const role = ranges ? "a range" : this.#fresh ? "the dash of an answer" : "a minus";
    const meant = ranges ? "two dots: `..`" : "`-`, the minus of the keyboard";
    if (/[•·]/.test(found) && !this.#fresh) return false;
    this.#sign(start, start + 1, { found, role, meant, replacement: ranges ? ".." : "-" });
    this.#push(ranges ? t.Range : t.Minus, start, start + 1, undefined, ranges ? ".." : "-");
    return true;
  }

  #comment(): void {
    const start = this.#at;
    const found = this.#text.indexOf("\n", start);
    let end = found === -1 ? this.#text.length : found;
    if (this.#text[end - 1] === "\r") end--;
    this.#comments.push({
      kind: "Comment",
      span: { start, end },
      text: this.#text.substring(start + 2, end),
    });
    this.#at = end;
  }

  #mark(): void {
    const text = this.#text;
    const code = text.charCodeAt(this.#at);
    if ((code > 127 || maybeForeign.has(code)) && this.#foreign()) return;
    if (code === 46 || code === 60 || code === 62) {
      const type = double[text.substring(this.#at, this.#at + 2)];
      if (type !== undefined) return this.#push(type, this.#at, this.#at + 2);
    }
    const type = single[code];
    if (type !== undefined) {
      return this.#push(type, this.#at, this.#at + 1, undefined, type.LABEL);
    }
    if (curly.test(text[this.#at]!)) return this.#curlyQuote();
    wide.lastIndex = this.#at;
    if (wide.test(text)) return this.#wideWord();
    const found = String.fromCodePoint(text.codePointAt(this.#at)!);
    if (invisible.test(found) || otherSpace.test(found)) {
      this.#notation.unseen(this.#line, this.#at, found);
      this.#at += found.length;
      return;
    }
    const span = { start: this.#at, end: this.#at + found.length };
    this.#problems.add(unknownCharacter, this.#line, span, { found });
    this.#at = span.end;
  }

  // ── texts ──

  #quote(): void {
    const text = this.#text;
    const start = this.#at;
    if (this.#plan !== null) return this.#planned(this.#plan);
    if (text.startsWith('""', start + 1)) return this.#longText();
    let close = text.indexOf('"', start + 1);
    while (close !== -1 && this.#escaped(start, close)) close = text.indexOf('"', close + 1);
    if (close !== -1 && close < this.#lineEnd(start)) this.#push(t.Text, start, close + 1);
    else this.#repairLine();
  }

  /** Whether a quote has an odd number of backslashes before it. */
  #escaped(start: number, quote: number): boolean {
    let slashes = 0;
    while (quote - slashes - 1 > start && this.#text.charCodeAt(quote - slashes - 1) === 92)
      slashes++;
    return slashes % 2 === 1;
  }

  #lineEnd(from: number): number {
    if (this.#end < from) {
      const found = this.#text.indexOf("\n", from);
      this.#end = found === -1 ? this.#text.length : found;
    }
    return this.#end;
  }

  /** The quotes of this line do not pair: reads the line again with the pairs that seem meant. */
  #repairLine(): void {
    const found = this.#text.indexOf("\n", this.#segment);
    const end = found === -1 ? this.#text.length : found;
    this.#plan = pairQuotes(this.#text, this.#segment, end);
    this.#problems.forget(this.#segment, [this.#line]);
    this.#rewind(this.#segment);
  }

  /** Goes back to an offset; returns the tokens from there on, the last of them first. */
  #rewind(to: number): Token[] {
    const removed: Token[] = [];
    while ((this.#tokens.at(-1)?.startOffset ?? -1) >= to) removed.push(this.#tokens.pop()!);
    while ((this.#comments.at(-1)?.span.start ?? -1) >= to) this.#comments.pop();
    while ((this.#curly.at(-1)?.start ?? -1) >= to) this.#curly.pop();
    this.#notation.forget(to);
    if (removed.some(({ first }) => first)) this.#fresh = true;
    this.#end = -1;
    this.#at = to;
    return removed;
  }

  #planned(plan: QuotePlan): void {
    const start = this.#at;
    const pair = plan.get(start);
    const span = { start, end: pair === undefined ? start + 1 : pair.end };
    if (pair === undefined) {
      // What was said about the words before it came from their not being read as a text.
      this.#problems.forget(this.#segment, [this.#line]);
      this.#problems.add(unopenedString, this.#line, span, {});
      return this.#push(t.StrayQuote, start, start + 1);
    }
    if (pair.closed) return this.#push(t.Text, start, pair.end);
    this.#problems.add(
      unclosedString,
      this.#line,
      span,
      {},
      {
        fix: {
          text: "Close the text",
          edits: [{ span: { start: pair.end, end: pair.end }, replacement: '"' }],
        },
      },
    );
    this.#push(t.Text, start, pair.end, this.#text.substring(start + 1, pair.end));
  }

  #curlyQuote(): void {
    const text = this.#text;
    const start = this.#at;
    longCurly.lastIndex = start;
    if (longCurly.test(text)) return this.#longText();
    const line = text.indexOf("\n", start);
    const limit = line === -1 ? text.length : line;
    let end = start + 1;
    while (end < limit && !curly.test(text[end]!) && text[end] !== '"') end++;
    if (end >= limit) {
      this.#problems.add(unclosedString, this.#line, { start, end }, {});
      return this.#push(t.Text, start, end, text.substring(start + 1, end).trimEnd());
    }
    this.#curly.push({ line: this.#line, start, end: end + 1, quotes: [start, end] });
    this.#push(t.Text, start, end + 1, text.substring(start + 1, end));
  }

  #longText(): void {
    const text = this.#text;
    const start = this.#at;
    const straight = text[start] === '"';
    const close = straight ? text.indexOf('"""', start + 3) : this.#closeOfCurly(start + 3);
    const lineEnd = text.indexOf("\n", start);
    const oneLine = close !== -1 && (lineEnd === -1 || close < lineEnd);
    if (!oneLine && straight) {
      const from = startOfUnopened(text, start, this.#lineStart, close);
      if (from !== null) return this.#unopened(from, start);
      if (close === -1 || isOpener(text, close)) return this.#unclosed(start);
    } else if (close === -1) return this.#unclosed(start);
    const end = close + 3;
    if (!straight || text[close] !== '"') {
      const quotes = [start, start + 1, start + 2, close, close + 1, close + 2];
      this.#curly.push({ line: this.#line, start, end, quotes });
    }
    this.#push(t.Text, start, end, straight ? undefined : text.substring(start + 3, close));
    this.#afterLongText(end);
  }

  #closeOfCurly(from: number): number {
    longCurly.lastIndex = from;
    const found = /["“”„‟]{3}/g;
    found.lastIndex = from;
    return found.exec(this.#text)?.index ?? -1;
  }

  #afterLongText(end: number): void {
    this.#segment = end;
  }

  #unclosed(start: number): void {
    const { end, textEnd } = endOfUnclosed(this.#text, start, this.#indentOf(start));
    const at = { start, end: start + 3 };
    this.#problems.add(
      unclosedText,
      this.#line,
      at,
      {},
      {
        related: [
          this.#problems.place({ start: textEnd, end: textEnd }, "the text was taken to end here"),
        ],
      },
    );
    this.#push(t.Text, start, end, this.#text.substring(start + 3, textEnd));
    this.#afterLongText(end);
  }

  #unopened(from: { start: number; opener: number | null }, close: number): void {
    const text = this.#text;
    const end = close + 3;
    const begin = from.opener ?? from.start;
    if (begin === close) {
      this.#problems.add(unopenedText, this.#line, { start: close, end }, {});
      this.#at = end;
      return;
    }
    const removed = this.#rewind(begin);
    this.#problems.forget(begin, new Set(removed.map(({ line }) => line)));
    const opener = removed.at(-1);
    let related: Parameters<Problems["add"]>[4] = {};
    if (from.opener === null) this.#fresh = true;
    else {
      if (opener !== undefined) this.#line = opener.line;
      this.#indent = this.#indentOf(begin);
      const at = { start: begin, end: from.start - 1 };
      related = { related: [this.#problems.place(at, "these quotes were read as its beginning")] };
    }
    this.#problems.add(unopenedText, this.#line, { start: close, end }, {}, related);
    this.#lineStart = text.lastIndexOf("\n", begin) + 1;
    this.#push(t.Text, begin, end, text.substring(from.start, close));
    this.#afterLongText(end);
  }

  #indentOf(offset: number): number {
    const lineStart = this.#text.lastIndexOf("\n", offset - 1) + 1;
    return /^[ \t]*/.exec(this.#text.substring(lineStart, offset))![0].length;
  }

  #reportCurly(): void {
    const first = this.#curly[0];
    if (first === undefined) return;
    const edits = this.#curly.flatMap(({ quotes }) =>
      quotes.map((start) => ({ span: { start, end: start + 1 }, replacement: '"' })),
    );
    const span = { start: first.start, end: first.end };
    this.#problems.add(
      curlyQuotes,
      first.line,
      span,
      { number: this.#curly.length },
      {
        fix: { text: "Replace the curly quotes by plain ones", edits },
      },
    );
  }
}
