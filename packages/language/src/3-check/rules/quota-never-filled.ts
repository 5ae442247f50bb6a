import { isScreenedOut } from "../screened-out.ts";
import type { Finding, Rule } from "../rule.ts";
import { valueWords } from "../words/values.ts";

type Data = { question: string; answers: string };

/** A quota wants responses of people who are screened out. */
export const quotaNeverFilled: Rule<Data> = {
  kind: {
    code: "C1009",
    id: "quota-never-filled",
    severity: "warning",
    message: ({ question, answers }) =>
      `The quota of \`${question}\` wants responses with ${answers}, and whoever answers that is screened out.`,
    why: "Nobody completes with that answer, so the number is never reached and the sample stays short.",
    help: () => "Take the answer out of the quota, or out of the screening.",
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    consultation.plan.quotas.flatMap(({ id, path, cells }): Finding<Data>[] => {
      const gone = cells.filter(
        ({ answer, limit }) => limit > 0 && isScreenedOut(path, answer, consultation),
      );
      if (gone.length === 0) return [];
      const answers = valueWords(
        gone.map(({ answer }) => answer),
        language,
      );
      return [{ about: `quota.${id}`, data: { question: path, answers } }];
    }),
};
