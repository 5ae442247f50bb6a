import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { withAnswering, type Consultation } from "@pwe/model";
import { validateConsultation } from "@pwe/model/validate";
import { Refusal } from "../shell/exit.ts";
import { asTyped, typed } from "../shell/said.ts";
import { withdrawnFile, type EarlierEditions } from "./editions.ts";
import { sha256 } from "./output.ts";

/** The consultation of a folder that `pwe build` wrote. */
export const readBuilt = (folder: string): Consultation =>
  readDocument(folder, "consultation.json");

/** The earlier editions of a build, and the designs that it says were withdrawn. */
export function readBuiltEditions(folder: string): EarlierEditions {
  const inside = join(folder, "editions");
  const names = existsSync(inside) ? readdirSync(inside).toSorted() : [];
  const withdrawn = existsSync(join(folder, withdrawnFile)) ? parse(folder, withdrawnFile) : [];
  return {
    editions: names
      .filter((name) => /^[0-9a-f]{16}\.json$/.test(name))
      .map((name) => readDocument(folder, `editions/${name}`)),
    withdrawn: Array.isArray(withdrawn) ? withdrawn.map(String) : [],
  };
}

function readDocument(folder: string, name: string): Consultation {
  const value = parse(folder, name);
  const [problem] = validateConsultation(value);
  if (problem === undefined) return withAnswering(value as Consultation, sha256);
  throw new Refusal(
    {
      en: `${join(folder, name)} is no consultation: ${problem.at || "it"} ${problem.message}`,
      nl: `${join(folder, name)} is geen raadpleging (${problem.at || "/"}: ${problem.message})`,
    },
    {
      en: `Build again: pwe build FILE -o ${typed(folder)}`,
      nl: `Bouw opnieuw: pwe build FILE -o ${typed(folder)}`,
    },
  );
}

function parse(folder: string, name: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, name), "utf8"));
  } catch {
    throw new Refusal(
      {
        en: `${folder} is not what pwe build makes: it has no ${name}`,
        nl: `${folder} is niet wat pwe build maakt: er is geen ${name}`,
      },
      asTyped(`pwe build FILE -o ${typed(folder)}`),
    );
  }
}
