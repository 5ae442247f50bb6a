import {
  report,
  type Diagnostic,
  type ProblemData,
  type ProblemKind,
} from "../diagnostics/diagnostic.ts";
import type { Span } from "../syntax.ts";

/** Collects what is wrong while a text is read: at most one problem a line, for one mistake is one message. */
export class Problems {
  readonly #file: string;
  readonly #lines = new Set<number>();
  readonly #once: { readonly start: number; readonly end: number; said: boolean }[] = [];
  readonly #list: Diagnostic[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  /** Reports, unless the line had its message already. */
  add<Data extends ProblemData>(
    kind: ProblemKind<Data>,
    line: number,
    span: Span,
    data: Data,
    more: Parameters<typeof report>[3] = {},
  ): void {
    if (this.#lines.has(line)) return;
    const part = this.#once.find(({ start, end }) => span.start >= start && span.start < end);
    if (part?.said === true) return;
    if (part !== undefined) part.said = true;
    this.#lines.add(line);
    this.#list.push(report(kind, { file: this.#file, span }, data, more));
  }

  /** Reports each of several mistakes on a line; what else is wrong with the line comes from them. */
  addEach<Data extends ProblemData>(
    kind: ProblemKind<Data>,
    line: number,
    span: Span,
    data: Data,
    more: Parameters<typeof report>[3] = {},
  ): void {
    this.#lines.add(line);
    this.remark(kind, span, data, more);
  }

  /** Reports something beside what is wrong. */
  remark<Data extends ProblemData>(
    kind: ProblemKind<Data>,
    span: Span,
    data: Data,
    more: Parameters<typeof report>[3] = {},
  ): void {
    this.#list.push(report(kind, { file: this.#file, span }, data, more));
  }

  /** A part in which everything that is wrong comes from one mistake: it gets one message. */
  once(start: number, end: number): void {
    this.#once.push({ start, end, said: false });
  }

  /** Another place, for the `related` of a problem. */
  place(span: Span, text: string): Diagnostic["related"][number] {
    return { file: this.#file, span, text };
  }

  /** Takes back what was said from an offset on, where the text turned out to be something else. */
  forget(from: number, lines: Iterable<number>): void {
    // What was said last comes last, so there is no need to look at all of it.
    while ((this.#list.at(-1)?.span.start ?? -1) >= from) this.#list.pop();
    for (const line of lines) this.#lines.delete(line);
  }

  /** In the order of the text. */
  sorted(): Diagnostic[] {
    return this.#list.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  }
}
