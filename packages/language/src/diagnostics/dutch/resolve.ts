import { names } from "./resolve/names.ts";
import { numbers } from "./resolve/numbers.ts";
import { plan } from "./resolve/plan.ts";
import { structure } from "./resolve/structure.ts";
import { texts } from "./resolve/texts.ts";
import type { DutchTexts } from "./texts-by-code.ts";

/** What can be wrong with what a text means, in Dutch. */
export const resolve: DutchTexts = { ...names, ...numbers, ...structure, ...plan, ...texts };
