import type { MessageLanguage } from "@pwe/language";
import { onlyName, helpOf, missing, type Input, oneOf, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { outputFolder } from "../shell/files.ts";
import { namedLanguage } from "../shell/language.ts";
import { count, findingsAsData, printFindings } from "../findings/findings.ts";
import { makeOutput } from "../project/make.ts";
import { writeOutput, type Emitted, type Written } from "../project/output.ts";
import { readFielded, remarksOn } from "../releases/editions.ts";
import { readProject } from "../project/project.ts";
import { phrases } from "../shell/phrases.ts";
import { said, type Said } from "../shell/said.ts";
import type { Terminal } from "../shell/terminal.ts";
import { readDress, themeOption } from "../project/theme.ts";

export const usage: Usage = {
  name: "build",
  takes: "FILE -o DIR",
  text: {
    en:
      "Makes of a consultation: the form as a static site, the schemas of its responses, its analysis configuration\n" +
      "and its codebook. The same text always gives the same bytes. Nothing is written while there are errors.",
    nl:
      "Maakt van een raadpleging: het formulier als statische site, de schema's van de inzendingen, de configuratie van\n" +
      "de analyse en het codeboek. Dezelfde tekst geeft altijd dezelfde bytes. Zolang er fouten zijn, wordt er niets geschreven.",
  },
  options: {
    out: { short: "o", placeholder: "DIR", text: phrases.intoFolder },
    collector: {
      placeholder: "URL",
      text: {
        en: "where the form sends responses (default: ./api beside the form)",
        nl: "waar het formulier inzendingen heen stuurt (standaard: ./api naast het formulier)",
      },
    },
    theme: themeOption,
    language: {
      placeholder: "en|nl",
      text: {
        en: "the language of plan and codebook (default: PWE_LANGUAGE, or else the consultation's), and to speak",
        nl: "de taal van plan en codeboek (standaard: PWE_LANGUAGE, of anders die van de raadpleging), en om te spreken",
      },
    },
    format: {
      placeholder: "pretty|json",
      text: {
        en: "how to say what was made: for people or for machines",
        nl: "hoe te zeggen wat er gemaakt is: voor mensen of voor machines",
      },
    },
  },
  examples: [
    "pwe build consultation.pwe -o out",
    "pwe build consultation.pwe -o out --theme house.css",
  ],
};

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const file = onlyName(usage, input);
  const out = input.value("out");
  if (out === undefined) throw missing(usage, phrases.outMissing);
  const format = oneOf(usage, input, "format", ["pretty", "json"]);
  const language = namedLanguage(usage, input);
  const folder = outputFolder(out);
  const collector = collectorAddress(input.value("collector"));
  const project = await readProject(file, terminal);
  const broken = project.consultation === null || count([project]).error > 0;
  if (broken || project.consultation === null) {
    if (format === "json") terminal.print(JSON.stringify(findingsAsData([project]), null, 2));
    else {
      printFindings([project], terminal);
      terminal.tell(phrases.nothingWritten);
    }
    return exit.findings;
  }
  const dress = await readDress(input.value("theme"), terminal);
  const fielded = readFielded(file, project.consultation);
  const choices = { collector, dress, ...fielded };
  const files = await makeOutput(file, project.consultation, choices, language);
  const written = writeOutput(folder, files);
  if (format === "json")
    terminal.print(
      JSON.stringify(
        { folder, files: [...files.keys()], ...written, ...findingsAsData([project]) },
        null,
        2,
      ),
    );
  else {
    if (project.diagnostics.length > 0) printFindings([project], terminal);
    for (const line of describe(folder, files, written, terminal.language)) terminal.print(line);
    for (const line of remarksOn(file, fielded)) terminal.print(line);
  }
  return exit.fine;
}

/** What a part of the output is, for whoever sees it for the first time. */
const parts: readonly (readonly [path: string, what: Said])[] = [
  ["consultation.json", { en: "the resolved design", nl: "het uitgewerkte ontwerp" }],
  [
    "schemas/",
    {
      en: "what a response looks like: JSON Schema and TypeScript",
      nl: "hoe een inzending eruitziet: JSON Schema en TypeScript",
    },
  ],
  [
    "site/",
    {
      en: "the form: static files for any web server",
      nl: "het formulier: statische bestanden voor elke webserver",
    },
  ],
  [
    "analysis/",
    {
      en: "what will be computed, and the codebook",
      nl: "wat er wordt berekend, en het codeboek",
    },
  ],
  [
    "editions/",
    {
      en: "what was fielded before, for who began in it",
      nl: "wat eerder in het veld was, voor wie daarin begon",
    },
  ],
  ["manifest.json", { en: "every file with its SHA-256", nl: "elk bestand met zijn SHA-256" }],
];

/** What was written, a line each. */
function describe(
  folder: string,
  files: Emitted,
  { removed, kept }: Written,
  language: MessageLanguage,
): (Said | string)[] {
  const number = (of: number): string =>
    said({ en: ` (${of} files)`, nl: ` (${of} bestanden)` }, language);
  const rows = parts.flatMap(([path, what]) => {
    const inside = [...files.keys()].filter((file) => file === path || file.startsWith(path));
    if (inside.length === 0) return [];
    return [
      `  ${path.padEnd(18)} ${said(what, language)}${path.endsWith("/") ? number(inside.length) : ""}`,
    ];
  });
  return [
    phrases.wrote(folder),
    ...rows,
    ...removed.map((path) => ({
      en: `  removed ${path}: an earlier build had made it`,
      nl: `  ${path} weggehaald: een eerdere build had het gemaakt`,
    })),
    ...kept.map((path) => ({
      en: `  left ${path}: an earlier build had made it, and it was changed since`,
      nl: `  ${path} laten staan: een eerdere build had het gemaakt, en het is sindsdien veranderd`,
    })),
  ];
}

function collectorAddress(given: string | undefined): string {
  if (given === undefined) return "./api";
  const relative = !/^[a-z][a-z0-9+.-]*:/i.test(given);
  if (relative || /^https?:$/.test(URL.parse(given)?.protocol ?? ""))
    return given.replace(/\/+$/, "");
  throw new Refusal(
    {
      en: `--collector is an http(s) address or a relative one, not ${given}`,
      nl: `--collector is een http(s)-adres of een relatief adres, niet ${given}`,
    },
    helpOf(usage),
  );
}
