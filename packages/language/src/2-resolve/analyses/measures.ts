import type { Question } from "@pwe/model";

/** By what the answers to a question are summed up and compared; null: nothing is computed of them. */
export const measureOf: Readonly<Record<Question["type"], "share" | "mean" | null>> = {
  one: "share",
  many: "share",
  grid: "share",
  number: "mean",
  scale: "mean",
  text: null,
  rank: "share",
  date: "mean",
};
