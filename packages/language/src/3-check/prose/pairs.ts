import { once, type Consultation, type VariedText } from "@pwe/model";
import type { ProblemData } from "../../diagnostics/diagnostic.ts";
import type { CheckContext, Finding } from "../rule.ts";

/** A text, or one version of it, beside its translation. */
export interface Translated {
  readonly key: string;
  /** the arms that it is for; empty where it is for all */
  readonly arms: readonly string[];
  readonly tag: string;
  readonly source: string;
  readonly text: string;
}

type Case = { readonly in?: readonly string[]; readonly is: string | null };

const casesOf = (text: VariedText): readonly Case[] =>
  typeof text === "string" ? [{ is: text }] : text.cases;

/** Every text with its translation, version by version. What is not translated has none. */
export const translatedTexts = once(
  ({ texts, languages, language }: Consultation): readonly Translated[] =>
    Object.entries(texts).flatMap(([key, text]) => {
      const source = text.in[language];
      if (source === undefined) return [];
      return languages.slice(1).flatMap((tag) => {
        const own = text.in[tag];
        if (own === undefined) return [];
        const cases = casesOf(own);
        return casesOf(source).flatMap(({ in: arms = [], is }, i): Translated[] => {
          const translation = cases[i]?.is;
          return is === null || translation === null || translation === undefined
            ? []
            : [{ key, arms, tag, source: is, text: translation }];
        });
      });
    }),
);

/** A finding about a translation, shown where it is written: of a text that differs by version, at that version. */
export function foundInTranslation<Data extends ProblemData>(
  { resolved: { places } }: CheckContext,
  { key, tag, arms }: Translated,
  data: Data,
  part = "",
): Finding<Data> {
  const version = arms.length === 0 ? "" : `@${arms.join(",")}`;
  const place = places.get(`${key}${version} ${tag}`) ?? places.get(`${key} ${tag}`);
  return {
    about: key,
    key: [`${tag}${version}`, part].filter((one) => one !== "").join(" "),
    ...(place && { place }),
    data,
  };
}
