import { timeLimit } from "./send.ts";
import type { Site } from "../site.ts";

/** Of each question with a quota, the answers of which there are enough; nothing where nobody counts, or says so in time. */
export const fullCells = async (
  { collector }: Site,
  stream: string,
): Promise<Readonly<Record<string, readonly string[]>>> => {
  try {
    const answer = await fetch(`${collector}/quota?stream=${stream}`, { signal: timeLimit(8) });
    return ((await answer.json()) as { full?: Record<string, string[]> }).full ?? {};
  } catch {
    return {};
  }
};
