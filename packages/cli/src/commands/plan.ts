import { emit } from "@pwe/language";
import { onlyName, type Input, type Usage } from "../shell/command-line.ts";
import { exit } from "../shell/exit.ts";
import { readNamed, standardInput } from "../shell/files.ts";
import { count, printFindings } from "../findings/findings.ts";
import { catalogueOf, namedLanguage } from "../shell/language.ts";
import { compileProject, standardInputEntry } from "../project/project.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "plan",
  takes: "FILE",
  text: {
    en:
      "Prints the analysis plan as people read it: who counts, the weights, every analysis with its method, what the\n" +
      "comparisons can find with so many respondents, and what is left out and why. It is the analysis/plan.md of a build.",
    nl:
      "Drukt het analyseplan af zoals mensen het lezen: wie er meetelt, de weegfactoren, elke analyse met haar methode, wat de\n" +
      "vergelijkingen met zoveel respondenten kunnen vinden, en wat er is weggelaten en waarom. Het is analysis/plan.md van een build.",
  },
  options: {
    language: {
      placeholder: "nl|en",
      text: {
        en: "the language of the plan (default: PWE_LANGUAGE, or else the consultation's), and to speak",
        nl: "de taal van het plan (standaard: PWE_LANGUAGE, of anders die van de raadpleging), en om te spreken",
      },
    },
  },
  examples: ["pwe plan consultation.pwe", "pwe plan consultation.pwe --language en > plan.md"],
};

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const file = onlyName(usage, input);
  const entry = file === standardInput ? standardInputEntry : file;
  const text = await readNamed(file, terminal);
  const project = compileProject(entry, text, { catalogue: await catalogueOf(terminal.language) });
  const { consultation } = project;
  if (consultation === null || count([project]).error > 0) {
    printFindings([project], terminal);
    return exit.findings;
  }
  terminal.print(emit(consultation, namedLanguage(usage, input))["analysis/plan.md"]!.trimEnd());
  return exit.fine;
}
