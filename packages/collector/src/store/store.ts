import type { Versions } from "@pwe/model";

/** What is asked of the store when somebody starts. */
export interface AllocationRequest {
  /** The id and seed to give out, unless this pseudonym was given others before. */
  id: string;
  seed: string;
  /** Respondents are balanced over the versions within a stratum. */
  stratum: string;
  /**
   * Of a panel member's token, as it is called now and then as earlier collectors called it: whoever comes back gets what
   * was given out before.
   */
  pseudonyms?: readonly string[];
  at: number;
  /** The next block of the stratum, in the order in which it is to be given out. */
  drawBlock: () => readonly Versions[];
}

/** An edition of the form that was served: its design, and what of it can be answered. */
export interface StoredEdition {
  design: string;
  answering: string;
  /** when it was first served */
  at: number;
}

/** What one respondent was given, and why: the block and the place in it are the log of the draw. */
export interface Allocation {
  id: string;
  seed: string;
  versions: Versions;
  stratum: string;
  block: number;
  place: number;
  at: number;
}

/** A response that was judged admissible, on its way to the disk. */
export interface Arrival {
  id: string;
  /** Canonical JSON: equal content is equal text. */
  document: string;
  /** SHA-256 of the document. */
  hash: Uint8Array;
  at: number;
}

/** What became of it. Stored: on disk now. Same, other: there was one with this id already. */
export type Placement = "stored" | "same" | "other";

export interface StoredResponse {
  id: string;
  document: string;
  at: number;
}

export interface Counts {
  allocations: number;
  responses: number;
}

/**
 * Where responses and allocations are kept. Every promise resolves only once what it says is durable, and every
 * method is one transaction: that leaves room for an implementation that commits many of them at once, or far away.
 * A failure of the medium is a `StoreFailure`; whoever sends the same again finds out whether it was stored.
 */
export interface Store {
  /** The key that turns tokens into pseudonyms, made once for each store: without it they are anonymous. */
  key(make: () => Uint8Array): Promise<Uint8Array>;
  allocate(request: AllocationRequest): Promise<Allocation>;
  allocation(id: string): Promise<Allocation | undefined>;
  put(arrival: Arrival): Promise<Placement>;
  get(id: string): Promise<StoredResponse | undefined>;
  /** Every response that was there when the reading began, by arrival. */
  all(): AsyncIterable<StoredResponse>;
  counts(): Promise<Counts>;
  /** Remembers an edition that is served; one that is known stays as it is. */
  keepEdition(edition: StoredEdition & { document: string }): Promise<void>;
  /** The consultation of the edition with this design, as a document. */
  edition(design: string): Promise<string | undefined>;
  /** Every edition, in the order in which they came. */
  editions(): Promise<readonly StoredEdition[]>;
  close(): Promise<void>;
}

/** The medium failed: it is full (room can be made), or it cannot be used now. */
export class StoreFailure extends Error {
  readonly full: boolean;

  constructor(full: boolean, cause: unknown) {
    super(full ? "the store is full" : "the store cannot be used", { cause });
    this.name = "StoreFailure";
    this.full = full;
  }
}
