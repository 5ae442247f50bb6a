import type { MessageLanguage } from "@pwe/language";
import {
  examplesHead,
  helpText,
  parseInput,
  type Input,
  type Usage,
} from "./shell/command-line.ts";
import { exit, Refusal, systemCode, UnknownWord } from "./shell/exit.ts";
import { systemWords } from "./shell/system-words.ts";
import { refuseUnspoken, spokenLanguage } from "./shell/language.ts";
import { said, type Said } from "./shell/said.ts";
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
  | "plan"
  | "paper";

/** Every command, in the order of the help. Loaded when it is the one asked for: starting must be cheap. */
const commands: Readonly<Record<Name, { says: Said; load: () => Promise<Command> }>> = {
  new: {
    says: { en: "start a consultation", nl: "begin een raadpleging" },
    load: () => import("./commands/new.ts"),
  },
  check: {
    says: { en: "say what is wrong, and what to do", nl: "zeg wat er mis is, en wat te doen" },
    load: () => import("./commands/check.ts"),
  },
  fmt: {
    says: { en: "lay the text out in the one way", nl: "zet de tekst in de ene vaste opmaak" },
    load: () => import("./commands/fmt.ts"),
  },
  dev: {
    says: { en: "see the form while writing", nl: "zie het formulier tijdens het schrijven" },
    load: () => import("./commands/dev.ts"),
  },
  build: {
    says: {
      en: "make the form, its schemas and its analysis configuration",
      nl: "maak het formulier, de schema's en de analyse",
    },
    load: () => import("./commands/build.ts"),
  },
  plan: {
    says: { en: "print the analysis plan", nl: "druk het analyseplan af" },
    load: () => import("./commands/plan.ts"),
  },
  paper: {
    says: {
      en: "print the design, to check and to sign",
      nl: "zet het ontwerp op papier, om na te kijken en te tekenen",
    },
    load: () => import("./commands/paper.ts"),
  },
  serve: {
    says: {
      en: "serve the form and keep what is answered",
      nl: "serveer het formulier en bewaar de antwoorden",
    },
    load: () => import("./commands/serve.ts"),
  },
  simulate: {
    says: { en: "answer as random respondents", nl: "antwoord als willekeurige respondenten" },
    load: () => import("./commands/simulate.ts"),
  },
  table: {
    says: {
      en: "turn responses into the table of the codebook",
      nl: "maak van inzendingen de tabel van het codeboek",
    },
    load: () => import("./commands/table.ts"),
  },
  texts: {
    says: { en: "take the texts out to be translated", nl: "haal de teksten eruit om te vertalen" },
    load: () => import("./commands/texts.ts"),
  },
  lock: {
    says: {
      en: "keep what is fielded, with its codes",
      nl: "leg vast wat het veld in gaat, met de codes",
    },
    load: () => import("./commands/lock.ts"),
  },
  breaking: {
    says: {
      en: "say what changed since it was fielded, and what that breaks",
      nl: "zeg wat er sindsdien veranderde, en wat dat breekt",
    },
    load: () => import("./commands/breaking.ts"),
  },
  rules: {
    says: { en: "list everything that is looked for", nl: "noem alles waar naar wordt gekeken" },
    load: () => import("./commands/rules.ts"),
  },
  explain: {
    says: { en: "explain a finding by its code", nl: "leg een bevinding uit, bij haar code" },
    load: () => import("./commands/explain.ts"),
  },
};

function help(language: MessageLanguage): string {
  const lines: readonly (Said | string)[] = [
    {
      en: "pwe: from one text file to a consultation that can be fielded",
      nl: "pwe: van één tekstbestand naar een raadpleging die het veld in kan",
    },
    "",
    { en: "Usage: pwe COMMAND …", nl: "Gebruik: pwe COMMANDO …" },
    "",
    ...Object.entries(commands).map(
      ([name, { says }]) => `  pwe ${name.padEnd(9)} ${said(says, language)}`,
    ),
    "",
    {
      en: "Each says more with --help. Exit codes: 0 fine, 1 findings, 2 wrong use or a failure of pwe.",
      nl: "Elk zegt meer met --help. Exitcodes: 0 in orde, 1 bevindingen, 2 verkeerd gebruik of een fout van pwe.",
    },
    "",
    examplesHead(1),
    "  pwe new survey && pwe dev survey/consultation.pwe",
  ];
  return lines.map((line) => said(line, language)).join("\n");
}

const isName = (word: string): word is Name => Object.hasOwn(commands, word);

/** Runs one command line and says with which code the process should end. */
export async function run(args: readonly string[]): Promise<number> {
  const terminal = processTerminal(spokenLanguage(args, process.env));
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
    terminal.print(help(terminal.language));
    return first === undefined ? exit.failure : exit.fine;
  }
  if (first === "--version" || first === "-v") {
    terminal.print(version);
    return exit.fine;
  }
  if (!isName(first))
    throw new UnknownWord(
      { en: `There is no command ${first}`, nl: `Er is geen commando ${first}` },
      first,
      Object.keys(commands),
      { en: "See pwe --help", nl: "Zie pwe --help" },
    );
  const command = await commands[first].load();
  const input = parseInput(command.usage, rest);
  if (input.has("help")) {
    terminal.print(helpText(command.usage, terminal.language));
    return exit.fine;
  }
  refuseUnspoken(command.usage, input);
  return command.run(input, terminal);
}

/** One line for a person; the trace only when asked for. */
async function tellFailure(error: unknown, verbose: boolean, terminal: Terminal): Promise<number> {
  const head = terminal.styleTold("red", "pwe:");
  if (error instanceof Refusal) {
    const { language } = terminal;
    terminal.tell(`${head} ${said(error.says, language)}${await nearestTo(error, language)}`);
    if (error.hint !== undefined)
      terminal.tell(terminal.styleTold("dim", said(error.hint, language)));
    return error.code;
  }
  if (systemCode(error) !== undefined && error instanceof Error && "syscall" in error) {
    const path = "path" in error && typeof error.path === "string" ? `${error.path}: ` : "";
    terminal.tell(`${head} ${path}${said(systemWords(error), terminal.language)}`);
  } else {
    const [message] = (error instanceof Error ? error.message : String(error)).split("\n");
    terminal.tell({
      en:
        `${head} this should not happen (${message}). It is a fault of pwe ${version}, not of your file: ` +
        "report it with the command and, if you may, the file; --verbose says where it happened.",
      nl:
        `${head} dit hoort niet te gebeuren (${message}). Het is een fout van pwe ${version}, niet van uw bestand: ` +
        "meld het met het commando en, als het mag, het bestand; --verbose zegt waar het gebeurde.",
    });
  }
  if (verbose && error instanceof Error) terminal.tell(error.stack ?? "");
  return exit.failure;
}

async function nearestTo(refusal: Refusal, language: MessageLanguage): Promise<string> {
  if (!(refusal instanceof UnknownWord)) return "";
  const { suggest } = await import("./shell/suggestion.ts");
  const near = suggest(refusal.word, refusal.known);
  if (near === undefined) return "";
  return said({ en: `; did you mean ${near}?`, nl: `; bedoelt u ${near}?` }, language);
}
