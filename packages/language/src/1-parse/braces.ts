import type { TokenType } from "chevrotain";
import { missingClosingBrace, missingOpeningBrace } from "./errors.ts";
import type { Problems } from "./problems.ts";
import { LeftBrace, RightBrace, keyword as k } from "./tokens.ts";
import type { Token } from "./token.ts";

interface OpenBlock {
  readonly brace: Token;
  readonly head: Token;
}

const takesBlock: ReadonlySet<TokenType> = new Set([
  ...[k.consultation, k.factor, k.levels, k.answers, k.consent, k.stream, k.task, k.dilemma],
  ...[k.section, k.pairs, k.shuffle, k.when, k.quota, k.weights, k.analysis, k.budget, k.total],
  ...[k.group, k.option, k.motivate, k.vary, k.ask, k.recode, k.margin, k.else, k.share],
]);

/** Makes the braces pair. When they do already, nothing is touched; else the indentation says what was meant. */
export function balanceBraces(tokens: readonly Token[], problems: Problems): readonly Token[] {
  let depth = 0;
  let lowest = 0;
  for (const { tokenType } of tokens) {
    if (tokenType === LeftBrace) depth++;
    else if (tokenType === RightBrace && --depth < lowest) lowest = depth;
  }
  return depth === 0 && lowest === 0 ? tokens : new Balancer(tokens, problems, -depth).run();
}

class Balancer {
  readonly #tokens: readonly Token[];
  readonly #problems: Problems;
  readonly #out: Token[] = [];
  readonly #stack: OpenBlock[] = [];
  /** how many more } than { there are */
  #surplus: number;
  #head!: Token;

  constructor(tokens: readonly Token[], problems: Problems, surplus: number) {
    this.#tokens = tokens;
    this.#problems = problems;
    this.#surplus = surplus;
  }

  run(): readonly Token[] {
    for (const token of this.#tokens) {
      if (token.first) this.#head = token;
      if (token.first && token.tokenType !== RightBrace) this.#closeDeeper(token);
      if (token.tokenType === LeftBrace) {
        this.#stack.push({ brace: token, head: this.#head });
        this.#out.push(token);
      } else if (token.tokenType === RightBrace) this.#close(token);
      else this.#out.push(token);
    }
    while (this.#stack.length > 0) this.#insertClosing(null);
    return this.#out;
  }

  /** A line that is not indented deeper than the line a block began on: the block was meant to end before it. */
  #closeDeeper(token: Token): void {
    for (let top = this.#stack.at(-1); top !== undefined; top = this.#stack.at(-1)) {
      if (top.head.line === token.line || token.indent > top.head.indent) return;
      if (token.tokenType === LeftBrace) return;
      this.#insertClosing(token);
    }
  }

  #close(token: Token): void {
    if (!token.first) return this.#closeInLine(token);
    for (let top = this.#stack.at(-1); top !== undefined; top = this.#stack.at(-1)) {
      if (token.indent >= top.head.indent) break;
      if (!this.#stack.some(({ head }) => head.indent === token.indent)) break;
      this.#insertClosing(token);
    }
    const top = this.#stack.at(-1);
    if (top !== undefined && (top.head.indent >= token.indent || this.#surplus <= 0)) {
      this.#stack.pop();
      this.#out.push(token);
    } else this.#closeUnopened(token);
  }

  /** A } that ends a line: of a block that began on the line, or whose { is missing on it. */
  #closeInLine(token: Token): void {
    const top = this.#stack.at(-1);
    if (top?.head.line !== token.line && this.#surplus > 0) {
      this.#surplus--;
      if (takesBlock.has(this.#head.tokenType)) this.#head.opens = true;
      else this.#orphan(token, this.#head.startOffset);
    } else if (top === undefined) this.#orphan(token, token.startOffset);
    else this.#stack.pop();
    this.#out.push(token);
  }

  #closeUnopened(token: Token): void {
    this.#surplus--;
    const out = this.#out;
    let begin = out.length;
    let seen = false;
    // Back to the last line that is indented no deeper than this brace.
    for (let index = out.length - 1; index >= 0; index--) {
      const { first, indent } = out[index]!;
      if (!first) continue;
      seen = indent <= token.indent;
      if (seen) {
        begin = index;
        break;
      }
    }
    const head = out[begin];
    let end = begin;
    while (end + 1 < out.length && out[end + 1]!.line === head?.line) end++;
    const last = out[end];
    const within = last !== undefined && end + 1 < out.length;
    const opens = seen && head !== undefined && last !== undefined && within;
    if (opens && head.indent === token.indent && this.#mayOpen(begin, end)) {
      const at = { start: head.startOffset, end: last.endOffset + 1 };
      const fix = { span: { start: at.end, end: at.end }, replacement: " {" };
      this.#problems.add(
        missingOpeningBrace,
        head.line,
        at,
        { statement: head.image },
        {
          fix: { text: "Begin the block", edits: [fix] },
          related: [this.#problems.place(spanOf(token), "this } ends the block")],
        },
      );
      out.splice(end + 1, 0, inserted(LeftBrace, last, head));
    } else {
      this.#orphan(token, within && seen ? out[end + 1]!.startOffset : token.startOffset);
    }
    out.push(token);
  }

  /** The line that began this block is gone: what is wrong between here and there comes from that. */
  #orphan(brace: Token, from: number): void {
    brace.orphan = true;
    this.#problems.once(from, brace.endOffset + 1);
  }

  #mayOpen(begin: number, end: number): boolean {
    const line = this.#out.slice(begin, end + 1);
    const last = line.at(-1)!.tokenType;
    if (last === LeftBrace || (last === RightBrace && line.length > 1)) return false;
    return line.some(({ tokenType }, index) => index <= 1 && takesBlock.has(tokenType));
  }

  #insertClosing(before: Token | null): void {
    const { brace, head } = this.#stack.pop()!;
    this.#surplus++;
    const last = this.#out.at(-1)!;
    const statement = head.tokenType === RightBrace ? "else" : head.image;
    const at = { start: head.startOffset, end: brace.endOffset + 1 };
    const place =
      before === null ? { start: last.endOffset + 1, end: last.endOffset + 1 } : spanOf(before);
    const noticed =
      before === null
        ? "noticed here, at the end of the file"
        : "noticed here: this is not indented deeper";
    this.#problems.add(
      missingClosingBrace,
      head.line,
      at,
      { statement },
      {
        related: [this.#problems.place(place, noticed)],
      },
    );
    this.#out.push(inserted(RightBrace, last, last));
  }
}

const spanOf = (token: Token) => ({ start: token.startOffset, end: token.endOffset + 1 });

/** A brace that the text does not have, right behind a token. */
function inserted(tokenType: TokenType, after: Token, of: Token): Token {
  return {
    image: "",
    startOffset: after.endOffset + 1,
    endOffset: after.endOffset,
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx!,
    line: of.line,
    indent: of.indent,
    first: false,
  };
}
