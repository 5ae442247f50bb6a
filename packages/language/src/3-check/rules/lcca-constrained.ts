import {
  tasksIn,
  versionCombinations,
  type Consultation,
  type Task,
  type Versions,
} from "@pwe/model";
import { reach, proofSize } from "@pwe/proofs";
import type { Finding, Rule } from "../rule.ts";

type Data = { task: string; excluded: number };

/** Classes are sought in options that a limit ties to each other. */
export const lccaConstrained: Rule<Data> = {
  kind: {
    code: "C1104",
    id: "lcca-constrained",
    severity: "info",
    message: ({ task, excluded }) =>
      excluded === 100
        ? `The options of \`${task}\` have to add up to one number, and its classes take them as independent.`
        : `The limits of \`${task}\` exclude ${excluded} % of all answers, and its classes take the options as independent within a class.`,
    why: "More for one option leaves less for another, by design and not by opinion. Such a tie looks like a class, and the analysis finds more classes than there are.",
    help: () =>
      "Read the residuals of every two options that the analysis shows beside the classes, prefer few classes, and say in the report that the limit ties the options.",
  },
  certainty: "exact",
  check: ({ consultation }) => {
    const { analyses } = consultation.plan;
    return analyses.flatMap((analysis): Finding<Data>[] => {
      if (analysis.kind !== "classes") return [];
      const task = tasksIn(consultation.instrument.elements).find(
        ({ path }) => path === analysis.of,
      );
      if (task === undefined) return [];
      const excluded = excludedIn(task, versionsOf(analysis.arms, consultation));
      return excluded < much
        ? []
        : [{ about: `analysis.${analysis.id}`, data: { task: task.path, excluded } }];
    });
  },
};

/** Half of all answers: a limit that excludes less ties the options loosely. */
const much = 50;

/** The part of all answers, in hundredths, that limits exclude in one of these versions; 100 where a sum is fixed. */
function excludedIn(task: Task, versions: readonly Versions[]): number {
  const isFixed =
    task.decision.kind === "points" ||
    task.totals.some(({ limits }) => limits.some(({ kind }) => kind === "exactly"));
  if (isFixed) return 100;
  if (!isLimited(task)) return 0;
  const shares = versions.map((one) => {
    const found = reach(task, one, { size: proofSize });
    return found.outcome === "feasible" ? Number((100n * (found.of - found.count)) / found.of) : 0;
  });
  return Math.max(0, ...shares);
}

const isLimited = ({ totals, groups, decision, options }: Task): boolean =>
  groups.length > 0 ||
  totals.some(({ limits }) => limits.length > 0) ||
  (decision.kind === "choose" && (decision.min > 0 || decision.max < options.length));

/** The versions that an analysis takes in. */
const versionsOf = (arms: readonly string[], { instrument }: Consultation): Versions[] => {
  const named = instrument.factors.filter((factor) =>
    factor.arms.some(({ id }) => arms.includes(id)),
  );
  return versionCombinations(instrument).filter((versions) =>
    named.every(({ id }) => arms.includes(versions[id] ?? "")),
  );
};
