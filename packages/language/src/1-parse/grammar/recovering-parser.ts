import { EOF, isRecognitionException, type TokenType } from "chevrotain";
import type { Fix } from "../../diagnostics/diagnostic.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Span } from "../../syntax.ts";
import * as errors from "../errors.ts";
import { foreignNumber } from "../foreign-number.ts";
import { places, type Place } from "./places.ts";
import type { Problems } from "../problems.ts";
import { isKeyword, isWord, RepairingParser, spanOf } from "./repairing-parser.ts";
import {
  Colon,
  Dot,
  Equals,
  keyword,
  LeftBrace,
  Minus,
  Numeral,
  Plus,
  RightBrace,
  Slash,
  StrayQuote,
  Text,
  Times,
  Word,
} from "../tokens.ts";
import type { Token } from "../token.ts";

/** A grammar rule, as far as a block needs to know. */
type Rule<T> = (...args: never[]) => T;

/** A statement that was read where it cannot stand. */
export interface Stray {
  readonly home: Place;
  readonly item: unknown;
}

interface OpenBlock {
  readonly place: Place;
  readonly head: Token;
  /** braces inside it that belong to nothing */
  loose: number;
}

/** What can only follow an id that is counted: an operator, or the statement behind the expression. */
const behindOperand: ReadonlySet<TokenType> = new Set([
  ...[Plus, Minus, Times, Slash, Dot, RightBrace, keyword.at, keyword.exactly],
]);

const plain = /^-?\d+(?:\.\d+)?$/;

/** Whether the words of a text are a number, as the language or as others write it. */
const isNumber = (text: string): boolean =>
  plain.test(text) || foreignNumber(text, 0)?.end === text.length;

/** How limits are written elsewhere. */
const limitWords: Readonly<Record<string, string>> = {
  ...{ max: "at most", maximum: "at most", "<=": "at most", "<": "at most" },
  ...{ min: "at least", minimum: "at least", ">=": "at least", ">": "at least" },
  ...{ "=": "exactly", equals: "exactly" },
};

const sides: ReadonlySet<TokenType> = new Set([keyword.more, keyword.less, keyword.same]);

/** The part of the parser that goes on after a mistake: a block keeps reading statements until its }. */
export abstract class RecoveringParser extends RepairingParser {
  protected strays: Stray[] = [];
  #blocks: OpenBlock[] = [];

  protected override start(source: string, tokens: readonly Token[], problems: Problems): void {
    super.start(source, tokens, problems);
    this.strays = [];
    this.#blocks = [];
  }

  // ── blocks ──

  /** `{ … }` with one statement after the other. */
  protected block<T>(idx: number, head: Token, rule: Rule<T>, place: Place): T[] {
    if (this.RECORDING_PHASE) return this.#record(idx, rule);
    const opened = this.#open(idx, head, place, false);
    return opened === null ? [] : this.#read(idx, head, rule, place, opened);
  }

  /** The same, where the block may be left out: then null. */
  protected blockIfAny<T>(idx: number, head: Token, rule: Rule<T>, place: Place): T[] | null {
    if (this.RECORDING_PHASE) {
      this.option(idx, () => this.#record(idx, rule));
      return null;
    }
    const opened = this.#open(idx, head, place, true);
    return opened === null ? null : this.#read(idx, head, rule, place, opened);
  }

  #record<T>(idx: number, rule: Rule<T>): T[] {
    this.consume(idx, LeftBrace);
    this.many(idx, () => this.subrule(idx, rule as never));
    this.consume(idx, RightBrace);
    return [];
  }

  /** Enters a block; "guessed" when its { is missing; null when there is none. */
  #open(idx: number, head: Token, place: Place, optional: boolean): "read" | "guessed" | null {
    const next = this.peek();
    if (next.tokenType === LeftBrace) {
      this.consume(idx, LeftBrace);
      return "read";
    }
    const junk = this.#braceOnLine(next);
    if (junk > 0) {
      this.unexpected(next);
      for (let skipped = 1; skipped < junk; skipped++) this.SKIP_TOKEN();
      this.consume(idx, LeftBrace);
      return "read";
    }
    const deeper = next.line === head.line || next.indent > head.indent;
    const isAnswer = place === places.ask && next.first && next.tokenType === Minus;
    const isGuess = isAnswer || (!optional && deeper && this.#begins(place, next));
    const begins = head.opens === true || isGuess;
    if (!begins) {
      if (!optional) this.misses("its block: lines between { and }");
      return null;
    }
    if (head.opens !== true && next.line !== head.line) return "guessed";
    // What goes on in the same line may belong to another statement than a block.
    const line = this.span(head);
    const opening = { span: { start: line.end, end: line.end }, replacement: " {" };
    this.#sayUnopened(head, line, next.line === head.line ? [] : [opening]);
    return head.opens === true ? "read" : "guessed";
  }

  #sayUnopened(head: Token, span: Span, edits: Fix["edits"], isGuess = false): void {
    const fix = { text: "Begin the block", edits, ...(isGuess && { review: true as const }) };
    const data = { statement: head.image };
    const more = edits.length === 0 ? {} : { fix };
    this.problems.add(errors.missingOpeningBrace, head.line, span, data, more);
  }

  /** How far ahead on this line a { stands, with only parts in between that nobody asked for. */
  #braceOnLine(next: Token): number {
    const parent = this.#blocks.at(-1)?.place ?? places.file;
    if (next.first || next.line !== this.peek(0).line) return 0;
    for (let ahead = 1; ahead < 20; ahead++) {
      const token = this.peek(ahead);
      if (token.tokenType === LeftBrace) return ahead;
      if (token.line !== next.line || token.tokenType === RightBrace) return 0;
      if (
        token.tokenType === EOF ||
        (isKeyword(token) && this.firstOf(parent).has(token.tokenTypeIdx))
      )
        return 0;
    }
    return 0;
  }

  #read<T>(idx: number, head: Token, rule: Rule<T>, place: Place, opened: "read" | "guessed"): T[] {
    const items: T[] = [];
    const statement = this.statement;
    const line = this.span(head);
    const isOver = () => opened === "guessed" && this.#outside(head);
    if (this.#blocks.length >= 50) this.#leaveOut();
    else {
      this.#blocks.push({ place, head, loose: 0 });
      while (!isOver() && this.#ready(place)) {
        const item = this.statementOf(idx, rule);
        if (item !== undefined) items.push(item);
      }
      this.#blocks.pop();
    }
    this.statement = statement;
    const isClosed = this.sees(RightBrace) && !isOver();
    if (opened === "guessed") this.#sayUnopened(head, line, this.#bothBraces(line, isClosed), true);
    if (isClosed) this.consume(idx, RightBrace);
    return items;
  }

  /** What opens a block behind its first line, and closes it behind what was read of it. */
  #bothBraces(line: Span, isClosed: boolean): Fix["edits"] {
    const opening = { span: { start: line.end, end: line.end }, replacement: " {" };
    if (isClosed) return [opening];
    const before = this.source.slice(0, line.start);
    const indent = /^[ \t]*/.exec(before.slice(before.lastIndexOf("\n") + 1))![0];
    const end = this.endOfLast();
    return [opening, { span: { start: end, end }, replacement: `\n${indent}}` }];
  }

  /** A block this deep inside others is not read. */
  #leaveOut(): void {
    const next = this.peek();
    this.problems.add(errors.nestedTooDeep, next.line, spanOf(next), {});
    for (
      let depth = 0;
      !this.sees(EOF) && (depth > 0 || !this.sees(RightBrace));
      this.SKIP_TOKEN()
    ) {
      if (this.sees(LeftBrace)) depth++;
      else if (this.sees(RightBrace)) depth--;
    }
  }

  #outside(head: Token): boolean {
    const next = this.peek();
    return next.first && next.indent <= head.indent && next.tokenType !== Minus;
  }

  /** Reads one statement; what cannot be read is reported and left out. */
  protected statementOf<T>(idx: number, rule: Rule<T>): T | undefined {
    const before = this.tokenIndex();
    const blocks = this.#blocks.length;
    try {
      return this.subrule(idx, rule as never) as T;
    } catch (error) {
      if (!isRecognitionException(error as Error)) throw error;
      this.#blocks.length = blocks;
      if (!this.sees(RightBrace)) this.unexpected(this.peek());
      return undefined;
    } finally {
      if (this.tokenIndex() === before) this.SKIP_TOKEN();
    }
  }

  /** Whether another statement of this block begins here; mends or skips what does not. */
  #ready(place: Place): boolean {
    const block = this.#blocks.at(-1)!;
    for (;;) {
      const next = this.peek();
      if (next.tokenType === EOF) return false;
      if (next.tokenType === RightBrace) {
        if (next.orphan !== true && block.loose === 0 && place !== places.file) return false;
        if (next.orphan === true || block.loose === 0) this.#extra(next);
        else block.loose--;
        this.SKIP_TOKEN();
      } else if (this.#begins(place, next)) return true;
      else this.#mend(place, block, next);
    }
  }

  #extra(brace: Token): void {
    this.problems.add(errors.extraClosingBrace, brace.line, spanOf(brace), {});
  }

  #begins(place: Place, token: Token): boolean {
    if (place.words === "anything") return isWord(token);
    if (place.words === "number" && isWord(token)) {
      if (this.seesNumber(2)) {
        this.retype(token, Word);
        return true;
      }
      return isKeyword(token) && this.firstOf(place).has(token.tokenTypeIdx);
    }
    if (place.words === "expression" && limitWords[token.image] && this.seesNumber(2)) return false;
    if (place.words === "expression" && isWord(token) && this.#beginsExpression(place, token)) {
      this.retype(token, Word);
      return true;
    }
    if (place.words === "expression" && token.tokenType === Word) return false;
    return this.firstOf(place).has(token.tokenTypeIdx);
  }

  #beginsExpression(place: Place, token: Token): boolean {
    if (isKeyword(token) && this.firstOf(place).has(token.tokenTypeIdx)) {
      return token.tokenType !== keyword.exactly && behindOperand.has(this.peek(2).tokenType);
    }
    const next = this.peek(2);
    if (next.tokenType === Numeral) return false;
    return (
      next.first || behindOperand.has(next.tokenType) || this.firstOf(place).has(next.tokenTypeIdx)
    );
  }

  #mend(place: Place, block: OpenBlock, next: Token): void {
    if (next.tokenType === LeftBrace) {
      this.unexpected(next);
      block.loose++;
      this.SKIP_TOKEN();
      return;
    }
    if (this.#readsAsWritten(place, next)) return;
    const home = isKeyword(next) || next.tokenType === Minus ? this.homeOf(next) : undefined;
    if (home !== undefined) return this.#misplaced(place, block, next, home);
    if (next.tokenType === Word) {
      if (this.#beginsInstead(place, next)) return;
      if (place.words === "number" && this.#lacksNumber(next)) return this.#skip(place, block);
      const meant =
        suggest(next.image, this.keywordsOf(place)) ?? suggest(next.image, this.keywordsOf(null));
      if (meant !== undefined && !this.sees(StrayQuote, 2)) return this.readAs(next, meant);
      if (block.loose === 0) this.#unknown(place, next);
    } else if (block.loose === 0) this.unexpected(next);
    this.#skip(place, block);
  }

  /** What other languages write differently: `if` for `when`, `vary` for `factor`, and a sign or quotes around a value. */
  #readsAsWritten(place: Place, next: Token): boolean {
    if (next.tokenType === keyword.if && this.firstOf(place).has(keyword.when.tokenTypeIdx!)) {
      if (sides.has(this.peek(2).tokenType) && this.sees(Text, 3)) return false;
      this.readIfAsWhen(next);
      return true;
    }
    if (next.tokenType === keyword.vary && place === places.file && this.sees(keyword.version, 4)) {
      this.foreign(next.line, spanOf(next), "a set of versions", "`factor`", "factor");
      this.retype(next, keyword.factor);
      return true;
    }
    if (
      /^(?:elseif|elsif|elif)$/i.test(next.image) &&
      this.firstOf(place).has(keyword.when.tokenTypeIdx!)
    ) {
      this.foreign(next.line, spanOf(next), "another condition", "`else when`", "else when");
      this.retype(next, keyword.when);
      return true;
    }
    if (place.words === "expression" && this.#limitAsSign(next)) return true;
    return place.words === "number" && this.mendValue();
  }

  /** `max 10`, `<= 10`: a limit is said in words. */
  #limitAsSign(next: Token): boolean {
    const words = limitWords[next.image.toLowerCase()];
    if (words === undefined || !this.seesNumber(2)) return false;
    // “Less than 120” leaves 120 out, and `at most 120` does not.
    const isStrict = next.image === "<" || next.image === ">";
    this.foreign(next.line, spanOf(next), "a limit", `\`${words}\``, words, isStrict);
    while (this.peek().line === next.line && !this.sees(RightBrace) && !this.sees(EOF))
      this.SKIP_TOKEN();
    return true;
  }

  protected readIfAsWhen(token: Token): void {
    this.foreign(token.line, spanOf(token), "a condition", "`when`", "when");
    this.retype(token, keyword.when);
  }

  /** `cost: 60`, `cost = 60`, `cost "60"`: the value of an attribute follows its id, and nothing else. */
  protected mendValue(): boolean {
    const name = this.peek();
    if (this.RECORDING_PHASE || !isWord(name)) return false;
    const sign = this.sees(Colon, 2) || this.sees(Equals, 2) ? 1 : 0;
    const value = this.peek(2 + sign);
    if (value.line !== name.line) return false;
    const quoted = value.tokenType === Text && isNumber(value.image.slice(1, -1));
    if (!quoted && (sign === 0 || !this.seesNumber(2 + sign))) return false;
    const last = value.tokenType === Minus ? this.peek(3 + sign) : value;
    const number = quoted
      ? value.image.slice(1, -1)
      : this.source.slice(value.startOffset, last.endOffset + 1);
    const isPlain = plain.test(number);
    const span = { start: name.startOffset, end: last.endOffset + 1 };
    const role = "the value of an attribute";
    if (isPlain) {
      const meant = `${name.image} ${number}`;
      this.foreign(name.line, span, role, `\`${meant}\``, meant);
    } else this.foreign(name.line, span, role, "its id and a number, as in `cost 1000.50`");
    if (sign === 1) {
      this.swapNext();
      this.SKIP_TOKEN();
    }
    if (quoted) {
      value.image = number;
      value.unread = !isPlain;
      this.retype(value, Numeral);
    }
    return true;
  }

  #unknown(place: Place, token: Token): void {
    const known = this.keywordsOf(place)
      .map((word) => `\`${word}\``)
      .join(", ");
    const found = token.image;
    const own = place.words === "number" ? this.#attributes() : "";
    const data = { found, place: place.text, known: own === "" ? known : `${own}, ${known}` };
    this.problems.add(errors.unknownStatement, token.line, spanOf(token), data);
  }

  /** `cost free`: behind an attribute a number stands. */
  #lacksNumber(name: Token): boolean {
    if (!this.#declaredAttributes().includes(name.image)) return false;
    const at = { start: name.endOffset + 1, end: name.endOffset + 1 };
    const data = { part: "a number", statement: name.image, example: `${name.image} 10` };
    this.problems.add(errors.missingPart, name.line, at, data);
    return true;
  }

  /** The attributes that this file declares, each of which has a number behind it. */
  #attributes(): string {
    const shown = this.#declaredAttributes()
      .slice(0, 5)
      .map((name) => `\`${name} 10\``);
    return shown.join(", ");
  }

  #declaredAttributes(): string[] {
    const names = this.input.flatMap(({ tokenType }, at) => {
      const next = this.input[at + 1];
      return tokenType === keyword.attribute && next !== undefined ? [next.image] : [];
    });
    return [...new Set(names)];
  }

  /** `rights option "…"`: the word and its id changed places. */
  #beginsInstead(place: Place, next: Token): boolean {
    const second = this.peek(2);
    if (second.line !== next.line || !isKeyword(second)) return false;
    if (!this.firstOf(place).has(second.tokenTypeIdx)) return false;
    this.#unknown(place, next);
    this.swapNext();
    return true;
  }

  /** Reads a statement that belongs elsewhere, so that what is in it is not lost. */
  #misplaced(place: Place, block: OpenBlock, next: Token, home: Place): void {
    if (block.loose === 0) {
      const statement = next.tokenType === Minus ? "- …" : next.image;
      const isList = place === places.levels || place === places.answers;
      const isWayOut = isList && next.tokenType === keyword.refused;
      const text = isWayOut ? "inside the question that uses these levels" : home.text;
      const data = { statement, place: place.text, home: text };
      this.problems.add(errors.misplacedStatement, next.line, spanOf(next), data);
    }
    const rule = (this as unknown as Record<string, Rule<unknown>>)[home.rule]!;
    const item = this.statementOf(99, rule);
    if (item !== undefined) this.strays.push({ home, item });
  }

  /** Leaves out everything up to the next thing that begins a statement. */
  #skip(place: Place, block: OpenBlock): void {
    let depth = 0;
    for (;;) {
      this.SKIP_TOKEN();
      const next = this.peek();
      if (next.tokenType === EOF) return;
      if (next.tokenType === RightBrace) return;
      if (next.tokenType === LeftBrace) {
        block.loose++;
        depth++;
      } else if (isKeyword(next) && this.firstOf(place).has(next.tokenTypeIdx)) return;
      else if (
        next.first &&
        (this.#begins(place, next) || this.beginsSomewhere(next) || depth === 0)
      )
        return;
    }
  }

  /** Reads the statements of the file. */
  protected fileStatements<T>(rule: Rule<T>): T[] {
    const items: T[] = [];
    this.#blocks.push({ place: places.file, head: this.statement, loose: 0 });
    while (this.#ready(places.file)) {
      const item = this.statementOf(0, rule);
      if (item !== undefined) items.push(item);
    }
    return items;
  }
}
