import { wordingsOfQuestion } from "../answers/asked.ts";
import { foundIn } from "../prose/found.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Rule } from "../rule.ts";

type Data = { question: string; words: string };

/** A question about what goes on in the head of somebody else. */
export const ofOthers: Rule<Data> = {
  kind: {
    code: "C0516",
    id: "of-others",
    severity: "warning",
    message: ({ question, words }) =>
      `\`${question}\` asks people what somebody else thinks or feels: “${words}”.`,
    why: "Nobody sees into another. People give their own view, or a guess, and it is counted as that of somebody who was never asked.",
    help: () => "Ask people what they think themselves, or what they have seen or heard of others.",
  },
  certainty: "heuristic",
  check: (context) =>
    questionsOf(context.consultation.instrument).flatMap((question) =>
      wordingsOfQuestion(question, context.consultation).flatMap(({ label, language, tag }) => {
        const words = others[language].exec(label)?.[0].trim();
        if (words === undefined) return [];
        const key = `${question.path}#label`;
        return [foundIn(context, { key, tag }, { question: question.path, words })];
      }),
    ),
};

const who = {
  nl: "(?:uw|je|jouw|de|andere) (?:buren|buurtgenoten|partner|man|vrouw|kinderen|kind|collega['’]?s|huisgenoten|huisgenoot|ouders|gezinsleden|vrienden|familie|andere bewoners|andere inwoners|bewoners|inwoners|mensen in uw (?:buurt|straat))",
  en: "(?:your|the other|other) (?:neighbou?rs?|partner|spouse|husband|wife|children|child|colleagues|housemates?|parents|friends|family|household members|residents|people in your (?:street|neighbou?rhood))",
};
const others: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: new RegExp(
    `^(?:wat|hoe|in hoeverre|waarom)\\b[^?]*?\\b(?:vinden?|vindt|denken?|denkt|willen|wil) ${who.nl} (?:van|over|ervan|er|dat|het)\\b|^hoe (?:tevreden|blij|bezorgd|gelukkig|boos|veilig voelt?|veilig voelen) (?:is|zijn|zich )? ?${who.nl}`,
    "i",
  ),
  en: new RegExp(
    `^(?:what|how|to what extent)\\b[^?]*?\\b(?:do|does|would) ${who.en} (?:think|feel|believe|want|prefer|say about)\\b|^how (?:satisfied|happy|worried|angry|safe|concerned|proud) (?:is|are|were|was|do|does) ${who.en}`,
    "i",
  ),
};
