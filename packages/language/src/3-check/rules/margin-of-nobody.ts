import { everyItem } from "@pwe/model";
import { isScreenedOut } from "../screened-out.ts";
import type { Finding, Rule } from "../rule.ts";
import { valueWords } from "../words/values.ts";

type Data = { weights: string; question: string; answers: string; what: string };

/** A margin gives a share to answers that nobody has who is weighted. */
export const marginOfNobody: Rule<Data> = {
  kind: {
    code: "C1014",
    id: "margin-of-nobody",
    severity: "warning",
    message: ({ weights, question, answers, what }) =>
      what === "refused"
        ? `The margin of \`${question}\` in \`${weights}\` has a share for ${answers}, and who refuses has no answer to weight on.`
        : `The margin of \`${question}\` in \`${weights}\` has a share for ${answers}, and whoever answers that is screened out.`,
    why: "There is nobody to give this share to, so the weights cannot bring the figures to the population.",
    help: ({ what }) =>
      what === "refused"
        ? "Leave it out of the margin: `missing` says what happens with refusals."
        : "Give the shares of those who take part, or screen fewer people out.",
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    consultation.plan.weights.flatMap(({ id, margins }) =>
      margins.flatMap(({ path, shares }): Finding<Data>[] => {
        const item = everyItem(consultation.instrument).find((one) => one.path === path);
        const question = item?.kind === "question" ? item.element : undefined;
        const all = question && "answers" in question ? question.answers : [];
        const given = shares.filter(({ percent }) => percent.int > 0).map(({ answer }) => answer);
        const refused = given.filter(
          (answer) => all.find((one) => one.id === answer)?.kind === "refused",
        );
        const screened = given.filter((answer) => isScreenedOut(path, answer, consultation));
        return (["refused", "screened"] as const).flatMap((what) => {
          const some = what === "refused" ? refused : screened;
          if (some.length === 0) return [];
          return [
            {
              about: `weights.${id}.${path}`,
              key: what,
              data: { weights: id, question: path, answers: valueWords(some, language), what },
            },
          ];
        });
      }),
    ),
};
