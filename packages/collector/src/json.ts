/** What a body says, or why it says nothing: it is no JSON, or none that means one thing to everybody. */
type JsonReading = { value: unknown } | Unreadable;

interface Unreadable {
  code: string;
  words: string;
}

/** No document of ours nests deeper than about eight. */
const DEEPEST = 64;

const refuse = (code: string, words: string): Unreadable => ({ code, words });

/** The end of the string literal that begins at `start`: the index after its closing quote. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === "\\") at += 1;
    else if (character === '"') return at + 1;
  }
  return text.length;
}

const NUMBER = /-?\d[\d.eE+-]*/y;

/** Whether a number is the same number after it was read: 2^53 + 1 and 1e400 are not. */
function isExact(literal: string): boolean {
  const value = Number(literal);
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

/**
 * Looks at the text of a body before it is read, for what the reading would hide: a key that is there twice (the last
 * would win without a word), a number too large to be kept exactly, nesting without end. Text that is no JSON at all
 * is left to the reading.
 */
function lookThrough(text: string): Unreadable | undefined {
  // One set of keys for each object that is open; an array that is open has none.
  const open: (Set<string> | undefined)[] = [];
  let keyFollows = false;
  for (let at = 0; at < text.length;) {
    const character = text[at]!;
    if (character === '"') {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (keyFollows && keys !== undefined) {
        const key = readString(text.slice(at, end));
        if (key === undefined) return undefined;
        if (key === "__proto__")
          return refuse("forbidden_key", "There is a key that cannot be sent.");
        if (keys.has(key)) return refuse("duplicate_key", "A key is there twice in one object.");
        keys.add(key);
        keyFollows = false;
      }
      at = end;
      continue;
    }
    if (character === "{" || character === "[") {
      open.push(character === "{" ? new Set() : undefined);
      keyFollows = character === "{";
      if (open.length > DEEPEST)
        return refuse("too_deep", `This nests deeper than ${DEEPEST} levels.`);
    } else if (character === "}" || character === "]") {
      open.pop();
      keyFollows = false;
    } else if (character === ",") {
      keyFollows = open.at(-1) !== undefined;
    } else if (character === "-" || (character >= "0" && character <= "9")) {
      NUMBER.lastIndex = at;
      const literal = NUMBER.exec(text)?.[0] ?? character;
      if (!isExact(literal)) {
        return refuse("inexact_number", "There is a number that is too large to be kept exactly.");
      }
      at += literal.length;
      continue;
    }
    at += 1;
  }
  return undefined;
}

function readString(literal: string): string | undefined {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return undefined;
  }
}

/** What is wrong with a text for every store there may be: half a character, or the character that ends a C string. */
function faultOfText(text: string): Unreadable | undefined {
  if (!text.isWellFormed()) {
    return refuse("broken_character", "There is half a character (a lone surrogate) in a text.");
  }
  if (text.includes("\0")) return refuse("null_character", "There is a null character in a text.");
  return undefined;
}

/** The first text or key in a value that cannot be stored, in words. */
export function faultOfValue(value: unknown): Unreadable | undefined {
  if (typeof value === "string") return faultOfText(value);
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const fault = faultOfText(key) ?? faultOfValue(inner);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** Reads a body as JSON of which nobody can have another reading, or says in words why not. */
export function readJson(body: Uint8Array): JsonReading {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return refuse("not_utf8", "This is not UTF-8.");
  }
  const fault = lookThrough(text);
  if (fault !== undefined) return fault;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("not_json", "This is not JSON.");
  }
  return faultOfValue(value) ?? { value };
}
