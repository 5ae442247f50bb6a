import { comparisons } from "../experiment/comparisons.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { number: number; chance: number };

/** Several comparisons without correction for their number. */
export const uncorrected: Rule<Data> = {
  kind: {
    code: "C0311",
    id: "uncorrected",
    severity: "info",
    message: ({ number, chance }) =>
      `The plan has ${number} tests of versions without correction for their number. If nothing differs and the tests are independent, the chance to find something is ${chance} %.`,
    why: "Who tests often finds something. Without correction a report names differences that are chance.",
    help: () => "Write `correct holm` at the comparison, or `allow` this with the reason.",
  },
  certainty: "exact",
  check: ({ consultation }) => {
    const loose = comparisons(consultation).filter(
      ({ of, correct }) => of === "answers" && correct === "none",
    );
    const number = loose.reduce((sum, { tests }) => sum + tests, 0);
    const first = loose[0]?.analysis;
    if (number < 3 || first === undefined) return [];
    const chance = Math.round(100 * (1 - 0.95 ** number));
    return [{ about: `analysis.${first}`, data: { number, chance } } satisfies Finding<Data>];
  },
};
