import {
  type Condition,
  type Element,
  type Instrument,
  type Versions,
  carriedInto,
  tasksIn,
  pathsIn,
  conditionsIn,
} from "@pwe/model";
import type { RouteOptions, Shown, Use, Weigh } from "./proof.ts";
import { allowanceOf, type Allowance } from "./allowance.ts";
import { explore } from "./explore.ts";
import { openAt, type Aim, type Explored, type Exploring } from "./explored.ts";
import { decisive, oneByOne } from "./one-by-one.ts";
import { routeProgram, type Program } from "./steps.ts";
import { looksOf, variablesOf, type Variables } from "./variables.ts";
import { versionGroups, type VersionGroup } from "./version-groups.ts";
import type { Part, ScreenStep, Step, Test, UseStep, WhenStep } from "./step.ts";

/** A place that somebody may come to, with what stands around it in its part. */
export interface Spot {
  readonly step: WhenStep | ScreenStep | UseStep;
  /** the parts around it, from the outside in; the last is its own */
  readonly parts: readonly Part[];
  /** the step of each of them that leads to it; the last is the place itself */
  readonly way: readonly Step[];
  /** the arms and shuffled things of its own part in which it stands */
  readonly inside: ReadonlyMap<Step, number>;
  /** the screen-outs of its own part before it */
  readonly screens: readonly ScreenStep[];
}

/** An instrument made ready to go through. */
export interface Prepared {
  readonly instrument: Instrument;
  readonly size: number;
  readonly variables: Variables;
  readonly program: Program;
  readonly groups: readonly VersionGroup[];
  readonly groupsLeftOut: number;
  readonly spots: readonly Spot[];
  readonly usesAt: ReadonlyMap<Element | "end", readonly { use: number; path: string }[]>;
  /** parts that were given up, by the steps that they might take and the versions: whatever is weighed, they take as many steps */
  readonly givenUp: Map<Part, Map<string, Explored>>;
}

const defaultSize = 200_000;

/** A question, an option, a set of pairs and a row of a grid count as one each. */
export const answersIn: Weigh = (shown: Shown) =>
  shown.kind === "passage" || shown.kind === "recall" || shown.kind === "decided"
    ? 0
    : shown.kind === "question" && shown.element.type === "grid"
      ? shown.element.rows.length
      : 1;

/** Reads an instrument into steps, and its versions into groups. */
export function prepare(
  instrument: Instrument,
  { size = defaultSize, shares = () => undefined, arms }: RouteOptions,
  uses: readonly Use[] = [],
): Prepared {
  const conditions = conditionsIn(instrument.elements);
  const tasks = tasksIn(instrument.elements);
  const looked = new Set([...conditions.flatMap(pathsIn), ...uses.map(({ path }) => path)]);
  // What an earlier task carries over matters where something looks at the later one.
  const carried: string[] = [];
  for (const task of tasks.toReversed()) {
    if (![...task.options, ...task.totals].some(({ path }) => looked.has(path))) continue;
    for (const path of carriedInto(task)) {
      looked.add(path);
      carried.push(path);
    }
  }
  // Who opts out is not asked the options, whether a condition looks at it or not.
  const ways = tasks.flatMap(({ path, instead }) => (instead.length > 0 ? [path] : []));
  const looks = looksOf(conditions, carried, [...ways, ...uses.map(({ path }) => path)]);
  const variables = variablesOf(instrument, looks, shares, size);
  const usesAt = Map.groupBy(
    uses.map(({ path, at }, use) => ({ path, at, use })),
    ({ at }) => at,
  );
  const program = routeProgram(instrument, variables, usesAt);
  const inLimits = new Set([...variables.at.values()].flatMap(({ arms }) => [...arms]));
  const { groups, leftOut } = versionGroups(instrument, conditions, inLimits, arms);
  const spots = spotsIn(program.root, [program.root], []);
  return {
    instrument,
    size,
    variables,
    program,
    groups,
    groupsLeftOut: leftOut,
    spots,
    usesAt,
    givenUp: new Map(),
  };
}

function spotsIn(part: Part, parts: readonly Part[], way: readonly Step[]): Spot[] {
  const screens: ScreenStep[] = [];
  const spots: Spot[] = [];
  const visit = (steps: readonly Step[], inside: ReadonlyMap<Step, number>): void => {
    for (const step of steps) {
      if (step.kind === "when" || step.kind === "screen" || step.kind === "use") {
        spots.push({ step, parts, way: [...way, step], inside, screens: [...screens] });
      }
      if (step.kind === "screen") screens.push(step);
      if (step.kind === "part") {
        spots.push(...spotsIn(step.part, [...parts, step.part], [...way, step]));
      }
      if (step.kind === "when") {
        step.lists.forEach((list, arm) => visit(list, new Map([...inside, [step, arm]])));
      }
      if (step.kind === "shuffle") {
        step.children.forEach((list, child) => visit(list, new Map([...inside, [step, child]])));
      }
    }
  };
  visit(part.steps, new Map());
  return spots;
}

/** What becomes of a part in some versions. */
export type Through = (part: Part, versions: Versions) => Explored;

interface Explorer {
  /** what is taken for a part, without going through it; undefined where that is to be done */
  readonly instead?: (part: Part, versions: Versions) => Explored | undefined;
  /** what is done with a part that was too much */
  readonly afterwards?: typeof oneByOne;
  readonly allowance?: Allowance;
  readonly perPage?: boolean;
}

/** Goes through the parts of an instrument, and through each only once for versions that it does not tell apart. */
export function explorer(
  { program, size, givenUp }: Pick<Prepared, "program" | "size" | "givenUp">,
  weigh: Weigh,
  {
    instead = () => undefined,
    afterwards = oneByOne,
    allowance = allowanceOf(size),
    perPage = false,
  }: Explorer = {},
): Through {
  const known = new Map<Part, Map<string, Explored>>();
  const through = (part: Part, versions: Versions): Explored => {
    const own = known.get(part) ?? new Map<string, Explored>();
    known.set(part, own);
    const key = armsKey(part, versions);
    const found = own.get(key) ?? instead(part, versions) ?? exploredPart(part, key, versions);
    own.set(key, found);
    return found;
  };
  const exploredPart = (part: Part, key: string, versions: Versions): Explored => {
    const exploring: Exploring = {
      ...{ program, versions, weigh, perPage, size: allowance.steps() },
      inside: (sub) => through(sub, versions),
    };
    const before = givenUp.get(part) ?? new Map<string, Explored>();
    const sizedKey = `${exploring.size} ${key}`;
    const whole = before.get(sizedKey) ?? explore(part, exploring);
    if (whole.gaveUp === undefined) return whole;
    allowance.wasTooMuch();
    givenUp.set(part, before.set(sizedKey, whole));
    return afterwards(part, exploring, whole);
  };
  return through;
}

/** Why it is not known in some versions who comes to a place; undefined where it is. */
export function whyOpen(
  { groups }: Pick<Prepared, "groups">,
  { parts, way }: Spot,
  through: (part: Part, versions: Versions) => Explored,
): string | undefined {
  for (const { versions } of groups) {
    for (const [at, part] of parts.entries()) {
      const why = openAt(through(part, versions), way[at]!);
      if (why !== undefined) return why;
    }
  }
  return undefined;
}

/** The arms of a version that matter to a part. */
export const armsKey = ({ arms }: Part, versions: Versions): string =>
  Object.values(versions)
    .filter((arm) => arms.has(arm))
    .join();

/** How many steps may still be taken, over all places together. */
export interface Effort {
  left: number;
}

/**
 * Says whether anyone comes to a place of a part in any version when some conditions on the way do not count. Where that
 * takes more steps than are left, somebody may.
 */
export function approach(
  { program, size, groups }: Prepared,
  spot: Spot,
  arm: number | undefined,
  through: (part: Part, versions: Versions) => Explored,
  effort: Effort,
): (without: ReadonlySet<Test>) => boolean {
  if (effort.left <= 0) return () => true;
  const part = spot.parts.at(-1)!;
  const { step } = spot;
  const arms = new Map(spot.inside);
  if (arm !== undefined) arms.set(step, arm);
  const only = decisive(part, program, step);
  const comes = (versions: Versions, aim: Aim): boolean => {
    const { whens, screens, gaveUp, steps } = explore(part, {
      ...{ program, versions, aim, only, size: Math.min(size, effort.left) },
      weigh: () => 0,
      inside: (sub) => through(sub, versions),
    });
    effort.left = Math.max(0, effort.left - steps);
    if (gaveUp !== undefined) return true;
    const entry =
      step.kind === "when"
        ? whens.get(step)?.lists[arm!]
        : step.kind === "screen"
          ? screens.get(step)?.ended
          : undefined;
    return (entry?.states.length ?? 0) > 0;
  };
  const different = [
    ...new Map(groups.map(({ versions }) => [armsKey(part, versions), versions])).values(),
  ];
  return (without) => different.some((versions) => comes(versions, { arms, without }));
}
