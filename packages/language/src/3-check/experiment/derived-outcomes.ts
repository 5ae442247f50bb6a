import {
  armsIn,
  blockOf,
  everyItem,
  idOf,
  once,
  pathsIn,
  type Consultation,
  type Factor,
  type Question,
} from "@pwe/model";
import { standardBlocks } from "../../blocks/generated.ts";
import { isAskedIn } from "./asked-in.ts";
import { manipulations } from "./manipulations.ts";
import { wholeOutcomes, type Outcome } from "./outcomes.ts";
import { isBefore, timeline } from "./timeline.ts";

/**
 * Why something is no outcome of a comparison of versions that follows from a design: it is asked before they differ,
 * it is about the respondent, only some are asked it, or not every version asks it.
 */
export type NoOutcome = "before" | "background" | "branch" | "version";

interface Sorted {
  readonly outcomes: readonly Outcome[];
  readonly others: readonly { readonly path: string; readonly why: NoOutcome }[];
}

/** What the versions of a factor can have changed, and what they cannot. */
export const derivedOutcomes: (consultation: Consultation) => (factor: Factor) => Sorted = once(
  (consultation) => {
    const wholes = wholeOutcomes(consultation);
    return (factor) => {
      const sorted = wholes.map((one) => ({ one, why: whyNot(one, factor, consultation) }));
      return {
        outcomes: sorted.flatMap(({ one, why }) => (why === undefined ? [one] : [])),
        others: sorted.flatMap(({ one: { path }, why }) =>
          why === undefined ? [] : [{ path, why }],
        ),
      };
    };
  },
);

function whyNot(
  outcome: Outcome,
  factor: Factor,
  consultation: Consultation,
): NoOutcome | undefined {
  const { instrument } = consultation;
  const conditions = timeline(instrument).conditions.get(outcome.path) ?? [];
  const everywhere =
    factor.arms.every(({ id }) => isAskedIn(instrument, outcome.path, id)) &&
    !conditions.some((one) => armsIn(one, factor.id).length > 0);
  if (isBackground(outcome, consultation)) return "background";
  if (isBeforeDifference(outcome.path, factor, consultation)) return "before";
  if (!everywhere) return "version";
  return conditions.some((one) => pathsIn(one).length > 0) ? "branch" : undefined;
}

/** Whether something is asked before anything differs between the versions of a factor, for everybody. */
function isBeforeDifference(path: string, factor: Factor, consultation: Consultation): boolean {
  const { moments } = timeline(consultation.instrument);
  const own = moments.get(path) ?? [];
  const differs = manipulations(consultation)
    .filter((one) => one.factor === factor.id)
    .flatMap((one) => one.moments);
  return (
    differs.length > 0 &&
    own.length > 0 &&
    own.every((moment) => !differs.some((one) => isBefore(one, moment)))
  );
}

/**
 * Whether a question is about the respondent, which no version changes: what is weighted or counted on, what the shared
 * list of the population asks and what stands in a section with one of these, what is sensitive or may be refused, numbers
 * and dates of a section. A mark that can be a pass is an opinion.
 */
function isBackground({ element, path }: Outcome, { plan, instrument }: Consultation): boolean {
  if (element.kind !== "question") return false;
  const counted = [...plan.weights.flatMap(({ margins }) => margins), ...plan.quotas];
  if (counted.some((one) => one.path === path)) return true;
  if (plan.passes?.some((one) => one.path === path) === true) return false;
  const isAskedOfPopulation = (one: string): boolean =>
    populationIds().has(idOf(one)) || counted.some((other) => other.path === one);
  if (isAskedOfPopulation(path) || element.sensitive !== undefined) return true;
  if ("answers" in element && element.answers.some(({ kind }) => kind === "refused")) return true;
  const block = instrument.elements.find((one) => "path" in one && one.path === blockOf(path));
  if (block?.kind !== "section") return false;
  const beside = everyItem(instrument).filter((one) => blockOf(one.path) === block.path);
  return isPersonal[element.type] || beside.some((one) => isAskedOfPopulation(one.path));
}

/** Kinds of question that in a section ask who somebody is, and not what they think. */
const isPersonal: Readonly<Record<Question["type"], boolean>> = {
  one: false,
  many: false,
  grid: false,
  number: true,
  scale: false,
  text: false,
  rank: false,
  date: true,
};

/** The questions that the shared list of the population asks. */
const populationIds: () => ReadonlySet<string> = () => {
  const text = standardBlocks.get("pwe:nl/population.pwe") ?? "";
  return new Set([...text.matchAll(/^\s*ask ([a-z0-9_]+)/gm)].map(([, id]) => id!));
};
