import type { Instrument } from "./generated/consultation.ts";
import type { Response } from "./generated/response.ts";

/** Why there is no value. */
export type MissingKind = "not_reached" | "not_in_version" | "skipped" | "refused" | "not_finished";

/** Every kind, in the order they are documented. */
export const missingKinds: readonly MissingKind[] = [
  "not_reached",
  "not_in_version",
  "skipped",
  "refused",
  "not_finished",
];

/** A value, or why there is none. */
export type Cell = { readonly value: string | number } | { readonly missing: MissingKind };

/** An admissible response as one row: a cell for every column of `columns`, by name. Values are ids, not codes. */
export function row(instrument: Instrument, response: Response): Map<string, Cell> {
  throw new Error("not written yet");
}
