import { listRules } from "../rule.ts";

export const access = listRules();
