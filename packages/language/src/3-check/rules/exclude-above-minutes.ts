import { aboutWhole } from "../branches.ts";
import { minutesIn } from "../prose/stated-minutes.ts";
import { textsOf } from "../prose/texts.ts";
import type { CheckContext, Rule } from "../rule.ts";

type Data = { exclude: number; minutes: number; where: string };

/** Who is quicker than the time that was announced is left out as too fast. */
export const excludeAboveMinutes: Rule<Data> = {
  kind: {
    code: "C1108",
    id: "exclude-above-minutes",
    severity: "warning",
    message: ({ exclude, minutes, where }) =>
      `Who takes less than ${exclude} minutes is left out, and ${where === "" ? "the consent" : `\`sample ${where}\``} says that it takes ${minutes}.`,
    why: "Half of the respondents or more would be left out of every analysis for answering as fast as was expected.",
    help: () =>
      "Leave out who cannot have read it: mostly a third of the time that it takes, such as `exclude faster than 4 minutes` of 12.",
  },
  certainty: "exact",
  check: (context) => {
    const { exclude } = context.consultation.plan;
    const fasterThanMinutes = exclude?.fasterThanMinutes;
    if (fasterThanMinutes === undefined) return [];
    const shortest = announced(context).find(({ minutes }) => minutes <= fasterThanMinutes);
    return shortest === undefined
      ? []
      : [{ ...aboutWhole(context.resolved), data: { exclude: fasterThanMinutes, ...shortest } }];
  },
};

/** How long it takes as the samples say, and where none does, the consent. */
function announced({ consultation }: CheckContext): { minutes: number; where: string }[] {
  const planned = consultation.plan.samples.flatMap(({ stream, minutes }) =>
    minutes === undefined ? [] : [{ minutes, where: stream }],
  );
  if (planned.length > 0) return planned;
  return textsOf(consultation)
    .filter(({ path }) => path === "consent")
    .flatMap(({ language, text }) => minutesIn(text, language).map(({ to }) => to))
    .map((minutes) => ({ minutes, where: "" }));
}
