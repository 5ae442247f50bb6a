/** Guesses about long texts (between two times three quotes) of which one end is missing. */

const leads =
  /^[ \t]*(?:""" *)?(?:-|intro|situation|text|hint|info|piece|thanks|notice|contact|privacy|results|over|under|unspent|if|in|else|note|short|option|ask|motivate|agree|refuse|first|second|[a-z_]+)\b[^"“”]{0,60}$/;

/** Whether the three quotes at `at` stand at the end of a line that begins like a statement: they begin a text. */
export function isOpener(text: string, at: number): boolean {
  const lineStart = text.lastIndexOf("\n", at) + 1;
  const before = text.slice(lineStart, at);
  if (before.trim() === "" || !/\s$/.test(before)) return false;
  return (
    restIsBlank(text, at + 3) &&
    leads.test(before.trimEnd()) &&
    before.trim().split(/\s+/).length <= 6
  );
}

function restIsBlank(text: string, from: number): boolean {
  const end = text.indexOf("\n", from);
  return text.slice(from, end === -1 ? text.length : end).trim() === "";
}

const indentOf = (line: string): number => /^[ \t]*/.exec(line)![0].length;

/** Where a text without closing quotes ends: before the first line that is indented no deeper than its opening line. */
export function endOfUnclosed(
  text: string,
  start: number,
  indent: number,
): { end: number; textEnd: number } {
  let lineStart = text.indexOf("\n", start) + 1;
  let textEnd = lineStart === 0 ? text.length : lineStart - 1;
  while (lineStart > 0 && lineStart < text.length) {
    const next = text.indexOf("\n", lineStart);
    const lineEnd = next === -1 ? text.length : next;
    const line = text.slice(lineStart, lineEnd);
    if (line.trim() !== "" && indentOf(line) <= indent) {
      // Quotes alone on the line are what is left of the closing ones.
      const quotes = /^\s*["“”]{1,2}[ \t\r]*$/.test(line);
      return { end: quotes ? lineEnd : textEnd, textEnd };
    }
    if (line.trim() !== "") textEnd = lineEnd;
    lineStart = next + 1;
  }
  return { end: textEnd, textEnd };
}

/**
 * For three quotes alone on their line that seem to close a text which was never opened: where that text
 * starts, and the two quotes that were meant to open it, if they are there. Null: they do open a text.
 */
export function startOfUnopened(
  text: string,
  at: number,
  lineStart: number,
  next: number,
): { start: number; opener: number | null } | null {
  if (text.slice(lineStart, at).trim() !== "" || !restIsBlank(text, at + 3)) return null;
  if (next !== -1 && !isOpener(text, next)) return null;
  const indent = at - lineStart;
  let start = lineStart;
  while (start > 0) {
    const above = text.lastIndexOf("\n", start - 2) + 1;
    const line = text.slice(above, start - 1);
    if (line.trim() !== "" && indentOf(line) <= indent) {
      const found = /(^|[^"])("{1,2})[ \t\r]*$/.exec(line);
      if (found === null || start === lineStart) break;
      return { start, opener: above + found.index + found[1]!.length };
    }
    start = above;
  }
  return start === lineStart ? { start: at, opener: null } : { start, opener: null };
}
