/**
 * What `pnpm bench` prints: ratios of things that ran in turn, so that a busy machine slows both sides alike. Within this
 * process time is the processor's, for this thread, which other programs do not lengthen; starts of others take as long
 * as they take.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { compile, parse } from "@pwe/language";
import { benchBudgets } from "./budgets.ts";
import { generate } from "./generate.ts";
import { generateJson, parseJson } from "./json-parser.ts";
import { benchLong } from "./long.ts";
import { benchProofs } from "./proofs.ts";
import { benchRoutes } from "./routes.ts";

const root = join(import.meta.dirname, "../..");
const command = join(root, "packages/cli/dist/main.js");
const reference = join(root, "examples/rijksambtenaren/consultation.pwe");

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

type Clock = () => number;

const wallClock: Clock = () => performance.now();
const processorTime: Clock = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

function timeOf(job: () => unknown, clock: Clock): number {
  const start = clock();
  job();
  return clock() - start;
}

/** How long two jobs take, in milliseconds, and the one to the other: each the median over pairs run in turn. */
function compare(
  pairs: number,
  one: () => unknown,
  other: () => unknown,
  clock: Clock = processorTime,
): { readonly ratio: number; readonly one: number; readonly other: number } {
  const times = Array.from({ length: pairs }, () => ({
    one: timeOf(one, clock),
    other: timeOf(other, clock),
  }));
  return {
    ratio: median(times.map((pair) => pair.one / pair.other)),
    one: median(times.map((pair) => pair.one)),
    other: median(times.map((pair) => pair.other)),
  };
}

function print(what: string, figure: string, remark = ""): void {
  console.log(`${what.padEnd(60)} ${figure.padStart(20)}   ${remark}`);
}

const ms = (number: number): string => `${number.toFixed(number < 10 ? 1 : 0)} ms`;
const factor = (number: number): string => `${number.toFixed(2)} ×`;
const check = (text: string) =>
  compile("long.pwe", { read: (path) => (path === "long.pwe" ? text : undefined) });

function benchParse(): void {
  const text = generate(5_000);
  const json = generateJson(Buffer.byteLength(text));
  const ours = (): unknown => parse(text, "long.pwe");
  const theirs = (): unknown => parseJson(json);
  compare(10, ours, theirs);
  const { ratio, one, other } = compare(31, ours, theirs);
  print(
    "parse and tree of 5,000 lines, to a JSON parse (Chevrotain)",
    factor(ratio * (json.length / text.length)),
    "target: at most 1.5 ×",
  );
  print(
    "  ours, theirs",
    `${ms(one)}, ${ms(other)}`,
    `${text.length} and ${json.length} characters`,
  );
}

function benchCold(): void {
  const start = (args: readonly string[]) => (): void => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
  };
  const cold = start([command, "check", "--fail-on", "error", reference]);
  const { ratio, one, other } = compare(21, cold, start(["-e", "0"]), wallClock);
  print("cold pwe check of the reference, to node -e 0", factor(ratio), "target: at most 5 ×");
  print("  check, nothing", `${ms(one)}, ${ms(other)}`);
}

function benchGrowth(): void {
  const short = generate(1_000);
  const long = generate(20_000);
  // As much text on both sides, so that both make the collector of garbage work as hard.
  const times = Math.round(long.length / short.length);
  const often = (): void => {
    for (let n = 0; n < times; n++) check(short);
  };
  const once = (): unknown => check(long);
  compare(2, once, often);
  const { ratio, one, other } = compare(9, once, often);
  print(
    `check of 20,000 lines, to ${times} of 1,000 lines`,
    factor((ratio * short.length * times) / long.length),
    "target: at most 1.2 ×",
  );
  print(`  20,000 lines, 1,000 lines`, `${ms(one)}, ${ms(other / times)}`);
}

function benchWarm(): void {
  const text = generate(5_000);
  const found = check(text).diagnostics.filter(({ severity }) => severity === "error");
  if (found.length > 0) throw new Error(`the long file is not valid: ${found[0]!.message}`);
  const time = median(
    Array.from({ length: 21 }, () => timeOf(() => check(text), processorTime)).slice(5),
  );
  print("warm check of 5,000 lines", ms(time), `${(5_000 / time).toFixed(0)} lines a ms`);
}

benchParse();
benchCold();
benchWarm();
benchGrowth();
benchBudgets(print);
benchRoutes();
benchProofs(print);
benchLong(print);
