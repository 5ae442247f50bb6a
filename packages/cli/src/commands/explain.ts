import { compile, render } from "@pwe/language";
import { helpOf, onlyName, type Input, type Usage } from "../command-line.ts";
import { exit, UnknownWord } from "../exit.ts";
import { catalogueOf, chosenLanguage, languageOption } from "../language.ts";
import { readPages, type Page } from "../pages.ts";
import type { Terminal } from "../terminal.ts";

export const usage: Usage = {
  name: "explain",
  takes: "CODE",
  text:
    "Explains a finding: what it means, why it matters, and how the text is mended. By its code or its name.\n" +
    "The pages are in English; in Dutch the finding of the example on the page stands before it.",
  options: { language: languageOption },
  examples: ["pwe explain R001", "pwe explain duplicate-id --language nl"],
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
    terminal.print(await inDutch(page, terminal.colours));
    terminal.print("De bladzijde zelf is in het Engels:\n");
  }
  terminal.print(page.text.replaceAll(/^#+ .*$/gm, (heading) => terminal.style("bold", heading)));
  return exit.fine;
}

/** What is found of the first example on a page, in Dutch. */
async function inDutch({ code, text }: Page, colour: boolean): Promise<string> {
  const beside = new Map<string, string>();
  const name = "voorbeeld.pwe";
  for (const [, kind = "", rest = "", content = ""] of text.matchAll(
    /^```(\w+) ?(.*)\n([^]*?)^```$/gm,
  )) {
    if (kind === "pwe" && rest === `fails ${code}`) {
      beside.set(name, content);
      break;
    }
    if (kind !== "pwe" && rest !== "") beside.set(rest.trim(), content);
  }
  const read = (file: string): string | undefined => beside.get(file);
  const catalogue = await catalogueOf("nl");
  const { diagnostics } = compile(name, {
    read,
    applies: ({ kind }) => kind.code === code,
    ...(catalogue && { catalogue }),
  });
  const found = diagnostics.filter((one) => one.code === code);
  return render(found.slice(0, 1), { colour, language: "nl", read });
}
