import { writeFileSync } from "node:fs";
import { inWordsOf } from "@pwe/language";
import { missing, type Input, type Usage } from "../shell/command-line.ts";
import { exit } from "../shell/exit.ts";
import { catalogueOf } from "../shell/language.ts";
import { expand, readNamed, standardInput } from "../shell/files.ts";
import { printFindings } from "../findings/findings.ts";
import type { Project } from "../project/project.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "fmt",
  takes: "[--check] FILES…",
  text: {
    en: "Lays the text of consultations out in the one way. - reads standard input and prints the result.",
    nl: "Zet de tekst van raadplegingen in de ene vaste opmaak. - leest de standaardinvoer en toont het resultaat.",
  },
  options: {
    check: {
      text: {
        en: "change nothing; end with 1 when a file would change",
        nl: "verander niets; eindig met 1 als een bestand zou veranderen",
      },
    },
  },
  examples: ["pwe fmt consultation.pwe", "pwe fmt --check 'examples/**/*.pwe'"],
};

export async function run(input: Input, terminal: Terminal): Promise<number> {
  if (input.names.length === 0) throw missing(usage);
  const texts: { readonly name: string; readonly text: string }[] = [];
  for (const name of expand(input.names))
    texts.push({ name, text: await readNamed(name, terminal) });
  // It carries a library that nothing else needs.
  const { format } = await import("@pwe/language/format");
  const catalogue = await catalogueOf(terminal.language);
  const inWords = (found: Project["diagnostics"]): Project["diagnostics"] =>
    catalogue === undefined ? found : found.map((one) => inWordsOf(catalogue, one));
  const changed: string[] = [];
  const broken: Project[] = [];
  for (const { name, text } of texts) {
    const { text: laidOut, diagnostics } = await format(text, name);
    if (diagnostics.length > 0) broken.push(unread(name, text, inWords(diagnostics)));
    else if (name === standardInput && !input.has("check")) terminal.print(laidOut.trimEnd());
    else if (laidOut !== text) {
      changed.push(name);
      if (!input.has("check")) writeFileSync(name, laidOut);
    }
  }
  for (const name of changed)
    terminal.print(
      input.has("check")
        ? { en: `Would change ${name}`, nl: `Zou veranderen: ${name}` }
        : { en: `Changed ${name}`, nl: `Veranderd: ${name}` },
    );
  if (broken.length > 0) {
    printFindings(broken, { ...terminal, print: terminal.tell });
    terminal.tell({
      en: "Left as it is: what is not understood is not laid out.",
      nl: "Blijft zoals het is: wat niet wordt begrepen, wordt niet opgemaakt.",
    });
  }
  return broken.length > 0 || (input.has("check") && changed.length > 0)
    ? exit.findings
    : exit.fine;
}

/** A file as far as it was understood: not at all. */
const unread = (entry: string, text: string, diagnostics: Project["diagnostics"]): Project => ({
  entry,
  consultation: null,
  diagnostics,
  looked: [],
  proofs: [],
  sources: new Map([[entry, text]]),
  asked: [],
});
