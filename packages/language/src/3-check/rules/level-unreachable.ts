import { budgetFindings } from "../budget-findings.ts";
import type { Rule } from "../rule.ts";
import { list } from "../words/list.ts";

type Data = { option: string; levels: string; versions: string };

/** A level of an option stands in no admissible answer. */
export const levelUnreachable: Rule<Data> = {
  kind: {
    code: "C0202",
    id: "level-unreachable",
    severity: "error",
    message: ({ option, levels, versions }) =>
      `Nobody can set \`${option}\` at ${levels}${versions}: the limits admit no answer with it.`,
    why: "The form shows an answer that nobody can give, and an analysis reads its absence as a preference.",
    help: () =>
      "Give the limit more room, change what the level costs, or take the level away (`like` and a scale of its own for this task).",
  },
  certainty: "exact",
  check: (context) =>
    budgetFindings(context, ({ outcome, unreachable }, { decision, options }) =>
      outcome !== "feasible" || decision.kind !== "levels"
        ? []
        : options.flatMap(({ id, path }) => {
            const levels = unreachable.flatMap((one) =>
              one.option === id ? [`${one.setting}`] : [],
            );
            if (levels.length === 0) return [];
            const data = { option: path, levels: list(levels, context.language) };
            return [{ about: path, key: levels.join(), data }];
          }),
    ),
};
