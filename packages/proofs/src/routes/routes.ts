import { type Instrument, type Versions, once } from "@pwe/model";
import type {
  AnswerClass,
  ArmRoutes,
  AskedBefore,
  Lengths,
  Reached,
  RouteOptions,
  Routes,
  ScreenRoutes,
  Shown,
  Use,
  VersionRoutes,
  Weigh,
  WhenRoutes,
} from "./proof.ts";
import { allowanceOf, type Allowance } from "./allowance.ts";
import { countRoutes, type Counted } from "./count.ts";
import { untouched, type Explored } from "./explored.ts";
import { mostByPage, type State } from "./states.ts";
import { byPage } from "./tally.ts";
import {
  answersIn,
  armsKey,
  explorer,
  prepare,
  whyOpen,
  type Prepared,
  type Spot,
  type Through,
} from "./prepare.ts";
import { isContradictory, reasonsFor } from "./reasons.ts";
import { candidates, reachableBy, surely, targetsOf, witnesses } from "./targets.ts";
import { listsIn } from "./steps.ts";
import { armMark, screenMark, useMark } from "./witness.ts";
import type { Part, ScreenStep, Step, WhenStep } from "./step.ts";

/**
 * Proves what can be reached, and counts the routes. What a condition looks at is followed exactly; a task that no
 * condition looks at is taken to have an admissible answer (`reach` says whether it has).
 */
export function routes(instrument: Instrument, options: RouteOptions = {}): Routes {
  const prepared = isDefault(options) ? prepareOnce(instrument) : prepare(instrument, options);
  const through = explorer(prepared, answersIn);
  const reached = reachedBy(prepared, through);
  const count = counter(prepared);
  const { spots, groups, groupsLeftOut, program } = prepared;
  return {
    whens: inOrderOfPlace(spots.filter(({ step }) => step.kind === "when")).map((spot) =>
      whenRoutes(prepared, spot, through, reached),
    ),
    screens: inOrderOfPlace(spots.filter(({ step }) => step.kind === "screen")).map((spot) =>
      screenRoutes(prepared, spot, through, reached),
    ),
    versions: groups.map(({ arms, versions }): VersionRoutes => {
      const { complete, screenedOut, exact } = count(program.root, versions);
      const root = through(program.root, versions);
      const isExact = exact && everyPart(program.root, (part) => !through(part, versions).gaveUp);
      return {
        ...{ arms, versions, complete, screenedOut },
        exact: isExact,
        answers: lengthsOf(root.end),
      };
    }),
    versionsLeftOut: groupsLeftOut,
  };
}

const prepareOnce = /* @__PURE__ */ once((instrument: Instrument) => prepare(instrument, {}));

const isDefault = (options: RouteOptions): boolean => Object.keys(options).length === 0;

/** Where nobody asks for one place of a part, a part that was too much is left. */
const leaveIt = (_: unknown, __: unknown, whole: Explored): Explored => whole;

const withoutWeight = /* @__PURE__ */ once((prepared: Prepared) =>
  explorer(prepared, () => 0, { afterwards: leaveIt }),
);

/** The shortest, longest and mean route in these versions, by what is shown on it; all 0 when no route comes to the end. */
export function routeLengths(
  instrument: Instrument,
  versions: Versions,
  weigh: Weigh,
  options: RouteOptions = {},
): Lengths {
  return lengthsOf(ends(instrument, versions, weigh, options));
}

/** The most of what is shown that one respondent gets on each page, whatever is answered. */
export function mostOnPages(
  instrument: Instrument,
  versions: Versions,
  weigh: Weigh,
): ReadonlyMap<string, number> {
  return byPage(mostByPage(ends(instrument, versions, weigh, {}, true)));
}

function ends(
  instrument: Instrument,
  versions: Versions,
  weigh: Weigh,
  options: RouteOptions,
  perPage = false,
): readonly State[] {
  const prepared = isDefault(options) ? prepareOnce(instrument) : prepare(instrument, options);
  const weightless = withoutWeight(prepared);
  const through = explorer(prepared, weigh, {
    ...{ perPage, afterwards: leaveIt },
    instead: (part, own) =>
      shownIn(part).some((one) => weigh(one) !== 0) ? undefined : weightless(part, own),
  });
  return through(prepared.program.root, versions).end;
}

/** For every use of an answer, whether it was asked on every route to there. */
export function surelyAsked(
  instrument: Instrument,
  uses: readonly Use[],
  options: RouteOptions = {},
): AskedBefore[] {
  if (uses.length === 0) return [];
  const all = prepare(instrument, options, uses);
  const outcomes: AskedBefore[] = uses.map(() => ({ outcome: "asked" }));
  const open = new Map<string, number[]>();
  const steps = new Map(
    all.spots.flatMap(({ step }) => (step.kind === "use" ? [[step.use, step] as const] : [])),
  );
  for (const [at, { path }] of uses.entries()) {
    const variable = all.variables.at.get(path);
    const step = steps.get(at);
    if (variable === undefined || step === undefined) {
      outcomes[at] = { outcome: "undecided", why: `${path} is asked nowhere` };
      continue;
    }
    if (isBefore(all, step, variable)) continue;
    open.set(variable.name, [...(open.get(variable.name) ?? []), at]);
  }
  const allowance = allowanceOf(all.size);
  for (const own of open.values()) {
    const some = own.map((at) => uses[at]!);
    for (const [index, outcome] of askedBefore(
      prepare(instrument, options, some),
      some,
      allowance,
    ).entries()) {
      outcomes[own[index]!] = outcome;
    }
  }
  return outcomes;
}

/** Whether everyone who comes to a use was asked, because everyone was. */
function isBefore(
  { program }: Prepared,
  use: Step,
  variable: Parameters<Prepared["program"]["certain"]["has"]>[0],
): boolean {
  if (!program.certain.has(variable)) return false;
  const asked = program.askedAt.get(variable);
  const [at] = program.span.get(use) ?? [-1];
  return asked !== undefined && asked < at;
}

function askedBefore(
  prepared: Prepared,
  uses: readonly Use[],
  allowance: Allowance,
): AskedBefore[] {
  const { spots, groupsLeftOut } = prepared;
  const here = spots.filter(({ step }) => step.kind === "use");
  const around = new Set(here.flatMap(({ parts }) => parts));
  const through = explorer(prepared, answersIn, {
    allowance,
    instead: (part) => (around.has(part) ? undefined : untouched),
  });
  const targets = here.flatMap(targetsOf).map((target) => ({
    ...target,
    candidates: candidates(prepared, target, through),
  }));
  const shown = witnesses(prepared, targets, ({ spot: { step } }, facts) =>
    step.kind === "use" ? !facts.has(uses[step.use]!.path) : true,
  );
  return uses.map((_, use): AskedBefore => {
    const target = targets.find(({ mark }) => mark === useMark(use))!;
    const witness = shown.get(target.mark);
    if (witness !== undefined) return { outcome: "maybe", witness };
    const why = whyOpen(prepared, target.spot, through);
    if (target.candidates.length > 0 || why !== undefined || groupsLeftOut > 0) {
      return { outcome: "undecided", why: why ?? notFound };
    }
    return { outcome: "asked" };
  });
}

const notFound =
  "no respondent could be made up who comes here, and it is not proved that there is none";

/** All reasons together may take so many times as many steps as a part. */
const effortInSizes = 10;

/** What became of every arm and screen-out, by its mark. */
function reachedBy(prepared: Prepared, through: Through): ReadonlyMap<string, Reached> {
  const { spots, groupsLeftOut } = prepared;
  const targets = inOrderOfPlace(spots)
    .flatMap(targetsOf)
    .map((target) => ({ ...target, candidates: candidates(prepared, target, through) }));
  const sure = new Set(targets.filter(surely(prepared)));
  const shown = witnesses(
    prepared,
    targets.filter((target) => !sure.has(target)),
  );
  const reached = new Map<string, Reached>();
  const effort = { left: prepared.size * effortInSizes };
  for (const target of targets) {
    const { mark, spot, candidates: ways } = target;
    if (sure.has(target)) {
      reached.set(mark, reachableBy(prepared, target));
      continue;
    }
    const witness = shown.get(mark);
    if (witness !== undefined) {
      reached.set(mark, { outcome: "reachable", witness });
      continue;
    }
    const gaveUp = whyOpen(prepared, spot, through);
    if (ways.length > 0 || gaveUp !== undefined || groupsLeftOut > 0) {
      const why =
        gaveUp ??
        (ways.length > 0 ? notFound : `${groupsLeftOut} groups of versions were not looked at`);
      reached.set(mark, { outcome: "undecided", why });
      continue;
    }
    const outer = reached.get(aroundOf(mark) ?? "");
    reached.set(
      mark,
      outer?.outcome === "unreachable"
        ? outer
        : reasonsFor(prepared, spot, armIn(mark), through, effort),
    );
  }
  return reached;
}

const armIn = (mark: string): number | undefined =>
  mark.startsWith("arm ") ? Number(mark.slice(mark.lastIndexOf(":") + 1)) : undefined;

/** The mark of the arm around a place. */
function aroundOf(mark: string): string | undefined {
  const place = mark.startsWith("arm ")
    ? mark.slice(4, mark.lastIndexOf(":"))
    : mark.slice("screen ".length);
  const [, arm] = /^(.*:\d+)\.[^:]*$/.exec(place) ?? [];
  return arm === undefined ? undefined : `arm ${arm}`;
}

/** In the order of the file: parts come apart from what stands around them. */
function inOrderOfPlace(spots: readonly Spot[]): Spot[] {
  const keyed = spots.map((spot) => ({
    spot,
    key: spot.step.kind === "use" ? [] : spot.step.place.split(/[.:]/).map(Number),
  }));
  return keyed
    .sort((one, other) => {
      const at = one.key.findIndex((number, index) => number !== other.key[index]);
      return at < 0 ? one.key.length - other.key.length : one.key[at]! - (other.key[at] ?? -1);
    })
    .map(({ spot }) => spot);
}

function whenRoutes(
  prepared: Prepared,
  spot: Spot,
  through: Through,
  reached: ReadonlyMap<string, Reached>,
): WhenRoutes {
  const step = spot.step as WhenStep;
  const { when, place, depth, tests, lists, over: path } = step;
  const visits = prepared.groups.map(({ versions }) => {
    const all = spot.parts.map((part) => through(part, versions));
    const comes = spot.parts.slice(1).every((part, at) => all[at]!.parts.has(part));
    return comes ? all.at(-1)!.whens.get(step) : undefined;
  });
  const arms = lists.map((_, arm): ArmRoutes => {
    const own = reached.get(armMark(place, arm))!;
    const test = tests[arm];
    const met = visits.some((visit) => visit?.met[arm] === true);
    const contradictory =
      test === undefined || met ? (met ? false : undefined) : isContradictory(prepared, test);
    const shares = visits.map((visit) =>
      visit === undefined || visit.all.mass === 0 ? 0 : visit.lists[arm]!.mass / visit.all.mass,
    );
    return {
      ...(test && { condition: test.condition }),
      elements: when.arms[arm]?.elements ?? when.else,
      reached: own,
      ...(contradictory !== undefined && { contradictory }),
      always: met && visits.every((visit) => visit?.unmet[arm] !== true),
      covered: met && own.outcome === "unreachable",
      shares,
    };
  });
  const all = arms.map((arm) => arm.reached);
  return {
    ...{ when, place, depth },
    reached: all.find(isReachable) ?? all.find(isUndecided) ?? all[0]!,
    arms: arms.slice(0, -1),
    otherwise: arms.at(-1)!,
    ...(path !== undefined && {
      over: {
        path,
        taken: distinct(visits.flatMap((visit) => [...(visit?.taken ?? [])])),
        left: distinct(visits.flatMap((visit) => [...(visit?.left ?? [])])),
      },
    }),
  };
}

const isReachable = ({ outcome }: Reached): boolean => outcome === "reachable";
const isUndecided = ({ outcome }: Reached): boolean => outcome === "undecided";

const distinct = (classes: readonly AnswerClass[]): AnswerClass[] => [
  ...new Map(classes.map((one) => [JSON.stringify(one), one])).values(),
];

function screenRoutes(
  prepared: Prepared,
  spot: Spot,
  through: Through,
  reached: ReadonlyMap<string, Reached>,
): ScreenRoutes {
  const step = spot.step as ScreenStep;
  const { element, place, test } = step;
  const visits = prepared.groups.map(({ versions }) =>
    through(spot.parts.at(-1)!, versions).screens.get(step),
  );
  const own = reached.get(screenMark(place))!;
  const contradictory = own.outcome === "reachable" ? false : isContradictory(prepared, test);
  return {
    ...{ element, place, reached: own },
    ...(contradictory !== undefined && { contradictory }),
    always:
      own.outcome === "reachable" &&
      visits.every((visit) => visit === undefined || visit.passed.states.length === 0),
    shares: visits.map((visit) => {
      const all = (visit?.ended.mass ?? 0) + (visit?.passed.mass ?? 0);
      return all === 0 ? 0 : visit!.ended.mass / all;
    }),
  };
}

function lengthsOf(end: readonly State[]): Lengths {
  const mass = end.reduce((sum, one) => sum + one.mass, 0);
  if (mass === 0) return { shortest: 0, longest: 0, mean: 0 };
  return {
    shortest: Math.min(...end.map(({ least }) => least)),
    longest: Math.max(...end.map(({ most }) => most)),
    mean: end.reduce((sum, one) => sum + one.sum, 0) / mass,
  };
}

/** Counts the routes of parts, of each only once for versions that it does not tell apart. */
function counter({ program, size }: Prepared): (part: Part, versions: Versions) => Counted {
  const known = new Map<Part, Map<string, Counted>>();
  const allowance = allowanceOf(size);
  const count = (part: Part, versions: Versions): Counted => {
    const own = known.get(part) ?? new Map<string, Counted>();
    known.set(part, own);
    const key = armsKey(part, versions);
    const before = own.get(key);
    if (before !== undefined) return before;
    const inside = (sub: Part): Counted => count(sub, versions);
    const found = countRoutes(part, program, versions, allowance.steps(), inside);
    if (found.gaveUp) allowance.wasTooMuch();
    own.set(key, found);
    return found;
  };
  return count;
}

/** Everything that a part may show. */
const shownIn: (part: Part) => readonly Shown[] = /* @__PURE__ */ once((part) => {
  const found: Shown[] = [];
  const visit = (steps: readonly Step[]): void => {
    for (const step of steps) {
      if (step.kind === "ask") found.push(...step.shown);
      else if (step.kind === "part") visit(step.part.steps);
      else listsIn(step).forEach(visit);
    }
  };
  visit(part.steps);
  return found;
});

const everyPart = (part: Part, is: (part: Part) => boolean): boolean =>
  is(part) && partsIn(part.steps).every((sub) => everyPart(sub, is));

const partsIn = (steps: readonly Step[]): Part[] =>
  steps.flatMap((step) =>
    step.kind === "part"
      ? [step.part]
      : step.kind === "when"
        ? step.lists.flatMap(partsIn)
        : step.kind === "shuffle"
          ? step.children.flatMap(partsIn)
          : [],
  );
