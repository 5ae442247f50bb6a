import { parseArgs } from "node:util";
import { Refusal, UnknownWord } from "./exit.ts";
import { languages, said, type Said } from "./said.ts";
import type { MessageLanguage } from "@pwe/language";

/** An option of a command; without a placeholder it is a switch. */
export interface Option {
  readonly short?: string;
  readonly placeholder?: string;
  readonly text: Said;
}

/** What a command takes. Written once: help, parsing and suggestions all read it. */
export interface Usage {
  readonly name: string;
  /** after the name: `FILE -o DIR` */
  readonly takes: string;
  readonly text: Said;
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

/** Names the language that a command speaks, unless the command has an option of its own for that. */
const languageOption: Option = {
  placeholder: languages.join("|"),
  text: {
    en: "the language to speak (default: PWE_LANGUAGE, or else that of the system)",
    nl: "de taal om in te spreken (standaard: PWE_LANGUAGE, of anders die van het systeem)",
  },
};

const everywhere: Readonly<Record<string, Option>> = {
  language: languageOption,
  help: {
    short: "h",
    text: { en: "say how the command is used", nl: "zeg hoe het commando werkt" },
  },
  verbose: {
    text: {
      en: "with a failure of pwe itself, say where it happened",
      nl: "zeg bij een fout van pwe zelf waar die gebeurde",
    },
  },
};

/** Reads what was typed; refuses what the usage does not know, with the nearest that it does. */
export function parseInput(usage: Usage, args: readonly string[]): Input {
  const known = { ...everywhere, ...usage.options };
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
        {
          en: `pwe ${usage.name} has no option ${token.rawName}`,
          nl: `pwe ${usage.name} heeft geen optie ${token.rawName}`,
        },
        token.rawName,
        Object.keys(known).map((name) => `--${name}`),
        helpOf(usage),
      );
    if (option.placeholder === undefined && token.value !== undefined)
      throw new Refusal(
        {
          en: `${token.rawName} takes no value`,
          nl: `${token.rawName} heeft geen waarde`,
        },
        helpOf(usage),
      );
    if (option.placeholder !== undefined && (token.value ?? "") === "")
      throw new Refusal(
        {
          en: `${token.rawName} needs a value: ${option.placeholder}`,
          nl: `${token.rawName} heeft een waarde nodig: ${option.placeholder}`,
        },
        helpOf(usage),
      );
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
export function helpOf({ name }: Usage): Said {
  return { en: `See pwe ${name} --help`, nl: `Zie pwe ${name} --help` };
}

/** Something that a command cannot do without was left out. */
export const missing = (
  usage: Usage,
  what: string | Said = `pwe ${usage.name} ${usage.takes}`,
): Refusal =>
  new Refusal(
    { en: `Missing: ${said(what, "en")}`, nl: `Er ontbreekt: ${said(what, "nl")}` },
    helpOf(usage),
  );

/** The one file that a command is about. */
export function onlyName(usage: Usage, input: Input): string {
  const [name, ...more] = input.names;
  if (name === undefined) throw missing(usage);
  if (more.length > 0)
    throw new Refusal(
      {
        en: `pwe ${usage.name} takes one, and here are ${input.names.length}: ${input.names.join(" ")}`,
        nl: `pwe ${usage.name} neemt er één, en hier staan er ${input.names.length}: ${input.names.join(" ")}`,
      },
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
  if (found === undefined) throw unknownValue(usage, option, allowed, value);
  return found;
}

/** A value that is none of the words that an option takes. */
export const unknownValue = (
  usage: Usage,
  option: string,
  allowed: readonly string[],
  value: string,
): Refusal =>
  new Refusal(
    {
      en: `--${option} is ${allowed.join(" or ")}, not ${value}`,
      nl: `--${option} is ${allowed.join(" of ")}, niet ${value}`,
    },
    helpOf(usage),
  );

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
      {
        en: `--${option} is a whole number from ${bounds.min} to ${bounds.max}, not ${value}`,
        nl: `--${option} is een geheel getal van ${bounds.min} tot en met ${bounds.max}, niet ${value}`,
      },
      helpOf(usage),
    );
  return number;
}

/** The help of one command. */
export function helpText(usage: Usage, language: MessageLanguage): string {
  const { language: own = languageOption, ...options } = usage.options;
  const rows = Object.entries({ ...options, ...everywhere, language: own }).map(
    ([name, { short, placeholder, text }]) =>
      [
        `${short === undefined ? "    " : `-${short}, `}--${name}${placeholder === undefined ? "" : ` ${placeholder}`}`,
        said(text, language),
      ] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `pwe ${usage.name} ${usage.takes}`,
    "",
    said(usage.text, language),
    "",
    said({ en: "Options", nl: "Opties" }, language),
    ...rows.map(([left, text]) => `  ${left.padEnd(width)}  ${text}`),
    "",
    said(examplesHead(usage.examples.length), language),
    ...usage.examples.map((line) => `  ${line}`),
  ].join("\n");
}

/** What stands above examples. */
export const examplesHead = (number: number): Said =>
  number === 1 ? { en: "Example", nl: "Voorbeeld" } : { en: "Examples", nl: "Voorbeelden" };
