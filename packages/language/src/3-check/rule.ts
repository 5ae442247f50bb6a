import type { Consultation } from "@pwe/model";
import type { BudgetProof } from "@pwe/proofs";
import type { Resolved } from "../2-resolve/resolve.ts";
import type {
  Diagnostic,
  Fix,
  MessageLanguage,
  ProblemData,
  ProblemKind,
} from "../diagnostics/diagnostic.ts";
import type { Allowance } from "./allowance.ts";
import type { ProvedExpect } from "./proofs.ts";
import type { Place } from "../source.ts";

/** One thing that a rule found. */
export interface Finding<Data extends ProblemData = ProblemData> {
  /** path or text key that it is about: what an `allow` at this path or above it suppresses */
  readonly about: string;
  /** tells it apart from other findings of this rule about the same; the same in every language */
  readonly key?: string;
  /** where it is shown; left out: where `about` is written */
  readonly place?: Place;
  readonly data: Data;
  readonly related?: Diagnostic["related"];
  readonly fix?: Fix;
}

/** What a rule sees of a design. */
export interface CheckContext {
  readonly resolved: Resolved;
  readonly consultation: Consultation;
  /** the language in which findings are said: words that stand in their data are in it */
  readonly language: MessageLanguage;
  /** what is proved of the limits of each task */
  readonly budgets: () => readonly BudgetProof[];
  /** every promise with what could be proved of it, worked out when first asked for */
  readonly proofs: () => readonly ProvedExpect[];
  /** what the author allows, and whether a rule before this one found something there */
  readonly allowances: readonly Allowance[];
  /** the codes and ids of all rules */
  readonly built: readonly Pick<ProblemKind, "code" | "id">[];
  /** the ids of those that look this time */
  readonly looking: readonly string[];
}

/** How sure a rule is: it proves; it proves given assumptions that its message names; it suspects. */
export type Certainty = "exact" | "assumed" | "heuristic";

/** One rule: what it says, how sure it is, and the function that looks. */
export interface Rule<Data extends ProblemData = ProblemData> {
  readonly kind: ProblemKind<Data>;
  readonly certainty: Certainty;
  readonly check: (context: CheckContext) => readonly Finding<Data>[];
}

/** A rule among others, when what its findings carry is its own affair. */
export type AnyRule = Rule<never>;

/** The rules of a category, in the order in which findings of one place are shown. */
export type RuleList = readonly AnyRule[];

/** Lets rules with different data stand in one list. */
export const listRules = (...rules: readonly unknown[]): RuleList => rules as RuleList;
