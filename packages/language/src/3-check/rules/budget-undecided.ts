import { budgetFindings } from "../budget-findings.ts";
import type { Rule } from "../rule.ts";
import { list } from "../words/list.ts";
import { undecidedWords } from "../words/undecided.ts";

type Data = { task: string; versions: string; what: string; reason: string };

/** Something about the limits of a task could not be decided within the limit of the proof. */
export const budgetUndecided: Rule<Data> = {
  kind: {
    code: "C0213",
    id: "budget-undecided",
    severity: "info",
    message: ({ task, versions, what, reason }) =>
      `Of \`${task}\` it is not decided${versions} ${what}. The proof stopped: ${reason}.`,
    why: "What is neither proved nor refuted may still go wrong in the field.",
    help: () => "Fewer options, coarser steps or rounder numbers bring it within reach.",
  },
  certainty: "exact",
  check: (context) =>
    budgetFindings(context, ({ outcome, unknown, totals, carried, crowd }, task) => {
      const dutch = context.language === "nl";
      const limited = totals.length > 0 || task.totals.some(({ limits }) => limits.length > 0);
      // Without a limit, a group or a number to keep to, there is nothing to decide.
      if (!limited && task.groups.length === 0) return [];
      const open = [
        ...(outcome === "undecided"
          ? [dutch ? "of er een antwoord is dat mag" : "whether there is an admissible answer"]
          : []),
        ...(carried?.outcome === "undecided"
          ? [
              dutch
                ? "of elk eerder antwoord een antwoord overlaat"
                : "whether every earlier answer leaves one",
            ]
          : []),
        ...(outcome === "feasible" && unknown.length > 0
          ? [dutch ? "of alles te kiezen is" : "whether everything can be chosen"]
          : []),
        ...(outcome === "feasible" &&
        totals.some(({ limits }) => limits.some((limit) => limit.outcome === "undecided"))
          ? [dutch ? "of elke grens iets uitsluit" : "whether every limit refuses something"]
          : []),
      ];
      if (open.length === 0) return [];
      const crowded = crowd !== undefined || totals.length === 0;
      const why = crowded ? "crowded" : "nobody_found";
      const reason = undecidedWords({ why, ...(crowd && { crowd }) }, context.language);
      return [
        { about: task.path, data: { task: task.path, what: list(open, context.language), reason } },
      ];
    }),
};
