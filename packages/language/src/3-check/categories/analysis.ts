import { listRules } from "../rule.ts";

export const analysis = listRules();
