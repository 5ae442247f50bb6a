import {
  added,
  type Meter,
  type Notation,
  printNumber,
  settingMember,
  shownAs,
  type Situation,
  startOf,
  type Task,
} from "@pwe/model";
import { answerAt } from "../kept/answers.ts";

/** What one option adds to a total. */
export interface Cost {
  readonly option: string;
  readonly words: string;
}

const MOST = 3;

/** The options that add most to a total: where room can be found when it is over. */
export const costsMost = (
  task: Task,
  { total }: Meter,
  { answers, versions }: Situation,
  notation: Notation,
): Cost[] => {
  const setting = (option: string): unknown =>
    answerAt(answers, `${task.path}.${option}.${settingMember[task.decision.kind]}`) ??
    startOf(task);
  return total.value.terms
    .map((term) => ({ option: term.option, adds: added(term, task, setting, versions) }))
    .filter(({ adds }) => adds > 0)
    .sort((a, b) => b.adds - a.adds)
    .slice(0, MOST)
    .map(({ option, adds }) => ({
      option,
      words: printNumber(shownAs(adds, total), total.unit, notation),
    }));
};
