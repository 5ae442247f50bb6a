import { statSync } from "node:fs";
import { join } from "node:path";
import type { SqliteStore } from "@pwe/collector";
import { shortDesign, type Consultation } from "@pwe/model";
import { readBuilt, readBuiltEditions } from "../project/built.ts";
import type { EarlierEditions } from "../project/editions.ts";
import { Refusal } from "../shell/exit.ts";
import type { Said } from "../shell/said.ts";

/** Looks for an edition in a build that was put in the place of the one that is served; read again once it is another. */
export function finderIn(folder: string): (design: string) => Consultation | undefined {
  const changed = (): number | undefined =>
    statSync(join(folder, "consultation.json"), { throwIfNoEntry: false })?.mtimeMs;
  let read = changed();
  let found: readonly Consultation[] = [];
  return (design) => {
    const now = changed();
    if (now !== read) {
      read = now;
      try {
        found = [readBuilt(folder), ...readBuiltEditions(folder).editions];
      } catch (error) {
        // A build that is being written is read when it is asked for again.
        if (!(error instanceof Refusal)) throw error;
        read = undefined;
      }
    }
    return found.find(({ fingerprints }) => fingerprints.design === design);
  };
}

/** Says which editions were served from this database of which the build knows nothing: it may have been forgotten. */
export async function forgottenBy(
  { consultation, editions, withdrawn }: EarlierEditions & { readonly consultation: Consultation },
  store: SqliteStore,
): Promise<Said[]> {
  const here = [consultation, ...editions].map(({ fingerprints }) => fingerprints.design);
  const known = [...here, ...withdrawn];
  const forgotten = (await store.editions())
    .map(({ design }) => design)
    .filter((design) => !known.includes(design))
    .map(shortDesign);
  if (forgotten.length === 0 || (await store.counts()).allocations === 0) return [];
  const names = forgotten.join(", ");
  return [
    {
      en:
        `People began here in an edition that this build does not carry: ${names}. Whoever has it open can finish it and\n` +
        "send it. Whoever opens the form again goes on in this one, with the answers that fit. To let them finish what they\n" +
        "began, lock each edition when it goes out; pwe lock FILE --withdraw DESIGN says that this is meant.",
      nl:
        `Er begonnen hier mensen in een editie die deze build niet meeneemt: ${names}. Wie haar open heeft, kan haar afmaken en\n` +
        "versturen. Wie het formulier opnieuw opent, gaat verder in deze, met de antwoorden die passen. Leg elke editie vast als\n" +
        "zij het veld in gaat, dan maakt men af wat men begon; pwe lock FILE --withdraw DESIGN zegt dat dit de bedoeling is.",
    },
  ];
}
