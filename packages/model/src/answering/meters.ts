import type { Exact, Instrument, Limit, Task, Total } from "../generated/consultation.ts";
import type { Facts } from "../documents/condition.ts";
import type { Situation, Versions } from "../documents/situation.ts";
import { type Settings, sumOf } from "./totals.ts";
import { walk } from "./walk.ts";
import { answerAt } from "./item.ts";

/** A limit and how it stands. */
export interface LimitReading {
  readonly kind: Limit["kind"];
  /** in the total's numerator */
  readonly value: number;
  /** the value as shown: divided and rounded as its meter is */
  readonly shown: Exact;
  readonly met: boolean;
  /** how much too much (positive) or too little (negative), in the numerator; 0 when met */
  readonly off: number;
  /** `off` as shown */
  readonly offShown: Exact;
}

/**
 * What a total reads now. Everything in it is shown with the decimals of the total, or with more where those would
 * contradict the verdict: while a limit is not met, the total is not shown as equal to it, nor the difference as 0. A
 * total that is rounded is shown as the nearest multiple of that, half away from zero, and differences go with it;
 * nearer to a limit than one of that, it is shown as it is. So it never seems to be on the other side.
 */
export interface Meter {
  readonly total: Total;
  readonly numerator: number;
  readonly shown: Exact;
  readonly limits: readonly LimitReading[];
  /** every limit is met */
  readonly met: boolean;
}

/** How a total is shown: divided by the one, rounded to the other. */
type Rounding = Pick<Total, "denominator" | "decimals">;

/** A numerator as it is shown: divided, and rounded half away from zero. */
export function shownAs(numerator: number, { denominator, decimals }: Rounding): Exact {
  const by = BigInt(denominator);
  const scaled = BigInt(Math.abs(numerator)) * 10n ** BigInt(decimals);
  const size = Number((2n * scaled + by) / (2n * by));
  return { int: numerator < 0 && size > 0 ? -size : size, decimals };
}

/** The nearest multiple of what a total is rounded to, half away from zero, in these decimals. */
function nearest(numerator: number, { denominator, rounded }: Total, decimals: number): Exact {
  const { int: by, decimals: places } = rounded!;
  const times = shownAs(numerator * 10 ** places, { denominator: denominator * by, decimals: 0 });
  return { int: times.int * by * 10 ** (decimals - places), decimals };
}

/** Whether a total is nearer to a limit than one of what it is rounded to. */
const isNear = (by: number, { denominator, rounded }: Total): boolean =>
  Math.abs(by) * 10 ** rounded!.decimals < rounded!.int * denominator;

/** Whether a total and a limit that it is `off` by are shown apart. */
function isApart(numerator: number, off: number, rounding: Rounding): boolean {
  const shown = (what: number): number => shownAs(what, rounding).int;
  return shown(off) !== 0 && shown(numerator) !== shown(numerator - off);
}

/** The total's own decimals, or as many more as it takes to show it apart from the limits that it is `off` by. */
function roundingOf(
  { denominator, decimals }: Total,
  numerator: number,
  offs: readonly number[],
): Rounding {
  const rounding = { denominator, decimals };
  const broken = offs.filter((off) => off !== 0);
  // With as many decimals as the denominator has digits, any two numerators differ.
  while (
    10 ** rounding.decimals < denominator &&
    !broken.every((off) => isApart(numerator, off, rounding))
  ) {
    rounding.decimals++;
  }
  return rounding;
}

/** How much too much (positive) or too little (negative) a total is; 0 when the limit is met. */
function offBy(kind: Limit["kind"], over: number): number {
  const met = kind === "at_most" ? over <= 0 : kind === "at_least" ? over >= 0 : over === 0;
  return met ? 0 : over;
}

/** What every total of a task reads with these settings, after these earlier totals, in the order shown. */
export function readMeters(
  task: Task,
  settings: Settings,
  facts: Facts,
  versions: Versions,
): Meter[] {
  return task.totals.map((total) => {
    const numerator = sumOf(total.value, task, settings, facts, versions);
    const read = total.limits.map(({ kind, value: linear }) => {
      const value = sumOf(linear, task, settings, facts, versions);
      return { kind, value, off: offBy(kind, numerator - value) };
    });
    const rounding = roundingOf(
      total,
      numerator,
      read.map(({ off }) => off),
    );
    const isRounded = total.rounded && !read.some(({ value }) => isNear(numerator - value, total));
    const shown = isRounded
      ? nearest(numerator, total, rounding.decimals)
      : shownAs(numerator, rounding);
    const limits = read.map(({ kind, value, off }): LimitReading => {
      const limit = shownAs(value, rounding);
      const difference = { ...limit, int: shown.int - limit.int };
      const offShown = isRounded && off !== 0 ? difference : shownAs(off, rounding);
      return { kind, value, shown: limit, met: off === 0, off, offShown };
    });
    const met = limits.every((limit) => limit.met);
    return { total, numerator, shown, limits, met };
  });
}

/** The totals of a task as they read now, in the order shown. Empty where its options are not asked. */
export function meters(instrument: Instrument, situation: Situation, path: string): Meter[] {
  const { carried, settings } = walk(instrument, situation, answerAt(situation.answers));
  for (const [task, set] of settings) {
    if (task.path !== path) continue;
    return readMeters(task, (option) => set.get(option), carried.get(task)!, situation.versions);
  }
  return [];
}
