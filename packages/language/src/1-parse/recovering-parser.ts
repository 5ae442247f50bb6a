import {
  EmbeddedActionsParser,
  EOF,
  isRecognitionException,
  type IParserErrorMessageProvider,
  type TokenType,
} from "chevrotain";
import { suggest } from "../diagnostics/suggest.ts";
import type { Missing, Span } from "../syntax.ts";
import * as errors from "./errors.ts";
import { firstTokens } from "./first-tokens.ts";
import type { Token } from "./lex.ts";
import { examples, places, type Place } from "./places.ts";
import { Problems } from "./problems.ts";
import {
  Dot,
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
} from "./tokens.ts";

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

/** Chevrotain's own sentences never reach anyone; making none keeps errors cheap. */
const silent: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: () => "",
  buildNotAllInputParsedMessage: () => "",
  buildNoViableAltMessage: () => "",
  buildEarlyExitMessage: () => "",
};

export const isWord = ({ tokenType }: Token): boolean =>
  tokenType === Word || tokenType.CATEGORIES?.[0] === Word;
/** What can only follow an id that is counted: an operator, or the statement behind the expression. */
const behindOperand: ReadonlySet<TokenType> = new Set([
  ...[Plus, Minus, Times, Slash, Dot, RightBrace, keyword.at, keyword.exactly],
]);
const isKeyword = ({ tokenType }: Token): boolean => tokenType.CATEGORIES?.[0] === Word;

/**
 * The part of the parser that goes on after a mistake. Nothing here knows a rule of the grammar: a rule asks
 * for the part it needs, and gets it, a repaired one, or a hole; a block keeps reading statements until its }.
 */
export abstract class RecoveringParser extends EmbeddedActionsParser {
  protected problems = new Problems("");
  protected source = "";
  protected strays: Stray[] = [];
  /** the word the statement at hand began with */
  protected statement!: Token;
  #blocks: OpenBlock[] = [];
  readonly #first = new Map<string, ReadonlySet<number>>();

  constructor(vocabulary: TokenType[], skipValidations: boolean) {
    super(vocabulary, {
      maxLookahead: 1,
      recoveryEnabled: false,
      errorMessageProvider: silent,
      skipValidations,
    });
  }

  protected start(source: string, tokens: readonly Token[], problems: Problems): void {
    this.input = tokens as Token[];
    this.source = source;
    this.problems = problems;
    this.strays = [];
    this.#blocks = [];
    this.statement = tokens[0] ?? (this.LA(1) as Token);
  }

  // ── looking ──

  protected peek(ahead = 1): Token {
    return this.LA(ahead) as Token;
  }

  protected sees(type: TokenType, ahead = 1): boolean {
    return this.LA(ahead).tokenType === type;
  }

  protected seesNumber(ahead = 1): boolean {
    const { tokenType } = this.LA(ahead);
    return tokenType === Numeral || (tokenType === Minus && this.sees(Numeral, ahead + 1));
  }

  /** Whether an id stands here, and not the word that begins the next statement. */
  protected seesOwnId(): boolean {
    return this.#stands(Word, this.peek());
  }

  /** A text, in one piece or by version, or what is left of one. */
  protected seesText(): boolean {
    return this.sees(Text) || this.sees(keyword.in) || this.#strayQuote() > 0;
  }

  protected span(from: Token): Span {
    return { start: from.startOffset, end: this.#end() };
  }

  #end(): number {
    const last = this.LA(0) as Token;
    return last.tokenType === EOF ? 0 : last.endOffset + 1;
  }

  protected hole(expected: string): Missing {
    const end = this.#end();
    return { kind: "Missing", span: { start: end, end }, expected };
  }

  // ── parts of a statement ──

  /** The word a statement begins with. */
  protected begin(type: TokenType): Token {
    return (this.statement = this.consume(0, type) as Token);
  }

  /** The token that has to stand here; null when it does not. */
  protected need(idx: number, type: TokenType, part: string): Token | null {
    if (this.RECORDING_PHASE) return this.consume(idx, type) as Token;
    const next = this.peek();
    if (!this.#stands(type, next)) return this.#repair(idx, type, part);
    this.SKIP_TOKEN();
    return next;
  }

  /** An id may stand on the next line, unless it looks like the next statement. */
  #stands(type: TokenType, next: Token): boolean {
    if (type !== Word) return next.tokenType === type;
    if (!isWord(next)) return false;
    if (!next.first || next.tokenType === Word || next.indent > this.statement.indent) return true;
    return !this.#beginsSomewhere(next);
  }

  #repair(idx: number, type: TokenType, part: string): Token | null {
    const next = this.peek();
    const line = this.peek(0).line;
    if (type === Text) {
      const quote = this.#strayQuote();
      if (quote > 0) return this.#joinUpTo(quote);
    }
    const second = this.peek(2);
    const swapped = type === Word ? second.tokenType === Word : second.tokenType === type;
    const mark = next.tokenType === LeftBrace || next.tokenType === RightBrace;
    if (
      swapped &&
      !mark &&
      next.line === line &&
      second.line === line &&
      !(type === Word && isWord(next))
    ) {
      this.unexpected(next);
      this.#swap();
      return this.consume(idx, type) as Token;
    }
    this.misses(part);
    return null;
  }

  /** Says that the statement at hand lacks a part, here. */
  protected misses(part: string): void {
    const last = this.peek(0);
    const end = this.#end();
    const statement = this.statement.image;
    const at = { start: end, end };
    const example = examples[statement] ?? "";
    this.problems.add(errors.missingPart, last.line, at, { part, statement, example });
  }

  protected unexpected(token: Token): void {
    if (token.tokenType === StrayQuote) return;
    const shown = token.image.length > 40 ? `${token.image.slice(0, 37)}…` : token.image;
    const found = token.tokenType === Text ? "This text" : `\`${shown}\``;
    const statement = this.statement.image;
    this.problems.add(errors.unexpectedPart, token.line, spanOf(token), { found, statement });
  }

  /** A word that is nearly one of these is read as that one. */
  protected mendWord(...types: readonly TokenType[]): void {
    if (this.RECORDING_PHASE) return;
    const next = this.peek();
    if (next.tokenType !== Word || next.line !== this.peek(0).line) return;
    const meant = suggest(
      next.image,
      types.map(({ LABEL }) => LABEL!),
    );
    if (meant !== undefined) this.#readAs(next, meant);
  }

  #readAs(token: Token, meant: string): void {
    const at = spanOf(token);
    this.problems.add(
      errors.misspeltKeyword,
      token.line,
      at,
      { found: token.image, meant },
      {
        fix: { text: `Write ${meant}`, edits: [{ span: at, replacement: meant }] },
      },
    );
    this.retype(token, keyword[meant as keyof typeof keyword] ?? Word);
  }

  protected retype(token: Token, type: TokenType): void {
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx!;
  }

  #index(): number {
    return (this as unknown as { readonly currIdx: number }).currIdx;
  }

  /** How many tokens ahead, on this line, a closing quote without opening quote stands. */
  #strayQuote(): number {
    const { line } = this.peek();
    for (let ahead = 1; ahead < 100; ahead++) {
      const token = this.peek(ahead);
      if (token.tokenType === StrayQuote) return ahead;
      if (token.line !== line || token.tokenType === Text) return 0;
      if (token.tokenType === LeftBrace || token.tokenType === EOF) return 0;
    }
    return 0;
  }

  /** The words up to a closing quote were meant as a text. */
  #joinUpTo(quote: number): Token {
    const first = this.peek();
    const last = this.peek(quote);
    const value = this.source.slice(first.startOffset, last.startOffset);
    const joined: Token = { ...first, endOffset: last.endOffset, value, image: `"${value}"` };
    this.retype(joined, Text);
    for (let skipped = 0; skipped < quote; skipped++) this.SKIP_TOKEN();
    return joined;
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
    const begins = head.opens === true || (!optional && deeper && this.#begins(place, next));
    if (!begins) {
      if (!optional) this.misses("its block: lines between { and }");
      return null;
    }
    const end = this.#end();
    const statement = head.image;
    this.problems.add(
      errors.missingOpeningBrace,
      head.line,
      this.span(head),
      { statement },
      {
        fix: { text: "Begin the block", edits: [{ span: { start: end, end }, replacement: " {" }] },
      },
    );
    return head.opens === true ? "read" : "guessed";
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
        (isKeyword(token) && this.#firstOf(parent).has(token.tokenTypeIdx))
      )
        return 0;
    }
    return 0;
  }

  #read<T>(idx: number, head: Token, rule: Rule<T>, place: Place, opened: "read" | "guessed"): T[] {
    const items: T[] = [];
    this.#blocks.push({ place, head, loose: 0 });
    const statement = this.statement;
    while (this.#ready(place)) {
      if (opened === "guessed" && this.#outside(head)) break;
      const item = this.statementOf(idx, rule);
      if (item !== undefined) items.push(item);
    }
    this.statement = statement;
    this.#blocks.pop();
    if (this.sees(RightBrace) && !(opened === "guessed" && this.#outside(head)))
      this.consume(idx, RightBrace);
    return items;
  }

  #outside(head: Token): boolean {
    const next = this.peek();
    return next.first && next.indent <= head.indent;
  }

  /** Reads one statement; what cannot be read is reported and left out. */
  protected statementOf<T>(idx: number, rule: Rule<T>): T | undefined {
    const before = this.#index();
    const blocks = this.#blocks.length;
    try {
      return this.subrule(idx, rule as never) as T;
    } catch (error) {
      if (!isRecognitionException(error as Error)) throw error;
      this.#blocks.length = blocks;
      if (!this.sees(RightBrace)) this.unexpected(this.peek());
      return undefined;
    } finally {
      if (this.#index() === before) this.SKIP_TOKEN();
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

  #firstOf(place: Place): ReadonlySet<number> {
    const known = this.#first.get(place.rule);
    if (known !== undefined) return known;
    const first = firstTokens(this.getGAstProductions()[place.rule]!);
    this.#first.set(place.rule, first);
    return first;
  }

  #begins(place: Place, token: Token): boolean {
    if (place.words === "anything") return isWord(token);
    if (place.words === "number" && isWord(token)) {
      if (this.seesNumber(2)) {
        this.retype(token, Word);
        return true;
      }
      return isKeyword(token) && this.#firstOf(place).has(token.tokenTypeIdx);
    }
    if (place.words === "expression" && isWord(token) && this.#beginsExpression(place, token)) {
      this.retype(token, Word);
      return true;
    }
    if (place.words === "expression" && token.tokenType === Word) return false;
    return this.#firstOf(place).has(token.tokenTypeIdx);
  }

  #beginsExpression(place: Place, token: Token): boolean {
    if (isKeyword(token) && this.#firstOf(place).has(token.tokenTypeIdx)) {
      return token.tokenType !== keyword.exactly && behindOperand.has(this.peek(2).tokenType);
    }
    const next = this.peek(2);
    return (
      next.first || behindOperand.has(next.tokenType) || this.#firstOf(place).has(next.tokenTypeIdx)
    );
  }

  #beginsSomewhere(token: Token): boolean {
    return isKeyword(token) && this.#homeOf(token) !== undefined;
  }

  #homeOf({ tokenTypeIdx }: Token): Place | undefined {
    return Object.values<Place>(places).find(
      (place) => place.words !== "anything" && this.#firstOf(place).has(tokenTypeIdx),
    );
  }

  #mend(place: Place, block: OpenBlock, next: Token): void {
    if (next.tokenType === LeftBrace) {
      this.unexpected(next);
      block.loose++;
      this.SKIP_TOKEN();
      return;
    }
    const home = isKeyword(next) || next.tokenType === Minus ? this.#homeOf(next) : undefined;
    if (home !== undefined) return this.#misplaced(place, block, next, home);
    if (next.tokenType === Word) {
      if (this.#beginsInstead(place, next)) return;
      const meant =
        suggest(next.image, this.#keywordsOf(place)) ?? suggest(next.image, this.#keywordsOf(null));
      if (meant !== undefined && !this.sees(StrayQuote, 2)) return this.#readAs(next, meant);
      if (block.loose === 0) this.#unknown(place, next);
    } else if (block.loose === 0) this.unexpected(next);
    this.#skip(place, block);
  }

  #unknown(place: Place, token: Token): void {
    const known = this.#keywordsOf(place)
      .map((word) => `\`${word}\``)
      .join(", ");
    const data = { found: token.image, place: place.text, known };
    this.problems.add(errors.unknownStatement, token.line, spanOf(token), data);
  }

  /** `rights option "…"`: the word and its id changed places. */
  #beginsInstead(place: Place, next: Token): boolean {
    const second = this.peek(2);
    if (second.line !== next.line || !isKeyword(second)) return false;
    if (!this.#firstOf(place).has(second.tokenTypeIdx)) return false;
    this.#unknown(place, next);
    this.#swap();
    return true;
  }

  #swap(): void {
    const index = this.#index();
    const next = this.input[index + 1]!;
    this.input[index + 1] = this.input[index + 2]!;
    this.input[index + 2] = next;
  }

  #keywordsOf(place: Place | null): string[] {
    const words = Object.entries(keyword);
    if (place !== null) {
      const first = this.#firstOf(place);
      return words.filter(([, type]) => first.has(type.tokenTypeIdx!)).map(([word]) => word);
    }
    return Object.values<Place>(places).flatMap((each) =>
      each.words === "anything" ? [] : this.#keywordsOf(each),
    );
  }

  /** Reads a statement that belongs elsewhere, so that what is in it is not lost. */
  #misplaced(place: Place, block: OpenBlock, next: Token, home: Place): void {
    if (block.loose === 0) {
      const statement = next.tokenType === Minus ? "- …" : next.image;
      const data = { statement, place: place.text, home: home.text };
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
      } else if (isKeyword(next) && this.#firstOf(place).has(next.tokenTypeIdx)) return;
      else if (
        next.first &&
        (this.#begins(place, next) || this.#beginsSomewhere(next) || depth === 0)
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

const spanOf = (token: Token): Span => ({ start: token.startOffset, end: token.endOffset + 1 });
