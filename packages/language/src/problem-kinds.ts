import { parseKinds } from "./1-parse/errors.ts";
import { resolveKinds } from "./2-resolve/errors.ts";
import { rules } from "./3-check/rules.ts";
import type { ProblemKind } from "./diagnostics/diagnostic.ts";

/** Every kind of problem that a text can have, by its code. */
export const problemKinds: ReadonlyMap<string, ProblemKind> = new Map(
  (
    [...parseKinds, ...resolveKinds, ...rules.map(({ kind }) => kind)] as unknown as ProblemKind[]
  ).map((kind) => [kind.code, kind]),
);
