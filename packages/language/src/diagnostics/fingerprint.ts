import { hashOf } from "./hash.ts";
import type { Diagnostic } from "./diagnostic.ts";

/**
 * A name for each finding that stays the same while other lines change, in every language and every format: a hash of
 * its file, its code and what it is about. Findings that are alike in all that are numbered in their order.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ file, code, key }) => {
    const alike = JSON.stringify([file.replaceAll("\\", "/"), code, key]);
    const before = seen.get(alike) ?? 0;
    seen.set(alike, before + 1);
    return hashOf(before === 0 ? alike : `${alike} ${before}`).slice(0, 32);
  });
}
