import { helpText, parseInput, type Input, type Usage } from "./shell/command-line.ts";
import { exit, Refusal, systemCode, UnknownWord } from "./shell/exit.ts";
import { processTerminal, type Terminal } from "./shell/terminal.ts";
import { version } from "./shell/version.ts";

/** What each file under `commands/` exports. */
interface Command {
  readonly usage: Usage;
  readonly run: (input: Input, terminal: Terminal) => Promise<number>;
}

type Name =
  | "new"
  | "check"
  | "fmt"
  | "build"
  | "dev"
  | "simulate"
  | "table"
  | "serve"
  | "rules"
  | "explain"
  | "texts"
  | "lock"
  | "breaking"
  | "paper";

/** Every command, in the order of the help. Loaded when it is the one asked for: starting must be cheap. */
const commands: Readonly<Record<Name, { says: string; load: () => Promise<Command> }>> = {
  new: { says: "start a consultation", load: () => import("./commands/new.ts") },
  check: { says: "say what is wrong, and what to do", load: () => import("./commands/check.ts") },
  fmt: { says: "lay the text out in the one way", load: () => import("./commands/fmt.ts") },
  dev: { says: "see the form while writing", load: () => import("./commands/dev.ts") },
  build: {
    says: "make the form, its schemas and its analysis configuration",
    load: () => import("./commands/build.ts"),
  },
  paper: {
    says: "print the design, to check and to sign",
    load: () => import("./commands/paper.ts"),
  },
  serve: {
    says: "serve the form and keep what is answered",
    load: () => import("./commands/serve.ts"),
  },
  simulate: { says: "answer as random respondents", load: () => import("./commands/simulate.ts") },
  table: {
    says: "turn responses into the table of the codebook",
    load: () => import("./commands/table.ts"),
  },
  texts: { says: "take the texts out to be translated", load: () => import("./commands/texts.ts") },
  lock: { says: "keep what is fielded, with its codes", load: () => import("./commands/lock.ts") },
  breaking: {
    says: "say what changed since it was fielded, and what that breaks",
    load: () => import("./commands/breaking.ts"),
  },
  rules: { says: "list everything that is looked for", load: () => import("./commands/rules.ts") },
  explain: { says: "explain a finding by its code", load: () => import("./commands/explain.ts") },
};

const help = [
  "pwe: from one text file to a consultation that can be fielded",
  "",
  "Usage: pwe COMMAND …",
  "",
  ...Object.entries(commands).map(([name, { says }]) => `  pwe ${name.padEnd(9)} ${says}`),
  "",
  "Each says more with --help. Exit codes: 0 fine, 1 findings, 2 wrong use or a failure of pwe.",
  "",
  "Example",
  "  pwe new survey && pwe dev survey/consultation.pwe",
].join("\n");

const isName = (word: string): word is Name => Object.hasOwn(commands, word);

/** Runs one command line and says with which code the process should end. */
export async function run(args: readonly string[]): Promise<number> {
  const terminal = processTerminal();
  try {
    return await dispatch(args, terminal);
  } catch (error) {
    terminal.progress("");
    return await tellFailure(error, args.includes("--verbose"), terminal);
  }
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || first === "--help" || first === "-h" || first === "help") {
    const about = rest[0];
    if (first === "help" && about !== undefined && isName(about))
      return dispatch([about, "--help"], terminal);
    terminal.print(help);
    return first === undefined ? exit.failure : exit.fine;
  }
  if (first === "--version" || first === "-v") {
    terminal.print(version);
    return exit.fine;
  }
  if (!isName(first))
    throw new UnknownWord(
      `There is no command ${first}`,
      first,
      Object.keys(commands),
      "See pwe --help",
    );
  const command = await commands[first].load();
  const input = parseInput(command.usage, rest);
  if (input.has("help")) {
    terminal.print(helpText(command.usage));
    return exit.fine;
  }
  return command.run(input, terminal);
}

/** One line for a person; the trace only when asked for. */
async function tellFailure(error: unknown, verbose: boolean, terminal: Terminal): Promise<number> {
  const head = terminal.styleTold("red", "pwe:");
  if (error instanceof Refusal) {
    terminal.tell(`${head} ${error.message}${await nearestTo(error)}`);
    if (error.hint !== undefined) terminal.tell(terminal.styleTold("dim", error.hint));
    return error.code;
  }
  if (systemCode(error) !== undefined && error instanceof Error && "syscall" in error) {
    terminal.tell(`${head} ${error.message}`);
  } else {
    const message = error instanceof Error ? error.message : String(error);
    terminal.tell(
      `${head} this should not happen (${message.split("\n")[0]}). It is a fault of pwe ${version}, not of your file: ` +
        "report it with the command and, if you may, the file; --verbose says where it happened.",
    );
  }
  if (verbose && error instanceof Error) terminal.tell(error.stack ?? "");
  return exit.failure;
}

async function nearestTo(refusal: Refusal): Promise<string> {
  if (!(refusal instanceof UnknownWord)) return "";
  const { suggest } = await import("./shell/suggestion.ts");
  const near = suggest(refusal.word, refusal.known);
  return near === undefined ? "" : `; did you mean ${near}?`;
}
