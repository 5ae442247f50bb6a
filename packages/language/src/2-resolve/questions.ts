import type { Motivation, Question, ScaleQuestion, Sensitive } from "@pwe/model";
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
import { isMissing } from "../syntax.ts";
const kindOf: Record<Exclude<syntax.AskType, syntax.Missing>["kind"], Kind> = {
  OneType: "one",
  ManyType: "many",
  RankType: "rank",
  GridType: "grid",
  NumberType: "number",
  ScaleType: "scale",
  TextType: "text",
  DateType: "date",
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
      const atLeast = itemOf(ask, "AtLeast");
      const min = count(context, atLeast?.number, 1, "`at least`", most);
      const max = count(context, itemOf(ask, "AtMost")?.number, most, "`at most`", most);
      if (atLeast && min > max) say(context, leastAboveMost, atLeast, { least: min, most: max });
      return { ...base, type: "many", ...own, shuffle, min, max };
    }
    case "GridType": {
      const grid = gridOf(context, ask, ask.type.of, entity);
      return grid && { ...base, type: "grid", ...grid, shuffle };
    }
    case "NumberType": {
      const range = readRange(context, ask.type.range, ask.type.step);
      if (range === null) return null;
      sayIfOne(context, ask.type.range);
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
    case "DateType": {
      const range = readDates(context, ask.type.range);
      return range && { ...base, type: "date", ...range };
    }
    case "TextType": {
      const format =
        ask.type.format && sayUnlessKnown(context, ask.type.format, "format of a text", formats);
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
    }
  }
}

function checkItems(context: Context, ask: syntax.Ask, type: Kind): void {
  const once = new Set<string>();
  for (const item of ask.items) {
    const rule = goesWith[item.kind];
    if (rule && !rule.kinds.includes(type))
      say(context, notForType, item, { what: rule.what, type });
    const word = standsOnce[item.kind];
    if (word !== undefined && once.has(word)) say(context, onlyOnce, item, { what: word });
    once.add(word ?? "");
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

function scaleOf(
  context: Context,
  ask: syntax.Ask,
  range: syntax.NumberRange | syntax.Missing,
  base: Omit<ScaleQuestion, "type" | "min" | "max">,
  path: string,
): Question | null {
  const ends = readRange(context, range, null);
  if (ends === null) return null;
  if (ends.step.decimals > 0 || isPercent(range)) {
    say(context, wholeNumber, range, { what: "Each end of a scale", least: 0 });
    return null;
  }
  sayIfOne(context, range);
  for (const item of ask.items)
    if (item.kind === "EndLabel")
      addText(context, path, item.end === "low" ? "min" : "max", item.text);
  return { ...base, type: "scale", min: ends.from, max: ends.to };
}

// ── grids ──

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
