import { closeSync, openSync, writeSync } from "node:fs";
import { csvProfiles, judge, tableWriter, type Consultation, type Response } from "@pwe/model";
import { validateResponse } from "@pwe/model/validate";
import { readBuilt } from "../project/built.ts";
import { helpOf, oneOf, type Input, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { readLines, standardInput } from "../shell/files.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "table",
  takes: "DIR RESPONSES -o OUT",
  text:
    "Turns responses, one a line as they are exported and simulated, into the table that the codebook of a build\n" +
    "describes: a row a respondent. Every response is judged; what the design does not take is left out and told.",
  options: {
    out: { short: "o", placeholder: "OUT", text: "the CSV file; - is standard output (default)" },
    answers: {
      placeholder: "ids|codes",
      text: "what stands for an answer or level: its id (default), or its code",
    },
    missing: {
      placeholder: "empty|kind",
      text: "what stands for a missing answer: nothing (default), or why, as .skipped",
    },
    profile: {
      placeholder: csvProfiles.join("|"),
      text: "for programs (default), or to open in a spreadsheet, also one with a decimal comma",
    },
  },
  examples: [
    "pwe table out responses.ndjson -o responses.csv",
    "pwe table out responses.ndjson -o responses.csv --answers codes --profile spreadsheet-nl",
  ],
};

/** How many responses that are left out are told one by one. */
const told = 5;

export async function run(input: Input, terminal: Terminal): Promise<number> {
  const [folder, responses, ...more] = input.names;
  if (folder === undefined || responses === undefined)
    throw new Refusal(`Missing: pwe table ${usage.takes}`, helpOf(usage));
  if (more.length > 0)
    throw new Refusal(
      `pwe table takes one folder and one file of responses, and here are ${input.names.length} names`,
      helpOf(usage),
    );
  const options = {
    answers: oneOf(usage, input, "answers", ["ids", "codes"]),
    missing: oneOf(usage, input, "missing", ["empty", "kind"]),
    profile: oneOf(usage, input, "profile", csvProfiles),
  };
  const out = input.value("out") ?? standardInput;
  const consultation = readBuilt(folder);
  const { head, record } = tableWriter(consultation.instrument, options);
  const lines = readLines(responses);
  const to = out === standardInput ? null : openOutput(out, responses);
  const write = (text: string): void => {
    if (to === null) terminal.print(text.slice(0, -"\r\n".length));
    else writeSync(to, text);
  };
  const leftOut: string[] = [];
  let rows = 0;
  let number = 0;
  write(head);
  for await (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    const read = readResponse(line, consultation);
    if (typeof read === "string") leftOut.push(`line ${number}: ${read}`);
    else {
      write(record(read));
      rows += 1;
    }
    if (number % 1000 === 0) terminal.progress(`${number} responses`);
  }
  terminal.progress("");
  if (to !== null) closeSync(to);
  return sumUp({ rows, leftOut, out, toFile: to !== null }, terminal);
}

/** The response of a line, or why it has no row. */
function readResponse(line: string, { instrument }: Consultation): Response | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return "it is not JSON";
  }
  const [problem] = validateResponse(value);
  if (problem !== undefined) return `it is no response (${problem.at || "it"} ${problem.message})`;
  const response = value as Response;
  if (response.consultation !== instrument.id) return `it is about ${response.consultation}`;
  if (response.design !== instrument.design)
    return "it was given under another design of this consultation";
  const [wrong] = judge(instrument, response);
  return wrong === undefined
    ? response
    : `this design does not take it (${wrong.path || "it"}: ${wrong.code.replaceAll("_", " ")})`;
}

interface Sum {
  readonly rows: number;
  readonly leftOut: readonly string[];
  readonly out: string;
  readonly toFile: boolean;
}

function sumUp({ rows, leftOut, out, toFile }: Sum, terminal: Terminal): number {
  const say = toFile ? terminal.print : terminal.tell;
  say(`${rows} ${rows === 1 ? "row" : "rows"}${toFile ? ` in ${out}` : ""}`);
  if (leftOut.length === 0) return exit.fine;
  terminal.tell(`Left out: ${leftOut.length}`);
  for (const one of leftOut.slice(0, told)) terminal.tell(`  ${one}`);
  if (leftOut.length > told) terminal.tell(`  and ${leftOut.length - told} more`);
  return exit.findings;
}

function openOutput(name: string, responses: string): number {
  if (name === responses) throw new Refusal(`${name} holds the responses; write somewhere else`);
  try {
    return openSync(name, "w");
  } catch (error) {
    throw new Refusal(`${name} cannot be written: ${error instanceof Error ? error.message : ""}`);
  }
}
