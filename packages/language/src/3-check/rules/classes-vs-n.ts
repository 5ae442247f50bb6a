import { latentClassParameters, tasksIn, type Task } from "@pwe/model";
import { plannedRespondents } from "../experiment/respondents.ts";
import type { Finding, Rule } from "../rule.ts";
import { numberWords } from "../words/numbers.ts";

type Data = {
  task: string;
  classes: number;
  as: string;
  parameters: number;
  n: number;
  each: string;
  most: number;
};

/** The largest number of classes that is tried has too few respondents per parameter. */
export const classesVsN: Rule<Data> = {
  kind: {
    code: "C1102",
    id: "classes-vs-n",
    severity: "warning",
    message: ({ task, classes, as, parameters, n, each }) =>
      `${classes} classes of \`${task}\` as ${as} have ${parameters} parameters: ${each} of the ${n} planned respondents for each.`,
    why: "With fewer than about ten respondents per parameter classes describe chance, and come out otherwise the next time.",
    help: ({ classes, most }) =>
      most === 0
        ? "Ask more respondents, take `ordinal` if the levels are ordered, or leave the classes out. Assumed: everyone in the sample answers."
        : `Try at most ${most} instead of ${classes}, ask more respondents, or take \`ordinal\` if the levels are ordered. Assumed: everyone in the sample answers.`,
  },
  certainty: "assumed",
  check: ({ consultation, language }) =>
    consultation.plan.analyses.flatMap((analysis): Finding<Data>[] => {
      if (analysis.kind !== "classes") return [];
      const task = tasksIn(consultation.instrument.elements).find(
        ({ path }) => path === analysis.of,
      );
      const n = plannedRespondents(consultation, analysis.arms);
      if (task === undefined || n === undefined) return [];
      const { as, to: classes } = analysis;
      const parameters = (number: number): number =>
        latentClassParameters(categoriesOf(task), number, as);
      if (n / parameters(classes) >= enough) return [];
      let most = classes;
      while (most > 0 && n / parameters(most) < enough) most -= 1;
      return [
        {
          about: `analysis.${analysis.id}`,
          data: {
            task: task.path,
            classes,
            as,
            parameters: parameters(classes),
            n: Math.round(n),
            each: numberWords(n / parameters(classes), language),
            most,
          },
        },
      ];
    }),
};

/** Respondents per parameter. */
const enough = 10;

/** How many settings each option of a task has, where they count as categories. */
function categoriesOf({ decision, options }: Task): number[] {
  const settings = decision.kind === "levels" ? decision.levels.length : 2;
  return options.map(() => settings);
}
