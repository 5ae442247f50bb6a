import type { Instrument, Notation, Stream } from "@pwe/model";
import { timeLimit } from "./sending/send.ts";
import type { Words } from "../words/nl.ts";

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
  /** where the instrument is whose units are in this language; left out where it is the usual one */
  readonly instrument?: string;
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

export const loadInstrument = async (site: Site): Promise<Instrument> => {
  const path = site.instrument ?? "instrument.json";
  const answer = await fetch(site.root + path, { signal: timeLimit(20) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()) as Instrument;
};
