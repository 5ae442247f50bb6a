import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  breaks,
  changeWords,
  compare,
  lockName,
  renderChanges,
  uses,
  type DataUse,
  type MessageLanguage,
  type ReleaseChange,
} from "@pwe/language";
import {
  helpOf,
  oneOf,
  onlyName,
  unknownValue,
  type Input,
  type Usage,
} from "../shell/command-line.ts";
import { readEarlier, type Earlier } from "../releases/earlier.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { standardInput } from "../shell/files.ts";
import { catalogueOf } from "../shell/language.ts";
import { printFindings } from "../findings/findings.ts";
import { readProject } from "../project/project.ts";
import { reread, simulated } from "../releases/reread.ts";
import { breakingWords } from "../releases/breaking-words.ts";
import { readResponses } from "../releases/stored-responses.ts";
import { phrases } from "../shell/phrases.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "breaking",
  takes: "FILE [--against LOCK|COMMIT]",
  text: {
    en:
      "Says what changed since a release was fielded, and what that breaks. What must stay whole is said with --use,\n" +
      "strict to lenient: EXACT (the same screen), STIMULUS (the same words and order), RESPONSE (the same answers),\n" +
      "SCHEMA (the same columns and codes); apart from these PLAN and PRIVACY. Ends with 1 when a change breaks it\n" +
      "that is not declared with was, recode or series break. That earlier responses can be read is tried out.",
    nl:
      "Zegt wat er veranderde sinds een uitgave het veld in ging, en wat dat breekt. Wat heel moet blijven, zegt --use, van\n" +
      "streng naar mild: EXACT (hetzelfde scherm), STIMULUS (dezelfde woorden en volgorde), RESPONSE (dezelfde antwoorden),\n" +
      "SCHEMA (dezelfde kolommen en codes); daarnaast PLAN en PRIVACY. Eindigt met 1 als een wijziging dat breekt die niet is\n" +
      "gemeld met was, recode of series break. Of eerdere inzendingen nog te lezen zijn, wordt geprobeerd.",
  },
  options: {
    against: {
      placeholder: "LOCK|COMMIT",
      text: {
        en: `a lock, a .pwe file or a git commit (default: ${lockName} beside the file)`,
        nl: `een vastlegging, een .pwe-bestand of een git-commit (standaard: ${lockName} naast het bestand)`,
      },
    },
    use: {
      placeholder: uses.join("|"),
      text: {
        en: "what must stay whole (default: RESPONSE); may be given more than once",
        nl: "wat heel moet blijven (standaard: RESPONSE); mag vaker",
      },
    },
    responses: {
      placeholder: "FILE.ndjson",
      text: {
        en: "responses to the earlier release, one a line (default: 200 simulated ones)",
        nl: "inzendingen op de eerdere uitgave, één per regel (standaard: 200 nagebootste)",
      },
    },
    format: { placeholder: "pretty|json", text: phrases.prettyOrJson },
  },
  examples: [
    "pwe breaking consultation.pwe",
    "pwe breaking consultation.pwe --against main --use STIMULUS",
    "pwe breaking consultation.pwe --responses responses.ndjson --use SCHEMA --use PRIVACY",
  ],
};

/** Enough to meet every answer of a usual design, few enough to be quick. */
const simulatedResponses = 200;

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const file = onlyName(usage, input);
  const format = oneOf(usage, input, "format", ["pretty", "json"]);
  const { language } = terminal;
  const wanted = readUses(input);
  if (file === standardInput)
    throw new Refusal(
      {
        en: "pwe breaking takes a file, to know what lies beside it",
        nl: "pwe breaking neemt een bestand, om te weten wat ernaast staat",
      },
      helpOf(usage),
    );
  const project = await readProject(file, terminal);
  const now = project.consultation;
  if (now === null) {
    printFindings([project], terminal);
    terminal.tell({
      en: "Nothing was compared: mend the errors first.",
      nl: "Er is niets vergeleken: herstel eerst de fouten.",
    });
    return exit.findings;
  }
  const earlier = readEarlier(
    file,
    input.value("against") ?? besideOf(file),
    await catalogueOf(language),
  );
  const before = earlier.consultation;
  const exported = input.value("responses");
  const stored = exported === undefined ? undefined : readResponses(exported, before);
  const changes = compare(before, now, language);
  const read = reread(before, now, changes, stored?.given ?? simulated(before, simulatedResponses));
  const broken = changes.filter((change) => isBroken(change, wanted));
  if (format === "json") {
    const shown = {
      use: wanted,
      changes: changes.map((change) => asData(change, wanted, language)),
    };
    const source = exported ?? "simulated";
    const { given: _, ...skipped } = stored ?? { given: [], elsewhere: 0, broken: 0 };
    terminal.print(
      JSON.stringify(
        {
          file,
          consultation: now.id,
          against: describe(earlier),
          release: now.release.number,
          ...shown,
          broken: broken.length,
          responses: { source, ...skipped, ...read },
        },
        null,
        2,
      ),
    );
  } else {
    const said = breakingWords[language];
    const style = { language, colour: terminal.colours };
    terminal.print(said.head(file, before.release.number, now.release.number, earlier.name));
    if (changes.length > 0) terminal.print(`\n${renderChanges(changes, style)}\n`);
    for (const line of said.responses(read, exported, stored)) terminal.print(line);
    terminal.print(
      said.sum({
        changes: changes.length,
        declared: changes.filter(({ declared }) => declared !== undefined).length,
        broken: broken.length,
        use: wanted,
      }),
    );
  }
  return broken.length > 0 || read.refuted !== undefined ? exit.findings : exit.fine;
}

function readUses(input: Input): DataUse[] {
  const words = input.values("use").flatMap((value) => value.toUpperCase().split(","));
  if (words.length === 0) return ["RESPONSE"];
  return words.map((word) => {
    const use = uses.find((one) => one === word);
    if (use === undefined) throw unknownValue(usage, "use", uses, word);
    return use;
  });
}

function besideOf(file: string): string {
  const beside = join(dirname(file), lockName);
  if (existsSync(beside)) return beside;
  throw new Refusal(
    { en: `There is no ${lockName} beside ${file}`, nl: `Er staat geen ${lockName} naast ${file}` },
    {
      en: "Name what to compare with: --against LOCK, or a git commit such as --against main",
      nl: "Noem waarmee te vergelijken: --against LOCK, of een git-commit zoals --against main",
    },
  );
}

const isBroken = ({ category, declared }: ReleaseChange, wanted: readonly DataUse[]): boolean =>
  declared === undefined && wanted.some((use) => breaks(category, use));

const describe = ({ from, name, consultation }: Earlier): object => ({
  from,
  name,
  release: consultation.release.number,
  design: consultation.fingerprints.design,
});

const asData = (
  change: ReleaseChange,
  wanted: readonly DataUse[],
  language: MessageLanguage,
): object => {
  const { says, help } = changeWords(change, language);
  return { ...change, breaks: isBroken(change, wanted), message: says, help };
};
