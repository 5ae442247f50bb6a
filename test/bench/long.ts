/**
 * How long a check of a very long consultation takes, in this process, of its processor. `node test/bench/long.ts`, with the
 * name of a shape for one of them.
 */
import { compile } from "@pwe/language";
import { generate } from "./generate.ts";
import { shapes } from "./shapes.ts";

const target = 5_000;

const rows: readonly (readonly [what: string, text: () => string])[] = [
  ...[
    "flat",
    "branches",
    "branchy",
    "chained",
    "listed",
    "screened",
    "tasked",
    "crowded",
    "dead",
  ].map((shape) => [`check of 10,000 questions, ${shape}`, () => shapes[shape]!(10_000)] as const),
  ["check of 5,000 questions, ring", () => shapes["ring"]!(5_000)],
  ["check of 1,000 questions, shuffled", () => shapes["shuffled"]!(1_000)],
  ["check of 1,000 questions, mixed", () => shapes["mixed"]!(1_000)],
  ["check of 5 MB, mostly to read", () => shapes["wordy"]!(10_000)],
  ["check of 100,000 lines of tasks, dilemmas and sections", () => generate(100_000)],
];

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

type Print = (what: string, figure: string, remark?: string) => void;

/** Checks every long consultation once, and prints how long each took. */
export function benchLong(print: Print, only = ""): void {
  for (const [what, textOf] of rows) {
    if (!what.includes(only)) continue;
    const text = textOf();
    const start = processorTime();
    const { diagnostics } = compile("long.pwe", {
      read: (path) => (path === "long.pwe" ? text : undefined),
    });
    const time = processorTime() - start;
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    const remark = `${(text.length / 1e6).toFixed(1)} MB, ${errors.length} errors of ${diagnostics.length}`;
    print(what, `${(time / 1000).toFixed(1)} s`, `target: at most ${target / 1000} s; ${remark}`);
  }
}

if (import.meta.main) {
  benchLong(
    (what, figure, remark = "") =>
      console.log(`${what.padEnd(60)} ${figure.padStart(20)}   ${remark}`),
    process.argv[2],
  );
}
