import {
  type AskedItem,
  type Condition,
  type Fact,
  type Facts,
  type GridQuestion,
  type Instrument,
  type Task,
  type Versions,
  carriedInto,
  everyItem,
  factsOf,
  leaves,
} from "@pwe/model";
import type { AnswerClass, Shares } from "./proof.ts";
import { outcomesOf, type Looks, type Outcome } from "./outcomes.ts";
import { cellsOrMore, type Observed } from "./task-outcomes.ts";

/** Something that is answered at once, and that a condition or a later task looks at. */
export interface Variable {
  readonly name: string;
  /** its place among the variables */
  readonly index: number;
  /** the paths at which something is known once it is answered */
  readonly paths: readonly string[];
  /** totals of earlier tasks that decide what can be answered */
  readonly needs: readonly string[];
  /** the arms that limits and totals tell apart */
  readonly arms: ReadonlySet<string>;
  /** every way to answer it; undefined when there are too many to tell apart */
  readonly outcomes: (versions: Versions, facts: Facts) => readonly Outcome[] | undefined;
  /** a number for each key that an outcome had */
  readonly numbers: Map<string, number>;
}

/** What is looked at, by path. */
export function looksOf(
  conditions: readonly Condition[],
  carried: readonly string[],
  others: readonly string[],
): Map<string, Looks> {
  const ids = new Map<string, Map<string, readonly string[]>>();
  const cuts = new Map<string, Set<number>>();
  const paths = new Set([...carried, ...others]);
  for (const leaf of conditions.flatMap(leaves)) {
    if (leaf.op === "arm") continue;
    paths.add(leaf.path);
    if (leaf.op === "is" || leaf.op === "has") {
      const own = ids.get(leaf.path) ?? new Map<string, readonly string[]>();
      ids.set(leaf.path, own.set([...leaf.any].sort().join(), leaf.any));
    } else if (leaf.op === "range") {
      const own = cuts.get(leaf.path) ?? new Set<number>();
      if (leaf.min !== undefined) own.add(leaf.min);
      if (leaf.max !== undefined) own.add(leaf.max + 1);
      cuts.set(leaf.path, own);
    }
  }
  return new Map(
    [...paths].map((path) => [
      path,
      {
        ids: [...(ids.get(path)?.values() ?? [])],
        cuts: [...(cuts.get(path) ?? [])].sort((a, b) => a - b),
        exact: carried.includes(path),
      },
    ]),
  );
}

const none: Looks = { ids: [], cuts: [], exact: false };

/** The variables of an instrument, by the path of the item that answers them: of a task's options, the task's own. */
export interface Variables {
  /** by item path; rows of a grid that are answered apart each have one */
  readonly asked: (path: string) => readonly Variable[];
  /** what is written beside each option of a task */
  readonly motivations: (task: Task) => readonly Variable[];
  /** the options and totals of a task */
  readonly settings: (task: Task) => Variable | undefined;
  /** by a path that conditions look at */
  readonly at: ReadonlyMap<string, Variable>;
}

/** Everything that is looked at, as what is answered at once. */
export function variablesOf(
  instrument: Instrument,
  looks: ReadonlyMap<string, Looks>,
  shares: Shares,
  size: number,
): Variables {
  const asked = new Map<string, Variable[]>();
  const settings = new Map<Task, Variable>();
  const at = new Map<string, Variable>();
  let count = 0;
  const add = (made: Omit<Variable, "index">): Variable => {
    const variable = { ...made, index: count++ };
    for (const path of variable.paths) at.set(path, variable);
    return variable;
  };
  const plain = (
    name: string,
    paths: readonly string[],
    make: () => Outcome[] | undefined,
  ): Variable => {
    let made: { readonly outcomes: Outcome[] | undefined } | undefined;
    const outcomes = (): Outcome[] | undefined => (made ??= { outcomes: make() }).outcomes;
    return add({ name, paths, needs: [], arms: new Set(), outcomes, numbers: new Map() });
  };
  const motivations = new Map<Task, Variable[]>();
  for (const item of everyItem(instrument)) {
    const { path, kind } = item;
    const why = `${path}.why`;
    if (looks.has(why) && kind !== "consent" && kind !== "decided" && item.element.motivation) {
      const { required } = item.element.motivation;
      const variable = plain(why, [why], () => whyOutcomes(item, why, required));
      if (kind === "option") {
        motivations.set(item.element, [...(motivations.get(item.element) ?? []), variable]);
      } else asked.set(path, [variable]);
    }
    const beside = asked.get(path) ?? [];
    if (kind === "option") {
      const task = item.element;
      if (settings.has(task)) continue;
      if (task.instead.length === 0 && looks.has(task.path)) {
        const decided = {
          kind: "decided" as const,
          path: `${task.path}.decided`,
          page: "",
          element: task,
        };
        asked.set(decided.path, [plain(decided.path, [task.path], () => decidedOutcomes(decided))]);
      }
      const paths = [...task.options, ...task.totals].map((one) => one.path);
      const observed = new Map(
        paths.flatMap((one) => (looks.has(one) ? [[one, looks.get(one)!]] : [])),
      );
      if (observed.size > 0) settings.set(task, add(settingsVariable(task, observed, size)));
    } else if (kind === "decided") {
      if (looks.has(item.element.path)) {
        asked.set(path, [plain(path, [item.element.path], () => decidedOutcomes(item))]);
      }
    } else if (kind === "question" && item.element.type === "grid") {
      const grid = item.element;
      const own = grid.rows.filter((row) => looks.has(row.path));
      const whole = looks.has(path);
      if (own.length === 0 && !whole) continue;
      if (whole || grid.consent) {
        const paths = [...own.map((row) => row.path), ...(whole ? [path] : [])];
        asked.set(path, [
          plain(path, paths, () => gridOutcomes(item, grid, looks, shares, size)),
          ...beside,
        ]);
      } else {
        const rows = own.map((row) =>
          plain(row.path, [row.path], () =>
            outcomesOf(item, row.path, looks.get(row.path)!, shares),
          ),
        );
        asked.set(path, [...rows, ...beside]);
      }
    } else if (looks.has(path)) {
      const make = (): Outcome[] | undefined =>
        kind === "question"
          ? outcomesOf(item, path, looks.get(path)!, shares)
          : idOutcomes(
              item,
              kind === "consent"
                ? ["yes"]
                : [...item.element.alternatives, ...(item.element.optOut ? ["none"] : [])],
              looks.get(path)!,
            );
      asked.set(path, [plain(path, [path], make), ...beside]);
    }
  }
  return {
    asked: (path) => asked.get(path) ?? [],
    motivations: (task) => motivations.get(task) ?? [],
    settings: (task) => settings.get(task),
    at,
  };
}

function settingsVariable(task: Task, observed: Observed, size: number): Omit<Variable, "index"> {
  const needs = carriedInto(task);
  const arms = new Set<string>();
  const addArms = (varied: unknown): void => {
    if (typeof varied !== "object" || varied === null) return;
    const { cases } = varied as { cases: { in?: string[]; also?: string[][] }[] };
    for (const { in: own, also } of cases) {
      for (const arm of [...(own ?? []), ...(also ?? []).flat()]) arms.add(arm);
    }
  };
  for (const { value, limits } of task.totals) {
    for (const linear of [value, ...limits.map((limit) => limit.value)]) {
      addArms(linear.constant);
      for (const { each } of linear.terms) each.forEach(addArms);
    }
  }
  const known = new Map<string, readonly Outcome[] | undefined>();
  return {
    name: task.path,
    paths: [...observed.keys()],
    ...{ needs, arms, numbers: new Map() },
    outcomes: (versions, facts) => {
      const own = Object.values(versions).filter((arm) => arms.has(arm));
      const key = JSON.stringify([own, needs.map((path) => facts.get(path)?.number ?? 0)]);
      if (!known.has(key)) known.set(key, cellsOrMore(task, versions, facts, observed, size));
      return known.get(key);
    },
  };
}

/** What is answered with one of these ids. */
function idOutcomes(item: AskedItem, ids: readonly string[], { ids: sets }: Looks): Outcome[] {
  const kinds = Map.groupBy(ids, (id) => sets.map((set) => Number(set.includes(id))).join(""));
  return [...kinds].map(([key, own]) => {
    const value = { answer: own[0]! };
    return {
      key,
      facts: new Map(factsOf(item, value).filter(([at]) => at === item.path)),
      values: new Map([[item.path, value]]),
      classes: new Map([[item.path, { path: item.path, ids: own, answered: true }]]),
      count: own.length,
    };
  });
}

/** A motivation that is written, and where it may be left out one that is not. */
function whyOutcomes(item: AskedItem, path: string, required: boolean): Outcome[] {
  return [true, ...(required ? [] : [false])].map((answered) => {
    const text = answered ? "-" : null;
    return {
      key: `${answered}`,
      facts: new Map(factsOf(item, { why: text }).filter(([at]) => at === path)),
      values: new Map([[path, text]]),
      classes: new Map([[path, { path, answered }]]),
      count: 1,
    };
  });
}

/** Each way of deciding by itself: the options are asked only of who decides. */
function decidedOutcomes(item: Extract<AskedItem, { kind: "decided" }>): Outcome[] {
  const { path, instead } = item.element;
  return ["self", ...instead].map((way) => ({
    key: way,
    facts: new Map(factsOf(item, way)),
    values: new Map([[item.path, way]]),
    classes: new Map([[path, { path, ids: [way], answered: true }]]),
    count: 1,
  }));
}

/** The rows of a grid together: refused all at once, or each by itself. */
function gridOutcomes(
  item: Extract<AskedItem, { kind: "question" }>,
  grid: GridQuestion,
  looks: ReadonlyMap<string, Looks>,
  shares: Shares,
  size: number,
): Outcome[] | undefined {
  const { consent, ...rest } = grid;
  const agreed = { ...item, element: rest };
  const whole = looks.has(grid.path);
  let all: Outcome[] = [
    { key: "", facts: new Map(), values: new Map(), classes: new Map(), count: 1 },
  ];
  let complete = new Map([["", true]]);
  for (const { path } of grid.rows) {
    const own = looks.get(path);
    const ways = outcomesOf(agreed, path, own ?? none, shares) ?? [];
    const next = new Map<string, Outcome>();
    const stillComplete = new Map<string, boolean>();
    for (const sofar of all) {
      for (const way of ways) {
        const isComplete = complete.get(sofar.key)! && way.classes.get(path)!.answered;
        const parts = sofar.key.split(" ")[0]!;
        const key = `${parts}${own ? `${way.key},` : ""}${whole ? ` ${isComplete}` : ""}`;
        const known = next.get(key);
        next.set(key, {
          key,
          facts: own ? new Map([...sofar.facts, ...way.facts]) : sofar.facts,
          classes: own ? new Map([...sofar.classes, ...way.classes]) : sofar.classes,
          values: new Map([...sofar.values, ...way.values]),
          ...known,
          count: (known?.count ?? 0) + sofar.count * way.count,
        });
        stillComplete.set(key, isComplete);
      }
    }
    if (next.size > size / 10) return undefined;
    all = [...next.values()];
    complete = stillComplete;
  }
  const wholeOf = (answered: boolean): [string, Fact] => [grid.path, { answered, open: false }];
  if (whole) {
    all = all.map((one) => {
      const answered = complete.get(one.key)!;
      return {
        ...one,
        facts: new Map([...one.facts, wholeOf(answered)]),
        classes: new Map([...one.classes, [grid.path, { path: grid.path, answered }]]),
      };
    });
  }
  if (!consent) return all;
  const missing = grid.rows.filter(({ path }) => looks.has(path)).map(({ path }) => path);
  const refused: [string, AnswerClass][] = [...missing, ...(whole ? [grid.path] : [])].map(
    (path) => [path, { path, answered: false }],
  );
  return [
    ...all,
    {
      key: "refused",
      facts: new Map(refused.map(([path]) => [path, { answered: false, open: false }])),
      values: new Map<string, unknown>([
        [`${grid.path}#consent`, false],
        ...grid.rows.map(({ path }): [string, unknown] => [path, { answer: null }]),
      ]),
      classes: new Map(refused),
      count: all.reduce((sum, { count }) => sum + count, 0) / grid.answers.length,
    },
  ];
}
