import type { PlannedAnalysis } from "@pwe/model";
import type { MessageLanguage } from "../../../diagnostics/diagnostic.ts";

type Kind = PlannedAnalysis["kind"];

interface TitleWords {
  /** what is computed, by the kind of analysis */
  readonly what: Readonly<Record<Kind, string>>;
  /** what each option takes of a total; the mean of an attribute */
  readonly perOption: string;
  readonly meanOf: (attribute: string) => string;
  readonly in: (arms: string) => string;
  readonly weighted: (weights: string) => string;
  readonly by: (questions: string) => string;
  readonly to: string;
  readonly against: string;
}

/** The parts of a title, in each language that documents are written in. */
export const titleWords: Readonly<Record<MessageLanguage, TitleWords>> = {
  en: {
    what: {
      respondents: "Who took part, beside the population",
      benchmark: "Respondents beside the population",
      score: "Mean per option",
      share: "Shares of the answers",
      mean: "Mean",
      classes: "Groups of respondents who answer alike",
      compare: "Do the versions differ?",
      contrast: "Two answers of the same people",
      rank: "Does the order of the options differ?",
      transition: "From the first answer to the later one",
      arguments: "Arguments",
      quality: "Quality of the answers",
      meter: "What people did with the limits",
    },
    perOption: "What each option takes",
    meanOf: (attribute) => `Mean “${attribute}” per option`,
    in: (arms) => `in ${arms}`,
    weighted: (weights) => `weighted by ${weights}`,
    by: (questions) => `by ${questions}`,
    to: "to",
    against: "against",
  },
  nl: {
    what: {
      respondents: "Wie er meededen, naast de bevolking",
      benchmark: "Deelnemers naast de bevolking",
      score: "Gemiddelde per optie",
      share: "Aandelen van de antwoorden",
      mean: "Gemiddelde",
      classes: "Groepen deelnemers die hetzelfde antwoorden",
      compare: "Verschillen de versies?",
      contrast: "Twee antwoorden van dezelfde mensen",
      rank: "Verschilt de volgorde van de opties?",
      transition: "Van het eerste antwoord naar het latere",
      arguments: "Argumenten",
      quality: "Kwaliteit van de antwoorden",
      meter: "Wat deelnemers met de grenzen deden",
    },
    perOption: "Wat elke optie kost van het geheel",
    meanOf: (attribute) => `Gemiddelde ‘${attribute}’ per optie`,
    in: (arms) => `in ${arms}`,
    weighted: (weights) => `gewogen met ${weights}`,
    by: (questions) => `naar ${questions}`,
    to: "naar",
    against: "naast",
  },
};
