import { mostSheets, sheetCount } from "@pwe/model";
import { aboutWhole } from "../branches.ts";
import type { Rule } from "../rule.ts";

type Data = { versions: number; languages: number; pages: number; most: number };

/** More versions times languages than a form can have pages. */
export const tooManyPages: Rule<Data> = {
  kind: {
    code: "C0313",
    id: "too-many-pages",
    severity: "warning",
    message: ({ versions, languages, pages, most }) =>
      `${versions} versions in ${languages} ${languages === 1 ? "language" : "languages"} are ${pages} pages, and a form can have ${most}.`,
    why: "`pwe build` makes a page for every version in every language, and stops here. Everything else works: checking, simulating, and the report on paper.",
    help: () => "Let fewer things vary independently, or leave a translation out.",
  },
  certainty: "exact",
  check: ({ consultation, resolved }) => {
    const { instrument } = consultation;
    const pages = sheetCount(instrument);
    if (pages <= mostSheets) return [];
    const languages = instrument.languages.length;
    const data = { versions: pages / languages, languages, pages, most: mostSheets };
    return [{ ...aboutWhole(resolved), data }];
  },
};
