import type { Fix } from "../../diagnostics/diagnostic.ts";
import { eachOnce, foundIn } from "../prose/found.ts";
import { hardWordsIn, placesOfWord, plainFor } from "../prose/hard-words.ts";
import { plainLines } from "../prose/sentences.ts";
import { textsOf, type Prose } from "../prose/texts.ts";
import type { CheckContext, Rule } from "../rule.ts";

type Data = { text: string; word: string; plain: string };

const plainLevels = ["a1", "a2", "b1"];

/** A word that is harder than the declared reading level, where there is a plain one. */
export const hardWord: Rule<Data> = {
  kind: {
    code: "C0603",
    id: "hard-word",
    severity: "warning",
    message: ({ text, word, plain }) =>
      `\`${text}\` says “${word}”, which is harder than the declared reading level. Plain: “${plain}”.`,
    why: "Readers who do not know the word guess what is asked, and not everybody guesses the same.",
    help: ({ plain }) =>
      `Write “${plain}”, or say the sentence in another way. Is it a term that the matter needs, then explain it once where it comes first.`,
  },
  certainty: "heuristic",
  check: (context) => {
    const { consultation, resolved } = context;
    if (!plainLevels.includes(resolved.readingLevel ?? "")) return [];
    return eachOnce(
      textsOf(consultation).flatMap((prose) => {
        return hardWordsIn(plainLines(prose.text).join("\n"), prose.language).map((word) => {
          const plain = plainFor(word, prose.language);
          const fix = fixOf(context, prose, word, plain);
          const data = { text: prose.key, word, plain };
          return foundIn(context, prose, data, { key: word.toLowerCase(), ...(fix && { fix }) });
        });
      }),
    );
  },
};

/** Puts the plain word wherever the hard one stands between the quotes of a text of the source. */
function fixOf(
  { resolved, consultation, language }: CheckContext,
  { key, tag }: Prose,
  word: string,
  instead: string,
): Fix | undefined {
  const place = resolved.places.get(key);
  const source = resolved.files.get(place?.file ?? "");
  if (place === undefined || source === undefined || tag !== consultation.language) return;
  const { start, end } = place.span;
  const edits = [...source.slice(start, end).matchAll(/"""[^]*?"""|"(?:\\.|[^"\\])*"/g)].flatMap(
    (quoted) =>
      placesOfWord(word, quoted[0]).map((index) => {
        const from = start + quoted.index + index;
        return { span: { start: from, end: from + word.length }, replacement: instead };
      }),
  );
  if (edits.length === 0) return;
  const text = language === "nl" ? `Schrijf “${instead}”` : `Write “${instead}”`;
  return { text, edits, review: true };
}
