/** Where and how a document is not shaped as its schema says. */
export interface ShapeProblem {
  /** JSON Pointer */
  readonly at: string;
  readonly message: string;
}

/** What is wrong with the shape of a consultation document; empty when nothing is. */
export function validateConsultation(document: unknown): ShapeProblem[] {
  throw new Error("not written yet");
}

/** What is wrong with the shape of a response document, whatever the design; empty when nothing is. */
export function validateResponse(document: unknown): ShapeProblem[] {
  throw new Error("not written yet");
}
