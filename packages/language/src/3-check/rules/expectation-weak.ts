import { budgetProofs, otherTables, shareOf, tasksIn } from "@pwe/model";
import { percent } from "../budget-findings.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = {
  task: string;
  total: string;
  table: string;
  own: string;
  share: string;
  ownShare: string;
};

/** Other numbers on the scale keep everything that is promised of a task. */
export const expectationWeak: Rule<Data> = {
  kind: {
    code: "C0207",
    id: "expectation-weak",
    severity: "info",
    message: ({ task, total, own, table, ownShare, share }) =>
      `What is promised of \`${task}\` does not settle the numbers of \`${total}\`: ${table} keeps it as well as ${own}, and admits ${share} of the answers instead of ${ownShare}.`,
    why: "The rule that the report states fits more than one instrument, and with other numbers people would have had another choice to make.",
    help: () =>
      "Publish the numbers beside the rule, or promise what tells the tables apart (`expect … at more`). `allow expectation-weak` says that the numbers are published.",
  },
  certainty: "exact",
  check: ({ consultation, language }) => {
    const { instrument, plan } = consultation;
    return tasksIn(instrument.elements).flatMap((task): Finding<Data>[] => {
      const expects = plan.expects.filter((one) => one.task === task.path);
      if (!expects.some(({ claim }) => claim.kind === "count")) return [];
      const { path } = task;
      const proof = budgetProofs(instrument).find((one) => one.task === path);
      const others = otherTables(instrument, task, expects);
      const own =
        proof?.count !== undefined && proof.of !== undefined
          ? shareOf(proof.count, proof.of)
          : undefined;
      if (own === undefined || others === undefined || others.tables.length === 0) return [];
      // The one that differs most shows best what is left open.
      const farthest = others.tables.reduce((one, other) =>
        Math.abs(other.share - own) > Math.abs(one.share - own) ? other : one,
      );
      const words = (numbers: readonly number[]): string => `(${numbers.join(", ")})`;
      const data = {
        task: path,
        total: others.total,
        table: words(farthest.numbers),
        own: words(others.own),
        share: percent(farthest.share, language),
        ownShare: percent(own, language),
      };
      return [{ about: path, key: others.total, data }];
    });
  },
};
