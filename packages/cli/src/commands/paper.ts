import { fileName, paper, paperHtml, paperMarkdown, wordsLanguage } from "@pwe/language/paper";
import { versionCombinations, type Consultation, type Versions } from "@pwe/model";
import { helpOf, onlyName, type Input, type Usage } from "../shell/command-line.ts";
import { exit, Refusal, UnknownWord } from "../shell/exit.ts";
import { outputFolder, readNamed, standardInput } from "../shell/files.ts";
import { count, printFindings, summary } from "../findings/findings.ts";
import { catalogueOf } from "../shell/language.ts";
import { writeBeside } from "../project/output.ts";
import { compileProject, standardInputEntry, type Project } from "../project/project.ts";
import type { Terminal } from "../shell/terminal.ts";

const formats = ["html", "md", "docx"] as const;
type Format = (typeof formats)[number];

export const usage: Usage = {
  name: "paper",
  takes: "FILE -o DIR",
  text:
    "Prints the design as people check and sign it: who is asked, every page with every text, condition and number,\n" +
    "what is proved of its budgets and routes, and what is done with the answers. One report per language and version;\n" +
    "the same text always gives the same bytes.",
  options: {
    out: { short: "o", placeholder: "DIR", text: "the folder to write into" },
    format: { placeholder: "html|md|docx", text: "only these, with commas between (default: all)" },
    language: {
      placeholder: "LL|all",
      text: "only in this language of the consultation (default: all)",
    },
    version: {
      placeholder: "ID,…",
      text: "only with these versions, with commas between (default: every combination)",
    },
  },
  examples: [
    "pwe paper consultation.pwe -o paper",
    "pwe paper consultation.pwe -o paper --format docx --language nl --version v1",
  ],
};

/** So many reports at once are still read. */
const most = 48;

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const file = onlyName(usage, input);
  const out = input.value("out");
  if (out === undefined)
    throw new Refusal("Missing: -o DIR, the folder to write into", helpOf(usage));
  const folder = outputFolder(out);
  const wanted = chosenFormats(input.value("format"));
  const entry = file === standardInput ? standardInputEntry : file;
  const text = await readNamed(file, terminal);
  const project = compileProject(entry, text);
  const { consultation } = project;
  if (consultation === null || count([project]).error > 0) {
    printFindings([project], terminal);
    terminal.tell("Nothing was written: mend the errors first.");
    return exit.findings;
  }
  const languages = chosenLanguages(input.value("language"), consultation);
  const versions = chosenVersions(input.value("version"), consultation);
  if (languages.length * versions.length > most)
    throw new Refusal(
      `${consultation.id} has ${versions.length} versions in ${languages.length} languages: that is more than ${most} reports`,
      "Name the versions to print, such as --version " +
        consultation.instrument.factors.map(({ arms }) => arms[0]!.id).join(","),
    );
  const files = new Map<string, string | Uint8Array>();
  for (const language of languages) {
    const catalogue = await catalogueOf(wordsLanguage(language));
    // What is found is said in the language of the report.
    const told: Project =
      catalogue === undefined ? project : compileProject(entry, text, { catalogue });
    for (const one of versions)
      for (const [name, content] of await printed(consultation, told, language, one, wanted))
        files.set(name, content);
  }
  writeBeside(folder, files);
  if (project.diagnostics.length > 0)
    terminal.print(`${summary([project])}; each report says them at its end`);
  terminal.print(`Wrote ${folder}`);
  for (const name of files.keys()) terminal.print(`  ${name}`);
  return exit.fine;
}

/** One report in the formats that are wanted, by name. */
async function printed(
  consultation: Consultation,
  { diagnostics }: Project,
  language: string,
  versions: Versions,
  wanted: readonly Format[],
): Promise<[string, string | Uint8Array][]> {
  const report = paper(consultation, { language, versions, findings: diagnostics });
  const name = fileName(consultation, versions, language);
  const print: Record<Format, () => Promise<[string, string | Uint8Array][]>> = {
    html: async () => [[`${name}.html`, paperHtml(report)]],
    md: async () => {
      const { text, figures } = paperMarkdown(report, name);
      return [[`${name}.md`, text], ...Object.entries(figures)];
    },
    docx: async () => {
      // It carries a library that nothing else needs.
      const { paperDocx } = await import("@pwe/language/docx");
      return [[`${name}.docx`, await paperDocx(report)]];
    },
  };
  const all: [string, string | Uint8Array][] = [];
  for (const format of wanted) all.push(...(await print[format]()));
  return all;
}

const listed = (value: string): string[] => value.split(",").map((one) => one.trim());

function chosenFormats(value: string | undefined): readonly Format[] {
  if (value === undefined || value === "all") return formats;
  return listed(value).map((one) => {
    const found = formats.find((format) => format === one);
    if (found === undefined)
      throw new Refusal(`--format is ${formats.join(" or ")}, not ${one}`, helpOf(usage));
    return found;
  });
}

function chosenLanguages(
  value: string | undefined,
  { languages, id }: Consultation,
): readonly string[] {
  if (value === undefined || value === "all") return languages;
  return listed(value).map((one) => {
    if (!languages.includes(one))
      throw new UnknownWord(`${id} is not in the language ${one}`, one, languages, helpOf(usage));
    return one;
  });
}

/** The combinations with the arms that are named: of a factor of which none is named, every arm. */
function chosenVersions(value: string | undefined, { instrument, id }: Consultation): Versions[] {
  const all = versionCombinations(instrument);
  if (value === undefined || value === "all") return all;
  const named = listed(value);
  const known = instrument.factors.flatMap(({ arms }) => arms.map((arm) => arm.id));
  for (const one of named)
    if (!known.includes(one))
      throw new UnknownWord(`${id} has no version ${one}`, one, known, helpOf(usage));
  return all.filter((versions) =>
    instrument.factors.every(({ id: factor, arms }) => {
      const own = arms.filter((arm) => named.includes(arm.id));
      return own.length === 0 || own.some((arm) => arm.id === versions[factor]);
    }),
  );
}
