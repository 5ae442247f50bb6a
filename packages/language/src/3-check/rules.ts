import { categories, type Category } from "./categories.ts";
import type { RuleList } from "./rule.ts";

/** Every rule, in the order in which findings are shown. */
export const rules: RuleList = Object.values(categories).flat();

/** The category that each rule is in, by the rule's id. */
export const categoryOf: ReadonlyMap<string, Category> = new Map(
  (Object.entries(categories) as [Category, RuleList][]).flatMap(([category, list]) =>
    list.map(({ kind }) => [kind.id, category] as const),
  ),
);
