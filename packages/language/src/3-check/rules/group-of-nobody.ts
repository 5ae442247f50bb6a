import { everyItem, type Consultation } from "@pwe/model";
import { isScreenedOut } from "../screened-out.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { kind: string; by: string; left: string; groups: number };

/** A figure is given by groups of which at most one takes part: whoever is in the others is screened out. */
export const groupOfNobody: Rule<Data> = {
  kind: {
    code: "C1112",
    id: "group-of-nobody",
    severity: "warning",
    message: ({ kind, by, left, groups }) =>
      left === ""
        ? `This \`${kind}\` is given by \`${by}\`, and whoever gives any of its ${groups} answers is screened out.`
        : `This \`${kind}\` is given by \`${by}\`, and of its ${groups} answers only \`${left}\` is not screened out.`,
    why: "There is nothing to set side by side: the figure is that of everybody, or of nobody.",
    help: () => "Leave out this breakdown, give the figure by something else, or screen fewer out.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
    consultation.plan.analyses.flatMap((analysis) => {
      if (!("by" in analysis) || analysis.by === undefined) return [];
      return analysis.by.flat().flatMap((by): Finding<Data>[] => {
        const answers = answersOf(by, consultation);
        const left = answers.filter((answer) => !isScreenedOut(by, answer, consultation));
        if (answers.length < 2 || left.length > 1) return [];
        const data = { kind: analysis.kind, by, left: left[0] ?? "", groups: answers.length };
        return [{ about: `analysis.${analysis.id}`, key: by, data }];
      });
    }),
};

/** The answers that make groups. */
function answersOf(path: string, { instrument }: Consultation): string[] {
  const element = everyItem(instrument).find((one) => one.path === path)?.element;
  return element?.kind === "question" && "answers" in element
    ? element.answers.filter(({ kind }) => kind !== "refused").map(({ id }) => id)
    : [];
}
