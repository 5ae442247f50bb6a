import { once, type Consultation } from "@pwe/model";
import { comparisons } from "./comparisons.ts";
import { manipulations, type Manipulation } from "./manipulations.ts";
import { isBefore, timeline, type Moment } from "./timeline.ts";

/** What a block's compared answers come after, of what differs between the compared versions. */
interface Upstream {
  readonly block: string;
  readonly factor: string;
  readonly outcomes: readonly string[];
  /** in the block itself, before the last of its outcomes */
  readonly own: readonly Manipulation[];
  /** in blocks that come before it, or can */
  readonly earlier: readonly Manipulation[];
}

/** For every block with compared answers, what differs before them; per factor. */
export const upstream: (consultation: Consultation) => readonly Upstream[] = once(
  (consultation) => {
    const compared = comparisons(consultation).flatMap(({ factor, outcomes }) =>
      outcomes.map(({ path, block, element }) => ({ factor: factor.id, path, block, element })),
    );
    const byFactor = Map.groupBy(separate(manipulations(consultation)), ({ factor }) => factor);
    const blocks = Map.groupBy(compared, ({ factor, block }) => `${factor} ${block}`);
    return [...blocks.values()].map((ones): Upstream => {
      const { factor, block } = ones[0]!;
      const moments = ones.flatMap(
        ({ element }) => timeline(consultation.instrument).moments.get(element.path) ?? [],
      );
      const before = (byFactor.get(factor) ?? []).filter((one) =>
        one.moments.some((moment) => isBeforeAny(moment, moments)),
      );
      const isOwn = ({ moments: all }: Manipulation): boolean =>
        all.some((moment) => moment.block === block && isBeforeAny(moment, moments));
      return {
        block,
        factor,
        outcomes: [...new Set(ones.map(({ path }) => path))],
        own: before.filter(isOwn),
        earlier: before.filter((one) => !isOwn(one)),
      };
    });
  },
);

const isBeforeAny = (moment: Moment, others: readonly Moment[]): boolean =>
  others.some((other) => isBefore(moment, other));

/** A text that only says the number that a limit or attribute of its block is, is no manipulation beside it. */
const separate = (all: readonly Manipulation[]): readonly Manipulation[] =>
  all.filter(
    (one) =>
      one.kind !== "text" ||
      !one.isNumber ||
      !all.some(
        (other) =>
          (other.kind === "limit" || other.kind === "number") &&
          other.factor === one.factor &&
          other.moments.some(({ block }) => one.moments.some((moment) => moment.block === block)),
      ),
  );
