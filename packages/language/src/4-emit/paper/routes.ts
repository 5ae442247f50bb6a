import { type Blocks, paragraph } from "./document.ts";
import type { Subject } from "./subject.ts";

/** The ways through the form: drawn, counted and measured. */
export function routesSection(subject: Subject): Blocks {
  const { words } = subject;
  return [paragraph(words.routesSay)];
}
