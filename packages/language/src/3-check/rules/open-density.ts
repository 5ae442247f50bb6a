import { everyItem, versionCombinations, type AskedItem } from "@pwe/model";
import { routeLengths, type Shown } from "@pwe/proofs";
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
    return [...pages].flatMap(([page, items]): Finding<Data>[] => {
      // On an option the field opens only when its level is changed, unless it must be filled in.
      const fields = (shown: Shown): number =>
        shown.kind === "option" ? 0 : openFields(shown).all;
      const mustFill = (shown: Shown): number => openFields(shown).required;
      /** The most that one respondent gets on this page. */
      const most = (count: (shown: Shown) => number): number => {
        const all = items.reduce((sum, item) => sum + count(item), 0);
        if (all <= mostRequired) return all;
        const here = (shown: Shown): number =>
          "page" in shown && shown.page === page ? count(shown) : 0;
        return routeLengths(instrument, versions, here).longest;
      };
      const [number, required] = [most(fields), most(mustFill)];
      if (required <= mostRequired && number <= mostOpen) return [];
      const first = items[0]!.path;
      return [{ about: first, data: { number, required, first } }];
    });
  },
};

const isOpen = (item: AskedItem): boolean => openFields(item).all > 0;
