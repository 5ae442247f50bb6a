import { everyItem, type Consultation } from "@pwe/model";
import { plannedRespondents } from "../experiment/respondents.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { kind: string; by: string; n: number; groups: number; smallest: number; min: number };

/** Groups that are reported apart are too many for so many respondents. */
export const subgroupN: Rule<Data> = {
  kind: {
    code: "C1103",
    id: "subgroup-n",
    severity: "warning",
    message: ({ kind, by, n, groups, smallest, min }) =>
      `This \`${kind}\` is given by \`${by}\`: of ${n} planned respondents in ${groups} groups the smallest has at most ${smallest}, and ${min} is the least that is worth reporting.`,
    why: "A group of a few people stands out by chance, and its members may be recognised.",
    help: () =>
      "Join answers into fewer groups, ask more respondents, or report without this breakdown. Assumed: everyone in the sample answers; who does not makes the groups smaller still.",
  },
  certainty: "assumed",
  check: ({ consultation }) =>
    consultation.plan.analyses.flatMap((analysis) => {
      if (!("by" in analysis) || analysis.by === undefined) return [];
      const n = plannedRespondents(consultation, analysis.arms);
      const min = ("min" in analysis ? analysis.min : undefined) ?? usual;
      if (n === undefined) return [];
      return analysis.by.flatMap((one): Finding<Data>[] => {
        const crossed = [one].flat();
        const groups = crossed.reduce(
          (product, path) => product * groupsOf(path, consultation).length,
          1,
        );
        if (groups < 2) return [];
        const [by, smallest] = [crossed.join(" and "), Math.floor(n / groups)];
        const data = { kind: analysis.kind, by, n: Math.round(n), groups, smallest, min };
        return smallest >= min ? [] : [{ about: `analysis.${analysis.id}`, key: by, data }];
      });
    }),
};

/** The smallest group that is shown where the plan says nothing. */
const usual = 50;

/** The answers that make groups. */
function groupsOf(path: string, { instrument }: Consultation): string[] {
  const element = everyItem(instrument).find((one) => one.path === path)?.element;
  return element?.kind === "question" && element.type === "one"
    ? element.answers.filter(({ kind }) => kind !== "refused").map(({ id }) => id)
    : [];
}
