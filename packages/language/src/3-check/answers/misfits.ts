import type { ProseLanguage } from "../prose/texts.ts";

interface Misfit {
  readonly asked: string;
  readonly answered: string;
}

/** What no yes or no answers. */
const open: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: /^(?:waar|wanneer|wie|welke?)\b(?!.*\bof niet\b)/i,
  en: /^(?:where|when|who|which)\b(?!.*\bor not\b)/i,
};

/** What is asked and answered where the question and the answers are of yes and no, and the other is not. */
export function misfitOpen(
  label: string,
  answers: readonly string[],
  language: ProseLanguage,
): Misfit | null {
  const closed = misfitClosed(label.trim(), answers, language);
  if (closed !== null) return closed;
  const asked = open[language].exec(label.trim())?.[0];
  const bare = answers.filter((one) => /^(?:ja|nee|yes|no)$/i.test(one.trim()));
  if (asked === undefined || bare.length < 2) return null;
  return { asked, answered: bare[0]! };
}

/** What is answered with yes or no: whether something is so, or is there. */
const closedQuestions: Readonly<
  Record<ProseLanguage, readonly { readonly asks: RegExp; readonly answers: RegExp }[]>
> = {
  nl: [
    { asks: /^(?:is|zijn|heeft de|kan de) (?!.*\beens\b)/i, answers: /\beens\b/i },
    { asks: /^(?:hebt|heeft) u (?:een|zelf)\b/i, answers: /^(?:nooit|soms|vaak|altijd|elke)\b/i },
  ],
  en: [
    { asks: /^(?:is|are|has|does) (?!.*\bagree)/i, answers: /\b(?:dis)?agree\b/i },
    { asks: /^do you (?:own|have) an?\b/i, answers: /^(?:never|sometimes|often|always|every)\b/i },
  ],
};

function misfitClosed(
  label: string,
  answers: readonly string[],
  language: ProseLanguage,
): Misfit | null {
  for (const { asks, answers: other } of closedQuestions[language]) {
    const asked = asks.exec(label)?.[0].trim();
    const others = answers.filter((one) => other.test(one));
    const isAnswered = answers.some((one) => /^(?:yes|no|ja|nee)\b/i.test(one));
    if (asked !== undefined && others.length > 1 && !isAnswered)
      return { asked, answered: others[0]! };
  }
  return null;
}
