import { budgetFindings } from "../budget-findings.ts";
import type { Rule } from "../rule.ts";
import { conflictWords } from "../words/conflicts.ts";
import { earlierWords } from "../words/earlier.ts";

type Data = { task: string; versions: string; earlier: string; conflict: string };

/** After some earlier answer no answer to a task is admissible. */
export const carriedInfeasible: Rule<Data> = {
  kind: {
    code: "C0206",
    id: "carried-infeasible",
    severity: "error",
    message: ({ task, versions, earlier, conflict }) =>
      `No answer to \`${task}\` meets all of its limits${versions} after ${earlier}. ${conflict}`,
    why: "Who answered the earlier task in this way, as the form let them, cannot go on and cannot send a response.",
    help: () =>
      "Let the earlier task leave enough: limit it so that this answer is not possible, or give the later task more room or a way out (`opt out`).",
  },
  certainty: "exact",
  check: (context) =>
    budgetFindings(context, ({ outcome, carried }, task) => {
      // Where nothing is admissible whatever was answered, it is not the earlier answer that does it.
      if (carried?.stuck === undefined || outcome === "infeasible") return [];
      // Who can opt out or delegate can go on.
      if (task.instead.length > 0) return [];
      const { stuck } = carried;
      const earlier = earlierWords(stuck, context.consultation, context.language);
      const conflict = conflictWords(stuck.conflict, task, context.language);
      return [{ about: task.path, data: { task: task.path, earlier, conflict } }];
    }),
};
