import { type LimitReading, type Meter, type Notation, printNumber } from "@pwe/model";
import { fill } from "../../words/words.ts";
import type { Words } from "../../words/nl.ts";

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

/** What a meter says: how much is used, what is left, or how much it is too much or too little. */
export const meterWords = (meter: Meter, words: Words, notation: Notation): string => {
  const print = (int: number): string =>
    printNumber({ int, decimals: meter.shown.decimals }, meter.total.unit, notation);
  const value = print(meter.shown.int);
  const sentence = (limit: LimitReading): string => {
    const left = limit.shown.int - meter.shown.int;
    const blanks = {
      value,
      limit: print(limit.shown.int),
      left: print(Math.abs(limit.met ? left : limit.offShown.int)),
      over: print(Math.abs(limit.offShown.int)),
    };
    return fill(words[sentenceOf(limit, left, meter.numerator)], blanks);
  };
  const limitOf = (kind: LimitReading["kind"]) => meter.limits.find((limit) => limit.kind === kind);
  const [low, high] = [limitOf("at_least"), limitOf("at_most")];
  if (meter.met && low && high) {
    const ends = { low: print(low.shown.int), high: print(high.shown.int) };
    return fill(words.between, { value, ...ends });
  }
  // Where there are several limits, the ones that are met need no words.
  const open = meter.limits.filter(({ met }) => !met);
  return (open.length > 0 ? open : meter.limits).map(sentence).join(" ") || value;
};

/**
 * Where the bar of a meter begins and ends, how far it is filled, where its limits are, and from where on it is too
 * much; the last three as shares of its length. It is always long enough to show what is too much.
 */
export const meterBar = (meter: Meter) => {
  const scale = 10 ** meter.shown.decimals;
  const limits = meter.limits.map(({ shown }) => shown.int / scale);
  const now = meter.shown.int / scale;
  const least = Math.min(0, ...limits);
  const low = least < 0 ? Math.min(least, now) : 0;
  const high = Math.max(low + 1 / scale, now, ...limits);
  const share = (at: number): number => Math.max(0, (at - low) / (high - low));
  const passed = limits.filter((_, at) => stateOf(meter.limits[at]!) === "over");
  return {
    min: Math.min(low, now),
    max: high,
    now,
    filled: share(now),
    marks: limits.map(share),
    over: passed.length > 0 ? share(Math.min(...passed)) : null,
  };
};
