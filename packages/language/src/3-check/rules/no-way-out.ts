import type { Question } from "@pwe/model";
import { labelsIn } from "../answers/sets.ts";
import { canBeLeft, saysNotKnown, saysRefusal } from "../answers/way-out.ts";
import { questionsOf, textsOf, type Prose, type ProseLanguage } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { question: string; what: string };

/** Something that people may not know, or rather keep to themselves, has to be answered. */
export const noWayOut: Rule<Data> = {
  kind: {
    code: "C0405",
    id: "no-way-out",
    severity: "warning",
    message: ({ question, what }) =>
      what === "private"
        ? `\`${question}\` asks for something private, and everyone has to answer it.`
        : `\`${question}\` asks what people may not know, and everyone has to answer it.`,
    why: "Who cannot or will not answer stops here, or fills in something: the first costs respondents, the second cannot be told from a real answer.",
    help: ({ what }) =>
      what === "private"
        ? 'Add `refused "I would rather not say"`, or make it `optional`.'
        : 'Add an answer `"I do not know"`, or make it `optional`.',
  },
  certainty: "heuristic",
  check: (context) => {
    const byKey = Map.groupBy(textsOf(context.consultation), ({ key }) => key);
    return questionsOf(context.consultation.instrument).flatMap((question): Finding<Data>[] => {
      // What is declared sensitive has a rule of its own.
      if (canBeLeft(question) || question.sensitive) return [];
      const labels = byKey.get(`${question.path}#label`) ?? [];
      const [what] = labels.flatMap((prose) => kindOf(prose) ?? []);
      if (what === undefined || hasOutAnswer(question, context)) return [];
      return [{ about: question.path, data: { question: question.path, what } }];
    });
  },
};

const asksPrivate: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\buw\b[^.?]*\b(?:inkomen|salaris|loon|schulden|spaargeld|vermogen)\b|\b(?:inkomen|salaris|vermogen|schulden|spaargeld)\b[^.?]*\b(?:uw|u)\b|\bhoeveel (?:schuld|spaargeld)\b|\bbetalingsachterstand|\bverdien(?:t|de) u\b|\bhe(?:b|ef)t u (?:wel eens )?schulden\b|\b(?:gebruikt|gebruikte) u (?:wel eens )?drugs\b|\bdrinkt u (?:wel eens )?alcohol\b|\bbent u (?:wel eens )?(?:mishandeld|misbruikt|slachtoffer)\b/i,
  en: /\b(?:income|salary|wages|savings|debts|wealth) of your (?:household|family|partner)\b|\byour\b[^.?]*\b(?:income|salary|wages|debts?|savings|wealth)\b|\bhow (?:much|many) (?:\w+ )?(?:debts?|savings)\b|\b(?:debts?|savings) (?:do|does) you\b|\b(?:do|did) you earn\b|\bdo you (?:have (?:\w+ )?debts|use drugs|drink alcohol)\b|\bhave you (?:ever )?been (?:abused|assaulted|a victim)\b/i,
};

const asksKnowledge: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\bis het waar dat\b|\bklopt het dat\b|\bwaar of niet waar\b|\bwelke?\b[^.?]*\bis (?:juist|waar|het goede)\b|\bhoeveel\b[^.?]*\bdenkt u\b|\bwat denkt u[^.?]*\bhoeveel\b|\bweet u (?:hoe|wat|welke?|wie|waar|wanneer)\b|\bhoeveel (?:inwoners|mensen wonen)\b|\bin welk jaar (?:werd|is|was)\b(?! u)|\bwie is (?:de|het)\b|\bwat is de (?:hoofdstad|maximumsnelheid)\b/i,
  en: /\bis it true that\b|\btrue or false\b|\bwhich\b[^.?]*\bis (?:correct|true|right)\b|\bhow (?:many|much)\b[^.?]*\bdo you think\b|\bdo you know (?:how|what|which|who|where|when)\b|\bhow many people (?:live|work)\b|\bin (?:what|which) year (?:was|did|were)\b(?! you)|\bwho is the (?:mayor|minister|president|king|leader)\b|\bwhat is the (?:capital|speed limit|population)\b/i,
};

/** What stands on a bill or a meter, asked without a word that an estimate will do. */
const asksByHeart: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?!.*\b(?:ongeveer|schat|globaal|grofweg)).*\bhoeveel (?:m3|m³|kwh|gas|stroom|elektriciteit|water|energie)\b[^?]*\b(?:verbruik|gebruik)\p{L}*/iu,
  en: /^(?!.*\b(?:about|estimate|roughly|approximately)).*\bhow (?:much|many) (?:m3|m³|kwh|gas|electricity|water|energy|kilowatt[- ]hours|cubic metres)\b[^?]*\b(?:use|used|consume|consumed)\b/iu,
};

/** What one thinks of one's money is less private than how much it is. */
const asksContent =
  /\b(?:tevreden|rond(?: te |ge)?kom\w*|uitkomen|satisfied|manage on|get by|make ends meet|feel about)\b/i;

/** One's own household or work is known, and of influence or trust one has a view and no knowledge. */
const asksOwn =
  /\b(?:uzelf|u zelf|bij u|uw (?:huis(?:houden)?|woning|gezin|werk)|waar u (?:woont|werkt)|yourself|with you|(?:where|place) you|(?:live|work) here|your (?:home|house(?:hold)?|family|work(?:place)?)|invloed|zeggenschap|vertrouwen|macht|moeite|aandacht|rekening|effect|verschil|influence|difference|(?:have|has|having) a say|trust|power|attention|effort|respect|confidence|notice|allows?)\b/i;

function kindOf({ text, language }: Prose): "private" | "knowledge" | null {
  if (asksContent.test(text)) return null;
  if (asksPrivate[language].test(text)) return "private";
  if (asksByHeart[language].test(text)) return "knowledge";
  return asksKnowledge[language].test(text) && !asksOwn.test(text) ? "knowledge" : null;
}

/** Whether an answer lets people out: that they do not know, do not say, or that it is not so. */
function hasOutAnswer(question: Question, { consultation }: CheckContext): boolean {
  if (!("answers" in question)) return false;
  if (question.answers.some(({ kind }) => kind === "none" && question.type === "many")) return true;
  const keys = question.answers.flatMap(({ id }) => [
    `${question.path}.${id}#label`,
    ...(question.list === undefined ? [] : [`${question.list}.${id}#label`]),
  ]);
  return labelsIn(consultation, keys).some(
    ({ language, labels }) =>
      language !== null &&
      labels.some(
        (label) =>
          saysNotKnown(label, language) ||
          saysRefusal(label, language) ||
          /^(?:nee|no)\b/i.test(label),
      ),
  );
}
