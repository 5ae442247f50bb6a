import type { MissingKind, PlannedAnalysis, PlannedColumn } from "@pwe/model";

type Of<K extends PlannedAnalysis["kind"]> = Extract<PlannedAnalysis, { kind: K }>;
type Say<Id extends string> = Readonly<Record<Id, string>>;
type Between = NonNullable<Of<"share">["between"]>;

/** The closed sets of the configuration that people read in words: what is new in one needs a word in each language. */
export interface KindWords {
  readonly measure: Say<PlannedColumn["measure"]>;
  readonly missing: Say<MissingKind>;
  readonly variance: Say<Of<"share">["interval"]["variance"]>;
  readonly intervalMethod: Say<Of<"share">["interval"]["method"]>;
  readonly extremes: Say<Of<"share">["interval"]["extremes"]>;
  readonly base: Say<Of<"share">["base"]>;
  readonly between: Say<Between["test"]>;
  readonly correct: Say<Of<"compare">["correct"]>;
  readonly pairTest: Say<Of<"score">["pairs"]["test"]>;
  readonly order: Say<Of<"score">["order"]>;
  readonly averaged: Say<Of<"mean">["what"]>;
  readonly indicator: Say<Of<"classes">["as"]>;
  readonly criterion: Say<Of<"classes">["criteria"][number]>;
  readonly weighting: Say<NonNullable<Of<"classes">["weighting"]>>;
  readonly standardError: Say<Of<"classes">["standardErrors"]>;
  readonly outcomeTest: Say<Of<"compare">["outcomes"][number]["test"]>;
  readonly effect: Say<Of<"compare">["outcomes"][number]["effect"]>;
  readonly claim: Say<Of<"compare">["claim"]>;
  readonly contrastTest: Say<Of<"contrast">["test"]>;
  readonly changeTest: Say<Of<"transition">["tests"][number]>;
  readonly stratum: Say<Of<"arguments">["strata"][number]>;
  readonly quality: Say<Of<"quality">["measures"][number]>;
  readonly meter: Say<Of<"meter">["measures"][number]>;
}
