import type { Consultation } from "@pwe/model";
import type { MessageLanguage } from "../../../diagnostics/diagnostic.ts";
import { dutchColumns } from "./dutch-columns.ts";
import { dutchMethods } from "./dutch-methods.ts";
import { dutchPlan } from "./dutch-plan.ts";
import { englishColumns } from "./english-columns.ts";
import { englishMethods } from "./english-methods.ts";
import { englishPlan } from "./english-plan.ts";
import { dutchNumber, englishNumber } from "./numbers.ts";

/** What configuration, plan and codebook say in one language, and how they write numbers. */
export interface Words {
  readonly language: MessageLanguage;
  readonly number: (value: number, decimals?: number) => string;
  readonly columns: typeof englishColumns;
  readonly plan: typeof englishPlan;
  readonly methods: typeof englishMethods;
}

/** What configuration, plan and codebook say, in every language. */
export const wordsIn: Readonly<Record<MessageLanguage, Words>> = {
  en: {
    language: "en",
    number: englishNumber,
    columns: englishColumns,
    plan: englishPlan,
    methods: englishMethods,
  },
  nl: {
    language: "nl",
    number: dutchNumber,
    columns: dutchColumns,
    plan: dutchPlan,
    methods: dutchMethods,
  },
};

const isIn = (language: string, wanted: MessageLanguage): boolean =>
  language.split("-")[0] === wanted;

/**
 * The language of the documents of a consultation for which nobody chose one: its own, or English. What the machine
 * speaks does not count, so that the same text gives the same bytes everywhere.
 */
export const documentLanguage = ({ language }: Consultation): MessageLanguage =>
  isIn(language, "nl") ? "nl" : "en";

/** A consultation whose labels are read in the language of its documents, where it is written in it or translated. */
export function labelledIn(consultation: Consultation, wanted: MessageLanguage): Consultation {
  const { language, languages } = consultation;
  const found = [language, ...languages].find((one) => isIn(one, wanted));
  return found === undefined || found === language
    ? consultation
    : { ...consultation, language: found };
}
