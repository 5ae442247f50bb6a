import type { DutchTexts } from "./texts-by-code.ts";

export const wording: DutchTexts = {};
