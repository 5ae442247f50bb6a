import { helpOf, onlyName, type Input, type Usage } from "../shell/command-line.ts";
import { exampleInDutch } from "../findings/example.ts";
import { exit, UnknownWord } from "../shell/exit.ts";
import { chosenLanguage, languageOption } from "../shell/language.ts";
import { readPages } from "../findings/pages.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "explain",
  takes: "CODE",
  text:
    "Explains a finding: what it means, why it matters, and how the text is mended. By its code or its name.\n" +
    "The pages are in English; in Dutch the finding of the example on the page stands before it.",
  options: { language: languageOption },
  examples: ["pwe explain R0001", "pwe explain duplicate-id --language nl"],
};

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const asked = onlyName(usage, input);
  const language = chosenLanguage(usage, input);
  const pages = [...readPages().values()];
  const page = pages.find(
    ({ code, id }) => code === asked.toUpperCase() || id === asked.toLowerCase(),
  );
  if (page === undefined)
    throw new UnknownWord(
      `No finding is called ${asked}`,
      asked,
      pages.flatMap(({ code, id }) => [code, id]),
      helpOf(usage),
    );
  if (language === "nl") {
    terminal.print("Zo meldt pwe dit, bij het eerste voorbeeld op de bladzijde:\n");
    terminal.print(await exampleInDutch(page, terminal.colours));
    terminal.print("De bladzijde zelf is in het Engels:\n");
  }
  terminal.print(page.text.replaceAll(/^#+ .*$/gm, (heading) => terminal.style("bold", heading)));
  return exit.fine;
}
