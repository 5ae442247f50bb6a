/** How much must stay the same, strict to lenient, and two matters that stand apart from it. */
export const uses = ["EXACT", "STIMULUS", "RESPONSE", "SCHEMA", "PLAN", "PRIVACY"] as const;
export type Use = (typeof uses)[number];

/** Every rule, with what a change by it breaks. What breaks a lenient category breaks the stricter ones too. */
export const ruleUses = {
  "text-touched": "EXACT",
  "text-changed": "EXACT",
  "translation-added": "EXACT",
  "layout-changed": "EXACT",
  "share-changed": "EXACT",

  "question-reworded": "STIMULUS",
  "label-reworded": "STIMULUS",
  "intro-changed": "STIMULUS",
  "piece-changed": "STIMULUS",
  "info-added": "STIMULUS",
  "info-removed": "STIMULUS",
  "info-moved": "STIMULUS",
  "block-moved": "STIMULUS",
  "order-changed": "STIMULUS",
  "order-randomised": "STIMULUS",
  "order-fixed": "STIMULUS",
  "vary-added": "STIMULUS",
  "vary-removed": "STIMULUS",
  "version-added": "STIMULUS",

  "question-added": "RESPONSE",
  "answer-added": "RESPONSE",
  "level-added": "RESPONSE",
  "open-added": "RESPONSE",
  "open-changed": "RESPONSE",
  "factor-added": "RESPONSE",
  "answer-merged": "RESPONSE",
  "answer-changed": "RESPONSE",
  "level-recoded": "RESPONSE",
  "score-changed": "RESPONSE",
  "effort-changed": "RESPONSE",
  "total-changed": "RESPONSE",
  "budget-changed": "RESPONSE",
  "scale-length": "RESPONSE",
  "count-changed": "RESPONSE",
  "answer-required": "RESPONSE",
  "answer-optional": "RESPONSE",
  "consent-added": "RESPONSE",
  "route-changed": "RESPONSE",
  "default-changed": "RESPONSE",

  "id-removed": "SCHEMA",
  "id-renamed": "SCHEMA",
  "id-reused": "SCHEMA",
  "type-changed": "SCHEMA",
  "code-reassigned": "SCHEMA",
  "open-removed": "SCHEMA",
  "answer-removed": "SCHEMA",
  "answer-split": "SCHEMA",
  "level-removed": "SCHEMA",
  "range-cut": "SCHEMA",
  "version-removed": "SCHEMA",
  "language-removed": "SCHEMA",
  "stream-removed": "SCHEMA",
  "release-not-raised": "SCHEMA",

  "outcome-changed": "PLAN",
  "test-changed": "PLAN",
  "correction-changed": "PLAN",
  "classes-changed": "PLAN",
  "seed-changed": "PLAN",
  "baseline-changed": "PLAN",
  "sample-changed": "PLAN",
  "weights-changed": "PLAN",
  "source-changed": "PLAN",
  "expect-weakened": "PLAN",

  "sensitive-added": "PRIVACY",
  "purpose-changed": "PRIVACY",
  "retention-longer": "PRIVACY",
  "consent-removed": "PRIVACY",
  "refusal-removed": "PRIVACY",
} as const satisfies Record<string, Use>;

export type RuleId = keyof typeof ruleUses;

/** A stretch of words that two texts share, or that only one of them has. */
export interface DiffPart {
  readonly in: "both" | "before" | "after";
  readonly text: string;
}

/** One thing that differs between two releases. Plain data: the words come from the catalogue. */
export interface Change {
  readonly rule: RuleId;
  readonly category: Use;
  /** where it stands now; where it stood, when it is gone */
  readonly path: string;
  /** the versions it holds for, when not for all */
  readonly version?: string;
  /** the language of a text, when there are several */
  readonly language?: string;
  readonly before: string | null;
  readonly after: string | null;
  /** of a text: word by word */
  readonly diff?: readonly DiffPart[];
  /** something new that says the same as what is gone: perhaps it was renamed */
  readonly suggestion?: string;
  /** the remedy that declares it */
  readonly declared?: "was" | "recode" | "series break";
  /** why the series breaks, in the author's words */
  readonly reason?: string;
}

/** What a comparison notes down; the category follows from the rule. */
export type Noted = Omit<Change, "category">;

/** Notes one change. */
export type Note = (change: Noted) => void;

/** In the order in which a reader wants to hear of it: first what becomes of the data. */
export const told: readonly Use[] = ["SCHEMA", "RESPONSE", "STIMULUS", "EXACT", "PRIVACY", "PLAN"];

const nested: readonly Use[] = ["EXACT", "STIMULUS", "RESPONSE", "SCHEMA"];

/** Whether a change of one category breaks what another protects. */
export function breaks(category: Use, use: Use): boolean {
  if (category === use) return true;
  const [at, wanted] = [nested.indexOf(category), nested.indexOf(use)];
  return wanted !== -1 && at >= wanted;
}
