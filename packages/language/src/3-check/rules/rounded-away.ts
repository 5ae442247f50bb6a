import { bounds, formatExact, tasksIn, type Task, type Total } from "@pwe/model";
import type { Rule } from "../rule.ts";
import { numberWords } from "../words/numbers.ts";

type Data = { total: string; round: string; span: string };

/** A total is rounded to more than it can differ by. */
export const roundedAway: Rule<Data> = {
  kind: {
    code: "C0217",
    id: "rounded-away",
    severity: "warning",
    message: ({ total, round, span }) =>
      `\`${total}\` is rounded to ${round}, and differs by at most ${span} between any two answers.`,
    why: "People then see one or two numbers, whatever they choose, and cannot tell what a choice does.",
    help: () => "Round to less, or take `round` away: then the total is shown as it is.",
  },
  certainty: "exact",
  check: ({ consultation: { instrument }, language }) =>
    tasksIn(instrument.elements).flatMap((task) =>
      task.totals.flatMap((total) => {
        const { path, rounded, denominator, value } = total;
        // What an earlier task carries over differs as well.
        if (rounded === undefined || value.totals.length > 0) return [];
        const span = widest(task, total) / denominator;
        if (span >= rounded.int / 10 ** rounded.decimals) return [];
        const said = { round: formatExact(rounded), span: numberWords(span, language, 2) };
        return [{ about: path, data: { total: path, ...said } }];
      }),
    ),
};

/** By how much the numerator of a total can differ at most, limits apart and in any version. */
function widest({ decision, options }: Task, { value }: Total): number {
  return value.terms.reduce((sum, { option, each }) => {
    const numbers = each.flatMap((one) =>
      typeof one === "number" ? [one] : one.cases.map(({ is }) => is),
    );
    if (decision.kind === "levels") return sum + Math.max(...numbers) - Math.min(...numbers);
    const most = Math.max(...numbers.map(Math.abs));
    if (decision.kind === "choose") return sum + most;
    const [min, max] = bounds(
      options.find(({ id }) => id === option)!,
      decision,
    );
    return sum + most * (max - min);
  }, 0);
}
