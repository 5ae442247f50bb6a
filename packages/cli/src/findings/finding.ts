import { positionAt, type Diagnostic, type Lines, type Position } from "@pwe/language";
import type { Project } from "../project/project.ts";

/** A finding with the text it points into, and the name by which another run knows it again. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly project: Project;
  /** its file, seen from the root of the repository, with slashes */
  readonly path: string;
  readonly fingerprint: string;
  /** the lines of the files of its project */
  readonly linesOf: (file: string) => Lines;
  /** what the files of its project are called seen from the root */
  readonly pathOf: (file: string) => string;
}

/** Where something begins and ends, as people count. */
export function placeOf(
  { file, span }: Pick<Diagnostic, "file" | "span">,
  linesOf: Finding["linesOf"],
): { readonly start: Position; readonly end: Position } {
  const lines = linesOf(file);
  return { start: positionAt(lines, span.start), end: positionAt(lines, span.end) };
}
