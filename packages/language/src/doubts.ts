import { thousandsOrDecimals } from "./1-parse/errors.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";

/**
 * A number that can be read in two ways is one mistake: what is only wrong as long as it is read as it stands is held
 * back until the author has said which was meant. Where an error is, the doubt is one.
 */
export function withoutDoubtful(
  found: readonly Diagnostic[],
  files: ReadonlyMap<string, string>,
  findOtherwise: (files: ReadonlyMap<string, string>) => readonly Diagnostic[],
): readonly Diagnostic[] {
  const doubts = found.filter(isDoubt);
  if (doubts.length === 0) return found;
  const otherwise = new Set(findOtherwise(readOtherwise(doubts, files)).map(keyOf));
  const kept = found.filter((one) => isDoubt(one) || otherwise.has(keyOf(one)));
  const held = found.filter((one) => !kept.includes(one));
  if (!held.some(({ severity }) => severity === "error")) return kept;
  return kept.map((one) => (isDoubt(one) ? { ...one, severity: "error" } : one));
}

const isDoubt = ({ code }: Diagnostic): boolean => code === thousandsOrDecimals.code;
const keyOf = ({ code, file, key }: Diagnostic): string => `${code} ${file} ${key}`;

/** The files with every number in doubt as thousands. */
function readOtherwise(
  doubts: readonly Diagnostic[],
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const read = new Map(files);
  for (const { file, span, data } of doubts.toSorted((a, b) => b.span.start - a.span.start)) {
    const text = read.get(file) ?? "";
    read.set(file, `${text.slice(0, span.start)}${data["first"]!}${text.slice(span.end)}`);
  }
  return read;
}
