import { closeSync, openSync, writeSync } from "node:fs";
import { randomStream, tableWriter, type TableOptions } from "@pwe/model";
import { simulate } from "@pwe/proofs";
import { oneOf, onlyName, wholeNumber, type Input, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { standardInput } from "../shell/files.ts";
import { printFindings } from "../findings/findings.ts";
import { readProject } from "../project/project.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "simulate",
  takes: "FILE --n N --seed S -o responses.ndjson",
  text:
    "Answers as N random respondents, one response a line. What is asked is what people would be asked, and every\n" +
    "response is admissible; what is answered is chance. The same seed gives the same responses.",
  options: {
    n: { placeholder: "N", text: "how many respondents (default: 100)" },
    seed: { placeholder: "S", text: "a whole number (default: 1)" },
    out: {
      short: "o",
      placeholder: "FILE",
      text: "where to write: lines of JSON, or the table of the codebook when it ends in .csv; - is standard output (default)",
    },
    format: { placeholder: "pretty|json", text: "how to sum up: for people or for machines" },
  },
  examples: ["pwe simulate consultation.pwe --n 200 --seed 1 -o responses.ndjson"],
};

/** What a file that is called .csv gets. */
const plainTable: TableOptions = { profile: "plain", missing: "empty", answers: "ids" };

/** Written and told about at a time: enough to be quick, few enough to see it move. */
const chunk = 100;

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const file = onlyName(usage, input);
  const number = wholeNumber(usage, input, "n", { min: 1, max: 10_000_000, otherwise: 100 });
  const seed = wholeNumber(usage, input, "seed", {
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
    otherwise: 1,
  });
  const format = oneOf(usage, input, "format", ["pretty", "json"]);
  const out = input.value("out") ?? standardInput;
  const project = await readProject(file, terminal);
  const { consultation } = project;
  if (consultation === null) {
    printFindings([project], { ...terminal, print: terminal.tell });
    return exit.findings;
  }
  const { instrument } = consultation;
  const draw = randomStream(`${seed}`, "respondents");
  const to = out === standardInput ? null : openOutput(out);
  const table = to !== null && out.endsWith(".csv") ? tableWriter(instrument, plainTable) : null;
  if (to !== null && table !== null) writeSync(to, table.head);
  const versions = new Map<string, number>();
  for (let done = 0; done < number;) {
    const lines: string[] = [];
    for (; lines.length < chunk && done < number; done++) {
      const own = hex(draw.below(2 ** 32)) + hex(draw.below(2 ** 32));
      const response = simulate(instrument, own);
      const arms = Object.values(response.versions).join(" ");
      versions.set(arms, (versions.get(arms) ?? 0) + 1);
      lines.push(table === null ? JSON.stringify(response) : table.record(response));
    }
    if (to === null) terminal.print(lines.join("\n"));
    else writeSync(to, table === null ? `${lines.join("\n")}\n` : lines.join(""));
    if (done < number) terminal.progress(`${done} of ${number} respondents`);
  }
  terminal.progress("");
  if (to !== null) closeSync(to);
  const counts = Object.fromEntries([...versions].sort());
  // Standard output carries the responses when no file does.
  const say = to === null ? terminal.tell : terminal.print;
  if (format === "json") say(JSON.stringify({ responses: number, seed, out, versions: counts }));
  else {
    const arms = Object.entries(counts).map(([arm, many]) => `${many} in ${arm}`);
    say(
      `${number} responses${instrument.factors.length === 0 ? "" : ` (${arms.join(", ")})`}` +
        `${to === null ? "" : ` in ${out}`}, seed ${seed}`,
    );
  }
  return exit.fine;
}

const hex = (number: number): string => number.toString(16).padStart(8, "0");

function openOutput(name: string): number {
  try {
    return openSync(name, "w");
  } catch (error) {
    throw new Refusal(`${name} cannot be written: ${error instanceof Error ? error.message : ""}`);
  }
}
