import { listRules } from "../rule.ts";

export const privacy = listRules();
