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
import { randomStream } from "./random.ts";

type Pin = "first" | "last" | undefined;

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

/** The answers of a question as this respondent sees them; other, none and refused stay last. */
export function answerOrder(
  question: OneQuestion | ManyQuestion | RankQuestion,
  seed: string,
): Answer[] {
  const pin = (answer: Answer): Pin => answer.pin ?? (answer.kind && "last");
  const { answers, path } = question;
  return question.shuffle ? inOrder(answers, seed, path, pin) : [...answers];
}

/** The rows of a grid as this respondent sees them. */
export function rowOrder(question: GridQuestion, seed: string): GridRow[] {
  return question.shuffle ? inOrder(question.rows, seed, question.path) : [...question.rows];
}
