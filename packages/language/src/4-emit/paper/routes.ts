import { diagramsOf } from "./diagram/diagram.ts";
import { flowOf } from "./diagram/flow.ts";
import { flowList, flowText } from "./diagram/in-words.ts";
import { type Block, type Blocks, paragraph } from "./document.ts";
import type { Subject } from "./subject.ts";
import { splitsIn } from "./ways.ts";

/** The ways through the form: drawn, counted and measured. */
export function routesSection(subject: Subject): Blocks {
  const { words } = subject;
  const steps = flowOf(subject, splitsIn(subject.elements));
  const diagrams = diagramsOf(steps, words, flowText);
  return [
    paragraph(words.routesSay),
    ...diagrams.map((diagram, at): Block => ({
      kind: "figure",
      diagram,
      // The list says it all, once.
      instead: at === 0 ? flowList(steps) : [],
    })),
  ];
}
