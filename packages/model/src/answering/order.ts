import type {
  Answer,
  GridQuestion,
  GridRow,
  ManyQuestion,
  OneQuestion,
  Option,
  RankQuestion,
  Task,
} from "../generated/consultation.ts";
import { randomStream } from "./random.ts";

/** Where something stays, whatever the order of the others. */
export type Pin = "first" | "last" | undefined;

/** The items in an order drawn from the seed and this path; pinned ones first or last, in their own order. */
export function inOrder<T extends object>(
  items: readonly T[],
  seed: string,
  path: string,
  pinned: (item: T) => Pin = (item: { pin?: Pin }) => item.pin,
): T[] {
  const at = (pin: Pin): T[] => items.filter((item) => pinned(item) === pin);
  const free = at(undefined);
  const random = randomStream(seed, `order:${path}`);
  // Fisher and Yates, from the end.
  for (let last = free.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [free[last], free[other]] = [free[other]!, free[last]!];
  }
  return [...at("first"), ...free, ...at("last")];
}

/** The options of a task as this respondent sees them. */
export function optionOrder(task: Task, seed: string): Option[] {
  return task.shuffle ? inOrder(task.options, seed, task.path) : [...task.options];
}

/** Where an answer stays in every order; other, none and refused stay last. */
export function answerPin({ pin, kind }: Answer): Pin {
  return pin ?? (kind && "last");
}

/** The answers of a question as this respondent sees them. */
export function answerOrder(
  question: OneQuestion | ManyQuestion | RankQuestion,
  seed: string,
): Answer[] {
  const { answers, path } = question;
  return question.shuffle ? inOrder(answers, seed, path, answerPin) : [...answers];
}

/** The rows of a grid as this respondent sees them. */
export function rowOrder(question: GridQuestion, seed: string): GridRow[] {
  return question.shuffle ? inOrder(question.rows, seed, question.path) : [...question.rows];
}
