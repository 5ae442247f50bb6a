import type { TokenType } from "chevrotain";
import type { Comment } from "../syntax.ts";
import { unknownCharacter } from "./errors.ts";
import { isDigit } from "./foreign-scanner.ts";
import { invisible, otherSpace } from "./notation.ts";
import { NumberScanner } from "./number-scanner.ts";
import type { Problems } from "./problems.ts";
import { curly } from "./text-scanner.ts";
import type { Token } from "./token.ts";
import * as t from "./tokens.ts";

interface Lexed {
  readonly tokens: Token[];
  readonly comments: Comment[];
}

const wide = /[\p{L}_][\p{L}\p{M}\p{N}_]*/uy;

/** by the code of the character */
const single: (TokenType | undefined)[] = [];
for (const type of t.marks) if (type.LABEL!.length === 1) single[type.LABEL!.charCodeAt(0)] = type;

const isCapital = /^[A-Z][A-Za-z]*$/;
const coins: ReadonlySet<string> = new Set(["EUR", "EURO", "Euro", "USD", "GBP", "CHF"]);

/** # ' = ! < . & | ; * ` */
const maybeForeign: ReadonlySet<number> = new Set([35, 39, 61, 33, 60, 46, 38, 124, 59, 42, 96]);

const isWordStart = (c: number): boolean =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || c === 95;

/** Cuts a text into tokens. Quotes that do not pair are repaired here, by the line. */
export function lex(text: string, problems: Problems): Lexed {
  return new Scanner(text, problems).run();
}

class Scanner extends NumberScanner {
  run(): Lexed {
    const text = this.text;
    const { length } = text;
    for (;;) {
      let at = this.at;
      while (text.charCodeAt(at) === 32) at++;
      this.at = at;
      if (at >= length) break;
      const c = text.charCodeAt(at);
      if (c === 10) {
        this.at++;
        this.newLine(this.at);
      } else if (c === 9 || c === 13 || c === 0xa0 || (c === 0xfeff && at === 0)) this.at++;
      else if (isWordStart(c)) this.#word();
      else if (isDigit(c)) this.number();
      else if (c === 34) this.quote();
      else if (c === 47 && text.charCodeAt(this.at + 1) === 47) this.#comment();
      else this.#mark();
    }
    this.reportCurly();
    this.notation.report(this.problems, this.text);
    return { tokens: this.tokens, comments: this.comments };
  }

  #word(): void {
    const text = this.text;
    let end = this.at + 1;
    let c = text.charCodeAt(end);
    while (isWordStart(c) || isDigit(c)) c = text.charCodeAt(++end);
    if (c > 127 && invisible.test(text[end]!)) return this.blottedWord();
    if (c > 127 && /\p{L}|\p{M}/u.test(text[end]!)) return this.#wideWord();
    const image = text.substring(this.at, end);
    const type = t.keywords.get(image);
    if (coins.has(image) && this.currencyWord(end)) return;
    if (type === undefined && isCapital.test(image) && this.capitals(image, this.at)) return;
    if (type === undefined) this.push(t.Word, this.at, end, undefined, image);
    else this.push(type, this.at, end, undefined, type.LABEL);
  }

  #wideWord(): void {
    wide.lastIndex = this.at;
    this.push(t.Word, this.at, this.at + wide.exec(this.text)![0].length);
  }

  #comment(): void {
    const start = this.at;
    const found = this.text.indexOf("\n", start);
    let end = found === -1 ? this.text.length : found;
    if (this.text[end - 1] === "\r") end--;
    this.comments.push({
      kind: "Comment",
      span: { start, end },
      text: this.text.substring(start + 2, end),
    });
    this.at = end;
  }

  #mark(): void {
    const text = this.text;
    const code = text.charCodeAt(this.at);
    if (this.leadsNumber(code)) return;
    if ((code > 127 || maybeForeign.has(code)) && this.foreign()) return;
    if (code === 46 || code === 60 || code === 62) {
      const type = t.doubleMarks[text.substring(this.at, this.at + 2)];
      if (type !== undefined) return this.push(type, this.at, this.at + 2);
    }
    const type = single[code];
    if (type !== undefined) {
      return this.push(type, this.at, this.at + 1, undefined, type.LABEL);
    }
    if (curly.test(text[this.at]!)) return this.curlyQuote();
    wide.lastIndex = this.at;
    if (wide.test(text)) return this.#wideWord();
    const found = String.fromCodePoint(text.codePointAt(this.at)!);
    if (invisible.test(found) || otherSpace.test(found)) {
      this.notation.unseen(this.line, this.at, found);
      this.at += found.length;
      return;
    }
    const span = { start: this.at, end: this.at + found.length };
    this.problems.add(unknownCharacter, this.line, span, { found });
    this.at = span.end;
  }
}
