import { tasksIn } from "@pwe/model";
import { plannedRespondents } from "../experiment/respondents.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { of: string; sample: number; n: number; what: string };

/** More motivations are to be drawn than can have been written. */
export const sampleAboveTarget: Rule<Data> = {
  kind: {
    code: "C1109",
    id: "sample-above-target",
    severity: "warning",
    message: ({ of, sample, n, what }) =>
      what === "option"
        ? `${sample} motivations per option are to be drawn from \`${of}\`, and ${n} respondents are planned.`
        : `${sample} motivations are to be drawn from \`${of}\`, and ${n} respondents can write at most one each${what === "task" ? " per option" : ""}.`,
    why: "All of them are then read and no sample is drawn, which is more work than the plan says.",
    help: () =>
      "Draw fewer, or leave `sample` out and read them all. Assumed: everyone in the sample answers.",
  },
  certainty: "assumed",
  check: ({ consultation }) =>
    consultation.plan.analyses.flatMap((analysis): Finding<Data>[] => {
      if (analysis.kind !== "arguments" || analysis.sample === undefined) return [];
      const n = plannedRespondents(consultation, analysis.arms);
      if (n === undefined) return [];
      const { id, of, sample, perOption } = analysis;
      const task = tasksIn(consultation.instrument.elements).find(
        ({ path }) => `${path}.why` === of,
      );
      const options = task === undefined || perOption ? 1 : task.options.length;
      if (sample <= n * options) return [];
      const what = perOption ? "option" : task === undefined ? "one" : "task";
      return [{ about: `analysis.${id}`, data: { of, sample, n: Math.round(n), what } }];
    }),
};
