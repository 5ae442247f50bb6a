import { formerPaths } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { type Context, type Entity, say } from "./context.ts";
import { codeClash, wholeNumber } from "./errors/numbers.ts";
import { isMissing } from "../syntax.ts";

interface Coded {
  /** null where there is a hole */
  readonly id: string | null;
  /** the id it had before */
  readonly was: string | null;
  readonly code: syntax.NumberLiteral | syntax.Missing | null;
  /** other, none and refused come after the ordinary answers */
  readonly last: boolean;
}

/** The codes that the lock keeps for what stands under one path: a list, a scale, a question, a task. */
export interface Kept {
  /** by id, also of those that are gone: their codes are not given out again */
  readonly codes: ReadonlyMap<string, number>;
}

/** What the lock keeps for a scale or list by its id, or for an entity, also under the ids it had before. */
export function keptCodes({ design }: Context, of: string | Entity): Kept {
  const was = (path: string): string | undefined => design.entities.get(path)?.was;
  const paths = typeof of === "string" ? [of] : formerPaths(of.path, was);
  for (const path of paths) {
    const codes = design.kept.get(path);
    if (codes) return { codes };
  }
  return { codes: new Map() };
}

/**
 * One code for each: explicit ones as written, then those that the lock keeps, the others the free numbers from 1 in
 * order. No two are equal, and none is that of an answer that there was before.
 */
export function assignCodes(
  context: Context,
  entries: readonly Coded[],
  { codes: kept }: Kept,
): number[] {
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
  entries.forEach(({ id, was }, i) => {
    const code = kept.get(id ?? "") ?? kept.get(was ?? "");
    if (codes[i] !== undefined || code === undefined) return;
    const clash = entries[codes.indexOf(code)]?.code;
    if (clash) return say(context, codeClash, clash, { code });
    codes[i] = code;
    taken.add(code);
  });
  for (const code of kept.values()) taken.add(code);
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

/** A reference as the path it is written as. */
export const writtenPath = ({ names }: syntax.Reference): string =>
  names.map(({ text }) => text).join(".");

/** The id in a `was`, or null. */
export const formerId = (name: syntax.Name | syntax.Missing | null): string | null =>
  name === null || isMissing(name) ? null : name.text;
