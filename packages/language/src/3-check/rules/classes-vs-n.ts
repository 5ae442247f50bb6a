import { tasksIn } from "@pwe/model";
import {
  classParameters,
  enoughPerParameter,
  mostClasses,
} from "../experiment/class-parameters.ts";
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
      const parameters = classParameters(task, as, classes);
      if (n / parameters >= enoughPerParameter) return [];
      const most = mostClasses(task, as, n, classes);
      return [
        {
          about: `analysis.${analysis.id}`,
          data: {
            task: task.path,
            classes,
            as,
            parameters,
            n: Math.round(n),
            each: numberWords(n / parameters, language),
            most,
          },
        },
      ];
    }),
};
