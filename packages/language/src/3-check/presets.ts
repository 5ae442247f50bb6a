import type { Applies } from "./check.ts";
import type { Category } from "./categories.ts";
import { categoryOf } from "./rules.ts";

/** What is looked for besides errors, which are always looked for. Each preset adds categories to the one before it. */
export type Preset = "minimal" | "standard" | "strict";

const minimal: readonly Category[] = ["routes", "budgets", "weights", "plan"];
const standard: readonly Category[] = [
  ...minimal,
  "versions",
  "burden",
  "scales",
  "texts",
  "wording",
  "access",
  "privacy",
  "analysis",
];
const strict: readonly Category[] = [...standard, "reading"];

/** The categories of each preset. */
export const presets: Readonly<Record<Preset, readonly Category[]>> = { minimal, standard, strict };

/** The rules that look under a preset: all that can find an error, and those of its categories. */
export function inPreset(preset: Preset): Applies {
  const included: readonly Category[] = presets[preset];
  return ({ kind }) =>
    kind.severity === "error" || included.includes(categoryOf.get(kind.id) ?? "plan");
}
