import type { Answer, Instrument, Sensitive } from "./generated/consultation.ts";
import { everyItem, type AskedItem } from "./asked.ts";
import { answerMember, settingMember, splitPath } from "./member.ts";

/** What a column holds: an id, a whole number, 0 or 1, a text, or the place from 1 that an answer was ranked at
 * (0 when it was not). */
export type ColumnKind = "id" | "whole" | "flag" | "text" | "place";

/** One column of the answers as a table. */
export interface Column {
  /** the path joined with __ */
  readonly name: string;
  /** path of the question, option, set, row or task; empty for what stands beside the answers */
  readonly path: string;
  /** where in the response, member by member: `["answers", "order", "advice", "answer"]` */
  readonly at: readonly string[];
  readonly kind: ColumnKind;
  /** flag, place: the answer that the column is about */
  readonly answer?: string;
  /** id: the code of each answer or level */
  readonly codes?: Readonly<Record<string, number>>;
  readonly sensitive?: Sensitive;
}

/** Every column of the answers, in the order of the file: first those of the response as a whole. */
export function columns(instrument: Instrument): Column[] {
  const plain = (name: string, kind: ColumnKind): Column => ({ name, path: "", at: [name], kind });
  return [
    ...["id", "consultation"].map((name) => plain(name, "text")),
    plain("release", "whole"),
    ...["design", "status", "seed", "language", "stream"].map((name) => plain(name, "text")),
    ...instrument.factors.map(({ id, arms }): Column => ({
      name: `versions__${id}`,
      path: "",
      at: ["versions", id],
      kind: "id",
      codes: Object.fromEntries(arms.map((arm, index) => [arm.id, index + 1])),
    })),
    ...everyItem(instrument).flatMap(columnsOf),
  ];
}

const codesOf = (answers: readonly { id: string; code: number }[]): Record<string, number> =>
  Object.fromEntries(answers.map(({ id, code }) => [id, code]));

const numbered = (ids: readonly string[]): Record<string, number> =>
  codesOf(ids.map((id, index) => ({ id, code: index + 1 })));

/** The columns of one item. The main one has the item's own name; the others say the member behind it. */
export function columnsOf(item: AskedItem): Column[] {
  const { path, kind, element } = item;
  const place = ["answers", ...splitPath(path).filter((part) => part !== "")];
  const column = (
    suffix: readonly string[],
    at: readonly string[],
    rest: Pick<Column, "kind" | "answer" | "codes">,
  ): Column => ({
    name: [...path.split("."), ...suffix].join("__"),
    path,
    at: [...place, ...at],
    ...rest,
    ...("sensitive" in element && element.sensitive ? { sensitive: element.sensitive } : {}),
  });
  const why =
    kind !== "consent" && kind !== "decided" && element.motivation
      ? [column(["why"], ["why"], { kind: "text" })]
      : [];
  switch (kind) {
    case "consent":
      return [column([], ["answer"], { kind: "id", codes: { yes: 1 } })];
    case "decided":
      return [column([], [], { kind: "id", codes: numbered(["self", ...element.instead]) })];
    case "pair": {
      const ids = [...element.alternatives, ...(element.optOut ? ["none"] : [])];
      return [column([], ["answer"], { kind: "id", codes: numbered(ids) }), ...why];
    }
    case "option": {
      const { decision } = element;
      const at = [settingMember[decision.kind]];
      if (decision.kind === "levels") {
        return [column([], at, { kind: "id", codes: codesOf(decision.levels) }), ...why];
      }
      return [column([], at, { kind: decision.kind === "choose" ? "flag" : "whole" }), ...why];
    }
    case "question":
      break;
  }
  const { type } = element;
  const at = [answerMember[type]];
  const consent = element.consent ? [column(["consent"], ["consent"], { kind: "flag" })] : [];
  const text = (answers: readonly Answer[]): Column[] =>
    answers.some((answer) => answer.kind === "other")
      ? [column(["text"], ["text"], { kind: "text" })]
      : [];
  const perAnswer = (answers: readonly Answer[], one: "flag" | "place"): Column[] =>
    answers.map(({ id }) => column([id], at, { kind: one, answer: id }));
  switch (type) {
    case "one": {
      const main = column([], at, { kind: "id", codes: codesOf(element.answers) });
      return [...consent, main, ...text(element.answers), ...why];
    }
    case "many":
      return [...consent, ...perAnswer(element.answers, "flag"), ...text(element.answers), ...why];
    case "rank":
      return [...consent, ...perAnswer(element.answers, "place"), ...text(element.answers), ...why];
    case "grid":
      return [
        ...consent,
        ...element.rows.map((row) => ({
          ...column([row.id], [row.id, "answer"], {
            kind: "id" as const,
            codes: codesOf(element.answers),
          }),
          path: row.path,
        })),
        ...why,
      ];
    case "number":
    case "scale":
      return [...consent, column([], at, { kind: "whole" }), ...why];
    case "text":
      return [...consent, column([], at, { kind: "text" }), ...why];
  }
}
