import { type Stand, parting, screenOrder } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import {
  type AnswerSource,
  type Context,
  type Entity,
  type FactorInfo,
  place,
  say,
} from "./context.ts";
import {
  ambiguousName,
  duplicateId,
  longId,
  otherBranch,
  otherFactor,
  responseWord,
  unknownName,
  unknownVersion,
  usedBeforeAsked,
} from "./errors/names.ts";
import { nearest } from "./nearest.ts";
import type { Place } from "../source.ts";
import { isMissing } from "../syntax.ts";

/** Words that a response stores beside answers, so no column may be called that. */
const reserved = new Set([
  "why",
  "text",
  "answer",
  "consent",
  "decided",
  "other",
  "none",
  "refused",
]);
/** Words that stand where a block stands: the response's own members. */
const reservedBlocks = new Set([
  "consent",
  "consultation",
  "version",
  "why",
  "text",
  "answer",
  "decided",
]);

/** The id of a name in declaring position, or null when there is none to use. That it is well formed is for the parser to say. */
export function declaredId(
  context: Context,
  name: syntax.Name | syntax.Missing | null,
  position: "block" | "member" | "plain" = "plain",
): string | null {
  if (name === null || isMissing(name)) return null;
  const id = name.text;
  if (id.length > 32) {
    say(context, longId, name, { name: id, length: id.length });
    return null;
  }
  const taken = position === "block" ? reservedBlocks : position === "member" ? reserved : null;
  if (taken?.has(id)) {
    say(context, responseWord, name, { name: id });
    return null;
  }
  return id;
}

/** Says that an id is there already, with the first place beside it. */
export function sayDuplicate(
  context: Context,
  name: { readonly span: syntax.Span },
  id: string,
  first: Place,
): void {
  say(context, duplicateId, name, { name: id }, [
    { ...first, text: `\`${id}\` is first declared here` },
  ]);
}

/** Takes an id in the namespace of blocks, scales, lists and factors. */
export function claim(context: Context, name: { readonly span: syntax.Span }, id: string): boolean {
  const first = context.design.globals.get(id);
  if (first) sayDuplicate(context, name, id, first);
  else context.design.globals.set(id, place(context, name));
  return first === undefined;
}

/** Declares a block or something in one; null when its id cannot be used. */
export function declare(
  context: Context,
  kind: Entity["kind"],
  name: syntax.Name | syntax.Missing | null,
  parent: Entity | null = context.block,
): Entity | null {
  const id = declaredId(
    context,
    name,
    parent ? (kind === "piece" || kind === "total" ? "plain" : "member") : "block",
  );
  if (id === null || name === null) return null;
  const first = parent?.members.get(id);
  if (first) sayDuplicate(context, name, id, first.place);
  if (first || (parent === null && !claim(context, name, id))) return null;
  return enter(context, kind, id, place(context, name), parent);
}

/** Enters a block or member whose id is known to be free. */
export function enter(
  context: Context,
  kind: Entity["kind"],
  id: string,
  at: Place,
  parent: Entity | null,
): Entity {
  const { design, branches, stand } = context;
  const path = parent ? `${parent.path}.${id}` : id;
  const entity: Entity = {
    kind,
    id,
    path,
    place: at,
    parent,
    members: new Map(),
    branches,
    stand,
    asked: false,
  };
  parent?.members.set(id, entity);
  if (!parent) design.blocks.set(id, entity);
  design.entities.set(path, entity);
  design.places.set(path, at);
  const same = design.bare.get(id);
  if (same) same.push(entity);
  else design.bare.set(id, [entity]);
  return entity;
}

/** Finds what a reference stands for: same block, enclosing blocks, then a unique bare id; further names are members. */
export function find(
  context: Context,
  reference: syntax.Reference | syntax.Missing,
  others: Iterable<string> = [],
): Entity | null {
  if (isMissing(reference)) return null;
  const found = lookUp(context, reference.names);
  if (found === "missing") return null;
  if (typeof found !== "string" && "path" in found) {
    context.design.references.push({ place: place(context, reference), to: found.path });
    return found;
  }
  const whole = reference.names.map((name) => name.text).join(".");
  if (Array.isArray(found)) {
    const paths = (found as Entity[]).map((entity) => entity.path);
    say(context, ambiguousName, reference, { name: whole, one: paths[0]!, other: paths[1]! });
    return null;
  }
  sayUnknown(context, reference, whole, others);
  return null;
}

/** Says which name is not there; `others` are names that could have stood here too. */
function sayUnknown(
  context: Context,
  { span, names }: syntax.Reference,
  whole: string,
  others: Iterable<string>,
): void {
  const [first, ...rest] = names as [syntax.Name, ...syntax.Name[]];
  const around = rest.map((_, i) => peek(context, names.slice(0, i + 1)));
  if (around.some((one) => one !== null && isBroken(one))) return;
  // What a name that is not there has in it is no mistake of its own.
  const isAllUnknown = lookUp(context, [first]) === "unknown";
  const isFirst = rest.length > 0 && isAllUnknown && !context.design.globals.has(first.text);
  const name = isFirst ? first.text : whole;
  const suggestion =
    testOfAnswer(around.at(-1), names) || suggest(context, name) || nearest(name, others);
  say(context, unknownName, isFirst ? first : { span }, { name, suggestion });
}

/** `heard.letter`: an answer of a question is no thing of its own, and is asked for with a test. */
function testOfAnswer(entity: Entity | null | undefined, names: readonly syntax.Name[]): string {
  const made = entity?.made;
  const answer = names.at(-1)!.text;
  if (made?.kind !== "question" || !("answers" in made)) return "";
  if (!made.answers.some(({ id }) => id === answer)) return "";
  const question = names
    .slice(0, -1)
    .map(({ text }) => text)
    .join(".");
  return `${question} ${made.type === "many" ? "has" : "is"} ${answer}`;
}

/** Whether something, or what it is a part of, could not be made. */
export const isBroken = ({ broken, parent }: Entity): boolean =>
  broken === true || (parent !== null && isBroken(parent));

/** Notes that something could not be made. Those who look back at it need not know more. */
export function giveUp(entity: Entity): void {
  entity.broken = true;
  entity.asked = true;
  for (const member of entity.members.values()) member.asked = true;
}

/** The same without a word about it: for names that may also stand for something else. */
export function peek(context: Context, names: readonly syntax.Name[]): Entity | null {
  const found = lookUp(context, names);
  return typeof found === "string" || Array.isArray(found) ? null : (found as Entity);
}

function lookUp(
  context: Context,
  names: readonly syntax.Name[],
): Entity | Entity[] | "unknown" | "missing" {
  const [first, ...rest] = names;
  if (!first || names.some((name) => isMissing(name))) return "missing";
  const { design } = context;
  const starts: (Entity | undefined)[] = [
    context.block?.members.get(first.text),
    design.blocks.get(first.text),
  ];
  for (const start of starts) {
    const end = start && descend(start, rest);
    if (end) return end;
  }
  const bare = (design.bare.get(first.text) ?? []).flatMap((start) => descend(start, rest) ?? []);
  return bare.length === 1 ? bare[0]! : bare.length > 1 ? bare : "unknown";
}

function descend(start: Entity, names: readonly syntax.Name[]): Entity | undefined {
  let end: Entity | undefined = start;
  for (const name of names) end = end?.members.get(name.text);
  return end;
}

function suggest(context: Context, name: string): string {
  const { design } = context;
  if (name.includes(".")) return nearest(name, design.entities.keys());
  return (
    nearest(name, context.block?.members.keys() ?? []) ||
    nearest(name, [...design.bare.keys(), ...design.factors.keys()])
  );
}

/** Whether the answer can be there by now, in every order; otherwise says why not. Whether there is one, is asked with `test`. */
export function isAskedBefore(
  context: Context,
  entity: Entity,
  at: { readonly span: syntax.Span },
  test: "answer" | "answered" = "answer",
): boolean {
  const here = [{ ...entity.place, text: `\`${entity.path}\` stands here` }];
  const order = screenOrder(context.stand, entity.stand);
  if (order === "apart") {
    say(context, otherBranch, at, { name: entity.path }, here);
    return false;
  }
  if (order === "either" && !isKnownFirst(context, entity)) {
    if (test === "answered") return true;
    const [own, other] = parting(context.stand, entity.stand)!;
    const depth = context.stand.indexOf(own);
    const first = shuffledId(own, context.block, depth);
    const then = shuffledId(other, entity.parent, depth) || entity.id;
    say(context, usedBeforeAsked, at, { name: entity.path, first, then }, here);
    return false;
  }
  if (entity.asked) return true;
  say(context, usedBeforeAsked, at, { name: entity.path, first: "", then: "" }, here);
  return false;
}

/** Whether a condition that holds here tells that what is shuffled with this place came before it. */
function isKnownFirst(context: Context, entity: Entity): boolean {
  const [thing] = parting(entity.stand, context.stand) ?? [];
  if (thing === undefined) return false;
  const depth = entity.stand.indexOf(thing);
  const isInThing = (subject: syntax.Reference): boolean => {
    const turn = peek(context, subject.names)?.stand[depth];
    return turn !== undefined && turn.of === thing.of && turn.at === thing.at;
  };
  return context.held.some(({ condition, holds, beside }) =>
    needsAnswer(condition, holds, beside, isInThing),
  );
}

/** Whether a condition can only be so where something that is looked for was asked. */
function needsAnswer(
  condition: syntax.Condition,
  holds: boolean,
  beside: boolean,
  isIt: (subject: syntax.Reference) => boolean,
): boolean {
  const needs = (one: syntax.Condition): boolean => needsAnswer(one, holds, beside, isIt);
  switch (condition.kind) {
    case "Missing":
      return false;
    case "And":
    case "Or":
      return (condition.kind === "And") === holds
        ? condition.operands.some(needs)
        : condition.operands.every(needs);
    case "Not":
      return needsAnswer(condition.operand, !holds, beside, isIt);
    case "AnsweredTest":
      return holds !== condition.negated && isIt(condition.subject);
    case "IsTest":
    case "HasTest":
      return !beside && holds !== condition.negated && isIt(condition.subject);
    case "CompareTest":
      return !beside && holds && isIt(condition.subject);
  }
}

/** The id of what is shuffled around something, or of the block in it that is around; empty where nothing has one. */
function shuffledId({ of, at }: Stand[number], block: Entity | null, depth: number): string {
  const item: syntax.Node = (of as syntax.ShuffleBlock).items[at]!;
  if ("name" in item && item.name !== null && "text" in item.name) return item.name.text;
  return block !== null && block.stand.length > depth ? block.id : "";
}

/** The ids of versions that exist; the others are reported. */
export function findVersions(context: Context, names: readonly syntax.Name[]): string[] {
  const { arms } = context.design;
  return names.flatMap((name) => {
    if (isMissing(name)) return [];
    if (arms.has(name.text)) return [name.text];
    say(context, unknownVersion, name, {
      name: name.text,
      suggestion: nearest(name.text, arms.keys()),
    });
    return [];
  });
}

/** Says that a version is not of the factor that is spoken of. */
export function sayOtherFactor(context: Context, name: syntax.Name, spoken: FactorInfo): void {
  say(context, otherFactor, name, {
    name: name.text,
    factor: context.design.arms.get(name.text)!.factor.id,
    others: spoken.id,
    versions: spoken.arms.map(({ id }) => `\`${id}\``).join(", "),
  });
}

/** The levels or answer list of a name, in silence. */
export function findSource(
  { design }: Context,
  reference: syntax.Reference,
): AnswerSource | undefined {
  const [name] = reference.names;
  if (reference.names.length !== 1 || !name || isMissing(name)) return undefined;
  design.used.add(name.text);
  return design.sources.get(name.text);
}
