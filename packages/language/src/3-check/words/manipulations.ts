import type { Manipulation } from "../../experiment/manipulations.ts";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { list } from "./list.ts";

/** What differs between versions, by the author's own names. */
export const manipulationWords = (
  manipulations: readonly Manipulation[],
  language: MessageLanguage = "en",
): string =>
  list([...new Set(manipulations.map((one) => words[one.kind](one.id)[language]))], language);

const words: Record<Manipulation["kind"], (id: string) => Record<MessageLanguage, string>> = {
  text: (id) => ({ en: textName(id), nl: textName(id) }),
  number: (id) => ({ en: `the numbers \`${id}\``, nl: `de getallen \`${id}\`` }),
  limit: (id) => ({ en: `the limit of \`${id}\``, nl: `de grens van \`${id}\`` }),
  shown: (id) => ({
    en: id === "" ? "what is shown between the blocks" : `what is shown in \`${id}\``,
    nl: id === "" ? "wat tussen de blokken wordt getoond" : `wat in \`${id}\` wordt getoond`,
  }),
};

/** A piece by its path; another text by its path and what it is. */
export const textName = (key: string): string =>
  `\`${key.replace(/#(?:piece|label)$/, "").replace("#", " ")}\``;
