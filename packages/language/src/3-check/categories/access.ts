import { listRules } from "../rule.ts";
import { altMissing } from "../rules/alt-missing.ts";
import { colourOnly } from "../rules/colour-only.ts";
import { languageOfParts } from "../rules/language-of-parts.ts";
import { nameNotUnique } from "../rules/name-not-unique.ts";

/** Whether everyone can read the form, however they read it. */
export const access = listRules(
  // What is not there at all for some, before what is hard to tell or to pronounce.
  altMissing,
  colourOnly,
  nameNotUnique,
  languageOfParts,
);
