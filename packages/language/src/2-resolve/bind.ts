import type { Answer, Level } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { sayUnlessKnown } from "./choices.ts";
import { assignCodes, formerId, keptCodes, writtenPath } from "./codes.ts";
import {
  type Around,
  type AttributeInfo,
  type Context,
  type Entity,
  type Held,
  place,
  say,
} from "./context.ts";
import { unknownValue } from "./errors/names.ts";
import { percentOfUnit } from "./errors/numbers.ts";
import { notationOf, sayMixed } from "./totals/percent.ts";
import { misplaced, onlyOnce } from "./errors/structure.ts";
import { written } from "./exact.ts";
import { type Body, bodyOf } from "./like.ts";
import { nearest } from "./nearest.ts";
import { groupsOf } from "./report-groups.ts";
import { declareRows } from "./grids.ts";
import { readAnswers } from "./answers.ts";
import { addFormerId, addNotes } from "./changes.ts";
import { claim, declare, declaredId, enter, sayDuplicate } from "./scope.ts";
import { addText } from "./texts.ts";
import { keepAlike, readVaried } from "./varied.ts";
import { declareFactors } from "./versions.ts";
import type { Sourced } from "../source.ts";
import { isMissing } from "../syntax.ts";

/** Everything that is declared gets its name, before anything is resolved: order in the file does not matter for that. */
export function bind(
  context: Context,
  declarations: readonly Sourced<syntax.Declaration>[],
): Map<syntax.Node, Body> {
  const each = <K extends syntax.Declaration["kind"]>(
    kind: K,
    act: (at: Context, node: Extract<syntax.Declaration, { kind: K }>) => void,
  ): void => {
    for (const { node, file } of declarations)
      if (node.kind === kind) act({ ...context, file }, node as never);
  };
  each("ConsultationHeader", declareHeader);
  declareFactors(context, declarations);
  each("AttributeDeclaration", declareAttribute);
  each("Constant", declareConstant);
  each("Stream", (at, node) => declareIn(at, context.design.streams, node.name));
  each("Weights", (at, node) => declareIn(at, context.design.weights, node.name));
  each("Levels", declareLevels);
  each("AnswerList", declareList);
  const bodies = new Map<syntax.Node, Body>();
  const earlier = new Map<string, { kind: "Task" | "Dilemma"; body: Body }>();
  for (const { node, file } of declarations)
    declareBlocks({ ...context, file }, [{ node, file }], bodies, earlier);
  return bodies;
}

/** The word each setting begins with. */
const words: Record<syntax.Setting["kind"], string> = {
  ReleaseSetting: "release",
  LanguageSetting: "language",
  TranslationsSetting: "translations",
  ReadingLevelSetting: "reading_level",
  PopulationSetting: "population",
  ThanksSetting: "thanks",
  NoticeSetting: "notice",
  ContactSetting: "contact",
  PrivacySetting: "privacy",
  ResultsSetting: "results",
  ReviewSetting: "review",
  AssignSetting: "assign",
  ExcludeSetting: "exclude faster than",
  ExcludeLines: "exclude straight lines",
  ExcludeUnset: "exclude nothing set",
  PartialSetting: "partial",
  MotivateDefault: "motivate",
};

function declareHeader(context: Context, header: syntax.ConsultationHeader): void {
  const { design } = context;
  // One without a name is a hole: the parser made it around a setting that stood elsewhere.
  if (design.header && isMissing(header.name)) return;
  if (design.header && !isMissing(design.header.name)) {
    say(context, onlyOnce, header, { what: "consultation" });
    return;
  }
  design.header = header;
  const id = declaredId(context, header.name);
  if (id !== null && claim(context, header.name, id)) design.id = id;
  for (const node of header.settings) {
    if (design.settings.has(node.kind)) say(context, onlyOnce, node, { what: words[node.kind] });
    else design.settings.set(node.kind, { node, file: context.file });
    if (node.kind === "LanguageSetting" && !isMissing(node.tag)) {
      design.language = node.tag.text;
      if (!isLanguage(node.tag.text)) {
        const [value, suggestion] = [node.tag.text, nearest(node.tag.text, languages)];
        say(context, unknownValue, node.tag, {
          value,
          what: "language of two or three letters",
          values: `${languages.join(", ")}, or the code of another language`,
          suggestion,
        });
      }
    }
  }
}

/** Those that a message names; any language that has a code can be written. */
const languages = ["nl", "en", "de", "fr", "fy", "tr", "ar"];

/** Whether a tag stands for a language that people have a name for. */
export function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag)) return false;
  const [language = ""] = tag.split("-");
  // The names of all languages take longer to load than a consultation takes to read.
  if (languages.includes(language)) return true;
  const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  return names.of(language) !== undefined;
}

function declareAttribute(context: Context, node: syntax.AttributeDeclaration): void {
  const id = declaredId(context, node.name);
  if (id === null || !claim(context, node.name, id)) return;
  context.design.attributes.set(id, { id, declared: node, values: new Map(), notation: null });
  addText(context, id, "label", node.label);
}

function declareConstant(context: Context, node: syntax.Constant): void {
  const id = declaredId(context, node.name);
  if (id === null || !claim(context, node.name, id)) return;
  context.design.constants.set(id, { node, file: context.file });
}

function declareIn(
  context: Context,
  names: Map<string, { file: string; span: syntax.Span }>,
  name: syntax.Name | syntax.Missing,
): void {
  const id = declaredId(context, name);
  if (id === null) return;
  const first = names.get(id);
  if (first) sayDuplicate(context, name, id, first);
  else names.set(id, place(context, name));
}

// ── levels and lists ──

function declareLevels(context: Context, node: syntax.Levels): void {
  const scale = declaredId(context, node.name);
  if (scale === null || !claim(context, node.name, scale)) return;
  const { design } = context;
  const codes = assignCodes(
    context,
    node.levels.map((level) => ({
      id: formerId(level.name),
      was: formerId(level.was),
      code: level.code,
      last: false,
    })),
    keptCodes(context, scale),
  );
  const levels: Level[] = [];
  const seen = new Map<string, syntax.LevelEntry>();
  node.levels.forEach((level, i) => {
    const id = declaredId(context, level.name);
    if (id === null) return;
    const first = seen.get(id);
    if (first) return sayDuplicate(context, level.name, id, place(context, first.name));
    seen.set(id, level);
    const side =
      level.side &&
      (sayUnlessKnown(context, level.side, "side", ["less", "same", "more"]) as
        Level["side"] | null);
    levels.push({ id, code: codes[i]!, ...(side && { side }) });
    design.places.set(`${scale}.${id}`, place(context, level));
    addText(context, `${scale}.${id}`, "label", level.label);
    addFormerId(context, scale, id, level.was, node.levels);
    addAttributes(context, `${scale}.${id}`, level.attributes);
  });
  design.places.set(scale, place(context, node.name));
  const answers = levels.map(({ id, code }): Answer => ({ id, code }));
  design.sources.set(scale, { kind: "levels", path: scale, levels, answers });
  const groups = groupsOf(context, node.report, { ids: answers.map((one) => one.id), of: scale });
  if (groups.length > 0) design.plan.reports = [...(design.plan.reports ?? []), { scale, groups }];
  addNotes(context, scale, node.notes);
}

function declareList(context: Context, node: syntax.AnswerList): void {
  const list = declaredId(context, node.name);
  if (list === null || !claim(context, node.name, list)) return;
  const answers = readAnswers(context, node.answers, list, "list", keptCodes(context, list));
  context.design.places.set(list, place(context, node.name));
  context.design.sources.set(list, { kind: "answers", path: list, levels: [], answers });
}

/** Notes the numbers that stand on a level, an option, or a level of an option. */
export function addAttributes(
  context: Context,
  of: string,
  attributes: readonly syntax.AttributeValue[],
): void {
  for (const { name, value } of attributes) {
    const id = declaredId(context, name);
    if (id === null) continue;
    const info = attributeOf(context, id);
    const unit = info.declared?.unit?.value;
    for (const { value: number } of value.cases) {
      if (number.kind !== "NumberLiteral") continue;
      // Without a unit it may be a share, of which all numbers are written alike.
      if (!unit || unit === "%") {
        info.notation ??= notationOf(number);
        sayMixed(context, number, id, info.notation);
      } else if (number.percent)
        say(context, percentOfUnit, number, { number: written(number), unit });
    }
    if (info.values.has(of)) say(context, onlyOnce, name, { what: id });
    context.design.places.set(`${of}@${id}`, place(context, name));
    const read = readVaried(context, value, (number) =>
      number.kind === "NumberLiteral" ? number : undefined,
    );
    keepAlike(context, of, value);
    if (read.values.some((one) => one !== undefined)) info.values.set(of, read);
  }
}

function attributeOf({ design }: Context, id: string): AttributeInfo {
  const known = design.attributes.get(id);
  if (known) return known;
  const made: AttributeInfo = { id, declared: null, values: new Map(), notation: null };
  design.attributes.set(id, made);
  return made;
}

// ── blocks and what stands in them ──

type Items = readonly Sourced<syntax.TaskItem | syntax.Declaration>[];
type Earlier = Map<string, { kind: "Task" | "Dilemma"; body: Body }>;

/** Declares blocks, also those inside `when` and `shuffle`. */
function declareBlocks(
  context: Context,
  items: Items,
  bodies: Map<syntax.Node, Body>,
  earlier: Earlier,
): void {
  for (const { node, file } of items) {
    const at = { ...context, file };
    switch (node.kind) {
      case "Consent":
        if (context.design.blocks.has("consent")) say(at, onlyOnce, node, { what: "consent" });
        else {
          context.design.globals.set("consent", place(at, node));
          enter(at, "consent", "consent", place(at, node), null);
        }
        break;
      case "Task":
      case "Dilemma": {
        const body = bodyOf(at, node, earlier);
        bodies.set(node, body);
        if (!isMissing(node.name)) earlier.set(node.name.text, { kind: node.kind, body });
        const block = declare(at, node.kind === "Task" ? "task" : "dilemma", node.name, null);
        noteFormerId(
          block,
          body.items.map((item) => item.node),
        );
        if (block) declareMembers({ ...at, block }, body.items);
        if (block && node.kind === "Task") declarePoints({ ...at, block }, body.items);
        break;
      }
      case "Section": {
        const block = declare(at, "section", node.name, null);
        noteFormerId(block, node.items);
        if (block) declareMembers({ ...at, block }, sourced(node.items, file));
        break;
      }
      case "Pairs":
        declare(at, "pairs", node.name, null);
        break;
      case "When":
        for (const [items, around] of branchesOf(at, node))
          declareBlocks({ ...at, ...around }, sourced(items, file), bodies, earlier);
        break;
      case "ShuffleBlock":
        for (const [item, around] of shuffledIn(at, node))
          declareBlocks({ ...at, ...around }, sourced([item], file), bodies, earlier);
        break;
    }
  }
}

/** Notes which id something had in an earlier release, where its own `was` says so. */
function noteFormerId(entity: Entity | null, items: readonly syntax.Node[]): void {
  const was = items.find((item) => item.kind === "Was");
  if (entity && was && !isMissing(was.old)) entity.was = writtenPath(was.old);
}

export const sourced = <T>(nodes: readonly T[], file: string): Sourced<T>[] =>
  nodes.map((node) => ({ node, file }));

/** The items of each arm of a `when`, with what is around them. */
export function branchesOf(
  context: Context,
  when: syntax.When,
): [readonly (syntax.BodyItem | syntax.Declaration)[], Around][] {
  const { branches, stand, held } = context;
  const lists = [
    ...when.arms.map(({ items }) => items),
    ...(when.otherwise ? [when.otherwise] : []),
  ];
  return lists.map((items, at) => {
    const condition = when.arms[at]?.condition ?? null;
    const arm = at < when.arms.length ? at : -1;
    const failed = when.arms.slice(0, at).map((one): Held => ({
      condition: one.condition,
      ...{ holds: false, beside: false },
    }));
    const own: Held[] = condition === null ? [] : [{ condition, holds: true, beside: false }];
    return [
      items,
      {
        branches: [...branches, { when, arm, condition }],
        stand: [...stand, { kind: "when", of: when, at: arm }],
        held: [...held, ...failed, ...own],
      },
    ];
  });
}

/** Everything that a `shuffle` puts in an order, with what is around it. */
export function shuffledIn(
  context: Context,
  shuffle: syntax.ShuffleBlock,
): [syntax.BodyItem | syntax.Declaration, Around][] {
  const { branches, stand, held } = context;
  return shuffle.items.map((item, at) => [
    item,
    { branches, held, stand: [...stand, { kind: "shuffle", of: shuffle, at }] },
  ]);
}

/** Declares what stands in a block: questions, options, totals, pieces. Branches belong to the block. */
function declareMembers(context: Context, items: Items): void {
  for (const { node, file } of items) {
    const at = { ...context, file };
    switch (node.kind) {
      case "Ask": {
        const question = declare(at, "question", node.name);
        noteFormerId(question, node.items);
        if (question) declareRows(at, node, question);
        break;
      }
      case "Include":
        for (const name of node.names) includeQuestion(at, name);
        break;
      case "Budget":
      case "Total":
        declare(at, "total", node.name);
        break;
      case "Option":
        noteFormerId(declare(at, "option", node.name), node.items);
        break;
      case "Group":
        declare(at, "group", node.name);
        for (const option of node.options)
          noteFormerId(declare(at, "option", option.name), option.items);
        break;
      case "Piece":
        declare(at, "piece", node.name);
        break;
      case "Vary":
        declareVaried(at, node);
        break;
      case "When":
        for (const [items, around] of branchesOf(at, node))
          declareMembers({ ...at, ...around }, sourced(items, file));
        break;
      case "ShuffleBlock":
        for (const [item, around] of shuffledIn(at, node))
          declareMembers({ ...at, ...around }, sourced([item], file));
        break;
    }
  }
}

function includeQuestion(context: Context, name: syntax.Name): void {
  if (isMissing(name)) return;
  const included = context.design.includable.get(name.text);
  if (!included) return;
  const question = declare(context, "question", name);
  if (question) declareRows({ ...context, file: included.file }, included.node, question);
}

/** `vary` declares one piece per text, whichever arm names it first. */
function declareVaried(context: Context, vary: syntax.Vary): void {
  const own = new Set<string>();
  for (const arm of vary.arms) {
    for (const { name } of arm.texts) {
      if (isMissing(name) || own.has(name.text)) continue;
      own.add(name.text);
      declare(context, "piece", name);
    }
  }
}

/** The sum of points is a total, written or not. */
function declarePoints(context: Context & { block: Entity }, items: Items): void {
  const points = items.find(({ node }) => node.kind === "PointsDecision");
  if (!points) return;
  const taken = context.block.members.get("points");
  if (!taken)
    enter(
      { ...context, file: points.file },
      "total",
      "points",
      place({ ...context, file: points.file }, points.node),
      context.block,
    );
  else if (taken.kind !== "total")
    say(context, misplaced, taken.place, {
      what: "Something else called `points`",
      where: "in a task that divides points",
    });
}
