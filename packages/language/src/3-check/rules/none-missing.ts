import { wordingsOfQuestion } from "../answers/asked.ts";
import { canBeLeft } from "../answers/way-out.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import { asksForView } from "../prose/views.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; what: string };

/** Several answers can be chosen, at least one has to be, and who has none of it cannot go on. */
export const noneMissing: Rule<Data> = {
  kind: {
    code: "C0433",
    id: "none-missing",
    severity: "warning",
    message: ({ question, what }) =>
      what === "required"
        ? `\`${question}\` has to be answered, and has no answer for who has or did none of these.`
        : `\`${question}\` has no answer for who has or did none of these: they cannot be told from those who skip it.`,
    why: "People with none of it tick something that is not so, or stop. Either way the shares are too high, and nobody can see by how much.",
    help: () => 'Add `none "None of these"`.',
  },
  certainty: "heuristic",
  check: ({ consultation }) =>
    questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "many" || question.list !== undefined) return [];
      if (question.answers.some(({ kind }) => kind === "none" || kind === "refused")) return [];
      const what = canBeLeft(question) ? "optional" : "required";
      const isOpen = wordingsOfQuestion(question, consultation).some(
        ({ label, answers, language }) =>
          asksOfOwn[language].test(label) &&
          !asksForView(label, language) &&
          !answers.some((answer) => saysNone[language].test(answer)),
      );
      return isOpen ? [{ about: question.path, data: { question: question.path, what } }] : [];
    }),
};

/** What people have, use or did, of which some have nothing. */
const asksOfOwn: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?:welke?|wat|waarvan|waaraan)\b[^?]*\b(?:hebt|heeft|had|gebruikt|gebruikte|bezit|deed|doet|bezocht|bezoekt|las|leest|kent|kocht|koopt|volgt|krijgt|ontvangt) u\b|^bent u lid\b|^(?:welke?|wat)\b[^?]*\b(?:is|zijn|heeft|hebben) (?:er )?(?:in|aan|bij) uw (?:woning|huis|gemeente|straat)\b[^?]*\b(?:gedaan|aanwezig|gebeurd)\b/i,
  en: /^(?:which|what)\b[^?]*\b(?:have you|do you (?:have|own|use|do|play|visit|read|know|buy|follow|get|receive|speak)|did you (?:use|do|visit|read|buy|follow|get|receive))\b|^are you a member\b|^(?:what|which)\b[^?]*\b(?:has|have) been (?:done|installed|fitted) (?:in|to|on) your\b/i,
};

const saysNone: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:geen|niets|niet|nooit|nergens)\b/i,
  en: /\b(?:none|nothing|not|never|nowhere|no)\b/i,
};
