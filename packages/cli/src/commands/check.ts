import { oneOf, type Input, type Usage } from "../command-line.ts";
import { exit, Refusal } from "../exit.ts";
import { expand } from "../files.ts";
import { count, failsOn, type FailOn, findingsAsData, printFindings } from "../findings.ts";
import { readProject, type Project } from "../project.ts";
import type { Terminal } from "../terminal.ts";

export const usage: Usage = {
  name: "check",
  takes: "FILES…",
  text: "Says everything that is wrong in these consultations, and what to do about it. - reads standard input.",
  options: {
    format: { placeholder: "pretty|json", text: "for people (default) or for machines" },
    "fail-on": {
      placeholder: "warning|error",
      text: "from which severity on to end with 1 (default: warning)",
    },
  },
  examples: ["pwe check consultation.pwe", "pwe check 'examples/**/*.pwe' --format json"],
};

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const format = oneOf(usage, input, "format", ["pretty", "json"]);
  const failOn = oneOf<FailOn>(usage, input, "fail-on", ["warning", "error"]);
  if (input.names.length === 0) throw new Refusal(`Missing: pwe check ${usage.takes}`);
  const projects: Project[] = [];
  for (const name of expand(input.names)) projects.push(await readProject(name, terminal));
  if (format === "json") terminal.print(JSON.stringify(findingsAsData(projects), null, 2));
  else printFindings(projects, terminal);
  return failsOn(count(projects), failOn) ? exit.findings : exit.fine;
}
