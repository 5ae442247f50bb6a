import {
  everyItem,
  formatSteps,
  once,
  seenNumbers,
  tasksIn,
  type AnswerGroup,
  type Consultation,
  type Question,
  type Task,
} from "@pwe/model";
import { measureOf } from "../../2-resolve/analyses/measures.ts";
import { wordingsOfQuestion } from "./asked.ts";
import { directionOf } from "./directions.ts";

/** What can be answered at one place, in order, as groups name it: ids, or numbers in their unit. */
interface Domain {
  readonly values: readonly string[];
  readonly isNumeric: boolean;
  /** whether they run from low to high (1) or back (-1); 0 where that cannot be told */
  readonly way: -1 | 0 | 1;
  /** ways out of the question, which no group has to hold */
  readonly waysOut: ReadonlySet<string>;
}

/** The groups that something is reported in, with where they stand and what they divide. */
export interface ReportGroups {
  readonly about: string;
  readonly of: string;
  readonly groups: readonly AnswerGroup[];
  readonly domain: Domain;
}

/** More numbers than this are not gone through one by one. */
const most = 20_000;

/** Every list of groups of a design: of a scale, a list, a question, or a line of the plan. */
export const reportGroups: (consultation: Consultation) => readonly ReportGroups[] = once(
  (consultation) => {
    const { reports = [], analyses } = consultation.plan;
    const known = new Set(reports.map(({ groups }) => JSON.stringify(groups)));
    const written = [
      ...reports.map(({ scale, groups }) => ({ about: scale, of: scale, groups })),
      // A line without groups of its own has taken those of its question.
      ...analyses.flatMap((one) =>
        one.kind === "share" && one.groups && !known.has(JSON.stringify(one.groups))
          ? [{ about: `analysis.${one.id}`, of: one.of, groups: one.groups }]
          : [],
      ),
    ];
    return written.flatMap((one) => {
      const domain = domainOf(one.of, consultation);
      return domain === null ? [] : [{ ...one, domain }];
    });
  },
);

/** What can be answered to a question, a row of a grid or a task, or with a scale or list; null where it is no list. */
function domainOf(path: string, consultation: Consultation): Domain | null {
  const { instrument } = consultation;
  for (const { element } of everyItem(instrument)) {
    if (element.kind !== "question") continue;
    const isList = "list" in element && element.list === path;
    const isRow = element.type === "grid" && element.rows.some((row) => row.path === path);
    if (element.path === path || isList || isRow) return ofQuestion(element, consultation);
  }
  for (const task of tasksIn(instrument.elements)) {
    const { decision } = task;
    if (decision.kind === "levels" && decision.scale === path) return ofTask(task);
    if (task.path === path) return ofTask(task);
  }
  return null;
}

function ofQuestion(question: Question, consultation: Consultation): Domain | null {
  if ("answers" in question) {
    const ids = question.answers.map(({ id }) => id);
    const waysOut = question.answers.flatMap(({ id, kind }) => (kind === undefined ? [] : [id]));
    const way = directionOf(question, consultation).way || byDenial(question, consultation);
    return { values: ids, isNumeric: false, way, waysOut: new Set(waysOut) };
  }
  const seen = measureOf[question.type] === "mean" ? seenNumbers(question) : undefined;
  return seen === undefined ? null : numbers([seen], seen.write);
}

/** Answers that begin with “none” or “not at all” go up, and those that end with it go down. */
function byDenial(question: Question, consultation: Consultation): -1 | 0 | 1 {
  const denies = /^(?:no|none|not|nothing|never|geen|niet|niets|nooit|helemaal (?:geen|niet))\b/i;
  const all = wordingsOfQuestion(question, consultation).flatMap(({ answers }) => {
    const [low, high] = [answers[0], answers.at(-1)].map((one) => denies.test(one ?? ""));
    return low === high ? [] : [low ? (1 as const) : (-1 as const)];
  });
  return all[0] ?? 0;
}

function ofTask({ decision, options }: Task): Domain | null {
  if (decision.kind === "levels") {
    const ids = decision.levels.map(({ id }) => id);
    return { values: ids, isNumeric: false, way: 0, waysOut: new Set() };
  }
  if (decision.kind === "choose") return null;
  const step = decision.kind === "amount" ? decision.step : { int: 1, decimals: 0 };
  return numbers(options, (steps) => formatSteps(steps, step));
}

/** Every number of some ranges, from the lowest to the highest. */
function numbers(
  ranges: readonly { readonly min?: number; readonly max?: number }[],
  write: (steps: number) => string,
): Domain | null {
  const [from, to] = [
    Math.min(...ranges.map(({ min = 0 }) => min)),
    Math.max(...ranges.map(({ max = 0 }) => max)),
  ];
  if (!(to - from < most)) return null;
  const values = Array.from({ length: to - from + 1 }, (_, at) => plain(write(from + at)));
  return { values, isNumeric: true, way: 1, waysOut: new Set() };
}

/** A number as people write it: `5`, not `5.0`. */
export const plain = (number: string): string =>
  number.includes(".") ? number.replace(/\.?0+$/, "") : number;
