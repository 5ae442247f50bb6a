import { listRules } from "../rule.ts";
import { varyNotExhaustive } from "../rules/vary-not-exhaustive.ts";

/** Whether the versions are an experiment from which something can be learned. */
export const versions = listRules(varyNotExhaustive);
