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
export { answerOrder, answerPin, inOrder, type Pin, optionOrder, rowOrder } from "./order.ts";

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
export { asked, everyItem, valueAt, type AskedItem } from "./asked.ts";
export { startOf } from "./fill.ts";
export { settingMember } from "./member.ts";
export { added, totals, type Settings } from "./totals.ts";
export { meters, readMeters, shownAs, type LimitReading, type Meter } from "./meters.ts";
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
  type Undecided,
} from "./reach.ts";
export type { Crowd } from "./layers.ts";
export type { Requirement, Setting } from "./portfolio.ts";
export {
  shareOf,
  type BudgetProof,
  type CarriedProof,
  type Conflict,
  type Conflicting,
  type Earlier,
  type LimitProof,
  type Most,
  type MostProof,
  type OptionSetting,
  type TotalProof,
  type Witness,
} from "./budget-proof.ts";
export { budgetProofs, proofSize, proveBudgets } from "./budget-proofs.ts";
export { otherTable, type OtherTable, type Table } from "./other-table.ts";
export { inexactTotals } from "./exact.ts";
export type {
  AnswerClass,
  ArmRoutes,
  AskedBefore,
  Lengths,
  OnTheWay,
  Reached,
  RouteOptions,
  Routes,
  RouteWitness,
  ScreenRoutes,
  Shares,
  Shown,
  Use,
  VersionRoutes,
  Weigh,
  WhenRoutes,
} from "./route.ts";
export { routeLengths, routes, surelyAsked } from "./routes.ts";
export { elementsIn, tasksIn } from "./tasks-in.ts";
export { prove, type Proof, type Verdict } from "./prove.ts";
export { simulate, simulator } from "./simulate.ts";

// Planning: what a design can find out with so many respondents
export { normalQuantile } from "./planning/normal-quantile.ts";
export {
  smallestDifferenceOfMeans,
  type Certainties,
  type ComparedGroup,
} from "./planning/smallest-difference-of-means.ts";
export { smallestDifferenceOfShares } from "./planning/smallest-difference-of-shares.ts";
export { correctedAlpha, type Correction } from "./planning/corrected-alpha.ts";
export { designEffect, type MarginCell } from "./planning/design-effect.ts";
export { largestWeight } from "./planning/largest-weight.ts";
export { latentClassParameters, type IndicatorKind } from "./planning/latent-class-parameters.ts";
