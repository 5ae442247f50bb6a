import type { Consultation } from "@pwe/model";
import type { Place } from "../2-resolve/context.ts";
import type { Resolved } from "../2-resolve/resolve.ts";
import type { Diagnostic, ProblemData, ProblemKind } from "../diagnostics/diagnostic.ts";
import type { Allowance } from "./allowance.ts";
import type { ProvedExpect } from "./proofs.ts";

/** One thing that a rule found. */
export interface Finding<Data extends ProblemData = ProblemData> {
  /** path or text key that it is about: what an `allow` at this path or above it suppresses */
  readonly about: string;
  /** where it is shown; left out: where `about` is written */
  readonly place?: Place;
  readonly data: Data;
  readonly related?: Diagnostic["related"];
}

/** What a rule sees of a design. */
export interface CheckContext {
  readonly resolved: Resolved;
  readonly consultation: Consultation;
  /** every promise with what could be proved of it, worked out when first asked for */
  readonly proofs: () => readonly ProvedExpect[];
  /** what the author allows, and whether a rule before this one found something there */
  readonly allowances: readonly Allowance[];
  /** the ids of all rules */
  readonly built: readonly string[];
}

/** One rule: what it says, and the function that looks. */
export interface Rule<Data extends ProblemData = ProblemData> {
  readonly kind: ProblemKind<Data>;
  readonly check: (context: CheckContext) => readonly Finding<Data>[];
}

/** A rule among others, when what its findings carry is its own affair. */
export type AnyRule = Rule<never>;
