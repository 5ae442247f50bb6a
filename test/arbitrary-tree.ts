/** Random syntax trees that a text can stand for, for tests that go from tree to text and back. */
import fc from "fast-check";
import type * as s from "../packages/language/src/syntax.ts";

const span: s.Span = { start: 0, end: 0 };
type Body = s.BodyItem;

const some = <T>(of: fc.Arbitrary<T>, max = 3): fc.Arbitrary<T[]> =>
  fc.array(of, { minLength: 1, maxLength: max });
const any = <T>(of: fc.Arbitrary<T>, max = 3): fc.Arbitrary<T[]> =>
  fc.array(of, { maxLength: max });
const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });

/** A node of a kind, from arbitraries for its parts. */
const node = <K extends s.NodeKind>(
  kind: K,
  parts: {
    [P in Exclude<keyof Extract<s.Node, { kind: K }>, "kind" | "span">]: fc.Arbitrary<unknown>;
  },
): fc.Arbitrary<Extract<s.Node, { kind: K }>> =>
  fc
    .record(parts as Record<string, fc.Arbitrary<unknown>>)
    .map((made) => ({ kind, span, ...made }) as unknown as Extract<s.Node, { kind: K }>);

/** Ids, among them words that are keywords elsewhere. */
const word = fc.oneof(
  fc.constantFrom("a", "b2", "long_id", "v1", "effort", "rights"),
  fc.constantFrom(
    "option",
    "share",
    "level",
    "task",
    "ask",
    "section",
    "levels",
    "note",
    "version",
  ),
  fc.constantFrom(
    "more",
    "one",
    "text",
    "score",
    "min",
    "unit",
    "side",
    "report",
    "when",
    "points",
  ),
  // nearly keywords
  fc.constantFrom("size", "al", "att", "shares", "pie", "notes", "evry"),
);
const name = word.map((text): s.Name => ({ kind: "Name", span, text }));
const names = some(name);
const reference = node("Reference", { names: some(name, 3) });

const plain = fc.string({
  unit: fc.constantFrom(...'abcé €"\\{}“”/*# 1'.split("")),
  maxLength: 24,
});
const string = plain.map((value): s.StringLiteral => ({
  kind: "StringLiteral",
  span,
  value,
  markdown: false,
}));
const markdown = some(
  fc.constantFrom(
    "One line.",
    "",
    "- item",
    "  - deeper",
    "**bold** {{law}}",
    'A "quote" // here',
    "break  ",
  ),
  5,
)
  .map((lines) => lines.join("\n").replace(/^\n+|\n+$/g, ""))
  .filter((value) => value !== "" && /^\S/m.test(value))
  .map((value): s.StringLiteral => ({ kind: "StringLiteral", span, value, markdown: true }));
/** What a text can only mean as a date. */
const date = fc
  .date({ min: new Date("1600-01-01"), max: new Date("2399-12-31"), noInvalidDate: true })
  .map((on): s.StringLiteral => ({
    kind: "StringLiteral",
    span,
    value: on.toISOString().slice(0, 10),
    markdown: false,
  }));
const literal = fc.oneof({ weight: 5, arbitrary: string }, { weight: 1, arbitrary: markdown });

const textCase = (
  arms: fc.Arbitrary<s.Name[]>,
  otherwise: boolean,
  text: fc.Arbitrary<s.StringLiteral | null>,
) => node("TextCase", { arms, otherwise: fc.constant(otherwise), text });
const text: fc.Arbitrary<s.TextValue> = fc
  .oneof(
    { weight: 4, arbitrary: textCase(fc.constant([]), false, literal).map((only) => [only]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          some(textCase(names, false, maybe(literal))),
          maybe(textCase(fc.constant([]), true, maybe(literal))),
        )
        .map(([cases, last]) => (last === null ? cases : [...cases, last])),
    },
  )
  .map((cases): s.TextValue => ({ kind: "TextValue", span, cases }));

const whole = fc.nat(5000);
const numberOf = (int: fc.Arbitrary<number>): fc.Arbitrary<s.NumberLiteral> =>
  node("NumberLiteral", {
    int,
    decimals: fc.constantFrom(0, 0, 1, 2),
    percent: fc.constant(false),
  });
const signed = numberOf(fc.integer({ min: -500, max: 500 }));
const number = numberOf(whole);
const percentage = number.map((of): s.NumberLiteral => ({ ...of, percent: true }));
const range = node("NumberRange", { from: signed, to: signed });

const { expression } = fc.letrec<{ expression: s.Expression }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    signed,
    reference,
    node("Sum", { operand: tie("expression") }),
    node("Negate", { operand: tie("expression") }).filter(
      ({ operand }) => operand.kind !== "Missing",
    ),
    node("Binary", {
      operator: fc.constantFrom("+", "-", "*", "/"),
      left: tie("expression"),
      right: tie("expression"),
    }),
  ) as fc.Arbitrary<s.Expression>,
}));

const varied = (value: fc.Arbitrary<s.Expression>): fc.Arbitrary<s.VariedValue> => {
  const of = (arms: fc.Arbitrary<s.Name[]>, otherwise: boolean) =>
    node("ValueCase", { arms, otherwise: fc.constant(otherwise), value });
  return fc
    .oneof(
      of(fc.constant([]), false).map((only) => [only]),
      fc
        .tuple(some(of(names, false)), maybe(of(fc.constant([]), true)))
        .map(([cases, last]) => (last === null ? cases : [...cases, last])),
    )
    .map((cases): s.VariedValue => ({ kind: "VariedValue", span, cases }));
};

const { condition } = fc.letrec<{ condition: s.Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    node("IsTest", {
      subject: reference,
      negated: fc.boolean(),
      answers: names,
      quoted: fc.constant(null),
    }),
    node("IsTest", {
      subject: reference,
      negated: fc.boolean(),
      answers: fc.constant([]),
      quoted: date,
    }),
    node("HasTest", { subject: reference, negated: fc.boolean(), answers: names }),
    node("AnsweredTest", { subject: reference, negated: fc.boolean() }),
    node("CompareTest", {
      subject: reference,
      operator: fc.constantFrom("<", "<=", ">", ">=", "="),
      against: signed,
    }),
    node("CompareTest", {
      subject: reference,
      operator: fc.constantFrom("<", "<=", ">", ">=", "="),
      against: date,
    }),
    // That it is one answer or level is written with `is`.
    node("CompareTest", {
      subject: reference,
      operator: fc.constantFrom("<", "<=", ">", ">="),
      against: name,
    }),
    node("And", { operands: fc.array(tie("condition"), { minLength: 2, maxLength: 3 }) }),
    node("Or", { operands: fc.array(tie("condition"), { minLength: 2, maxLength: 3 }) }),
    node("Not", { operand: tie("condition") }),
  ) as fc.Arbitrary<s.Condition>,
}));

// ── small statements ──

const note = node("Note", { text: literal });
const rule = fc
  .constantFrom("confounded-versions", "text", "wording-length")
  .map((of): s.Name => ({ kind: "Name", span, text: of }));
const allow = node("Allow", { rule, reason: string });
const remark = fc.oneof(note, allow);
const passage = node("Passage", {
  role: fc.constantFrom("intro", "situation", "text", "hint", "info"),
  text,
});
const image = node("Image", { file: string, alt: maybe(text) });
const was = node("Was", { old: reference });
const recode = node("Recode", {
  old: name,
  map: some(fc.record({ from: name, to: name, span: fc.constant(span) })),
});
const seriesBreak = node("SeriesBreak", { release: number, reason: string });
const screenOut = node("ScreenOut", { condition });
const required = fc.constantFrom(true, false, null);
const side = fc.constantFrom("more", "less", "same");
const motivate = node("Motivate", {
  required,
  max: maybe(number),
  prompt: maybe(text),
  sides: any(fc.record({ side, text, span: fc.constant(span) })),
});
const piece = node("Piece", { name, text });
const vary = node("Vary", {
  name,
  arms: some(
    node("VaryArm", {
      arm: fc.oneof(name, fc.constant("else")),
      texts: some(fc.record({ name, text: maybe(literal), span: fc.constant(span) })),
    }),
  ),
});
const group = node("ReportGroup", { name, answers: names, range: fc.constant(null) });
const rangeGroup = node("ReportGroup", { name, answers: fc.constant([]), range });
const pin = fc.constantFrom("first", "last", null);
const roles = fc.constantFrom("other", "none", "refused");
const answer = fc.oneof(
  node("AnswerEntry", {
    role: fc.constant("answer"),
    name,
    code: maybe(number),
    was: maybe(name),
    label: text,
    pin,
    same: fc.oneof(name, fc.constantFrom("stays", null)),
    max: fc.constant(null),
  }),
  node("AnswerEntry", {
    role: roles,
    name: fc.constant(null),
    code: maybe(number),
    was: maybe(name),
    label: text,
    pin,
    same: fc.constant(null),
    max: fc.constant(null),
  }),
  node("AnswerEntry", {
    role: fc.constant("other"),
    name: fc.constant(null),
    code: fc.constant(null),
    was: fc.constant(null),
    label: text,
    pin,
    same: fc.constant(null),
    max: number,
  }),
);
const shuffleSetting = node("ShuffleSetting", {
  what: fc.constantFrom("options", "answers", "rows"),
});
const askTypes: { readonly [Type in keyof typeof s.askTypes]: fc.Arbitrary<s.AskType> } = {
  one: node("OneType", {}),
  many: node("ManyType", {}),
  rank: node("RankType", {}),
  grid: node("GridType", { of: reference }),
  number: node("NumberType", { range, step: maybe(number), unit: maybe(string) }),
  scale: node("ScaleType", { range }),
  text: node("TextType", { format: maybe(name) }),
  date: node("DateType", { range: node("DateRange", { from: date, to: date }) }),
};
const askType = fc.oneof(...Object.values(askTypes));
const askItem = fc.oneof(
  answer,
  shuffleSetting,
  passage,
  image,
  remark,
  was,
  recode,
  seriesBreak,
  node("Optional", {}),
  node("Required", {}),
  node("Sensitive", { category: name }),
  node("ExplicitConsent", { text: maybe(text) }),
  node("AtLeast", { number }),
  node("AtMost", { number }),
  node("Top", { number }),
  node("EndLabel", { end: fc.constantFrom("low", "high"), text }),
  node("Report", { groups: some(fc.oneof(group, rangeGroup)) }),
  node("Pass", { from: number }),
);
const ask = node("Ask", {
  name,
  type: askType,
  label: text,
  answersOf: maybe(reference),
  items: any(askItem),
});

const leaf: fc.Arbitrary<Body> = fc.oneof(
  passage,
  image,
  piece,
  vary,
  ask,
  node("Include", { names }),
  motivate,
  node("Then", { fixed: fc.boolean() }),
  node("Recall", { of: reference }),
  screenOut,
  remark,
  was,
  recode,
  seriesBreak,
);
const { body } = fc.letrec<{ body: Body }>((tie) => ({
  body: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    node("When", {
      arms: some(node("WhenArm", { condition, items: any(tie("body")) }), 2),
      otherwise: maybe(any(tie("body"))),
    }),
    node("ShuffleBlock", { items: any(tie("body")) }),
  ) as fc.Arbitrary<Body>,
}));

// ── tasks ──

const attribute = node("AttributeValue", { name, value: varied(signed) });
const optionItem = fc.oneof(
  node("ShortText", { text }),
  node("IfSide", { side, text }),
  passage,
  image,
  remark,
  was,
  node("AtLevel", {
    level: name,
    attributes: fc.uniqueArray(attribute, { maxLength: 3, selector: (one) => one.name.text }),
  }),
);
const option = fc
  .tuple(
    node("Option", { name, label: text, range: maybe(range), pin, items: any(optionItem) }),
    any(attribute, 2),
  )
  // Attributes stand before the levels: behind `at LEVEL` they would belong to that level.
  .map(([of, attributes]): s.Option => ({ ...of, items: [...attributes, ...of.items] }));
const compare = fc.constantFrom("at_most", "at_least", "exactly");
const budget = node("Budget", {
  name,
  label: maybe(text),
  unit: maybe(string),
  round: maybe(number),
  expression: maybe(expression),
  limits: any(node("Limit", { compare, value: varied(expression) })),
  texts: any(node("BudgetText", { role: fc.constantFrom("over", "under", "unspent"), text })),
  notes: any(remark),
});
const total = node("Total", {
  name,
  label: maybe(text),
  unit: maybe(string),
  round: maybe(number),
  expression,
  notes: any(remark),
});
const levelTest = fc.oneof(
  node("LevelTest", { relation: fc.constantFrom("at", "above", "below"), level: name }),
  node("LevelTest", { relation: fc.constant("chosen"), level: fc.constant(null) }),
);
const claim = fc.oneof(
  node("CountClaim", { compare, number, at: levelTest, unless: maybe(levelTest) }),
  node("ReachableClaim", { what: fc.constantFrom("level", "option") }),
  node("BindsClaim", { budget: name }),
);
const decision = fc.oneof(
  fc.tuple(reference, maybe(name), fc.boolean()).map(([levels, start, written]): s.Decision => ({
    kind: "LevelsDecision",
    span,
    levels,
    start,
    startWritten: written || start !== null,
  })),
  node("ChooseDecision", {
    one: fc.constant(true),
    min: fc.constant(null),
    max: fc.constant(null),
  }),
  node("ChooseDecision", { one: fc.constant(false), min: maybe(number), max: maybe(number) }),
  node("PointsDecision", { points: number }),
  fc
    .tuple(maybe(range), maybe(number), maybe(string), maybe(signed), fc.boolean())
    .map(([of, step, unit, start, written]): s.Decision => ({
      kind: "AmountDecision",
      span,
      range: of,
      step,
      unit,
      start,
      startWritten: written || start !== null,
    })),
);
const taskItem = fc.oneof(
  decision,
  budget,
  total,
  node("Group", {
    name,
    label: maybe(text),
    min: maybe(number),
    max: maybe(number),
    options: any(option),
  }),
  option,
  node("Expect", { arms: any(name), claim }),
  node("OptOut", { label: text }),
  node("Delegate", { label: text }),
  shuffleSetting,
  body,
);

// ── the file ──

const setting = fc.oneof(
  node("ReleaseSetting", { number, name: maybe(string) }),
  node("LanguageSetting", { tag: name }),
  node("TranslationsSetting", { files: some(string) }),
  node("ReadingLevelSetting", { level: name }),
  node("PopulationSetting", { text: string }),
  node("ThanksSetting", { text }),
  node("NoticeSetting", { text }),
  node("ContactSetting", { text }),
  node("PrivacySetting", { text }),
  node("ResultsSetting", { text }),
  node("ReviewSetting", { title: maybe(string) }),
  node("AssignSetting", { method: name }),
  node("ExcludeSetting", { minutes: number, expected: maybe(percentage) }),
  node("ExcludeLines", { grids: some(reference), expected: maybe(percentage) }),
  node("ExcludeUnset", { task: reference, expected: maybe(percentage) }),
  node("PartialSetting", { until: reference }),
  node("MotivateDefault", { required, max: maybe(number) }),
);
const version = node("Version", {
  name,
  label: maybe(string),
  share: maybe(
    fc.oneof(
      fc.record({ numerator: number, denominator: maybe(number) }),
      fc.record({ numerator: percentage, denominator: fc.constant(null) }),
    ),
  ),
  baseline: fc.boolean(),
});
const levels = node("Levels", {
  name,
  levels: some(
    node("LevelEntry", {
      name,
      code: maybe(number),
      was: maybe(name),
      label: text,
      side: maybe(name),
      attributes: any(attribute),
    }),
  ),
  report: any(fc.oneof(group, rangeGroup)),
  notes: any(remark),
});
const cells = some(node("ShareCell", { answer: name, number: fc.oneof(number, percentage) }));
const clause = fc.oneof(
  node("InClause", { arms: names }),
  node("WithClause", { sides: fc.array(some(name), { minLength: 2, maxLength: 3 }) }),
  node("OnClause", { of: some(reference) }),
  node("ToClause", { to: reference }),
  node("WeightedClause", { weights: name }),
  node("AgainstClause", { against: reference }),
  node("ByClause", { of: some(some(reference)) }),
  node("AdjustClause", { of: some(reference) }),
  node("CovariatesClause", { of: some(reference) }),
  node("ProfileClause", { of: some(reference) }),
  node("AttributeClause", { attribute: name }),
  node("BandsClause", { bounds: some(number), rounded: fc.boolean() }),
  node("StarsClause", { bounds: some(number) }),
  node("BesideClause", { groups: some(fc.oneof(group, rangeGroup)) }),
  node("GroupsClause", { groups: some(fc.oneof(group, rangeGroup)) }),
  node("AsClause", { as: name, range: maybe(range) }),
  node("ShowClause", { classes: number, because: string }),
  node("NumberClause", {
    name: fc.constantFrom(
      "ci",
      "seed",
      "detect",
      "power",
      "sample",
      "min",
      "pass",
      "digits",
      "within",
      "around",
      "starts",
      "most",
      "floor",
      "coders",
      "double",
      "quote",
    ),
    number: fc.oneof(number, percentage),
  }),
  node("CorrectClause", { method: name }),
  node("FamilyClause", { family: name }),
  node("IdClause", { id: name }),
  node("BaseClause", { base: name }),
  node("OrderClause", { order: name }),
  node("NeitherClause", { answers: names }),
  node("SourceClause", { source: string }),
  node("PerClause", { each: fc.constantFrom("option", "answer") }),
  node("StepsClause", {}),
  node("HeadlineClause", {}),
);
const verb = fc.constantFrom(
  "respondents",
  "score",
  "share",
  "mean",
  "classes",
  "compare",
  "contrast",
  "rank",
  "transition",
  "arguments",
  "meter",
);
const declaration: fc.Arbitrary<s.Declaration> = fc.oneof(
  node("ConsultationHeader", { name, title: string, settings: any(setting) }),
  node("Use", { file: string, names: any(name) }),
  version,
  node("Factor", { name, versions: any(version) }),
  levels,
  node("AnswerList", { name, answers: any(answer) }),
  node("AttributeDeclaration", {
    name,
    label: maybe(string),
    unit: maybe(string),
    per: maybe(string),
  }),
  node("Constant", { name, value: signed, unit: maybe(string) }),
  node("Consent", {
    title: string,
    text: maybe(text),
    purpose: maybe(string),
    controller: maybe(string),
    retention: maybe(fc.record({ number, unit: name })),
    agree: maybe(text),
    refuse: maybe(text),
    notes: any(remark),
  }),
  node("Stream", {
    name,
    addresses: any(fc.record({ name, value: string, span: fc.constant(span) })),
  }),
  node("Task", { name, title: maybe(text), like: maybe(reference), items: any(taskItem, 5) }),
  node("Dilemma", { name, title: maybe(text), like: maybe(reference), items: any(body, 5) }),
  node("Section", { name, title: maybe(text), items: any(body, 5) }),
  node("Pairs", {
    name,
    title: maybe(text),
    number,
    design: maybe(string),
    optOut: maybe(text),
    items: any(fc.oneof(passage, image, motivate, remark)),
  }),
  node("Sample", {
    stream: name,
    target: maybe(varied(signed)),
    minutes: maybe(number),
    recruited: maybe(name),
    invited: maybe(number),
    field: maybe(node("DateRange", { from: string, to: string })),
    incentive: maybe(string),
  }),
  node("Quota", { of: reference, stream: maybe(name), cells }),
  node("Weights", {
    name,
    arms: any(name),
    margins: any(node("Margin", { of: reference, cells })),
    sources: any(string),
    trims: any(range),
    missings: any(name),
    notes: any(remark),
  }),
  node("Analysis", {
    lines: any(
      fc.oneof(
        node("AnalysisLine", {
          verb,
          subjects: some(reference),
          cells: fc.constant([]),
          mean: fc.constant(null),
          clauses: any(clause),
        }),
        node("AnalysisLine", {
          verb: fc.constant("quality"),
          subjects: fc.constant([]),
          cells: fc.constant([]),
          mean: fc.constant(null),
          clauses: any(clause),
        }),
        ...[
          { cells: fc.constant([]), mean: number },
          { cells, mean: fc.constant(null) },
        ].map((said) =>
          node("AnalysisLine", {
            verb: fc.constant("benchmark"),
            subjects: fc.array(reference, { minLength: 1, maxLength: 1 }),
            ...said,
            clauses: any(clause),
          }),
        ),
      ),
    ),
  }),
  remark,
  seriesBreak,
  screenOut,
);

/** A whole file of edition 1. */
export const arbitraryTree: fc.Arbitrary<s.SourceFile> = any(declaration, 6).map(
  (declarations) => ({
    kind: "SourceFile",
    span,
    edition: { kind: "NumberLiteral", span, int: 1, decimals: 0, percent: false },
    declarations,
    comments: [],
  }),
);

/** A tree as it reads, without where it stood and what was said beside it. */
export const meaning = (tree: s.SourceFile): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value: unknown) =>
      key === "span" || key === "comments" ? undefined : value,
    ),
  );
