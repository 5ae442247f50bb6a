import { type Meter, pick, type Situation, type Task } from "@pwe/model";
import { printNumber } from "../numbers.ts";
import { answerAt } from "./answers.ts";

/** What one option adds to a total. */
export interface Cost {
  readonly option: string;
  readonly words: string;
}

/** How much one setting of an option adds, in the total's numerator. */
const added = (
  task: Task,
  each: Meter["total"]["value"]["terms"][number],
  situation: Situation,
): number => {
  const path = `${task.path}.${each.option}`;
  const value = (at: number): number => {
    const varied = each.each[at];
    return varied === undefined ? 0 : (pick(varied, situation.versions) ?? 0);
  };
  const { decision } = task;
  switch (decision.kind) {
    case "levels": {
      const level = answerAt(situation.answers, `${path}.level`) ?? decision.start;
      return value(decision.levels.findIndex(({ id }) => id === level));
    }
    case "choose":
      return answerAt(situation.answers, `${path}.chosen`) === true ? value(0) : 0;
    case "points":
    case "amount": {
      const start = decision.kind === "amount" ? decision.start : 0;
      return (
        Number(answerAt(situation.answers, `${path}.${decision.kind}`) ?? start ?? 0) * value(0)
      );
    }
  }
};

const MOST = 3;

/** The options that add most to a total: where room can be found when it is over. */
export const costsMost = (
  task: Task,
  meter: Meter,
  situation: Situation,
  language: string,
): Cost[] =>
  meter.total.value.terms
    .map((term) => ({ option: term.option, adds: added(task, term, situation) }))
    .filter(({ adds }) => adds > 0)
    .sort((a, b) => b.adds - a.adds)
    .slice(0, MOST)
    .map(({ option, adds }) => {
      const { denominator, decimals, unit } = meter.total;
      const int = Math.round((adds * 10 ** decimals) / denominator);
      return { option, words: printNumber({ int, decimals }, unit, language) };
    });
