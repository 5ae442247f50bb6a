import {
  byType,
  type Consultation,
  once,
  type PerType,
  pick,
  type Question,
  versionCombinations,
} from "@pwe/model";
import type { ProseLanguage } from "../prose/texts.ts";
import { stepOf, stepsOf, thingOf, wayOf } from "./ladders.ts";
import { answerSets, labelsIn, type AnswerSet } from "./sets.ts";
import { saysNotKnown } from "./way-out.ts";

/** Whether a scale goes up (1) or down (-1), 0 when that cannot be told; and what tells it. */
export interface Direction {
  readonly way: -1 | 0 | 1;
  readonly by: "points" | "words" | "frequency";
  /** the words at both ends, whatever their order in a label */
  readonly ends: readonly (string | undefined)[];
  /** what the answers are steps of; none of points, which are steps of a number */
  readonly thing?: string | undefined;
}

const none: Direction = { way: 0, by: "words", ends: [] };

/** In which direction listed answers run. */
const listDirection = (question: Question, consultation: Consultation): Direction =>
  listDirections(consultation).get(question) ?? none;

/** By question the direction of the set of answers that it has. */
const listDirections = once((consultation: Consultation): ReadonlyMap<Question, Direction> => {
  const found = new Map<Question, Direction>();
  for (const set of answerSets(consultation)) {
    const direction = directionIn(set, consultation);
    for (const question of set.questions) found.set(question, direction);
  }
  return found;
});

function directionIn(set: AnswerSet, consultation: Consultation): Direction {
  if (set.ordinary.length < 3) return none;
  const [first] = set.labels();
  const labels = (first?.labels ?? []).filter(
    (label) => !first?.language || !saysNotKnown(label, first.language),
  );
  // From yes to no is the order in which people expect the two.
  if (labels.some((label) => /^(?:ja|nee|yes|no)\b/i.test(label) && label.includes(",")))
    return none;
  const steps = labels.filter((label) => first?.language && stepOf(label, first.language) !== null);
  const isFrequency = steps.some(
    (label) => stepOf(label, first!.language!)?.ladder === "frequency",
  );
  // "I never cycle" stands beside a scale and is no end of it.
  const [from, to] = steps.length > 2 ? [steps[0], steps.at(-1)] : [labels[0], labels.at(-1)];
  return {
    way: bySides(set) || byNumbers(set, consultation) || byWords(set, consultation),
    by: isFrequency ? "frequency" : "words",
    ends: [from, to].map((label) => label && wordsIn(label)),
    thing: first?.language ? thingOf(labels, first.language) : undefined,
  };
}

const unordered = (): Direction => none;

const directions: PerType<[consultation: Consultation], Direction> = {
  one: listDirection,
  many: unordered,
  grid: listDirection,
  number: unordered,
  scale: ({ path }, consultation) => ({ way: ends(path, consultation), by: "points", ends: [] }),
  text: unordered,
  rank: unordered,
  date: unordered,
};

/** In which direction the answers to a question run. */
export const directionOf = (question: Question, consultation: Consultation): Direction =>
  byType(directions, question, consultation);

const wordsIn = (label: string): string =>
  label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .sort()
    .join(" ");

function ends(path: string, consultation: Consultation): -1 | 0 | 1 {
  for (const { language, labels } of labelsIn(consultation, [`${path}#min`, `${path}#max`])) {
    const ranks = language === null ? [] : ranksOf(labels, language);
    if (ranks.length > 0) return wayOf(ranks);
  }
  return 0;
}

/** The ranks of both ends of a scale, also where one is named by how much and the other by how good. */
function ranksOf(labels: readonly string[], language: ProseLanguage): readonly number[] {
  const steps = stepsOf(labels, language);
  if (steps !== null) return steps.map(({ rank }) => rank);
  const [low, high] = labels.map((label) => stepOf(label, language));
  const isBottom = (step: typeof low): boolean => step?.ladder === "amount" && step.rank === 0;
  if (isBottom(low) && high && high.rank > 0) return [0, 1];
  return isBottom(high) && low && low.rank > 0 ? [1, 0] : [];
}

function bySides({ ordinary }: AnswerSet): -1 | 0 | 1 {
  const [first] = ordinary;
  const last = ordinary.at(-1);
  if (!first || !last || !("side" in first) || !("side" in last)) return 0;
  if (first.side === "less" && last.side === "more") return 1;
  return first.side === "more" && last.side === "less" ? -1 : 0;
}

const scores = once(({ attributes }: Consultation) => {
  const score = attributes.find(({ id }) => id === "score");
  return new Map((score?.values ?? []).map(({ of, value }) => [of, value]));
});

function byNumbers({ path, ordinary }: AnswerSet, consultation: Consultation): -1 | 0 | 1 {
  const [versions = {}] = versionCombinations(consultation.instrument);
  const numbers = ordinary.map(({ id }) => {
    const score = scores(consultation).get(`${path}.${id}`);
    return score === undefined ? undefined : pick(score, versions);
  });
  return numbers.every((one) => one !== undefined) ? wayOf(numbers) : 0;
}

function byWords(set: AnswerSet, consultation: Consultation): -1 | 0 | 1 {
  for (const { language, labels } of set.labels()) {
    if (language === null) continue;
    const steps = labels.flatMap((label) => stepOf(label, language) ?? []);
    const kinds = new Set(steps.map(({ ladder }) => ladder));
    if (steps.length < 3 || kinds.size > 1) continue;
    const [low, high] = [steps[0]!.rank, steps.at(-1)!.rank];
    if (low !== high) return low < high ? 1 : -1;
  }
  return 0;
}
