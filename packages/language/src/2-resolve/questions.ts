import type {
  Answer,
  Motivation,
  Question,
  QuestionOf,
  ScaleQuestion,
  Sensitive,
} from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { count, answersOf, type Kind } from "./answers.ts";
import { sayUnlessKnown } from "./choices.ts";
import { type Context, type Entity, say } from "./context.ts";
import { leastAboveMost, maxBelowFormat } from "./errors/counts.ts";
import { wholeNumber } from "./errors/numbers.ts";
import { notForType, onlyOnce } from "./errors/structure.ts";
import { gridOf } from "./grids.ts";
import { isPercent, readDates, readRange, sayIfOne } from "./ranges.ts";
import { addText } from "./texts.ts";
import { notePercents, unitOf } from "./totals/percent.ts";
import { askTypes, isMissing } from "../syntax.ts";

type AskType = Exclude<syntax.AskType, syntax.Missing>;

const kindOf = Object.fromEntries(
  Object.entries(askTypes).map(([type, kind]) => [kind, type]),
) as Readonly<Record<AskType["kind"], Kind>>;

/** The settings that go with some kinds of question only, as they are called in a message. */
const settings = {
  AnswerEntry: "An answer",
  AnswersOf: "`answers of`",
  ShuffleSetting: "`shuffle`",
  AtLeast: "`at least`",
  AtMost: "`at most`",
  Top: "`top`",
  Max: "`max`",
  EndLabel: "A label at an end",
  Pass: "`pass from`",
} as const;
type Setting = keyof typeof settings;

/** Which of these settings go with each kind of question. */
const settingsOf: Readonly<Record<Kind, readonly Setting[]>> = {
  one: ["AnswerEntry", "AnswersOf", "ShuffleSetting"],
  many: ["AnswerEntry", "AnswersOf", "ShuffleSetting", "AtLeast", "AtMost"],
  rank: ["AnswerEntry", "AnswersOf", "ShuffleSetting", "Top"],
  grid: ["AnswerEntry", "ShuffleSetting"],
  number: ["Pass"],
  scale: ["EndLabel", "Pass"],
  text: ["Max"],
  date: [],
};

/** What can stand once, with the words for it; what says the same or the opposite counts as one. */
const standsOnce: Partial<Record<syntax.AskItem["kind"], string>> = {
  ShuffleSetting: "shuffle",
  AtLeast: "at least",
  AtMost: "at most",
  Top: "top",
  Max: "max",
  Pass: "pass from",
  Sensitive: "sensitive",
  ExplicitConsent: "consent explicit",
  Optional: "optional` or `required",
  Required: "optional` or `required",
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
/** How many characters a text of a format has at least. */
const shortest: Readonly<Record<string, number>> = { email: 5, postcode_nl: 6, year: 4 };

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
  const make = makers[type] as (asked: Asked) => Question | null;
  return make({ context, ask, type: ask.type, entity, base, shuffle });
}

/** What a question is made of, whatever its kind. */
interface Asked<Type extends AskType = AskType> {
  readonly context: Context;
  readonly ask: syntax.Ask;
  readonly type: Type;
  readonly entity: Entity;
  readonly base: Omit<ScaleQuestion, "type" | "min" | "max">;
  readonly shuffle: boolean;
}

/** The question of each kind; null where a hole or error leaves nothing to ask. */
const makers: {
  readonly [Type in Kind]: (asked: Asked<syntax.AskTypeOf<Type>>) => QuestionOf<Type> | null;
} = {
  one: ({ context, ask, entity, base, shuffle }) => {
    const own = answersOf(context, ask, entity, "one");
    return own && { ...base, type: "one", ...own, shuffle };
  },
  many: ({ context, ask, entity, base, shuffle }) => {
    const own = answersOf(context, ask, entity, "many");
    if (own === null) return null;
    const most = choosable(own.answers);
    const atLeast = itemOf(ask, "AtLeast");
    const min = count(context, atLeast?.number, 1, "`at least`", most);
    const max = count(context, itemOf(ask, "AtMost")?.number, most, "`at most`", most);
    if (atLeast && min > max) say(context, leastAboveMost, atLeast, { least: min, most: max });
    return { ...base, type: "many", ...own, shuffle, min, max };
  },
  rank: ({ context, ask, entity, base, shuffle }) => {
    const own = answersOf(context, ask, entity, "rank");
    if (own === null) return null;
    const most = choosable(own.answers);
    const top = count(context, itemOf(ask, "Top")?.number, most, "`top`", most);
    return { ...base, type: "rank", ...own, shuffle, top };
  },
  grid: ({ context, ask, type, entity, base, shuffle }) => {
    const grid = gridOf(context, ask, type.of, entity);
    return grid && { ...base, type: "grid", ...grid, shuffle };
  },
  number: ({ context, ask, type, base }) => {
    const range = readRange(context, type.range, type.step);
    if (range === null) return null;
    sayIfOne(context, type.range);
    const ends = type.range.kind === "Missing" ? [] : [type.range.from, type.range.to];
    const numbers = [...ends, type.step, itemOf(ask, "Pass")?.from];
    const unit = unitOf(type.unit, numbers);
    notePercents(context, base, numbers, unit);
    const { from: min, to: max, step } = range;
    return { ...base, type: "number", min, max, step, ...(unit !== null && { unit }) };
  },
  scale: scaleOf,
  date: ({ context, type, base }) => {
    const range = readDates(context, type.range);
    return range && { ...base, type: "date", ...range };
  },
  text: ({ context, ask, type, base }) => {
    const format = type.format && sayUnlessKnown(context, type.format, "format of a text", formats);
    const max = count(context, itemOf(ask, "Max")?.number, 1000, "`max`");
    const least = format ? (shortest[format] ?? 1) : 1;
    if (format && max < least)
      say(context, maxBelowFormat, itemOf(ask, "Max")!, { max, format, least });
    return {
      ...base,
      type: "text",
      max,
      ...(format && { format: format as "email" | "postcode_nl" | "year" | "digits" }),
    };
  },
};

/** How many of these answers can be chosen beside each other. */
const choosable = (answers: readonly Answer[]): number =>
  answers.filter(({ kind }) => kind !== "none" && kind !== "refused").length;

function checkItems(context: Context, ask: syntax.Ask, type: Kind): void {
  const once = new Set<string>();
  for (const item of ask.items) {
    const setting = item.kind in settings ? (item.kind as Setting) : null;
    const fits = setting === null || settingsOf[type].includes(setting);
    if (!fits) say(context, notForType, item, { what: settings[setting], type });
    const word = standsOnce[item.kind];
    if (word !== undefined && once.has(word)) say(context, onlyOnce, item, { what: word });
    once.add(word ?? "");
    if (item.kind === "ShuffleSetting" && fits && (item.what === "rows") !== (type === "grid")) {
      say(context, notForType, item, { what: `\`shuffle ${item.what}\``, type });
    }
  }
  if (ask.answersOf && !settingsOf[type].includes("AnswersOf"))
    say(context, notForType, ask.answersOf, { what: settings.AnswersOf, type });
}

function scaleOf({
  context,
  ask,
  type: { range },
  base,
}: Asked<syntax.AskTypeOf<"scale">>): ScaleQuestion | null {
  const ends = readRange(context, range, null);
  if (ends === null) return null;
  if (ends.step.decimals > 0 || isPercent(range)) {
    say(context, wholeNumber, range, { what: "Each end of a scale", least: 0 });
    return null;
  }
  sayIfOne(context, range);
  for (const item of ask.items)
    if (item.kind === "EndLabel")
      addText(context, base.path, item.end === "low" ? "min" : "max", item.text);
  return { ...base, type: "scale", min: ends.from, max: ends.to };
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
