import { existsSync, writeFileSync } from "node:fs";
import { extractTexts } from "@pwe/language";
import { helpOf, missing, onlyName, type Input, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { readText, standardInput } from "../shell/files.ts";
import { printFindings } from "../findings/findings.ts";
import { readProject } from "../project/project.ts";
import { phrases } from "../shell/phrases.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "texts",
  takes: "FILE --language LL -o texts.LL.po",
  text: {
    en:
      "Takes every text out into a PO file, which translators' tools read. What an earlier file of that name already\n" +
      "translates is kept; a text that changed since is marked fuzzy.",
    nl:
      "Haalt elke tekst eruit, in een PO-bestand, dat vertaalprogramma's lezen. Wat een eerder bestand van die naam al\n" +
      "vertaalt, blijft; een tekst die sindsdien veranderde, wordt gemerkt als fuzzy.",
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
        en: "where to write; - is standard output",
        nl: "waar te schrijven; - is de standaarduitvoer",
      },
    },
  },
  examples: ["pwe texts consultation.pwe --language en -o texts.en.po"],
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
  const out = input.value("out") ?? `texts.${language}.po`;
  const earlier = out !== standardInput && existsSync(out) ? readText(out) : undefined;
  // The header may name the file already that is made here for the first time.
  const project = await readProject(file, terminal, {
    overlay: { file: out, text: earlier ?? "" },
  });
  if (project.consultation === null) {
    printFindings([project], terminal);
    return exit.findings;
  }
  const text = extractTexts(project.consultation, language, earlier);
  if (out === standardInput) terminal.print(text.trimEnd());
  else {
    writeFileSync(out, text);
    terminal.print(phrases.wrote(out));
  }
  return exit.fine;
}
