import { fileName, paper, paperHtml, paperMarkdown, wordsLanguage } from "@pwe/language/paper";
import { versionCombinations, type Consultation, type Versions } from "@pwe/model";
import {
  helpOf,
  missing,
  onlyName,
  unknownValue,
  type Input,
  type Usage,
} from "../shell/command-line.ts";
import { exit, Refusal, UnknownWord } from "../shell/exit.ts";
import { outputFolder, readNamed, standardInput } from "../shell/files.ts";
import { count, printFindings, summary } from "../findings/findings.ts";
import { catalogueOf } from "../shell/language.ts";
import { writeBeside } from "../project/output.ts";
import { compileProject, standardInputEntry, type Project } from "../project/project.ts";
import { phrases } from "../shell/phrases.ts";
import type { Terminal } from "../shell/terminal.ts";

const formats = ["html", "md", "docx"] as const;
type Format = (typeof formats)[number];

export const usage: Usage = {
  name: "paper",
  takes: "FILE -o DIR",
  text: {
    en:
      "Prints the design as people check and sign it: who is asked, every page with every text, condition and number,\n" +
      "what is proved of its budgets and routes, and what is done with the answers. One report per language and version;\n" +
      "the same text always gives the same bytes.",
    nl:
      "Zet het ontwerp op papier zoals mensen het nakijken en tekenen: aan wie het wordt gevraagd, elke pagina met elke\n" +
      "tekst, voorwaarde en elk getal, wat er bewezen is van budgetten en routes, en wat er met de antwoorden gebeurt. Eén\n" +
      "rapport per taal en versie; dezelfde tekst geeft altijd dezelfde bytes.",
  },
  options: {
    out: { short: "o", placeholder: "DIR", text: phrases.intoFolder },
    format: {
      placeholder: "html|md|docx",
      text: {
        en: "only these, with commas between (default: all)",
        nl: "alleen deze, met komma's ertussen (standaard: alle)",
      },
    },
    language: {
      placeholder: "LL|all",
      text: {
        en: "only in this language of the consultation (default: all)",
        nl: "alleen in deze taal van de raadpleging (standaard: alle)",
      },
    },
    version: {
      placeholder: "ID,…",
      text: {
        en: "only with these versions, with commas between (default: every combination)",
        nl: "alleen met deze versies, met komma's ertussen (standaard: elke combinatie)",
      },
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
  if (out === undefined) throw missing(usage, phrases.outMissing);
  const folder = outputFolder(out);
  const wanted = chosenFormats(input.value("format"));
  const entry = file === standardInput ? standardInputEntry : file;
  const text = await readNamed(file, terminal);
  const spoken = await catalogueOf(terminal.language);
  const project = compileProject(entry, text, { catalogue: spoken });
  const { consultation } = project;
  if (consultation === null || count([project]).error > 0) {
    printFindings([project], terminal);
    terminal.tell(phrases.nothingWritten);
    return exit.findings;
  }
  const languages = chosenLanguages(input.value("language"), consultation);
  const versions = chosenVersions(input.value("version"), consultation);
  if (languages.length * versions.length > most)
    throw new Refusal(
      {
        en: `${consultation.id} has ${versions.length} versions in ${languages.length} languages: that is more than ${most} reports`,
        nl: `${consultation.id} heeft ${versions.length} versies in ${languages.length} talen: dat zijn meer dan ${most} rapporten`,
      },
      {
        en: `Name the versions to print, such as --version ${firstArms(consultation)}`,
        nl: `Noem de versies om op papier te zetten, zoals --version ${firstArms(consultation)}`,
      },
    );
  const files = new Map<string, string | Uint8Array>();
  for (const language of languages) {
    const catalogue = await catalogueOf(wordsLanguage(language));
    // What is found is said in the language of the report.
    const told = catalogue === spoken ? project : compileProject(entry, text, { catalogue });
    for (const one of versions)
      for (const [name, content] of await printed(consultation, told, language, one, wanted))
        files.set(name, content);
  }
  writeBeside(folder, files);
  if (project.diagnostics.length > 0)
    terminal.print({
      en: `${summary([project], undefined, "en")}; each report says them at its end`,
      nl: `${summary([project], undefined, "nl")}; elk rapport zegt ze aan het einde`,
    });
  terminal.print(phrases.wrote(folder));
  for (const name of files.keys()) terminal.print(`  ${name}`);
  return exit.fine;
}

/** A version of every factor, as an example of how versions are named. */
const firstArms = ({ instrument }: Consultation): string =>
  instrument.factors.map(({ arms }) => arms[0]!.id).join(",");

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
    if (found === undefined) throw unknownValue(usage, "format", formats, one);
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
      throw new UnknownWord(
        { en: `${id} is not in the language ${one}`, nl: `${id} is er niet in de taal ${one}` },
        one,
        languages,
        helpOf(usage),
      );
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
      throw new UnknownWord(
        { en: `${id} has no version ${one}`, nl: `${id} heeft geen versie ${one}` },
        one,
        known,
        helpOf(usage),
      );
  return all.filter((versions) =>
    instrument.factors.every(({ id: factor, arms }) => {
      const own = arms.filter((arm) => named.includes(arm.id));
      return own.length === 0 || own.some((arm) => arm.id === versions[factor]);
    }),
  );
}
