import { listRules } from "../rule.ts";

export const scales = listRules();
