// Written by generate.ts from schema/consultation.schema.json. Do not edit.

/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Id".
 */
export type Id = string;
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "LanguageTag".
 */
export type LanguageTag = string;
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Element".
 */
export type Element =
  | Consent
  | Task
  | Dilemma
  | Section
  | Pairs
  | Passage
  | Question
  | Recall
  | When
  | PageBreak
  | Shuffle
  | ScreenOut;
/**
 * ids joined with dots; as a column name the dots become __
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Path".
 */
export type Path = string;
/**
 * what is decided per option
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Decision".
 */
export type Decision = LevelsDecision | ChooseDecision | PointsDecision | AmountDecision;
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Whole".
 */
export type Whole = number;
/**
 * a whole number, or one per arm of one factor (the first case whose arms include the respondent's; a case without arms is the else); a product of numbers that differ by several factors names arms of the others in `also`, of each of which one has to be the respondent's too
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "VariedWhole".
 */
export type VariedWhole =
  | Whole
  | {
      /**
       * @minItems 1
       */
      cases: {
        in?: Arms;
        /**
         * @minItems 1
         */
        also?: Arms[];
        is: Whole;
      }[];
    };
/**
 * @minItems 1
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Arms".
 */
export type Arms = Id[];
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Question".
 */
export type Question =
  | OneQuestion
  | ManyQuestion
  | GridQuestion
  | NumberQuestion
  | ScaleQuestion
  | TextQuestion
  | RankQuestion
  | DateQuestion;
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Sensitive".
 */
export type Sensitive =
  | "political_opinion"
  | "health"
  | "religion"
  | "philosophy"
  | "union"
  | "ethnicity"
  | "sexual_orientation"
  | "biometric"
  | "genetic"
  | "criminal";
/**
 * year-month-day
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Date".
 */
export type IsoDate = string;
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Condition".
 */
export type Condition =
  | JunctionCondition
  | NotCondition
  | ArmCondition
  | AnswerCondition
  | RangeCondition
  | AnsweredCondition;
/**
 * a text, or one per arm of one factor; null leaves the text out
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "VariedText".
 */
export type VariedText =
  | string
  | {
      /**
       * @minItems 1
       */
      cases: {
        in?: Arms;
        is: string | null;
      }[];
    };
/**
 * one line of the analysis plan. arms empty: every version; weights: id of the weights used.
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Analysis".
 */
export type Analysis =
  | RespondentsAnalysis
  | BenchmarkAnalysis
  | ScoreAnalysis
  | ShareAnalysis
  | MeanAnalysis
  | ClassesAnalysis
  | CompareAnalysis
  | ContrastAnalysis
  | RankAnalysis
  | TransitionAnalysis
  | ArgumentsAnalysis
  | QualityAnalysis
  | MeterAnalysis;
/**
 * each by itself; of a list the groups of all its questions together
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "By".
 */
export type By = (Path | Path[])[];
export type Claim = CountClaim | ReachableClaim | BindsClaim;
/**
 * a declared change against an earlier release
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Change".
 */
export type Change =
  | {
      kind: "was";
      path: Path;
      old: string;
    }
  | {
      kind: "recode";
      path: Path;
      old: string;
      map: {
        from: string;
        to: string;
      }[];
    }
  | {
      kind: "series_break";
      path: string;
      release: number;
      reason: string;
    };

/**
 * The resolved design of one consultation: what a respondent can see and answer (instrument, texts), the numbers it is built from (attributes) and what will be done with the answers (plan). The interchange format of pwe.
 */
export interface Consultation {
  /**
   * version of this document format
   */
  format: 1;
  /**
   * edition of the language the source was written in
   */
  edition: 1;
  id: Id;
  release: {
    number: number;
    name?: string;
  };
  /**
   * the language of the source
   */
  language: string;
  /**
   * the source language first, then the translations
   *
   * @minItems 1
   */
  languages: LanguageTag[];
  fingerprints: Fingerprints;
  instrument: Instrument;
  /**
   * the numbers that stand on levels and options; totals are computed from them
   */
  attributes: Attribute[];
  /**
   * every text, keyed by path#role, for example attention.rights#label
   */
  texts: {
    [k: string]: Text;
  };
  /**
   * per language that the form does not speak of its own accord: what it says by itself
   */
  words?: {
    [k: string]: {
      [k: string]: string;
    };
  };
  streams: Stream[];
  plan: Plan;
}
/**
 * SHA-256, hexadecimal, over canonical JSON. design: instrument (without release), attributes and texts; answering: what of the instrument can be answered and how it is judged, left out by earlier compilers; plan: plan and streams.
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Fingerprints".
 */
export interface Fingerprints {
  design: string;
  answering?: string;
  plan: string;
}
/**
 * what gives a response its meaning: ids, domains, routes, limits and shares, without any text
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Instrument".
 */
export interface Instrument {
  id: Id;
  release: number;
  /**
   * the design fingerprint; left out of its own computation, as are release and answering
   */
  design: string;
  /**
   * the answering fingerprint: what can be answered and how it is judged
   */
  answering?: string;
  /**
   * @minItems 1
   */
  languages: LanguageTag[];
  /**
   * empty when every respondent gets the same
   */
  factors: Factor[];
  /**
   * the last page is one to look over what was answered
   */
  review?: true;
  assign: "random" | "quota" | "waves" | "panel";
  /**
   * the streams a response can name; open when none is declared
   */
  streams: Id[];
  elements: Element[];
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Factor".
 */
export interface Factor {
  id: Id;
  /**
   * @minItems 1
   */
  arms: Arm[];
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Arm".
 */
export interface Arm {
  id: Id;
  /**
   * relative to the sum over the arms
   */
  share: number;
  baseline?: true;
}
/**
 * answered with yes, or nothing is stored
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Consent".
 */
export interface Consent {
  kind: "consent";
  id: "consent";
  path: "consent";
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Task".
 */
export interface Task {
  kind: "task";
  id: Id;
  path: Path;
  decision: Decision;
  /**
   * @minItems 1
   */
  options: Option[];
  groups: Group[];
  /**
   * in the order shown; the sum of points is one of them
   */
  totals: Total[];
  /**
   * options in an order drawn from the seed
   */
  shuffle: boolean;
  /**
   * ways out of deciding; when not empty, decided says which was taken
   */
  instead: ("opt_out" | "delegate")[];
  motivation?: Motivation;
  /**
   * what comes after the options: texts, questions, follow-ups
   */
  elements: Element[];
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "LevelsDecision".
 */
export interface LevelsDecision {
  kind: "levels";
  scale: Id;
  /**
   * @minItems 2
   */
  levels: Level[];
  /**
   * the level set beforehand; null: unanswered
   */
  start: Id | null;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Level".
 */
export interface Level {
  id: Id;
  code: number;
  side?: "less" | "same" | "more";
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "ChooseDecision".
 */
export interface ChooseDecision {
  kind: "choose";
  min: number;
  max: number;
}
/**
 * options get whole points that sum to this number
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "PointsDecision".
 */
export interface PointsDecision {
  kind: "points";
  points: number;
}
/**
 * options get a whole number of steps between their min and max
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "AmountDecision".
 */
export interface AmountDecision {
  kind: "amount";
  step: Exact;
  unit?: string;
  /**
   * steps set beforehand; null: unanswered
   */
  start: Whole | null;
}
/**
 * the number int × 10^-decimals
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Exact".
 */
export interface Exact {
  int: Whole;
  decimals: number;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Option".
 */
export interface Option {
  id: Id;
  path: Path;
  code: number;
  /**
   * points, or steps of an amount
   */
  min?: number;
  max?: Whole;
  pin?: "first" | "last";
  /**
   * file name; the text with role alt is its alternative
   */
  image?: string;
}
/**
 * at least min and at most max of these options are chosen (above zero, for points and amounts)
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Group".
 */
export interface Group {
  id: Id;
  path: Path;
  min: number;
  max: number;
  options: Id[];
}
/**
 * a number over the options of a task. Its numerator is value; what is shown is numerator / denominator, rounded to decimals. With limits and meter it is a budget.
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Total".
 */
export interface Total {
  id: Id;
  path: Path;
  meter: boolean;
  unit?: string;
  denominator: number;
  decimals: number;
  rounded?: Exact;
  value: Linear;
  /**
   * the author's expression, for people
   */
  formula?: string;
  limits: Limit[];
}
/**
 * constant + sum of the terms + sum of times × the numerator of totals of earlier tasks
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Linear".
 */
export interface Linear {
  constant: VariedWhole;
  terms: Term[];
  totals: {
    path: Path;
    times: Whole;
  }[];
}
/**
 * what an option adds: per level (levels), when chosen (choose, one number), per point or step (points, amount, one number); an option that is unanswered adds nothing
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Term".
 */
export interface Term {
  option: Id;
  each: VariedWhole[];
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Limit".
 */
export interface Limit {
  kind: "at_most" | "at_least" | "exactly";
  value: Linear;
}
/**
 * an open text stored as why beside the answer
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Motivation".
 */
export interface Motivation {
  required: boolean;
  /**
   * Unicode code points
   */
  max: number;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Dilemma".
 */
export interface Dilemma {
  kind: "dilemma";
  id: Id;
  path: Path;
  elements: Element[];
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Section".
 */
export interface Section {
  kind: "section";
  id: Id;
  path: Path;
  elements: Element[];
}
/**
 * k paired packages from a design table, shown one after another
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Pairs".
 */
export interface Pairs {
  kind: "pairs";
  id: Id;
  path: Path;
  attributes: Id[];
  /**
   * @minItems 2
   */
  alternatives: Id[];
  /**
   * @minItems 1
   */
  sets: PairSet[];
  /**
   * the answer none is offered too
   */
  optOut: boolean;
  motivation?: Motivation;
}
export interface PairSet {
  id: Id;
  path: Path;
  /**
   * alternative to attribute to value as printed
   */
  cards: {
    [k: string]: {
      [k: string]: string;
    };
  };
}
/**
 * text or image between the questions
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Passage".
 */
export interface Passage {
  kind: "passage";
  /**
   * key in texts
   */
  text: string;
  role?: "situation" | "text";
  /**
   * file name; the text is its alternative
   */
  image?: string;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "OneQuestion".
 */
export interface OneQuestion {
  kind: "question";
  type: "one";
  id: Id;
  path: Path;
  required: boolean;
  sensitive?: Sensitive;
  /**
   * explicit consent is asked first and stored beside the answer
   */
  consent?: true;
  motivation?: Motivation;
  answers: Answer[];
  shuffle: boolean;
  /**
   * ids joined with dots; as a column name the dots become __
   */
  list?: string;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Answer".
 */
export interface Answer {
  id: Id;
  code: number;
  /**
   * other: open, with a text; none: excludes the others; refused: a missing kind
   */
  kind?: "other" | "none" | "refused";
  /**
   * code points of the text of an open answer
   */
  max?: number;
  pin?: "first" | "last";
  /**
   * the answer of the earlier list that this one repeats (stays, as)
   */
  same?: string;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "ManyQuestion".
 */
export interface ManyQuestion {
  kind: "question";
  type: "many";
  id: Id;
  path: Path;
  required: boolean;
  sensitive?: Sensitive;
  consent?: true;
  motivation?: Motivation;
  answers: Answer[];
  shuffle: boolean;
  list?: Path;
  /**
   * at least this many, unless a single none or refused
   */
  min: number;
  max: number;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "GridQuestion".
 */
export interface GridQuestion {
  kind: "question";
  type: "grid";
  id: Id;
  path: Path;
  required: boolean;
  sensitive?: Sensitive;
  consent?: true;
  motivation?: Motivation;
  /**
   * @minItems 1
   */
  rows: GridRow[];
  answers: Answer[];
  /**
   * the rows
   */
  shuffle: boolean;
  /**
   * ids joined with dots; as a column name the dots become __
   */
  list?: string;
}
export interface GridRow {
  id: Id;
  path: Path;
  pin?: "first" | "last";
}
/**
 * the answer is a whole number of steps
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "NumberQuestion".
 */
export interface NumberQuestion {
  kind: "question";
  type: "number";
  id: Id;
  path: Path;
  required: boolean;
  sensitive?: Sensitive;
  consent?: true;
  motivation?: Motivation;
  /**
   * in steps
   */
  min: number;
  max: Whole;
  step: Exact;
  unit?: string;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "ScaleQuestion".
 */
export interface ScaleQuestion {
  kind: "question";
  type: "scale";
  id: Id;
  path: Path;
  required: boolean;
  sensitive?: Sensitive;
  consent?: true;
  motivation?: Motivation;
  min: Whole;
  max: Whole;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "TextQuestion".
 */
export interface TextQuestion {
  kind: "question";
  type: "text";
  id: Id;
  path: Path;
  required: boolean;
  sensitive?: Sensitive;
  consent?: true;
  motivation?: Motivation;
  /**
   * Unicode code points
   */
  max: number;
  format?: "email" | "postcode_nl" | "year" | "digits";
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "RankQuestion".
 */
export interface RankQuestion {
  kind: "question";
  type: "rank";
  id: Id;
  path: Path;
  required: boolean;
  sensitive?: Sensitive;
  consent?: true;
  motivation?: Motivation;
  answers: Answer[];
  shuffle: boolean;
  list?: Path;
  /**
   * how many places are filled
   */
  top: number;
}
/**
 * the answer is a date of the calendar; conditions see the days from 1970-01-01 to it
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "DateQuestion".
 */
export interface DateQuestion {
  kind: "question";
  type: "date";
  id: Id;
  path: Path;
  required: boolean;
  sensitive?: Sensitive;
  consent?: true;
  motivation?: Motivation;
  min: IsoDate;
  max: IsoDate;
}
/**
 * shows an earlier answer again, to read
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Recall".
 */
export interface Recall {
  kind: "recall";
  of: Path;
}
/**
 * the first arm whose condition holds is shown; otherwise else
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "When".
 */
export interface When {
  kind: "when";
  /**
   * @minItems 1
   */
  arms: WhenArm[];
  else: Element[];
}
export interface WhenArm {
  if: Condition;
  elements: Element[];
}
export interface JunctionCondition {
  op: "and" | "or";
  of: Condition[];
}
export interface NotCondition {
  op: "not";
  of: Condition;
}
/**
 * the respondent's arm of the factor is one of these
 */
export interface ArmCondition {
  op: "arm";
  factor: Id;
  any: Arms;
}
/**
 * is: the answer, the level, chosen, opt_out, delegate or self is one of these; has: one of these is among the answers of a many question. False when missing.
 */
export interface AnswerCondition {
  op: "is" | "has";
  path: Path;
  any: Arms;
}
/**
 * a number, scale, date (in days from 1970-01-01), amount (in steps), points or total (its numerator) lies between min and max. False when missing.
 */
export interface RangeCondition {
  op: "range";
  path: Path;
  min?: Whole;
  max?: Whole;
}
export interface AnsweredCondition {
  op: "answered";
  path: Path;
}
/**
 * what follows stands on a new page; fixed: the answers of this block before it can be read there, not changed
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "PageBreak".
 */
export interface PageBreak {
  kind: "page";
  fixed: boolean;
}
/**
 * its elements in an order drawn from the seed and this path
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Shuffle".
 */
export interface Shuffle {
  kind: "shuffle";
  path: Path;
  elements: Element[];
}
/**
 * ends the consultation with status screened_out when the condition holds
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "ScreenOut".
 */
export interface ScreenOut {
  kind: "screen_out";
  if: Condition;
}
/**
 * a named number with a unit; each value is value × 10^-decimals
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Attribute".
 */
export interface Attribute {
  id: Id;
  unit?: string;
  per?: string;
  decimals: number;
  values: {
    /**
     * ids joined with dots; as a column name the dots become __
     */
    of: string;
    value: VariedWhole;
  }[];
}
/**
 * one text in every language. {{path}} stands for a piece (a text with role piece) or for an earlier answer's label.
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Text".
 */
export interface Text {
  format: "plain" | "markdown";
  /**
   * set where the text differs by version: texts with the same value are one manipulation
   */
  manipulation?: string;
  in: {
    [k: string]: VariedText;
  };
}
/**
 * a way in, with the addresses a participant is handed back to
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Stream".
 */
export interface Stream {
  id: Id;
  /**
   * name of the query parameter that carries the participant's token
   */
  token?: string;
  complete?: string;
  screened_out?: string;
  quota_full?: string;
  refused?: string;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Plan".
 */
export interface Plan {
  population?: string;
  samples: {
    stream: Id;
    target?: number;
    /**
     * per arm
     */
    targets?: {
      [k: string]: number;
    };
    minutes?: number;
    /**
     * a random sample of the population, members of a panel, or whoever comes
     */
    recruited?: "probability" | "panel" | "open";
    invited?: number;
    /**
     * the first and the last day, year-month-day
     */
    field?: {
      from: string;
      to: string;
    };
    incentive?: string;
  }[];
  quotas: {
    id: Id;
    path: Path;
    stream?: Id;
    cells: {
      answer: Id;
      limit: number;
    }[];
  }[];
  /**
   * complete responses that no analysis reads
   */
  exclude?: {
    fasterThanMinutes?: number;
    /**
     * grids answered the same in every row, in each of them
     */
    straightLines?: Path[];
    /**
     * ids joined with dots; as a column name the dots become __
     */
    nothingSet?: string;
    expected?: Exact;
  };
  partial?: {
    until: Path;
  };
  consent?: {
    purpose?: string;
    controller?: string;
    retention?: {
      number: number;
      unit: "days" | "months" | "years";
    };
  };
  weights: Weights[];
  analyses: Analysis[];
  expects: Expect[];
  notes: {
    path: string;
    text: string;
  }[];
  allows: {
    path: string;
    rule: string;
    reason: string;
  }[];
  changes: Change[];
  /**
   * how a scale, or one question, is reported in fewer groups
   */
  reports?: {
    scale: Path;
    groups: AnswerGroup[];
  }[];
  /**
   * from which number on an answer is a pass
   */
  passes?: {
    path: Path;
    from: Exact;
  }[];
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Weights".
 */
export interface Weights {
  id: Id;
  /**
   * empty: every version
   */
  arms: Id[];
  margins: Margin[];
  source?: string;
  trim?: {
    min: Exact;
    max: Exact;
  };
  /**
   * respondents without an answer to a margin question: left out of weighted figures, kept with weight 1, or kept as a category of their own at its share of the sample
   */
  missing: "exclude" | "weight_one" | "keep";
}
export interface Margin {
  path: Path;
  shares: {
    answer: Id;
    percent: Exact;
  }[];
}
/**
 * share of each category beside the population's
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "RespondentsAnalysis".
 */
export interface RespondentsAnalysis {
  kind: "respondents";
  id: Id;
  of: Path[];
  arms: Id[];
  /**
   * the weights whose margins stand beside
   */
  margins?: string;
  /**
   * of everybody who was asked, with refusals and those who did not decide; without it of those who answered or decided
   */
  base?: "asked";
  digits?: number;
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * what is known of the population, beside an answer that nobody is weighted on
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "BenchmarkAnalysis".
 */
export interface BenchmarkAnalysis {
  kind: "benchmark";
  id: Id;
  of: Path;
  shares?: {
    answer: Id;
    percent: Exact;
  }[];
  mean?: Exact;
  source?: string;
  arms: Id[];
  weights?: Id;
  /**
   * of everybody who was asked, with refusals and those who did not decide; without it of those who answered or decided
   */
  base?: "asked";
  digits?: number;
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * mean of an attribute of the level set, or of the points or amount, per option, with an interval
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "ScoreAnalysis".
 */
export interface ScoreAnalysis {
  kind: "score";
  id: Id;
  of: Path;
  attribute?: Id;
  arms: Id[];
  weights?: Id;
  by: By;
  ci: Exact;
  /**
   * upper bounds of display bands
   */
  bands?: Exact[];
  /**
   * bands are read on the rounded mean; without it on the mean as it is
   */
  bandsOf?: "rounded";
  /**
   * of everybody who was asked, with refusals and those who did not decide; without it of those who answered or decided
   */
  base?: "asked";
  /**
   * without it: descending
   */
  order?: "written" | "ascending";
  digits?: number;
  /**
   * smallest group that is shown
   */
  min?: number;
  correct?: "none" | "holm" | "bh";
  /**
   * the tests that are corrected together, over lines; without it those of the line
   */
  family?: string;
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * share per answer (of a task: per side, or chosen), with an interval; of a total what each option takes of it
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "ShareAnalysis".
 */
export interface ShareAnalysis {
  kind: "share";
  id: Id;
  of: Path;
  groups?: AnswerGroup[];
  /**
   * groups given beside the answers
   */
  beside?: AnswerGroup[];
  /**
   * of a total: the share of it, and of its limit, that goes to each option
   */
  perOption?: true;
  arms: Id[];
  weights?: Id;
  by: By;
  ci: Exact;
  /**
   * of everybody who was asked, with refusals and those who did not decide; without it of those who answered or decided
   */
  base?: "asked";
  /**
   * without it: descending
   */
  order?: "written" | "ascending";
  digits?: number;
  /**
   * smallest group that is shown
   */
  min?: number;
  correct?: "none" | "holm" | "bh";
  /**
   * the tests that are corrected together, over lines; without it those of the line
   */
  family?: string;
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * a group of answers reported together; for a scale or number question the answers are written as numbers
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "AnswerGroup".
 */
export interface AnswerGroup {
  id: Id;
  answers: string[];
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "MeanAnalysis".
 */
export interface MeanAnalysis {
  kind: "mean";
  id: Id;
  of: Path;
  pass?: Exact;
  arms: Id[];
  weights?: Id;
  by: By;
  /**
   * smallest group that is shown
   */
  min?: number;
  ci: Exact;
  /**
   * of everybody who was asked, with refusals and those who did not decide; without it of those who answered or decided
   */
  base?: "asked";
  digits?: number;
  correct?: "none" | "holm" | "bh";
  /**
   * the tests that are corrected together, over lines; without it those of the line
   */
  family?: string;
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * latent class cluster analysis of the options of a task
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "ClassesAnalysis".
 */
export interface ClassesAnalysis {
  kind: "classes";
  id: Id;
  of: Path;
  as: "nominal" | "ordinal" | "continuous";
  from: number;
  to: number;
  seed?: number;
  arms: Id[];
  weights?: Id;
  covariates: Path[];
  show?: {
    classes: number;
    because: string;
  };
  /**
   * whose values give the mean of a class
   */
  attribute?: string;
  /**
   * what classes are described by; covariates are what they are predicted from
   */
  profile?: Path[];
  starts?: number;
  /**
   * starts at most, where the best solution is not found again
   */
  most?: number;
  floor?: Exact;
  /**
   * weighted in two steps: the classes without weights, their sizes with them
   */
  steps?: true;
  digits?: number;
  /**
   * the tests that are corrected together, over lines; without it those of the line
   */
  family?: string;
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "CompareAnalysis".
 */
export interface CompareAnalysis {
  kind: "compare";
  id: Id;
  /**
   * @minItems 2
   */
  arms: Id[];
  on: Path[];
  adjust: Path[];
  correct: "none" | "holm" | "bh";
  detect?: Exact;
  power?: Exact;
  around?: Exact;
  /**
   * versions taken together, beside each other; without it each by itself
   */
  sides?: Id[][];
  /**
   * of tasks: more, the same or less, and not the mean
   */
  as?: "sides";
  /**
   * a test per answer counts, and the one of all answers describes
   */
  perAnswer?: true;
  weights?: Id;
  within?: Exact;
  ci?: Exact;
  digits?: number;
  /**
   * the tests that are corrected together, over lines; without it those of the line
   */
  family?: string;
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * two answers of the same people: questions, or rows of a grid
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "ContrastAnalysis".
 */
export interface ContrastAnalysis {
  kind: "contrast";
  id: Id;
  of: Path;
  /**
   * ids joined with dots; as a column name the dots become __
   */
  against?: string;
  groups?: AnswerGroup[];
  arms: Id[];
  weights?: Id;
  correct: "none" | "holm" | "bh";
  within?: Exact;
  ci?: Exact;
  digits?: number;
  /**
   * the tests that are corrected together, over lines; without it those of the line
   */
  family?: string;
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * does the order of the options differ between the versions
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "RankAnalysis".
 */
export interface RankAnalysis {
  kind: "rank";
  id: Id;
  of: Path;
  arms: Id[];
  weights?: Id;
  seed?: number;
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "TransitionAnalysis".
 */
export interface TransitionAnalysis {
  kind: "transition";
  id: Id;
  from: Path;
  to: Path;
  arms: Id[];
  weights?: Id;
  /**
   * answers that count neither as staying nor as leaving
   */
  neither?: Id[];
  ci?: Exact;
  digits?: number;
  /**
   * the tests that are corrected together, over lines; without it those of the line
   */
  family?: string;
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * motivations, or answers in own words, drawn at random to be coded by people
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "ArgumentsAnalysis".
 */
export interface ArgumentsAnalysis {
  kind: "arguments";
  id: Id;
  of: Path;
  sample?: number;
  perOption?: true;
  seed?: number;
  arms: Id[];
  by?: By;
  coders?: number;
  double?: Exact;
  /**
   * from which percentage on an argument gets one more star
   */
  stars?: Exact[];
  /**
   * quotations per argument
   */
  quote?: number;
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * how the answers came about
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "QualityAnalysis".
 */
export interface QualityAnalysis {
  kind: "quality";
  id: Id;
  arms: Id[];
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * what people did with the limits of a task
 *
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "MeterAnalysis".
 */
export interface MeterAnalysis {
  kind: "meter";
  id: Id;
  of: Path;
  arms: Id[];
  weights?: Id;
  digits?: number;
  /**
   * stands on the first page of the report
   */
  headline?: true;
}
/**
 * This interface was referenced by `Consultation`'s JSON-Schema
 * via the `definition` "Expect".
 */
export interface Expect {
  task: Path;
  /**
   * empty: every version
   */
  arms: Id[];
  claim: Claim;
}
/**
 * at most, at least or exactly number options are at one of these levels (chosen, for choose) in every admissible answer, unless an option is at one of the levels of unless
 */
export interface CountClaim {
  kind: "count";
  compare: "at_most" | "at_least" | "exactly";
  number: number;
  at: Arms;
  unless?: Arms;
}
export interface ReachableClaim {
  kind: "every_level_reachable" | "every_option_reachable";
}
export interface BindsClaim {
  kind: "binds";
  total: Path;
}
