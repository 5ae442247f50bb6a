import type { Finding, Rule } from "../rule.ts";

type Data = { task: string; show: number; from: number; to: number };

/** The classes that the report shows in detail are not among those that are tried. */
export const showOutsideClasses: Rule<Data> = {
  kind: {
    code: "C1107",
    id: "show-outside-classes",
    severity: "error",
    message: ({ task, show, from, to }) =>
      `The report is to show ${show} ${show === 1 ? "class" : "classes"} of \`${task}\`, and ${from} to ${to} are computed.`,
    why: "There is no model of that many classes to show.",
    help: ({ from, to }) =>
      `Write a number from ${from} to ${to} behind \`show\`, or compute more models.`,
  },
  certainty: "exact",
  check: ({ consultation }) =>
    consultation.plan.analyses.flatMap((analysis): Finding<Data>[] => {
      if (analysis.kind !== "classes" || analysis.show === undefined) return [];
      const { id, of, from, to, show } = analysis;
      if (show.classes >= from && show.classes <= to) return [];
      return [{ about: `analysis.${id}`, data: { task: of, show: show.classes, from, to } }];
    }),
};
