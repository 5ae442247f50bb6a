import type { TokenType } from "chevrotain";
import type * as s from "../../syntax.ts";
import { malformedId, reservedId } from "../errors.ts";
import { idOf, isId } from "../ids/shape.ts";
import { stringValue } from "../string-value.ts";
import { RecoveringParser } from "./recovering-parser.ts";
import { isWord, spanOf } from "./repairing-parser.ts";
import * as t from "../tokens.ts";
import { keyword as k } from "../tokens.ts";
import type { Token } from "../token.ts";

const longCurly = /^["“”„‟]{3}/;

/** Ids, texts and numbers: what statements are made of. */
export abstract class ValueParser extends RecoveringParser {
  // ── ids ──

  /** An id where it is declared. */
  protected newId(idx: number, part = "an id"): s.Name | s.Missing {
    const token = this.need(idx, t.Word, part);
    if (token === null) return this.hole("id");
    return this.RECORDING_PHASE
      ? this.nameOf(token)
      : this.nameOf(this.#checkId(this.#wholeId(token)));
  }

  /** `two-words` was meant as one id. */
  #wholeId(token: Token): Token {
    let { endOffset } = token;
    while (this.sees(t.Minus) && this.seesId(2)) {
      const [dash, next] = [this.peek(), this.peek(2)];
      if (dash.startOffset !== endOffset + 1 || next.startOffset !== endOffset + 2) break;
      endOffset = next.endOffset;
      this.SKIP_TOKEN();
      this.SKIP_TOKEN();
    }
    if (endOffset === token.endOffset) return token;
    return { ...token, endOffset, image: this.source.slice(token.startOffset, endOffset + 1) };
  }

  #checkId(token: Token): Token {
    const found = token.image;
    const span = { start: token.startOffset, end: token.endOffset + 1 };
    if (t.reservedWords.has(found)) this.problems.add(reservedId, token.line, span, { found });
    else if (!isId(found)) {
      const meant = idOf(found);
      this.problems.add(malformedId, token.line, span, { found, meant });
    }
    return token;
  }

  /** An id where something is named that stands elsewhere. */
  protected id(idx: number, part = "an id"): s.Name | s.Missing {
    const token = this.need(idx, t.Word, part);
    return token === null ? this.hole("id") : this.nameOf(token);
  }

  protected nameOf(token: Token): s.Name {
    const span = { start: token.startOffset, end: token.endOffset + 1 };
    return { kind: "Name", span, text: token.image };
  }

  /** One of a few words, each of which may also be an id elsewhere. */
  protected word(idx: number, type: TokenType): Token | null {
    this.mendWord(type);
    return this.need(idx, type, `\`${type.LABEL}\``);
  }

  /** a, b, c */
  protected idList = this.RULE("idList", (): s.Name[] => {
    const names: s.Name[] = [];
    const add = (name: s.Name | s.Missing) => name.kind === "Name" && names.push(name);
    add(this.id(0));
    this.many(0, () => {
      this.consume(0, t.Comma);
      add(this.id(1));
    });
    return names;
  });

  /** v1 and v2 */
  protected arms = this.RULE("arms", (): s.Name[] => {
    const names: s.Name[] = [];
    const add = (name: s.Name | s.Missing) => name.kind === "Name" && names.push(name);
    add(this.id(0, "the id of a version"));
    this.#mendOr();
    this.many(0, () => {
      this.consume(0, k.and);
      add(this.id(1, "the id of a version"));
      this.#mendOr();
    });
    return names;
  });

  /** `in v1 or v2`: a number that is for both is for one and for the other. */
  #mendOr(): void {
    const word = this.peek();
    if (this.RECORDING_PHASE || word.tokenType !== k.or || !this.seesId(2)) return;
    this.foreign(word.line, spanOf(word), "several versions", "`and`: `in v1 and v2`", "and");
    this.retype(word, k.and);
  }

  /** `550 in v1 650 in v2`: between the values of versions stands a comma. */
  protected missesComma({ arms, otherwise }: s.ValueCase): void {
    if (arms.length === 0 && !otherwise) return;
    const [last, next] = [this.peek(0), this.peek()];
    const joint = next.tokenType === k.or || next.tokenType === k.and || next.tokenType === k.else;
    if (next.line === last.line && this.seesNumber(joint ? 2 : 1))
      this.leaveOutLine("a comma between the values of versions");
  }

  /** `10 in v1, v2`: a comma begins the value of other versions, and `and` names more versions of this one. */
  protected moreVersions(value: s.ValueCase, isOver: (next: Token) => boolean): void {
    if (this.RECORDING_PHASE || value?.arms.length === 0) return;
    while (this.sees(t.Comma) && this.seesId(2) && !this.sees(k.else, 2) && isOver(this.peek(3))) {
      const comma = this.peek();
      const meant = "`and`: `in v1 and v2`. A comma begins the value of other versions";
      this.foreign(comma.line, spanOf(comma), "several versions of one value", meant, " and");
      this.SKIP_TOKEN();
      (value.arms as s.Name[]).push(this.nameOf(this.peek()));
      this.SKIP_TOKEN();
    }
  }

  protected reference = this.RULE("reference", (): s.Reference => {
    const first = this.consume(0, t.Word) as Token;
    const names = [this.nameOf(first)];
    this.many(0, () => {
      this.consume(0, t.Dot);
      const name = this.id(1);
      if (name.kind === "Name") names.push(name);
    });
    return { kind: "Reference", span: this.span(first), names };
  });

  protected ref(idx: number, part = "the id of what is meant"): s.Reference | s.Missing {
    if (this.RECORDING_PHASE || this.seesOwnId()) return this.subrule(idx, this.reference);
    this.misses(part);
    return this.hole("reference");
  }

  protected seesId(ahead = 1): boolean {
    return isWord(this.peek(ahead));
  }

  protected references = this.RULE("references", (): s.Reference[] => {
    const list: s.Reference[] = [];
    const add = (of: s.Reference | s.Missing) => of.kind === "Reference" && list.push(of);
    add(this.ref(0));
    this.many(0, () => {
      this.consume(0, t.Comma);
      add(this.ref(1));
    });
    return list;
  });

  // ── texts ──

  protected string(idx: number, part = 'a text between quotes: "…"'): s.StringLiteral | s.Missing {
    const token = this.need(idx, t.Text, part);
    return token === null ? this.hole("text") : this.literal(token);
  }

  protected literal(token: Token): s.StringLiteral {
    const { image } = token;
    const markdown =
      image.length >= 3 && (image.startsWith('"""') || (image[0] !== '"' && longCurly.test(image)));
    const value = stringValue(token.image, token.value, markdown);
    const span = { start: token.startOffset, end: token.endOffset + 1 };
    return { kind: "StringLiteral", span, value, markdown };
  }

  protected stringIfAny(idx: number): s.StringLiteral | null {
    if (this.RECORDING_PHASE || this.sees(t.Text)) {
      return this.option(idx, () => this.string(idx)) as s.StringLiteral;
    }
    return this.seesText() && !this.sees(k.in) ? (this.string(idx) as s.StringLiteral) : null;
  }

  protected textOrNothing = this.RULE("textOrNothing", (): s.StringLiteral | s.Missing | null => {
    this.mendWord(k.nothing);
    if (!this.RECORDING_PHASE && !this.sees(k.nothing)) return this.string(0);
    return this.or(0, [
      { ALT: () => this.string(0) },
      {
        ALT: () => {
          this.consume(0, k.nothing);
          return null;
        },
      },
    ]);
  });

  protected textValue = this.RULE("textValue", (): s.TextValue => {
    const first = this.peek();
    const cases: s.TextCase[] = [];
    this.or(0, [
      {
        ALT: () => {
          const text = this.string(0);
          cases.push({ kind: "TextCase", span: text.span, arms: [], otherwise: false, text });
        },
      },
      {
        ALT: () => {
          this.atLeastOne(0, () => cases.push(this.subrule(0, this.textCase)));
          this.option(0, () => {
            const start = this.consume(0, k.else) as Token;
            const text = this.subrule(0, this.textOrNothing);
            cases.push({
              kind: "TextCase",
              span: this.span(start),
              arms: [],
              otherwise: true,
              text,
            });
          });
        },
      },
    ]);
    return { kind: "TextValue", span: this.span(first), cases };
  });

  protected textCase = this.RULE("textCase", (): s.TextCase => {
    const first = this.consume(0, k.in) as Token;
    const arms = this.subrule(0, this.arms);
    const text = this.subrule(0, this.textOrNothing);
    return { kind: "TextCase", span: this.span(first), arms, otherwise: false, text };
  });

  /** A text that has to stand here. */
  protected label(idx: number, part = 'a text between quotes: "…"'): s.TextValue | s.Missing {
    if (!this.RECORDING_PHASE && this.rangeByVersion()) {
      const { line } = this.peek();
      while (this.peek().line === line && !this.sees(t.Text) && !this.sees(t.LeftBrace))
        this.SKIP_TOKEN();
    }
    if (this.RECORDING_PHASE || this.sees(k.in)) return this.subrule(idx, this.textValue);
    // Nearly every text is in one piece: that needs no rule of its own.
    const text = this.string(90 + idx, part);
    return text.kind === "Missing" ? text : textOf(text);
  }

  /** What something is called; `nothing` is read as it is written, so that it can be said that it cannot stand here. */
  protected calledLabel(idx: number, part?: string): s.TextValue | s.Missing {
    const isNothing = this.sees(k.nothing) && this.peek().line === this.peek(0).line;
    if (this.RECORDING_PHASE || !isNothing) return this.label(idx, part);
    const { span } = this.nameOf(this.peek());
    this.SKIP_TOKEN();
    return {
      kind: "TextValue",
      span,
      cases: [{ kind: "TextCase", span, arms: none, otherwise: false, text: null }],
    };
  }

  /** The same, as a text with a hole in it. */
  protected someText(idx: number): s.TextValue {
    const text = this.label(idx);
    return text.kind === "Missing" ? textOf(text) : text;
  }

  protected labelIfAny(idx: number): s.TextValue | null {
    if (this.RECORDING_PHASE) {
      this.option(idx, () => this.label(idx));
      return null;
    }
    return this.seesText() ? this.someText(idx) : null;
  }

  // ── numbers ──

  protected number = this.RULE("number", (): s.NumberLiteral | s.Missing => {
    let sign = 1;
    const first = this.peek();
    this.option(0, () => {
      this.consume(0, t.Minus);
      sign = -1;
    });
    const { image, unread } = this.consume(0, t.Numeral) as Token;
    let percent = false;
    this.option(1, () => {
      this.consume(0, t.Percent);
      percent = true;
    });
    // A number that was not read is not guessed: later phases are silent about a hole.
    if (unread === true) return { kind: "Missing", span: this.span(first), expected: "number" };
    const point = image.indexOf(".");
    const decimals = point === -1 ? 0 : image.length - point - 1;
    const int =
      sign * Number(point === -1 ? image : image.slice(0, point) + image.slice(point + 1));
    return {
      kind: "NumberLiteral",
      span: this.span(first),
      int: int === 0 ? 0 : int,
      decimals,
      percent,
    };
  });

  protected num(idx: number, part = "a number"): s.NumberLiteral | s.Missing {
    this.mendPlus();
    if (this.RECORDING_PHASE || this.seesNumber()) return this.subrule(idx, this.number);
    // A number after one stray token: leave the token out.
    if (
      this.seesNumber(2) &&
      this.peek().line === this.peek(0).line &&
      this.peek(2).line === this.peek().line &&
      !this.sees(t.LeftBrace) &&
      !this.sees(t.RightBrace)
    ) {
      this.unexpected(this.peek());
      this.SKIP_TOKEN();
      return this.subrule(idx, this.number);
    }
    this.misses(part);
    return this.hole("number");
  }

  /** `1-5`, `1 to 5` */
  #mendRange(): void {
    if (this.RECORDING_PHASE) return;
    const [from, sign, to] = [this.peek(0), this.peek(), this.peek(2)];
    const stands = sign.tokenType === t.Minus || sign.tokenType === k.to;
    if (!stands || from.tokenType !== t.Numeral || to.tokenType !== t.Numeral) return;
    if (to.line !== from.line) return;
    const meant = `${from.image}..${to.image}`;
    const span = { start: from.startOffset, end: to.endOffset + 1 };
    this.foreign(from.line, span, "a range", `\`${meant}\``, meant);
    this.retype(sign, t.Range);
  }

  /** `18 100`: the dots are missing, and which numbers were meant is a guess. */
  #sayDotsMissing(): void {
    const [from, to] = [this.peek(0), this.peek()];
    if (this.RECORDING_PHASE || from.tokenType !== t.Numeral || to.tokenType !== t.Numeral) return;
    if (to.line !== from.line) return;
    const span = { start: from.startOffset, end: to.endOffset + 1 };
    const meant = `\`${from.image}..${to.image}\`, with two dots between the numbers`;
    this.foreign(from.line, span, "a range", meant);
  }

  /** `1..5` */
  protected range = this.RULE("range", (): s.NumberRange => {
    const first = this.peek();
    const from = this.num(0);
    this.#mendRange();
    this.#sayDotsMissing();
    this.need(0, t.Range, "the two dots of a range, as in 1..5");
    const to = this.num(1);
    return { kind: "NumberRange", span: this.span(first), from, to };
  });

  /** `"1900-01-01".."2010-12-31"` */
  protected dates = this.RULE("dates", (): s.DateRange => {
    const first = this.peek();
    const what = 'a date between quotes, as in "2010-12-31"';
    const from = this.string(0, what);
    this.need(0, t.Range, "the two dots of a range, as in 1..5");
    const to = this.string(1, what);
    return { kind: "DateRange", span: this.span(first), from, to };
  });

  /** `1..5`, or `3` for 3..3 */
  protected rangeOrOne = this.RULE("rangeOrNumber", (): s.NumberRange => {
    const first = this.peek();
    const from = this.num(0);
    let to = from;
    this.#mendRange();
    this.option(0, () => {
      this.consume(0, t.Range);
      to = this.num(1);
    });
    return { kind: "NumberRange", span: this.span(first), from, to };
  });
}

/** What is there, or null for a hole. (While Chevrotain records the grammar, rules return nothing at all.) */
export const known = <T extends { kind: string }>(node: T | s.Missing | undefined): T | null =>
  node === undefined || node.kind === "Missing" ? null : (node as T);

const none: readonly s.Name[] = [];

export const textOf = (text: s.StringLiteral | s.Missing): s.TextValue => ({
  kind: "TextValue",
  span: text.span,
  cases: [{ kind: "TextCase", span: text.span, arms: none, otherwise: false, text }],
});
