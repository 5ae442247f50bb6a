import { everyItem, type Answer, type Instrument } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { weights: string; question: string; answers: string; first: string };

/** An answer of the question has no share in its margin. */
export const marginCategories: Rule<Data> = {
  kind: {
    code: "C0004",
    id: "margin-categories",
    severity: "error",
    message: ({ weights, question, answers }) =>
      `The margin of \`${question}\` in \`${weights}\` has no share for ${answers}.`,
    why: "Respondents with such an answer have no place in the population they are weighted to, so they get no weight.",
    help: ({ first }) =>
      `Add \`${first} …%\` to the margin, or join categories in the question. Refusals and open answers need no share: \`missing\` says what happens with them.`,
  },
  certainty: "exact",
  check: ({ consultation: { instrument, plan } }) =>
    plan.weights.flatMap(({ id, margins }) =>
      margins.flatMap(({ path, shares }): Finding<Data>[] => {
        const there = new Set(shares.map(({ answer }) => answer));
        const absent = answersOf(instrument, path).filter(
          ({ id: answer, kind }) => kind !== "other" && kind !== "refused" && !there.has(answer),
        );
        if (absent.length === 0) return [];
        const ids = absent.map((answer) => answer.id);
        const answers = ids.map((one) => `\`${one}\``).join(", ");
        return [
          {
            about: `weights.${id}.${path}`,
            data: { weights: id, question: path, answers, first: ids[0]! },
          },
        ];
      }),
    ),
};

function answersOf(instrument: Instrument, path: string): readonly Answer[] {
  const item = everyItem(instrument).find((one) => one.path === path);
  return item?.kind === "question" && "answers" in item.element ? item.element.answers : [];
}
