import { budgetFindings } from "../budget-findings.ts";
import type { Rule } from "../rule.ts";

type Data = { option: string; versions: string };

/** An option is chosen, or given anything, in no admissible answer. */
export const optionUnreachable: Rule<Data> = {
  kind: {
    code: "C0203",
    id: "option-unreachable",
    severity: "error",
    message: ({ option, versions }) =>
      `Nobody can choose \`${option}\`${versions}: the limits admit no answer with it.`,
    why: "The form offers what nobody can have, and an analysis reads that nobody took it as a preference.",
    help: () =>
      "Give the limit or the group more room, change what the option costs, or leave it out.",
  },
  certainty: "exact",
  check: (context) =>
    budgetFindings(context, ({ outcome, unreachable }, { decision, options }) => {
      if (outcome !== "feasible" || decision.kind === "levels") return [];
      const never = new Set(unreachable.map(({ option, setting }) => `${option} ${setting}`));
      return options
        .filter(({ id, min = 0, max }) => {
          if (decision.kind === "choose") return never.has(`${id} true`);
          // An amount that may stay at nothing only is what its range says, not what a limit does.
          const most = max ?? (decision.kind === "points" ? decision.points : 0);
          const wanted = Array.from({ length: most - min + 1 }, (_, at) => min + at).filter(
            Boolean,
          );
          return wanted.length > 0 && wanted.every((one) => never.has(`${id} ${one}`));
        })
        .map(({ path }) => ({ about: path, data: { option: path } }));
    }),
};
