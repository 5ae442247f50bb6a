/**
 * How long the proofs of designs take that cannot be gone through answer by answer, and what becomes of them. The proof
 * alone, in this process. `node test/bench/proofs.ts`, or as a part of `pnpm bench`.
 */
import type { Instrument } from "@pwe/model";
import { budgetProofs, type BudgetProof } from "@pwe/proofs";
import { limit } from "../fixtures/instruments.ts";
import { measures, points, savings, shares, sliders } from "../fixtures/wide-tasks.ts";

/** A design, what is proved of it, and within how many milliseconds that should be. */
interface Row {
  readonly what: string;
  readonly target: number;
  /** proves it from nothing, and says in a few words what came of it */
  readonly prove: () => string;
}

/** What is not decided of the budgets of a design. */
function openOf({ outcome, unknown, totals, carried }: BudgetProof): string[] {
  const limits = totals.flatMap((total) => total.limits);
  return [
    ...(outcome === "undecided" ? ["admissible"] : []),
    ...(carried?.outcome === "undecided" ? ["after every answer"] : []),
    ...(unknown.length > 0 ? [`${unknown.length} settings`] : []),
    ...(limits.some((one) => one.outcome === "undecided") ? ["binding"] : []),
  ];
}

const budgets = (what: string, target: number, make: () => Instrument): Row => ({
  what,
  target,
  prove() {
    const proofs = budgetProofs(make());
    const open = [...new Set(proofs.flatMap(openOf))];
    const unreachable = Math.max(...proofs.map((proof) => proof.unreachable.length));
    const times = proofs.length === 1 ? "" : `${proofs.length} ×, `;
    if (open.length > 0) return `${times}not decided: ${open.join(", ")}`;
    return `${times}decided${unreachable > 0 ? `, ${unreachable} unreachable` : ""}`;
  },
});

const least = (number: number): ReturnType<typeof limit> => limit("at_least", number);
const most = (number: number): ReturnType<typeof limit> => limit("at_most", number);

const rows: readonly Row[] = [
  ...[6, 12].flatMap((options) => [
    budgets(`${options} amounts of 0.1, exactly 100`, 200, () => shares(options)),
    budgets("  a second total, at least", 2_000, () => shares(options, least(15_000))),
    budgets("  a second total, between", 2_000, () => shares(options, least(15_000), most(15_200))),
    budgets("  a second total, exactly", 2_000, () => shares(options, limit("exactly", 18_730))),
  ]),
  budgets("100 points over 11 options, one limit", 500, () => points(11, most(2_500))),
  budgets("  between two limits", 500, () => points(11, least(2_400), most(2_500))),
  budgets("11 sliders of 0..700, 27 limits", 2_000, () => sliders("limit")),
  budgets("  27 odds that are only shown", 2_000, () => sliders("odds")),
  ...[16, 20, 25].map((options) =>
    budgets(`${options} options, limit carried, four digits`, 2_000, () => savings(options)),
  ),
  ...[2, 3].flatMap((number) => [
    budgets(`40 options x 7 levels, ${number} budgets`, 2_000, () => measures(number, 3)),
    budgets("  numbers of five digits", 2_000, () => measures(number, 5)),
    budgets("  each between two limits", 2_000, () => measures(number, 3, 0.38)),
  ]),
  // What is proved of routes takes its place here: a row says what it proves, and proves it.
];

const processorTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

type Print = (what: string, figure: string, remark?: string) => void;

/** Proves everything once, and prints how long each took: the first time is what an author waits for. */
export function benchProofs(print: Print, only = ""): void {
  for (const { what, target, prove } of rows) {
    if (!what.includes(only)) continue;
    const start = processorTime();
    const verdict = prove();
    const time = processorTime() - start;
    print(what, `${time.toFixed(0)} ms`, `target: at most ${target} ms; ${verdict}`);
  }
}

if (import.meta.main) {
  benchProofs(
    (what, figure, remark = "") =>
      console.log(`${what.padEnd(60)} ${figure.padStart(20)}   ${remark}`),
    process.argv[2],
  );
}
