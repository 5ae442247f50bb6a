/** The proofs of budgets against trying every answer, on thousands of small tasks. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { budget, instrumentOf, limit, task } from "../../../test/fixtures/instruments.ts";
import type { BudgetProof, Conflicting, Earlier, Witness } from "./budget-proof.ts";
import { budgetProofs } from "./budget-proofs.ts";
import type { Fact, Facts } from "./condition.ts";
import type {
  Claim,
  Decision,
  Element,
  Instrument,
  Limit,
  Task,
  VariedWhole,
} from "./generated/consultation.ts";
import { judge } from "./judge.ts";
import { judgeTask } from "./judge-task.ts";
import { settingMember } from "./member.ts";
import { meters } from "./meters.ts";
import { settingsOf, type Setting } from "./portfolio.ts";
import { prove, type Proof } from "./prove.ts";
import { carriedTotals, type TaskAnswer } from "./reach.ts";
import type { Answers, Versions } from "./situation.ts";
import { sumOf, totals } from "./totals.ts";
import { withSkipped } from "./with-skipped.ts";

type Chosen = Record<string, Setting>;

/** Every way to set the options of a task. */
function everyAnswer(of: Task): Chosen[] {
  return of.options.reduce<Chosen[]>(
    (before, { id }, at) =>
      before.flatMap((answer) => settingsOf(of, at).map((own) => ({ ...answer, [id]: own }))),
    [{}],
  );
}

/** What `judge` has against an answer, as requirements. */
function broken(of: Task, answer: Chosen, facts: Facts, versions: Versions): string[] {
  const found: string[] = [];
  judgeTask(
    of,
    (id) => answer[id],
    facts,
    versions,
    (path, code, numbers) => found.push(`${path} ${code} ${numbers?.limit}`),
  );
  return found;
}

const asChosen = (of: Task, answer: TaskAnswer): Chosen =>
  Object.fromEntries(
    of.options.map(({ id }) => [
      id,
      (answer[id] as Record<string, Setting>)[settingMember[of.decision.kind]]!,
    ]),
  );

/** What is wrong with a response that has these answers, when the instrument ends with this task. */
function judged(
  instrument: Instrument,
  of: Task,
  versions: Versions,
  { answer, earlier }: Witness,
): string[] {
  const short = upTo(instrument, of);
  const own = of.instead.length > 0 ? { decided: "self" as const, ...answer } : answer;
  const given: Answers = { ...earlier?.answers, [of.path]: own };
  const seed = "0123456789abcdef";
  const response = {
    consultation: short.id,
    release: 1,
    design: short.design,
    id: "00000000-0000-4000-8000-000000000000",
    status: "complete",
    seed,
    versions,
    language: "nl",
    stream: "open",
    answers: withSkipped(short, { seed, versions, answers: given }),
  };
  expect(response.answers[of.path]).toBeDefined();
  return judge(short, response).map(({ path, code }) => `${path} ${code}`);
}

/** The instrument up to and including a task. */
function upTo(instrument: Instrument, of: Task): Instrument {
  const last = instrument.elements.findIndex((element) => holds(element, of));
  return { ...instrument, elements: instrument.elements.slice(0, last + 1) };
}

const holds = (element: Element, of: Task): boolean =>
  element === of ||
  (element.kind === "when" &&
    [...element.arms.flatMap((arm) => arm.elements), ...element.else].some((one) =>
      holds(one, of),
    ));

const levels: Decision = {
  kind: "levels",
  scale: "s",
  levels: [
    { id: "low", code: 1, side: "less" },
    { id: "middle", code: 2, side: "same" },
    { id: "high", code: 3, side: "more" },
  ],
  start: "middle",
};

/** A number, or one for v1 and another. */
const varied = (number: number, other: number | undefined): VariedWhole =>
  other === undefined ? number : { cases: [{ in: ["v1"], is: number }, { is: other }] };

interface Shape {
  kind: Decision["kind"];
  options: number;
  numbers: { each: number[]; other: number | undefined }[];
  limits: { total: number; kind: Limit["kind"]; value: number; other: number | undefined }[];
  group: [min: number, more: number];
  choose: [min: number, more: number];
  carries: { of: number; times: number; inLimit: boolean }[];
  instead: boolean;
  /** asked only when the first task was decided in this way, or a total is high enough */
  route: "always" | "self" | "high";
}

const whole = fc.integer({ min: -6, max: 6 });
const maybe = fc.option(whole, { nil: undefined, freq: 2 });
const shapes: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constantFrom("levels", "choose", "points", "amount"),
  options: fc.integer({ min: 1, max: 4 }),
  numbers: fc.array(
    fc.record({ each: fc.array(whole, { minLength: 3, maxLength: 3 }), other: maybe }),
    { minLength: 8, maxLength: 8 },
  ),
  limits: fc.array(
    fc.record({
      total: fc.nat(1),
      kind: fc.constantFrom("at_most", "at_most", "at_least", "exactly"),
      value: fc.integer({ min: -8, max: 10 }),
      other: maybe,
    }),
    { maxLength: 3 },
  ),
  group: fc.tuple(fc.nat(1), fc.nat(2)),
  choose: fc.tuple(fc.nat(2), fc.nat(2)),
  carries: fc.array(
    fc.record({ of: fc.nat(1), times: fc.constantFrom(-1, 1, 2), inLimit: fc.boolean() }),
    { maxLength: 2 },
  ),
  instead: fc.boolean(),
  route: fc.constantFrom("always", "always", "self", "high"),
});

/** The nth task of an instrument, with totals that read those of the one before it. */
function built(shape: Shape, index: number): Task {
  const id = `t${index}`;
  const names = ["a", "b", "c", "d"].slice(0, shape.options);
  const decision: Record<Decision["kind"], Decision> = {
    levels,
    choose: {
      kind: "choose",
      min: Math.min(shape.choose[0], names.length),
      max: Math.min(shape.choose[0] + shape.choose[1], names.length),
    },
    points: { kind: "points", points: 4 },
    amount: { kind: "amount", step: { int: 1, decimals: 0 }, start: 0 },
  };
  const carried = (inLimit: boolean): { path: string; times: number }[] =>
    index === 0
      ? []
      : shape.carries
          .filter((one) => one.inLimit === inLimit)
          .map(({ of, times }) => ({ path: `t${index - 1}.x${of}`, times }));
  const made = task(
    id,
    decision[shape.kind],
    names.map((name) => [name, shape.kind === "amount" ? -1 : 0, 3]),
    {
      instead: shape.instead ? ["opt_out"] : [],
      groups:
        shape.kind === "levels" || names.length < 2
          ? []
          : [
              {
                id: "g",
                path: `${id}.g`,
                min: shape.group[0],
                max: shape.group[0] + shape.group[1],
                options: names.slice(0, 2),
              },
            ],
      totals: [0, 1].map((which) =>
        budget(
          id,
          `x${which}`,
          {
            constant: 0,
            terms: names.map((option, at) => {
              const { each, other } = shape.numbers[which * 4 + at]!;
              // The first total rises with the level, as it does in most designs.
              const rising = which === 0 ? [...each].sort((a, b) => a - b) : each;
              const own = shape.kind === "levels" ? rising : each.slice(0, 1);
              return { option, each: own.map((number) => varied(number, other)) };
            }),
            totals: which === 0 ? carried(false) : [],
          },
          ...shape.limits
            .filter(({ total }) => total === which)
            .map(({ kind, value, other }) => {
              const own = limit(kind, 0, carried(true));
              return { ...own, value: { ...own.value, constant: varied(value, other) } };
            }),
        ),
      ),
    },
  );
  return made;
}

function routed(shape: Shape, index: number, made: Task): Element {
  if (index === 0 || shape.route === "always") return made;
  const path = shape.route === "self" ? `t${index - 1}` : `t${index - 1}.x0`;
  return {
    kind: "when",
    arms: [
      {
        if:
          shape.route === "self"
            ? { op: "is", path, any: ["self"] }
            : { op: "range", path, min: 1 },
        elements: [made],
      },
    ],
    else: [],
  };
}

/** One way to come to a task: what is known by then. */
interface Way {
  facts: Map<string, Fact>;
}

/** Every respondent's way past these tasks, by trying everything; duplicates of what is known are left out. */
function everyWay(made: readonly Task[], shape: readonly Shape[], versions: Versions): Way[][] {
  const before: Way[][] = [[{ facts: new Map() }]];
  for (const [index, of] of made.entries()) {
    const next = new Map<string, Way>();
    const add = (facts: Map<string, Fact>): unknown =>
      next.set(JSON.stringify([...facts]), { facts });
    for (const { facts } of before[index]!) {
      if (!comes(shape[index]!, index, facts)) {
        add(facts);
        continue;
      }
      if (of.instead.length > 0) {
        add(new Map([...facts, [of.path, { ids: ["opt_out"], answered: true }]]));
      }
      for (const answer of everyAnswer(of)) {
        if (broken(of, answer, facts, versions).length > 0) continue;
        const read = totals(of, (id) => answer[id], facts, versions);
        add(
          new Map([
            ...facts,
            [of.path, { ids: ["self"], answered: true }],
            ...[...read].map(([path, number]) => [path, { number, answered: true }] as const),
          ]),
        );
      }
    }
    before.push([...next.values()]);
  }
  return before;
}

function comes(shape: Shape, index: number, facts: Facts): boolean {
  if (index === 0 || shape.route === "always") return true;
  if (shape.route === "self") return facts.get(`t${index - 1}`)?.ids?.includes("self") ?? false;
  return (facts.get(`t${index - 1}.x0`)?.number ?? 0) >= 1;
}

const seen = new Map<string, number>();
const note = (what: string): unknown => seen.set(what, (seen.get(what) ?? 0) + 1);

/** Holds one proof against everything that can be answered to its task. */
function compare(
  instrument: Instrument,
  of: Task,
  proof: BudgetProof,
  versions: Versions,
  ways: readonly Way[],
): void {
  const paths = proof.carried?.paths ?? [];
  const valuesOf = (facts: Facts): Record<string, number> =>
    Object.fromEntries(paths.map((path) => [path, facts.get(path)?.number ?? 0]));
  const states = new Map(ways.map(({ facts }) => [JSON.stringify(valuesOf(facts)), facts]));
  const every = everyAnswer(of);
  const admitted = [...states.values()].map((facts) =>
    every.filter((answer) => broken(of, answer, facts, versions).length === 0),
  );
  const all = admitted.flat();
  const judgeFine = (witness: Witness | undefined): void => {
    expect(witness).toBeDefined();
    expect(judged(instrument, of, versions, witness!)).toEqual([]);
    checkEarlier(instrument, versions, witness!.earlier);
  };

  expect(proof.outcome).toBe(all.length > 0 ? "feasible" : "infeasible");
  note(`${of.decision.kind} ${proof.outcome}`);
  if (paths.length > 0) {
    const stuck = admitted.filter((own) => own.length === 0).length;
    const { carried } = proof;
    expect(carried?.outcome).toBe(stuck === 0 ? "proved" : "refuted");
    note(`carried ${carried?.outcome}`);
    if (carried?.stuck !== undefined) {
      checkEarlier(instrument, versions, carried.stuck);
      const facts = states.get(JSON.stringify(carried.stuck.totals))!;
      expect(every.every((answer) => broken(of, answer, facts, versions).length > 0)).toBe(true);
    }
    for (const { option, setting, earlier } of carried?.lost ?? []) {
      checkEarlier(instrument, versions, earlier);
      const at = [...states.keys()].indexOf(JSON.stringify(earlier.totals));
      expect(admitted[at]!.length).toBeGreaterThan(0);
      expect(admitted[at]!.some((answer) => answer[option] === setting)).toBe(false);
      expect(all.some((answer) => answer[option] === setting)).toBe(true);
    }
  }
  if (proof.outcome !== "feasible") {
    if (paths.length === 0) compareConflict(of, proof, versions, every);
    return;
  }
  judgeFine(proof.witness);
  const unreachable = of.options.flatMap(({ id }, at) =>
    settingsOf(of, at)
      .filter((setting) => all.every((answer) => answer[id] !== setting))
      .map((setting) => ({ option: id, setting })),
  );
  expect(proof.unreachable).toEqual(unreachable);
  expect(proof.unknown).toEqual([]);
  if (unreachable.length > 0) note("unreachable");
  compareLimits(of, proof, versions, [...states.values()], every, (witness) => {
    const problems = judged(instrument, of, versions, witness);
    checkEarlier(instrument, versions, witness.earlier);
    return problems;
  });
  compareMost(of, proof, all, judgeFine);
}

/** The earlier answers are those of somebody who is asked the task, and leave the totals that are named. */
function checkEarlier(
  instrument: Instrument,
  versions: Versions,
  earlier: Earlier | undefined,
): void {
  if (earlier === undefined) return;
  const situation = { seed: "0123456789abcdef", versions, answers: earlier.answers };
  for (const [path, number] of Object.entries(earlier.totals)) {
    const [task] = path.split(".");
    const read = meters(instrument, situation, task!).find((meter) => meter.total.path === path);
    expect(read?.numerator ?? 0).toBe(number);
  }
}

function compareLimits(
  of: Task,
  proof: BudgetProof,
  versions: Versions,
  states: readonly Facts[],
  every: readonly Chosen[],
  problems: (witness: Witness) => string[],
): void {
  const breaks = states.map((facts) => every.map((answer) => broken(of, answer, facts, versions)));
  const count = (fine: (paths: string[]) => boolean): bigint =>
    BigInt(breaks.flat().filter((all) => fine(all.map((one) => one.split(" ")[0]!))).length);
  const own = new Set(of.totals.map(({ path }) => path));
  // Without a carried total that tells states apart, states that read the same are one.
  expect(proof.count).toBe(count((paths) => paths.length === 0));
  expect(proof.of).toBe(count((paths) => paths.every((path) => own.has(path))));
  const limited = of.totals.filter(({ limits }) => limits.length > 0);
  expect(proof.totals.map(({ path }) => path)).toEqual(limited.map(({ path }) => path));
  for (const { path, limits, without } of proof.totals) {
    expect(without).toBe(count((paths) => paths.every((one) => one === path)));
    const total = of.totals.find((one) => one.path === path)!;
    for (const [index, { kind, outcome, witness }] of limits.entries()) {
      const refusesAlone = states.some((facts) =>
        every.some((answer) => {
          const rest = {
            ...of,
            totals: of.totals.map((one) => (one === total ? without_(one, index) : one)),
          };
          if (broken(rest, answer, facts, versions).length > 0) return false;
          return breaksLimit(of, total, index, answer, facts, versions);
        }),
      );
      expect(outcome).toBe(refusesAlone ? "binds" : "never");
      note(`${kind} ${outcome}`);
      if (witness !== undefined) {
        expect(problems(witness).length).toBe(1);
        expect(problems(witness)[0]).toContain(path);
      }
    }
  }
}

const without_ = (total: Task["totals"][number], index: number): Task["totals"][number] => ({
  ...total,
  limits: total.limits.filter((_, at) => at !== index),
});

function breaksLimit(
  of: Task,
  total: Task["totals"][number],
  index: number,
  answer: Chosen,
  facts: Facts,
  versions: Versions,
): boolean {
  const only = { ...of, groups: [], totals: [{ ...total, limits: [total.limits[index]!] }] };
  const { kind, value } = total.limits[index]!;
  const read = sumOf(only.totals[0]!.value, of, (id) => answer[id], facts, versions);
  const asked = sumOf(value, of, () => undefined, facts, versions);
  return kind === "at_most" ? read > asked : kind === "at_least" ? read < asked : read !== asked;
}

function compareMost(
  of: Task,
  { most }: BudgetProof,
  all: readonly Chosen[],
  judgeFine: (witness: Witness) => void,
): void {
  const { kind } = of.decision;
  if (kind !== "levels" && kind !== "choose") {
    expect(most).toBeUndefined();
    return;
  }
  const at = kind === "levels" ? "high" : true;
  const number = (answer: Chosen): number =>
    Object.values(answer).filter((one) => one === at).length;
  expect(most?.any.number).toBe(Math.max(...all.map(number)));
  judgeFine(most!.any.witness);
  expect(number(asChosen(of, most!.any.witness.answer))).toBe(most!.any.number);
  const alone = all.filter((answer) => !Object.values(answer).includes("low"));
  if (kind !== "levels" || alone.length === 0) {
    expect(most?.uncompensated).toBeUndefined();
    return;
  }
  expect(most?.uncompensated?.number).toBe(Math.max(...alone.map(number)));
  judgeFine(most!.uncompensated!.witness);
  if (most!.uncompensated!.number < most!.any.number) note("compensated");
}

/** The parts of a conflict exclude each other, and without any one of them the others do not. */
function compareConflict(
  of: Task,
  { conflict }: BudgetProof,
  versions: Versions,
  every: readonly Chosen[],
): void {
  expect(conflict?.minimal).toBe(true);
  const members = conflict!.members;
  note(`conflict of ${members.length}`);
  const met = (one: Conflicting, answer: Chosen): boolean => {
    const settings = Object.values(answer);
    const isChosen = (setting: Setting): boolean =>
      setting === true || (typeof setting === "number" && setting > 0);
    const group = of.groups.find(({ path }) => path === one.path);
    const total = of.totals.find(({ path }) => path === one.path);
    const read =
      one.of === "points"
        ? settings.reduce<number>((sum, own) => sum + Number(own), 0)
        : one.of === "choose"
          ? settings.filter(isChosen).length
          : one.of === "group"
            ? group!.options.filter((id) => isChosen(answer[id]!)).length
            : sumOf(total!.value, of, (id) => answer[id], new Map(), versions);
    expect(read).toBeGreaterThanOrEqual(one.least);
    expect(read).toBeLessThanOrEqual(one.most);
    if (one.kind === "at_most") return read <= one.limit;
    return one.kind === "at_least" ? read >= one.limit : read === one.limit;
  };
  const some = (list: readonly Conflicting[]): boolean =>
    every.some((answer) => list.every((one) => met(one, answer)));
  expect(some(members)).toBe(false);
  for (const one of members) expect(some(members.filter((other) => other !== one))).toBe(true);
}

interface ClaimShape {
  kind: Claim["kind"];
  compare: "at_most" | "at_least" | "exactly";
  number: number;
  unless: boolean;
}

const claims: fc.Arbitrary<ClaimShape> = fc.record({
  kind: fc.constantFrom(
    "count",
    "count",
    "every_level_reachable",
    "every_option_reachable",
    "binds",
  ),
  compare: fc.constantFrom("at_most", "at_least", "exactly"),
  number: fc.nat(3),
  unless: fc.boolean(),
});

function claimOf({ kind, compare, number, unless }: ClaimShape, of: Task): Claim {
  const levelled = of.decision.kind === "levels";
  const claim: Record<Claim["kind"], Claim> = {
    every_level_reachable: { kind: "every_level_reachable" },
    every_option_reachable: { kind: "every_option_reachable" },
    binds: { kind: "binds", total: `${of.path}.x0` },
    count: {
      kind: "count",
      compare,
      number,
      at: [levelled ? "high" : "chosen"],
      ...(unless && levelled && { unless: ["low"] }),
    },
  };
  return claim[kind];
}

/** Holds a verdict against everything that can be answered. */
function comparePromise(
  instrument: Instrument,
  of: Task,
  proof: Proof,
  claim: Claim,
  ways: readonly Way[],
): void {
  const { versions } = proof;
  const every = everyAnswer(of);
  const fine = (task: Task): Chosen[] =>
    ways.flatMap(({ facts }) =>
      every.filter((answer) => broken(task, answer, facts, versions).length === 0),
    );
  const all = fine(of);
  const count = (answer: Chosen): number =>
    Object.values(answer).filter((one) => one === "high" || one === true).length;
  let holds: boolean;
  switch (claim.kind) {
    case "count": {
      const asked = all.filter((answer) => !claim.unless || !Object.values(answer).includes("low"));
      const keeps = {
        at_most: (number: number): boolean => number <= claim.number,
        at_least: (number: number): boolean => number >= claim.number,
        exactly: (number: number): boolean => number === claim.number,
      }[claim.compare];
      holds = asked.every((answer) => keeps(count(answer)));
      if (asked.length === 0) holds = claim.unless !== undefined;
      const witness = proof.outcome === "refuted" ? proof.witness : undefined;
      if (witness !== undefined) {
        expect(keeps(count(asChosen(of, witness)))).toBe(false);
        const earlier = proof.outcome === "refuted" ? proof.earlier : undefined;
        const given = earlier === undefined ? { answer: witness } : { answer: witness, earlier };
        const within = earlier === undefined ? instrumentOf(of) : instrument;
        expect(judged(within, of, versions, given)).toEqual([]);
      }
      break;
    }
    case "every_level_reachable":
    case "every_option_reachable":
      holds =
        all.length > 0 &&
        of.options.every(({ id }, at) => {
          const settings = settingsOf(of, at);
          const reached = settings.filter((setting) =>
            all.some((answer) => answer[id] === setting),
          );
          return claim.kind === "every_level_reachable"
            ? reached.length === settings.length
            : reached.some((setting) => setting !== false && setting !== 0);
        });
      break;
    case "binds": {
      const free = {
        ...of,
        totals: of.totals.map((one) => (one.path === claim.total ? { ...one, limits: [] } : one)),
      };
      holds = fine(free).length > all.length;
    }
  }
  expect(proof.outcome).toBe(holds ? "proved" : "refuted");
  note(`${claim.kind} ${proof.outcome}`);
}

describe("against trying every answer", () => {
  test("one task, in two versions", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const made = built(shape, 0);
        const instrument = instrumentOf(made);
        const proofs = budgetProofs(instrument);
        expect(
          proofs.flatMap(({ versions }) => versions.map((one) => one["version"])).sort(),
        ).toEqual(["v1", "v2"]);
        for (const proof of proofs) {
          for (const versions of proof.versions) {
            compare(instrument, made, proof, versions, [{ facts: new Map() }]);
          }
        }
      }),
      { numRuns: 2000, seed: 3 },
    );
  });

  test("tasks whose limits read the tasks before them", () => {
    fc.assert(
      fc.property(fc.array(shapes, { minLength: 2, maxLength: 3 }), (list) => {
        const small = list.map((shape) => ({ ...shape, options: Math.min(shape.options, 3) }));
        const made = small.map(built);
        const instrument = instrumentOf(...made.map((of, at) => routed(small[at]!, at, of)));
        for (const proof of budgetProofs(instrument)) {
          const index = made.findIndex(({ path }) => path === proof.task);
          // What reads no other task is the same as by itself.
          if (carriedTotals(made[index]!).length === 0) continue;
          for (const versions of proof.versions) {
            const ways = everyWay(made, small, versions)[index]!.filter(({ facts }) =>
              comes(small[index]!, index, facts),
            );
            if (ways.length === 0) {
              note("nobody comes");
              expect(proof.outcome).not.toBe("feasible");
              continue;
            }
            compare(instrument, made[index]!, proof, versions, ways);
          }
        }
      }),
      { numRuns: 500, seed: 4 },
    );
  });

  test("promises, and who keeps or breaks them", () => {
    fc.assert(
      fc.property(fc.array(shapes, { minLength: 1, maxLength: 2 }), claims, (list, claim) => {
        const small = list.map((shape) => ({ ...shape, options: Math.min(shape.options, 3) }));
        const made = small.map(built);
        const instrument = instrumentOf(...made.map((of, at) => routed(small[at]!, at, of)));
        const index = made.length - 1;
        const of = made[index]!;
        for (const proof of prove(instrument, {
          task: of.path,
          arms: [],
          claim: claimOf(claim, of),
        })) {
          const ways = everyWay(made, small, proof.versions)[index]!.filter(({ facts }) =>
            comes(small[index]!, index, facts),
          );
          // What nobody comes to is not what a promise is about.
          if (ways.length === 0) continue;
          comparePromise(instrument, of, proof, claimOf(claim, of), ways);
        }
      }),
      { numRuns: 1500, seed: 6 },
    );
  });

  test("every outcome of every kind was met", () => {
    const met = [...seen].flatMap(([what, often]) => (often >= 10 ? [what] : []));
    expect(met).toEqual(
      expect.arrayContaining([
        ...["levels", "choose", "points", "amount"].flatMap((kind) => [
          `${kind} feasible`,
          `${kind} infeasible`,
        ]),
        ...["at_most", "at_least", "exactly"].flatMap((kind) => [`${kind} binds`, `${kind} never`]),
        ...["carried proved", "carried refuted", "compensated", "unreachable", "nobody comes"],
        ...["count", "every_level_reachable", "every_option_reachable", "binds"].flatMap((kind) => [
          `${kind} proved`,
          `${kind} refuted`,
        ]),
        ...["conflict of 1", "conflict of 2", "conflict of 3"],
      ]),
    );
  });
});
