import {
  columns as listColumns,
  streamsOf,
  type Column,
  type Consultation,
  type PlannedColumn,
  type PlannedValue,
  type Question,
  byType,
  type Decision,
  type PerType,
  type QuestionOf,
  parentOf,
} from "@pwe/model";
import { listPlaces, type Place } from "../places.ts";
import { listTargets, type Target } from "../schema/condition.ts";
import { answerLabelOf, conditionWords, labelOf, textOf, toNumber } from "../words.ts";
import { endingsOf, motivationOf, possibleMissing, type Endings } from "./missing.ts";
import { valuesOf } from "./values.ts";

/** What a column about a place holds of it, or of a total of its task. */
type Part = AnswerPart | SettingPart | TotalPart;
type AnswerPart = "answer" | "text" | "why" | "consent";
type SettingPart = "touched" | "first";
type TotalPart = "total" | "left" | "over";

const ofSetting = (part: Part): part is SettingPart => part === "touched" || part === "first";
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
  const parent = parentOf(column.path);
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
    label: factor === undefined ? (ownLabels[path] ?? path) : `Version (${factor})`,
    kind,
    measure: values !== undefined ? "nominal" : (ownMeasures[path] ?? "identifier"),
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
  const about = ofTotal(part) ? column.path : place.path;
  const notes = [
    ...unitNotes(column, place),
    ...consultation.plan.notes.filter(({ path }) => path === about).map(({ text }) => text),
  ];
  const values =
    part === "text" || part === "why" ? undefined : valuesOf(column, target, consultation);
  const range = part === "answer" || part === "first" ? rangeOf(place) : undefined;
  const maxLength = maxLengthOf(place, part);
  return {
    name: column.name,
    path: column.path,
    label: columnLabel(column, target, part, consultation),
    kind: column.kind,
    measure: measureOf(place, part),
    ...(values !== undefined && { values }),
    ...(range !== undefined && { range }),
    ...(part === "answer" && place.kind === "question" && place.element.type === "date"
      ? { dates: { from: place.element.min, to: place.element.max } }
      : {}),
    ...(maxLength !== undefined && { maxLength }),
    ...(column.sensitive !== undefined && { sensitive: column.sensitive }),
    missing: [
      ...possibleMissing(place, ofSetting(part) || ofTotal(part) ? "answer" : part, ends),
      ...(column.at[0] === "paradata" ? (["not_recorded"] as const) : []),
    ],
    asked: { words: conditionWords(place.when, consultation), condition: place.when },
    ...(notes.length > 0 && { notes }),
  };
}

function partOf({ at, derived }: Column): Part {
  if (derived !== undefined) return derived;
  const name = at[0] === "paradata" ? at[2] : at.at(-1);
  return parts.find((part) => part === name) ?? "answer";
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

/** The numbers that a column can hold, in units. */
function rangeOf(place: Place): PlannedColumn["range"] {
  if (place.kind === "option") {
    const { decision } = place.element;
    const { min = 0, max } = place.option;
    if (decision.kind === "points") return { min, max: max ?? decision.points, step: 1 };
    if (decision.kind === "amount" && max !== undefined) return inUnits(min, max, decision);
  }
  if (place.kind !== "question") return undefined;
  return byType(answerRange, place.element);
}

/** The places of a ranked answer: 0 is not among the first so many, which cannot be where all are put in order. */
function placesOf({ top, answers }: QuestionOf<"rank">): PlannedColumn["range"] {
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

/** The numbers that an answer can be. */
const answerRange: PerType<[], PlannedColumn["range"]> = {
  one: () => undefined,
  many: () => undefined,
  grid: () => undefined,
  number: (question) => inUnits(question.min, question.max, question),
  scale: ({ min, max }) => ({ min, max, step: 1 }),
  text: () => undefined,
  rank: placesOf,
  date: () => undefined,
};

function maxLengthOf(place: Place, part: Part): number | undefined {
  if (part === "why") return motivationOf(place)?.max;
  if (place.kind !== "question") return undefined;
  if (part === "answer" && place.element.type === "text") return place.element.max;
  return part === "text" && "answers" in place.element
    ? place.element.answers.find(({ kind }) => kind === "other")?.max
    : undefined;
}
