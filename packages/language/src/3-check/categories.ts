import { access } from "./categories/access.ts";
import { analysis } from "./categories/analysis.ts";
import { budgets } from "./categories/budgets.ts";
import { burden } from "./categories/burden.ts";
import { plan } from "./categories/plan.ts";
import { privacy } from "./categories/privacy.ts";
import { reading } from "./categories/reading.ts";
import { routes } from "./categories/routes.ts";
import { scales } from "./categories/scales.ts";
import { texts } from "./categories/texts.ts";
import { versions } from "./categories/versions.ts";
import { weights } from "./categories/weights.ts";
import { wording } from "./categories/wording.ts";
import type { RuleList } from "./rule.ts";

/** The rules by what they are about, in the order in which findings are shown. */
export const categories = {
  // Versions first: a value that is missing in one version would make every number after it doubtful.
  versions,
  // Then what a task's totals mean, from their units to what can be answered and what was promised of it.
  budgets,
  // Then who is asked what, and how much work that is.
  routes,
  burden,
  // Then what is read: the answers one can give, the words, and whether everyone can read them.
  scales,
  wording,
  reading,
  texts,
  access,
  privacy,
  // Then the plan, which touches nobody's answers.
  weights,
  analysis,
  // Last, for only now is it known which allowances had something to allow.
  plan,
} satisfies Readonly<Record<string, RuleList>>;

export type Category = keyof typeof categories;
