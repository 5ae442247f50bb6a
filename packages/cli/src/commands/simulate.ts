import { closeSync, openSync, writeSync } from "node:fs";
import { randomStream, tableWriter, type TableOptions } from "@pwe/model";
import { NothingToDraw, simulator } from "@pwe/proofs";
import { oneOf, onlyName, wholeNumber, type Input, type Usage } from "../shell/command-line.ts";
import { exit, Refusal } from "../shell/exit.ts";
import { notWritten, standardInput } from "../shell/files.ts";
import { printFindings } from "../findings/findings.ts";
import { readProject } from "../project/project.ts";
import { counted } from "../shell/said.ts";
import type { Terminal } from "../shell/terminal.ts";

export const usage: Usage = {
  name: "simulate",
  takes: "FILE --n N --seed S -o responses.ndjson",
  text: {
    en:
      "Answers as N random respondents, one response a line. What is asked is what people would be asked, and every\n" +
      "response is admissible; what is answered is chance. The same seed gives the same responses.",
    nl:
      "Antwoordt als N willekeurige respondenten, één inzending per regel. Gevraagd wordt wat mensen gevraagd zou worden, en\n" +
      "elke inzending is toelaatbaar; wat er geantwoord wordt is toeval. Hetzelfde startgetal geeft dezelfde inzendingen.",
  },
  options: {
    n: {
      placeholder: "N",
      text: {
        en: "how many respondents (default: 100)",
        nl: "hoeveel respondenten (standaard: 100)",
      },
    },
    seed: {
      placeholder: "S",
      text: {
        en: "a whole number (default: 1)",
        nl: "het startgetal, een geheel getal (standaard: 1)",
      },
    },
    out: {
      short: "o",
      placeholder: "FILE",
      text: {
        en: "where to write: lines of JSON, or the table of the codebook when it ends in .csv; - is standard output (default)",
        nl: "waar te schrijven: regels JSON, of de tabel van het codeboek als het eindigt op .csv; - is de standaarduitvoer (standaard)",
      },
    },
    format: {
      placeholder: "pretty|json",
      text: {
        en: "how to sum up: for people or for machines",
        nl: "hoe samen te vatten: voor mensen of voor machines",
      },
    },
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
  const simulate = simulator(instrument);
  const to = out === standardInput ? null : openOutput(out);
  const table = to !== null && out.endsWith(".csv") ? tableWriter(instrument, plainTable) : null;
  if (to !== null && table !== null) writeSync(to, table.head);
  const versions = new Map<string, number>();
  for (let done = 0; done < number;) {
    const lines: string[] = [];
    for (; lines.length < chunk && done < number; done++) {
      const own = hex(draw.below(2 ** 32)) + hex(draw.below(2 ** 32));
      const response = refusing(() => simulate(own));
      const arms = Object.values(response.versions).join(" ");
      versions.set(arms, (versions.get(arms) ?? 0) + 1);
      lines.push(table === null ? JSON.stringify(response) : table.record(response));
    }
    if (to === null) terminal.print(lines.join("\n"));
    else writeSync(to, table === null ? `${lines.join("\n")}\n` : lines.join(""));
    if (done < number)
      terminal.progress({
        en: `${done} of ${number} respondents`,
        nl: `${done} van ${number} respondenten`,
      });
  }
  terminal.progress("");
  if (to !== null) closeSync(to);
  const counts = Object.fromEntries([...versions].sort());
  // Standard output carries the responses when no file does.
  const say = to === null ? terminal.tell : terminal.print;
  if (format === "json") say(JSON.stringify({ responses: number, seed, out, versions: counts }));
  else {
    const arms = Object.entries(counts).map(([arm, many]) => `${many} in ${arm}`);
    const each = instrument.factors.length === 0 ? "" : ` (${arms.join(", ")})`;
    const where = to === null ? "" : ` in ${out}`;
    say({
      en: `${counted(number, "response", "responses")}${each}${where}, seed ${seed}`,
      nl: `${counted(number, "inzending", "inzendingen")}${each}${where}, startgetal ${seed}`,
    });
  }
  return exit.fine;
}

/** Says of which task nobody can be made up an answer to. */
function refusing<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof NothingToDraw)) throw error;
    const { task, outcome } = error;
    const isNone = outcome === "infeasible";
    throw new Refusal(
      isNone
        ? {
            en: `Nobody can answer ${task}: no answer keeps its limits`,
            nl: `Niemand kan ${task} beantwoorden: geen antwoord past binnen de grenzen`,
          }
        : {
            en: `No answer to ${task} was found that keeps its limits, and it is not decided whether there is one`,
            nl: `Er is geen antwoord op ${task} gevonden dat binnen de grenzen past, en het is niet uitgemaakt of er een is`,
          },
      {
        en: "Give a limit more room, or take larger steps",
        nl: "Geef een grens meer ruimte, of neem grotere stappen",
      },
    );
  }
}

const hex = (number: number): string => number.toString(16).padStart(8, "0");

function openOutput(name: string): number {
  try {
    return openSync(name, "w");
  } catch (error) {
    throw notWritten(name, error);
  }
}
