import { everyItem, versionCombinations, type AskedItem } from "@pwe/model";
import { mostOnPages, type Shown } from "@pwe/proofs";
import type { Finding, Rule } from "../rule.ts";

type Data = { number: number; first: string };

const most = 20;

/** A page with more questions than people like to see at once. */
export const pageTooLong: Rule<Data> = {
  kind: {
    code: "C0707",
    id: "page-too-long",
    severity: "warning",
    message: ({ number, first }) =>
      `The page with \`${first}\` has ${number} questions, more than ${most}.`,
    why: "On a telephone that is many screens without a sign of getting further. People stop there, and what they filled in is only checked at its end.",
    help: () => "Put `then` between groups of questions that belong together: each becomes a page.",
  },
  certainty: "exact",
  check: ({ consultation: { instrument } }) => {
    const pages = Map.groupBy(everyItem(instrument).filter(isQuestion), ({ page }) => page);
    const [versions = {}] = versionCombinations(instrument);
    const long = [...pages].filter(([, items]) => items.length > most);
    if (long.length === 0) return [];
    const names = new Set(long.map(([page]) => page));
    const counted = (shown: Shown): number =>
      "page" in shown && names.has(shown.page) && shown.kind === "question" ? 1 : 0;
    const numbers = mostOnPages(instrument, versions, counted);
    return long.flatMap(([page, items]): Finding<Data>[] => {
      const number = numbers.get(page) ?? 0;
      const first = items[0]!.path;
      return number <= most ? [] : [{ about: first, data: { number, first } }];
    });
  },
};

const isQuestion = ({ kind }: AskedItem): boolean => kind === "question";
