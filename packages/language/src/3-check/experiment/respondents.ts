import { own } from "@pwe/model";
import type { Consultation } from "@pwe/model";

/**
 * How many complete responses that count are planned in these versions, all streams together; arms of a factor that is not named
 * are taken together, and no arms at all is everyone. Undefined where no `sample` says a number for them.
 */
export function plannedRespondents(
  { instrument, plan }: Consultation,
  arms: readonly string[] = [],
): number | undefined {
  const parts = instrument.factors.map((factor) => {
    const named = factor.arms.filter(({ id }) => arms.includes(id));
    const kept = named.length === 0 ? factor.arms : named;
    return { factor, kept, share: shareOf(kept) / shareOf(factor.arms) };
  });
  const numbers = plan.samples.flatMap(({ target, targets = {} }) => {
    const told = parts.find(({ factor }) =>
      factor.arms.some(({ id }) => Object.hasOwn(targets, id)),
    );
    const rest = parts.filter((part) => part !== told);
    const share = rest.reduce((product, part) => product * part.share, 1);
    const number =
      told === undefined
        ? target
        : told.kept.reduce<number | undefined>((sum, { id }) => plus(sum, own(targets, id)), 0);
    return number === undefined ? [] : [number * share];
  });
  const kept = 1 - expectedLoss(plan) / 100;
  return numbers.length === 0 ? undefined : kept * numbers.reduce((sum, one) => sum + one, 0);
}

/** The percentage of complete responses that the rules of `exclude` are expected to leave out. */
export const expectedLoss = ({ exclude }: Consultation["plan"]): number =>
  exclude?.expected === undefined
    ? 0
    : Number(`${exclude.expected.int}e-${exclude.expected.decimals}`);

const shareOf = (arms: readonly { readonly share: number }[]): number =>
  arms.reduce((sum, { share }) => sum + share, 0);

/** A sum of which every part has to be known. */
const plus = (sum: number | undefined, part: number | undefined): number | undefined =>
  sum === undefined || part === undefined ? undefined : sum + part;
