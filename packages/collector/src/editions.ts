import { createHash } from "node:crypto";
import { canonicalJson, withAnswering, type Consultation } from "@pwe/model";
import type { CollectorOptions } from "./context.ts";
import type { StoredEdition } from "./store/store.ts";

/** The editions of a form that this store ever served: whoever began in one of them is taken in, whatever is served now. */
export interface Editions {
  /** the one that is served to who begins */
  readonly current: Consultation;
  /** the others that the site carries */
  readonly carried: readonly Consultation[];
  /** Resolves once the store knows all of these, so that a later collector does too. */
  recorded(): Promise<void>;
  /** The edition that a response names; undefined for one that was never served here. */
  of(design: unknown): Promise<Consultation | undefined>;
  /** Every edition, in the order in which they were first served. */
  all(): Promise<readonly StoredEdition[]>;
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Says which editions there are: those that are served now, and what the store remembers. */
export function openEditions({
  consultation,
  editions = [],
  store,
  clock,
}: CollectorOptions): Editions {
  const current = withAnswering(consultation, sha256);
  const carried = editions
    .map((edition) => withAnswering(edition, sha256))
    .filter(({ id, instrument: { design } }) => {
      return id === current.id && design !== current.instrument.design;
    });
  const known = new Map(
    [current, ...carried].map((edition) => [edition.instrument.design, edition]),
  );
  let recording: Promise<void> | undefined;

  const record = async (): Promise<void> => {
    // The oldest first, so that they are remembered in the order in which they were fielded.
    for (const { instrument, ...rest } of [...carried.toReversed(), current])
      await store.keepEdition({
        design: instrument.design,
        answering: instrument.answering ?? "",
        document: canonicalJson({ ...rest, instrument }),
        at: clock(),
      });
  };

  return {
    current,
    carried,
    // One that failed is tried again by whoever asks next.
    recorded: () =>
      (recording ??= record().catch((error: unknown) => {
        recording = undefined;
        throw error;
      })),
    of: async (design) => {
      if (typeof design !== "string") return undefined;
      const found = known.get(design);
      if (found !== undefined || !/^[0-9a-f]{64}$/.test(design)) return found;
      const document = await store.edition(design);
      const edition = document === undefined ? undefined : (JSON.parse(document) as Consultation);
      if (edition?.id !== current.id) return undefined;
      known.set(design, edition);
      return edition;
    },
    all: () => store.editions(),
  };
}
