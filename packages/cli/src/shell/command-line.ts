import { parseArgs } from "node:util";
import { Refusal, UnknownWord } from "./exit.ts";

/** An option of a command; without a placeholder it is a switch. */
export interface Option {
  readonly short?: string;
  readonly placeholder?: string;
  readonly text: string;
}

/** What a command takes. Written once: help, parsing and suggestions all read it. */
export interface Usage {
  readonly name: string;
  /** after the name: `FILE -o DIR` */
  readonly takes: string;
  readonly text: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
}

/** What was typed after the name of a command. */
export interface Input {
  readonly names: readonly string[];
  readonly value: (option: string) => string | undefined;
  /** every value of an option that may be repeated */
  readonly values: (option: string) => readonly string[];
  readonly has: (option: string) => boolean;
}

const everywhere: Readonly<Record<string, Option>> = {
  help: { short: "h", text: "say how the command is used" },
  verbose: { text: "with a failure of pwe itself, say where it happened" },
};

/** Reads what was typed; refuses what the usage does not know, with the nearest that it does. */
export function parseInput(usage: Usage, args: readonly string[]): Input {
  const known = { ...usage.options, ...everywhere };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { short, placeholder }]) => [
        name,
        {
          type: placeholder === undefined ? ("boolean" as const) : ("string" as const),
          ...(short !== undefined && { short }),
        },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const option = known[token.name];
    if (option === undefined)
      throw new UnknownWord(
        `pwe ${usage.name} has no option ${token.rawName}`,
        token.rawName,
        Object.keys(known).map((name) => `--${name}`),
        helpOf(usage),
      );
    if (option.placeholder === undefined && token.value !== undefined)
      throw new Refusal(`${token.rawName} takes no value`, helpOf(usage));
    if (option.placeholder !== undefined && (token.value ?? "") === "")
      throw new Refusal(`${token.rawName} needs a value: ${option.placeholder}`, helpOf(usage));
  }
  return {
    names: positionals,
    value: (option) => (typeof values[option] === "string" ? values[option] : undefined),
    values: (option) =>
      tokens.flatMap((token) =>
        token.kind === "option" && token.name === option ? (token.value ?? []) : [],
      ),
    has: (option) => values[option] === true,
  };
}

/** Where to read on after wrong use. */
export function helpOf(usage: Usage): string {
  return `See pwe ${usage.name} --help`;
}

/** The one file that a command is about. */
export function onlyName(usage: Usage, input: Input): string {
  const [name, ...more] = input.names;
  if (name === undefined)
    throw new Refusal(`Missing: pwe ${usage.name} ${usage.takes}`, helpOf(usage));
  if (more.length > 0)
    throw new Refusal(
      `pwe ${usage.name} takes one, and here are ${input.names.length}: ${input.names.join(" ")}`,
      helpOf(usage),
    );
  return name;
}

/** One of a closed set of words. */
export function oneOf<T extends string>(
  usage: Usage,
  input: Input,
  option: string,
  allowed: readonly [T, ...T[]],
): T {
  const value = input.value(option);
  if (value === undefined) return allowed[0];
  const found = allowed.find((one) => one === value);
  if (found === undefined)
    throw new Refusal(`--${option} is ${allowed.join(" or ")}, not ${value}`, helpOf(usage));
  return found;
}

/** A whole number within bounds. */
export function wholeNumber(
  usage: Usage,
  input: Input,
  option: string,
  bounds: { readonly min: number; readonly max: number; readonly otherwise: number },
): number {
  const value = input.value(option);
  if (value === undefined) return bounds.otherwise;
  const number = /^\d+$/.test(value) ? Number(value) : NaN;
  if (!(number >= bounds.min && number <= bounds.max))
    throw new Refusal(
      `--${option} is a whole number from ${bounds.min} to ${bounds.max}, not ${value}`,
      helpOf(usage),
    );
  return number;
}

/** The help of one command. */
export function helpText(usage: Usage): string {
  const rows = Object.entries({ ...usage.options, ...everywhere }).map(
    ([name, { short, placeholder, text }]) =>
      [
        `${short === undefined ? "    " : `-${short}, `}--${name}${placeholder === undefined ? "" : ` ${placeholder}`}`,
        text,
      ] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `pwe ${usage.name} ${usage.takes}`,
    "",
    usage.text,
    "",
    "Options",
    ...rows.map(([left, text]) => `  ${left.padEnd(width)}  ${text}`),
    "",
    usage.examples.length === 1 ? "Example" : "Examples",
    ...usage.examples.map((line) => `  ${line}`),
  ].join("\n");
}
