import type * as syntax from "../syntax.ts";
import { type Context, isMissing, say } from "./context.ts";
import { codeClash, wholeNumber } from "./errors/numbers.ts";

interface Coded {
  readonly code: syntax.NumberLiteral | syntax.Missing | null;
  /** other, none and refused come after the ordinary answers */
  readonly last: boolean;
}

/** One code for each: explicit ones as written, the others the free numbers from 1 in order. No two are equal. */
export function assignCodes(context: Context, entries: readonly Coded[]): number[] {
  const taken = new Set<number>();
  const codes = entries.map(({ code }) => {
    if (code === null || isMissing(code)) return undefined;
    if (code.decimals > 0 || code.percent) {
      say(context, wholeNumber, code, { what: "A code", least: 0 });
      return undefined;
    }
    if (taken.has(code.int)) say(context, codeClash, code, { code: code.int });
    taken.add(code.int);
    return code.int;
  });
  let next = 1;
  for (const last of [false, true]) {
    entries.forEach((entry, i) => {
      if (entry.last !== last || codes[i] !== undefined) return;
      while (taken.has(next)) next++;
      codes[i] = next;
      taken.add(next);
    });
  }
  return codes as number[];
}
