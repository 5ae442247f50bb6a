import type { Manipulation } from "./manipulations.ts";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { list } from "../words/list.ts";

/** More than this nobody reads. */
const most = 6;

/** What differs between versions, by the author's own names: the last ones, which are nearest, when there are many. */
export function manipulationWords(
  manipulations: readonly Manipulation[],
  language: MessageLanguage = "en",
): string {
  const last = manipulations.slice(-most);
  const named = [...Map.groupBy(last, (one) => words[one.kind](one.id)[language])].map(
    ([name, { length }]) => (length === 1 ? name : `${name} ${parts(length)[language]}`),
  );
  const left = manipulations.length - last.length;
  const more = left === 0 ? [] : [language === "nl" ? `nog ${left} eerder` : `${left} more before`];
  return list([...named, ...more], language);
}

const parts = (number: number): Record<MessageLanguage, string> => ({
  en: `(${number} times)`,
  nl: `(${number} keer)`,
});

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
