import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { onlyName, type Input, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { bundled } from "../shell/bundled.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "new",
  takes: "DIR",
  text:
    "Starts a consultation in a new folder: one task, one dilemma and a question, ready to be changed, with what\n" +
    "GitHub and GitLab need to check it.",
  options: {},
  examples: ["pwe new survey && pwe dev survey/consultation.pwe"],
};

/** What a new folder holds. */
const files = [
  "consultation.pwe",
  "README.md",
  ".github/workflows/consultation.yml",
  ".gitlab-ci.yml",
];

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const folder = onlyName(usage, input);
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there !== undefined && !there.isDirectory()) throw new Refusal(`${folder} is a file`);
  if (there !== undefined && readdirSync(folder).some((name) => name !== ".git"))
    throw new Refusal(`${folder} is not empty`, "Name a folder that is empty or not there yet");
  mkdirSync(folder, { recursive: true });
  for (const name of files) {
    const text = readFileSync(bundled(`template/${name}`), "utf8");
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(
      join(folder, name),
      text.replace("my_consultation", idOf(basename(resolve(folder)))),
    );
  }
  const file = join(folder, "consultation.pwe");
  terminal.print(`Wrote ${file} and ${join(folder, "README.md")}`);
  terminal.print(
    "and .github/workflows/consultation.yml and .gitlab-ci.yml beside them, to check it in CI",
  );
  terminal.print(`Next: pwe dev ${file}`);
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
