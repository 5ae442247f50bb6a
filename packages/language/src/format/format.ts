import { parse } from "../1-parse/parse.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { print } from "./print.ts";

export { print } from "./print.ts";

/** Writes a text in the one agreed layout. A text with mistakes of form is left as it is. */
export async function format(
  text: string,
  file = "consultation.pwe",
): Promise<{ readonly text: string; readonly diagnostics: readonly Diagnostic[] }> {
  const { value, diagnostics } = parse(text, file);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { text: errors.length > 0 ? text : print(value, text), diagnostics: errors };
}
