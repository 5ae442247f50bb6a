import type { OnTheWay } from "@pwe/proofs";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { aboutCondition, provedRoutes, written } from "../branches.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { condition: string; reason: string };

/** Nobody who comes to a screen-out meets its condition. */
export const neverScreensOut: Rule<Data> = {
  kind: {
    code: "C0112",
    id: "never-screens-out",
    severity: "warning",
    message: ({ condition, reason }) => `Nobody is screened out by \`${condition}\`: ${reason}.`,
    why: "Whoever wrote it counts on these people leaving here. They go on, or left earlier, and count where nobody expects them.",
    help: () =>
      "Put the `screen out` where these people still come, change its condition, or take it away.",
  },
  certainty: "exact",
  check: ({ consultation, resolved, language }) =>
    provedRoutes(consultation).screens.flatMap(
      ({ element, reached, contradictory }): Finding<Data>[] => {
        // A condition that no answers make true is told as that, and so is a task that nobody can answer.
        if (contradictory === true || reached.outcome !== "unreachable") return [];
        if (reached.stuck !== undefined || reached.because.length === 0) return [];
        const own = aboutCondition(resolved, element);
        const reason = reached.because
          .map((one) => wordsOf[language][one.kind](written(resolved, one.condition)))
          .join(language === "nl" ? ", en " : ", and ");
        return [{ ...own, data: { condition: written(resolved, element.if), reason } }];
      },
    ),
};

/** Why those who meet a condition do not come here, or only they. */
const wordsOf: Readonly<
  Record<MessageLanguage, Record<OnTheWay["kind"], (condition: string) => string>>
> = {
  en: {
    arm: (condition) => `only those who meet \`${condition}\` come here`,
    earlier: (condition) => `those who meet \`${condition}\` do not come here`,
    screen_out: (condition) => `those who meet \`${condition}\` are screened out before`,
  },
  nl: {
    arm: (condition) => `alleen wie voldoet aan \`${condition}\` komt hier`,
    earlier: (condition) => `wie voldoet aan \`${condition}\` komt hier niet`,
    screen_out: (condition) => `wie voldoet aan \`${condition}\` is eerder al afgewezen`,
  },
};
