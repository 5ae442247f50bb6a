import {
  type Answers,
  asked,
  type Instrument,
  type Response,
  route,
  setAside,
  withSkipped,
} from "@pwe/model";
import { answerAt, withAnswer } from "../kept/answers.ts";
import type { Kept } from "../kept/kept.ts";

/** The longest that is taken for time, in seconds: thirty days. A clock that was set can say anything. */
const LONGEST = 2_592_000;

/**
 * What someone answered, as the document that is sent: what is no longer asked aside, what was left open as skipped. By
 * a clock that was set back in between, or far ahead, nobody was timed.
 */
export const finish = (
  instrument: Instrument,
  kept: Kept,
  language: string,
  now: number,
  status?: "quota_full",
): Response => {
  const { id, seed, versions, stream, began, paradata } = kept;
  const { answers, aside } = setAside(instrument, kept);
  const seconds = Math.round((now - (began ?? NaN)) / 1000);
  const situation = { seed, versions, answers };
  /** Who is turned away answered what was asked up to that page, and nothing after it. */
  const upTo = (page?: string): Answers => {
    const filled = withSkipped(instrument, situation);
    const keys = route(instrument, situation).pages.map(({ key }) => key);
    return asked(instrument, situation)
      .filter((item) => keys.indexOf(item.page) <= keys.indexOf(page ?? ""))
      .reduce<Answers>((all, { path }) => withAnswer(all, path, answerAt(filled, path)), {});
  };
  return {
    consultation: instrument.id,
    release: instrument.release,
    design: instrument.design,
    ...(instrument.answering && { answering: instrument.answering }),
    id,
    status: status ?? (route(instrument, situation).screenedOut ? "screened_out" : "complete"),
    seed,
    versions: { ...versions },
    language,
    stream,
    ...(seconds >= 0 && seconds <= LONGEST && { seconds }),
    answers: {
      ...(status === "quota_full" ? upTo(kept.page) : withSkipped(instrument, situation)),
    },
    ...(Object.keys(aside).length > 0 && { aside: { ...aside } }),
    paradata: { ...paradata },
  };
};
