/**
 * What can be known of a design before anyone answers: which answers a budget admits, which routes there are, and whole
 * respondents drawn by chance. Plain data in, plain data out; it never runs in the field.
 */

export {
  reach,
  type AtSetting,
  type Extremes,
  type Feasible,
  type Reach,
  type ReachOptions,
  type TaskAnswer,
  type Undecided,
} from "./budgets/admissible-answers.ts";
export type { Crowd } from "./budgets/decision-diagram.ts";
export type { Requirement, Setting } from "./budgets/constraints.ts";
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
} from "./budgets/proof.ts";
export { budgetProofs, proofSize, proveBudgets } from "./budgets/budgets.ts";
export { otherTable, type OtherTable, type Table } from "./budgets/other-scale.ts";
export { inexactTotals } from "./budgets/inexact-totals.ts";
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
} from "./routes/proof.ts";
export { mostOnPages, routeLengths, routes, surelyAsked } from "./routes/routes.ts";
export { prove, type Proof, type Verdict } from "./budgets/promises.ts";
export { NothingToDraw } from "./simulation/draw-admissible.ts";
export { simulate, simulator } from "./simulation/simulate.ts";
