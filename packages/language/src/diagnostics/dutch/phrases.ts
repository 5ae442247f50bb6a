import { parts } from "./phrases/parts.ts";
import { things } from "./phrases/things.ts";
import { wholes } from "./phrases/wholes.ts";

/** Phrases that stand in the data of findings, from English to Dutch. */
export const phrases: Readonly<Record<string, string>> = { ...parts, ...things, ...wholes };
