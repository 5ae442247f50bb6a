import { once, type Consultation, type VariedText } from "@pwe/model";

/** A text as it was written: in one language, in one of its versions, with the places where others are put in. */
export interface Written {
  readonly key: string;
  readonly tag: string;
  readonly text: string;
  readonly format: "plain" | "markdown";
}

const casesOf = (text: VariedText): (string | null)[] =>
  typeof text === "string" ? [text] : text.cases.map(({ is }) => is);

/** Every text that respondents read, and every piece of one, as its author wrote it. */
export const writtenTexts = once(({ texts, instrument }: Consultation): readonly Written[] => {
  // The names of versions are for the plan: nobody who answers reads them.
  const arms = new Set(instrument.factors.flatMap((factor) => factor.arms.map(({ id }) => id)));
  return Object.entries(texts).flatMap(([key, { format, in: languages }]) =>
    arms.has(key.slice(0, key.indexOf("#")))
      ? []
      : Object.entries(languages).flatMap(([tag, varied]) =>
          casesOf(varied).flatMap((text): Written[] =>
            text === null ? [] : [{ key, tag, text, format }],
          ),
        ),
  );
});
