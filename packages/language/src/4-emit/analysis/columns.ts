import {
  columns as listColumns,
  type Answer,
  type Attribute,
  type Column,
  type Consultation,
  type Level,
  type PlannedColumn,
  type PlannedValue,
} from "@pwe/model";
import { listPlaces, type Place } from "../places.ts";
import { listTargets, type Target } from "../schema/condition.ts";
import { answerLabelOf, conditionWords, labelOf, textOf, toNumber } from "../words.ts";
import { endingsOf, motivationOf, possibleMissing, type Endings } from "./missing.ts";

/** What a column about a place holds of it. */
type Part = "answer" | "text" | "why" | "consent";

/** Every column of the answers with what people and programs need to know to use it. */
export function planColumns(consultation: Consultation): PlannedColumn[] {
  const targets = listTargets(listPlaces(consultation.instrument).places);
  const ends = endingsOf(consultation);
  return listColumns(consultation.instrument).map((column) => {
    const target = findTarget(column, targets);
    return target === undefined
      ? ownColumn(column, consultation)
      : answerColumn(column, target, ends, consultation);
  });
}

/** The place that a column is about: its path, or the path without the part of the answer. */
function findTarget(column: Column, targets: ReadonlyMap<string, Target>): Target | undefined {
  if (column.at[0] !== "answers") return undefined;
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
};

/** A column of the response as a whole. */
function ownColumn({ name, at, kind, codes }: Column, consultation: Consultation): PlannedColumn {
  const path = at.join(".");
  const factor = at[0] === "versions" ? at[1] : undefined;
  const values = ownValues(path, codes, consultation);
  return {
    name,
    path,
    label: factor === undefined ? (ownLabels[path] ?? path) : `Version (${factor})`,
    kind,
    measure: values !== undefined ? "nominal" : kind === "whole" ? "ordinal" : "identifier",
    ...(values !== undefined && { values }),
    missing: [],
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
  const { languages, streams } = consultation.instrument;
  const ids: Record<string, readonly string[]> = {
    status: ["complete", "screened_out", "quota_full"],
    language: languages,
    stream: streams.length > 0 ? streams : ["open"],
  };
  return ids[path]?.map((id, index) => ({ id, code: index + 1, label: id.replaceAll("_", " ") }));
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
  const notes = consultation.plan.notes.filter(({ path }) => path === place.path);
  const values =
    part === "answer" || part === "consent" ? valuesOf(column, target, consultation) : undefined;
  const range = part === "answer" ? rangeOf(column, place) : undefined;
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
    missing: possibleMissing(place, part, ends),
    asked: { words: conditionWords(place.when, consultation), condition: place.when },
    ...(notes.length > 0 && { notes: notes.map(({ text }) => text) }),
  };
}

function partOf({ at }: Column): Part {
  const last = at.at(-1);
  return last === "text" || last === "why" || last === "consent" ? last : "answer";
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
  const label = row === undefined ? own : `${own} ${labelOf(consultation, `${place.path}.${row}`)}`;
  const answer =
    column.answer === undefined || place.kind !== "question"
      ? label
      : `${label}: ${answerLabelOf(consultation, place.element, column.answer)}`;
  const labels: Record<Part, string> = {
    answer: place.kind === "decided" ? `${own}: decided, opted out or delegated` : answer,
    text: `${label}: in the respondent's own words`,
    why: `${label}: motivation`,
    consent: `${label}: explicit consent`,
  };
  return labels[part];
}

function measureOf(column: Column, place: Place, part: Part): PlannedColumn["measure"] {
  if (part === "text" || part === "why" || column.kind === "text") return "text";
  if (column.kind === "flag" || part === "consent") return "nominal";
  if (column.kind === "place") return "ordinal";
  if (place.kind === "option" && place.element.decision.kind === "levels") return "ordinal";
  if (place.kind === "question" && place.element.type === "grid") return "ordinal";
  if (place.kind === "question" && place.element.type === "scale") return "interval";
  return column.kind === "whole" ? "ratio" : "nominal";
}

/** The values that a column can hold, with codes and labels. */
function valuesOf(
  column: Column,
  { place }: Target,
  consultation: Consultation,
): PlannedValue[] | undefined {
  if (column.kind === "flag")
    return [
      { id: "no", code: 0, label: "no" },
      { id: "yes", code: 1, label: "yes" },
    ];
  if (column.kind !== "id") return undefined;
  if (place.kind === "option" && place.element.decision.kind === "levels") {
    const { levels, scale } = place.element.decision;
    return levels.map((level) => levelValue(level, scale, place.path, consultation));
  }
  if (place.kind === "question" && "answers" in place.element) {
    const question = place.element;
    return question.answers.map((answer) => answerValue(answer, question, consultation));
  }
  return Object.entries(column.codes ?? {}).map(([id, code]) => ({
    id,
    code,
    label: codeLabel(id, place, consultation),
  }));
}

/** What a code means that no answer or level stands for: a way of deciding, a package, consent. */
function codeLabel(id: string, place: Place, consultation: Consultation): string {
  if (place.kind === "consent") return textOf(consultation, "consent#agree") ?? id;
  if (place.kind === "decided")
    return id === "self"
      ? "decided per option"
      : (textOf(consultation, `${place.path}#${id}`) ?? id.replace("_", " "));
  if (place.kind !== "pair") return id;
  if (id === "none") return textOf(consultation, `${place.element.path}#opt_out`) ?? "none of them";
  const card = Object.entries(place.set.cards[id] ?? {});
  return card.map(([attribute, value]) => `${attribute} ${value}`).join(", ") || id;
}

function levelValue(
  level: Level,
  scale: string,
  option: string,
  consultation: Consultation,
): PlannedValue {
  const scores = consultation.attributes.flatMap((attribute): [string, number][] => {
    const value =
      valueAt(attribute, `${option}.${level.id}`) ?? valueAt(attribute, `${scale}.${level.id}`);
    return value === undefined ? [] : [[attribute.id, value]];
  });
  return {
    id: level.id,
    code: level.code,
    label: labelOf(consultation, `${scale}.${level.id}`),
    ...(level.side !== undefined && { side: level.side }),
    ...(scores.length > 0 && { scores: Object.fromEntries(scores) }),
  };
}

/** The value of an attribute at a path, where it is the same in every version. */
function valueAt({ values, decimals }: Attribute, path: string): number | undefined {
  const value = values.find((one) => one.of === path)?.value;
  return typeof value === "number" ? toNumber({ int: value, decimals }) : undefined;
}

function answerValue(
  answer: Answer,
  question: { readonly path: string; readonly list?: string },
  consultation: Consultation,
): PlannedValue {
  return {
    id: answer.id,
    code: answer.code,
    label: answerLabelOf(consultation, question, answer.id),
    ...(answer.kind === "refused" && { missing: "refused" as const }),
    ...(answer.same !== undefined && { same: answer.same }),
  };
}

/** The numbers that a column can hold, in units. */
function rangeOf(column: Column, place: Place): PlannedColumn["range"] {
  if (column.kind === "place" && place.kind === "question" && place.element.type === "rank")
    return { min: 0, max: place.element.top, step: 1 };
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
