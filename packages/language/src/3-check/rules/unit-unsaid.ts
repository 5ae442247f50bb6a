import { wordingsOfQuestion } from "../answers/asked.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string };

/** A number is asked of something that is measured, and nothing says in what. */
export const unitUnsaid: Rule<Data> = {
  kind: {
    code: "C0435",
    id: "unit-unsaid",
    severity: "warning",
    message: ({ question }) => `\`${question}\` asks for a measure, and does not say in what.`,
    why: "One person writes minutes and another hours. What they meant cannot be found out later.",
    help: () => 'Add `unit "…"`, or name it in the question.',
  },
  certainty: "heuristic",
  check: ({ consultation }) =>
    questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "number" || question.unit !== undefined) return [];
      const isOpen = wordingsOfQuestion(question, consultation).some(
        ({ label, hint, language }) =>
          measured[language].test(label) && !units[language].test(`${label} ${hint}`),
      );
      return isOpen ? [{ about: question.path, data: { question: question.path } }] : [];
    }),
};

const measured: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\bhoe (?:ver|lang|zwaar|groot|hoog|breed|diep|snel)\b|\bhoeveel (?:tijd|geld)\b|\bwat (?:kost|verdient|betaalt)\b|\bhoeveel (?:betaalt|verdient|weegt|kost)\b/i,
  en: /\bhow (?:far|long|heavy|tall|high|wide|deep|fast|large)\b|\bhow much (?:time|money)\b|\bhow much (?:do|did|does|would) \w+ (?:\w+ )?(?:pay|earn|spend|weigh|cost|save)\b/i,
};

const units: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:minu(?:ut|ten)|uur|uren|dag(?:en)?|we(?:ek|ken)|maanden|jaar|jaren|kilometers?|km|meters?|cm|kilo(?:gram)?s?|kg|gram|euro'?s?|m2|m²|vierkante (?:kilo)?meters?|liters?)\b|€/i,
  en: /\b(?:minutes?|hours?|days?|weeks?|months?|years?|kilomet(?:er|re)s?|km|miles?|met(?:er|re)s?|cm|inches|feet|kilo(?:gram)?s?|kg|pounds?|grams?|euros?|dollars?|square (?:met|kilo|feet|foot|yard|mile)\w*|lit(?:er|re)s?)\b|[€$£]/i,
};
