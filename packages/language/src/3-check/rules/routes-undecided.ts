import type { Finding, Rule } from "../rule.ts";
import { aboutCondition, armsOf, firstCondition, provedRoutes, written } from "../branches.ts";

type Data = { condition: string; reason: string };

/** A reason with the path in it quoted, as findings write paths. */
const quoted = (reason: string): string =>
  reason.replace(/^the answers to (\S+) are/, "the answers to `$1` are");

/** A branch of which it could not be worked out whether anyone comes there. */
export const routesUndecided: Rule<Data> = {
  kind: {
    code: "C0111",
    id: "routes-undecided",
    severity: "info",
    message: ({ condition, reason }) =>
      `It is not decided whether anyone comes to the branch of \`${condition}\`: ${reason}.`,
    why: "A branch of which nothing is proved may turn out to be empty in the field.",
    help: () =>
      "Fewer conditions on the same task, larger steps of an amount, or a branch less deep bring it within reach.",
  },
  certainty: "exact",
  check: (context) => {
    const { consultation, resolved, budgets } = context;
    // Past a task that nobody can answer nobody comes anywhere, and that is told of the task.
    if (budgets().some(({ outcome }) => outcome === "infeasible")) return [];
    return provedRoutes(consultation).whens.flatMap((one): Finding<Data>[] => {
      const open = armsOf(one).find(({ reached }) => reached.outcome === "undecided");
      if (open?.reached.outcome !== "undecided") return [];
      const condition = open.condition ?? firstCondition(one.when);
      return [
        {
          ...aboutCondition(resolved, one.when, condition),
          data: { condition: written(resolved, condition), reason: quoted(open.reached.why) },
        },
      ];
    });
  },
};
