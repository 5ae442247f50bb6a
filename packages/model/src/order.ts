import type {
  Answer,
  GridQuestion,
  GridRow,
  ManyQuestion,
  OneQuestion,
  Option,
  RankQuestion,
  Task,
} from "./generated/consultation.ts";

/** The items in an order drawn from the seed and this path; pinned ones first or last, in their own order. */
export function inOrder<T extends { pin?: "first" | "last" }>(
  items: readonly T[],
  seed: string,
  path: string,
): T[] {
  throw new Error("not written yet");
}

/** The options of a task as this respondent sees them. */
export function optionOrder(task: Task, seed: string): Option[] {
  throw new Error("not written yet");
}

/** The answers of a question as this respondent sees them; other, none and refused stay last. */
export function answerOrder(
  question: OneQuestion | ManyQuestion | RankQuestion,
  seed: string,
): Answer[] {
  throw new Error("not written yet");
}

/** The rows of a grid as this respondent sees them. */
export function rowOrder(question: GridQuestion, seed: string): GridRow[] {
  throw new Error("not written yet");
}
