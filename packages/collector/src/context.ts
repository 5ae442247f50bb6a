import type { RandomBytes } from "./store/blocks.ts";
import { Refusal } from "./problem.ts";
import type { Editions, EditionsOptions } from "./editions.ts";
import type { Quotas } from "./store/quotas.ts";

/** Everything that a collector is made of. */
export interface CollectorOptions extends EditionsOptions {
  /** The folder `site/` of a build, as an absolute path. Left out: only the interface is served. */
  site?: string;
  /** Where else the form may be served from, such as `https://survey.example`. Left out: only from here. */
  origins?: readonly string[];
  /** Whose pages may hold the form, such as `https://news.example`. Left out: nobody's. */
  embedders?: readonly string[];
  /** Who carries it may export. Left out: nobody may. */
  adminToken?: string | undefined;
  randomBytes: RandomBytes;
  /** The largest body that is read, in bytes. */
  bodyLimit?: number;
  /** Told of every failure that is ours or the disk's. It never holds what a respondent sent. */
  onFailure?: (error: unknown) => void;
}

/** What the routes are given: the options, with the defaults filled in. */
export type Context = Omit<CollectorOptions, "editions"> & {
  editions: Editions;
  bodyLimit: number;
  quotas: Quotas;
  /** What an error amounts to for whoever asked; the operator is told of the ones that are ours or the disk's. */
  refusalOf: (error: unknown) => Refusal;
};
