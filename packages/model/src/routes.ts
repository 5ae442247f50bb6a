import type { Instrument } from "./generated/consultation.ts";
import type { AskedBefore, Lengths, RouteOptions, Routes, Use, Weigh } from "./route.ts";
import type { Versions } from "./situation.ts";

/** Proves what can be reached, and counts the routes. */
export function routes(_instrument: Instrument, _options: RouteOptions = {}): Routes {
  throw new Error("not built yet");
}

/** The shortest, longest and mean route in these versions, by what is shown on it. */
export function routeLengths(
  _instrument: Instrument,
  _versions: Versions,
  _weigh: Weigh,
  _options: RouteOptions = {},
): Lengths {
  throw new Error("not built yet");
}

/** For every use of an answer, whether it was asked on every route to there. */
export function surelyAsked(
  _instrument: Instrument,
  _uses: readonly Use[],
  _options: RouteOptions = {},
): AskedBefore[] {
  throw new Error("not built yet");
}
