import { expect, test } from "vitest";
import { budget, instrumentOf, limit, sum, task } from "../../../../test/fixtures/instruments.ts";
import { type Task, judgeTask, member, randomStream } from "@pwe/model";
import { proveBudgets } from "./budgets.ts";
import type { BudgetProof } from "./proof.ts";
import { proposeAnswers } from "./propose.ts";
import type { TaskAnswer } from "./admissible-answers.ts";

const levels = ["none", "some", "half", "much", "all"].map((id, code) => ({ id, code }));

/** A task with budgets of numbers that have nothing in common, each between two near limits. */
function narrow(options: number, budgets: number): Task {
  const random = randomStream("0123456789abcdef", "narrow");
  const ids = Array.from({ length: options }, (_, at) => `o${at}`);
  return task("t", { kind: "levels", scale: "s", levels, start: null }, ids, {
    totals: Array.from({ length: budgets }, (_, at) => {
      const each = ids.map((id) => {
        const step = 1 + random.below(997);
        return [id, levels.map((_, code) => code * step + random.below(200))];
      });
      const numbers = Object.fromEntries(each) as Record<string, number[]>;
      const most = Object.values(numbers).reduce((all, own) => all + Math.max(...own), 0);
      return budget(
        "t",
        `x${at}`,
        sum(numbers),
        limit("at_most", Math.floor(most * 0.47)),
        limit("at_least", Math.floor(most * 0.45)),
      );
    }),
  });
}

/** The proof of which nothing came. */
const nothingKnown = ({ path, options, totals }: Task): BudgetProof => ({
  task: path,
  versions: [{ version: "v1" }],
  outcome: "undecided",
  unreachable: [],
  unknown: options.flatMap(({ id }) => levels.map((one) => ({ option: id, setting: one.id }))),
  totals: totals.map((total) => ({
    path: total.path,
    limits: total.limits.map(({ kind }) => ({ kind, outcome: "undecided" })),
  })),
});

function problems(of: Task, answer: TaskAnswer): string[] {
  const found: string[] = [];
  const setting = (id: string): unknown => member(member(answer, id), "level");
  judgeTask(of, setting, new Map(), { version: "v1" }, (path, code) =>
    found.push(`${path} ${code}`),
  );
  return found;
}

test("an answer is proposed where nothing is known, and it is one", async () => {
  const of = narrow(20, 3);
  const instrument = instrumentOf(of);
  const [completed] = await proposeAnswers(instrument, [nothingKnown(of)]);
  expect(completed?.outcome).toBe("feasible");
  expect(problems(of, completed!.witness!.answer)).toEqual([]);
  expect(completed!.unknown.length).toBeLessThan(10);
  for (const { path, limits } of completed!.totals) {
    for (const { kind, witness } of limits) {
      const over = kind === "at_most" ? "over_limit" : "under_limit";
      expect(problems(of, witness!.answer)).toEqual([`${path} ${over}`]);
    }
  }
});

test("that nothing is found leaves it undecided", async () => {
  const ids = Array.from({ length: 12 }, (_, at) => `o${at}`);
  // Four numbers that are one more than a multiple of three never add up to two more than one.
  const each = Object.fromEntries(ids.map((id, at) => [id, [3 * (at * at + 5) + 1]]));
  const odd = task("t", { kind: "choose", min: 4, max: 4 }, ids, {
    totals: [budget("t", "x", sum(each), limit("exactly", 332))],
  });
  const instrument = instrumentOf(odd);
  expect(proveBudgets(instrument, odd, [{ version: "v1" }]).outcome).toBe("infeasible");
  const proof = proveBudgets(instrument, odd, [{ version: "v1" }], 1);
  expect(proof.outcome).toBe("undecided");
  expect(await proposeAnswers(instrument, [proof])).toEqual([proof]);
});
