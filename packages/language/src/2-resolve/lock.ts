import { type Diagnostic, report } from "../diagnostics/diagnostic.ts";
import { unreadableLock } from "./errors/plan.ts";

/** The name of the file in which a fielded consultation is locked, beside its own. */
export const lockName = "pwe.lock.json";

/** What compiling takes from a lock: whose it is, and the codes by path. */
export interface StoredLock {
  readonly file: string;
  readonly consultation: string;
  readonly codes: ReadonlyMap<string, number>;
}

/** Reads a lock; null when it is not to be read, which is then reported. */
export function readLock(file: string, text: string, diagnostics: Diagnostic[]): StoredLock | null {
  const found = parseLock(text);
  if (typeof found !== "string") return { file, ...found };
  const at = { file, span: { start: 0, end: 0 } };
  diagnostics.push(report(unreadableLock, at, { file: lockName, what: found }));
  return null;
}

/** The codes in the text of a lock, or why there are none. */
function parseLock(text: string): Omit<StoredLock, "file"> | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return /^(?:<{7}|={7}|>{7})/m.test(text)
      ? "two versions of it were merged and both are still in it"
      : "it is not JSON";
  }
  const { format, consultation, codes } = (value ?? {}) as Record<string, unknown>;
  if (typeof consultation !== "string" || typeof codes !== "object" || codes === null)
    return "it is not a lock that pwe wrote";
  if (format !== 1) return "another version of pwe wrote it";
  const entries = Object.entries(codes);
  const isCode = (code: unknown): boolean => Number.isSafeInteger(code) && (code as number) >= 0;
  const wrong = entries.find(([, code]) => !isCode(code));
  if (wrong) return `the code of \`${wrong[0]}\` is not a whole number`;
  return { consultation, codes: new Map(entries as [string, number][]) };
}
