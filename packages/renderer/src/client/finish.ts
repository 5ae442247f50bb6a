import { type Instrument, type Response, route, settle, withSkipped } from "@pwe/model";
import type { Kept } from "./kept.ts";

/**
 * What someone answered, as the document that is sent: what is no longer asked aside, what was left open as skipped. A
 * clock that was set back in between counts as no time at all.
 */
export const finish = (
  instrument: Instrument,
  kept: Kept,
  language: string,
  now: number,
): Response => {
  const { id, seed, versions, stream, began, paradata } = kept;
  const { answers: asked, aside } = settle(instrument, kept);
  const situation = { seed, versions, answers: asked };
  return {
    consultation: instrument.id,
    release: instrument.release,
    design: instrument.design,
    id,
    status: route(instrument, situation).screenedOut ? "screened_out" : "complete",
    seed,
    versions: { ...versions },
    language,
    stream,
    ...(began !== undefined && { seconds: Math.max(0, Math.round((now - began) / 1000)) }),
    answers: { ...withSkipped(instrument, situation) },
    ...(Object.keys(aside).length > 0 && { aside: { ...aside } }),
    paradata: { ...paradata },
  };
};
