// Parsing
export { parse } from "./1-parse/parse.ts";
export { parseKinds } from "./1-parse/errors.ts";
export type * from "./syntax.ts";
export { lineText, positionAt, splitLines, type Lines, type Position } from "./source.ts";

// Diagnostics
export {
  report,
  type Diagnostic,
  type ProblemData,
  type ProblemKind,
  type Severity,
} from "./diagnostics/diagnostic.ts";
export { suggest } from "./diagnostics/suggest.ts";
export { render, type RenderOptions } from "./diagnostics/render.ts";
export { problemKinds } from "./diagnostics/problems.ts";

// Walking a tree
export { childKeys, children, visit } from "./visit.ts";
