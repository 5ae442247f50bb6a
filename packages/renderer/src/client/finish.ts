import { type Instrument, type Response, route, settle, withSkipped } from "@pwe/model";
import type { Kept } from "./kept.ts";

/** What someone answered, as the document that is sent: what is no longer asked aside, what was left open as skipped. */
export const finish = (instrument: Instrument, kept: Kept, language: string): Response => {
  const { id, seed, versions, stream, paradata } = kept;
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
    answers: { ...withSkipped(instrument, situation) },
    ...(Object.keys(aside).length > 0 && { aside: { ...aside } }),
    ...(Object.keys(paradata).length > 0 && { paradata: { ...paradata } }),
  };
};
