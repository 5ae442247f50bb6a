import { judge, type Consultation, type Response } from "@pwe/model";
import { validateResponse } from "@pwe/model/validate";
import { Refusal } from "../shell/exit.ts";
import { readText } from "../shell/files.ts";
import type { Said } from "../shell/said.ts";
import type { Given } from "./reread.ts";

/** The responses of an export that answer a design, and how many lines are about something else. */
export interface Stored {
  readonly given: readonly Given[];
  /** given under another design of the same consultation */
  readonly elsewhere: number;
  /** not admissible under the design they name */
  readonly broken: number;
}

/** Reads an export, one response a line; a line that is no response is refused. */
export function readResponses(name: string, { instrument }: Consultation): Stored {
  const given: Given[] = [];
  let [elsewhere, broken] = [0, 0];
  readText(name)
    .split("\n")
    .forEach((text, at) => {
      if (text.trim() === "") return;
      const response = parse(name, text, at + 1);
      if (response.consultation !== instrument.id)
        throw new Refusal({
          en: `${name}, line ${at + 1}: a response to ${response.consultation}, not to ${instrument.id}`,
          nl: `${name}, regel ${at + 1}: een inzending op ${response.consultation}, niet op ${instrument.id}`,
        });
      const { design } = instrument;
      // An edition that differs in its words alone is answered as this one is.
      const isAlike =
        response.answering !== undefined && response.answering === instrument.answering;
      if (response.design !== design && !isAlike) elsewhere++;
      else if (judge(instrument, { ...response, design }).length > 0) broken++;
      else given.push({ response, line: at + 1 });
    });
  if (given.length > 0) return { given, elsewhere, broken };
  throw new Refusal(
    elsewhere + broken === 0
      ? { en: `${name} holds no responses`, nl: `In ${name} staan geen inzendingen` }
      : {
          en:
            `${name} holds no admissible response to the release compared with ` +
            `(${elsewhere} to another design, ${broken} that this design would not take)`,
          nl:
            `In ${name} staat geen toelaatbare inzending op de uitgave waarmee wordt vergeleken ` +
            `(${elsewhere} op een ander ontwerp, ${broken} die dit ontwerp niet zou aannemen)`,
        },
    {
      en: "Compare with the lock of the release under which they were given",
      nl: "Vergelijk met de vastlegging van de uitgave waarop ze zijn gegeven",
    },
  );
}

const oneALine: Said = {
  en: "Export with /api/export.ndjson: one response a line",
  nl: "Exporteer met /api/export.ndjson: één inzending per regel",
};

function parse(name: string, text: string, line: number): Response {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(
      { en: `${name}, line ${line}: not JSON`, nl: `${name}, regel ${line}: geen JSON` },
      oneALine,
    );
  }
  const [problem] = validateResponse(value);
  if (problem === undefined) return value as Response;
  throw new Refusal(
    {
      en: `${name}, line ${line}: not a response (${problem.at || "it"} ${problem.message})`,
      nl: `${name}, regel ${line}: geen inzending (${problem.at || "/"}: ${problem.message})`,
    },
    oneALine,
  );
}
