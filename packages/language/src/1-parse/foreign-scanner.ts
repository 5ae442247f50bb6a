import type { Span } from "../syntax.ts";
import { invisible, type Sign } from "./notation.ts";
import { TextScanner } from "./text-scanner.ts";
import * as t from "./tokens.ts";

/** a word with invisible characters in it */
const blotted =
  /[\p{L}_][\p{L}\p{M}\p{N}_\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]*/uy;

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
    return false;
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
    if (/[•·]/.test(found) && !this.fresh) return false;
    this.#sign(start, start + 1, { found, role, meant, replacement: ranges ? ".." : "-" });
    this.push(ranges ? t.Range : t.Minus, start, start + 1, undefined, ranges ? ".." : "-");
    return true;
  }
}
