import { onlyName, helpOf, type Input, oneOf, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { outputFolder } from "../shell/files.ts";
import { namedLanguage } from "../shell/language.ts";
import { count, findingsAsData, printFindings } from "../findings/findings.ts";
import { makeOutput } from "../project/make.ts";
import { writeOutput, type Emitted, type Written } from "../project/output.ts";
import { readProject } from "../project/project.ts";
import type { Terminal } from "../shell/terminal.ts";
import { readDress, themeOption } from "../project/theme.ts";

export const usage: Usage = {
  name: "build",
  takes: "FILE -o DIR",
  text:
    "Makes of a consultation: the form as a static site, the schemas of its responses, its analysis configuration\n" +
    "and its codebook. The same text always gives the same bytes. Nothing is written while there are errors.",
  options: {
    out: { short: "o", placeholder: "DIR", text: "the folder to write into" },
    collector: {
      placeholder: "URL",
      text: "where the form sends responses (default: ./api beside the form)",
    },
    theme: themeOption,
    language: {
      placeholder: "en|nl",
      text: "the language of plan and codebook (default: PWE_LANGUAGE, or else the consultation's)",
    },
    format: {
      placeholder: "pretty|json",
      text: "how to say what was made: for people or for machines",
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
  if (out === undefined)
    throw new Refusal("Missing: -o DIR, the folder to write into", helpOf(usage));
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
      terminal.tell("Nothing was written: mend the errors first.");
    }
    return exit.findings;
  }
  const dress = await readDress(input.value("theme"), terminal);
  const files = await makeOutput(file, project.consultation, { collector, dress }, language);
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
    for (const line of describe(folder, files, written)) terminal.print(line);
  }
  return exit.fine;
}

/** What a part of the output is, for whoever sees it for the first time. */
const parts: readonly (readonly [path: string, what: string])[] = [
  ["consultation.json", "the resolved design"],
  ["schemas/", "what a response looks like: JSON Schema and TypeScript"],
  ["site/", "the form: static files for any web server"],
  ["analysis/", "what will be computed, and the codebook"],
  ["manifest.json", "every file with its SHA-256"],
];

export function describe(folder: string, files: Emitted, { removed, kept }: Written): string[] {
  const rows = parts.flatMap(([path, what]) => {
    const inside = [...files.keys()].filter((file) => file === path || file.startsWith(path));
    if (inside.length === 0) return [];
    return [`  ${path.padEnd(18)} ${what}${path.endsWith("/") ? ` (${inside.length} files)` : ""}`];
  });
  return [
    `Wrote ${folder}`,
    ...rows,
    ...removed.map((path) => `  removed ${path}: an earlier build had made it`),
    ...kept.map((path) => `  left ${path}: an earlier build had made it, and it was changed since`),
  ];
}

function collectorAddress(given: string | undefined): string {
  if (given === undefined) return "./api";
  const relative = !/^[a-z][a-z0-9+.-]*:/i.test(given);
  if (relative || /^https?:$/.test(URL.parse(given)?.protocol ?? ""))
    return given.replace(/\/+$/, "");
  throw new Refusal(
    `--collector is an http(s) address or a relative one, not ${given}`,
    helpOf(usage),
  );
}
