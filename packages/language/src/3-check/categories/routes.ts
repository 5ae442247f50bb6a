import { listRules } from "../rule.ts";

export const routes = listRules();
