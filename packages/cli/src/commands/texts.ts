import { existsSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve as absolute } from "node:path";
import { extractTexts, load, resolve } from "@pwe/language";
import { helpOf, missing, onlyName, type Input, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { readNamed, readText, standardInput } from "../shell/files.ts";
import { printFindings } from "../findings/findings.ts";
import { compileProject, readerOf, standardInputEntry } from "../project/project.ts";
import { phrases } from "../shell/phrases.ts";
import type { Said } from "../shell/said.ts";
import type { Terminal } from "../shell/terminal.ts";
import { typed } from "../shell/said.ts";

export const usage: Usage = {
  name: "texts",
  takes: "FILE --language LL",
  text: {
    en:
      "Takes every text out into a PO file, which translators' tools read, in the order of the questionnaire. What an\n" +
      "earlier file of that name already translates is kept; a text that changed since is marked fuzzy.",
    nl:
      "Haalt elke tekst eruit, in een PO-bestand, dat vertaalprogramma's lezen, in de volgorde van de vragenlijst. Wat een\n" +
      "eerder bestand van die naam al vertaalt, blijft; een tekst die sindsdien veranderde, wordt gemerkt als fuzzy.",
  },
  options: {
    language: {
      placeholder: "LL",
      text: {
        en: "the language to translate into, such as en; PWE_LANGUAGE says which to speak",
        nl: "de taal om in te vertalen, zoals en; PWE_LANGUAGE zegt in welke te spreken",
      },
    },
    out: {
      short: "o",
      placeholder: "FILE",
      text: {
        en: "where to write (default: the file that the header names, or texts.LL.po beside FILE); - is standard output",
        nl: "waar te schrijven (standaard: het bestand dat de kop noemt, of texts.LL.po naast FILE); - is de standaarduitvoer",
      },
    },
  },
  examples: [
    "pwe texts consultation.pwe --language en",
    "pwe texts consultation.pwe --language fy -o frisian.fy.po",
  ],
};

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const file = onlyName(usage, input);
  const language = input.value("language");
  if (language === undefined)
    throw missing(usage, { en: "--language, such as en", nl: "--language, zoals en" });
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language))
    throw new Refusal(
      {
        en: `--language is a tag such as en or fy, not ${language}`,
        nl: `--language is een taalcode zoals en of fy, niet ${language}`,
      },
      helpOf(usage),
    );
  const text = await readNamed(file, terminal);
  const entry = file === standardInput ? standardInputEntry : file;
  const named = filesAskedFor(entry, text);
  const out = input.value("out") ?? usualName(entry, named, language);
  const earlier = out !== standardInput && existsSync(out) ? readText(out) : undefined;
  const { read, exists } = readerOf(entry, text, { file: out, text: earlier ?? "" });
  const sources = load(entry, read, exists);
  const { value, diagnostics } = resolve(sources.value);
  if (value === null) {
    printFindings([compileProject(entry, text)], terminal);
    return exit.findings;
  }
  const written = extractTexts(value, language, earlier);
  if (out === standardInput) terminal.print(written.trimEnd());
  else {
    writeFileSync(out, written);
    terminal.print(phrases.wrote(out));
    if (!named.some((path) => absolute(path) === absolute(out)))
      terminal.tell(nameIt(file, relative(dirname(entry), out)));
  }
  if ([...sources.diagnostics, ...diagnostics].some(({ severity }) => severity === "error"))
    terminal.tell(withErrors(file));
  return exit.fine;
}

const nameIt = (file: string, po: string): Said => ({
  en: `Name it in the header of ${file}: translations "${po}"`,
  nl: `Noem het in de kop van ${file}: translations "${po}"`,
});

const withErrors = (file: string): Said => ({
  en: `There are errors in ${file}: texts in the parts that cannot be read are not in it yet. See pwe check ${typed(file)}`,
  nl: `Er staan fouten in ${file}: teksten in de delen die niet te lezen zijn, staan er nog niet in. Zie pwe check ${typed(file)}`,
});

/** The file of this language that the header names, or else one beside the consultation. */
function usualName(entry: string, named: readonly string[], language: string): string {
  if (entry === standardInputEntry) return standardInput;
  return (
    named.find((path) => path.endsWith(`.${language}.po`)) ??
    join(dirname(entry), `texts.${language}.po`)
  );
}

/** Every file that a consultation names, there or not. */
function filesAskedFor(entry: string, text: string): string[] {
  const { read, exists, asked } = readerOf(entry, text);
  load(entry, read, exists);
  return [...asked];
}
