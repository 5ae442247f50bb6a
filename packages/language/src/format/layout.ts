import type { Comment, Span } from "../syntax.ts";

/** One line of a block: what it is printed from, and how. */
export interface Line {
  readonly span: Span;
  readonly print: () => string;
}

const width = 100;

/**
 * Lays statements out in lines, and puts the comments of the text between them. Without a source (a tree that
 * was made, not read) there are no comments and no empty lines to keep.
 */
export class Layout {
  readonly #source: string;
  readonly #comments: readonly Comment[];
  #next = 0;
  #depth = 0;

  constructor(source: string, comments: readonly Comment[]) {
    this.#source = source;
    this.#comments = comments;
  }

  get indent(): string {
    return "  ".repeat(this.#depth);
  }

  /** `head { … }`: on one line when the text has it on one line and it fits, else a line for each statement. */
  block(head: string, node: { readonly span: Span }, lines: readonly Line[]): string {
    if (lines.length > 0 && this.#onOneLine(node.span)) {
      const inner = lines.map(({ print }) => print()).join(" ");
      const line = `${head} { ${inner} }`;
      if (!line.includes("\n") && this.indent.length + line.length <= width) return line;
    }
    this.#depth++;
    const inner = this.lines(lines, node.span.end, null);
    this.#depth--;
    return inner.length === 0
      ? `${head} {\n${this.indent}}`
      : `${head} {\n${inner.join("\n")}\n${this.indent}}`;
  }

  /** Statements below each other, with the comments that stand before, between, behind and below them. */
  lines(lines: readonly Line[], end: number, from: number | null): string[] {
    const out: string[] = [];
    let last = from;
    const put = (text: string, span: Span) => {
      if (last !== null && this.#blankBetween(last, span.start)) out.push("");
      out.push(this.indent + text);
      last = span.end;
    };
    const putComments = (before: number) => {
      for (const comment of this.#upTo(before)) put(printComment(comment), comment.span);
    };
    for (const { span, print } of lines) {
      putComments(span.start);
      const text = print();
      // Comments in the middle of a statement move above it.
      putComments(span.end);
      put(text + this.#behind(span.end), span);
    }
    putComments(end);
    return out;
  }

  /** The comment on the same line, behind a statement. */
  #behind(end: number): string {
    const comment = this.#comments[this.#next];
    if (comment === undefined || comment.span.start < end) return "";
    if (!/^[ \t]*$/.test(this.#source.slice(end, comment.span.start))) return "";
    this.#next++;
    return ` ${printComment(comment)}`;
  }

  *#upTo(offset: number): Generator<Comment> {
    for (;;) {
      const comment = this.#comments[this.#next];
      if (comment === undefined || comment.span.start >= offset) return;
      this.#next++;
      yield comment;
    }
  }

  #blankBetween(from: number, to: number): boolean {
    return /\n[ \t\r]*\n/.test(this.#source.slice(from, to));
  }

  #onOneLine({ start, end }: Span): boolean {
    return (
      end > start && end <= this.#source.length && !this.#source.slice(start, end).includes("\n")
    );
  }
}

const printComment = ({ text }: Comment): string => `//${text.trimEnd()}`;

/** In the order of the text. */
export const inOrder = (lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => a.span.start - b.span.start);
