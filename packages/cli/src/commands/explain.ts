import { readdirSync, readFileSync } from "node:fs";
import { bundled } from "../bundled.ts";
import { helpOf, onlyName, type Input, type Usage } from "../command-line.ts";
import { exit, UnknownWord } from "../exit.ts";
import type { Terminal } from "../terminal.ts";

export const usage: Usage = {
  name: "explain",
  takes: "CODE",
  text: "Explains a finding: what it means, why it matters, and how the text is mended. By its code or its name.",
  options: {},
  examples: ["pwe explain R001", "pwe explain duplicate-id"],
};

/** `R001-duplicate-id.md` is the page of both. */
const pageName = /^([A-Z]\d+)-(.+)\.md$/;

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const asked = onlyName(usage, input);
  const pages = readdirSync(bundled("diagnostics")).flatMap((file) => {
    const [, code, id] = pageName.exec(file) ?? [];
    return code === undefined || id === undefined ? [] : [{ file, code, id }];
  });
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
  const text = readFileSync(bundled(`diagnostics/${page.file}`), "utf8").trimEnd();
  terminal.print(text.replaceAll(/^#+ .*$/gm, (heading) => terminal.style("bold", heading)));
  return exit.fine;
}
