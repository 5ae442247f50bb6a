import type { Span } from "./syntax.ts";

/** A place as people count: line and column from 1, columns in characters. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where every line of a text begins. Made once, at the edge, for whoever shows places to people. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

export function splitLines(text: string): Lines {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return { text, starts };
}

export function positionAt(lines: Lines, offset: number): Position {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - lines.starts[low]! + 1 };
}

/** One line as written, without its line end; lines count from 1. */
export function lineText(lines: Lines, line: number): string {
  const start = lines.starts[line - 1] ?? lines.text.length;
  const end = lines.starts[line] ?? lines.text.length;
  return lines.text.slice(start, end).replace(/\r?\n$/, "");
}

export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** Where something is written. */
export interface Place {
  readonly file: string;
  readonly span: Span;
}

/** A node together with the file it stands in. */
export interface Sourced<T> {
  readonly node: T;
  readonly file: string;
}
