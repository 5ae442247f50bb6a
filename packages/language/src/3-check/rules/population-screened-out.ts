import { elementsIn, holds, type Consultation, type Question } from "@pwe/model";
import { aboutCondition, written } from "../branches.ts";
import { wordingsOfQuestion } from "../answers/asked.ts";
import { questionsOf } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { condition: string; population: string };

/** A screen-out by age sends away whom the population names, and lets the others through. */
export const populationScreenedOut: Rule<Data> = {
  kind: {
    code: "C0129",
    id: "population-screened-out",
    severity: "warning",
    message: ({ condition, population }) =>
      `\`${condition}\` screens out adults and lets children through, and the population is “${population}”.`,
    why: "Those whom the study is about are sent away at the first question, and those who stay are not weighted to anybody.",
    help: () => "Turn the sign of the condition, or change the population.",
  },
  certainty: "heuristic",
  check: ({ consultation, resolved }) => {
    const population = populationOf(consultation);
    if (population === undefined) return [];
    const ages = new Set(
      questionsOf(consultation.instrument)
        .filter((one) => isAge(one, consultation))
        .map(({ path }) => path),
    );
    return elementsIn(consultation.instrument.elements).flatMap((one): Finding<Data>[] => {
      if (one.kind !== "screen_out" || one.if.op !== "range" || !ages.has(one.if.path)) return [];
      const { path } = one.if;
      const meets = (number: number): boolean =>
        holds(one.if, new Map([[path, { number, answered: true }]]), {}) === true;
      const isTurned = [20, 40, 60].every(meets) && ![8, 12, 16].some(meets);
      if (!isTurned) return [];
      const condition = written(resolved, one.if);
      return [{ ...aboutCondition(resolved, one), data: { condition, population } }];
    });
  },
};

/** The words for a population of adults; undefined where it is another, or not named. */
const populationOf = ({ plan }: Consultation): string | undefined => {
  const words = plan.population;
  return words !== undefined && adults.test(words) ? words : undefined;
};

const adults =
  /\badults?\b|\bvolwassen\p{L}*|\b(?:18|16) (?:jaar|years?) (?:en|and|of|or) (?:ouder|older|over)\b|\b(?:vanaf|from) 18\b|\baged 18\b/iu;

const isAge = (question: Question, consultation: Consultation): boolean =>
  question.type === "number" &&
  wordingsOfQuestion(question, consultation).some(({ label }) =>
    /\bhow old\b|\byour age\b|\bhoe oud\b|\buw leeftijd\b/i.test(label),
  );
