import { wordingsOfQuestion } from "../answers/asked.ts";
import { numberClasses } from "../answers/classes.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string };

/** A question how many times something was done, without over which time. */
export const periodMissing: Rule<Data> = {
  kind: {
    code: "C0512",
    id: "period-missing",
    severity: "warning",
    message: ({ question }) =>
      `\`${question}\` asks how many times, and does not say in which period.`,
    why: "One person counts last month, another a whole life. The numbers cannot be added or compared.",
    help: () =>
      "Name a period with a beginning that people remember: “in the last 7 days”, “since 1 January”; longer than people can recall is guessing.",
  },
  certainty: "heuristic",
  check: ({ consultation }) =>
    questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "number" && question.type !== "one") return [];
      const unit = question.type === "number" ? (question.unit ?? "") : "";
      const isOpen = wordingsOfQuestion(question, consultation).some(
        ({ label, hint, answers, language }) => {
          if (question.type === "one" && numberClasses(answers, language) === null) return false;
          const all = [label, hint, unit, ...answers].join(" ");
          return asksTimes[language].test(label) && !period[language].test(all);
        },
      );
      return isOpen ? [{ about: question.path, data: { question: question.path } }] : [];
    }),
};

const asksTimes: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\bhoe(?:veel keer| vaak) (?:kwam|zag|sprak|vloog|zwom|fietste|wandelde|liep|dronk|rookte|hebt|heeft|bent|was|ging|gaat|komt|kwam|bezocht|bezoekt|deed|doet|reisde|reist|gebruikte|gebruikt|kocht|at|eet|sportte|sport|belde|las) u\b/i,
  en: /\bhow (?:many times|often) (?:have you|did you|do you|were you)\b/i,
};

const period: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /\b(?:dag(?:en)?|dagelijks|week|weken|weekend|wekelijks|maand(?:en)?|maandelijks|jaar|jaren|jaarlijks|kwartaal|uur|sinds|ooit|leven|gisteren|vandaag|vorige?|afgelopen|laatste|zomer|winter|voorjaar|najaar|seizoen|vakantie|toen|tijdens|\d{4}|corona\w*|per)\b/i,
  en: /\b(?:days?|daily|weeks?|weekly|weekends?|months?|monthly|years?|yearly|quarter|hours?|since|ever|life|yesterday|today|last|past|previous|summer|winter|spring|autumn|season|holidays?|when|during|while|\d{4}|per|typical)\b/i,
};
