import {
  columns as listColumns,
  streamsOf,
  type Column,
  type Consultation,
  type PlannedColumn,
  type PlannedValue,
  type Question,
  own,
} from "@pwe/model";
import { listPlaces, type Place } from "../places.ts";
import { listTargets, type Target } from "../schema/condition.ts";
import { answerLabelOf, conditionWords, labelOf, textOf, toNumber } from "../words.ts";
import { endingsOf, motivationOf, possibleMissing, type Endings } from "./missing.ts";
import { valuesOf } from "./values.ts";

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
export function planColumns(consultation: Consultation): PlannedColumn[] {
  const { places } = listPlaces(consultation.instrument);
  const targets = new Map([...listTargets(places), ...listTotals(places)]);
  const ends = endingsOf(consultation);
  return listColumns(consultation.instrument).map((column) => {
    const target = findTarget(column, targets);
    return target === undefined
      ? ownColumn(column, consultation)
      : answerColumn(column, target, ends, consultation);
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
  const parent = column.path.slice(0, column.path.lastIndexOf("."));
  return targets.get(column.path) ?? targets.get(parent);
}

const ownLabels: Record<string, string> = {
  id: "Number of the response",
  consultation: "Consultation",
  release: "Release of the consultation",
  design: "Fingerprint of the design",
  status: "How the response ended",
  seed: "Seed of every random order",
  language: "Language in which was answered",
  stream: "Way in",
  seconds: "Seconds between the first page and sending",
};

const ownMeasures: Record<string, PlannedColumn["measure"]> = {
  release: "ordinal",
  seconds: "ratio",
};

/** A column of the response as a whole. */
function ownColumn({ name, at, kind, codes }: Column, consultation: Consultation): PlannedColumn {
  const path = at.join(".");
  const factor = at[0] === "versions" ? at[1] : undefined;
  const values = ownValues(path, codes, consultation);
  return {
    name,
    path,
    label: factor === undefined ? (own(ownLabels, path) ?? path) : `Version (${factor})`,
    kind,
    measure: values !== undefined ? "nominal" : (own(ownMeasures, path) ?? "identifier"),
    ...(values !== undefined && { values }),
    missing: path === "seconds" ? ["not_recorded"] : [],
    asked: { words: "everyone", condition: null },
  };
}

function ownValues(
  path: string,
  codes: Column["codes"],
  consultation: Consultation,
): PlannedValue[] | undefined {
  if (codes !== undefined)
    return Object.entries(codes).map(([id, code]) => ({
      id,
      code,
      label: labelOf(consultation, id),
    }));
  const { instrument } = consultation;
  const ids: Record<string, readonly string[]> = {
    status: ["complete", "screened_out", "quota_full"],
    language: instrument.languages,
    stream: streamsOf(instrument),
  };
  return own(ids, path)?.map((id, index) => ({
    id,
    code: index + 1,
    label: id.replaceAll("_", " "),
  }));
}

/** A column of the answers. */
function answerColumn(
  column: Column,
  target: Target,
  ends: Endings,
  consultation: Consultation,
): PlannedColumn {
  const { place } = target;
  const part = partOf(column);
  const about = ofTotal(part) ? column.path : place.path;
  const notes = [
    ...unitNotes(column, place),
    ...consultation.plan.notes.filter(({ path }) => path === about).map(({ text }) => text),
  ];
  const values =
    part === "text" || part === "why" ? undefined : valuesOf(column, target, consultation);
  const range = ranged.includes(part) ? rangeOf(column, place) : undefined;
  const maxLength = maxLengthOf(place, part);
  return {
    name: column.name,
    path: column.path,
    label: columnLabel(column, target, part, consultation),
    kind: column.kind,
    measure: measureOf(column, place, part),
    ...(values !== undefined && { values }),
    ...(range !== undefined && { range }),
    ...(maxLength !== undefined && { maxLength }),
    ...(column.sensitive !== undefined && { sensitive: column.sensitive }),
    missing: [
      ...possibleMissing(place, isAnswered(part) ? part : "answer", ends),
      ...(column.at[0] === "paradata" ? (["not_recorded"] as const) : []),
    ],
    asked: { words: conditionWords(place.when, consultation), condition: place.when },
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
function unitNotes({ path, derived }: Column, place: Place): string[] {
  const total =
    place.kind === "option" && derived !== undefined
      ? place.element.totals.find((one) => one.path === path)
      : undefined;
  return total?.unit === undefined ? [] : [`In ${total.unit}.`];
}

function columnLabel(
  column: Column,
  { place, row }: Target,
  part: Part,
  consultation: Consultation,
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
    answer: place.kind === "decided" ? `${own}: decided, opted out or delegated` : answer,
    text: `${label}: in the respondent's own words`,
    value: `${label}: in ${numberUnit(place) ?? "numbers, not steps"}`,
    why: `${label}: motivation`,
    consent: `${label}: explicit consent`,
    touched: `${own}: set by the respondent`,
    first: `${own}: first setting`,
    total,
    left: `${total}: room left`,
    over: `${total}: how often the limit was crossed`,
  };
  return labels[part];
}

/** The label of a total; the points of a task have none of their own. */
function totalLabel(path: string, consultation: Consultation): string {
  const [task = "", id = ""] = path.split(".");
  return textOf(consultation, `${path}#label`) ?? `${labelOf(consultation, task)}: ${id}`;
}

function measureOf(column: Column, place: Place, part: Part): PlannedColumn["measure"] {
  if (part === "text" || part === "why" || column.kind === "text") return "text";
  if (ofTotal(part)) return "ratio";
  if (column.kind === "flag" || part === "consent") return "nominal";
  if (column.kind === "place") return "ordinal";
  if (place.kind === "option" && place.element.decision.kind === "levels") return "ordinal";
  if (place.kind === "question" && place.element.type === "grid") return "ordinal";
  if (place.kind === "question" && place.element.type === "scale") return "interval";
  return column.kind === "whole" || column.kind === "decimal" ? "ratio" : "nominal";
}

/** The numbers that a column can hold, in units. */
function rangeOf(column: Column, place: Place): PlannedColumn["range"] {
  if (column.kind === "place" && place.kind === "question" && place.element.type === "rank")
    return placesOf(place.element);
  if (place.kind === "option") {
    const { decision } = place.element;
    const { min = 0, max } = place.option;
    if (decision.kind === "points") return { min, max: max ?? decision.points, step: 1 };
    if (decision.kind === "amount" && max !== undefined) return inUnits(min, max, decision);
  }
  if (place.kind !== "question") return undefined;
  const { element } = place;
  if (element.type === "scale") return { min: element.min, max: element.max, step: 1 };
  return element.type === "number" ? inUnits(element.min, element.max, element) : undefined;
}

/** The places of a ranked answer: 0 is not among the first so many, which cannot be where all are put in order. */
function placesOf({ top, answers }: Extract<Question, { type: "rank" }>): PlannedColumn["range"] {
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

function maxLengthOf(place: Place, part: Part): number | undefined {
  if (part === "why") return motivationOf(place)?.max;
  if (place.kind !== "question") return undefined;
  if (part === "answer" && place.element.type === "text") return place.element.max;
  return part === "text" && "answers" in place.element
    ? place.element.answers.find(({ kind }) => kind === "other")?.max
    : undefined;
}
