/** Verdicts on promises against trying every answer, on thousands of small tasks. */
import fc from "fast-check";
import { expect, test } from "vitest";
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
import type { Claim, Instrument, Task } from "@pwe/model";
import { settingsOf } from "./constraints.ts";
import { prove, type Proof } from "./promises.ts";

const seen = new Map<string, number>();
const note = (what: string): unknown => seen.set(what, (seen.get(what) ?? 0) + 1);

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
    { numRuns: 1000, seed: 6 },
  );
});

test("every promise was kept and broken often enough", () => {
  const met = [...seen].flatMap(([what, often]) => (often >= 10 ? [what] : []));
  expect(met.sort()).toEqual([
    "binds proved",
    "binds refuted",
    "count proved",
    "count refuted",
    "every_level_reachable proved",
    "every_level_reachable refuted",
    "every_option_reachable proved",
    "every_option_reachable refuted",
  ]);
});
