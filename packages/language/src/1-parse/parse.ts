import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../syntax.ts";
import { withMeantIds } from "./ids/meant.ts";
import { PweParser } from "./grammar/parser.ts";
import { readAsMeant, type ReadText } from "./elsewhere/mend.ts";
import { Problems } from "./problems.ts";

let parser: PweParser | undefined;

/** Reads a text as a syntax tree. There always is one: what is missing in the text is a hole in the tree. */
export function parse(
  text: string,
  file: string,
): { readonly value: SourceFile; readonly diagnostics: readonly Diagnostic[] } {
  return withMeantIds(readAsMeant(text, (one) => read(one, file)));
}

function read(text: string, file: string): ReadText {
  // Building the parser takes a while, and it keeps nothing between two texts. A test proves its grammar valid.
  parser ??= new PweParser(true);
  const problems = new Problems(file);
  const value = parser.read(text, problems);
  return { value, diagnostics: problems.sorted() };
}
