import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Consultation } from "@pwe/model";
import { validateConsultation } from "@pwe/model/validate";
import { Refusal } from "../shell/exit.ts";
import { asTyped, typed } from "../shell/said.ts";

/** The consultation of a folder that `pwe build` wrote. */
export function readBuilt(folder: string): Consultation {
  const value = parse(folder);
  const [problem] = validateConsultation(value);
  if (problem === undefined) return value as Consultation;
  throw new Refusal(
    {
      en: `${join(folder, "consultation.json")} is no consultation: ${problem.at || "it"} ${problem.message}`,
      nl: `${join(folder, "consultation.json")} is geen raadpleging (${problem.at || "/"}: ${problem.message})`,
    },
    {
      en: `Build again: pwe build FILE -o ${typed(folder)}`,
      nl: `Bouw opnieuw: pwe build FILE -o ${typed(folder)}`,
    },
  );
}

function parse(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, "consultation.json"), "utf8"));
  } catch {
    throw new Refusal(
      {
        en: `${folder} is not what pwe build makes: it has no consultation.json`,
        nl: `${folder} is niet wat pwe build maakt: er is geen consultation.json`,
      },
      asTyped(`pwe build FILE -o ${typed(folder)}`),
    );
  }
}
