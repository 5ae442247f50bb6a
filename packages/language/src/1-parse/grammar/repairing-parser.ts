import {
  EmbeddedActionsParser,
  EOF,
  type IParserErrorMessageProvider,
  type TokenType,
} from "chevrotain";
import { suggest } from "../../diagnostics/suggest.ts";
import type { Missing, Span } from "../../syntax.ts";
import * as errors from "../errors.ts";
import { firstTokens } from "../first-tokens.ts";
import { LazyLookahead } from "../lazy-lookahead.ts";
import { examples, places, type Place } from "./places.ts";
import { Problems } from "../problems.ts";
import {
  Comma,
  keyword,
  LeftBrace,
  Minus,
  Numeral,
  Plus,
  RightBrace,
  StrayQuote,
  Text,
  Word,
} from "../tokens.ts";
import type { Token } from "../token.ts";

/** Chevrotain's own sentences never reach anyone; making none keeps errors cheap. */
const silent: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: () => "",
  buildNotAllInputParsedMessage: () => "",
  buildNoViableAltMessage: () => "",
  buildEarlyExitMessage: () => "",
};

/** The methods that chevrotain replaces while it records the grammar. */
const recording =
  /^(?:consume|subrule|option|or|many|many_sep|at_?least_?one|at_least_one_sep)\d?$|^(?:ACTION|BACKTRACK|LA)$/i;

const limited = "A budget with `at most 150 in v2` can limit it by version.";
const asked = "What only one version shows stands in `when version is v1 { … }`.";

/** What cannot differ by version, and what can be done instead. */
const inEveryVersion: Readonly<Record<string, string>> = {
  ...{ amount: limited, points: limited, choose: limited },
  ...{
    ask: asked,
    "-": asked,
    option: "Its numbers and texts can differ: `cost 3 in v1, 4 in v2`.",
  },
};

export const isWord = ({ tokenType }: Token): boolean =>
  tokenType === Word || tokenType.CATEGORIES?.[0] === Word;
export const isKeyword = ({ tokenType }: Token): boolean => tokenType.CATEGORIES?.[0] === Word;
export const spanOf = (token: Token): Span => ({
  start: token.startOffset,
  end: token.endOffset + 1,
});

/**
 * The part of the parser that looks at tokens and repairs a statement. It knows no rule of the grammar: a rule
 * asks for the part it needs, and gets it, a repaired one, or a hole.
 */
export abstract class RepairingParser extends EmbeddedActionsParser {
  protected problems = new Problems("");
  protected source = "";
  /** the word the statement at hand began with */
  protected statement!: Token;
  #depth = 0;
  readonly #keywords = new Map<Place | null, readonly string[]>();
  readonly #first = new Map<string, ReadonlySet<number>>();

  constructor(vocabulary: TokenType[], skipValidations: boolean) {
    super(vocabulary, {
      maxLookahead: 1,
      lookaheadStrategy: new LazyLookahead({ maxLookahead: 1 }),
      recoveryEnabled: false,
      errorMessageProvider: silent,
      skipValidations,
    });
  }

  /** Takes back what recorded the grammar. Chevrotain's own deletes it, which takes longer than the recording. */
  protected disableRecording(): void {
    const own = this as unknown as Record<string, unknown>;
    const usual = EmbeddedActionsParser.prototype as unknown as Record<string, unknown>;
    for (const name of Object.keys(own)) if (recording.test(name)) own[name] = usual[name];
    this.RECORDING_PHASE = false;
  }

  protected start(source: string, tokens: readonly Token[], problems: Problems): void {
    this.input = tokens as Token[];
    this.source = source;
    this.problems = problems;
    this.#depth = 0;
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
    const signed = tokenType === Minus || tokenType === Plus;
    return tokenType === Numeral || (signed && this.sees(Numeral, ahead + 1));
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
    return { start: from.startOffset, end: this.endOfLast() };
  }

  protected endOfLast(): number {
    const last = this.LA(0) as Token;
    return last.tokenType === EOF ? 0 : last.endOffset + 1;
  }

  protected hole(expected: string): Missing {
    const end = this.endOfLast();
    return { kind: "Missing", span: { start: end, end }, expected };
  }

  /** Reads what stands inside something else; too deep inside, it is left out, up to the end of the line. */
  protected nested<T>(read: () => T, instead: () => T): T {
    const next = this.peek();
    if (this.#depth >= 50) {
      this.problems.add(errors.nestedTooDeep, next.line, spanOf(next), {});
      const ends = () => this.sees(LeftBrace) || this.sees(RightBrace);
      while (this.peek().line === next.line && !ends()) this.SKIP_TOKEN();
      return instead();
    }
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
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
    return !this.beginsSomewhere(next);
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
      this.swapNext();
      return this.consume(idx, type) as Token;
    }
    this.misses(part);
    return null;
  }

  /** Says that the statement at hand lacks a part, here. */
  protected misses(part: string): void {
    const last = this.peek(0);
    const end = this.endOfLast();
    const statement = this.statement.image;
    const at = { start: end, end };
    const example = examples[statement] ?? "";
    this.problems.add(errors.missingPart, last.line, at, { part, statement, example });
  }

  /** The same, where nothing behind it on the line is worth reading. */
  protected leaveOutLine(part: string): void {
    const { line } = this.peek(0);
    this.misses(part);
    const ends = () => this.sees(LeftBrace) || this.sees(RightBrace) || this.sees(EOF);
    while (this.peek().line === line && !ends()) this.SKIP_TOKEN();
  }

  protected unexpected(token: Token): void {
    if (token.tokenType === StrayQuote) return;
    if (token.tokenType === keyword.in && this.#staysTheSame(token)) return;
    const shown = token.image.length > 40 ? `${token.image.slice(0, 37)}…` : token.image;
    const found = token.tokenType === Text ? "This text" : `\`${shown}\``;
    const statement = this.statement.image;
    this.problems.add(errors.unexpectedPart, token.line, spanOf(token), { found, statement });
  }

  /** `amount 0..200 in v1`: says that this cannot differ by version, and what can instead. */
  #staysTheSame(token: Token): boolean {
    const instead = inEveryVersion[this.statement.image];
    if (instead === undefined || token.line !== this.statement.line) return false;
    const data = { statement: this.statement.image, instead };
    this.problems.add(errors.sameInEveryVersion, token.line, spanOf(token), data);
    return true;
  }

  /** The same, where a text was expected: `ask age number 16..99 in v1, 18..99 in v2`. */
  protected rangeByVersion(): boolean {
    const isList = this.sees(keyword.in) && isWord(this.peek(2)) && this.sees(Comma, 3);
    return isList && this.#staysTheSame(this.peek());
  }

  /** Says that something is written as in another language; the fix replaces it all. */
  protected foreign(
    line: number,
    span: Span,
    role: string,
    meant: string,
    replacement?: string,
    isGuess = false,
  ): void {
    const found = this.source.slice(span.start, span.end);
    const data = { found, role, meant, number: 1 };
    const edits = replacement === undefined ? [] : [{ span, replacement }];
    const review = isGuess && { review: true as const };
    const fix = { fix: { text: `Write ${meant}`, edits, ...review } };
    this.problems.add(errors.foreignNotation, line, span, data, edits.length > 0 ? fix : {});
  }

  /** `+5`: a number that is more than nothing has no sign. */
  protected mendPlus(): void {
    if (this.RECORDING_PHASE || !this.sees(Plus) || !this.sees(Numeral, 2)) return;
    const [sign, { image, endOffset, unread }] = [this.peek(), this.peek(2)];
    if (unread !== true) {
      const span = { start: sign.startOffset, end: endOffset + 1 };
      const found = this.source.slice(span.start, span.end);
      const data = { found, first: image, second: "", along: "" };
      const fix = { text: `Write \`${image}\``, edits: [{ span, replacement: image }] };
      this.problems.add(errors.foreignNumber, sign.line, span, data, { fix });
    }
    this.SKIP_TOKEN();
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
    if (meant !== undefined) this.readAs(next, meant);
  }

  protected readAs(token: Token, meant: string): void {
    const at = spanOf(token);
    this.problems.add(
      errors.misspeltKeyword,
      token.line,
      at,
      { found: token.image, meant },
      {
        fix: { text: `Write ${meant}`, edits: [{ span: at, replacement: meant }], review: true },
      },
    );
    this.retype(token, keyword[meant as keyof typeof keyword] ?? Word);
  }

  protected retype(token: Token, type: TokenType): void {
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx!;
  }

  protected tokenIndex(): number {
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

  // ── what begins where ──

  protected firstOf(place: Place): ReadonlySet<number> {
    const known = this.#first.get(place.rule);
    if (known !== undefined) return known;
    const first = firstTokens(this.getGAstProductions()[place.rule]!);
    this.#first.set(place.rule, first);
    return first;
  }

  protected homeOf({ tokenTypeIdx }: Token): Place | undefined {
    return Object.values<Place>(places).find(
      (place) => place.words !== "anything" && this.firstOf(place).has(tokenTypeIdx),
    );
  }

  protected beginsSomewhere(token: Token): boolean {
    return isKeyword(token) && this.homeOf(token) !== undefined;
  }

  protected keywordsOf(place: Place | null): readonly string[] {
    const known = this.#keywords.get(place);
    if (known !== undefined) return known;
    const words = this.#findKeywords(place);
    this.#keywords.set(place, words);
    return words;
  }

  #findKeywords(place: Place | null): readonly string[] {
    const words = Object.entries(keyword);
    if (place !== null) {
      const first = this.firstOf(place);
      return words.filter(([, type]) => first.has(type.tokenTypeIdx!)).map(([word]) => word);
    }
    return Object.values<Place>(places).flatMap((each) =>
      each.words === "anything" ? [] : this.keywordsOf(each),
    );
  }

  protected swapNext(): void {
    const index = this.tokenIndex();
    const next = this.input[index + 1]!;
    this.input[index + 1] = this.input[index + 2]!;
    this.input[index + 2] = next;
  }
}
