import {
  type BlockAnswers,
  type Fact,
  type Facts,
  type Random,
  type Task,
  type Versions,
  settingMember,
} from "@pwe/model";
import { layers, type Crowd } from "./decision-diagram.ts";
import {
  constraintsOf,
  overAdds,
  settingCount,
  settingsOf,
  type Portfolio,
  type Requirement,
  type Setting,
} from "./constraints.ts";
import { drawWay, lightest, used } from "./diagram-paths.ts";

/** The options' part of an answer to a task, without motivations. */
export type TaskAnswer = BlockAnswers;

/** Says something of an option at one of its settings: a level's id, chosen or not, points, steps. */
export type AtSetting = (option: string, setting: Setting) => boolean;

export interface ReachOptions {
  /** what earlier tasks' totals read; left out, a task whose limits need one is undecided */
  readonly facts?: Facts;
  /** of amounts and points only the ends and multiples of this count; 1 when left out */
  readonly grain?: number;
  /** these requirements do not count */
  readonly without?: (requirement: Requirement) => boolean;
  /** at most this many steps are taken before it is undecided; 2,000,000 when left out */
  readonly size?: number;
}

/** An admissible answer, and after which of the earlier decisions. */
interface FoundAnswer {
  readonly answer: TaskAnswer;
  readonly earlier: number;
}

/** The smallest and the largest of something over the admissible answers, each with an answer that has it. */
export interface Extremes {
  readonly min: number;
  readonly max: number;
  readonly smallest: TaskAnswer;
  readonly largest: TaskAnswer;
}

/** What the admissible answers to a task are. */
export interface Feasible {
  readonly outcome: "feasible";
  /** how many answers are admissible */
  readonly count: bigint;
  /** how many answers there are, admissible or not */
  readonly of: bigint;
  /** whether some admissible answer has this option at this setting */
  readonly reachable: AtSetting;
  /** how many options `at` says yes of */
  readonly options: (at: AtSetting) => Extremes;
  /** the numerator of the total with this path */
  readonly range: (total: string) => Extremes;
  /** one of the admissible answers, each as likely */
  readonly draw: (random: Random) => TaskAnswer;
}

/** Not known within the limit of the proof. */
export interface Undecided {
  readonly outcome: "undecided";
  readonly why: string;
  /** where it was broken off, when there were too many sums */
  readonly crowd?: Crowd;
}

/** What is known of the admissible answers to a task. */
export type Reach = Feasible | { readonly outcome: "infeasible" } | Undecided;

const defaultSize = 2_000_000;

/** A task as a problem over integers, and the way back from its solutions to answers. */
export interface IntegerProblem {
  readonly portfolio: Portfolio;
  /** the settings that count, by option */
  readonly settings: readonly (readonly Setting[])[];
  /** a way through the layers as an answer */
  readonly answerOf: (way: readonly number[]) => FoundAnswer;
}

/** Which settings and which requirements of a task count; all when left out. */
export interface Part extends Pick<ReachOptions, "grain" | "without"> {
  readonly only?: AtSetting | undefined;
}

/** What must hold of the options of a task together, after each of these earlier decisions. */
export function problemOf(
  task: Task,
  versions: Versions,
  earlier: readonly Facts[],
  { only, grain, without }: Part = {},
): IntegerProblem {
  const settings = task.options.map(({ id }, at) => {
    const own = settingsOf(task, at, grain);
    return only === undefined ? own : own.filter((setting) => only(id, setting));
  });
  const all = constraintsOf(task, settings, earlier, versions);
  const constraints = without === undefined ? all : all.filter((one) => !without(one.requires));
  const widths = [earlier.length, ...settings.map((own) => own.length)];
  const member = settingMember[task.decision.kind];
  return {
    portfolio: { widths, constraints },
    settings,
    answerOf: ([first = 0, ...way]) => ({
      earlier: first,
      answer: Object.fromEntries(
        task.options.map(({ id }, at) => [id, { [member]: settings[at]![way[at]!]! }]),
      ),
    }),
  };
}

/** How many settings the options of a task have together: too many to go through are not even listed. */
export const settingsIn = (task: Task, grain?: number): number =>
  task.options.reduce((sum, _, at) => sum + settingCount(task, at, grain), 0);

/** The admissible answers to a task in these versions, by exact dynamic programming over its totals. */
export function reach(task: Task, versions: Versions, options: ReachOptions = {}): Reach {
  const { facts, grain, without, size = defaultSize } = options;
  if (facts === undefined && carriedTotals(task, without).length > 0) {
    return { outcome: "undecided", why: "a limit depends on the answer to an earlier task" };
  }
  const why = `more than ${size} steps`;
  if (settingsIn(task, grain) > size) return { outcome: "undecided", why };
  const known = [facts ?? new Map<string, Fact>()];
  const { portfolio, settings, answerOf } = problemOf(task, versions, known, options);
  const graph = layers(portfolio, size);
  if (graph.outcome === "undecided") return { ...graph, why };
  if (graph.outcome === "infeasible") return graph;

  const extremes = (weights: readonly (readonly number[])[]): Extremes => {
    const low = lightest(graph, weights)!;
    const high = lightest(graph, negated(weights))!;
    return {
      min: low.weight,
      max: 0 - high.weight,
      smallest: answerOf(low.chosen).answer,
      largest: answerOf(high.chosen).answer,
    };
  };
  let reached: boolean[][] | undefined;

  return {
    outcome: "feasible",
    count: BigInt(graph.ways[0]![0]!),
    of: portfolio.widths.reduce((product, width) => product * BigInt(width), 1n),
    reachable(option, setting) {
      reached ??= used(graph);
      const at = task.options.findIndex(({ id }) => id === option);
      const index = settings[at]?.indexOf(setting) ?? -1;
      return reached[at + 1]?.[index] ?? false;
    },
    options: (at) => extremes([[0], ...countsOf(task, settings, at)]),
    range(path) {
      const total = task.totals.find((one) => one.path === path);
      if (total === undefined) throw new RangeError(`the task has no total ${path}`);
      return extremes(overAdds(total.value, undefined, task, settings, known, versions));
    },
    draw: (random) => answerOf(drawWay(graph, random)).answer,
  };
}

/** One for each setting of which `at` says yes, by option and setting. */
export function countsOf(
  task: Task,
  settings: readonly (readonly Setting[])[],
  at: AtSetting,
): number[][] {
  return task.options.map(({ id }, index) => settings[index]!.map((one) => Number(at(id, one))));
}

/** Weights by which the lightest way is the heaviest by these. */
export const negated = (weights: readonly (readonly number[])[]): number[][] =>
  weights.map((own) => own.map((one) => 0 - one));

/** The totals of earlier tasks that the limits of a task read, by path. */
export function carriedTotals(
  { totals }: Task,
  without: (requirement: Requirement) => boolean = () => false,
): string[] {
  const linears = totals.flatMap(({ path, value, limits }) =>
    limits
      .filter(({ kind }, limit) => !without({ of: "total", path, kind, limit }))
      .flatMap((limit) => [value, limit.value]),
  );
  return [...new Set(linears.flatMap((linear) => linear.totals.map(({ path }) => path)))];
}
