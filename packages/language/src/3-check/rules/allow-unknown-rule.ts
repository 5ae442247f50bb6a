import { parseKinds } from "../../1-parse/errors.ts";
import { resolveKinds } from "../../2-resolve/errors.ts";
import { suggest } from "../../diagnostics/suggest.ts";
import { placeOfAllow } from "../allowance.ts";
import type { Rule } from "../rule.ts";

/** An `allow` of a rule that there is not. */
export const allowUnknownRule: Rule<{ rule: string; suggestion: string; of: "text" | "rules" }> = {
  kind: {
    code: "C0010",
    id: "allow-unknown-rule",
    severity: "warning",
    message: ({ rule }) => `There is no rule \`${rule}\` that can be allowed.`,
    why: "The allowance has no effect, and what it was written for is still reported.",
    help: ({ suggestion, of }) =>
      of === "text"
        ? "It is found before the rules look: mend what it is about, or let a baseline know it."
        : `Write the id of a rule as findings show it.${suggestion === "" ? "" : ` Did you mean \`${suggestion}\`?`}`,
  },
  certainty: "exact",
  check: ({ allowances, built, resolved }) => {
    const known = built.map(({ id }) => id);
    const ofText = [...parseKinds, ...resolveKinds].flatMap(({ code, id }) => [code, id]);
    return allowances
      .filter(({ rule }) => !known.includes(rule))
      .map((allow) => {
        const { path, rule } = allow;
        const called = built.find(({ code }) => code === rule)?.id;
        return {
          about: path,
          key: rule,
          place: placeOfAllow(allow, resolved),
          data: {
            rule,
            suggestion: called ?? suggest(rule, known) ?? "",
            of: ofText.includes(rule) && called === undefined ? "text" : "rules",
          },
        };
      });
  },
};
