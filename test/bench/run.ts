/** What `pnpm bench` prints: times as ratios of things that ran in turn, so that a busy machine slows both sides. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { compile, parse } from "@pwe/language";
import { generate } from "./generate.ts";
import { generateJson, parseJson } from "./json-parser.ts";

const root = join(import.meta.dirname, "../..");
const command = join(root, "packages/cli/dist/main.js");
const reference = join(root, "examples/rijksambtenaren/consultation.pwe");

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;

/** Milliseconds that something takes, as the median of runs that alternate with the others. */
function timeInTurn<Name extends string>(
  runs: number,
  jobs: Readonly<Record<Name, () => unknown>>,
): Record<Name, number> {
  const entries = Object.entries(jobs) as [Name, () => unknown][];
  const times = new Map<Name, number[]>(entries.map(([name]) => [name, []]));
  for (let n = 0; n < runs; n++)
    for (const [name, job] of entries) {
      const start = performance.now();
      job();
      times.get(name)!.push(performance.now() - start);
    }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)])) as Record<
    Name,
    number
  >;
}

function print(what: string, figure: string, target: string): void {
  console.log(`${what.padEnd(58)} ${figure.padStart(22)}   ${target}`);
}

const ms = (number: number): string => `${number.toFixed(number < 10 ? 2 : 0)} ms`;
const check = (text: string): unknown => compile("long.pwe", { read: () => text });

function benchParse(): void {
  const text = generate(5_000);
  const json = generateJson(Buffer.byteLength(text));
  const warm = { ours: () => parse(text, "long.pwe"), json: () => parseJson(json) };
  timeInTurn(5, warm);
  const { ours, json: theirs } = timeInTurn(21, warm);
  const ratio = (ours / theirs) * (json.length / text.length);
  print(
    "parse and tree of 5,000 lines, to a JSON parse (Chevrotain)",
    `${ratio.toFixed(2)} ×`,
    "at most 1.5 ×",
  );
  print(
    "  ours, theirs",
    `${ms(ours)}, ${ms(theirs)}`,
    `${text.length} and ${json.length} characters`,
  );
}

function benchCold(): void {
  const start = (args: readonly string[]) => (): void => {
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr}`);
  };
  const { check, nothing } = timeInTurn(15, {
    nothing: start(["-e", "0"]),
    check: start([command, "check", "--fail-on", "error", reference]),
  });
  print(
    "cold pwe check of the reference, to node -e 0",
    `${(check / nothing).toFixed(2)} ×`,
    "at most 5 ×",
  );
  print("  check, nothing", `${ms(check)}, ${ms(nothing)}`, "");
}

function benchGrowth(): void {
  const short = generate(1_000);
  const middle = generate(5_000);
  const long = generate(20_000);
  const jobs = { short: () => check(short), middle: () => check(middle), long: () => check(long) };
  timeInTurn(2, jobs);
  const times = timeInTurn(9, jobs);
  print(
    "warm check of 5,000 lines",
    ms(times.middle),
    `${(5_000 / times.middle).toFixed(0)} lines a ms`,
  );
  const perLine = times.long / lines(long) / (times.short / lines(short));
  print(
    "time per line at 20,000 lines, to that at 1,000",
    `${perLine.toFixed(2)} ×`,
    "at most 1.2 ×",
  );
  print("  20,000, 1,000", `${ms(times.long)}, ${ms(times.short)}`, "");
}

const lines = (text: string): number => text.split("\n").length - 1;

benchParse();
benchCold();
benchGrowth();
