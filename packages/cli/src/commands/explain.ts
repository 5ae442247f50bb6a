import { helpOf, onlyName, type Input, type Usage } from "../shell/command-line.ts";
import { exampleInDutch } from "../findings/example.ts";
import { exit, UnknownWord } from "../shell/exit.ts";
import { readPages } from "../findings/pages.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "explain",
  takes: "CODE",
  text: {
    en:
      "Explains a finding: what it means, why it matters, and how the text is mended. By its code or its name.\n" +
      "The pages are in English; in Dutch the finding of the example on the page stands before it.",
    nl:
      "Legt een bevinding uit: wat zij betekent, waarom het uitmaakt, en hoe de tekst te herstellen is. Bij haar code of\n" +
      "haar naam. De bladzijden zijn in het Engels; de bevinding van het voorbeeld staat er in het Nederlands voor.",
  },
  options: {},
  examples: ["pwe explain R0001", "pwe explain duplicate-id --language nl"],
};

/** What stands around the example, where the page is in another language than it is said in. */
const around = {
  nl: {
    before: "Zo zegt pwe dit, bij het eerste voorbeeld op de bladzijde:\n",
    after: "De bladzijde zelf is in het Engels:\n",
  },
} as const;

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const asked = onlyName(usage, input);
  const pages = [...readPages().values()];
  const page = pages.find(
    ({ code, id }) => code === asked.toUpperCase() || id === asked.toLowerCase(),
  );
  if (page === undefined)
    throw new UnknownWord(
      { en: `No finding is called ${asked}`, nl: `Geen bevinding heet ${asked}` },
      asked,
      pages.flatMap(({ code, id }) => [code, id]),
      helpOf(usage),
    );
  if (terminal.language === "nl") {
    terminal.print(around.nl.before);
    terminal.print(await exampleInDutch(page, terminal.colours));
    terminal.print(around.nl.after);
  }
  terminal.print(page.text.replaceAll(/^#+ .*$/gm, (heading) => terminal.style("bold", heading)));
  return exit.fine;
}
