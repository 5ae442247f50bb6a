import { closeSync, openSync, writeSync } from "node:fs";
import { csvProfiles, judge, tableWriter, type Consultation, type Response } from "@pwe/model";
import { validateResponse } from "@pwe/model/validate";
import { readBuilt, readBuiltEditions } from "../project/built.ts";
import { problemWords } from "../releases/problem-words.ts";
import { helpOf, missing, oneOf, type Input, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { notWritten, readLines, standardInput } from "../shell/files.ts";
import { counted, said, type Said } from "../shell/said.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "table",
  takes: "DIR RESPONSES -o OUT",
  text: {
    en:
      "Turns responses, one a line as they are exported and simulated, into the table that the codebook of a build\n" +
      "describes: a row a respondent. Every response is judged; what the design does not take is left out and told.",
    nl:
      "Maakt van inzendingen, één per regel zoals ze worden geëxporteerd en nagebootst, de tabel die het codeboek van een\n" +
      "build beschrijft: een rij per respondent. Elke inzending wordt beoordeeld; wat het ontwerp niet aanneemt, wordt\n" +
      "weggelaten en gemeld.",
  },
  options: {
    out: {
      short: "o",
      placeholder: "OUT",
      text: {
        en: "the CSV file; - is standard output (default)",
        nl: "het CSV-bestand; - is de standaarduitvoer (standaard)",
      },
    },
    answers: {
      placeholder: "ids|codes",
      text: {
        en: "what stands for an answer or level: its id (default), or its code",
        nl: "wat er staat voor een antwoord of stand: het id (standaard), of de code",
      },
    },
    missing: {
      placeholder: "empty|kind",
      text: {
        en: "what stands for a missing answer: nothing (default), or why, as .skipped",
        nl: "wat er staat voor een antwoord dat ontbreekt: niets (standaard), of waarom, zoals .skipped",
      },
    },
    profile: {
      placeholder: csvProfiles.join("|"),
      text: {
        en: "for programs (default), or to open in a spreadsheet, also one with a decimal comma",
        nl: "voor programma's (standaard), of om in een rekenblad te openen, ook een met een decimale komma",
      },
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
  if (folder === undefined || responses === undefined) throw missing(usage);
  if (more.length > 0)
    throw new Refusal(
      {
        en: `pwe table takes one folder and one file of responses, and here are ${input.names.length} names`,
        nl: `pwe table neemt één map en één bestand met inzendingen, en hier staan ${input.names.length} namen`,
      },
      helpOf(usage),
    );
  const options = {
    answers: oneOf(usage, input, "answers", ["ids", "codes"]),
    missing: oneOf(usage, input, "missing", ["empty", "kind"]),
    profile: oneOf(usage, input, "profile", csvProfiles),
  };
  const out = input.value("out") ?? standardInput;
  const consultation = readBuilt(folder);
  const editions = [consultation, ...readBuiltEditions(folder).editions];
  const { head, record } = tableWriter(consultation.instrument, options);
  const lines = readLines(responses);
  const to = out === standardInput ? null : openOutput(out, responses);
  const write = (text: string): void => {
    if (to === null) terminal.print(text.slice(0, -"\r\n".length));
    else writeSync(to, text);
  };
  const leftOut: Said[] = [];
  let rows = 0;
  let number = 0;
  write(head);
  for await (const line of lines) {
    number += 1;
    if (line.trim() === "") continue;
    const read = readResponse(line, editions);
    if ("why" in read)
      leftOut.push({
        en: `line ${number}: ${read.why.en}`,
        nl: `regel ${number}: ${read.why.nl}`,
      });
    else {
      write(record(read));
      rows += 1;
    }
    if (number % 1000 === 0)
      terminal.progress({ en: `${number} responses`, nl: `${number} inzendingen` });
  }
  terminal.progress("");
  if (to !== null) closeSync(to);
  return sumUp({ rows, leftOut, out, toFile: to !== null }, terminal);
}

/** The response of a line, or why it has no row in the table of the first of these editions. */
function readResponse(
  line: string,
  editions: readonly Consultation[],
): Response | { readonly why: Said } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { why: { en: "it is not JSON", nl: "het is geen JSON" } };
  }
  const [problem] = validateResponse(value);
  if (problem !== undefined)
    return {
      why: {
        en: `it is no response (${problem.at || "it"} ${problem.message})`,
        nl: `het is geen inzending (${problem.at || "/"}: ${problem.message})`,
      },
    };
  const response = value as Response;
  const { instrument } = editions[0]!;
  if (response.consultation !== instrument.id)
    return {
      why: {
        en: `it is about ${response.consultation}`,
        nl: `het gaat over ${response.consultation}`,
      },
    };
  const edition = editions.find((one) => one.instrument.design === response.design);
  const answering = edition?.instrument.answering ?? response.answering;
  // Editions that differ in their words alone are one table.
  if (answering === undefined || answering !== instrument.answering)
    return {
      why: {
        en: "it was given in an edition of this consultation that is answered otherwise",
        nl: "het is gegeven bij een editie van deze raadpleging die anders wordt beantwoord",
      },
    };
  const [wrong] =
    edition === undefined
      ? judge(instrument, { ...response, design: instrument.design })
      : judge(edition.instrument, response);
  return wrong === undefined
    ? response
    : {
        why: {
          en: `this design does not take it (${problemWords(wrong).en})`,
          nl: `dit ontwerp neemt het niet aan (${problemWords(wrong).nl})`,
        },
      };
}

interface Sum {
  readonly rows: number;
  readonly leftOut: readonly Said[];
  readonly out: string;
  readonly toFile: boolean;
}

function sumUp({ rows, leftOut, out, toFile }: Sum, terminal: Terminal): number {
  const say = toFile ? terminal.print : terminal.tell;
  const where = toFile ? ` in ${out}` : "";
  say({
    en: `${counted(rows, "row", "rows")}${where}`,
    nl: `${counted(rows, "rij", "rijen")}${where}`,
  });
  if (leftOut.length === 0) return exit.fine;
  terminal.tell({ en: `Left out: ${leftOut.length}`, nl: `Weggelaten: ${leftOut.length}` });
  for (const one of leftOut.slice(0, told)) terminal.tell(`  ${said(one, terminal.language)}`);
  const rest = leftOut.length - told;
  if (rest > 0) terminal.tell({ en: `  and ${rest} more`, nl: `  en nog ${rest}` });
  return exit.findings;
}

function openOutput(name: string, responses: string): number {
  if (name === responses)
    throw new Refusal({
      en: `${name} holds the responses; write somewhere else`,
      nl: `In ${name} staan de inzendingen; schrijf ergens anders`,
    });
  try {
    return openSync(name, "w");
  } catch (error) {
    throw notWritten(name, error);
  }
}
