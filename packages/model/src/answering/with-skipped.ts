import type { Instrument } from "../generated/consultation.ts";
import { completeAnswer } from "./complete-answer.ts";
import { intoAnswers } from "./into-answers.ts";
import type { Answers, Situation } from "../documents/situation.ts";
import { walk } from "./walk.ts";
import { answerAt } from "./item.ts";

/**
 * The answers to what is asked, with every member present that a finished response has: null where something was
 * skipped or left empty, the level or amount set beforehand, false for an option not chosen or a consent not given,
 * 0 points, `self` for who did not opt out; without the text of an open answer that is not chosen. What is required
 * and unanswered becomes null too, for `judge` to refuse.
 */
export function withSkipped(instrument: Instrument, situation: Situation): Answers {
  const read = answerAt(situation.answers);
  const { items } = walk(instrument, situation, (item) => completeAnswer(item, read(item)));
  return intoAnswers(items.map((item) => [item, completeAnswer(item, read(item))]));
}
