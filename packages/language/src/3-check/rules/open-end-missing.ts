import { wordingsOfQuestion } from "../answers/asked.ts";
import { numberClass } from "../answers/classes.ts";
import { spots } from "../branches.ts";
import { questionsOf, type ProseLanguage } from "../prose/texts.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";

type Data = { question: string; answer: string };

/** Classes of an age or an amount end, and what they are of goes on. */
export const openEndMissing: Rule<Data> = {
  kind: {
    code: "C0444",
    id: "open-end-missing",
    severity: "warning",
    message: ({ question, answer }) =>
      `The highest answer to \`${question}\` is “${answer}”, and there are people above it.`,
    why: "Who is above the last class has no answer: they stop, or choose a class that is not theirs.",
    help: () => "Let the last class be open: “65 or older”, “more than 4,000 euros”.",
  },
  certainty: "heuristic",
  check: (context) =>
    questionsOf(context.consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "one" || !question.required) return [];
      for (const { label, answers, language } of wordingsOfQuestion(
        question,
        context.consultation,
      )) {
        const classes = answers.flatMap((text) => {
          const one = numberClass(text, language);
          return one === null ? [] : [{ text, ...one }];
        });
        const last = classes.toSorted((a, b) => b.to - a.to)[0];
        const isWide = classes.filter(({ from, to }) => from !== to).length > 2;
        if (last === undefined || !isWide || last.to === Infinity) continue;
        const most = unbounded[language].find(([asks]) => asks.test(label))?.[1];
        if (most === undefined || last.to > most || isLimited(context, last.to)) continue;
        return [{ about: question.path, data: { question: question.path, answer: last.text } }];
      }
      return [];
    }),
};

/** Who is above is not asked: the population says so by the number, or somebody is screened out. */
function isLimited({ consultation }: CheckContext, most: number): boolean {
  const { population = "" } = consultation.plan;
  if ([...spots(consultation).keys()].some(({ kind }) => kind === "screen_out")) return true;
  return new RegExp(`\\b(?:${most}|${most + 1})\\b`).test(population);
}

/** What goes on, and up to where a last class does not. */
const unbounded: Readonly<
  Record<ProseLanguage, readonly (readonly [asks: RegExp, most: number])[]>
> = {
  nl: [
    [/\b(?:leeftijd|hoe oud)\b(?!.*\b(?:kind|kinderen)\b)/i, 90],
    [/\b(?:huishoud)?inkomen\b/i, 200_000],
    [/\bhoeveel (?:uur|kilometer|keer|mensen|personen)\b/i, 40],
  ],
  en: [
    [/\b(?:your age|how old are you|what age)\b/i, 90],
    [/\bincome\b/i, 200_000],
    [/\bhow many (?:hours|miles|kilometres|times|people)\b/i, 40],
  ],
};
