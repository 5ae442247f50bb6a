import {
  everyItem,
  groupingOf,
  seenNumbers,
  tasksIn,
  type Analysis,
  type Consultation,
} from "@pwe/model";
import { measureOf } from "../../2-resolve/analyses/measures.ts";
import { comparisons } from "../experiment/comparisons.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import { mismatchWords } from "../words/measures.ts";
import { idWords } from "../words/paths.ts";

type Data = { what: string; todo: string };

/** A line of the plan reads answers as a kind of number that they are not. */
export const measureMismatch: Rule<Data> = {
  kind: {
    code: "C1101",
    id: "measure-mismatch",
    severity: "warning",
    message: ({ what }) => what,
    why: "The figure would be computed all the same, and mean nothing.",
    help: ({ todo }) => todo,
  },
  certainty: "exact",
  check: (context) => [
    ...context.consultation.plan.analyses.flatMap((analysis) => [
      ...groupedByNumber(analysis, context),
      ...countedAsCategories(analysis, context),
    ]),
    ...pointsOfMeans(context),
  ],
};

/** More different numbers than this make no groups. */
const groups = 12;

function groupedByNumber(
  analysis: Analysis,
  { consultation, language }: CheckContext,
): Finding<Data>[] {
  return groupingOf(analysis).flatMap((path): Finding<Data>[] => {
    const number = numbersOf(path, consultation);
    if (number <= groups) return [];
    return [
      {
        about: `analysis.${analysis.id}`,
        key: path,
        data: mismatchWords[language].grouped(path, number),
      },
    ];
  });
}

/** How many different numbers a question can be answered with; 0 for what is no number. */
function numbersOf(path: string, { instrument }: Consultation): number {
  const element = everyItem(instrument).find((one) => one.path === path)?.element;
  if (element?.kind !== "question") return 0;
  const seen = measureOf[element.type] === "mean" ? seenNumbers(element) : undefined;
  return seen === undefined ? 0 : seen.max - seen.min + 1;
}

function countedAsCategories(
  analysis: Analysis,
  { consultation, language }: CheckContext,
): Finding<Data>[] {
  if (analysis.kind !== "classes" || analysis.as === "continuous") return [];
  const task = tasksIn(consultation.instrument.elements).find(({ path }) => path === analysis.of);
  const kind = task?.decision.kind;
  if (kind !== "points" && kind !== "amount") return [];
  return [
    {
      about: `analysis.${analysis.id}`,
      data: mismatchWords[language].categories(analysis.of, kind, analysis.as),
    },
  ];
}

const pointsOfMeans = ({ consultation, language }: CheckContext): Finding<Data>[] =>
  comparisons(consultation).flatMap(({ analysis, detect, outcomes }): Finding<Data>[] => {
    const means = outcomes.filter(({ measure }) => measure === "mean").map(({ path }) => path);
    return detect === undefined || means.length === 0
      ? []
      : [
          {
            about: `analysis.${analysis}`,
            key: "detect",
            data: mismatchWords[language].points(detect, idWords(means, language)),
          },
        ];
  });
