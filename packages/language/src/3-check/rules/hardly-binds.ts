import { shareOf } from "@pwe/proofs";
import { budgetFindings, percent } from "../budget-findings.ts";
import type { Rule } from "../rule.ts";

type Data = { total: string; versions: string; share: string };

/** Below this share of answers, in hundred-thousandths, a limit is hardly felt. */
const least = 5_000;

/** The limits of a total refuse fewer than one answer in twenty. */
export const hardlyBinds: Rule<Data> = {
  kind: {
    code: "C0204",
    id: "hardly-binds",
    severity: "warning",
    message: ({ total, versions, share }) =>
      `The limit of \`${total}\` refuses only ${share} of the answers${versions}.`,
    why: "Hardly anybody will feel the limit, so hardly anybody has to weigh one thing against another.",
    help: () =>
      "Make the limit tighter or the numbers larger. If most people will want the dear answers, the limit may still be felt: then `allow hardly-binds` with that reason.",
  },
  certainty: "exact",
  check: (context) =>
    budgetFindings(context, ({ outcome, totals, count }) =>
      outcome !== "feasible" || count === undefined
        ? []
        : totals.flatMap(({ path, without }) => {
            if (without === undefined || without === count) return [];
            const share = shareOf(without - count, without);
            if (share >= least) return [];
            return [
              { about: path, data: { total: path, share: percent(share, context.language) } },
            ];
          }),
    ),
};
