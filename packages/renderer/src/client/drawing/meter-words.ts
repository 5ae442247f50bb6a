import { type LimitReading, type Meter, type Notation, printNumber } from "@pwe/model";
import { fill } from "../../words/words.ts";
import type { Words } from "../../words/words.ts";

/** How a meter stands; unread while a number cannot be read that counts in it. */
export type MeterState = "fine" | "over" | "under" | "unread";

const stateOf = ({ kind, met, off }: LimitReading): Exclude<MeterState, "unread"> => {
  if (met) return "fine";
  return kind === "at_most" || (kind === "exactly" && off > 0) ? "over" : "under";
};

/** How a meter stands: over as soon as one limit is passed, under while one is not reached. */
export const meterState = (meter: Meter): MeterState => {
  const states = meter.limits.map(stateOf);
  return states.includes("over") ? "over" : states.includes("under") ? "under" : "fine";
};

/** The sentence for a limit with so much left under it. */
const sentenceOf = (limit: LimitReading, left: number, used: number): keyof Words => {
  const state = stateOf(limit);
  if (limit.kind === "at_least") return state === "under" ? "stillToGo" : "reached";
  if (limit.kind === "exactly")
    return state === "over" ? "exactOver" : state === "under" ? "exactLeft" : "exactDone";
  if (state === "over") return "roomOver";
  return left === 0 ? "roomNone" : used < 0 ? "roomFreed" : "roomLeft";
};

/** From where to where a total can go, where that is known. */
export type Range = readonly [low: number, high: number];

/** Whether a total can be less than nothing: then it tells a change, with its sign. */
const isChange = ({ limits }: Meter, [low]: Range): boolean =>
  Math.min(low, ...limits.map(({ shown }) => shown.int)) < 0;

const NOWHERE: Range = [0, 0];

/** How numbers of this total are written. */
export const printerOf =
  (meter: Meter, notation: Notation, range = NOWHERE) =>
  (int: number, signed = isChange(meter, range)): string =>
    printNumber({ int, decimals: meter.shown.decimals }, meter.total.unit, notation, signed);

const limitOf = ({ limits }: Meter, kind: LimitReading["kind"]) =>
  limits.find((limit) => limit.kind === kind);

/** Limits on both sides, where what counts is to stay between them: it does, or it is a change. */
const between = (meter: Meter, always: boolean): readonly [LimitReading, LimitReading] | null => {
  const [low, high] = [limitOf(meter, "at_least"), limitOf(meter, "at_most")];
  return (always || meter.met) && low && high ? [low, high] : null;
};

/** The limits that are not met, or else all of them: where there are several, the ones that are met need no words. */
const telling = ({ limits }: Meter): readonly LimitReading[] => {
  const open = limits.filter(({ met }) => !met);
  return open.length > 0 ? open : limits;
};

const leftOf = (meter: Meter, limit: LimitReading): number =>
  limit.met ? limit.shown.int - meter.shown.int : -limit.offShown.int;

/** What a meter says: how much is used, what is left, or how much it is too much or too little. */
export const meterWords = (
  meter: Meter,
  words: Words,
  notation: Notation,
  range = NOWHERE,
): string => {
  const print = printerOf(meter, notation, range);
  const value = print(meter.shown.int);
  const sentence = (limit: LimitReading): string => {
    const left = leftOf(meter, limit);
    const blanks = {
      value,
      limit: print(limit.shown.int),
      left: print(Math.abs(left), false),
      over: print(Math.abs(limit.offShown.int), false),
    };
    return fill(words[sentenceOf(limit, left, meter.numerator)], blanks);
  };
  const ends = between(meter, isChange(meter, range))?.map(({ shown }) => print(shown.int));
  if (ends) {
    const within = fill(words.between, { value, low: ends[0]!, high: ends[1]! });
    return meter.met ? within : `${within} ${meterInShort(meter, words, notation)}.`;
  }
  return telling(meter).map(sentence).join(" ") || value;
};

/** The same in as few words as stay in view: what is left, what is too much, or that it is enough. */
export const meterInShort = (meter: Meter, words: Words, notation: Notation): string => {
  const print = printerOf(meter, notation);
  const [limit] = telling(meter);
  if (!limit || between(meter, false)) return print(meter.shown.int);
  const left = leftOf(meter, limit);
  const blanks = { left: print(Math.abs(left), false), over: print(Math.abs(left), false) };
  const state = stateOf(limit);
  if (state === "over") return fill(words.shortOver, blanks);
  if (state === "under")
    return fill(limit.kind === "exactly" ? words.shortLeft : words.shortNeeded, blanks);
  return limit.kind === "at_most" ? fill(words.shortLeft, blanks) : words.shortEnough;
};

/** As many steps as can be told apart on a bar. */
const TICKS = 12;

/**
 * Where the bar of a meter begins and ends, from where to where it is filled, where its limits are, and from where on
 * it is too much; and how long one step is, where there are few. All but the ends are shares of its length. It is
 * always long enough to show what is too much; a change has its zero in the middle.
 */
export const meterBar = (meter: Meter, range = NOWHERE) => {
  const scale = 10 ** meter.shown.decimals;
  const limits = meter.limits.map(({ shown }) => shown.int / scale);
  const now = meter.shown.int / scale;
  const ends = [now, ...limits, ...range];
  const change = isChange(meter, range);
  const max = Math.max(1 / scale, ...(change ? ends.map(Math.abs) : ends));
  const low = change ? -max : 0;
  const share = (at: number): number => Math.max(0, (at - low) / (max - low));
  const passed = limits.filter((_, at) => stateOf(meter.limits[at]!) === "over");
  return {
    min: Math.min(low, now),
    max,
    now,
    change,
    from: share(Math.min(0, now)),
    to: share(Math.max(0, now)),
    marks: limits.map(share),
    over: passed.length > 0 ? share(Math.min(...passed)) : null,
    tick: max - low <= TICKS ? 1 / (max - low) : 1,
  };
};
