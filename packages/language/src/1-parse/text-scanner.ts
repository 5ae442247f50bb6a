import type { TokenType } from "chevrotain";
import type { Comment } from "../syntax.ts";
import {
  curlyQuotes,
  unclosedString,
  unclosedText,
  unopenedString,
  unopenedText,
} from "./errors.ts";
import { endOfUnclosed, isOpener, startOfUnopened } from "./long-text.ts";
import { Notation } from "./notation.ts";
import type { Problems } from "./problems.ts";
import { pairQuotes, type QuotePlan } from "./quotes.ts";
import type { Token } from "./token.ts";
import * as t from "./tokens.ts";

export const curly = /[“”„‟]/;
/** a text between two quotes and two quotes, as a spreadsheet writes it */
const doubled = /""(?=\p{L})([^"\n]*)""(?!")/uy;
const longCurly = /["“”„‟]{3}/y;

/** The part of the scanner that keeps its place and reads texts; it repairs those whose quotes do not pair. */
export abstract class TextScanner {
  protected readonly text: string;
  protected readonly problems: Problems;
  protected readonly tokens: Token[] = [];
  protected readonly comments: Comment[] = [];
  readonly #curly: { line: number; start: number; end: number; quotes: number[] }[] = [];
  protected readonly notation = new Notation();
  #plan: QuotePlan | null = null;
  protected at = 0;
  protected line = 0;
  /** where quotes are paired from: the start of the line, or the end of the long text that ends on it */
  #segment = 0;
  protected lineStart = 0;
  /** a line end that is not before the place at hand */
  #end = -1;
  #indent = 0;
  protected fresh = true;

  constructor(text: string, problems: Problems) {
    this.text = text;
    this.problems = problems;
  }

  protected newLine(at: number): void {
    this.line++;
    this.lineStart = this.#segment = at;
    this.fresh = true;
    this.#plan = null;
  }

  protected push(
    tokenType: TokenType,
    start: number,
    end: number,
    value?: string,
    image = this.text.substring(start, end),
  ): void {
    if (this.fresh) this.#indent = start - this.lineStart;
    const token: Token = {
      image,
      startOffset: start,
      endOffset: end - 1,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx!,
      line: this.line,
      indent: this.#indent,
      first: this.fresh,
    };
    if (value !== undefined) token.value = value;
    this.tokens.push(token);
    this.fresh = false;
    this.at = end;
  }

  // ── texts ──

  protected quote(): void {
    const text = this.text;
    const start = this.at;
    if (this.#plan !== null) return this.#planned(this.#plan);
    if (text.startsWith('""', start + 1)) return this.#longText();
    doubled.lastIndex = start;
    const twice = doubled.exec(text);
    if (twice !== null) return this.quotedWith('""', twice[1]!);
    let close = text.indexOf('"', start + 1);
    while (close !== -1 && this.#escaped(start, close)) close = text.indexOf('"', close + 1);
    if (close !== -1 && close < this.lineEnd(start)) this.push(t.Text, start, close + 1);
    else this.#repairLine();
  }

  /** A text that stands between other quotes than ours: three of them are those of a long text. */
  protected quotedWith(quotes: string, inner: string): void {
    const start = this.at;
    const close = start + quotes.length + inner.length;
    const own = quotes.length === 3 ? '"""' : '"';
    const sign = {
      found: quotes,
      role: own === '"' ? "the quotes of a text" : "the quotes of a long text",
      meant: own === '"' ? 'plain double quotes: `"…"`' : 'three plain double quotes: `"""`',
      replacement: own,
    };
    const edits = [start, close].map((at) => ({ start: at, end: at + quotes.length }));
    this.notation.sign(this.line, edits[0]!, sign, edits);
    this.push(
      t.Text,
      start,
      close + quotes.length,
      inner,
      `${own}${own === '"' ? "" : inner}${own}`,
    );
    if (inner.includes("\n")) this.afterLongText(this.at);
  }

  /** Whether a quote has an odd number of backslashes before it. */
  #escaped(start: number, quote: number): boolean {
    let slashes = 0;
    while (quote - slashes - 1 > start && this.text.charCodeAt(quote - slashes - 1) === 92)
      slashes++;
    return slashes % 2 === 1;
  }

  protected lineEnd(from: number): number {
    if (this.#end < from) {
      const found = this.text.indexOf("\n", from);
      this.#end = found === -1 ? this.text.length : found;
    }
    return this.#end;
  }

  /** The quotes of this line do not pair: reads the line again with the pairs that seem meant. */
  #repairLine(): void {
    const found = this.text.indexOf("\n", this.#segment);
    const end = found === -1 ? this.text.length : found;
    this.#plan = pairQuotes(this.text, this.#segment, end);
    this.problems.forget(this.#segment, [this.line]);
    this.#rewind(this.#segment);
  }

  /** Goes back to an offset; returns the tokens from there on, the last of them first. */
  #rewind(to: number): Token[] {
    const removed: Token[] = [];
    while ((this.tokens.at(-1)?.startOffset ?? -1) >= to) removed.push(this.tokens.pop()!);
    while ((this.comments.at(-1)?.span.start ?? -1) >= to) this.comments.pop();
    while ((this.#curly.at(-1)?.start ?? -1) >= to) this.#curly.pop();
    this.notation.forget(to);
    if (removed.some(({ first }) => first)) this.fresh = true;
    this.#end = -1;
    this.at = to;
    return removed;
  }

  #planned(plan: QuotePlan): void {
    const start = this.at;
    const pair = plan.get(start);
    const span = { start, end: pair === undefined ? start + 1 : pair.end };
    if (pair === undefined) {
      // What was said about the words before it came from their not being read as a text.
      this.problems.forget(this.#segment, [this.line]);
      this.problems.add(unopenedString, this.line, span, {});
      return this.push(t.StrayQuote, start, start + 1);
    }
    if (pair.closed) return this.push(t.Text, start, pair.end);
    const end = pair.curly ? pair.end - 1 : pair.end;
    this.problems.add(
      unclosedString,
      this.line,
      span,
      {},
      {
        fix: {
          // Where it ends is what respondents read.
          review: true,
          text: "Close the text",
          edits: [{ span: { start: end, end: pair.end }, replacement: '"' }],
        },
      },
    );
    this.push(t.Text, start, pair.end, this.text.substring(start + 1, end));
  }

  protected curlyQuote(): void {
    const text = this.text;
    const start = this.at;
    longCurly.lastIndex = start;
    if (longCurly.test(text)) return this.#longText();
    const line = text.indexOf("\n", start);
    const limit = line === -1 ? text.length : line;
    let end = start + 1;
    while (end < limit && !curly.test(text[end]!) && text[end] !== '"') end++;
    if (end >= limit) {
      this.problems.add(unclosedString, this.line, { start, end }, {});
      return this.push(t.Text, start, end, text.substring(start + 1, end).trimEnd());
    }
    this.#curly.push({ line: this.line, start, end: end + 1, quotes: [start, end] });
    this.push(t.Text, start, end + 1, text.substring(start + 1, end));
  }

  #longText(): void {
    const text = this.text;
    const start = this.at;
    const straight = text[start] === '"';
    const close = straight ? text.indexOf('"""', start + 3) : this.#closeOfCurly(start + 3);
    const lineEnd = text.indexOf("\n", start);
    const oneLine = close !== -1 && (lineEnd === -1 || close < lineEnd);
    if (!oneLine && straight) {
      const from = startOfUnopened(text, start, this.lineStart, close);
      if (from !== null) return this.#unopened(from, start);
      if (close === -1 || isOpener(text, close)) return this.#unclosed(start);
    } else if (close === -1) return this.#unclosed(start);
    const end = close + 3;
    if (!straight || text[close] !== '"') {
      const quotes = [start, start + 1, start + 2, close, close + 1, close + 2];
      this.#curly.push({ line: this.line, start, end, quotes });
    }
    this.push(t.Text, start, end, straight ? undefined : text.substring(start + 3, close));
    this.afterLongText(end);
  }

  #closeOfCurly(from: number): number {
    longCurly.lastIndex = from;
    const found = /["“”„‟]{3}/g;
    found.lastIndex = from;
    return found.exec(this.text)?.index ?? -1;
  }

  protected afterLongText(end: number): void {
    this.#segment = end;
  }

  #unclosed(start: number): void {
    const { end, textEnd } = endOfUnclosed(this.text, start, this.#indentOf(start));
    const at = { start, end: start + 3 };
    this.problems.add(
      unclosedText,
      this.line,
      at,
      {},
      {
        related: [
          this.problems.place({ start: textEnd, end: textEnd }, "the text was taken to end here"),
        ],
      },
    );
    this.push(t.Text, start, end, this.text.substring(start + 3, textEnd));
    this.afterLongText(end);
  }

  #unopened(from: { start: number; opener: number | null }, close: number): void {
    const text = this.text;
    const end = close + 3;
    const begin = from.opener ?? from.start;
    if (begin === close) {
      this.problems.add(unopenedText, this.line, { start: close, end }, {});
      this.at = end;
      return;
    }
    const removed = this.#rewind(begin);
    this.problems.forget(begin, new Set(removed.map(({ line }) => line)));
    const opener = removed.at(-1);
    let related: Parameters<Problems["add"]>[4] = {};
    if (from.opener === null) this.fresh = true;
    else {
      if (opener !== undefined) this.line = opener.line;
      this.#indent = this.#indentOf(begin);
      const at = { start: begin, end: from.start - 1 };
      related = { related: [this.problems.place(at, "these quotes were read as its beginning")] };
    }
    this.problems.add(unopenedText, this.line, { start: close, end }, {}, related);
    this.lineStart = text.lastIndexOf("\n", begin) + 1;
    this.push(t.Text, begin, end, text.substring(from.start, close));
    this.afterLongText(end);
  }

  #indentOf(offset: number): number {
    const lineStart = this.text.lastIndexOf("\n", offset - 1) + 1;
    return /^[ \t]*/.exec(this.text.substring(lineStart, offset))![0].length;
  }

  protected reportCurly(): void {
    const first = this.#curly[0];
    if (first === undefined) return;
    const edits = this.#curly.flatMap(({ quotes }) =>
      quotes.map((start) => ({ span: { start, end: start + 1 }, replacement: '"' })),
    );
    const span = { start: first.start, end: first.end };
    this.problems.add(
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
