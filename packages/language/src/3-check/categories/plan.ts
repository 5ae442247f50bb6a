import { listRules } from "../rule.ts";
import { allowUnknownRule } from "../rules/allow-unknown-rule.ts";
import { allowUnused } from "../rules/allow-unused.ts";
import { planNotCarriedOut } from "../rules/not-carried-out.ts";

/** What is written down and has no effect. */
export const plan = listRules(planNotCarriedOut, allowUnknownRule, allowUnused);
