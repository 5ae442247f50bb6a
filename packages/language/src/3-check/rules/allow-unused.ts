import { placeOfAllow } from "../allowance.ts";
import type { Rule } from "../rule.ts";

/** An `allow` of a rule that finds nothing there. */
export const allowUnused: Rule<{ rule: string }> = {
  kind: {
    code: "C0009",
    id: "allow-unused",
    severity: "warning",
    message: ({ rule }) => `There is nothing here for \`${rule}\` to find.`,
    why: "An allowance that outlives its reason hides the next finding of the same kind.",
    help: () => "Remove it, or move it to the block that it is about.",
  },
  certainty: "exact",
  check: ({ allowances, looking, resolved }) =>
    allowances
      .filter(({ rule, used }) => !used && looking.includes(rule))
      .map((allow) => ({
        about: allow.path,
        key: allow.rule,
        place: placeOfAllow(allow, resolved),
        data: { rule: allow.rule },
      })),
};
