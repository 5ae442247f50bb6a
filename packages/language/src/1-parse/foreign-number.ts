/**
 * Numbers as people write them elsewhere: what one looks like, and which numbers of ours it can stand for. Nothing is
 * converted on the quiet: where two readings are possible both are given, and where none is certain, none.
 */

/** A number written otherwise, from where it was looked for up to `end`. */
export interface ForeignNumber {
  readonly end: number;
  /** what it can stand for, as the language writes it: one, two or none */
  readonly readings: readonly string[];
  /** what is written with it: its unit, or a word for thousands or millions */
  readonly along: "" | "unit" | "scale";
}

const gaps = " \\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000";
const hidden = "\\u00ad\\u200b-\\u200d\\u2060\\ufeff";
/** Behind a unit: not the rest of a word, and not the value of an attribute that is called so. */
const alone = "(?![\\p{L}\\p{Nd}_])(?![ \\t]*(?:[-+]?\\p{Nd}|:|\\.\\p{L}))";

const plus = /\+ ?/y;
const sign = /[-−–+] ?/y;
const currency = new RegExp(`(?:[€$£¥]|EURO?|Euro|USD|GBP|CHF)[${gaps}]?`, "uy");
const point = /[.,](?=\p{Nd})/uy;
/** 1 000 000,50 */
const spaced = new RegExp(
  `[1-9]\\p{Nd}{0,2}(?:[${gaps}]\\p{Nd}{3})+(?!\\p{Nd})(?:[.,]\\p{Nd}+)?`,
  "uy",
);
/** 1.000,50 and what else has signs between digits */
const closed = new RegExp(`\\p{Nd}+(?:(?:[${hidden}]+|[.,_'’‘٫٬])\\p{Nd}+)*`, "uy");
const power = /[eE][+-]?\d+(?![\p{L}\p{Nd}_])/uy;
const fraction = / ?[½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/uy;
/** the ,- and ,-- of prices */
const dash = /[.,][-–—]{1,2}(?!\p{Nd})/uy;
const lastPoint = /\.(?![.\p{L}\p{Nd}])/uy;
const unit = new RegExp(
  `[ \\u00a0]?(?:[€$£¥]|(?:euro'?s?|eur|usd|dollars?|gbp|pounds?|cents?)${alone})`,
  "iuy",
);
const scale = new RegExp(
  `[ \\u00a0]?(?:k|duizend|thousand|mln|mio|miljoen|million|mld|miljard|billion)${alone}`,
  "iuy",
);
const percent = new RegExp(`[ \\u00a0]?(?:％|(?:procent|percent|pct)${alone})`, "iuy");

/** Reads a number at an offset, as far as it goes; null where none stands, or one that is written as ours are. */
export function foreignNumber(text: string, start: number): ForeignNumber | null {
  let at = start;
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? "";
    at += found.length;
    return found;
  };
  take(plus);
  const coin = take(currency);
  const minus = /[-−–]/.test(take(sign));
  const digits = take(point) + (take(spaced) || take(closed));
  const exponent = digits === "" ? "" : take(power);
  const broken = take(fraction).trim();
  if (digits === "" && broken === "") return null;
  const price = take(dash);
  if (digits.at(-1) !== "." && price === "") take(lastPoint);
  const [scaled, united, rated] = [take(scale), coin + take(unit), take(percent)];
  const size = scaled === "" ? take(scale) : scaled;
  if (/^\d+(?:\.\d+)?$/.test(text.slice(start, at))) return null;
  const found = readingsOf(digits, price !== "").flatMap((one) => {
    const whole = withFraction(shifted(one, exponent), broken);
    return whole === null ? [] : [`${minus ? "-" : ""}${whole}${rated === "" ? "" : "%"}`];
  });
  const [first] = found;
  if (size === "" || first === undefined || found.length > 1)
    return { end: at, readings: found, along: united === "" ? "" : "unit" };
  const large = shifted(
    first,
    `e${/k|duiz|thou/i.test(size) ? 3 : /mld|miljard|b/i.test(size) ? 9 : 6}`,
  );
  return { end: at, readings: large === null ? [] : [first, large], along: "scale" };
}

/** What digits with points, commas and other signs between them can mean. */
function readingsOf(written: string, price: boolean): readonly string[] {
  const plain = written
    .replace(/\p{Nd}/gu, digitOf)
    .replace(new RegExp(`[${hidden}]`, "gu"), "")
    .replaceAll("٫", ",");
  const digits = plain.replace(new RegExp(`[_'’‘٬${gaps}]`, "gu"), "");
  const grouped = digits !== plain;
  if (digits === "") return [""];
  const marks = digits.replace(/\d/g, "");
  if (marks === "") return [trimmed(digits)];
  const last = digits.search(/[.,]\d*$/);
  const [whole, decimals] = [digits.slice(0, last), digits.slice(last + 1)];
  const joined = digits.replace(/[.,]/g, "");
  if (marks.length === 1) {
    const thousands = !grouped && /^[1-9]\d{0,2}$/.test(whole) && decimals.length === 3;
    if (thousands && price) return [joined];
    return thousands ? [joined, decimalOf(whole, decimals)] : [`${trimmed(whole)}.${decimals}`];
  }
  const isGroups = (of: string): boolean => /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(of);
  if (isGroups(digits)) return [trimmed(joined)];
  if (marks.at(-1) !== marks[0] && isGroups(whole))
    return [`${trimmed(whole.replace(/[.,]/g, ""))}.${decimals}`];
  return [];
}

/** Three decimals, written so that they cannot be taken for thousands: 1.55 for 1.550, 3.1420 for 3.142. */
export function decimalOf(whole: string, decimals: string): string {
  const short = decimals.replace(/0+$/, "");
  if (short === "") return whole;
  return `${whole}.${short.length === 3 ? `${short}0` : short}`;
}

const trimmed = (digits: string): string => digits.replace(/^0+(?=\d)/, "") || "0";

/** A digit of another script, as ours: in each script ten stand in a row, beginning at ten or six of sixteen. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!;
  const place = code & 15;
  const fromZero = place < 10 && /\p{Nd}/u.test(String.fromCodePoint(code - place));
  return String(fromZero ? place : place - 6);
}

/** A number times a power of ten, as `e3` says; null when nobody would write it out. */
function shifted(number: string, exponent: string): string | null {
  if (exponent === "") return number;
  const by = Number(exponent.slice(1));
  if (Math.abs(by) > 12) return null;
  const [whole, decimals = ""] = number.split(".");
  const digits = `${"0".repeat(12)}${whole}${decimals}${"0".repeat(12)}`;
  const point = 12 + whole!.length + by;
  const behind = digits.slice(point).replace(/0+$/, "");
  return `${trimmed(digits.slice(0, point))}${behind === "" ? "" : `.${behind}`}`;
}

const decimalsOf: Readonly<Record<string, string>> = {
  ...{ "½": "5", "¼": "25", "¾": "75", "⅕": "2", "⅖": "4", "⅗": "6", "⅘": "8" },
  ...{ "⅛": "125", "⅜": "375", "⅝": "625", "⅞": "875" },
};

/** A whole number and a fraction behind it; null when it has no end as a decimal number. */
function withFraction(number: string | null, sign: string): string | null {
  if (number === null || sign === "") return number;
  const decimals = decimalsOf[sign];
  return decimals === undefined || number.includes(".") ? null : `${number || "0"}.${decimals}`;
}
