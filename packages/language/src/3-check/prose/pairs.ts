import { once, type Consultation, type VariedText } from "@pwe/model";

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
