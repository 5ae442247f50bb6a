import type * as s from "../syntax.ts";
import { inOrder, Layout, type Line } from "./layout.ts";
import * as v from "./print-values.ts";

type Of<K extends s.NodeKind> = Extract<s.Node, { readonly kind: K }>;
type Printers = { readonly [K in s.NodeKind]: (node: Of<K>, to: Layout) => string };

/** Words with single spaces between them; what is empty is left out. */
const words = (...parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => typeof part === "string" && part !== "").join(" ");

const text = (value: s.TextValue | s.Missing | null, to: Layout): string =>
  value === null ? "" : v.printText(value, to.indent);
const string = (value: s.StringLiteral | s.Missing | null, to: Layout): string =>
  value === null ? "" : v.printString(value, to.indent);
const number = (value: s.NumberLiteral | s.Missing | null): string =>
  value === null ? "" : v.printNumber(value);
const name = (value: s.Name | s.Missing | null): string =>
  value === null ? "" : v.printName(value);
const id = name;
const after = (word: string, value: string): string => (value === "" ? "" : `${word} ${value}`);
const choice = (required: boolean | null): string =>
  required === null ? "" : required ? "required" : "optional";

/** A statement as a line of a block. */
const line = (node: s.Node, to: Layout): Line => ({
  span: node.span,
  print: () => printNode(node, to),
});
const lines = (nodes: readonly s.Node[], to: Layout): Line[] => nodes.map((node) => line(node, to));
/** The same for a part of a statement that is led by a word. */
const part = (span: s.Span, print: () => string): Line => ({ span, print });

const bounds = (min: s.NumberLiteral | null, max: s.NumberLiteral | null): string => {
  if (min !== null && max !== null) {
    const from = number(min);
    return from === number(max) ? `exactly ${from}` : `${from}..${number(max)}`;
  }
  return min !== null ? `at least ${number(min)}` : after("at most", number(max));
};

const compares = { at_most: "at most", at_least: "at least", exactly: "exactly" } as const;

const block = (head: string, node: s.Node, items: readonly s.Node[], to: Layout): string =>
  to.block(head, node, lines(items, to));
const blockIfAny = (head: string, node: s.Node, items: readonly s.Node[], to: Layout): string =>
  items.length === 0 ? head : block(head, node, items, to);

const groups = (of: readonly s.ReportGroup[], to: Layout): string =>
  of.map((group) => printNode(group, to)).join(" ");

const attributes = (of: readonly s.AttributeValue[], to: Layout): string =>
  of.map((attribute) => printNode(attribute, to)).join(" ");

const totalHead = ({ name, label, unit, round }: s.Budget | s.Total, to: Layout): string[] => [
  ...[id(name), text(label, to), after("unit", string(unit, to)), after("round", number(round))],
];

const title = (node: s.Task | s.Dilemma | s.Section, word: string, to: Layout): string =>
  words(word, id(node.name), text(node.title, to));

const withLike = (node: s.Task | s.Dilemma, word: string, to: Layout): string => {
  const like = node.like === null ? "" : `like ${v.printReference(node.like)}`;
  const head = words(title(node, word, to), like);
  return like === "" ? block(head, node, node.items, to) : blockIfAny(head, node, node.items, to);
};

const cells = (of: readonly s.ShareCell[], to: Layout): Line[] => lines(of, to);

/** How each kind of node is written: one entry per kind. */
const printers: Printers = {
  SourceFile: (node, to) => {
    const { edition, declarations } = node;
    const first = part(edition.span, () => words("pwe", number(edition)));
    return `${to.lines([first, ...lines(declarations, to)], Infinity, null).join("\n")}\n`;
  },
  Comment: ({ text: words }) => `//${words}`,
  Missing: () => "",
  Name: (node) => v.printName(node),
  Reference: (node) => v.printReference(node),
  StringLiteral: (node, to) => string(node, to),
  NumberLiteral: (node) => number(node),
  TextValue: (node, to) => text(node, to),
  TextCase: (node, to) => text({ kind: "TextValue", span: node.span, cases: [node] }, to),
  VariedValue: (node) => v.printVaried(node),
  ValueCase: (node) => v.printVaried({ kind: "VariedValue", span: node.span, cases: [node] }),
  Binary: (node) => v.printExpression(node),
  Negate: (node) => v.printExpression(node),
  Sum: (node) => v.printExpression(node),
  And: (node) => v.printCondition(node),
  Or: (node) => v.printCondition(node),
  Not: (node) => v.printCondition(node),
  IsTest: (node) => v.printCondition(node),
  HasTest: (node) => v.printCondition(node),
  AnsweredTest: (node) => v.printCondition(node),
  CompareTest: (node) => v.printCondition(node),

  // ── the head of the file ──
  ConsultationHeader: (node, to) =>
    blockIfAny(
      words("consultation", id(node.name), string(node.title, to)),
      node,
      node.settings,
      to,
    ),
  ReleaseSetting: (node, to) => words("release", number(node.number), string(node.name, to)),
  LanguageSetting: ({ tag }) => words("language", id(tag)),
  TranslationsSetting: ({ files }, to) =>
    words("translations", files.map((file) => string(file, to)).join(", ")),
  ReadingLevelSetting: ({ level }) => words("reading_level", id(level)),
  PopulationSetting: (node, to) => words("population", string(node.text, to)),
  ThanksSetting: (node, to) => words("thanks", text(node.text, to)),
  NoticeSetting: (node, to) => words("notice", text(node.text, to)),
  ContactSetting: (node, to) => words("contact", text(node.text, to)),
  PrivacySetting: (node, to) => words("privacy", text(node.text, to)),
  ResultsSetting: (node, to) => words("results", text(node.text, to)),
  ReviewSetting: (node, to) => words("review", string(node.title, to)),
  AssignSetting: ({ method }) => words("assign", id(method)),
  ExcludeSetting: ({ minutes, expected }) =>
    words("exclude faster than", number(minutes), "minutes", expecting(expected)),
  ExcludeLines: ({ grids, expected }) =>
    words("exclude straight lines in", v.printReferences(grids), expecting(expected)),
  ExcludeUnset: ({ task, expected }) =>
    words("exclude nothing set in", v.printReference(task), expecting(expected)),
  PartialSetting: ({ until }) => words("partial keep until", v.printReference(until)),
  MotivateDefault: ({ required, max }) =>
    words("motivate", choice(required), after("max", number(max))),
  Use: ({ file, names }, to) =>
    words("use", string(file, to), names.length > 0 && `(${v.printNames(names)})`),
  Version: (node, to) => {
    const { share, baseline } = node;
    const denominator = share?.denominator ? `/${number(share.denominator)}` : "";
    const of = share === null ? "" : `share ${number(share.numerator)}${denominator}`;
    return words("version", id(node.name), string(node.label, to), of, baseline && "baseline");
  },
  Factor: (node, to) => block(words("factor", id(node.name)), node, node.versions, to),
  Levels: (node, to) => {
    const [first, last] = [node.report[0], node.report.at(-1)];
    // The groups are one line, and what stands behind the last of them stands behind the line.
    const report =
      first && last
        ? [
            part(
              { start: first.span.start, end: last.span.end },
              () => `report ${groups(node.report, to)}`,
            ),
          ]
        : [];
    const items = [...lines([...node.levels, ...node.notes], to), ...report];
    return to.block(words("levels", id(node.name)), node, inOrder(items));
  },
  LevelEntry: (node, to) =>
    words(
      `- ${id(node.name)}`,
      after("=", number(node.code)),
      after("was", id(node.was)),
      text(node.label, to),
      after("side", name(node.side)),
      attributes(node.attributes, to),
    ),
  ReportGroup: ({ name: of, answers, range }) =>
    `${of.text}: ${range === null ? v.printNames(answers) : v.printRangeOrNumber(range)}`,
  NumberRange: (node) => v.printRange(node),
  DateRange: (node) => v.printDates(node),
  AttributeValue: ({ name: of, value }) => `${of.text} ${v.printVaried(value)}`,
  AnswerList: (node, to) => block(words("answers", id(node.name)), node, node.answers, to),
  AnswerEntry: (node, to) =>
    words(
      node.role === "answer" ? `- ${id(node.name)}` : node.role,
      after("=", number(node.code)),
      after("was", id(node.was)),
      text(node.label, to),
      after("pin", node.pin ?? ""),
      node.same === "stays" ? "stays" : after("as", id(node.same)),
      after("max", number(node.max)),
    ),
  AttributeDeclaration: (node, to) =>
    words(
      "attribute",
      id(node.name),
      string(node.label, to),
      after("unit", string(node.unit, to)),
      after("per", string(node.per, to)),
    ),
  Constant: (node, to) =>
    words("constant", id(node.name), number(node.value), after("unit", string(node.unit, to))),

  // ── taking part ──
  Consent: (node, to) => {
    const items: Line[] = lines(node.notes, to);
    const { retention } = node;
    for (const word of ["text", "agree", "refuse"] as const) {
      const value = node[word];
      if (value !== null) items.push(part(value.span, () => `${word} ${text(value, to)}`));
    }
    for (const word of ["purpose", "controller"] as const) {
      const value = node[word];
      if (value !== null) items.push(part(value.span, () => `${word} ${string(value, to)}`));
    }
    if (retention !== null) {
      const print = () => words("retention", number(retention.number), id(retention.unit));
      items.push(part({ ...retention.number.span, end: retention.unit.span.end }, print));
    }
    return to.block(words("consent", string(node.title, to)), node, inOrder(items));
  },
  Stream: (node, to) => {
    const items = node.addresses.map((address) =>
      part(address.span, () => words(address.name.text, string(address.value, to))),
    );
    return to.block(words("stream", id(node.name)), node, items);
  },

  // ── choice tasks ──
  Task: (node, to) => withLike(node, "task", to),
  LevelsDecision: ({ levels, start, startWritten }) =>
    words(
      "levels",
      v.printReference(levels),
      startWritten && (start === null ? "start unanswered" : `start at ${start.text}`),
    ),
  ChooseDecision: ({ one, min, max }) => words("choose", one ? "one" : bounds(min, max)),
  PointsDecision: ({ points }) => words("points", number(points)),
  AmountDecision: ({ range, step, unit, start, startWritten }, to) =>
    words(
      "amount",
      range !== null && v.printRange(range),
      after("step", number(step)),
      after("unit", string(unit, to)),
      startWritten && (start === null ? "start unanswered" : `start at ${number(start)}`),
    ),
  Budget: (node, to) => {
    const parts = [...node.limits, ...node.texts, ...node.notes];
    const items = node.expression === null ? parts : [node.expression, ...parts];
    const head = words("budget", ...totalHead(node, to));
    return to.block(head, node, inOrder(lines(items, to)));
  },
  Limit: ({ compare, value }) => `${compares[compare]} ${v.printVaried(value)}`,
  BudgetText: (node, to) => `${node.role} ${text(node.text, to)}`,
  Total: (node, to) => {
    const head = words("total", ...totalHead(node, to));
    return to.block(
      head,
      node,
      inOrder(lines(node.expression === null ? node.notes : [node.expression, ...node.notes], to)),
    );
  },
  Group: (node, to) => {
    const head = words(
      ...["group", id(node.name), text(node.label, to), bounds(node.min, node.max)],
    );
    return block(head, node, node.options, to);
  },
  Option: (node, to) => {
    const { range } = node;
    const head = words(
      "option",
      id(node.name),
      text(node.label, to),
      range !== null && `amount ${v.printRange(range)}`,
      after("pin", node.pin ?? ""),
    );
    return blockIfAny(head, node, node.items, to);
  },
  ShortText: (node, to) => `short ${text(node.text, to)}`,
  IfSide: (node, to) => `if ${node.side} ${text(node.text, to)}`,
  AtLevel: (node, to) => words("at", id(node.level), attributes(node.attributes, to)),
  Expect: (node, to) =>
    words("expect", after("in", v.printArms(node.arms)), printNode(node.claim, to)),
  CountClaim: ({ compare, number: of, at, unless }, to) =>
    words(
      compares[compare],
      number(of),
      of.int === 1 && of.decimals === 0 ? "option" : "options",
      printNode(at, to),
      unless !== null && `unless an option ${printNode(unless, to)}`,
    ),
  ReachableClaim: ({ what }) => `every ${what} reachable`,
  BindsClaim: ({ budget }) => `${budget.text} binds`,
  LevelTest: ({ relation, level }) => words(relation, id(level)),
  OptOut: ({ label }, to) => words("opt out", text(label, to)),
  Delegate: ({ label }, to) => words("delegate", text(label, to)),
  ShuffleSetting: ({ what }) => `shuffle ${what}`,

  // ── blocks and what stands in them ──
  Dilemma: (node, to) => withLike(node, "dilemma", to),
  Section: (node, to) => block(title(node, "section", to), node, node.items, to),
  Pairs: (node, to) => {
    const { design, optOut } = node;
    const items = lines(node.items, to);
    if (design !== null) items.push(part(design.span, () => `design ${string(design, to)}`));
    if (optOut !== null) items.push(part(optOut.span, () => `opt out ${text(optOut, to)}`));
    const head = words("pairs", id(node.name), text(node.title, to), number(node.number));
    return to.block(head, node, inOrder(items));
  },
  Passage: (node, to) => `${node.role} ${text(node.text, to)}`,
  Image: (node, to) => words("image", string(node.file, to), after("alt", text(node.alt, to))),
  Piece: (node, to) => words("piece", id(node.name), text(node.text, to)),
  Vary: (node, to) => block(words("vary", id(node.name)), node, node.arms, to),
  VaryArm: (node, to) => {
    const items = node.texts.map((each) =>
      part(each.span, () =>
        words(each.name.text, each.text === null ? "nothing" : string(each.text, to)),
      ),
    );
    return to.block(node.arm === "else" ? "else" : node.arm.text, node, items);
  },
  Ask: (node, to) => {
    const { answersOf } = node;
    const head = words(
      "ask",
      id(node.name),
      printNode(node.type, to),
      text(node.label, to),
      answersOf !== null && `answers of ${v.printReference(answersOf)}`,
    );
    return blockIfAny(head, node, node.items, to);
  },
  OneType: () => "one",
  ManyType: () => "many",
  RankType: () => "rank",
  GridType: ({ of }) => words("grid", v.printReference(of)),
  NumberType: ({ range, step, unit }, to) =>
    words(
      "number",
      range.kind !== "Missing" && v.printRange(range),
      after("step", number(step)),
      after("unit", string(unit, to)),
    ),
  ScaleType: ({ range }) => words("scale", range.kind !== "Missing" && v.printRange(range)),
  TextType: ({ format }) => words("text", id(format)),
  DateType: ({ range }) => words("date", range.kind !== "Missing" && v.printDates(range)),
  Optional: () => "optional",
  Required: () => "required",
  Sensitive: ({ category }) => words("sensitive", id(category)),
  ExplicitConsent: (node, to) => words("consent explicit", text(node.text, to)),
  AtLeast: (node) => words("at least", number(node.number)),
  AtMost: (node) => words("at most", number(node.number)),
  Top: (node) => words("top", number(node.number)),
  Max: (node) => words("max", number(node.number)),
  EndLabel: (node, to) => words(node.end, text(node.text, to)),
  Report: (node, to) => words("report", groups(node.groups, to)),
  Pass: ({ from }) => words("pass from", number(from)),
  Include: ({ names }) => words("include", v.printNames(names)),
  When: (node, to) => {
    const arms = node.arms.map((arm) => printNode(arm, to)).join(" else ");
    if (node.otherwise === null) return arms;
    const start = node.arms.at(-1)?.span.end ?? node.span.start;
    const rest = { span: { start, end: node.span.end } };
    return `${arms} ${to.block("else", rest, lines(node.otherwise, to))}`;
  },
  WhenArm: (node, to) =>
    block(`when ${v.printCondition(node.condition)}`, node, node.items as readonly s.Node[], to),
  Motivate: (node, to) => {
    const head = words(
      "motivate",
      choice(node.required),
      after("max", number(node.max)),
      text(node.prompt, to),
    );
    const items = node.sides.map((each) =>
      part(each.span, () => `${each.side} ${text(each.text, to)}`),
    );
    return items.length === 0 ? head : to.block(head, node, items);
  },
  Then: ({ fixed }) => (fixed ? "then fixed" : "then"),
  Recall: ({ of }) => words("recall", v.printReference(of)),
  ShuffleBlock: (node, to) => block("shuffle", node, node.items, to),
  ScreenOut: ({ condition }) => words("screen out when", v.printCondition(condition)),
  Note: (node, to) => words("note", string(node.text, to)),
  Allow: ({ rule, reason }, to) => words("allow", id(rule), string(reason, to)),
  Was: ({ old }) => words("was", v.printReference(old)),
  Recode: (node, to) => {
    const items = node.map.map((each) =>
      part(each.span, () => words(each.from.text, "to", id(each.to))),
    );
    return to.block(words("recode", id(node.old)), node, items);
  },
  SeriesBreak: ({ release, reason }, to) =>
    words("series break in", number(release), string(reason, to)),

  // ── the plan ──
  Sample: ({ stream, target, minutes, recruited, invited, field, incentive }, to) =>
    words(
      "sample",
      id(stream),
      target !== null && `target ${v.printVaried(target)}`,
      after("minutes", number(minutes)),
      recruited !== null && `recruited ${id(recruited)}`,
      invited !== null && `invited ${number(invited)}`,
      field !== null && `field ${printNode(field, to)}`,
      incentive !== null && `incentive ${string(incentive, to)}`,
    ),
  Quota: (node, to) => {
    const head = words("quota", v.printReference(node.of), after("for", name(node.stream)));
    return to.block(head, node, cells(node.cells, to));
  },
  ShareCell: ({ answer, number: of }) => words(answer.text, number(of)),
  Weights: (node, to) => {
    const items = [
      ...lines([...node.margins, ...node.notes], to),
      ...node.sources.map((one) => part(one.span, () => `source ${string(one, to)}`)),
      ...node.trims.map((one) => part(one.span, () => `trim ${v.printRange(one)}`)),
      ...node.missings.map((one) => part(one.span, () => `missing ${one.text}`)),
    ];
    const head = words("weights", id(node.name), after("for", v.printArms(node.arms)));
    return to.block(head, node, inOrder(items));
  },
  Margin: (node, to) =>
    to.block(words("margin", v.printReference(node.of)), node, cells(node.cells, to)),
  Analysis: (node, to) => block("analysis", node, node.lines, to),
  AnalysisLine: (node, to) =>
    words(
      node.verb,
      v.printReferences(node.subjects),
      node.cells.length > 0 && to.block("", node, cells(node.cells, to)).trimStart(),
      number(node.mean),
      ...node.clauses.map((clause) => printNode(clause, to)),
    ),
  InClause: ({ arms }) => words("in", v.printArms(arms)),
  WithClause: ({ sides }) => sides.map(v.printArms).join(" with "),
  OnClause: ({ of }) => words("on", v.printReferences(of)),
  ToClause: ({ to }) => words("to", v.printReference(to)),
  AgainstClause: ({ against }) => words("against", v.printReference(against)),
  WeightedClause: ({ weights }) => words("weighted by", id(weights)),
  ByClause: ({ of }) =>
    words("by", of.map((crossed) => crossed.map(v.printReference).join(" and ")).join(", ")),
  AdjustClause: ({ of }) => words("adjust", v.printReferences(of)),
  CovariatesClause: ({ of }) => words("covariates", v.printReferences(of)),
  ProfileClause: ({ of }) => words("profile on", v.printReferences(of)),
  AttributeClause: ({ attribute }) => words("attribute", id(attribute)),
  BandsClause: ({ bounds: of, rounded }) =>
    words("bands", of.map(number).join(", "), rounded && "rounded"),
  StarsClause: ({ bounds: of }) => words("stars", of.map(number).join(", ")),
  GroupsClause: (node, to) => to.block("", node, lines(node.groups, to)).trimStart(),
  BesideClause: (node, to) => to.block("beside", node, lines(node.groups, to)),
  AsClause: ({ as, range }) => words("as", id(as), range !== null && v.printRangeOrNumber(range)),
  ShowClause: ({ classes, because }, to) =>
    words("show", number(classes), "because", string(because, to)),
  NumberClause: (node) => words(node.name, number(node.number), inPoints(node.name) && "points"),
  CorrectClause: ({ method }) => words("correct", id(method)),
  FamilyClause: ({ family }) => words("family", id(family)),
  IdClause: (node) => words("id", id(node.id)),
  BaseClause: ({ base }) => words("base", id(base)),
  OrderClause: ({ order }) => words("order", id(order)),
  NeitherClause: ({ answers }) => words("neither", v.printNames(answers)),
  SourceClause: ({ source }, to) => words("source", string(source, to)),
  PerClause: ({ each }) => `per ${each}`,
  StepsClause: () => "steps",
  HeadlineClause: () => "headline",
};

const expecting = (part: s.NumberLiteral | s.Missing | null): string | false =>
  part !== null && `expect ${number(part)}`;

const inPoints = (name: string): boolean => name === "detect" || name === "within";

function printNode(node: s.Node, to: Layout): string {
  return (printers[node.kind] as (node: s.Node, to: Layout) => string)(node, to);
}

/** A tree as text. With the text it was read from, comments, empty lines and one-line blocks are kept. */
export function print(tree: s.SourceFile, source = ""): string {
  return printNode(tree, new Layout(source, source === "" ? [] : tree.comments));
}
