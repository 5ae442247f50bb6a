import type { Span } from "../syntax.ts";
import { invisible, type Sign } from "./notation.ts";
import { TextScanner } from "./text-scanner.ts";
import * as t from "./tokens.ts";

/** a word with invisible characters in it */
const blotted =
  /[\p{L}_][\p{L}\p{M}\p{N}_\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*/uy;

/** words of conditions, which people write in capitals */
const capital = new Set(["and", "or", "not", "is", "has", "any", "of"]);

const otherQuotes =
  /(['‘’]{3}|```)((?:(?!['‘’]{3}|```|""")[\s\S])*)(?:['‘’]{3}|```)|('')(?!')([^'"\n]*)''(?!')/y;

export const isDigit = (c: number): boolean => c >= 48 && c <= 57;

/** The part of the scanner that knows signs of other notations and characters that nobody sees. */
export abstract class ForeignScanner extends TextScanner {
  /** An id or keyword in which something stands that nobody sees: read without it. */
  protected blottedWord(): void {
    blotted.lastIndex = this.at;
    const start = this.at;
    const found = blotted.exec(this.text)![0];
    let image = "";
    for (let at = 0; at < found.length; at++) {
      if (invisible.test(found[at]!)) this.notation.unseen(this.line, start + at, found[at]!);
      else image += found[at]!;
    }
    this.push(t.keywords.get(image) ?? t.Word, start, start + found.length, undefined, image);
  }

  #sign(start: number, end: number, sign: Sign, edits?: readonly Span[]): void {
    this.notation.sign(this.line, { start, end }, sign, edits);
  }

  /** A sign that another notation has for something of ours; returns whether there was one. */
  protected foreign(): boolean {
    const text = this.text;
    const at = this.at;
    const character = text[at]!;
    const two = text.substring(at, at + 2);
    if (character === "#") return this.#hash();
    if (/['‘’`]/.test(character)) {
      if (this.#otherQuotes()) return true;
      if (character === "`") return false;
    }
    if (character === "'" || character === "‘" || character === "’") return this.#singleQuotes();
    if (two === "==" || two === "!=" || two === "<>") return this.#equality(two);
    if (character === "≠") return this.#equality(character);
    if (character === "≤" || character === "≥") {
      const meant = character === "≤" ? "<=" : ">=";
      const role = "a comparison";
      this.#sign(at, at + 1, { found: character, role, meant: `\`${meant}\``, replacement: meant });
      this.push(t.doubleMarks[meant]!, at, at + 1, undefined, meant);
      return true;
    }
    if (character === "…" || text.startsWith("...", at)) {
      const found = character === "…" ? "…" : "...";
      const sign = { found, role: "a range", meant: "two dots: `..`", replacement: ".." };
      this.#sign(at, at + found.length, sign);
      this.push(t.Range, at, at + found.length, undefined, "..");
      return true;
    }
    if (/[−–—‐‑‒•·]/.test(character)) return this.#dash(character);
    return this.#borrowed(character, two);
  }

  /** What programs and spreadsheets write: `&&`, `||`, `!`, `;`, `=>`, and a star in front of an answer. */
  #borrowed(character: string, two: string): boolean {
    const { at, text } = this;
    const rest = text.substring(at + 1, this.lineEnd(at));
    if (character === "&") return this.#spelt(two === "&&" ? two : "&", "and", "“and”");
    if (character === "|") return this.#spelt(two === "||" ? two : "|", "or", "“or”");
    if (character === "!" && /^\s*[\p{L}(]/u.test(rest)) return this.#spelt("!", "not", "“not”");
    if (character === ";") return this.#semicolon(rest);
    if (two === "=>" || two === "=<") {
      const meant = two === "=>" ? ">=" : "<=";
      const sign = { found: two, role: "a comparison", meant: `\`${meant}\`` };
      this.#sign(at, at + 2, { ...sign, replacement: meant });
      this.push(t.doubleMarks[meant]!, at, at + 2, undefined, meant);
      return true;
    }
    return character === "*" && this.fresh && /^ +[\p{L}\d_]+ *"/u.test(rest)
      ? this.#dash(character)
      : false;
  }

  /** `1. "Yes"`, `2) no "No"`: the number of an answer in a list. */
  protected numbered(): boolean {
    const start = this.at;
    const rest = this.text.substring(start, this.lineEnd(start));
    const found = /^\d+[.)](?=[ \t]+(?:[\p{L}_][\p{L}\d_]*[ \t]+)?["“”„])/u.exec(rest)?.[0];
    if (found === undefined) return false;
    const end = start + found.length;
    const role = "the dash of an answer";
    this.#sign(start, end, { found, role, meant: '`-` and an id: `- yes "Yes"`' });
    this.push(t.Minus, start, end, undefined, "-");
    return true;
  }

  /** A word of the language that is written with a sign, or in capitals. */
  #spelt(found: string, word: "and" | "or" | "not", role: string): boolean {
    const start = this.at;
    const end = start + found.length;
    const gap = (character: string | undefined): string =>
      character === undefined || /\s/.test(character) ? "" : " ";
    const replacement = `${gap(this.text[start - 1])}${word}${gap(this.text[end])}`;
    this.#sign(start, end, { found, role, meant: `\`${word}\``, replacement });
    this.push(t.keyword[word], start, end, undefined, word);
    return true;
  }

  /** `AND`: words of the language are written in small letters. */
  protected capitals(image: string, start: number): boolean {
    const word = image.toLowerCase();
    if (this.fresh || !capital.has(word)) return false;
    const sign = { found: image, role: `“${word}”`, meant: `\`${word}\``, replacement: word };
    this.#sign(start, start + image.length, sign);
    this.push(t.keywords.get(word)!, start, start + image.length, undefined, word);
    return true;
  }

  /** Between values of different versions a comma is meant, and at the end of a line nothing. */
  #semicolon(rest: string): boolean {
    const { at } = this;
    const between = /^\s*(?:-?\d|in\b|else\b)/.test(rest);
    const role = between ? "what stands between two values" : "the end of a line";
    const meant = between ? "a comma: `,`" : "nothing: a line ends by itself";
    this.#sign(at, at + 1, { found: ";", role, meant, replacement: between ? "," : "" });
    if (between) this.push(t.Comma, at, at + 1, undefined, ",");
    else this.at++;
    return true;
  }

  /** `# comment` */
  #hash(): boolean {
    const text = this.text;
    const start = this.at;
    let after = start;
    while (text[after] === "#") after++;
    const end = this.lineEnd(start);
    const rest = text.substring(after, end);
    if (!this.fresh && !/^[ \t][^"{}]*$/.test(rest)) return false;
    const meant = "`//`: comments begin with //";
    this.#sign(start, after, { found: "#", role: "a comment", meant, replacement: "//" });
    this.comments.push({ kind: "Comment", span: { start, end }, text: rest.replace(/\r$/, "") });
    this.at = end;
    return true;
  }

  /** three quotes of another sort around a text of several lines, or two around one of a line */
  #otherQuotes(): boolean {
    otherQuotes.lastIndex = this.at;
    const found = otherQuotes.exec(this.text);
    if (found === null) return false;
    this.quotedWith(found[1] ?? found[3]!, found[2] ?? found[4]!);
    return true;
  }

  /** `'text'` */
  #singleQuotes(): boolean {
    const start = this.at;
    const rest = this.text.substring(start, this.lineEnd(start));
    const found = /^['‘’]([^"“”„‟]*?)['’](?![\p{L}\p{N}])/u.exec(rest);
    if (found === null) return false;
    const end = start + found[0].length;
    const quotes = [start, end - 1].map((at) => ({ start: at, end: at + 1 }));
    const role = "the quotes of a text";
    const sign = { found: rest[0]!, role, meant: 'plain double quotes: `"…"`', replacement: '"' };
    this.#sign(start, end, sign, quotes);
    this.push(t.Text, start, end, found[1]!);
    return true;
  }

  /** `==`, `!=`: of a number `=` and `not … =`, of an answer `is` and `is not` */
  #equality(found: string): boolean {
    const start = this.at;
    const end = start + found.length;
    const number = /^[ \t]*-?[ \t]*\d/.test(this.text.substring(end, end + 20));
    const equal = found === "==";
    if (number) {
      const role = "a comparison";
      const meant = equal ? "`=`" : "`=`, and `not` in front of the whole comparison";
      this.#sign(
        start,
        end,
        equal ? { found, role, meant, replacement: "=" } : { found, role, meant },
      );
      this.push(t.Equals, start, end, undefined, "=");
      return true;
    }
    const meant = equal ? "is" : "is not";
    const quoted = /^[ \t]*["“'‘]/.test(this.text.substring(end, end + 20));
    const role = "a test on an answer";
    const spaced = `${/\s/.test(this.text[start - 1] ?? "") ? "" : " "}${meant}${/\s/.test(this.text[end] ?? "") ? "" : " "}`;
    if (quoted) {
      const both = `\`${meant}\` and the id of the answer, without quotes`;
      this.#sign(start, end, { found, role, meant: both });
    } else this.#sign(start, end, { found, role, meant: `\`${meant}\``, replacement: spaced });
    this.push(t.keyword.is, start, equal ? end : start + 1, undefined, "is");
    if (!equal) this.push(t.keyword.not, end - 1, end, undefined, "not");
    return true;
  }

  /** A dash or a bullet that is not the one of the keyboard: a minus, the dash of an answer, or a range. */
  #dash(found: string): boolean {
    const text = this.text;
    const start = this.at;
    const last = this.tokens.at(-1);
    const ranges =
      found !== "−" &&
      last?.tokenType === t.Numeral &&
      last.line === this.line &&
      /^ ?\d/.test(text.substring(start + 1, start + 3));
    const role = ranges ? "a range" : this.fresh ? "the dash of an answer" : "a minus";
    const meant = ranges ? "two dots: `..`" : "`-`, the minus of the keyboard";
    if (/[•·*]/.test(found) && !this.fresh) return false;
    this.#sign(start, start + 1, { found, role, meant, replacement: ranges ? ".." : "-" });
    this.push(ranges ? t.Range : t.Minus, start, start + 1, undefined, ranges ? ".." : "-");
    return true;
  }
}
