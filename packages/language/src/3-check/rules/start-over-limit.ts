import {
  pick,
  tasksIn,
  totals,
  versionCombinations,
  type Task,
  type Total,
  type Versions,
} from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";
import { versionWords } from "../words/versions.ts";

type Data = { total: string; versions: string; start: number; limit: number };

/** A meter is over its limit before anything was touched. */
export const startOverLimit: Rule<Data> = {
  kind: {
    code: "C0008",
    id: "start-over-limit",
    severity: "warning",
    message: ({ total, versions, start, limit }) =>
      `\`${total}\` starts at ${start}${versions}, and ${limit} is the most it may be.`,
    why: "The meter is red on arrival: respondents have to mend what they did not do, and read it as a fault of theirs.",
    help: () => "Start at a level or amount that fits the limit, or `start unanswered`.",
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    tasksIn(consultation.instrument.elements).flatMap((task) => {
      const over = versionCombinations(consultation.instrument).flatMap((versions) =>
        overLimits(task, versions).map(([total, start, limit]) => ({
          versions,
          total,
          start: start / total.denominator,
          limit: limit / total.denominator,
        })),
      );
      const alike = Map.groupBy(
        over,
        ({ total, start, limit }) => `${total.path} ${start} ${limit}`,
      );
      return [...alike.values()].map((ones): Finding<Data> => {
        const { total, start, limit } = ones[0]!;
        const where = ones.map(({ versions }) => versions);
        const versions = versionWords(where, consultation, language);
        return {
          about: total.path,
          key: versions,
          data: { total: total.path, versions, start, limit },
        };
      });
    }),
};

/** The totals that are over at the start, with what they read and may read. */
function overLimits(task: Task, versions: Versions): [Total, number, number][] {
  const start = startOf(task);
  const readings = totals(task, () => start, new Map(), versions);
  return task.totals.flatMap((total) => {
    // What an earlier task carries over is known only once that was answered.
    if (total.value.totals.length > 0) return [];
    const reading = readings.get(total.path) ?? 0;
    return total.limits.flatMap(({ kind, value }): [Total, number, number][] => {
      const limit = pick(value.constant, versions) ?? 0;
      const over = kind !== "at_least" && value.totals.length === 0 && reading > limit;
      return over ? [[total, reading, limit]] : [];
    });
  });
}

/** What every option is set to beforehand. */
function startOf({ decision }: Task): string | number | null {
  return decision.kind === "levels" || decision.kind === "amount" ? decision.start : null;
}
