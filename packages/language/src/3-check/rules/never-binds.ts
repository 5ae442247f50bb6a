import { budgetFindings } from "../budget-findings.ts";
import type { Rule } from "../rule.ts";

type Data = { total: string; versions: string };

/** The limits of a total refuse nothing. */
export const neverBinds: Rule<Data> = {
  kind: {
    code: "C0201",
    id: "never-binds",
    severity: "warning",
    message: ({ total, versions }) =>
      `The limit of \`${total}\` refuses no answer${versions}: whatever is chosen stays within it.`,
    why: "Without a limit that is felt nothing has to be weighed: people can have everything, and the answers say little about what matters most to them.",
    help: () =>
      "Make the limit tighter or the numbers larger, or show the sum without a limit (`total`).",
  },
  certainty: "exact",
  check: (context) =>
    budgetFindings(context, ({ outcome, totals, count }) =>
      outcome !== "feasible"
        ? []
        : totals
            .filter(({ limits, without }) =>
              // Counted where that could be done: two limits that say the same each refuse nothing alone.
              count !== undefined && without !== undefined
                ? without === count
                : limits.length === 1 && limits[0]?.outcome === "never",
            )
            .map(({ path }) => ({ about: path, data: { total: path } })),
    ),
};
