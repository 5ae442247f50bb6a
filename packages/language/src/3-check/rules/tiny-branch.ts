import { smallestDifferenceOfShares } from "@pwe/model";
import { expectedAt, isForeseeable, routesByMargins } from "../expected-branches.ts";
import type { Finding, Rule } from "../rule.ts";
import {
  aboutCondition,
  armsOf,
  firstCondition,
  firstPath,
  provedRoutes,
  spots,
  written,
} from "../branches.ts";

type Data = { condition: string; number: number; of: number; points: number; known: string };

/** Fewer respondents than this say little about a group, whatever they answer. */
const fewest = 50;

/** A branch with questions to which, as far as can be told beforehand, hardly anyone comes. */
export const tinyBranch: Rule<Data> = {
  kind: {
    code: "C0110",
    id: "tiny-branch",
    severity: "warning",
    message: ({ condition, number, of, points, known }) =>
      `Of ${of} respondents about ${number} come to the branch of \`${condition}\`${known === "margins" ? ", when they are as the margins say and every other answer is as likely" : ", when every answer is as likely"}. Two halves of them must differ by ${points} percentage points to be told apart.`,
    why: "A question that few people come to costs design and translation, and its result cannot carry a conclusion.",
    help: () =>
      "Ask it of more people, sample this group on purpose, or say beforehand that it is only for illustration.",
  },
  certainty: "assumed",
  check: ({ consultation, resolved }) => {
    const known = consultation.plan.weights.length > 0 ? "margins" : "";
    const proved = known === "" ? provedRoutes(consultation) : routesByMargins(consultation);
    const all = new Map(proved.whens.map((one) => [one.when, one]));
    return proved.whens.flatMap((one) => {
      if (!isForeseeable(one, consultation)) return [];
      return armsOf(one).flatMap((arm, at): Finding<Data>[] => {
        if (arm.reached.outcome !== "reachable" || firstPath(arm.elements) === undefined) return [];
        const expected = expectedAt(one, at, all, proved, consultation);
        if (expected === undefined || expected.number >= fewest) return [];
        // What stands inside a branch that is tiny already is not said again.
        const outer = spots(consultation).get(one.when)?.around.at(-1);
        const around = outer && all.get(outer.when);
        if (
          around &&
          (expectedAt(around, outer.arm, all, proved, consultation)?.number ?? 0) < fewest
        ) {
          return [];
        }
        const half = { n: expected.number / 2 };
        const points = smallestDifferenceOfShares([half, half], { alpha: 0.05, power: 0.8 });
        const condition = arm.condition ?? firstCondition(one.when);
        return [
          {
            ...aboutCondition(resolved, one.when, condition),
            data: {
              condition: arm.condition
                ? written(resolved, condition)
                : `else (${written(resolved, condition)})`,
              ...{ number: Math.round(expected.number), of: Math.round(expected.of), known },
              points: Math.min(100, Math.round(100 * points)),
            },
          },
        ];
      });
    });
  },
};
