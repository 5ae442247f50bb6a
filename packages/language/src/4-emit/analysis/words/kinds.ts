import type { MissingKind, PlannedAnalysis, PlannedColumn } from "@pwe/model";

type Of<K extends PlannedAnalysis["kind"]> = Extract<PlannedAnalysis, { kind: K }>;
type Say<Id extends string> = Readonly<Record<Id, string>>;

/** The closed sets of the configuration that people read in words: what is new in one needs a word in each language. */
export interface KindWords {
  readonly measure: Say<PlannedColumn["measure"]>;
  readonly missing: Say<MissingKind>;
  readonly variance: Say<Of<"share">["interval"]["variance"]>;
  readonly intervalMethod: Say<Of<"share">["interval"]["method"]>;
  readonly correct: Say<Of<"compare">["correct"]>;
  readonly pairTest: Say<Of<"score">["pairs"]["test"]>;
  readonly order: Say<Of<"score">["order"]>;
  readonly indicator: Say<Of<"classes">["as"]>;
  readonly criterion: Say<Of<"classes">["criteria"][number]>;
  readonly outcomeTest: Say<Of<"compare">["outcomes"][number]["test"]>;
  readonly effect: Say<Of<"compare">["outcomes"][number]["effect"]>;
  readonly changeTest: Say<Of<"transition">["tests"][number]>;
  readonly stratum: Say<Of<"arguments">["strata"][number]>;
}
