import { type Answers, type Instrument, meters, outline, type Response } from "@pwe/model";
import { isOver, wildFor } from "./followed.ts";

/** What somebody answers who goes over a limit of a task on a page of these keys; nothing where none can be gone over. */
export function redFor(
  instrument: Instrument,
  made: Response,
  keys: readonly string[],
): Answers | undefined {
  const tasks = outline(instrument)
    .flatMap(({ elements }) => elements)
    .filter(({ kind, key }) => kind === "task" && keys.includes(key));
  for (const { key } of tasks) {
    for (let number = 1; number <= 200; number += 1) {
      const answers = { ...made.answers, ...wildFor(instrument, String(number).padStart(16, "0")) };
      const found = meters(instrument, { ...made, answers }, key);
      if (found.some(isOver)) return answers;
    }
  }
  return undefined;
}
