import type { Catalogue } from "../catalogue.ts";
import { access } from "./access.ts";
import { analysis } from "./analysis.ts";
import { budgets } from "./budgets.ts";
import { burden } from "./burden.ts";
import { parse } from "./parse.ts";
import { phrases } from "./phrases.ts";
import { plan } from "./plan.ts";
import { privacy } from "./privacy.ts";
import { reading } from "./reading.ts";
import { resolve } from "./resolve.ts";
import { routes } from "./routes.ts";
import { scales } from "./scales.ts";
import { versions } from "./versions.ts";
import { weights } from "./weights.ts";
import { wording } from "./wording.ts";
import { written } from "./written.ts";

/** Everything that is said of a design, in Dutch. */
export const dutch: Catalogue = {
  language: "nl",
  texts: {
    ...{ ...parse, ...resolve },
    ...{ ...versions, ...budgets, ...routes, ...burden },
    ...{ ...scales, ...wording, ...reading, ...written, ...access, ...privacy },
    ...{ ...weights, ...analysis, ...plan },
  },
  phrases,
};
