import type { Instrument, Stream, Versions } from "@pwe/model";
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
  /** the version of this page; undefined on a start page */
  readonly versions: Versions | undefined;
  readonly streams: readonly Stream[];
  /** questions of which only so many of each answer are wanted, some only of one stream */
  readonly quotas: readonly { readonly path: string; readonly stream?: string }[];
  readonly words: Words;
  /** the language that numbers are written in */
  readonly wordsLanguage: string;
}

export const readSite = ({ dataset }: HTMLElement): Site => ({
  root: dataset["root"] ?? "",
  collector: dataset["collector"] ?? null,
  preview: dataset["preview"] !== undefined,
  consultation: dataset["consultation"] ?? "",
  design: dataset["design"] ?? "",
  language: dataset["language"] ?? "",
  versions:
    dataset["versions"] === undefined ? undefined : (JSON.parse(dataset["versions"]) as Versions),
  streams: JSON.parse(dataset["streams"] ?? "[]") as Stream[],
  quotas: JSON.parse(dataset["quotas"] ?? "[]") as Site["quotas"],
  words: JSON.parse(dataset["words"] ?? "{}") as Words,
  wordsLanguage: dataset["wordsLanguage"] ?? "",
});

export const loadInstrument = async (site: Site): Promise<Instrument> => {
  const answer = await fetch(`${site.root}instrument.json`);
  if (!answer.ok) throw new Error(`instrument.json: ${answer.status}`);
  return (await answer.json()) as Instrument;
};
