import { eachOnce } from "../prose/found.ts";
import { foundInTranslation, translatedTexts } from "../prose/pairs.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { language: string; what: string; there: number; here: number };

/** A translation has fewer or more links or items of a list than its source. */
export const markupLost: Rule<Data> = {
  kind: {
    code: "C1204",
    id: "markup-lost",
    severity: "warning",
    message: ({ language, what, there, here }) =>
      what === "links"
        ? `The source has ${there} ${there === 1 ? "link" : "links"}, and the text in \`${language}\` ${here}.`
        : `The source has ${there} ${there === 1 ? "item" : "items"} in lists, and the text in \`${language}\` ${here}.`,
    why: "Whoever reads one of the two misses a point of a list, or the page that explains it.",
    help: () => "Give both texts the same items and links.",
  },
  certainty: "exact",
  check: (context) =>
    eachOnce(
      translatedTexts(context.consultation).flatMap((one) => {
        const { key, tag, source, text } = one;
        if (context.consultation.texts[key]?.format !== "markdown") return [];
        return (["links", "items"] as const).flatMap((what): Finding<Data>[] => {
          const [there, here] = [source, text].map((side) => side.match(marks[what])?.length ?? 0);
          if (there === here) return [];
          const data = { language: tag, what, there: there!, here: here! };
          return [foundInTranslation(context, one, data, what)];
        });
      }),
    ),
};

const marks = {
  links: /\]\([^)\s]+[^)]*\)/g,
  items: /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\S/gm,
} as const;
