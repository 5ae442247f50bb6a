/** A text without the names of what is put into it. */
export const withoutPlaceholders = (text: string): string => text.replace(/\{\{[^{}]*\}\}/g, " ");

const months =
  "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october";

/** What a word behind a number multiplies it by. */
const multiples: readonly (readonly [RegExp, number])[] = [
  [/^\s*(?:duizend|thousand|k)\b/i, 1e3],
  [/^\s*(?:miljoen|million|mln|mio|m)\b/i, 1e6],
  [/^\s*(?:miljard|billion|mld|bn)\b/i, 1e9],
];

const written = /\d{1,3}(?:[.,  ]\d{3})+(?![.,]?\d)(?:[.,]\d+)?|\d+(?:[.,:]\d+)?/g;

/** A number in a text: its value, and with the thousand or million behind it; where it stands. */
export interface NumberInText {
  readonly bare: number;
  readonly value: number;
  /** as it is written, with the thousand or million */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The numbers in a text that are written in digits: 1.000 and 1,000 are the same, and so are 1,5 million and 1500000. */
export function numbersAt(prose: string, language: string): NumberInText[] {
  return [...prose.matchAll(written)].map((found) => {
    const start = found.index;
    const end = start + found[0].length;
    const after = prose.slice(end);
    const [word, times] = multiples.find(([one]) => one.test(after)) ?? [null, 1];
    const isAfternoon = language === "en" && /^\s*p\.?m\b/i.test(after);
    const bare = valueOf(found[0], language);
    const value = isAfternoon && bare < 12 ? bare + 12 : bare * times;
    const text = `${found[0]}${word?.exec(after)?.[0] ?? ""}`;
    return { bare, value, text: text.trim(), start, end };
  });
}

/** The numbers in a text, less what is written otherwise in each language: the month of a date, an address, the marks of a list. */
export function numbersIn(text: string, language: string): NumberInText[] {
  const dated = withoutPlaceholders(text)
    .replace(/^[ \t]*\d+[.)](?=[ \t])/gm, " ")
    .replace(/https?:\S+|\S+@\S+|\]\([^)]*\)/g, " ")
    .replace(/\b(\d{1,2})[-/](\d{1,2})[-/](\d{4})\b/g, "$1 $3")
    .replace(new RegExp(`\\b(?:${months})\\b`, "gi"), " ");
  return numbersAt(dated, language);
}

/** The value of digits as people of this language write them. */
function valueOf(digits: string, language: string): number {
  const decimal = language === "en" ? "." : ",";
  const grouped = /^\d{1,3}(?:[.,  ]\d{3})+/.test(digits);
  const last = Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  if (digits.includes(":")) return Number(digits.replace(":", "."));
  if (last === -1) return Number(digits.replace(/\D/g, ""));
  const isDecimal = digits[last] === decimal || !grouped || digits.length - last !== 4;
  if (!isDecimal) return Number(digits.replace(/\D/g, ""));
  return Number(`${digits.slice(0, last).replace(/\D/g, "")}.${digits.slice(last + 1)}`);
}

/** Words for small numbers, in Dutch and English. */
const words: readonly (readonly [number, RegExp])[] = [
  [0, /\b(?:nul|geen|zero|no|none)\b/i],
  [1, /\b(?:een|één|eerste|eenmaal|one|first|once|single|a|an)\b/i],
  [2, /\b(?:twee|tweede|beide|tweemaal|dubbel|paar|two|second|both|twice|double|pair)\b/i],
  [3, /\b(?:drie|derde|three|third|triple)\b/i],
  [4, /\b(?:vier|vierde|kwart|four|fourth|quarter)\b/i],
  [5, /\b(?:vijf|vijfde|five|fifth)\b/i],
  [6, /\b(?:zes|zesde|six|sixth|half)\b/i],
  [7, /\b(?:zeven|zevende|week|seven|seventh)\b/i],
  [8, /\b(?:acht|achtste|eight|eighth)\b/i],
  [9, /\b(?:negen|negende|nine|ninth)\b/i],
  [10, /\b(?:tien|tiende|ten|tenth|decade|decennium)\b/i],
  [11, /\b(?:elf|elfde|eleven|eleventh)\b/i],
  [12, /\b(?:twaalf|twaalfde|twelve|twelfth|dozijn|dozen|jaar|year)\b/i],
  [15, /\b(?:vijftien|kwartier|fifteen|quarter)\b/i],
  [20, /\b(?:twintig|twintigste|twenty|twentieth)\b/i],
  [30, /\b(?:dertig|half|halfuur|thirty)\b/i],
  [50, /\b(?:vijftig|fifty|half|helft)\b/i],
  [60, /\b(?:zestig|uur|sixty|hour)\b/i],
  [100, /\b(?:honderd|hundred)\b/i],
  [1000, /\b(?:duizend|thousand)\b/i],
];

/** Whether a text says this number in words. */
export const saysInWords = (text: string, number: number): boolean =>
  (words.find(([value]) => value === number)?.[1] ?? /\b\B/).test(text);
