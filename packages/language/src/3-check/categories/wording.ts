import { listRules } from "../rule.ts";

export const wording = listRules();
