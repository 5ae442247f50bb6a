/** Shortened words whose point does not end a sentence. */
const shortened = new Set(
  (
    "bijv bv dhr mevr mw prof dr drs ir mr mrs ms ds st art nr no ca vgl resp incl excl max min gem " +
    "dwz d.w.z o.a m.b.t m.u.v i.v.m t.a.v t.b.v t.o.v z.g.n zgn z.o.z a.u.b b.v m.a.w n.a.v " +
    "jan feb mrt apr jun jul aug sept sep okt oct nov dec tel blz p pp vs fig e.g i.e approx est gov dept"
  ).split(" "),
);

/** A text without its marks: paragraphs, headings and items of lists each on a line of their own. */
export function plainLines(text: string): string[] {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|__|`)/g, "")
    .replace(/^[ \t]*#+[ \t].*$/gm, "$&\n")
    .split(/\n[ \t]*\n|\n(?=[ \t]*(?:[-*+•]|\d+[.)])[ \t])|\n(?=#+[ \t])/)
    .map((part) =>
      part
        .trim()
        .replace(/^(?:[-*+•]|\d+[.)]|#+)[ \t]+/, "")
        .replace(/[*_](?=\S)|(?<=\S)[*_]/g, "")
        .replace(/\s+/g, " "),
    )
    .filter((line) => line !== "");
}

/**
 * The sentences of a text. A point, question mark or exclamation mark ends one where a new one begins behind it; so do a
 * colon, a semicolon, and the end of a paragraph or of an item of a list.
 */
export function sentencesOf(text: string): string[] {
  return plainLines(text).flatMap((line) => {
    const sentences: string[] = [];
    let start = 0;
    for (const end of line.matchAll(/[.!?…]+["'”’»)\]]*(?=\s|$)|[:;](?=\s|$)/g)) {
      const after = end.index + end[0].length;
      if (end[0][0] === "." && !endsSentence(line.slice(start, end.index), line.slice(after)))
        continue;
      sentences.push(line.slice(start, after).trim());
      start = after;
    }
    sentences.push(line.slice(start).trim());
    return sentences.filter((sentence) => wordsOf(sentence).length > 0);
  });
}

function endsSentence(before: string, after: string): boolean {
  const next = after.trimStart();
  if (next === "") return true;
  const last = /[\p{L}\p{N}.]*$/u.exec(before)![0].toLowerCase();
  if (shortened.has(last)) return false;
  return /^["'“‘«([]*[\p{Lu}\p{N}]/u.test(next);
}

/** The words of a text. What is joined by a hyphen, an apostrophe, or a point or comma between digits is one word. */
export function wordsOf(text: string): string[] {
  return (
    text.match(
      /\p{L}[\p{L}\p{M}\p{N}]*(?:[-‑'’.@/]?[\p{L}\p{N}]+)*|\p{N}+(?:[.,:/-]\p{N}+)*(?:-?\p{L}+)?/gu,
    ) ?? []
  );
}

/** A text without what it quotes. */
export const withoutQuotes = (text: string): string =>
  text.replace(/"[^"]*"|“[^”]*”|„[^”“]*[”“]|«[^»]*»|(?<!\p{L})['‘][^'‘’]*['’](?!\p{L})/gu, " … ");

/** The first words of a sentence, to show which one is meant. */
export function shownStart(sentence: string, most = 9): string {
  const words = sentence.split(/\s+/);
  return words.length <= most ? sentence : `${words.slice(0, most - 1).join(" ")} …`;
}
