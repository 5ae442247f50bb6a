import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { MessageLanguage } from "@pwe/language";
import { onlyName, type Input, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { bundled } from "../shell/bundled.ts";
import { namedLanguage } from "../shell/language.ts";
import { languages, typed } from "../shell/said.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "new",
  takes: "DIR",
  text: {
    en:
      "Starts a consultation in a new folder: one task, one dilemma and a question, ready to be changed, with what\n" +
      "GitHub and GitLab need to check it.",
    nl:
      "Begint een raadpleging in een nieuwe map: een keuzetaak, een dilemma en een vraag, klaar om te veranderen, met wat\n" +
      "GitHub en GitLab nodig hebben om haar te controleren.",
  },
  options: {
    language: {
      placeholder: languages.join("|"),
      text: {
        en: "the language to write it in (default: PWE_LANGUAGE, or else en), and to speak",
        nl: "de taal om haar in te schrijven (standaard: PWE_LANGUAGE, of anders en), en om te spreken",
      },
    },
  },
  examples: ["pwe new survey && pwe dev survey/consultation.pwe"],
};

/** What a new folder holds: what people read is there in each language. */
const files = (language: MessageLanguage): readonly (readonly [name: string, from: string])[] => [
  ["consultation.pwe", `${language}/consultation.pwe`],
  ["README.md", `${language}/README.md`],
  [".github/workflows/consultation.yml", ".github/workflows/consultation.yml"],
  [".gitlab-ci.yml", ".gitlab-ci.yml"],
];

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const folder = onlyName(usage, input);
  const language = namedLanguage(usage, input) ?? "en";
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there !== undefined && !there.isDirectory())
    throw new Refusal({ en: `${folder} is a file`, nl: `${folder} is een bestand` });
  if (there !== undefined && readdirSync(folder).some((name) => name !== ".git"))
    throw new Refusal(
      { en: `${folder} is not empty`, nl: `${folder} is niet leeg` },
      {
        en: "Name a folder that is empty or not there yet",
        nl: "Noem een map die leeg is of er nog niet is",
      },
    );
  mkdirSync(folder, { recursive: true });
  for (const [name, from] of files(language)) {
    const text = readFileSync(bundled(`template/${from}`), "utf8");
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      text.replace("my_consultation", idOf(basename(resolve(folder)))),
    );
  }
  const file = join(folder, "consultation.pwe");
  const readme = join(folder, "README.md");
  terminal.print({ en: `Wrote ${file} and ${readme}`, nl: `Geschreven: ${file} en ${readme}` });
  terminal.print({
    en: "and .github/workflows/consultation.yml and .gitlab-ci.yml beside them, to check it in CI",
    nl: "en .github/workflows/consultation.yml en .gitlab-ci.yml ernaast, om het in CI te controleren",
  });
  terminal.print({
    en: `Next: pwe dev ${typed(file)}`,
    nl: `Ga verder met: pwe dev ${typed(file)}`,
  });
  return exit.fine;
}

/** The name of a folder as an id of the language, as far as it can be one. */
function idOf(name: string): string {
  const id = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[^a-z]+|_+$/g, "")
    .slice(0, 32);
  return id === "" ? "my_consultation" : id.replace(/_+$/, "");
}
