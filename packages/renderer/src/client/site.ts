import {
  type CountedNumbers,
  editionPath,
  type Instrument,
  type Notation,
  type Stream,
} from "@pwe/model";
import { timeLimit } from "./sending/send.ts";
import type { Words } from "../words/words.ts";

/** What the page that the script runs in says about itself. */
export interface Site {
  /** from this page to the folder that the site is in */
  readonly root: string;
  /** address of the collector, from this page; null when there is none */
  readonly collector: string | null;
  readonly preview: boolean;
  readonly consultation: string;
  readonly design: string;
  readonly language: string;
  /** where the instrument is whose units are in this language */
  readonly instrument: string;
  /** what numbers count, for who goes on in a later edition; left out where that is things one by one */
  readonly counted?: CountedNumbers;
  /** the script for who began in another edition */
  readonly carry?: string;
  /** from this page to the folder of the start page; left out where that is the folder that the site is in */
  readonly home?: string;
  readonly streams: readonly Stream[];
  /** paths of the questions of which only so many of each answer are wanted; left out where there is none */
  readonly quotas?: readonly string[];
  /** whether there are numbers of points or of an amount to step through */
  readonly stepped?: boolean;
  readonly words: Words;
  /** how numbers are written in this language */
  readonly notation: Notation;
}

export const readSite = ({ dataset }: HTMLElement): Site =>
  JSON.parse(dataset["site"] ?? "") as Site;

/** A file of the site, or what stands elsewhere where it is gone; one that does not come in time, or at all, is an error. */
export const load = async <T>(address: string, elsewhere?: string): Promise<T> => {
  const answer = await fetch(address, { signal: timeLimit(20) });
  if (!answer.ok && elsewhere) return load(elsewhere);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.json()) as T;
};

/** The instrument of this page. Of one that came before another edition was published, it stands with that edition now. */
export const loadInstrument = ({ root, design, instrument }: Site): Promise<Instrument> =>
  load(root + instrument, root + editionPath(design) + instrument);
