import { listRules } from "../rule.ts";
import { skipPromised } from "../rules/skip-promised.ts";
import { questionMark } from "../rules/question-mark.ts";
import { otherCurrency } from "../rules/other-currency.ts";
import { impossibleDate } from "../rules/impossible-date.ts";
import { countAnnounced } from "../rules/count-announced.ts";
import { nothingPointedAt } from "../rules/nothing-pointed-at.ts";
import { answerNotFilled } from "../rules/answer-not-filled.ts";
import { brokenLink } from "../rules/broken-link.ts";
import { markupLost } from "../rules/markup-lost.ts";
import { foreignPlaceholder } from "../rules/foreign-placeholder.ts";
import { maybeUnanswered } from "../rules/maybe-unanswered.ts";
import { minutesDiffer } from "../rules/minutes-differ.ts";
import { numberInProse } from "../rules/number-in-prose.ts";
import { numberLost } from "../rules/number-lost.ts";
import { pastedMarkup } from "../rules/pasted-markup.ts";
import { placeholder } from "../rules/placeholder.ts";
import { translationUntouched } from "../rules/translation-untouched.ts";
import { typedNumber } from "../rules/typed-number.ts";
import { untidyText } from "../rules/untidy-text.ts";

/** Whether the texts are finished, agree with the numbers of the design, and say the same in every language. */
export const texts = listRules(
  // What is not there yet, before what is wrong in what is there.
  placeholder,
  foreignPlaceholder,
  pastedMarkup,
  answerNotFilled,
  maybeUnanswered,
  brokenLink,
  nothingPointedAt,
  translationUntouched,
  // Then numbers that disagree: with the design, with the plan, with the source.
  typedNumber,
  numberInProse,
  countAnnounced,
  impossibleDate,
  otherCurrency,
  skipPromised,
  minutesDiffer,
  numberLost,
  markupLost,
  // Last, what only looks careless.
  questionMark,
  untidyText,
);
