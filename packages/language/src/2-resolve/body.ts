import type { Condition, Element, Question, Task, When } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { branchesOf, shuffledIn, sourced } from "./bind.ts";
import { addChange, addNotes } from "./changes.ts";
import { type Context, type Entity, filled, say, type Inside } from "./context.ts";
import { imageType } from "./errors/counts.ts";
import { fileNotFound, pieceMismatch, unknownName } from "./errors/names.ts";
import { misplaced, nothingToMotivate, onlyOnce } from "./errors/structure.ts";
import { exact } from "./exact.ts";
import { nearest } from "./nearest.ts";
import { resolveMotivation, resolveQuestion } from "./questions.ts";
import { groupsOf } from "./report-groups.ts";
import { find, giveUp, isAskedBefore } from "./scope.ts";
import { addText, freeRole } from "./texts.ts";
import { resolveCondition } from "./conditions/conditions.ts";
import type { Sourced } from "../source.ts";
import { isMissing } from "../syntax.ts";

/** What stands in a block, made into elements one after another. */
export interface Body {
  readonly elements: Element[];
  /** what a `motivate` here would explain */
  motivates: { readonly entity: Entity; readonly element: Question | Task } | null;
}

type Items = readonly Sourced<syntax.BodyItem | syntax.Declaration>[];

/** The elements of a block or of one branch in it. */
export function resolveBody(
  context: Inside,
  items: Items,
  motivates: Body["motivates"] = null,
): Element[] {
  const body: Body = { elements: [], motivates };
  for (const { node, file } of items) resolveItem({ ...context, file }, node, body);
  return body.elements;
}

function resolveItem(
  context: Inside,
  node: syntax.BodyItem | syntax.Declaration,
  body: Body,
): void {
  const { elements } = body;
  switch (node.kind) {
    case "Passage":
      return resolvePassage(context, node, context.block.path, elements);
    case "Image":
      return resolveImage(context, node, context.block.path, elements);
    case "Piece":
      return resolvePiece(context, node);
    case "Vary":
      return resolveVary(context, node);
    case "Ask":
      return resolveAsk(context, node, context, node.name, body);
    case "Include":
      return resolveInclude(context, node, body);
    case "When":
      return void elements.push(
        ...resolveWhen(context, node, (at, items) => resolveBody(at as Inside, items)),
      );
    case "Motivate":
      return motivate(context, node, body);
    case "Then":
      return void elements.push({ kind: "page", fixed: node.fixed });
    case "Recall":
      return recall(context, node, elements);
    case "ShuffleBlock": {
      const path = shufflePath(context);
      const inside: Body = { elements: [], motivates: null };
      for (const [item, around] of shuffledIn(context, node))
        resolveItem({ ...context, ...around }, item, inside);
      return void elements.push({ kind: "shuffle", path, elements: inside.elements });
    }
    case "ScreenOut":
      return void elements.push(...screenOut(context, node));
    case "Note":
    case "Allow":
      return addNotes(context, context.block.path, [node]);
    case "Was":
    case "Recode":
    case "SeriesBreak":
      return addChange(context, node, context.block.path, context.block);
    default:
      say(context, misplaced, node, { what: "A declaration", where: "inside a block" });
  }
}

/** Whether a declaring name is the one that got the id (a doubled id is left out). */
export function owned(context: Context, name: syntax.Name | syntax.Missing): Entity | null {
  if (isMissing(name)) return null;
  const entity = (context.block?.members ?? context.design.blocks).get(name.text);
  return entity && entity.place.span === name.span ? entity : null;
}

// ── texts ──

function resolvePassage(
  context: Inside,
  node: syntax.Passage,
  path: string,
  elements: Element[],
): void {
  const { role: written } = node;
  if (written === "info" || (written === "intro" && path === context.block.path)) {
    const what = `An \`${written}\``;
    if (path === context.block.path && context.branches.length > context.block.branches.length)
      say(context, misplaced, node, { what, where: "in a branch; use `text`" });
    else addText(context, path, written, node.text);
    return;
  }
  const role = freeRole(context, path, written === "intro" ? "text" : written);
  if (addText(context, path, role, node.text)) {
    elements.push({
      kind: "passage",
      text: `${path}#${role}`,
      role: node.role === "situation" ? "situation" : "text",
    });
  }
}

function resolveImage(
  context: Inside,
  node: syntax.ImageNode,
  path: string,
  elements: Element[],
): void {
  const role = freeRole(context, path, "alt");
  addText(context, path, role, node.alt);
  const image = imageOf(context, node);
  if (image !== null) elements.push({ kind: "passage", text: `${path}#${role}`, image });
}

/** The file of an image, which has to be there. */
export function imageOf(context: Context, { file }: syntax.ImageNode): string | null {
  if (isMissing(file)) return null;
  if (!/\.(?:svg|png|jpe?g|gif|webp|avif)$/i.test(file.value))
    say(context, imageType, file, { file: file.value });
  else if (!context.design.hasImage(file.value))
    say(context, fileNotFound, file, { file: file.value, command: "" }, [], file.value);
  return file.value;
}

function resolvePiece(context: Inside, node: syntax.Piece): void {
  const piece = owned(context, node.name);
  if (piece) addText(context, piece.path, "piece", node.text);
}

/** One manipulation, several texts: each becomes a piece with the texts of all arms. */
function resolveVary(context: Inside, vary: syntax.Vary): void {
  sayMismatches(context, vary);
  const pieces = new Map<string, { entity: Entity; cases: syntax.TextCase[] }>();
  for (const arm of vary.arms) {
    const own = new Set<string>();
    for (const { name, text, span } of arm.texts) {
      if (isMissing(name) || isMissing(text)) continue;
      const entity = context.block.members.get(name.text);
      if (entity?.kind !== "piece") continue;
      if (own.has(name.text)) say(context, onlyOnce, name, { what: name.text });
      own.add(name.text);
      const piece = pieces.get(name.text) ?? { entity, cases: [] };
      const otherwise = arm.arm === "else";
      piece.cases.push({
        kind: "TextCase",
        span,
        arms: arm.arm === "else" ? [] : [arm.arm],
        otherwise,
        text,
      });
      pieces.set(name.text, piece);
    }
  }
  const manipulation = isMissing(vary.name)
    ? context.block.path
    : `${context.block.path}.${vary.name.text}`;
  context.design.places.set(manipulation, { file: context.file, span: vary.name.span });
  for (const { entity, cases } of pieces.values()) {
    addText(
      context,
      entity.path,
      "piece",
      { kind: "TextValue", span: entity.place.span, cases },
      manipulation,
    );
  }
}

/** Two arms of which each has a piece of its own, with names that resemble each other. */
function sayMismatches(context: Inside, vary: syntax.Vary): void {
  const arms = vary.arms.map((arm) =>
    arm.texts.flatMap(({ name }) => (isMissing(name) ? [] : [name])),
  );
  const told = new Set<string>();
  for (const [i, names] of arms.entries()) {
    const own = new Set(names.map(({ text }) => text));
    const others = arms.slice(0, i).map((arm) => arm.map(({ text }) => text));
    for (const name of names) {
      if (told.has(name.text)) continue;
      const foreign = others
        .filter((arm) => !arm.includes(name.text))
        .flatMap((arm) => arm.filter((one) => !own.has(one)));
      const other = nearest(name.text, foreign);
      if (other === "" || told.has(other)) continue;
      told.add(name.text).add(other);
      say(context, pieceMismatch, name, { name: name.text, other });
    }
  }
}

// ── questions ──

/** `at` is where the question's own text stands: another file when it is included. */
function resolveAsk(
  context: Inside,
  ask: syntax.Ask,
  at: Inside,
  name: syntax.Name | syntax.Missing,
  body: Body,
): void {
  const entity = owned(context, name);
  if (!entity) return;
  const { path } = entity;
  const [notes, changes] = [
    ask.items.filter((item) => item.kind === "Note" || item.kind === "Allow"),
    ask.items.filter(
      (item) => item.kind === "Was" || item.kind === "Recode" || item.kind === "SeriesBreak",
    ),
  ];
  for (const item of ask.items) {
    if (item.kind === "Image") resolveImage(at, item, path, body.elements);
    else if (item.kind === "Passage" && item.role === "hint") addText(at, path, "hint", item.text);
    else if (item.kind === "Passage") resolvePassage(at, item, path, body.elements);
  }
  const question = resolveQuestion(at, ask, entity);
  addNotes(at, path, notes);
  if (question) {
    entity.made = question;
    body.elements.push(question);
    body.motivates = { entity, element: question };
    addReporting(at, ask, question);
  } else giveUp(entity);
  entity.asked = true;
  for (const member of entity.members.values()) member.asked = true;
  for (const change of changes) addChange(at, change, path, entity);
}

/** How the question is reported: in groups, and from which mark on as a pass. */
function addReporting(context: Context, ask: syntax.Ask, question: Question): void {
  const { reports, passes, plan } = context.design;
  for (const item of ask.items) {
    if (item.kind === "Report") {
      const groups = groupsOf(context, item.groups, {
        ids: "answers" in question ? question.answers.map((answer) => answer.id) : null,
        of: question.path,
      });
      reports.set(question.path, groups);
      plan.reports = [...(plan.reports ?? []), { scale: question.path, groups }];
    } else if (item.kind === "Pass" && !isMissing(item.from)) {
      const from = exact(item.from);
      passes.set(question.path, from);
      plan.passes = [...(plan.passes ?? []), { path: question.path, from }];
    }
  }
}

function resolveInclude(context: Inside, node: syntax.Include, body: Body): void {
  const { includable } = context.design;
  for (const name of node.names) {
    if (isMissing(name)) continue;
    const included = includable.get(name.text);
    if (!included) {
      say(context, unknownName, name, {
        name: name.text,
        suggestion: nearest(name.text, includable.keys()),
      });
      continue;
    }
    context.design.used.add(name.text);
    resolveAsk(context, included.node, { ...context, file: included.file }, name, body);
  }
}

function motivate(context: Inside, node: syntax.Motivate, body: Body): void {
  const target = body.motivates;
  if (target === null) return say(context, nothingToMotivate, node, {});
  if (target.element.motivation) return say(context, onlyOnce, node, { what: "motivate" });
  if (node.sides.length > 0 && target.element.kind !== "task") {
    say(context, misplaced, node.sides[0]!, {
      what: "A prompt per side",
      where: "after a question; only options have sides",
    });
  }
  target.element.motivation = resolveMotivation(context, node, target.entity.path);
  target.entity.motivated = true;
}

function recall(context: Inside, node: syntax.Recall, elements: Element[]): void {
  const of = find(context, node.of);
  if (!of || isMissing(node.of) || !isAskedBefore(context, of, node.of)) return;
  if (of.kind === "question" || of.kind === "task" || of.kind === "option" || of.kind === "row")
    elements.push({ kind: "recall", of: of.path });
  else
    say(context, misplaced, node, {
      what: `A \`${of.kind}\``,
      where: "behind `recall`; only answers are shown again",
    });
}

// ── routes ──

type Resolve = (context: Context, items: Items) => Element[];

/** A chain of branches; an arm whose condition has a hole or error is left out, its questions are still resolved. */
export function resolveWhen(context: Context, node: syntax.When, resolve: Resolve): When[] {
  const conditions = node.arms.map((arm) => resolveCondition(context, arm.condition));
  const arms: { if: Condition; elements: Element[] }[] = [];
  let otherwise: Element[] = [];
  branchesOf(context, node).forEach(([items, around], i) => {
    const elements = resolve({ ...context, ...around }, sourced(items, context.file));
    const condition = conditions[i];
    if (i === node.arms.length) otherwise = elements;
    else if (condition) arms.push({ if: condition, elements });
  });
  if (arms.length === 0) return [];
  const element: When = { kind: "when", arms: filled(arms), else: otherwise };
  node.arms.forEach((arm, i) => rememberCondition(context, conditions[i] ?? null, arm.condition));
  if (node.otherwise !== null) remember(context, element, node);
  return [element];
}

/** Keeps how a condition of the document is written, and each part of it. */
function rememberCondition(context: Context, made: Condition | null, node: syntax.Condition): void {
  remember(context, made, node);
  if (made === null) return;
  if (node.kind === "Not" && made.op === "not") rememberCondition(context, made.of, node.operand);
  if ((node.kind !== "And" && node.kind !== "Or") || !("of" in made)) return;
  const parts = [made.of].flat();
  node.operands.forEach((operand, i) => rememberCondition(context, parts[i] ?? null, operand));
}

/** Keeps how something of the document is written, for those who speak of it. */
function remember(context: Context, made: object | null, { span }: { span: syntax.Span }): void {
  if (made === null) return;
  const { file, design } = context;
  const text = design.files.get(file)?.slice(span.start, span.end) ?? "";
  design.conditions.set(made, { place: { file, span }, text: text.replace(/\s+/g, " ") });
}

export function screenOut(context: Context, node: syntax.ScreenOut): Element[] {
  const condition = resolveCondition(context, node.condition);
  rememberCondition(context, condition, node.condition);
  return condition ? [{ kind: "screen_out", if: condition }] : [];
}

/** A path of its own for each shuffle of a block, for its random stream. */
export function shufflePath(context: Context): string {
  const { entities, places } = context.design;
  const base = context.block ? `${context.block.path}.` : "";
  let number = 1;
  while (entities.has(`${base}shuffle${number}`) || places.has(`${base}shuffle${number}`)) number++;
  places.set(`${base}shuffle${number}`, { file: context.file, span: { start: 0, end: 0 } });
  return `${base}shuffle${number}`;
}
