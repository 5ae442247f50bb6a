import { once, type Consultation, type VariedText } from "@pwe/model";
import { writtenTexts, type Written } from "./written.ts";

const inserted = /\{\{([^{}]+)\}\}/g;

const casesOf = (text: VariedText): string[] =>
  typeof text === "string" ? [text] : text.cases.flatMap(({ is }) => is ?? []);

/**
 * Every text with its pieces in it, in each of their versions, one after another; places that are left are those of
 * earlier answers. A piece is no text of its own: it is read where it is inserted.
 */
export const completedTexts = once((consultation: Consultation): readonly Written[] =>
  writtenTexts(consultation).flatMap((written) =>
    written.key.endsWith("#piece")
      ? []
      : completed(consultation, written, written.text, 0).map((text) => ({ ...written, text })),
  ),
);

/** Deeper than this, pieces stand in each other in a circle. */
const DEEPEST = 4;

function completed(
  consultation: Consultation,
  written: Written,
  text: string,
  depth: number,
): string[] {
  if (!text.includes("{{") || depth > DEEPEST) return [text];
  for (const [place, path] of text.matchAll(inserted)) {
    const piece = consultation.texts[`${path}#piece`];
    const own = piece?.in[written.tag] ?? piece?.in[consultation.language];
    if (own === undefined) continue;
    return casesOf(own).flatMap((one) =>
      completed(
        consultation,
        written,
        text.replaceAll(place, () => one),
        depth + 1,
      ),
    );
  }
  return [text];
}

/** The paths of the earlier answers that a text repeats. */
export const answersIn = (text: string): string[] =>
  [...text.matchAll(inserted)].map(([, path]) => path!);
