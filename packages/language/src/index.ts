// Compiling
export { compile, type Compiled, type CompileOptions } from "./compile.ts";
export { load, type Read, type Sources } from "./2-resolve/load.ts";
export { resolve, type Resolved } from "./2-resolve/resolve.ts";
export { sayShared } from "./same-release.ts";
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
  type Fix,
  type MessageLanguage,
  type ProblemData,
  type ProblemKind,
  type ProblemText,
  type Severity,
} from "./diagnostics/diagnostic.ts";
export { inWordsOf, type Catalogue } from "./diagnostics/catalogue.ts";
export { fingerprints } from "./diagnostics/fingerprint.ts";
export { suggest } from "./diagnostics/suggest.ts";
export { render, type RenderOptions } from "./diagnostics/render.ts";
export { problemKinds } from "./problem-kinds.ts";

// Walking a tree
export { childKeys, children, visit } from "./visit.ts";

// Checking
export { check, type Applies, type Checked } from "./3-check/check.ts";
export { categories, type Category } from "./3-check/categories.ts";
export { categoryOf, rules } from "./3-check/rules.ts";
export { inPreset, presets, type Preset } from "./3-check/presets.ts";
export type { Certainty, Rule } from "./3-check/rule.ts";
export type { ProvedExpect } from "./3-check/proofs.ts";
export { covers } from "./3-check/allowance.ts";
export { claimWords } from "./3-check/words/claims.ts";
export { undecidedWords } from "./3-check/words/undecided.ts";

// Versions as an experiment
export {
  powerTable,
  type PlannedArm,
  type PlannedPower,
} from "./3-check/experiment/power-table.ts";
export { powerAssumptions } from "./3-check/experiment/assumption-words.ts";
export { plannedRespondents } from "./3-check/experiment/respondents.ts";

// Emitting
export { emit } from "./4-emit/emit.ts";
export { manifest } from "./4-emit/manifest.ts";
export { carriedEditions, lock, lockText } from "./4-emit/lock.ts";
export { lockName } from "./2-resolve/lock.ts";
export { responseSchema } from "./4-emit/schema/response-schema.ts";
export { analysisConfig } from "./4-emit/analysis/config.ts";
export { deriveAnalyses, type Derived } from "./4-emit/analysis/derive.ts";

// Comparing
export { compare } from "./5-compare/compare.ts";
export { seriesBreaks } from "./5-compare/remedies.ts";
export {
  breaks,
  ruleUses,
  uses,
  type Change as ReleaseChange,
  type DiffPart,
  type Use as DataUse,
} from "./5-compare/change.ts";
export { renderChanges } from "./5-compare/words/render.ts";
export { changeWords, intact, protectedBy } from "./5-compare/words/catalogue.ts";
