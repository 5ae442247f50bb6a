/** The proofs of budgets against trying every answer, on thousands of small tasks. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  broken,
  asChosen,
  comes,
  everyAnswer,
  everyWay,
  judged,
  type Chosen,
  type Way,
} from "../../../../test/fixtures/every-answer.ts";
import { instrumentOf } from "../../../../test/fixtures/instruments.ts";
import { built, routed, shapes } from "../../../../test/fixtures/small-tasks.ts";
import type { BudgetProof, Conflicting, Earlier, Witness } from "./proof.ts";
import { budgetProofs } from "./budgets.ts";
import { type Facts, type Instrument, type Task, type Versions, meters, sumOf } from "@pwe/model";
import { settingsOf, type Setting } from "./constraints.ts";
import { carriedTotals } from "./admissible-answers.ts";

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
            totals: of.totals.map((one) => (one === total ? withoutLimit(one, index) : one)),
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

const withoutLimit = (total: Task["totals"][number], index: number): Task["totals"][number] => ({
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
      { numRuns: 1200, seed: 3 },
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
      { numRuns: 400, seed: 4 },
    );
  });

  test("every outcome of every kind was met", () => {
    const met = [...seen].flatMap(([what, often]) => (often >= 5 ? [what] : []));
    expect(met).toEqual(
      expect.arrayContaining([
        ...["levels", "choose", "points", "amount"].flatMap((kind) => [
          `${kind} feasible`,
          `${kind} infeasible`,
        ]),
        ...["at_most", "at_least", "exactly"].flatMap((kind) => [`${kind} binds`, `${kind} never`]),
        ...["carried proved", "carried refuted", "compensated", "unreachable", "nobody comes"],
        ...["conflict of 1", "conflict of 2", "conflict of 3"],
      ]),
    );
  });
});
