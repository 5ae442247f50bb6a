/** Characters that read from right to left, and marks that make others do so or end that. */
const turning =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const [FIRST_STRONG_ISOLATE, POP_ISOLATE] = ["\u2068", "\u2069"];

/** A line in which every isolate that begins also ends, and none ends that did not begin. */
const balanced = (line: string): string => {
  let open = 0;
  const kept = line.replace(/[\u2066-\u2069]/g, (mark) => {
    if (mark !== POP_ISOLATE) open += 1;
    else if (open === 0) return "";
    else open -= 1;
    return mark;
  });
  return kept + POP_ISOLATE.repeat(open);
};

/** Text of several lines of which none turns around what stands behind a place that it is filled in at. */
export const balancedLines = (text: string): string =>
  turning.test(text) ? text.split("\n").map(balanced).join("\n") : text;

/**
 * Words that turn nothing around but themselves, wherever they are put: in a line, a title, an attribute, a sentence
 * that the browser makes. By characters, for a style does not reach all of those.
 */
export const isolated = (words: string): string =>
  turning.test(words) ? FIRST_STRONG_ISOLATE + balancedLines(words) + POP_ISOLATE : words;
