import { everyItem, versionCombinations, type AskedItem } from "@pwe/model";
import { mostOnPages, type Shown } from "@pwe/proofs";
import { openFields } from "../duration.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { number: number; required: number; first: string };

const mostRequired = 2;
const mostOpen = 5;

/** A page on which much has to be typed. */
export const openDensity: Rule<Data> = {
  kind: {
    code: "C0704",
    id: "open-density",
    severity: "warning",
    message: ({ number, required, first }) =>
      required > mostRequired
        ? `The page with \`${first}\` has ${required} texts that must be written.`
        : `The page with \`${first}\` has ${number} open fields.`,
    why: "Open questions make people stop more than anything else, and several on one page get short answers.",
    help: () => "Make some optional, spread them with `then`, or ask one of them.",
  },
  certainty: "exact",
  check: ({ consultation }) => {
    const { instrument } = consultation;
    const pages = Map.groupBy(everyItem(instrument).filter(isOpen), ({ page }) => page);
    const [versions = {}] = versionCombinations(instrument);
    // On an option the field opens only when its level is changed, unless it must be filled in.
    const fields = (shown: Shown): number => (shown.kind === "option" ? 0 : openFields(shown).all);
    const mustFill = (shown: Shown): number => openFields(shown).required;
    /** The most that one respondent gets on a page. */
    const mostOf = (count: (shown: Shown) => number): ((page: string) => number) => {
      const all = new Map(
        [...pages].map(([page, items]) => [page, items.reduce((sum, one) => sum + count(one), 0)]),
      );
      const isMany = (page: string): boolean => all.get(page)! > mostRequired;
      if (![...pages.keys()].some(isMany)) return (page) => all.get(page)!;
      const here = (shown: Shown): number =>
        "page" in shown && pages.has(shown.page) && isMany(shown.page) ? count(shown) : 0;
      const most = mostOnPages(instrument, versions, here);
      return (page) => (isMany(page) ? (most.get(page) ?? 0) : all.get(page)!);
    };
    const [numberOn, requiredOn] = [mostOf(fields), mostOf(mustFill)];
    return [...pages].flatMap(([page, items]): Finding<Data>[] => {
      const [number, required] = [numberOn(page), requiredOn(page)];
      if (required <= mostRequired && number <= mostOpen) return [];
      const first = items[0]!.path;
      return [{ about: first, data: { number, required, first } }];
    });
  },
};

const isOpen = (item: AskedItem): boolean => openFields(item).all > 0;
