import type { Instrument } from "../generated/consultation.ts";
import { randomStream } from "./random.ts";
import type { Versions } from "../documents/situation.ts";

/** One arm of every factor, drawn from the seed, with exactly the chances that the shares say. */
export function assignVersions(instrument: Instrument, seed: string): Versions {
  return Object.fromEntries(
    instrument.factors.map(({ id, arms }) => {
      const all = arms.reduce((sum, arm) => sum + arm.share, 0);
      let left = all === 0 ? 0 : randomStream(seed, `factor:${id}`).below(all);
      const drawn = arms.find((arm) => (left -= arm.share) < 0) ?? arms[0]!;
      return [id, drawn.id];
    }),
  );
}

/** Every combination of arms, in the order of the factors; one without arms when nothing varies. */
export function versionCombinations(instrument: Instrument): Versions[] {
  return instrument.factors.reduce<Versions[]>(
    (combinations, { id, arms }) =>
      combinations.flatMap((before) => arms.map((arm) => ({ ...before, [id]: arm.id }))),
    [{}],
  );
}

/**
 * The versions of somebody to whom these were given out, as they are in this instrument: what it does not know is left
 * out, and a factor that was added is drawn from their seed.
 */
export const versionsIn = (instrument: Instrument, seed: string, given: Versions): Versions => ({
  ...assignVersions(instrument, seed),
  ...Object.fromEntries(
    instrument.factors.flatMap(({ id, arms }) =>
      arms.filter((arm) => arm.id === given[id]).map((arm) => [id, arm.id]),
    ),
  ),
});
