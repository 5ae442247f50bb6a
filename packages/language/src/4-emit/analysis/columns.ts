import {
  columns as listColumns,
  type Answer,
  streamsOf,
  type Column,
  type Consultation,
  type PlannedColumn,
  type PlannedValue,
  type Question,
  byType,
  type Decision,
  own,
  type PerType,
  type QuestionOf,
  parentOf,
} from "@pwe/model";
import { listPlaces, type Place } from "../places.ts";
import { listTargets, type Target } from "../schema/condition.ts";
import { answerLabelOf, conditionWords, labelOf, textOf, toNumber } from "../words.ts";
import { endingsOf, motivationOf, possibleMissing, type Endings } from "./missing.ts";
import { valuesOf } from "./values.ts";
import type { Words } from "./words/words.ts";

/** What a column about a place holds of it, or of a total of its task. */
type Part = AnswerPart | SettingPart | TotalPart;
type AnswerPart = "answer" | "value" | "text" | "why" | "consent";
type SettingPart = "touched" | "first";
type TotalPart = "total" | "left" | "over";

/** A part of what was answered that can be missing by itself. */
const isAnswered = (part: Part): part is "text" | "why" | "consent" =>
  part === "text" || part === "why" || part === "consent";
const ofTotal = (part: Part): part is TotalPart =>
  part === "total" || part === "left" || part === "over";

/** Every column of the answers with what people and programs need to know to use it. */
export function planColumns(consultation: Consultation, words: Words): PlannedColumn[] {
  const { places } = listPlaces(consultation.instrument);
  const targets = new Map([...listTargets(places), ...listTotals(places)]);
  const ends = endingsOf(consultation);
  return listColumns(consultation.instrument).map((column) => {
    const target = findTarget(column, targets);
    return target === undefined
      ? ownColumn(column, consultation, words)
      : answerColumn(column, target, ends, consultation, words);
  });
}

/** Every total, with an option of its task: whoever is asked the one sees the other. */
const listTotals = (places: readonly Place[]): [string, Target][] =>
  places.flatMap((place) =>
    place.kind === "option"
      ? place.element.totals.map(({ path }): [string, Target] => [path, { place }])
      : [],
  );

/** The place that a column is about: its path, or the path without the part of the answer. */
function findTarget(column: Column, targets: ReadonlyMap<string, Target>): Target | undefined {
  if (column.path === "") return undefined;
  const parent = parentOf(column.path);
  return targets.get(column.path) ?? targets.get(parent);
}

const ownMeasures: Record<string, PlannedColumn["measure"]> = {
  release: "ordinal",
  seconds: "ratio",
};

/** A column of the response as a whole. */
function ownColumn(
  { name, at, kind, codes }: Column,
  consultation: Consultation,
  { columns: say }: Words,
): PlannedColumn {
  const path = at.join(".");
  const factor = at[0] === "versions" ? at[1] : undefined;
  const values = ownValues(path, codes, consultation, say);
  const labels: Readonly<Record<string, string>> = say.own;
  return {
    name,
    path,
    label: factor === undefined ? (own(labels, path) ?? path) : say.versionColumn(factor),
    kind,
    measure: values !== undefined ? "nominal" : (own(ownMeasures, path) ?? "identifier"),
    ...(values !== undefined && { values }),
    missing: path === "seconds" ? ["not_recorded"] : [],
    asked: { words: say.everyone, condition: null },
  };
}

function ownValues(
  path: string,
  codes: Column["codes"],
  consultation: Consultation,
  { statuses }: Words["columns"],
): PlannedValue[] | undefined {
  if (codes !== undefined)
    return Object.entries(codes).map(([id, code]) => ({
      id,
      code,
      label: labelOf(consultation, id),
    }));
  const { instrument } = consultation;
  const labels: Record<string, readonly (readonly [id: string, label: string])[]> = {
    status: Object.entries(statuses),
    language: instrument.languages.map((tag) => [tag, tag]),
    stream: streamsOf(instrument).map((id) => [id, id.replaceAll("_", " ")]),
  };
  return own(labels, path)?.map(([id, label], index) => ({ id, code: index + 1, label }));
}

/** A column of the answers. */
function answerColumn(
  column: Column,
  target: Target,
  ends: Endings,
  consultation: Consultation,
  words: Words,
): PlannedColumn {
  const { place } = target;
  const part = partOf(column);
  const about = ofTotal(part) ? column.path : place.path;
  const notes = [
    ...unitNotes(column, place, words),
    ...consultation.plan.notes.filter(({ path }) => path === about).map(({ text }) => text),
  ];
  const values =
    part === "text" || part === "why" ? undefined : valuesOf(column, target, consultation, words);
  const short = part === "answer" ? textOf(consultation, `${column.path}#short`) : undefined;
  return {
    name: column.name,
    path: column.path,
    label: columnLabel(column, target, part, consultation, words),
    ...(short !== undefined && { short }),
    kind: column.kind,
    measure: measureOf(place, part),
    ...(values !== undefined && { values }),
    ...domainOf(place, part),
    ...(column.sensitive !== undefined && { sensitive: column.sensitive }),
    missing: [
      ...possibleMissing(place, isAnswered(part) ? part : "answer", ends),
      ...(column.at[0] === "paradata" ? (["not_recorded"] as const) : []),
    ],
    asked: {
      words:
        place.when === null ? words.columns.everyone : conditionWords(place.when, consultation),
      condition: place.when,
    },
    ...(notes.length > 0 && { notes }),
  };
}

function partOf({ at, derived, step }: Column): Part {
  if (derived !== undefined) return derived;
  if (step !== undefined) return "value";
  const name = at[0] === "paradata" ? at[2] : at.at(-1);
  return parts.find((part) => part === name) ?? "answer";
}

/** What a number can be is said of these. */
const ranged: readonly Part[] = ["answer", "value", "first"];

/** In what a number or an amount is asked for. */
function numberUnit(place: Place): string | undefined {
  const asked = place.kind === "option" ? place.element.decision : place.element;
  return "unit" in asked ? asked.unit : undefined;
}

const parts: readonly Part[] = ["text", "why", "consent", "touched", "first", "over"];

/** In what a total was shown: the one column of which what is stored does not count steps. */
function unitNotes({ path, derived }: Column, place: Place, { columns: say }: Words): string[] {
  const total =
    place.kind === "option" && derived !== undefined
      ? place.element.totals.find((one) => one.path === path)
      : undefined;
  return total?.unit === undefined ? [] : [say.inUnit(total.unit)];
}

function columnLabel(
  column: Column,
  { place, row }: Target,
  part: Part,
  consultation: Consultation,
  { columns: say }: Words,
): string {
  const own =
    place.kind === "pair"
      ? `${labelOf(consultation, place.element.path)}: ${place.set.id}`
      : labelOf(consultation, place.path);
  const total = ofTotal(part) ? totalLabel(column.path, consultation) : own;
  const label = row === undefined ? own : `${own} ${labelOf(consultation, `${place.path}.${row}`)}`;
  const answer =
    column.answer === undefined || place.kind !== "question"
      ? label
      : `${label}: ${answerLabelOf(consultation, place.element, column.answer)}`;
  const labels: Record<Part, string> = {
    answer: place.kind === "decided" ? say.decided(own) : answer,
    text: say.ownWords(label),
    value: say.inNumbers(label, numberUnit(place)),
    why: say.motivation(label),
    consent: say.explicitConsent(label),
    touched: say.touched(own),
    first: say.firstSetting(own),
    total,
    left: say.roomLeft(total),
    over: say.crossed(total),
  };
  return labels[part];
}

/** The label of a total; the points of a task have none of their own. */
function totalLabel(path: string, consultation: Consultation): string {
  const [task = "", id = ""] = path.split(".");
  return textOf(consultation, `${path}#label`) ?? `${labelOf(consultation, task)}: ${id}`;
}

/** On which scale answers are measured, by the kind of question. */
const answerMeasure: Readonly<Record<Question["type"], PlannedColumn["measure"]>> = {
  one: "nominal",
  many: "nominal",
  grid: "ordinal",
  number: "ratio",
  scale: "interval",
  text: "text",
  rank: "ordinal",
  date: "date",
};

/** The same of what an option is set to. */
const settingMeasure: Readonly<Record<Decision["kind"], PlannedColumn["measure"]>> = {
  levels: "ordinal",
  choose: "nominal",
  points: "ratio",
  amount: "ratio",
};

function measureOf(place: Place, part: Part): PlannedColumn["measure"] {
  if (part === "text" || part === "why") return "text";
  if (ofTotal(part)) return "ratio";
  if (part === "consent" || part === "touched") return "nominal";
  if (place.kind === "option") return settingMeasure[place.element.decision.kind];
  return place.kind === "question" ? answerMeasure[place.element.type] : "nominal";
}

/** What a column can hold, beside values that are listed: numbers in units, dates, or so many characters. */
export type ColumnDomain = Pick<PlannedColumn, "range" | "dates" | "maxLength">;

function domainOf(place: Place, part: Part): ColumnDomain {
  if (part === "why") return atMost(motivationOf(place)?.max);
  if (place.kind === "option") return ranged.includes(part) ? settingDomain(place) : {};
  if (place.kind !== "question") return {};
  if (part === "text") return atMost(otherIn(place.element)?.max);
  return part === "answer" || part === "value" ? byType(answerDomain, place.element) : {};
}

const atMost = (maxLength: number | undefined): ColumnDomain =>
  maxLength === undefined ? {} : { maxLength };

const otherIn = (question: Question): Answer | undefined =>
  "answers" in question ? question.answers.find(({ kind }) => kind === "other") : undefined;

function settingDomain({ element, option }: Extract<Place, { kind: "option" }>): ColumnDomain {
  const { decision } = element;
  const { min = 0, max } = option;
  if (decision.kind === "points") return { range: { min, max: max ?? decision.points, step: 1 } };
  return decision.kind === "amount" && max !== undefined
    ? { range: inUnits(min, max, decision) }
    : {};
}

/** The places of a ranked answer: 0 is not among the first so many, which cannot be where all are put in order. */
function placesOf({ top, answers }: QuestionOf<"rank">): NonNullable<PlannedColumn["range"]> {
  return { min: top < answers.length ? 0 : 1, max: top, step: 1 };
}

function inUnits(
  min: number,
  max: number,
  {
    step,
    unit,
  }: { readonly step: { readonly int: number; readonly decimals: number }; readonly unit?: string },
): NonNullable<PlannedColumn["range"]> {
  const times = (steps: number): number =>
    toNumber({ int: steps * step.int, decimals: step.decimals });
  return {
    min: times(min),
    max: times(max),
    step: toNumber(step),
    ...(unit !== undefined && { unit }),
  };
}

const listed = (): ColumnDomain => ({});

const answerDomain: PerType<[], ColumnDomain> = {
  one: listed,
  many: listed,
  grid: listed,
  number: (question) => ({ range: inUnits(question.min, question.max, question) }),
  scale: ({ min, max }) => ({ range: { min, max, step: 1 } }),
  text: ({ max }) => ({ maxLength: max }),
  rank: (question) => ({ range: placesOf(question) }),
  date: ({ min, max }) => ({ dates: { from: min, to: max } }),
};
