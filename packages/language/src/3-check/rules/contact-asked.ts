import type { Question } from "@pwe/model";
import { labelsIn } from "../answers/sets.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { question: string };

/** A question asks who someone is or how to reach them. */
export const contactAsked: Rule<Data> = {
  kind: {
    code: "C0806",
    id: "contact-asked",
    severity: "warning",
    message: ({ question }) =>
      `\`${question}\` asks who someone is or how to reach them, and keeps that beside the other answers.`,
    why: "Every answer then belongs to a person with a name: whoever gets the file reads what that person thinks.",
    help: () =>
      "Ask for it in a form of its own, behind a link on the last page, so that nothing joins the two. If the answers have to be joined, `allow` it and say why.",
  },
  certainty: "heuristic",
  check: (context) =>
    questionsOf(context.consultation.instrument).flatMap((question): Finding<Data>[] =>
      asksContact(question, context)
        ? [{ about: question.path, data: { question: question.path } }]
        : [],
    ),
};

const contact: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\buw\b[^.?]*\b(?:(?:voor|achter)?naam|namen|e-?mail(?:adres)?|mailadres|telefoonnummer|mobiele? nummer|adres|woonadres|huisnummer|geboortedatum|bsn|burgerservicenummer)\b|\b(?:e-?mailadres|telefoonnummer|huisnummer|geboortedatum|burgerservicenummer|voor- en achternaam)\b/i,
  en: /\byour\b[^.?]*\b(?:(?:full |first |last |sur)?name|e-?mail(?: address)?|(?:phone|mobile|telephone)(?: number)?|(?:home |street )?address|house number|date of birth)\b|\b(?:e-?mail address|phone number|telephone number|date of birth)\b/i,
};

/** Whose name or address it is when it is not the respondent's own. */
const ofOthers: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:naam|adres)\b[^.?]*\b(?:van|voor) (?:de|het|een|dit|deze|uw)\b|\bin uw naam\b/i,
  en: /\bname\b[^.?]*\b(?:of|for) (?:the|a|this|your)\b|\bin your name\b|\baddress(?:ed)? (?:the|this|these|a)\b/i,
};

/** Kinds of question that are answered with what people fill in, and not by choosing. */
const isFilledIn: Readonly<Record<Question["type"], boolean>> = {
  one: false,
  many: false,
  grid: false,
  number: true,
  scale: false,
  text: true,
  rank: false,
  date: true,
};

function asksContact(question: Question, { consultation }: CheckContext): boolean {
  if (question.type === "text" && question.format === "email") return true;
  if (!isFilledIn[question.type]) return false;
  return labelsIn(consultation, [`${question.path}#label`]).some(
    ({ language, labels: [label = ""] }) =>
      language !== null && contact[language].test(label) && !ofOthers[language].test(label),
  );
}
