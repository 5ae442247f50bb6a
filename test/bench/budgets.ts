/**
 * How long the proofs of budgets take: the ones of a task of the size of the reference against one pass over all its
 * answers, a large task, and how both grow. `node test/bench/budgets.ts`, or as a part of `pnpm bench`.
 */
import type { Instrument, Task } from "@pwe/model";
import { proveBudgets } from "@pwe/proofs";
import { budget, instrumentOf, limit, sum, task } from "../fixtures/instruments.ts";

const processorTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

/** The time of one go of a job, in milliseconds: the median over rounds of as many goes. */
function timeOf(job: () => unknown, rounds: number, goes: number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = processorTime();
    for (let go = 0; go < goes; go++) job();
    return (processorTime() - start) / goes;
  });
  return median(times);
}

interface Case {
  readonly task: Task;
  readonly instrument: Instrument;
}

/** A task with a scale that costs from negative to positive, and one budget. */
function caseOf(options: number, levels: number, room: number, scale = 1): Case {
  const middle = levels >> 1;
  const side = (at: number): "less" | "same" | "more" =>
    at < middle ? "less" : at === middle ? "same" : "more";
  const ids = Array.from({ length: options }, (_, at) => `o${at}`);
  const made = task(
    "t",
    {
      kind: "levels",
      scale: "s",
      levels: Array.from({ length: levels }, (_, at) => ({
        id: `l${at}`,
        code: at + 1,
        side: side(at),
      })),
      start: `l${middle}`,
    },
    ids,
    {
      totals: [
        budget(
          "t",
          "effort",
          sum(
            Object.fromEntries(
              ids.map((id, option) => [
                id,
                // With a scale, every option has numbers of its own that share no divisor.
                Array.from(
                  { length: levels },
                  (_, at) => (at - middle) * (scale === 1 ? 1 : scale + ((option * 7919) % scale)),
                ),
              ]),
            ),
          ),
          limit("at_most", room * scale),
        ),
      ],
    },
  );
  return { task: made, instrument: instrumentOf(made) };
}

const prove = ({ instrument, task: of }: Case): unknown =>
  proveBudgets(instrument, of, [{ version: "v1" }]);

/** How many answers keep a limit, by adding up every one of them: as tight a loop as there is. */
function tryEvery(options: number, costs: readonly number[], room: number): number {
  const all = costs.length ** options;
  let kept = 0;
  for (let answer = 0; answer < all; answer++) {
    let left = answer;
    let spent = 0;
    for (let option = 0; option < options; option++) {
      spent += costs[left % costs.length]!;
      left = (left / costs.length) | 0;
    }
    if (spent <= room) kept++;
  }
  return kept;
}

type Print = (what: string, figure: string, remark?: string) => void;

const ms = (number: number): string => `${number.toFixed(number < 10 ? 2 : 0)} ms`;

/** Measures the proofs of budgets and prints what it finds. */
export function benchBudgets(print: Print): void {
  const reference = caseOf(8, 5, 4);
  const costs = [-2, -1, 0, 1, 2];
  timeOf(() => prove(reference), 3, 300);
  timeOf(() => tryEvery(8, costs, 4), 3, 2);
  const proofs = timeOf(() => prove(reference), 9, 100);
  const pass = timeOf(() => tryEvery(8, costs, 4), 9, 2);
  print(
    "budget proofs of 8 options x 5 levels, to a pass over 390,625",
    `${((100 * proofs) / pass).toFixed(1)} %`,
    "target: at most 5 %",
  );
  print("  proofs, pass", `${ms(proofs)}, ${ms(pass)}`);
  const large = caseOf(40, 7, 20);
  print(
    "budget proofs of 40 options x 7 levels",
    ms(timeOf(() => prove(large), 5, 20)),
    "target: within a second",
  );
  for (const [options, levels] of [
    [10, 7],
    [20, 7],
    [40, 7],
    [80, 7],
  ] as const) {
    const own = caseOf(options, levels, options / 2);
    print(`  growth: ${options} options x ${levels} levels`, ms(timeOf(() => prove(own), 5, 20)));
  }
  for (const scale of [10, 100, 1000]) {
    const own = caseOf(40, 7, 20, scale);
    print(`  40 x 7 with numbers from ${scale}`, ms(timeOf(() => prove(own), 5, 3)));
  }
}

if (import.meta.main) {
  benchBudgets((what, figure, remark = "") =>
    console.log(`${what.padEnd(60)} ${figure.padStart(20)}   ${remark}`),
  );
}
