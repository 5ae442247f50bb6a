import type { Finding, Rule } from "../rule.ts";
import { numberWords } from "../words/numbers.ts";

type Data = { version: string; share: string; target: string; stream: string };

/** Versions are drawn in other proportions than the targets want. */
export const targetsOffShares: Rule<Data> = {
  kind: {
    code: "C1011",
    id: "targets-off-shares",
    severity: "warning",
    message: ({ version, share, target, stream }) =>
      `${share} % of the participants get \`${version}\`, and the targets of \`sample ${stream}\` want ${target} %.`,
    why: "Versions are drawn by their shares, whatever the targets say: one version is full long before the other.",
    help: () => "Let the shares of the versions and their targets be in the same proportion.",
  },
  certainty: "exact",
  check: ({ consultation: { instrument, plan }, language }) => {
    // By quota, in waves or from a panel a version is not drawn by its share.
    if (instrument.assign !== "random") return [];
    return plan.samples.flatMap(({ stream, targets = {} }) =>
      instrument.factors.flatMap(({ arms }): Finding<Data>[] => {
        if (!arms.every(({ id }) => Object.hasOwn(targets, id))) return [];
        const wanted = arms.map(({ id }) => targets[id]!);
        const [all, shares] = [sumOf(wanted), sumOf(arms.map(({ share }) => share))];
        const parts = arms.map(({ id, share }, at) => ({
          version: id,
          share: share / shares,
          target: wanted[at]! / all,
        }));
        const worst = parts.reduce((one, other) => (offBy(other) > offBy(one) ? other : one));
        if (!(offBy(worst) > slack)) return [];
        const percent = (part: number): string => numberWords(100 * part, language);
        const { version, share, target } = worst;
        return [
          {
            about: version,
            key: stream,
            data: { version, stream, share: percent(share), target: percent(target) },
          },
        ];
      }),
    );
  },
};

/** A tenth more or less than wanted is rounding. */
const slack = 0.1;

const offBy = ({ share, target }: { share: number; target: number }): number =>
  Math.abs(share - target) / Math.max(share, target);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);
