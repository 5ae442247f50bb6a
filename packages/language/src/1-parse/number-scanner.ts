import { decimalOf, foreignNumber, type ForeignNumber } from "./foreign-number.ts";
import { ForeignScanner, isDigit } from "./foreign-scanner.ts";
import type { Token } from "./token.ts";
import * as t from "./tokens.ts";

const k = t.keyword;

/** Behind these an id stands, so that `2_lanes` is one, however badly it is written. */
const beforeId = new Set([
  ...[k.consultation, k.version, k.factor, k.levels, k.answers, k.attribute, k.constant, k.stream],
  ...[k.task, k.dilemma, k.section, k.pairs, k.option, k.budget, k.total, k.group, k.ask, k.piece],
  ...[k.is, k.has, k.not, k.of, k.any, k.and, k.with, k.on, k.by, k.like, k.for, k.was],
  ...[k.weights, k.margin, k.quota, k.include, k.recall, k.vary, t.Dot],
]);

/** Behind these a number cannot go on: a + there is a sign, and a point begins a number. */
const beforeNumber = new Set([
  ...[k.least, k.most, k.exactly, k.step, k.at, k.target, k.minutes, k.points, k.amount, k.number],
  ...[k.scale, k.share, k.max, k.top, k.min, k.pass, k.from, k.ci, k.seed, k.power, k.detect],
  ...[k.show, k.bands, k.trim, k.release, k.retention, k.to, k.sum, t.Range, t.Comma, t.Equals],
  ...[t.Less, t.LessOrEqual, t.More, t.MoreOrEqual, t.Times, t.Slash, t.Plus, t.Minus],
  ...[k.in, t.Colon, t.LeftParenthesis],
]);

/** What can belong to a number though a space stands between: three digits, a unit, a fraction. */
const behindGap =
  /[ \u00a0](?:\d{3}|[€$£¥½¼¾⅓⅔⅛]|(?:eur|usd|dollar|gbp|pound|ct|cent|k|duizend|thousand|mln|mio|mil|mld|bil|pro?c|per|pct))/iy;
/** Two numbers, of which the second may be taken for the last digits of the first; no range stands behind them. */
const besides = /\d{1,3}[ \u00a0]\d{3}(?![\d.,]|[ \t]*(?:\.\.|-|to\b))/y;
/** Behind these a range stands, or the id of an answer. */
const apart = new Set([k.number, k.scale, k.amount, k.trim, t.LeftBrace]);
const unsure = /[1-9]\d{0,2}\.\d{3}/y;
const wordLike = /^[\p{L}\d_]*$/u;

/** The part of the scanner that reads numbers: ours, and those that are written otherwise. */
export abstract class NumberScanner extends ForeignScanner {
  /** A number that begins with a digit. */
  protected number(): void {
    const text = this.text;
    const start = this.at;
    if (this.fresh && this.numbered()) return;
    let end = start + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    let points = false;
    if (text.charCodeAt(end) === 46 && isDigit(text.charCodeAt(end + 1))) {
      points = true;
      end += 2;
      while (isDigit(text.charCodeAt(end))) end++;
    }
    if (this.#goesOn(end) && !this.#standsApart(start)) {
      if (this.foreignNumber()) return;
      if (wordLike.test(text[end]!)) return this.#wordOf(end);
    }
    if (points) this.#doubt(start, end);
    this.push(t.Numeral, start, end);
  }

  /** Whether what follows the digits can belong to the number. */
  #goesOn(end: number): boolean {
    const next = this.text.charCodeAt(end);
    if (Number.isNaN(next) || next === 10 || next === 13) return false;
    if (next === 32 || next === 0xa0) {
      behindGap.lastIndex = end;
      return behindGap.test(this.text);
    }
    if (next === 46) return this.text.charCodeAt(end + 1) !== 46;
    return next > 127 || !/[\s{}()"/*:%-]/.test(this.text[end]!);
  }

  /** `number 18 100`, `{ 18 100`: two numbers, for one number cannot stand here. */
  #standsApart(start: number): boolean {
    besides.lastIndex = start;
    const last = this.tokens.at(-1)?.tokenType;
    return last !== undefined && apart.has(last) && besides.test(this.text);
  }

  #wordOf(from: number): void {
    let end = from;
    while (end < this.text.length && wordLike.test(this.text[end]!)) end++;
    this.push(t.Word, this.at, end);
  }

  /** A number that is written otherwise; returns whether there was one here. */
  protected foreignNumber(): boolean {
    const start = this.at;
    const found = foreignNumber(this.text, start);
    if (found === null) return false;
    const said = this.text.substring(start, found.end);
    const last = this.#lastOfLine();
    const dash = last?.first === true && last.tokenType === t.Minus;
    const named = last === undefined || dash || beforeId.has(last.tokenType);
    if (wordLike.test(said) && named) return false;
    if (this.#inBands() && /^[\d.]+,[\d.,]+$/.test(said)) return false;
    this.#report(start, found);
    return true;
  }

  #report(start: number, { end, readings, along }: ForeignNumber): void {
    this.notation.number({ line: this.line, span: { start, end }, readings, along });
    this.push(t.Numeral, start, end);
    this.tokens.at(-1)!.unread = true;
  }

  /** `1.550`, which people write for a thousand and a half too */
  #doubt(start: number, end: number): void {
    unsure.lastIndex = start;
    const found = unsure.exec(this.text)?.[0];
    if (found?.length !== end - start || /^[ \t]*%/.test(this.text.slice(end, end + 3))) return;
    const [whole, decimals] = found.split(".") as [string, string];
    const readings = [`${whole}${decimals}`, decimalOf(whole, decimals)];
    this.notation.unsure(this.line, { start, end }, readings);
  }

  /** Signs and currencies in front of a number, `.5`, and digits of other scripts. */
  protected leadsNumber(code: number): boolean {
    const text = this.text;
    const next = text.charCodeAt(this.at + 1);
    if (code === 43) {
      const last = this.#lastOfLine();
      const isSign = last !== undefined && beforeNumber.has(last.tokenType);
      return isSign && (isDigit(next) || next === 46 || next > 127) && this.foreignNumber();
    }
    if (code === 44) return isDigit(next) && this.#beginsWithComma() && this.foreignNumber();
    if (code === 46) {
      const before = text[this.at - 1] ?? " ";
      return isDigit(next) && !/[\p{L}\p{Nd}_.)%]/u.test(before) && this.foreignNumber();
    }
    if (code !== 36 && code < 128) return false;
    return /[$€£¥\p{Nd}½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/u.test(text[this.at]!) && this.foreignNumber();
  }

  /** `step ,5`, `cost -,5`, `0..,5`: where a value has to stand, a comma divides nothing. */
  #beginsWithComma(): boolean {
    const last = this.#lastOfLine();
    if (last === undefined || last.tokenType === t.Comma) return false;
    if (beforeNumber.has(last.tokenType)) return true;
    const before = this.tokens.at(-2)?.tokenType;
    return (
      (last.tokenType === t.Word || last.tokenType === t.Text) &&
      /\s/.test(this.text[this.at - 1] ?? " ") &&
      before !== k.in &&
      before !== t.Comma
    );
  }

  /** `EUR 550` */
  protected currencyWord(end: number): boolean {
    return /^ ?[-+]?\d/.test(this.text.substring(end, end + 3)) && this.foreignNumber();
  }

  #lastOfLine(): Token | undefined {
    const last = this.tokens.at(-1);
    return last?.line === this.line ? last : undefined;
  }

  /** Behind `bands`, numbers are told apart by commas. */
  #inBands(): boolean {
    return /\bbands\b/.test(this.text.substring(this.lineStart, this.at));
  }
}
