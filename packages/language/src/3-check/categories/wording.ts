import { listRules } from "../rule.ts";
import { privateFirst } from "../rules/private-first.ts";
import { amountPeriod } from "../rules/amount-period.ts";
import { periodDiffers } from "../rules/period-differs.ts";
import { vagueFrequency } from "../rules/vague-frequency.ts";
import { ofOthers } from "../rules/of-others.ts";
import { recallTooLong } from "../rules/recall-too-long.ts";
import { repeatedText } from "../rules/repeated-text.ts";
import { periodMissing } from "../rules/period-missing.ts";
import { optionLacksText } from "../rules/option-lacks-text.ts";
import { absoluteTerm } from "../rules/absolute-term.ts";
import { negatedStatement } from "../rules/negated-statement.ts";
import { presupposition } from "../rules/presupposition.ts";
import { askedTwice } from "../rules/asked-twice.ts";
import { addressMixed } from "../rules/address-mixed.ts";
import { agreeDisagree } from "../rules/agree-disagree.ts";
import { doubleBarrelled } from "../rules/double-barrelled.ts";
import { doubleNegation } from "../rules/double-negation.ts";
import { leading } from "../rules/leading.ts";
import { oneSidedInfo } from "../rules/one-sided-info.ts";
import { positionWord } from "../rules/position-word.ts";

/** Whether a text asks one thing, without leaning to an answer, and can be answered as it is meant. */
export const wording = listRules(
  // First what makes an answer mean something else,
  doubleBarrelled,
  doubleNegation,
  leading,
  presupposition,
  absoluteTerm,
  negatedStatement,
  ofOthers,
  periodMissing,
  vagueFrequency,
  periodDiffers,
  amountPeriod,
  recallTooLong,
  oneSidedInfo,
  optionLacksText,
  repeatedText,
  agreeDisagree,
  // then what only makes readers stumble.
  privateFirst,
  askedTwice,
  positionWord,
  addressMixed,
);
