import type { Finding, Rule } from "../rule.ts";
import { aboutCondition, provedRoutes, written } from "../branches.ts";

type Data = { condition: string };

/** A branch that everyone who comes to it takes. */
export const alwaysTrueCondition: Rule<Data> = {
  kind: {
    code: "C0103",
    id: "always-true-condition",
    severity: "warning",
    message: ({ condition }) => `\`${condition}\` holds for everyone who comes here.`,
    why: "A follow-up that was meant for some is asked of all, or a condition says nothing and makes the design harder to read.",
    help: () => "Change the condition, or take the `when` away and leave what stands in it.",
  },
  certainty: "exact",
  check: ({ consultation, resolved }) =>
    provedRoutes(consultation).whens.flatMap(({ when, arms, otherwise }): Finding<Data>[] => {
      const [first, ...others] = arms;
      if (!first!.always || first!.reached.outcome !== "reachable") return [];
      // Of arms that are left without anyone, unreachable-question speaks.
      if ([...others, otherwise].some(({ elements }) => elements.length > 0)) return [];
      const condition = first!.condition!;
      return [
        {
          ...aboutCondition(resolved, when, condition),
          data: { condition: written(resolved, condition) },
        },
      ];
    }),
};
