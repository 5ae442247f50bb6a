import type { Answer, Motivation, Question, ScaleQuestion, Sensitive } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { assignCodes } from "./codes.ts";
import {
  type AnswerSource,
  type Branch,
  type Context,
  type Entity,
  isMissing,
  place,
  say,
} from "./context.ts";
import { sayUnlessKnown } from "./choices.ts";
import { tooMany, wholeNumber } from "./errors/numbers.ts";
import {
  answersTwice,
  gridWithoutLevels,
  noAnswers,
  notForType,
  nothingStays,
} from "./errors/structure.ts";
import { readRange } from "./ranges.ts";
import { declaredId, enter, find, findSource, isAskedBefore, sayDuplicate } from "./scope.ts";
import { unknownAnswer, unknownName, wrongType } from "./errors/names.ts";
import { nearest } from "./nearest.ts";
import { addText } from "./texts.ts";
import { describe } from "./types.ts";

type Kind = Question["type"];
const kindOf: Record<Exclude<syntax.AskType, syntax.Missing>["kind"], Kind> = {
  OneType: "one",
  ManyType: "many",
  RankType: "rank",
  GridType: "grid",
  NumberType: "number",
  ScaleType: "scale",
  TextType: "text",
};

const withAnswers: readonly Kind[] = ["one", "many", "rank"];
/** Which settings go with which kinds of question; what is not listed goes with all. */
const goesWith: Partial<
  Record<syntax.AskItem["kind"], { readonly what: string; readonly kinds: readonly Kind[] }>
> = {
  AnswerEntry: { what: "An answer", kinds: [...withAnswers, "grid"] },
  ShuffleSetting: { what: "`shuffle`", kinds: [...withAnswers, "grid"] },
  AtLeast: { what: "`at least`", kinds: ["many"] },
  AtMost: { what: "`at most`", kinds: ["many"] },
  Top: { what: "`top`", kinds: ["rank"] },
  Max: { what: "`max`", kinds: ["text"] },
  EndLabel: { what: "A label at an end", kinds: ["scale"] },
  Pass: { what: "`pass from`", kinds: ["number", "scale"] },
};

const sensitiveCategories = [
  "political_opinion",
  "health",
  "religion",
  "philosophy",
  "union",
  "ethnicity",
  "sexual_orientation",
  "biometric",
  "genetic",
  "criminal",
];
const formats = ["email", "postcode_nl", "year", "digits"];

const itemOf = <K extends syntax.AskItem["kind"]>(ask: syntax.Ask, kind: K) =>
  ask.items.find((item) => item.kind === kind) as Extract<syntax.AskItem, { kind: K }> | undefined;

/** A question of the document, with its texts; null where a hole or error leaves nothing to ask. */
export function resolveQuestion(
  context: Context,
  ask: syntax.Ask,
  entity: Entity,
): Question | null {
  if (isMissing(ask.type)) return null;
  const type = kindOf[ask.type.kind];
  const { path } = entity;
  checkItems(context, ask, type);
  addText(context, path, "label", ask.label);
  const sensitive = itemOf(ask, "Sensitive");
  const consent = itemOf(ask, "ExplicitConsent");
  if (consent) addText(context, path, "consent", consent.text);
  const category =
    sensitive &&
    sayUnlessKnown(context, sensitive.category, "kind of sensitive data", sensitiveCategories);
  const base = {
    kind: "question" as const,
    id: entity.id,
    path,
    required: itemOf(ask, "Optional") === undefined,
    ...(category && { sensitive: category as Sensitive }),
    ...(consent && { consent: true as const }),
  };
  const shuffle = ask.items.some((item) => item.kind === "ShuffleSetting");
  switch (ask.type.kind) {
    case "OneType":
    case "ManyType":
    case "RankType": {
      const own = answersOf(context, ask, entity, type);
      if (own === null) return null;
      if (ask.type.kind === "OneType") return { ...base, type: "one", ...own, shuffle };
      const most = own.answers.filter(
        (answer) => answer.kind !== "none" && answer.kind !== "refused",
      ).length;
      if (ask.type.kind === "RankType")
        return {
          ...base,
          type: "rank",
          ...own,
          shuffle,
          top: count(context, itemOf(ask, "Top")?.number, most, "`top`", most),
        };
      const min = count(context, itemOf(ask, "AtLeast")?.number, 1, "`at least`", most);
      return {
        ...base,
        type: "many",
        ...own,
        shuffle,
        min,
        max: count(context, itemOf(ask, "AtMost")?.number, most, "`at most`", most),
      };
    }
    case "GridType": {
      const grid = gridOf(context, ask, ask.type.of, entity);
      return grid && { ...base, type: "grid", ...grid, shuffle };
    }
    case "NumberType": {
      const range = readRange(context, ask.type.range, ask.type.step);
      if (range === null) return null;
      return {
        ...base,
        type: "number",
        min: range.from,
        max: range.to,
        step: range.step,
        ...(ask.type.unit && { unit: ask.type.unit.value }),
      };
    }
    case "ScaleType":
      return scaleOf(context, ask, ask.type.range, base, path);
    case "TextType": {
      const format =
        ask.type.format && sayUnlessKnown(context, ask.type.format, "format of a text", formats);
      return {
        ...base,
        type: "text",
        max: count(context, itemOf(ask, "Max")?.number, 1000, "`max`"),
        ...(format && { format: format as "email" | "postcode_nl" | "year" | "digits" }),
      };
    }
  }
}

function checkItems(context: Context, ask: syntax.Ask, type: Kind): void {
  const once = new Set<string>();
  for (const item of ask.items) {
    const rule = goesWith[item.kind];
    if (rule && !rule.kinds.includes(type))
      say(context, notForType, item, { what: rule.what, type });
    if (
      ["Top", "Max", "AtLeast", "AtMost", "Sensitive", "ExplicitConsent", "Pass"].includes(
        item.kind,
      ) &&
      once.has(item.kind)
    ) {
      say(context, notForType, item, { what: "The same setting twice", type });
    }
    once.add(item.kind);
    if (
      item.kind === "ShuffleSetting" &&
      rule?.kinds.includes(type) &&
      (item.what === "rows") !== (type === "grid")
    ) {
      say(context, notForType, item, { what: `\`shuffle ${item.what}\``, type });
    }
  }
  if (ask.answersOf && !withAnswers.includes(type))
    say(context, notForType, ask.answersOf, { what: "`answers of`", type });
}

/** A whole number of at least 1 as written, or the default; at most `most`. */
function count(
  context: Context,
  number: syntax.NumberLiteral | syntax.Missing | undefined,
  otherwise: number,
  what: string,
  most?: number,
): number {
  if (!number || isMissing(number)) return otherwise;
  if (number.decimals > 0 || number.int < 1 || number.percent)
    say(context, wholeNumber, number, { what, least: 1 });
  else if (most !== undefined && number.int > most)
    say(context, tooMany, number, { number: number.int, what: "answers", most });
  else return number.int;
  return otherwise;
}

function scaleOf(
  context: Context,
  ask: syntax.Ask,
  range: syntax.NumberRange | syntax.Missing,
  base: Omit<ScaleQuestion, "type" | "min" | "max">,
  path: string,
): Question | null {
  const ends = readRange(context, range, null);
  if (ends === null) return null;
  if (ends.step.decimals > 0) {
    say(context, wholeNumber, range, { what: "Each end of a scale", least: 0 });
    return null;
  }
  for (const item of ask.items)
    if (item.kind === "EndLabel")
      addText(context, path, item.end === "low" ? "min" : "max", item.text);
  return { ...base, type: "scale", min: ends.from, max: ends.to };
}

// ── answers ──

/** The answers of a question: its own, or those of a list or earlier question. */
function answersOf(
  context: Context,
  ask: syntax.Ask,
  entity: Entity,
  type: Kind,
): { answers: Answer[]; list?: string } | null {
  const entries = ask.items.filter((item) => item.kind === "AnswerEntry");
  if (ask.answersOf === null) {
    if (entries.length === 0) {
      say(context, noAnswers, ask.name, { question: entity.id });
      return null;
    }
    return { answers: readAnswers(context, entries, entity.path, type) };
  }
  if (isMissing(ask.answersOf)) return null;
  if (entries.length > 0) say(context, answersTwice, entries[0]!, { question: entity.id });
  const source = findSource(context, ask.answersOf);
  if (source)
    return { answers: source.answers.map((answer) => ({ ...answer })), list: source.path };
  const earlier = find(context, ask.answersOf);
  if (!earlier || !isAskedBefore(context, earlier, ask.answersOf)) return null;
  const made = earlier.made;
  if (made?.kind !== "question" || !("answers" in made) || made.type === "grid") {
    if (made)
      say(context, wrongType, ask.answersOf, {
        name: earlier.path,
        is: describe(earlier),
        wanted: "answers can be taken from a list or a question with answers",
      });
    return null;
  }
  const answers = made.answers.map(({ same: _, ...answer }) => answer);
  return { answers, list: made.list ?? earlier.path };
}

/** Answers as declared, with codes and labels under this path. */
export function readAnswers(
  context: Context,
  entries: readonly syntax.AnswerEntry[],
  path: string,
  type: Kind | "list",
): Answer[] {
  const places = new Map<string, syntax.AnswerEntry>();
  const codes = assignCodes(
    context,
    entries.map((entry) => ({ code: entry.code, last: entry.role !== "answer" })),
  );
  return entries.flatMap((entry, i): Answer[] => {
    const id = entry.role === "answer" ? declaredId(context, entry.name, "member") : entry.role;
    if (id === null) return [];
    const first = places.get(id);
    if (first) {
      sayDuplicate(context, entry.name ?? entry, id, place(context, first));
      return [];
    }
    places.set(id, entry);
    addText(context, `${path}.${id}`, "label", entry.label);
    context.design.places.set(`${path}.${id}`, place(context, entry));
    if (entry.role === "none" && type === "rank")
      say(context, notForType, entry, { what: "`none`", type });
    if (entry.max && entry.role !== "other")
      say(context, notForType, entry.max, {
        what: "`max` on an answer that is not `other`",
        type: type === "list" ? "one" : type,
      });
    const same = entry.same === null ? null : sameAs(context, entry, entry.same, id);
    return [
      {
        id,
        code: codes[i]!,
        ...(entry.role !== "answer" && { kind: entry.role }),
        ...(entry.role === "other" && {
          max: count(context, entry.max ?? undefined, 200, "`max`"),
        }),
        ...(entry.pin && { pin: entry.pin }),
        ...(same && { same }),
      },
    ];
  });
}

/** The earlier answer that one repeats: `stays` with the one of the branch (or, where several lead here, with whichever was given), `as` one of an earlier question of the block. */
function sameAs(
  context: Context,
  entry: syntax.AnswerEntry,
  same: syntax.Name | "stays",
  answer: string,
): string | null {
  if (same === "stays") {
    if (earlierAnswers(context).ids.length === 0) say(context, nothingStays, entry, { answer });
    return branchAnswer(context.branches) ?? "stays";
  }
  if (isMissing(same)) return null;
  const { of, ids } = earlierAnswers(context);
  if (ids.includes(same.text)) return same.text;
  if (ids.length === 0) say(context, nothingStays, same, { answer });
  else
    say(context, unknownAnswer, same, {
      answer: same.text,
      of: of.join(", "),
      suggestion: nearest(same.text, ids),
    });
  return null;
}

/** The questions with answers that were asked before in this block, and their answers. */
function earlierAnswers(context: Context): { of: string[]; ids: string[] } {
  const asked = [...(context.block?.members.values() ?? [])].filter((member) => member.asked);
  const questions = asked.flatMap(({ made }) =>
    made?.kind === "question" && "answers" in made ? [made] : [],
  );
  return {
    of: questions.map(({ path }) => path),
    ids: questions.flatMap(({ answers }) => answers.map(({ id }) => id)),
  };
}

/** The one answer that the innermost branch is about; null where several lead here. */
function branchAnswer(branches: readonly Branch[]): string | null {
  const condition = branches.findLast((branch) => branch.condition !== null)?.condition;
  if (condition?.kind !== "IsTest" || condition.negated || condition.answers.length !== 1)
    return null;
  return isMissing(condition.answers[0]) ? null : condition.answers[0]!.text;
}

// ── grids ──

function gridOf(
  context: Context,
  ask: syntax.Ask,
  of: syntax.Reference | syntax.Missing,
  entity: Entity,
) {
  const source = isMissing(of) ? null : sourceOf(context, of);
  const rows: { id: string; path: string; pin?: "first" | "last" }[] = [];
  const extra: syntax.AnswerEntry[] = [];
  for (const item of ask.items) {
    if (item.kind !== "AnswerEntry") continue;
    if (item.role === "refused") extra.push(item);
    else if (item.role !== "answer")
      say(context, notForType, item, { what: `\`${item.role}\``, type: "grid" });
    else {
      const row = rowOf(context, item, entity);
      if (row) rows.push(row);
    }
  }
  if (rows.length === 0) {
    if (!isMissing(ask.name) && extra.length === 0)
      say(context, noAnswers, ask.name, { question: entity.id });
    return null;
  }
  if (source === null) return null;
  const answers = source.answers.map((answer) => ({ ...answer }));
  const most = Math.max(0, ...answers.map((answer) => answer.code));
  readAnswers(context, extra, entity.path, "grid").forEach((answer, i) =>
    answers.push({ ...answer, code: most + 1 + i }),
  );
  return { rows: rows as [(typeof rows)[number], ...typeof rows], answers, list: source.path };
}

function rowOf(context: Context, entry: syntax.AnswerEntry, grid: Entity) {
  const row = entry.name && !isMissing(entry.name) ? grid.members.get(entry.name.text) : undefined;
  if (!row) return null;
  addText(context, row.path, "label", entry.label);
  if (entry.code) say(context, notForType, entry.code, { what: "A code on a row", type: "grid" });
  if (entry.same)
    say(context, notForType, entry, { what: "`stays` or `as` on a row", type: "grid" });
  return { id: row.id, path: row.path, ...(entry.pin && { pin: entry.pin }) };
}

/** Declares the rows of a grid as members of their question. */
export function declareRows(context: Context, ask: syntax.Ask, question: Entity): void {
  if (ask.type.kind !== "GridType") return;
  for (const item of ask.items) {
    if (item.kind !== "AnswerEntry" || item.role !== "answer") continue;
    const id = declaredId(context, item.name, "member");
    if (id === null) continue;
    const first = question.members.get(id);
    if (first) sayDuplicate(context, item.name!, id, first.place);
    else enter(context, "row", id, place(context, item.name!), question);
  }
}

function sourceOf(context: Context, of: syntax.Reference): AnswerSource | null {
  const source = findSource(context, of);
  if (source) return source;
  const name = of.names.map((one) => one.text).join(".");
  const near = nearest(name, context.design.sources.keys());
  if (near) say(context, unknownName, of, { name, suggestion: near });
  else say(context, gridWithoutLevels, of, { name });
  return null;
}

/** The motivation that a `motivate` asks for, with the file's defaults, and its texts at this path. */
export function resolveMotivation(
  context: Context,
  node: syntax.Motivate,
  path: string,
): Motivation {
  const header = context.design.settings.get("MotivateDefault")?.node as
    syntax.MotivateDefault | undefined;
  addText(context, path, "why", node.prompt);
  for (const side of node.sides) addText(context, path, `why_${side.side}`, side.text);
  return {
    required: node.required ?? header?.required ?? false,
    max: count(context, node.max ?? header?.max ?? undefined, 2000, "`max`"),
  };
}
