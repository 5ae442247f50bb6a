/**
 * The documents that pass between the parts, and what they mean. Plain data in, plain data out;
 * no clock, no randomness and no IO that was not passed in.
 *
 * For the browser: everything under "answering". It stands on its own, so that a bundle of it stays small.
 */

// The documents
export type * from "./generated/consultation.ts";
export type { BlockAnswers, ItemAnswer, Response, TaskParadata } from "./generated/response.ts";
export type {
  AnalysisConfig,
  Asked,
  InVersions,
  LeftOut,
  MeanInterval,
  PlannedAnalysis,
  PlannedArguments,
  PlannedClasses,
  PlannedColumn,
  PlannedCompare,
  PlannedFactor,
  PlannedMean,
  PlannedOutcome,
  PlannedRank,
  PlannedRespondents,
  PlannedScore,
  PlannedShare,
  PlannedTransition,
  PlannedValue,
  PlannedWeights,
  ShareInterval,
} from "./generated/analysis-config.ts";
export type { Lock } from "./lock.ts";
export type { Manifest, ManifestFile } from "./generated/manifest.ts";
export type { Answers, Aside, Situation, Versions } from "./situation.ts";
export type { Problem, ProblemCode, ShownNumbers } from "./problem.ts";

// Versions and chance
export { pick, type Varied } from "./pick.ts";
export { sheetPath } from "./sheet-path.ts";
export { streamsOf } from "./streams.ts";
export { randomStream, type Random } from "./random.ts";
export { assignVersions, versionCombinations } from "./assign.ts";
export { answerOrder, inOrder, optionOrder, rowOrder } from "./order.ts";

// Answering
export { holds, type Fact, type Facts } from "./condition.ts";
export {
  outline,
  pages,
  route,
  type Page,
  type PageContent,
  type PageElement,
  type Route,
} from "./pages.ts";
export { known, type Known } from "./known.ts";
export { asked, everyItem, type AskedItem } from "./asked.ts";
export { startOf } from "./fill.ts";
export { settingMember } from "./member.ts";
export { added, totals, type Settings } from "./totals.ts";
export { meters, shownAs, type LimitReading, type Meter } from "./meters.ts";
export { judge } from "./judge.ts";
export { judgePage } from "./judge-page.ts";
export { textFormats } from "./text-format.ts";
export { settle, type Settled } from "./settle.ts";
export { withSkipped } from "./with-skipped.ts";
export { formatExact, formatSteps, fromSteps, parseSteps } from "./steps.ts";
export { decodeForm } from "./decode-form.ts";

// An earlier release
export { formerIds, formerPaths } from "./former-paths.ts";
export { answersOf, ownersOf, paths, renamings, type Renamings } from "./renamings.ts";
export { migrate } from "./migrate.ts";
export { homeless } from "./homeless.ts";

// Working things out once
export { once } from "./once.ts";

// Documents as bytes
export { canonicalJson } from "./canonical-json.ts";
export { designText, planText } from "./fingerprint-text.ts";

// Tables
export type { Column, ColumnKind } from "./column.ts";
export { columns, columnsOf } from "./columns.ts";
export { missingKinds, row, type Cell, type MissingKind } from "./row.ts";

// Proving and trying out
export {
  reach,
  type AtSetting,
  type Extremes,
  type Feasible,
  type Reach,
  type ReachOptions,
  type TaskAnswer,
} from "./reach.ts";
export { inexactTotals } from "./exact.ts";
export { tasksIn } from "./tasks-in.ts";
export { prove, type Proof, type Verdict } from "./prove.ts";
export { simulate, simulator } from "./simulate.ts";
