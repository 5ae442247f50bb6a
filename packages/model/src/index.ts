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
  Exclusion,
  Family,
  InVersions,
  LeftOut,
  MeanInterval,
  Pairwise,
  PlannedAnalysis,
  PlannedBy,
  PlannedColumn,
  PlannedCompare,
  PlannedFactor,
  PlannedOutcome,
  PlannedSample,
  PlannedShare,
  PlannedTransition,
  PlannedValue,
  PlannedWeights,
  Profile,
  ShareInterval,
  TitleParts,
  Titles,
} from "./generated/analysis-config.ts";
export { groupingOf, subjectsOf } from "./documents/analyses.ts";
export type { Lock } from "./documents/lock.ts";
export type { Manifest, ManifestFile } from "./generated/manifest.ts";
export type { Answers, Aside, Situation, Versions } from "./documents/situation.ts";
export type { Problem, ProblemCode, ShownNumbers } from "./documents/problem.ts";

// Versions and chance
export { pick, type Varied } from "./answering/pick.ts";
export {
  editionPath,
  formPath,
  isForVersion,
  pageInVersion,
  shortDesign,
} from "./documents/page.ts";
export {
  formWordKey,
  formWords,
  speaksForm,
  suppliedWords,
  type FormWord,
  type FormWords,
  type Sentence,
} from "./documents/form-words.ts";
export { streamsOf } from "./documents/streams.ts";
export { randomStream, type Random } from "./answering/random.ts";
export { assignVersions, versionCombinations, versionsIn } from "./answering/assign.ts";
export {
  answerOrder,
  answerPin,
  inOrder,
  type Pin,
  optionOrder,
  rowOrder,
} from "./answering/order.ts";
export {
  parting,
  screenOrder,
  shuffledThings,
  stands,
  type ScreenOrder,
  type Stand,
} from "./answering/screen-order.ts";

// Answering
export {
  armsIn,
  holds,
  leaves,
  pathsIn,
  type Fact,
  type Facts,
  type Leaf,
} from "./documents/condition.ts";
export { outline, pages, route } from "./answering/pages.ts";
export { type Page, type PageContent, type PageElement, type Route } from "./answering/page.ts";
export { byPath, type ByPath } from "./answering/by-path.ts";
export { asked, everyItem } from "./answering/asked.ts";
export { valueAt, type AskedItem } from "./answering/item.ts";
export { startOf } from "./answering/complete-answer.ts";
export { settingMember } from "./documents/members.ts";
export { added, carriedInto, totals, type Settings } from "./answering/totals.ts";
export { meters, readMeters, shownAs, type LimitReading, type Meter } from "./answering/meters.ts";
export { judge } from "./judging/judge.ts";
export { judgePage } from "./judging/page.ts";
export { inFormat, textFormats } from "./documents/text-format.ts";
export { setAside, type SetAside } from "./answering/set-aside.ts";
export { withSkipped } from "./answering/with-skipped.ts";
export { formatExact, formatSteps, fromSteps } from "./documents/steps.ts";
export {
  aroundNumber,
  notationOf,
  printExact,
  printNumber,
  type Notation,
} from "./documents/notation.ts";
export {
  numberField,
  printSteps,
  readNumber,
  type NumberField,
  type NumberRange,
  type NumberReading,
} from "./answering/read-number.ts";
export { settingRange } from "./answering/setting-range.ts";
export { decodeForm } from "./answering/decode-form.ts";

// An earlier release
export { formerIds, formerPaths } from "./documents/former-paths.ts";
export { answersOf, ownersOf, paths, renamings, type Renamings } from "./releases/renamings.ts";
export { migrate } from "./releases/migrate.ts";
export {
  carry,
  countedNumbers,
  formerNames,
  type CountedNumbers,
  type FormerNames,
} from "./releases/carry.ts";
export { unplacedIn } from "./releases/unplaced.ts";

// Units in another language
export {
  hasUnitsIn,
  isUnitKey,
  unitKey,
  unitsOf,
  withUnits,
  withUnitsIn,
} from "./documents/units.ts";

// Working things out once
export { once } from "./documents/once.ts";

// Documents as bytes
export { canonicalJson } from "./documents/canonical-json.ts";
export { answeringText, withAnswering } from "./documents/answering-text.ts";
export { designText, planText } from "./documents/fingerprint-text.ts";

// Tables
export type { Column, ColumnKind } from "./tables/column.ts";
export { columns, columnsOf } from "./tables/columns.ts";
export { csvProfiles, printRecord, type CsvProfile } from "./tables/csv.ts";
export { tableWriter, type TableOptions, type TableWriter } from "./tables/table.ts";
export { missingKinds, row, type Cell, type MissingKind } from "./tables/row.ts";

// The pieces of the above, for who proves what can be answered
export { bounds } from "./documents/bounds.ts";
export { childrenOf, conditionsIn, elementsIn, listsIn, tasksIn } from "./documents/elements.ts";
export { blockOf, idOf, parentOf } from "./documents/path.ts";
export { dateOf, dayOf } from "./documents/dates.ts";
export { escapeMarkup } from "./documents/escape-markup.ts";
export { byType, type PerType, type QuestionOf } from "./documents/question-kinds.ts";
export { seenNumbers, type SeenNumbers } from "./answering/seen-numbers.ts";
export { answerMember, isObject, member, own } from "./documents/members.ts";
export { completeAnswer } from "./answering/complete-answer.ts";
export { factsOf } from "./answering/facts.ts";
export { intoAnswers } from "./answering/into-answers.ts";
export { belowBig } from "./answering/random.ts";
export { sumOf } from "./answering/totals.ts";
export { walk } from "./answering/walk.ts";
export { otherOf } from "./answering/item.ts";
export { judgeTask } from "./judging/task.ts";
export { isChosen } from "./answering/totals.ts";

// Planning: what a design can find out with so many respondents
export { normalQuantile } from "./statistics/normal-quantile.ts";
export {
  smallestDifferenceOfMeans,
  type Certainties,
  type ComparedGroup,
} from "./statistics/smallest-difference-of-means.ts";
export { smallestDifferenceOfShares } from "./statistics/smallest-difference-of-shares.ts";
export { smallestDifferenceOfAnswers } from "./statistics/smallest-difference-of-answers.ts";
export { powerOfEquivalence, smallestMargin } from "./statistics/power-of-equivalence.ts";
export { correctedAlpha, type Correction } from "./statistics/corrected-alpha.ts";
export { designEffect, type MarginCell } from "./statistics/design-effect.ts";
export { largestWeight } from "./statistics/largest-weight.ts";
export { latentClassParameters, type IndicatorKind } from "./statistics/latent-class-parameters.ts";
