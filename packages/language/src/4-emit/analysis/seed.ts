import { hashOf } from "../../diagnostics/hash.ts";

/** The seed of an analysis whose author wrote none: the same for the same design and analysis. */
export function derivedSeed(design: string, analysis: string): number {
  return Number.parseInt(hashOf(`${design} ${analysis}`).slice(0, 8), 16) >>> 1;
}
