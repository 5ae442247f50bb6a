import { shareOf } from "@pwe/proofs";
import { budgetFindings, percent } from "../budget-findings.ts";
import type { Rule } from "../rule.ts";

type Data = { task: string; versions: string; count: number; share: string };

/** Below this share little is left to choose, of a task of so many options. */
const least = { share: 0.01, options: 8 };

/** The limits of a task leave one answer, or less than one in a hundred. */
export const tooTight: Rule<Data> = {
  kind: {
    code: "C0205",
    id: "too-tight",
    severity: "warning",
    message: ({ task, versions, count, share }) =>
      count === 0
        ? `The limits of \`${task}\` leave some people no answer${versions} but the way out of it.`
        : count === 1
          ? `The limits of \`${task}\` leave only one answer${versions}: there is nothing to choose.`
          : `The limits of \`${task}\` leave ${share} of the answers${versions}.`,
    why: "What people choose is then what the arithmetic leaves them, and not what they find important.",
    help: () => "Give the limits more room, or make the numbers smaller.",
  },
  certainty: "exact",
  check: (context) =>
    budgetFindings(context, ({ outcome, count, of, carried }, task) => {
      if (outcome !== "feasible" || count === undefined || of === undefined || of === count)
        return [];
      if (carried?.stuck !== undefined && task.instead.length > 0)
        return [{ about: task.path, data: { task: task.path, count: 0, share: "" } }];
      const forced = carried === undefined ? count === 1n : carried.leavesOne === true;
      // An exact sum of amounts or points leaves few of all answers by what it is.
      const divides = task.decision.kind === "amount" || task.decision.kind === "points";
      // Every option more makes the share smaller, however much is left to choose.
      const enough = least.share ** Math.max(1, task.options.length / least.options);
      const tight = Number(count) / Number(of) < enough;
      if (!forced && (divides || !tight)) return [];
      const said = { count: forced ? 1 : 2, share: percent(shareOf(count, of), context.language) };
      return [{ about: task.path, data: { task: task.path, ...said } }];
    }),
};
