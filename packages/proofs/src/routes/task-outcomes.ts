import {
  type Fact,
  type Facts,
  type Linear,
  type Option,
  type Task,
  type Versions,
  bounds,
  factsOf,
  holds,
  settingMember,
  sumOf,
} from "@pwe/model";
import {
  addsOf,
  constraintsOf,
  fixedPart,
  settingCount,
  settingsOf,
  type Constraint,
  type Setting,
} from "../budgets/constraints.ts";
import type { AnswerClass } from "./proof.ts";
import { intervals, type Looks, type Outcome } from "./outcomes.ts";

/** What conditions and later tasks want to know of the options and totals of a task, by path. */
export type Observed = ReadonlyMap<string, Looks>;

/** A sum over the options that is watched: it may be forgotten once no cut can come between its ends. */
interface Watched extends Pick<Constraint, "adds" | "min" | "max"> {
  readonly cuts: readonly number[];
  readonly exact: boolean;
  readonly kept: boolean;
}

interface Way {
  readonly sums: readonly (number | string)[];
  readonly marks: string;
  readonly at: number;
  readonly before: Way | undefined;
  count: number;
}

const lowest = (numbers: readonly number[]): number =>
  numbers.reduce((least, one) => Math.min(least, one), Infinity);

/** What the options from each one on can still add, at least and at most. */
function rests(adds: Constraint["adds"]): [least: number, most: number][] {
  const all: [number, number][] = [[0, 0]];
  for (const own of adds.toReversed()) {
    const [least, most] = all[0]!;
    all.unshift([least + lowest(own), most - lowest(own.map((one) => -one))]);
  }
  return all;
}

/** What an option at a setting says where conditions look. */
function optionFact(task: Task, option: Option, setting: Setting): Fact {
  const value = { [settingMember[task.decision.kind]]: setting };
  const item = { kind: "option" as const, path: option.path, page: "", element: task, option };
  return factsOf(item, value)[0]![1];
}

/** The classes of one option's settings: a mark per setting, and per mark what it stands for. */
function optionClasses(
  task: Task,
  option: Option,
  settings: readonly Setting[],
  looks: Looks | undefined,
): { marks: string[]; classes: Map<string, AnswerClass> } {
  const classes = new Map<string, AnswerClass>();
  if (looks === undefined) return { marks: settings.map(() => ""), classes };
  const { path } = option;
  const marks = settings.map((setting) => {
    const fact = optionFact(task, option, setting);
    const facts: Facts = new Map([[path, fact]]);
    const sets = looks.ids.map((any) =>
      Number(holds({ op: "is", path, any: [...any] }, facts, {})),
    );
    const { number, ids } = fact;
    const cut = number === undefined ? 0 : looks.cuts.filter((one) => one <= number).length;
    const mark = `${sets.join("")}/${cut}`;
    const known = classes.get(mark);
    const own = typeof setting === "string" ? [setting] : (ids ?? []);
    const from = known?.from ?? number;
    classes.set(mark, {
      path,
      answered: true,
      ...(number === undefined && { ids: [...(known?.ids ?? []), ...own] }),
      ...(number !== undefined && from !== undefined && { from, to: number }),
    });
    return mark;
  });
  return { marks, classes };
}

/**
 * Every kind of admissible answer that those who look can tell apart, by exact dynamic programming over the sums and what
 * was seen so far. Undefined when that takes more than `size` steps.
 */
export function cellsOf(
  task: Task,
  versions: Versions,
  facts: Facts,
  observed: Observed,
  size: number,
  grain = 1,
): Outcome[] | undefined {
  const counts = task.options.map((_, at) => settingCount(task, at) / grain);
  if (counts.reduce((sum, one) => sum + one, 0) > size) return undefined;
  const settings = task.options.map((_, at) =>
    settingsOf(task, at).filter((one) => typeof one !== "number" || one % grain === 0),
  );
  const constraints = constraintsOf(task, settings, [facts], versions).map(
    // What was decided before is the first layer, and the same for everyone here: it moves the bounds.
    ({ adds: [[before = 0] = [], ...adds], min, max }) => ({
      ...{ adds, min: min - before, max: max - before },
    }),
  );
  const totals = task.totals.filter(({ path }) => observed.has(path));
  const watched: Watched[] = [
    ...constraints.map((one) => ({ ...one, cuts: [], exact: false, kept: false })),
    ...totals.map(({ path, value }) => {
      const fixed = fixedPart(value, task, facts, versions);
      const { cuts, exact } = observed.get(path)!;
      return {
        adds: addsOf(value, task, settings, versions),
        ...{ min: -Infinity, max: Infinity, exact, kept: true },
        cuts: cuts.map((cut) => cut - fixed),
      };
    }),
  ];
  const rest = watched.map(({ adds }) => rests(adds));
  const options = task.options.map((option, at) =>
    optionClasses(task, option, settings[at]!, observed.get(option.path)),
  );

  /** The sums with what no longer matters forgotten; undefined when a limit is broken for good. */
  const settle = (
    sums: readonly (number | string)[],
    at: number,
  ): (number | string)[] | undefined => {
    const kept: (number | string)[] = [];
    for (const [index, sum] of sums.entries()) {
      if (typeof sum === "string") {
        kept.push(sum);
        continue;
      }
      const { min, max, cuts, exact } = watched[index]!;
      const [least, most] = rest[index]![at]!;
      const [low, high] = [sum + least, sum + most];
      if (high < min || low > max) return undefined;
      const below = cuts.filter((cut) => cut <= low).length;
      const isSettled =
        low >= min && high <= max && !exact && below === cuts.filter((cut) => cut <= high).length;
      kept.push(isSettled ? `i${below}` : sum);
    }
    return kept;
  };

  const begin = settle(
    watched.map(() => 0),
    0,
  );
  let ways: Way[] =
    begin === undefined ? [] : [{ sums: begin, marks: "", at: -1, before: undefined, count: 1 }];
  let steps = 0;
  for (const [at, own] of settings.entries()) {
    const next = new Map<string, Way>();
    for (const way of ways) {
      steps += own.length;
      if (steps > size) return undefined;
      for (const index of own.keys()) {
        const sums = settle(
          way.sums.map((sum, which) =>
            typeof sum === "string" ? sum : sum + watched[which]!.adds[at]![index]!,
          ),
          at + 1,
        );
        if (sums === undefined) continue;
        const marks = `${way.marks}${options[at]!.marks[index]!},`;
        const key = `${marks} ${sums.join()}`;
        const known = next.get(key);
        if (known) known.count += way.count;
        else next.set(key, { sums, marks, at: index, before: way, count: way.count });
      }
    }
    ways = [...next.values()];
  }

  const outcomes = new Map<string, Outcome>();
  for (const way of ways) {
    const chosen: number[] = [];
    for (let one: Way = way; one.before !== undefined; one = one.before) chosen.unshift(one.at);
    const setting = (id: string): Setting =>
      settings[task.options.findIndex((one) => one.id === id)]![
        chosen[task.options.findIndex((one) => one.id === id)]!
      ]!;
    const classes = new Map<string, AnswerClass>();
    const told = new Map<string, Fact>();
    const values = new Map<string, unknown>();
    const keys: string[] = [];
    for (const [at, option] of task.options.entries()) {
      values.set(option.path, { [settingMember[task.decision.kind]]: setting(option.id) });
      if (!observed.has(option.path)) continue;
      const mark = options[at]!.marks[chosen[at]!]!;
      keys.push(`${option.id}:${mark}`);
      classes.set(option.path, options[at]!.classes.get(mark)!);
      told.set(option.path, optionFact(task, option, setting(option.id)));
    }
    for (const { path, value } of totals) {
      const number = sumOf(value, task, setting, facts, versions);
      const { cuts, exact } = observed.get(path)!;
      const [from, to] = intervals(-Infinity, Infinity, cuts).find(([, end]) => number <= end)!;
      keys.push(`${path}:${exact ? number : from}`);
      classes.set(
        path,
        exact
          ? { path, answered: true, from: number, to: number }
          : { path, answered: true, from, to },
      );
      told.set(path, { number, answered: true, open: false });
    }
    const key = keys.join();
    const known = outcomes.get(key);
    outcomes.set(key, {
      ...(known ?? { key, facts: told, values, classes }),
      count: (known?.count ?? 0) + way.count,
    });
  }
  return [...outcomes.values()];
}

/** Of how many settings one is looked at where all are too many: names of settings have nothing between them. */
const coarser: Record<Task["decision"]["kind"], readonly number[]> = {
  choose: [],
  levels: [],
  points: [10, 100, 1000, 10_000],
  amount: [10, 100, 1000, 10_000],
};

/** More than this many kinds of answers are not told apart where it is not known which of them there are. */
const mostRelaxed = 2_000;

/**
 * What `cellsOf` gives, or where that takes too long: those found among every tenth, hundredth, … of the settings, and
 * beside them, as doubtful, every combination that no single option or total rules out. Undefined when those are too many.
 */
export function cellsOrMore(
  task: Task,
  versions: Versions,
  facts: Facts,
  observed: Observed,
  size: number,
): Outcome[] | undefined {
  const exact = cellsOf(task, versions, facts, observed, size);
  if (exact !== undefined) return exact;
  const all = new Map<string, Outcome>();
  for (const grain of coarser[task.decision.kind]) {
    const found = cellsOf(task, versions, facts, observed, size, grain);
    for (const one of found ?? []) all.set(one.key, one);
    if (found !== undefined) break;
  }
  let combined: Outcome[] = [
    { key: "", facts: new Map(), values: new Map(), classes: new Map(), count: 1, doubtful: true },
  ];
  const combine = (part: string, choices: readonly [string, Fact, AnswerClass][]): void => {
    combined = combined.flatMap((sofar) =>
      choices.map(([mark, fact, own]) => ({
        ...sofar,
        key: [...(sofar.key === "" ? [] : [sofar.key]), `${part}:${mark}`].join(),
        facts: new Map([...sofar.facts, [own.path, fact]]),
        classes: new Map([...sofar.classes, [own.path, own]]),
      })),
    );
  };
  for (const [at, option] of task.options.entries()) {
    const looks = observed.get(option.path);
    if (looks === undefined) continue;
    const { decision } = task;
    const few =
      decision.kind === "levels" || decision.kind === "choose"
        ? settingsOf(task, at)
        : intervals(...bounds(option, decision), looks.cuts).map(([from]) => from);
    const { marks, classes } = optionClasses(task, option, few, looks);
    const distinct = [...new Map(marks.map((mark, index) => [mark, few[index]!]))];
    combine(
      option.id,
      distinct.map(([mark, setting]) => [
        mark,
        optionFact(task, option, setting),
        classes.get(mark)!,
      ]),
    );
    if (combined.length > mostRelaxed) return undefined;
  }
  for (const { path, value } of task.totals) {
    const looks = observed.get(path);
    if (looks === undefined) continue;
    if (looks.exact) return undefined;
    const fixed = fixedPart(value, task, facts, versions);
    const [least, most] = ends(task, value, versions);
    combine(
      path,
      intervals(-Infinity, Infinity, looks.cuts)
        .filter(([from, to]) => to >= fixed + least && from <= fixed + most)
        .map(([from, to]) => {
          const number = Math.max(from, fixed + least);
          return [
            `${from}`,
            { number, answered: true, open: false },
            { path, answered: true, from, to },
          ];
        }),
    );
    if (combined.length > mostRelaxed) return undefined;
  }
  for (const one of combined) if (!all.has(one.key)) all.set(one.key, one);
  return [...all.values()].map(({ doubtful, ...one }) =>
    one.values.size === 0 && doubtful ? { ...one, doubtful } : one,
  );
}

/** The least and the most that the options together can add to a sum, whatever the limits. */
function ends(task: Task, value: Linear, versions: Versions): [least: number, most: number] {
  const { decision } = task;
  const extremes = task.options.map((option, at): Setting[] =>
    decision.kind === "levels" || decision.kind === "choose"
      ? settingsOf(task, at)
      : bounds(option, decision),
  );
  return rests(addsOf(value, task, extremes, versions))[0]!;
}

/** One admissible answer to a task, by option's path; undefined when there is none or it takes too long to find. */
export function anyAnswer(
  task: Task,
  versions: Versions,
  facts: Facts,
  size: number,
): ReadonlyMap<string, unknown> | undefined {
  for (let grain = 1; grain <= 1_000_000; grain *= 10) {
    const cells = cellsOf(task, versions, facts, new Map(), size, grain);
    if (cells !== undefined && (cells.length > 0 || grain === 1)) return cells[0]?.values;
  }
  return undefined;
}
