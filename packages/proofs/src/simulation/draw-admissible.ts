import { randomStream, type Facts, type Random, type Task, type Versions } from "@pwe/model";
import { problemOf, reach, settingsIn, type TaskAnswer } from "../budgets/admissible-answers.ts";
import { nearby } from "../budgets/nearby.ts";
import { sumsOf } from "../budgets/sums.ts";
import { anyWay } from "../budgets/wide-search.ts";

/** What draws an admissible answer to one task. */
export type DrawAnswer = (random: Random) => TaskAnswer;

/** That no admissible answer to a task can be drawn: there is none, or none was found. */
export class NothingToDraw extends Error {
  readonly task: string;
  readonly outcome: "infeasible" | "undecided";

  constructor(task: string, outcome: "infeasible" | "undecided") {
    super(`no admissible answer to ${task} can be drawn: ${outcome}`);
    this.task = task;
    this.outcome = outcome;
  }
}

/** Every how manieth setting of an amount or of the points is looked at: all, every tenth, hundredth, … */
const grains = Array.from({ length: 15 }, (_, power) => 10 ** power);

/**
 * Draws admissible answers to a task: each as likely where they can be counted, of all settings or of every tenth, hundredth,
 * … Where they cannot, a random answer is mended until it is admissible, and some answers are then likelier than others.
 * Throws `NothingToDraw`.
 */
export function drawsAdmissible(task: Task, versions: Versions, facts: Facts): DrawAnswer {
  for (const grain of grains) {
    const found = reach(task, versions, { facts, grain });
    if (found.outcome === "feasible") return found.draw;
    if (grain === 1 && found.outcome === "infeasible")
      throw new NothingToDraw(task.path, "infeasible");
    if (settingsIn(task, grain) < few) break;
  }
  return drawsMended(task, versions, facts);
}

/** Settings of all options together that mending goes through quickly, and fewer than which no coarser grain is tried. */
const many = 2_000;
const few = 100;

/** How many random answers are mended before that is given up, and the steps for each and for the first answer. */
const tries = 30;
const steps = 200_000;

function drawsMended(task: Task, versions: Versions, facts: Facts): DrawAnswer {
  const grain = grains.find((one) => settingsIn(task, one) <= many) ?? grains.at(-1)!;
  const { portfolio, answerOf } = problemOf(task, versions, [facts], { grain });
  const { widths } = portfolio;
  const sums = sumsOf(portfolio);
  const mended = (random: Random): readonly number[] | undefined => {
    for (let attempt = 0; attempt < tries; attempt++) {
      const start = widths.map((width) => random.below(width));
      const way = nearby(sums, widths, start, -1, { left: steps });
      if (way !== undefined) return way;
    }
    return undefined;
  };
  // What is always at hand, for whoever is not mended.
  let known = mended(randomStream("0000000000000000", task.path));
  if (known === undefined) {
    const way = anyWay(portfolio, undefined, { left: tries * steps });
    if (way === undefined || way === "undecided") throw new NothingToDraw(task.path, "undecided");
    known = way.chosen;
  }
  return (random) => answerOf(mended(random) ?? known).answer;
}
