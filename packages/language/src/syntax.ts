/** The syntax tree: what the text says, before any name is looked up. One node type per construct; spans are offsets. */
import type { Question } from "@pwe/model";

export interface Span {
  readonly start: number;
  readonly end: number;
}

interface NodeOf<K extends string> {
  readonly kind: K;
  readonly span: Span;
}

/** Stands where the text has a hole; later phases stay silent about it. */
export interface Missing extends NodeOf<"Missing"> {
  readonly expected: string;
}

/** An id as written, in declaring position or as part of a reference. */
export interface Name extends NodeOf<"Name"> {
  readonly text: string;
}

/** A reference to a declared thing: `advice`, `mission.advice`, `protest.advice.why`. */
export interface Reference extends NodeOf<"Reference"> {
  readonly names: readonly Name[];
}

/** `"…"` (plain) or `"""…"""` (Markdown, common indent removed). `value` is the text meant, with escapes resolved. */
export interface StringLiteral extends NodeOf<"StringLiteral"> {
  readonly value: string;
  readonly markdown: boolean;
}

/** A number as written, exact: int × 10^-decimals. A sign belongs to it. `percent`: a % followed. */
export interface NumberLiteral extends NodeOf<"NumberLiteral"> {
  readonly int: number;
  readonly decimals: number;
  readonly percent: boolean;
}

/** One text, or `in v1 "…" in v2 and v3 nothing else "…"`. In an undivided text there is one case without arms. */
export interface TextValue extends NodeOf<"TextValue"> {
  readonly cases: readonly TextCase[];
}
export interface TextCase extends NodeOf<"TextCase"> {
  readonly arms: readonly Name[];
  readonly otherwise: boolean;
  /** null: `nothing` */ readonly text: StringLiteral | Missing | null;
}

/** `4`, or `4 in v1, 2 in v2 and v3`, or `4 in v1, 2 else`; limits may be expressions: `50 - winter.risk`. */
export interface VariedValue extends NodeOf<"VariedValue"> {
  readonly cases: readonly ValueCase[];
}
export interface ValueCase extends NodeOf<"ValueCase"> {
  readonly arms: readonly Name[];
  readonly otherwise: boolean;
  readonly value: Expression | Missing;
}

// ── expressions (totals, limits) ──
export type Expression = Binary | Negate | Sum | NumberLiteral | Reference | Missing;
export interface Binary extends NodeOf<"Binary"> {
  readonly operator: "+" | "-" | "*" | "/";
  readonly left: Expression;
  readonly right: Expression;
}
export interface Negate extends NodeOf<"Negate"> {
  readonly operand: Expression;
}
/** `sum EXPRESSION`: over the options of the task. */
export interface Sum extends NodeOf<"Sum"> {
  readonly operand: Expression;
}

// ── conditions ──
export type Condition = And | Or | Not | IsTest | HasTest | AnsweredTest | CompareTest | Missing;
export interface And extends NodeOf<"And"> {
  readonly operands: readonly Condition[];
}
export interface Or extends NodeOf<"Or"> {
  readonly operands: readonly Condition[];
}
export interface Not extends NodeOf<"Not"> {
  readonly operand: Condition;
}
/** `advice is procedure`, `advice is not any of a, b`, `version is v1`, `attention is delegate`, `born is "2000-02-29"`. */
export interface IsTest extends NodeOf<"IsTest"> {
  readonly subject: Reference;
  readonly negated: boolean;
  readonly answers: readonly Name[];
  /** instead of an answer */
  readonly quoted: StringLiteral | Missing | null;
}
/** `sources has press`, `sources has any of press, radio`. */
export interface HasTest extends NodeOf<"HasTest"> {
  readonly subject: Reference;
  readonly negated: boolean;
  readonly answers: readonly Name[];
}
/** `advice is answered`, `advice is not answered`. */
export interface AnsweredTest extends NodeOf<"AnsweredTest"> {
  readonly subject: Reference;
  readonly negated: boolean;
}
/** `mark >= 6`, `attention.effort > 2`, `rights above same`, `rights at least more`, `born < "2000-01-01"`. */
export interface CompareTest extends NodeOf<"CompareTest"> {
  readonly subject: Reference;
  readonly operator: "<" | "<=" | ">" | ">=" | "=";
  readonly against: NumberLiteral | StringLiteral | Name | Missing;
}

// ── the file ──
export interface SourceFile extends NodeOf<"SourceFile"> {
  readonly edition: NumberLiteral | Missing;
  readonly declarations: readonly Declaration[];
  readonly comments: readonly Comment[];
}
export interface Comment extends NodeOf<"Comment"> {
  readonly text: string;
}

export type Declaration =
  | ConsultationHeader
  | Use
  | Version
  | Factor
  | Levels
  | AnswerList
  | AttributeDeclaration
  | Constant
  | Consent
  | Stream
  | Task
  | Dilemma
  | Section
  | Pairs
  | ShuffleBlock
  | When
  | Sample
  | Quota
  | Weights
  | Analysis
  | Note
  | Allow
  | SeriesBreak
  | ScreenOut;

/** `consultation ID "title" { settings }` */
export interface ConsultationHeader extends NodeOf<"ConsultationHeader"> {
  readonly name: Name | Missing;
  readonly title: StringLiteral | Missing;
  readonly settings: readonly Setting[];
}
export type Setting =
  | (NodeOf<"ReleaseSetting"> & {
      readonly number: NumberLiteral | Missing;
      readonly name: StringLiteral | null;
    }) // release 3 "na de proef"
  | (NodeOf<"LanguageSetting"> & { readonly tag: Name | Missing }) // language nl
  | (NodeOf<"TranslationsSetting"> & { readonly files: readonly (StringLiteral | Missing)[] }) // translations "texts.en.po", "texts.fy.po"
  | (NodeOf<"ReadingLevelSetting"> & { readonly level: Name | Missing }) // reading_level b1
  | (NodeOf<"PopulationSetting"> & { readonly text: StringLiteral | Missing }) // population "inwoners van 18 jaar en ouder"
  | (NodeOf<"ThanksSetting"> & { readonly text: TextValue }) // thanks "…"
  | (NodeOf<"NoticeSetting"> & { readonly text: TextValue }) // notice "…" : stands at every open field
  | (NodeOf<"ContactSetting"> & { readonly text: TextValue }) // contact "…" : at the foot of every page
  | (NodeOf<"PrivacySetting"> & { readonly text: TextValue }) // privacy "https://…" : at the foot of every page
  | (NodeOf<"ResultsSetting"> & { readonly text: TextValue }) // results "…" : when they appear, at the end
  | (NodeOf<"ReviewSetting"> & { readonly title: StringLiteral | null }) // review "Kijk uw antwoorden na" : a last page with them
  | (NodeOf<"AssignSetting"> & { readonly method: Name | Missing }) // assign random | quota | waves | panel
  | (NodeOf<"ExcludeSetting"> & {
      // exclude faster than 4 minutes expect 5%
      readonly minutes: NumberLiteral | Missing;
      readonly expected: NumberLiteral | Missing | null;
    })
  | (NodeOf<"ExcludeLines"> & {
      // exclude straight lines in trust, agree
      readonly grids: readonly Reference[];
      readonly expected: NumberLiteral | Missing | null;
    })
  | (NodeOf<"ExcludeUnset"> & {
      // exclude nothing set in attention
      readonly task: Reference | Missing;
      readonly expected: NumberLiteral | Missing | null;
    })
  | (NodeOf<"PartialSetting"> & { readonly until: Reference | Missing }) // partial keep until BLOCK
  | MotivateDefault;
/** `motivate optional max 1000` in the header: default for every motivate */
export type MotivateDefault = NodeOf<"MotivateDefault"> & {
  readonly required: boolean | null;
  readonly max: NumberLiteral | null;
};

/** `use "pwe:nl/population" (gender, age)`; without the list everything the file declares. */
export interface Use extends NodeOf<"Use"> {
  readonly file: StringLiteral | Missing;
  readonly names: readonly Name[];
}
/** `version v1 "Startversie" share 2/3 baseline`; share also `share 50%` */
export interface Version extends NodeOf<"Version"> {
  readonly name: Name | Missing;
  readonly label: StringLiteral | null;
  readonly share: {
    readonly numerator: NumberLiteral;
    readonly denominator: NumberLiteral | null;
  } | null;
  readonly baseline: boolean;
}
/** `factor tone { version soft "…" share 1/2 … }` */
export interface Factor extends NodeOf<"Factor"> {
  readonly name: Name | Missing;
  readonly versions: readonly Version[];
}
/** `levels ID { - id = 1 "label" side more effort 2 …  report low: none, little  mid: some }` */
export interface Levels extends NodeOf<"Levels"> {
  readonly name: Name | Missing;
  readonly levels: readonly LevelEntry[];
  readonly report: readonly ReportGroup[];
  readonly notes: readonly (Note | Allow)[];
}
export interface LevelEntry extends NodeOf<"LevelEntry"> {
  readonly name: Name | Missing;
  readonly code: NumberLiteral | null;
  /** the id it had in an earlier release */
  readonly was: Name | null;
  readonly label: TextValue | Missing;
  readonly side: Name | null;
  readonly attributes: readonly AttributeValue[];
}
/** `low: none, little` or `low: 1..2` */
export interface ReportGroup extends NodeOf<"ReportGroup"> {
  readonly name: Name;
  readonly answers: readonly Name[];
  readonly range: NumberRange | null;
}
export interface NumberRange extends NodeOf<"NumberRange"> {
  readonly from: NumberLiteral | Missing;
  readonly to: NumberLiteral | Missing;
}
/** `"1900-01-01".."2010-12-31"`: between quotes, for without them it would be a subtraction */
export interface DateRange extends NodeOf<"DateRange"> {
  readonly from: StringLiteral | Missing;
  readonly to: StringLiteral | Missing;
}
/** `effort -2`, `cost 40 in v1, 60 in v2` */
export interface AttributeValue extends NodeOf<"AttributeValue"> {
  readonly name: Name;
  readonly value: VariedValue;
}
/** `answers parties { - a "A" … }` */
export interface AnswerList extends NodeOf<"AnswerList"> {
  readonly name: Name | Missing;
  readonly answers: readonly AnswerEntry[];
}
/** `- carry_out = 1 was obey "label" pin last as procedure`, `other "…"`, `none "…"`, `refused "…"` (their ids: other, none, refused) */
export interface AnswerEntry extends NodeOf<"AnswerEntry"> {
  readonly role: "answer" | "other" | "none" | "refused";
  readonly name: Name | Missing | null;
  readonly code: NumberLiteral | null;
  /** the id it had in an earlier release */
  readonly was: Name | null;
  readonly label: TextValue | Missing;
  readonly pin: "first" | "last" | null;
  /** `stays`, or `as procedure`: which earlier answer this one repeats */
  readonly same: Name | "stays" | null;
  /** `max 200` on other */
  readonly max: NumberLiteral | null;
}
/** `attribute cost "Kosten" unit "€ mln"`, `attribute phds unit "phd" per "€ mln"` */
export interface AttributeDeclaration extends NodeOf<"AttributeDeclaration"> {
  readonly name: Name | Missing;
  readonly label: StringLiteral | null;
  readonly unit: StringLiteral | null;
  readonly per: StringLiteral | null;
}
/** `constant households 8.3 unit "mln"` */
export interface Constant extends NodeOf<"Constant"> {
  readonly name: Name | Missing;
  readonly value: NumberLiteral | Missing;
  readonly unit: StringLiteral | null;
}

/** `consent "title" { text """…""" purpose "…" controller "…" retention 2 years agree "…" refuse "…" }` */
export interface Consent extends NodeOf<"Consent"> {
  readonly title: StringLiteral | Missing;
  readonly text: TextValue | null;
  readonly purpose: StringLiteral | null;
  readonly controller: StringLiteral | null;
  readonly retention: {
    readonly number: NumberLiteral | Missing;
    readonly unit: Name | Missing;
  } | null;
  readonly agree: TextValue | null;
  readonly refuse: TextValue | null;
  readonly notes: readonly (Note | Allow)[];
}
/** `stream panel { token "RID" complete "https://…" screened_out "…" quota_full "…" refused "…" }` */
export interface Stream extends NodeOf<"Stream"> {
  readonly name: Name | Missing;
  readonly addresses: readonly {
    readonly name: Name;
    readonly value: StringLiteral | Missing;
    readonly span: Span;
  }[];
}

/** `task ID "title" [like PATH] { … }` */
export interface Task extends NodeOf<"Task"> {
  readonly name: Name | Missing;
  readonly title: TextValue | Missing | null;
  readonly like: Reference | null;
  readonly items: readonly TaskItem[];
}
export type TaskItem =
  | Decision
  | Budget
  | Total
  | Group
  | Option
  | Expect
  | OptOut
  | Delegate
  | ShuffleSetting
  | BodyItem;
export type Decision =
  | (NodeOf<"LevelsDecision"> & {
      readonly levels: Reference | Missing;
      /** null: `start unanswered` or not written */ readonly start: Name | null;
      readonly startWritten: boolean;
    }) // levels attention5 start at same | levels attention5 start unanswered
  | (NodeOf<"ChooseDecision"> & {
      readonly min: NumberLiteral | null;
      readonly max: NumberLiteral | null;
      readonly one: boolean;
    }) // choose | choose one | choose 2..5 | choose at most 3 | choose at least 1 | choose exactly 2
  | (NodeOf<"PointsDecision"> & { readonly points: NumberLiteral | Missing }) // points 100
  | (NodeOf<"AmountDecision"> & {
      readonly range: NumberRange | null;
      readonly step: NumberLiteral | null;
      readonly unit: StringLiteral | null;
      readonly start: NumberLiteral | null;
      readonly startWritten: boolean;
    }); // amount 0..50 step 5 unit "€ mln" start at 0 ; start unanswered is the default
/** `budget effort "Inspanningsmeter" { sum effort  at most 4 in v1, 2 in v2  over "…" under "…" unspent "…" }`; without expression: the sum of the attribute of that name (points, amount and count are built in) */
export interface Budget extends NodeOf<"Budget"> {
  readonly name: Name | Missing;
  readonly label: TextValue | Missing | null;
  readonly unit: StringLiteral | null;
  /** what it is shown rounded to; null: as it is */
  readonly round: NumberLiteral | null;
  readonly expression: Expression | null;
  readonly limits: readonly LimitNode[];
  readonly texts: readonly BudgetText[];
  readonly notes: readonly (Note | Allow)[];
}
export interface LimitNode extends NodeOf<"Limit"> {
  readonly compare: "at_most" | "at_least" | "exactly";
  readonly value: VariedValue;
}
export interface BudgetText extends NodeOf<"BudgetText"> {
  readonly role: "over" | "under" | "unspent";
  readonly text: TextValue;
}
/** `total phds "Promovendi" unit "phd" { sum amount * phds_per_million }` */
export interface Total extends NodeOf<"Total"> {
  readonly name: Name | Missing;
  readonly label: TextValue | Missing | null;
  readonly unit: StringLiteral | null;
  /** what it is shown rounded to; null: as it is */
  readonly round: NumberLiteral | null;
  /** left out: the sum of the attribute of that name */
  readonly expression: Expression | Missing | null;
  readonly notes: readonly (Note | Allow)[];
}
/** `group site "…" exactly 1 { option … }`; also at most / at least / 1..2 */
export interface Group extends NodeOf<"Group"> {
  readonly name: Name | Missing;
  readonly label: TextValue | null;
  readonly min: NumberLiteral | null;
  readonly max: NumberLiteral | null;
  readonly options: readonly Option[];
}
/** `option ID "label" [amount -20..40] [pin last] { short "…" if more "…" if less "…" text "…" image … cost 120 at much_more cost 120 reduction 3.5 was old }` ; the block may be left out; attributes behind `at LEVEL` belong to that level */
export interface Option extends NodeOf<"Option"> {
  readonly name: Name | Missing;
  readonly label: TextValue | Missing;
  readonly range: NumberRange | null;
  readonly pin: "first" | "last" | null;
  readonly items: readonly OptionItem[];
}
export type OptionItem =
  | (NodeOf<"ShortText"> & { readonly text: TextValue })
  | (NodeOf<"IfSide"> & { readonly side: "less" | "same" | "more"; readonly text: TextValue })
  | AttributeValue
  | (NodeOf<"AtLevel"> & {
      readonly level: Name | Missing;
      readonly attributes: readonly AttributeValue[];
    })
  | Passage
  | ImageNode
  | Note
  | Allow
  | Was;
/** `expect [in v1] at most 2 options at much_more [unless an option below same]`, `… options chosen`, `expect every level reachable`, `expect every option reachable`, `expect effort binds` */
export interface Expect extends NodeOf<"Expect"> {
  readonly arms: readonly Name[];
  readonly claim: Claim | Missing;
}
export type Claim =
  | (NodeOf<"CountClaim"> & {
      readonly compare: "at_most" | "at_least" | "exactly";
      readonly number: NumberLiteral;
      readonly at: LevelTest;
      readonly unless: LevelTest | null;
    })
  | (NodeOf<"ReachableClaim"> & { readonly what: "level" | "option" })
  | (NodeOf<"BindsClaim"> & { readonly budget: Name });
/** `at LEVEL`, `above LEVEL`, `below LEVEL`, or `chosen` (level null) */
export interface LevelTest extends NodeOf<"LevelTest"> {
  readonly relation: "at" | "above" | "below" | "chosen";
  readonly level: Name | Missing | null;
}
/** `opt out "…"` */
export interface OptOut extends NodeOf<"OptOut"> {
  readonly label: TextValue | Missing;
}
/** `delegate "…"` */
export interface Delegate extends NodeOf<"Delegate"> {
  readonly label: TextValue | Missing;
}
/** `shuffle options`, `shuffle answers`, `shuffle rows` */
export interface ShuffleSetting extends NodeOf<"ShuffleSetting"> {
  readonly what: "options" | "answers" | "rows";
}

/** `dilemma ID "title" [like PATH] { … }` */
export interface Dilemma extends NodeOf<"Dilemma"> {
  readonly name: Name | Missing;
  readonly title: TextValue | Missing | null;
  readonly like: Reference | null;
  readonly items: readonly BodyItem[];
}
/** `section ID "title" { … }` */
export interface Section extends NodeOf<"Section"> {
  readonly name: Name | Missing;
  readonly title: TextValue | Missing | null;
  readonly items: readonly BodyItem[];
}
/** `pairs ID "title" 5 { intro … design "sets.csv" opt out "…" motivate … }`: CSV columns set, alternative, then one per attribute */
export interface Pairs extends NodeOf<"Pairs"> {
  readonly name: Name | Missing;
  readonly title: TextValue | Missing | null;
  readonly number: NumberLiteral | Missing;
  readonly design: StringLiteral | Missing | null;
  readonly optOut: TextValue | null;
  readonly items: readonly (Passage | ImageNode | Motivate | Note | Allow)[];
}

// ── what stands inside a block ──
export type BodyItem =
  | Passage
  | ImageNode
  | Piece
  | Vary
  | Ask
  | Include
  | When
  | Motivate
  | Then
  | Recall
  | ShuffleBlock
  | ScreenOut
  | Note
  | Allow
  | Was
  | Recode
  | SeriesBreak;
/** `intro "…"`, `situation "…"`, `text "…"`, `hint "…"` */
export interface Passage extends NodeOf<"Passage"> {
  readonly role: "intro" | "situation" | "text" | "hint" | "info";
  readonly text: TextValue;
}
/** `image "plan.png" alt "…"` */
export interface ImageNode extends NodeOf<"Image"> {
  readonly file: StringLiteral | Missing;
  readonly alt: TextValue | Missing | null;
}
/** `piece law in v1 "…" in v2 "…"` */
export interface Piece extends NodeOf<"Piece"> {
  readonly name: Name | Missing;
  readonly text: TextValue;
}
/** `vary tone { v1 { first "…" second "…" } v2 { … } }`: pieces first and second, one manipulation */
export interface Vary extends NodeOf<"Vary"> {
  readonly name: Name | Missing;
  readonly arms: readonly VaryArm[];
}
export interface VaryArm extends NodeOf<"VaryArm"> {
  readonly arm: Name | "else";
  readonly texts: readonly {
    readonly name: Name;
    readonly text: StringLiteral | Missing | null;
    readonly span: Span;
  }[];
}
/** `ask ID one "label" [answers of REF] { … }`; the block may be left out */
export interface Ask extends NodeOf<"Ask"> {
  readonly name: Name | Missing;
  readonly type: AskType | Missing;
  readonly label: TextValue | Missing;
  readonly answersOf: Reference | Missing | null;
  readonly items: readonly AskItem[];
}
export type AskType =
  | NodeOf<"OneType">
  | NodeOf<"ManyType">
  | NodeOf<"RankType">
  | (NodeOf<"GridType"> & { readonly of: Reference | Missing }) // grid trust5
  | (NodeOf<"NumberType"> & {
      readonly range: NumberRange | Missing;
      readonly step: NumberLiteral | null;
      readonly unit: StringLiteral | null;
    }) // number 1..10 step 0.5 unit "jaar"
  | (NodeOf<"ScaleType"> & { readonly range: NumberRange | Missing }) // scale 1..7
  | (NodeOf<"TextType"> & { readonly format: Name | null }) // text | text postcode_nl
  | (NodeOf<"DateType"> & { readonly range: DateRange | Missing }); // date "1900-01-01".."2010-12-31"
/** What stands behind each word that a question is asked with, in the order in which messages name them. */
export const askTypes = {
  one: "OneType",
  many: "ManyType",
  grid: "GridType",
  number: "NumberType",
  scale: "ScaleType",
  date: "DateType",
  rank: "RankType",
  text: "TextType",
} as const satisfies Record<Question["type"], AskType["kind"]>;
/** What is asked for by a question of one kind. */
export type AskTypeOf<Type extends Question["type"]> = Extract<
  AskType,
  { readonly kind: (typeof askTypes)[Type] }
>;
export type AskItem =
  | AnswerEntry // in a grid the entries are its rows
  | ShuffleSetting
  | Passage
  | ImageNode
  | Note
  | Allow
  | Was
  | Recode
  | SeriesBreak
  | NodeOf<"Optional">
  | NodeOf<"Required">
  | (NodeOf<"Sensitive"> & { readonly category: Name | Missing }) // sensitive political_opinion
  | (NodeOf<"ExplicitConsent"> & { readonly text: TextValue | null }) // consent explicit ["…"]
  | (NodeOf<"AtLeast"> & { readonly number: NumberLiteral | Missing }) // at least 1 (many)
  | (NodeOf<"AtMost"> & { readonly number: NumberLiteral | Missing }) // at most 3 (many)
  | (NodeOf<"Top"> & { readonly number: NumberLiteral | Missing }) // top 3 (rank)
  | (NodeOf<"Max"> & { readonly number: NumberLiteral | Missing }) // max 500 (text)
  | (NodeOf<"EndLabel"> & { readonly end: "low" | "high"; readonly text: TextValue | Missing }) // low "…" high "…" (scale)
  | (NodeOf<"Report"> & { readonly groups: readonly ReportGroup[] }) // report low: 1..2 mid: 3
  | (NodeOf<"Pass"> & { readonly from: NumberLiteral | Missing }); // pass from 5.5
/** `include gender, age` */
export interface Include extends NodeOf<"Include"> {
  readonly names: readonly Name[];
}
/** `when A { } else when B { } else { }` */
export interface When extends NodeOf<"When"> {
  readonly arms: readonly WhenArm[];
  readonly otherwise: readonly (BodyItem | Declaration)[] | null;
}
export interface WhenArm extends NodeOf<"WhenArm"> {
  readonly condition: Condition;
  readonly items: readonly (BodyItem | Declaration)[];
}
/** `motivate [optional|required] [max 2000] ["…" | { more "…" less "…" same "…" }]` */
export interface Motivate extends NodeOf<"Motivate"> {
  readonly required: boolean | null;
  readonly max: NumberLiteral | null;
  readonly prompt: TextValue | null;
  readonly sides: readonly {
    readonly side: "more" | "less" | "same";
    readonly text: TextValue;
    readonly span: Span;
  }[];
}
/** `then`, `then fixed` */
export interface Then extends NodeOf<"Then"> {
  readonly fixed: boolean;
}
/** `recall advice` */
export interface Recall extends NodeOf<"Recall"> {
  readonly of: Reference | Missing;
}
/** `shuffle { blocks or questions }` */
export interface ShuffleBlock extends NodeOf<"ShuffleBlock"> {
  readonly items: readonly (BodyItem | Declaration)[];
}
/** `screen out when CONDITION` */
export interface ScreenOut extends NodeOf<"ScreenOut"> {
  readonly condition: Condition;
}
export interface Note extends NodeOf<"Note"> {
  readonly text: StringLiteral | Missing;
}
/** `allow confounded-versions "reason"` */
export interface Allow extends NodeOf<"Allow"> {
  readonly rule: Name | Missing;
  readonly reason: StringLiteral | Missing;
}
/** `was old_id`, or `was block.old_id` where it stood in another block */
export interface Was extends NodeOf<"Was"> {
  readonly old: Reference | Missing;
}
/** `recode old { a to x  b to x }` */
export interface Recode extends NodeOf<"Recode"> {
  readonly old: Name | Missing;
  readonly map: readonly {
    readonly from: Name;
    readonly to: Name | Missing;
    readonly span: Span;
  }[];
}
/** `series break in 3 "reason"` */
export interface SeriesBreak extends NodeOf<"SeriesBreak"> {
  readonly release: NumberLiteral | Missing;
  readonly reason: StringLiteral | Missing;
}

// ── the plan ──
/**
 * `sample panel target 2000 minutes 15`, `sample panel target 1300 in v1, 700 in v2 minutes 15`; what it was like:
 * `recruited panel invited 4000 field "2025-01-13".."2025-02-02" incentive "5 euro"`
 */
export interface Sample extends NodeOf<"Sample"> {
  readonly stream: Name | Missing;
  readonly target: VariedValue | null;
  readonly minutes: NumberLiteral | null;
  readonly recruited: Name | Missing | null;
  readonly invited: NumberLiteral | Missing | null;
  readonly field: DateRange | null;
  readonly incentive: StringLiteral | Missing | null;
}
/** `quota gender { female 500 male 500 }`, `quota gender for panel { … }` */
export interface Quota extends NodeOf<"Quota"> {
  readonly of: Reference | Missing;
  readonly stream: Name | null;
  readonly cells: readonly ShareCell[];
}
export interface ShareCell extends NodeOf<"ShareCell"> {
  readonly answer: Name;
  readonly number: NumberLiteral | Missing;
}
/** `weights population for v1 { margin gender { female 50.3% … } source "…" trim 0.25..4 missing exclude }` */
export interface Weights extends NodeOf<"Weights"> {
  readonly name: Name | Missing;
  readonly arms: readonly Name[];
  readonly margins: readonly Margin[];
  readonly sources: readonly (StringLiteral | Missing)[];
  readonly trims: readonly NumberRange[];
  readonly missings: readonly Name[];
  readonly notes: readonly (Note | Allow)[];
}
export interface Margin extends NodeOf<"Margin"> {
  readonly of: Reference | Missing;
  readonly cells: readonly ShareCell[];
}

/** `analysis { … }` */
export interface Analysis extends NodeOf<"Analysis"> {
  readonly lines: readonly AnalysisLine[];
}
/**
 * One line: a verb, its subjects, then clauses in any order.
 *   respondents gender, age base asked  benchmark voted { a 23.5% b 20% } source "…"   benchmark mark 7.2 source "…"
 *   score attention in v1 weighted by population ci 95% by gender, age and work attribute score bands 0.05, 0.10 rounded
 *   share trust in v1 { low: 1..2 mid: 3 } beside { extreme: 1, 5 } order ascending digits 1 min 50 headline id trust
 *   share works.cost per option         mean mark pass 6 by party min 50 correct holm family main
 *   classes attention as nominal 1..4 seed 20250204 attribute score profile on age covariates work starts 200 most 800 floor 0.01 steps show 3 because "…"
 *   compare v1 and v2 with v3 on a, b adjust gender per answer correct holm family main detect 8 points around 20% power 80% within 5 points
 *   contrast protest.advice against mission.advice { refuses: keep_out }
 *   rank attention v1 with v2          transition protest.advice to protest.again in v1 weighted by population neither other
 *   arguments attention.why sample 400 per option seed 7 coders 2 double 20% stars 5, 15, 30 quote 3
 *   quality                            meter works
 */
export interface AnalysisLine extends NodeOf<"AnalysisLine"> {
  readonly verb:
    | "respondents"
    | "benchmark"
    | "score"
    | "share"
    | "mean"
    | "classes"
    | "compare"
    | "contrast"
    | "rank"
    | "transition"
    | "arguments"
    | "quality"
    | "meter";
  readonly subjects: readonly Reference[];
  /** what the population says, of a benchmark: the share of each answer, or a mean */
  readonly cells: readonly ShareCell[];
  readonly mean: NumberLiteral | null;
  readonly clauses: readonly AnalysisClause[];
}
export type AnalysisClause =
  | (NodeOf<"InClause"> & { readonly arms: readonly Name[] })
  | (NodeOf<"WithClause"> & { readonly sides: readonly (readonly Name[])[] }) // v1 with v2 [with v3], v1 and v2 with v3
  | (NodeOf<"OnClause"> & { readonly of: readonly Reference[] })
  | (NodeOf<"ToClause"> & { readonly to: Reference | Missing })
  | (NodeOf<"AgainstClause"> & { readonly against: Reference | Missing })
  | (NodeOf<"WeightedClause"> & { readonly weights: Name | Missing })
  | (NodeOf<"ByClause"> & { readonly of: readonly (readonly Reference[])[] }) // by gender, age and work
  | (NodeOf<"AdjustClause"> & { readonly of: readonly Reference[] })
  | (NodeOf<"CovariatesClause"> & { readonly of: readonly Reference[] })
  | (NodeOf<"ProfileClause"> & { readonly of: readonly Reference[] })
  | (NodeOf<"AttributeClause"> & { readonly attribute: Name | Missing })
  | (NodeOf<"BandsClause"> & {
      readonly bounds: readonly NumberLiteral[];
      readonly rounded: boolean;
    })
  | (NodeOf<"StarsClause"> & { readonly bounds: readonly NumberLiteral[] })
  | (NodeOf<"GroupsClause"> & { readonly groups: readonly ReportGroup[] })
  | (NodeOf<"BesideClause"> & { readonly groups: readonly ReportGroup[] })
  | (NodeOf<"AsClause"> & { readonly as: Name | Missing; readonly range: NumberRange | null })
  | (NodeOf<"ShowClause"> & {
      readonly classes: NumberLiteral | Missing;
      readonly because: StringLiteral | Missing;
    })
  | (NodeOf<"NumberClause"> & {
      readonly name:
        | "ci"
        | "seed"
        | "detect"
        | "power"
        | "sample"
        | "min"
        | "pass"
        | "digits"
        | "within"
        | "around"
        | "starts"
        | "most"
        | "floor"
        | "coders"
        | "double"
        | "quote";
      readonly number: NumberLiteral | Missing;
    })
  | (NodeOf<"CorrectClause"> & { readonly method: Name | Missing })
  | (NodeOf<"FamilyClause"> & { readonly family: Name | Missing })
  | (NodeOf<"IdClause"> & { readonly id: Name | Missing })
  | (NodeOf<"BaseClause"> & { readonly base: Name | Missing })
  | (NodeOf<"OrderClause"> & { readonly order: Name | Missing })
  | (NodeOf<"NeitherClause"> & { readonly answers: readonly Name[] })
  | (NodeOf<"SourceClause"> & { readonly source: StringLiteral | Missing })
  | (NodeOf<"PerClause"> & { readonly each: "option" | "answer" })
  | NodeOf<"StepsClause">
  | NodeOf<"HeadlineClause">;

export type Node =
  | SourceFile
  | Comment
  | Missing
  | Name
  | Reference
  | StringLiteral
  | NumberLiteral
  | TextValue
  | TextCase
  | VariedValue
  | ValueCase
  | Expression
  | Condition
  | Declaration
  | Setting
  | LevelEntry
  | ReportGroup
  | NumberRange
  | AttributeValue
  | AnswerEntry
  | TaskItem
  | LimitNode
  | BudgetText
  | OptionItem
  | Claim
  | LevelTest
  | BodyItem
  | VaryArm
  | AskType
  | DateRange
  | AskItem
  | WhenArm
  | ShareCell
  | Margin
  | AnalysisLine
  | AnalysisClause;

export type NodeKind = Node["kind"];

/** Whether the text has a hole here. */
export const isMissing = (node: { readonly kind: string } | null | undefined): node is Missing =>
  node?.kind === "Missing";
