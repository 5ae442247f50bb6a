import type { Task } from "./generated/consultation.ts";
import type { BlockAnswers } from "./generated/response.ts";
import type { Facts } from "./condition.ts";
import { layers, type Node } from "./layers.ts";
import { settingMember } from "./member.ts";
import {
  addsOf,
  fixedPart,
  portfolio,
  settingCount,
  settingsOf,
  type Setting,
} from "./portfolio.ts";
import { belowBig, type Random } from "./random.ts";
import type { Versions } from "./situation.ts";

/** The options' part of an answer to a task, without motivations. */
export type TaskAnswer = BlockAnswers;

/** Says something of an option at one of its settings: a level's id, chosen or not, points, steps. */
export type AtSetting = (option: string, setting: Setting) => boolean;

export interface ReachOptions {
  /** what earlier tasks' totals read; left out, a task whose limits need one is undecided */
  readonly facts?: Facts;
  /** only these settings count */
  readonly only?: AtSetting;
  /** the limits of the total with this path do not count */
  readonly without?: string;
  /** at most this many steps are taken before it is undecided; 2,000,000 when left out */
  readonly size?: number;
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

/** What is known of the admissible answers to a task. Undecided says which limit of ours was met. */
export type Reach =
  | Feasible
  | { readonly outcome: "infeasible" }
  | { readonly outcome: "undecided"; readonly why: string };

const defaultSize = 2_000_000;

/** The admissible answers to a task in these versions, by exact dynamic programming over its totals. */
export function reach(task: Task, versions: Versions, options: ReachOptions = {}): Reach {
  const { facts, only, without, size = defaultSize } = options;
  if (facts === undefined && carries(task, without)) {
    return { outcome: "undecided", why: "a limit depends on the answer to an earlier task" };
  }
  const why = `more than ${size} steps`;
  const counts = task.options.map((_, at) => settingCount(task, at));
  if (counts.reduce((sum, one) => sum + one, 0) > size) return { outcome: "undecided", why };
  const settings = task.options.map(({ id }, at) =>
    settingsOf(task, at).filter((setting) => only?.(id, setting) ?? true),
  );
  const known: Facts = facts ?? new Map();
  const graph = layers(portfolio(task, settings, known, versions, without), size);
  if (graph === undefined) return { outcome: "undecided", why };
  if (graph === null) return { outcome: "infeasible" };

  const answer = (chosen: readonly number[]): TaskAnswer =>
    Object.fromEntries(
      task.options.map(({ id }, at) => {
        const setting = settings[at]![chosen[at]!]!;
        return [id, { [settingMember[task.decision.kind]]: setting }];
      }),
    );
  const extremes = (adds: readonly (readonly number[])[], fixed: number): Extremes => {
    const low = lightest(graph.layers, adds);
    const high = lightest(
      graph.layers,
      adds.map((own) => own.map((one) => -one)),
    );
    return {
      min: fixed + low.weight,
      max: fixed - high.weight,
      smallest: answer(low.chosen),
      largest: answer(high.chosen),
    };
  };

  return {
    outcome: "feasible",
    count: graph.start.count,
    of: settings.reduce((product, own) => product * BigInt(own.length), 1n),
    reachable(option, setting) {
      const at = task.options.findIndex(({ id }) => id === option);
      const index = settings[at]?.indexOf(setting) ?? -1;
      // Edges that lead nowhere are gone, and every node is reached from the start.
      return (
        graph.layers[at]?.some(({ edges }) => edges.some((edge) => edge.setting === index)) ?? false
      );
    },
    options: (at) =>
      extremes(
        task.options.map(({ id }, index) => settings[index]!.map((one) => Number(at(id, one)))),
        0,
      ),
    range(path) {
      const total = task.totals.find((one) => one.path === path);
      if (total === undefined) throw new RangeError(`the task has no total ${path}`);
      const adds = addsOf(total.value, task, settings, versions);
      return extremes(adds, fixedPart(total.value, task, known, versions));
    },
    draw: (random) => answer(drawPath(graph.start, random)),
  };
}

/** Whether a limit that counts needs the total of an earlier task. */
function carries(task: Task, without: string | undefined): boolean {
  return task.totals.some(
    ({ path, value, limits }) =>
      path !== without &&
      limits.length > 0 &&
      [value, ...limits.map((limit) => limit.value)].some(({ totals }) => totals.length > 0),
  );
}

/** The way through the layers that adds least. */
function lightest(
  all: readonly Node[][],
  adds: readonly (readonly number[])[],
): { weight: number; chosen: number[] } {
  const best = new Map<Node, { weight: number; setting: number; to: Node | undefined }>();
  for (const node of all.at(-1)!) best.set(node, { weight: 0, setting: -1, to: undefined });
  for (const [at, layer] of [...all.slice(0, -1).entries()].toReversed()) {
    for (const node of layer) {
      for (const { setting, to } of node.edges) {
        const weight = adds[at]![setting]! + best.get(to)!.weight;
        const known = best.get(node);
        if (known === undefined || weight < known.weight) best.set(node, { weight, setting, to });
      }
    }
  }
  const first = best.get(all[0]![0]!)!;
  const chosen: number[] = [];
  for (let at = first; at.to !== undefined; at = best.get(at.to)!) chosen.push(at.setting);
  return { weight: first.weight, chosen };
}

/** A way through the layers, each as likely. */
function drawPath(start: Node, random: Random): number[] {
  const chosen: number[] = [];
  let node = start;
  while (node.edges.length > 0) {
    let left = belowBig(random, node.count);
    const edge = node.edges.find(({ to }) => (left -= to.count) < 0n)!;
    chosen.push(edge.setting);
    node = edge.to;
  }
  return chosen;
}
