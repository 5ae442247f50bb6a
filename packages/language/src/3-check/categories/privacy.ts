import { listRules } from "../rule.ts";
import { consentMissing } from "../rules/consent-missing.ts";
import { contactAsked } from "../rules/contact-asked.ts";
import { freeTextNotice } from "../rules/free-text-notice.ts";
import { purposeMissing } from "../rules/purpose-missing.ts";
import { smallCells } from "../rules/small-cells.ts";
import { specialCategory } from "../rules/special-category.ts";
import { specialRequired } from "../rules/special-required.ts";

/** Whether people know what they agree to, and whether they can be recognised in what is kept. */
export const privacy = listRules(
  // Whether there is consent at all, before what it is to.
  consentMissing,
  purposeMissing,
  // Then what may not be kept without more than that.
  specialRequired,
  specialCategory,
  // Then what tells who someone is.
  contactAsked,
  freeTextNotice,
  smallCells,
);
