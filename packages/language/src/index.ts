// Compiling
export { compile, type Compiled } from "./compile.ts";
export { load, type Read, type Sources } from "./2-resolve/imports.ts";
export { resolve, type Resolved } from "./2-resolve/resolve.ts";
export { extractTexts } from "./2-resolve/translations.ts";
export { resolveKinds } from "./2-resolve/errors.ts";
export { standardBlocks } from "./blocks/generated.ts";

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

// Checking
export { check } from "./3-check/check.ts";
export { rules } from "./3-check/rules.ts";
export { announcedRules } from "./3-check/announced.ts";

// Emitting
export { emit } from "./4-emit/emit.ts";
export { manifest } from "./4-emit/manifest.ts";
export { responseSchema } from "./4-emit/schema/response-schema.ts";
export { analysisConfig } from "./4-emit/analysis/config.ts";
export { deriveAnalyses, type Derived } from "./4-emit/analysis/derive.ts";
