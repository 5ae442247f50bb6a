import { listRules } from "../rule.ts";

export const texts = listRules();
