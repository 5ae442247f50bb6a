import { measureOf } from "../../2-resolve/analyses/measures.ts";
import {
  everyItem,
  tasksIn,
  type Consultation,
  type Question,
  type Task,
  byType,
  type PerType,
  blockOf,
} from "@pwe/model";
import { scoreAttributes } from "./scores.ts";

/** What versions can be compared on. */
export interface Outcome {
  /** as the plan names it: a task, an option, a question, a row of a grid */
  readonly path: string;
  /** the path of the block it stands in */
  readonly block: string;
  /** what is answered: the task of an option, the question of a row */
  readonly element: Task | Question;
  /** by shares or by means */
  readonly measure: "share" | "mean";
  /** one per option of a task, per row of a grid, per answer of a question with several */
  readonly tests: number;
  /** how many answers a test of all of them is about; left out where a test is of one share or of a mean */
  readonly answers?: number;
}

/** Tasks, and questions with answers to count or to average. */
export function wholeOutcomes(consultation: Consultation): Outcome[] {
  const { instrument } = consultation;
  const tasks = tasksIn(instrument.elements).map((task): Outcome => ({
    path: task.path,
    block: task.path,
    element: task,
    measure: taskMeasure(task, consultation),
    tests: testedTogether(task).length,
  }));
  const questions = everyItem(instrument).flatMap((item): Outcome[] => {
    if (item.kind !== "question") return [];
    const { element } = item;
    const measure = measureOf[element.type];
    if (measure === null) return [];
    return [
      {
        path: element.path,
        block: blockOf(element.path),
        element,
        measure,
        tests: byType(testsOf, element),
        ...answersOf(element),
      },
    ];
  });
  return [...tasks, ...questions];
}

/** How many answers a test of a question, or of a row of it, is about; none where it is of one share or of a mean. */
const testedAnswers: PerType<[], number | undefined> = {
  one: ({ answers }) => answers.length,
  many: () => undefined,
  grid: ({ answers }) => answers.length,
  number: () => undefined,
  scale: () => undefined,
  text: () => undefined,
  rank: () => undefined,
  date: () => undefined,
};

function answersOf(element: Question): { answers?: number } {
  const answers = byType(testedAnswers, element);
  return answers === undefined ? {} : { answers };
}

/** Single options and rows, which the plan can name too. */
export const partOutcomes = (wholes: readonly Outcome[]): Outcome[] =>
  wholes.flatMap((whole) => {
    const { element } = whole;
    const parts =
      element.kind === "task" ? element.options : element.type === "grid" ? element.rows : [];
    return parts.map(({ path }): Outcome => ({ ...whole, path, tests: 1 }));
  });

/** The options of a task as they are tested: those of which exactly one is chosen together, since each says what the others are. */
export function testedTogether({ options, groups }: Task): string[][] {
  const exact = groups.filter(({ min, max }) => min === 1 && max === 1).map((one) => one.options);
  const alone = options.filter(({ id }) => !exact.some((group) => group.includes(id)));
  return [...exact, ...alone.map(({ id }) => [id])];
}

/** The means of what the levels count as, where they count as something; the shares of levels and choices otherwise. */
function taskMeasure(task: Task, consultation: Consultation): "share" | "mean" {
  const { kind } = task.decision;
  if (kind === "levels") return scoreAttributes(task, consultation).length > 0 ? "mean" : "share";
  return kind === "choose" ? "share" : "mean";
}

/** How many comparisons a question is: one per row of a grid, per answer of a question with several. */
const testsOf: PerType<[], number> = {
  one: () => 1,
  many: ({ answers }) => answers.length,
  grid: ({ rows }) => rows.length,
  number: () => 1,
  scale: () => 1,
  text: () => 1,
  rank: ({ answers }) => answers.length,
  date: () => 1,
};
