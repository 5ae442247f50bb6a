import { listRules } from "../rule.ts";

export const reading = listRules();
