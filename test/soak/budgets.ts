/**
 * Proofs of awkward tasks against trying every answer, with all steps and with so few that nothing can be counted.
 * Prints what was compared, and ends with 1 when a proof says something that is not so.
 */
import type { Element } from "@pwe/model";
import fc from "fast-check";
import { awkward, builtAwkward } from "../fixtures/awkward-tasks.ts";
import { everyWay } from "../fixtures/every-answer.ts";
import { heldAgainst, isDecided } from "../fixtures/held-against.ts";
import { instrumentOf } from "../fixtures/instruments.ts";
import type { Shape } from "../fixtures/small-tasks.ts";
import { carriedTotals } from "../../packages/proofs/src/budgets/admissible-answers.ts";
import { proveBudgets } from "../../packages/proofs/src/budgets/budgets.ts";

/** What came of comparing. */
export interface Soaked {
  proofs: number;
  decided: number;
  carried: number;
  /** the first design of which something is said that is not so, as small as it could be made */
  wrong?: string;
}

/** Earlier answers times answers beyond which trying all of them takes too long. */
const widest = 40_000;

/** Compares so many designs of one or two tasks; the same for the same seed. */
export function soakBudgets(seed: number, runs: number, sizes: readonly number[]): Soaked {
  const soaked: Soaked = { proofs: 0, decided: 0, carried: 0 };
  const versions = ["v1", "v2"].map((version) => ({ version }));
  const property = fc.property(fc.array(awkward, { minLength: 1, maxLength: 2 }), (list) => {
    const small = list.map((one, at) =>
      list.length > 1
        ? { ...one, options: Math.min(one.options, 4 - at), most: Math.min(one.most, 3) }
        : one,
    );
    const made = small.map(builtAwkward);
    const of = made.at(-1)!;
    // What reads no other task is the same as by itself.
    const alone = carriedTotals(of).length === 0;
    const instrument = instrumentOf(...(alone ? [of] : (made satisfies Element[])));
    const always = small.map((): Pick<Shape, "route"> => ({ route: "always" })) as Shape[];
    for (const version of versions) {
      const ways = alone
        ? [{ facts: new Map() }]
        : everyWay(made, always, version)[made.length - 1]!;
      if (ways.length === 0 || ways.length * 5 ** of.options.length > widest) continue;
      for (const size of sizes) {
        const proof = proveBudgets(instrument, of, [version], size);
        soaked.proofs++;
        if (isDecided(proof)) soaked.decided++;
        if (proof.carried !== undefined) soaked.carried++;
        const wrong = heldAgainst(instrument, of, proof, version, ways);
        if (wrong.length > 0)
          throw new Error(`${version.version}, ${size} steps: ${wrong.join(", ")}`);
      }
    }
  });
  const found = fc.check(property, { seed, numRuns: runs });
  if (found.failed) {
    soaked.wrong = `${found.errorInstance instanceof Error ? found.errorInstance.message : ""}\n${JSON.stringify(found.counterexample)}`;
  }
  return soaked;
}

/** Steps with which everything is counted, hardly anything is, and nothing. */
export const sizes = [1_000_000, 300, 25] as const;

if (import.meta.main) {
  const [seed = 1, runs = 20_000] = process.argv.slice(2).map(Number);
  const { proofs, decided, carried, wrong } = soakBudgets(seed, runs, sizes);
  console.log(
    `seed ${seed}: ${proofs} proofs, ${decided} of them decided, ${carried} with what earlier tasks leave`,
  );
  console.log(wrong === undefined ? "none says anything that is not so" : `wrong: ${wrong}`);
  process.exitCode = wrong === undefined ? 0 : 1;
}
