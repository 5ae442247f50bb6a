import { createHash } from "node:crypto";
import { canonicalJson, withAnswering, type Consultation } from "@pwe/model";
import type { Store, StoredEdition } from "./store/store.ts";

/** What is said of them when a collector is made. */
export interface EditionsOptions {
  /** The edition that is served to who begins. */
  consultation: Consultation;
  /** Earlier editions of it that the site carries: who began in one of them goes on in it. */
  editions?: readonly Consultation[];
  /** Asked for an edition that is not known: one that was put in the place of the site while this runs. */
  findEdition?: (design: string) => Consultation | undefined;
  store: Store;
  /** Milliseconds since 1970. */
  clock: () => number;
}

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
  findEdition = () => undefined,
  store,
  clock,
}: EditionsOptions): Editions {
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

  const remember = (edition: Consultation): Promise<void> =>
    store.keepEdition({
      design: edition.instrument.design,
      answering: edition.instrument.answering ?? "",
      document: canonicalJson(edition),
      at: clock(),
    });
  const record = async (): Promise<void> => {
    // The oldest first, so that they are remembered in the order in which they were fielded.
    for (const edition of [...carried.toReversed(), current]) await remember(edition);
  };
  const look = async (design: string): Promise<Consultation | undefined> => {
    const document = await store.edition(design);
    if (document !== undefined) return JSON.parse(document) as Consultation;
    const found = findEdition(design);
    const edition = found && withAnswering(found, sha256);
    if (edition?.id !== current.id) return undefined;
    await remember(edition);
    return edition;
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
      const edition = await look(design);
      if (edition?.id !== current.id) return undefined;
      known.set(design, edition);
      return edition;
    },
    all: () => store.editions(),
  };
}
