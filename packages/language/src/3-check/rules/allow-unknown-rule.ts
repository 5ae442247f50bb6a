import { suggest } from "../../diagnostics/suggest.ts";
import { announcedRules } from "../announced.ts";
import type { Rule } from "../rule.ts";

/** An `allow` of a rule that there is not. */
export const allowUnknownRule: Rule<{ rule: string; suggestion: string }> = {
  kind: {
    code: "C0010",
    id: "allow-unknown-rule",
    severity: "warning",
    message: ({ rule }) => `There is no rule \`${rule}\`.`,
    why: "The allowance has no effect, and what it was written for is still reported.",
    help: ({ suggestion }) =>
      `Write the id of a rule as findings show it.${suggestion === "" ? "" : ` Did you mean \`${suggestion}\`?`}`,
  },
  certainty: "exact",
  check: ({ allowances, built }) => {
    const known = [...built, ...announcedRules];
    return allowances
      .filter(({ rule }) => !known.includes(rule))
      .map(({ rule, index }) => ({
        about: `allow ${index}`,
        data: { rule, suggestion: suggest(rule, known) ?? "" },
      }));
  },
};
