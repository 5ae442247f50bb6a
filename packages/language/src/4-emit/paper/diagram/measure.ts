/**
 * How wide letters are, in units of their size. No font is known where a report is made, so these are the widths of
 * DejaVu Sans, the widest of the usual ones: in another font a text is narrower than its room, never wider.
 */
const narrow = new Set([..."ijlI.,:;!|'‘’`"]);
const slim = new Set([...'ftr()[]{}/\\-°"“”']);
const wide = new Set([..."mMwW%@—…€&"]);

const widthOf = (letter: string): number => {
  if (letter === " ") return 0.32;
  if (narrow.has(letter)) return 0.34;
  if (slim.has(letter)) return 0.44;
  if (wide.has(letter)) return 1;
  // Ideographs and other letters that fill a square.
  if (letter.codePointAt(0)! >= 0x2e80) return 1.05;
  return /[A-Z]/.test(letter) ? 0.76 : 0.645;
};

const boldBy = 1.13;

/** The most room that a line of text takes. */
export function textWidth(text: string, size: number, bold = false): number {
  const width = [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
  return width * size * (bold ? boldBy : 1);
}

/** Text in lines that fit; with `most`, the last line says with three dots that there is more. */
export function wrap(
  text: string,
  width: number,
  size: number,
  bold = false,
  most = Infinity,
): string[] {
  const fits = (line: string): boolean => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(/\s+/).flatMap((one) => pieces(one, fits))) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (fits(longer)) {
      current = longer;
      continue;
    }
    lines.push(current);
    current = word;
  }
  lines.push(current);
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.at(-1)!;
  while (last !== "" && !fits(`${last}…`)) last = [...last].slice(0, -1).join("");
  return [...kept.slice(0, -1), `${last.trimEnd()}…`];
}

/** A word in as many parts as it takes to fit. */
function pieces(word: string, fits: (part: string) => boolean): string[] {
  if (fits(word)) return [word];
  const parts: string[] = [];
  let part = "";
  for (const letter of word) {
    if (part !== "" && !fits(part + letter)) {
      parts.push(part);
      part = "";
    }
    part += letter;
  }
  return [...parts, part];
}
