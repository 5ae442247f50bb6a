import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { carriedEditions, lockName } from "@pwe/language";
import { shortDesign, type Consultation, type Lock } from "@pwe/model";
import { readLock } from "./earlier.ts";
import type { EarlierEditions } from "../project/editions.ts";
import { standardInput } from "../shell/files.ts";
import { typed, type Said } from "../shell/said.ts";

/** What the lock beside a file says of the editions that were fielded. */
export interface Fielded extends EarlierEditions {
  /** the lock is of this text, or there is none */
  readonly isLocked: boolean;
}

/** The editions that a build of this file carries. */
export function readFielded(file: string, consultation: Consultation): Fielded {
  const beside = join(dirname(file), lockName);
  const found = file === standardInput || !existsSync(beside) ? undefined : readLock(beside);
  const lock: Lock | undefined = found?.consultation === consultation.id ? found : undefined;
  return {
    editions: carriedEditions(consultation, lock),
    withdrawn: lock?.withdrawn ?? [],
    isLocked: lock === undefined || lock.fingerprints.design === consultation.fingerprints.design,
  };
}

export const namesOf = (editions: readonly Consultation[]): string =>
  editions.map(({ fingerprints }) => shortDesign(fingerprints.design)).join(", ");

/** What whoever publishes has to know of the editions of a build. */
export function remarksOn(file: string, { editions, isLocked }: Fielded): Said[] {
  return [
    ...(editions.length === 0
      ? []
      : [
          {
            en: `Who began in an earlier edition goes on in it: ${namesOf(editions)}`,
            nl: `Wie in een eerdere editie begon, gaat daarin verder: ${namesOf(editions)}`,
          },
        ]),
    ...(isLocked
      ? []
      : [
          {
            en: `This text is not locked. When it goes out: pwe lock ${typed(file)}, or later builds do not know it`,
            nl: `Deze tekst is niet vastgelegd. Gaat zij het veld in: pwe lock ${typed(file)}, anders kennen latere builds haar niet`,
          },
        ]),
  ];
}
