import { listRules } from "../rule.ts";

export const burden = listRules();
