import type { Node, NodeKind } from "./syntax.ts";

type OfKind<Kind extends NodeKind> = Extract<Node, { readonly kind: Kind }>;

/** What holds a node, or holds what holds one: a list, a record in between. */
type Holds<Value> = Value extends Node
  ? true
  : Value extends readonly (infer Each)[]
    ? Holds<Each>
    : Value extends { readonly start: number }
      ? never
      : Value extends object
        ? Holds<Value[keyof Value]>
        : never;

type ChildKey<N extends Node> = {
  readonly [Key in keyof N & string]: true extends Holds<N[Key]> ? Key : never;
}[keyof N & string];

/** Where the children of each kind of node are, in the order of the text. */
export const childKeys = {
  SourceFile: ["edition", "declarations", "comments"],
  Comment: [],
  Missing: [],
  Name: [],
  Reference: ["names"],
  StringLiteral: [],
  NumberLiteral: [],
  TextValue: ["cases"],
  TextCase: ["arms", "text"],
  VariedValue: ["cases"],
  ValueCase: ["value", "arms"],
  Binary: ["left", "right"],
  Negate: ["operand"],
  Sum: ["operand"],
  And: ["operands"],
  Or: ["operands"],
  Not: ["operand"],
  IsTest: ["subject", "answers", "quoted"],
  HasTest: ["subject", "answers"],
  AnsweredTest: ["subject"],
  CompareTest: ["subject", "against"],
  ConsultationHeader: ["name", "title", "settings"],
  ReleaseSetting: ["number", "name"],
  LanguageSetting: ["tag"],
  TranslationsSetting: ["files"],
  ReadingLevelSetting: ["level"],
  PopulationSetting: ["text"],
  ThanksSetting: ["text"],
  NoticeSetting: ["text"],
  ContactSetting: ["text"],
  PrivacySetting: ["text"],
  ResultsSetting: ["text"],
  ReviewSetting: ["title"],
  AssignSetting: ["method"],
  ExcludeSetting: ["minutes", "expected"],
  ExcludeLines: ["grids", "expected"],
  ExcludeUnset: ["task", "expected"],
  PartialSetting: ["until"],
  MotivateDefault: ["max"],
  Use: ["file", "names"],
  Version: ["name", "label", "share"],
  Factor: ["name", "versions"],
  Levels: ["name", "levels", "report", "notes"],
  LevelEntry: ["name", "code", "was", "label", "side", "attributes"],
  ReportGroup: ["name", "answers", "range"],
  NumberRange: ["from", "to"],
  AttributeValue: ["name", "value"],
  AnswerList: ["name", "answers"],
  AnswerEntry: ["name", "code", "was", "label", "same", "max"],
  AttributeDeclaration: ["name", "label", "unit", "per"],
  Constant: ["name", "value", "unit"],
  Consent: ["title", "text", "purpose", "controller", "retention", "agree", "refuse", "notes"],
  Stream: ["name", "addresses"],
  Task: ["name", "title", "like", "items"],
  LevelsDecision: ["levels", "start"],
  ChooseDecision: ["min", "max"],
  PointsDecision: ["points"],
  AmountDecision: ["range", "step", "unit", "start"],
  Budget: ["name", "label", "unit", "round", "expression", "limits", "texts", "notes"],
  Limit: ["value"],
  BudgetText: ["text"],
  Total: ["name", "label", "unit", "round", "expression", "notes"],
  Group: ["name", "label", "min", "max", "options"],
  Option: ["name", "label", "range", "items"],
  ShortText: ["text"],
  IfSide: ["text"],
  AtLevel: ["level", "attributes"],
  Expect: ["arms", "claim"],
  CountClaim: ["number", "at", "unless"],
  ReachableClaim: [],
  BindsClaim: ["budget"],
  LevelTest: ["level"],
  OptOut: ["label"],
  Delegate: ["label"],
  ShuffleSetting: [],
  Dilemma: ["name", "title", "like", "items"],
  Section: ["name", "title", "items"],
  Pairs: ["name", "title", "number", "design", "optOut", "items"],
  Passage: ["text"],
  Image: ["file", "alt"],
  Piece: ["name", "text"],
  Vary: ["name", "arms"],
  VaryArm: ["arm", "texts"],
  Ask: ["name", "type", "label", "answersOf", "items"],
  OneType: [],
  ManyType: [],
  RankType: [],
  GridType: ["of"],
  NumberType: ["range", "step", "unit"],
  ScaleType: ["range"],
  TextType: ["format"],
  DateType: ["range"],
  DateRange: ["from", "to"],
  Optional: [],
  Required: [],
  Sensitive: ["category"],
  ExplicitConsent: ["text"],
  AtLeast: ["number"],
  AtMost: ["number"],
  Top: ["number"],
  Max: ["number"],
  EndLabel: ["text"],
  Report: ["groups"],
  Pass: ["from"],
  Include: ["names"],
  When: ["arms", "otherwise"],
  WhenArm: ["condition", "items"],
  Motivate: ["max", "prompt", "sides"],
  Then: [],
  Recall: ["of"],
  ShuffleBlock: ["items"],
  ScreenOut: ["condition"],
  Note: ["text"],
  Allow: ["rule", "reason"],
  Was: ["old"],
  Recode: ["old", "map"],
  SeriesBreak: ["release", "reason"],
  Sample: ["stream", "target", "minutes", "recruited", "invited", "field", "incentive"],
  Quota: ["of", "stream", "cells"],
  ShareCell: ["answer", "number"],
  Weights: ["name", "arms", "margins", "sources", "trims", "missings", "notes"],
  Margin: ["of", "cells"],
  Analysis: ["lines"],
  AnalysisLine: ["subjects", "cells", "mean", "clauses"],
  InClause: ["arms"],
  WithClause: ["sides"],
  OnClause: ["of"],
  ToClause: ["to"],
  AgainstClause: ["against"],
  WeightedClause: ["weights"],
  ByClause: ["of"],
  AdjustClause: ["of"],
  CovariatesClause: ["of"],
  ProfileClause: ["of"],
  AttributeClause: ["attribute"],
  BandsClause: ["bounds"],
  StarsClause: ["bounds"],
  GroupsClause: ["groups"],
  BesideClause: ["groups"],
  AsClause: ["as", "range"],
  ShowClause: ["classes", "because"],
  NumberClause: ["number"],
  CorrectClause: ["method"],
  FamilyClause: ["family"],
  IdClause: ["id"],
  BaseClause: ["base"],
  OrderClause: ["order"],
  NeitherClause: ["answers"],
  SourceClause: ["source"],
  PerClause: [],
  StepsClause: [],
  HeadlineClause: [],
} as const satisfies { readonly [Kind in NodeKind]: readonly ChildKey<OfKind<Kind>>[] };

/** The members of nodes that hold others and are not in the table: there are none. */
type Forgotten = {
  [Kind in NodeKind]: Exclude<ChildKey<OfKind<Kind>>, (typeof childKeys)[Kind][number]>;
}[NodeKind];
null as unknown as Forgotten satisfies never;

/** The nodes directly below a node. Plain records in between (an address, a side text) do not count as nodes. */
export function children(node: Node): Node[] {
  const found: Node[] = [];
  for (const key of childKeys[node.kind])
    collect((node as unknown as Record<string, unknown>)[key], found);
  return found;
}

function collect(value: unknown, found: Node[]): void {
  if (value === null || typeof value !== "object") return;
  if (Array.isArray(value)) for (const each of value) collect(each, found);
  else if ("kind" in value) found.push(value as Node);
  else for (const [key, each] of Object.entries(value)) if (key !== "span") collect(each, found);
}

/** Calls back for a node and everything below it, outside in; `false` leaves out what is below. */
export function visit(node: Node, enter: (node: Node) => boolean | void): void {
  if (enter(node) === false) return;
  for (const child of children(node)) visit(child, enter);
}
