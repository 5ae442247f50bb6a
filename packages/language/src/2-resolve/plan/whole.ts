import type * as syntax from "../../syntax.ts";
import { isMissing } from "../../syntax.ts";
import { type Context, say } from "../context.ts";
import { wholeNumber } from "../errors/numbers.ts";

/** A whole number of at least `least`, or undefined after a report or at a hole. */
export function whole(
  context: Context,
  number: syntax.NumberLiteral | syntax.Missing | null,
  what: string,
  least: number,
): number | undefined {
  if (number === null || isMissing(number)) return undefined;
  if (number.decimals === 0 && number.int >= least && !number.percent) return number.int;
  say(context, wholeNumber, number, { what, least });
  return undefined;
}

/** An id of at most 32 characters that is not taken: base, base_2, base_3. */
export function freeId(base: string, taken: (id: string) => boolean): string {
  const cut = (length: number): string => base.slice(0, length).replace(/_+$/, "");
  let id = cut(32);
  for (let number = 2; taken(id); number++) id = `${cut(31 - String(number).length)}_${number}`;
  return id;
}
