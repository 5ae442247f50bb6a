import type { Text } from "@pwe/model";
import { tokenDiff, tokens } from "../experiment/token-diff.ts";
import type { Finding, Rule } from "../rule.ts";
import { textName } from "../experiment/manipulation-words.ts";

type Data = { text: string; arms: string; number: number; places: string };

/** A whole text was written twice, and the versions of it differ in several separate places. */
export const wordingDrift: Rule<Data> = {
  kind: {
    code: "C0308",
    id: "wording-drift",
    severity: "warning",
    message: ({ text, arms, number, places }) =>
      `The text ${text} is written out per version, and ${arms} differ in ${number} separate places: ${places}.`,
    why: "Two whole texts drift apart word by word. What nobody meant to change can then explain the difference between the versions.",
    help: () =>
      "Write the text once, and put only what should differ into a `piece` or a `vary`. If every difference is meant, `allow` it with the reason.",
  },
  certainty: "heuristic",
  check: ({ consultation: { texts, language } }) =>
    (Object.entries(texts) as [string, Text][]).flatMap(([key, text]): Finding<Data>[] => {
      const value = text.in[language];
      if (typeof value !== "object" || key.endsWith("#piece")) return [];
      const [first, ...others] = value.cases.flatMap(({ in: arms, is }) =>
        is !== null && tokens(is).length >= whole ? [{ arms: arms?.join(", ") ?? "else", is }] : [],
      );
      const drifted = others.flatMap((other) => {
        const { places, common } = tokenDiff(first!.is, other.is);
        return places.length > 1 && common >= alike ? [{ other, places }] : [];
      })[0];
      if (drifted === undefined) return [];
      const shown = drifted.places
        .slice(0, 3)
        .map(({ one, other }) => `${quoted(one)} / ${quoted(other)}`);
      return [
        {
          about: key,
          data: {
            text: textName(key),
            arms: `\`${first!.arms}\` / \`${drifted.other.arms}\``,
            number: drifted.places.length,
            places: `${shown.join("; ")}${drifted.places.length > 3 ? "; …" : ""}`,
          },
        },
      ];
    }),
};

/** Words and signs from which on a text is a whole one, of which parts were meant to stay. */
const whole = 20;
/** Less in common than this, and one text is not a variant of the other. */
const alike = 0.5;

const quoted = (words: string): string => {
  const cut = words.split(" ");
  return words === "" ? "–" : `“${cut.slice(0, 8).join(" ")}${cut.length > 8 ? " …" : ""}”`;
};
