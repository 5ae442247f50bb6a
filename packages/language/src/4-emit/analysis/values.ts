import type { Answer, Attribute, Column, Consultation, Level, PlannedValue } from "@pwe/model";
import type { Place } from "../places.ts";
import type { Target } from "../schema/condition.ts";
import { answerLabelOf, labelOf, textOf, toNumber } from "../words.ts";
import type { Words } from "./words/words.ts";

/** The values that a column can hold, with codes and labels. */
export function valuesOf(
  column: Column,
  { place }: Target,
  consultation: Consultation,
  { columns: say }: Words,
): PlannedValue[] | undefined {
  if (column.kind === "flag")
    return [
      { id: "no", code: 0, label: say.flags.no },
      { id: "yes", code: 1, label: say.flags.yes },
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
    label: codeLabel(id, place, consultation, say),
  }));
}

/** What a code means that no answer or level stands for: a way of deciding, a package, consent. */
function codeLabel(
  id: string,
  place: Place,
  consultation: Consultation,
  say: Words["columns"],
): string {
  const ways: Readonly<Record<string, string>> = say.ways;
  if (place.kind === "consent") return textOf(consultation, "consent#agree") ?? id;
  if (place.kind === "decided")
    return textOf(consultation, `${place.path}#${id}`) ?? ways[id] ?? id;
  if (place.kind !== "pair") return id;
  if (id === "none") return textOf(consultation, `${place.element.path}#opt_out`) ?? say.noneOfThem;
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
