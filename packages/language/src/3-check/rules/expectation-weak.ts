import { tasksIn } from "@pwe/model";
import { otherTable, type Table } from "@pwe/proofs";
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
      const found = otherTable(instrument, task, expects);
      if (found === undefined) return [];
      const by = task.totals.find(({ path }) => path === found.total)?.denominator ?? 1;
      const words = ({ numbers }: Table): string =>
        `(${numbers.map((one) => one / by).join(", ")})`;
      const data = {
        task: task.path,
        total: found.total,
        table: words(found.other),
        own: words(found.own),
        share: percent(found.other.share, language),
        ownShare: percent(found.own.share, language),
      };
      return [{ about: task.path, key: found.total, data }];
    });
  },
};
