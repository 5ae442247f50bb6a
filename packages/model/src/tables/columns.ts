import type { Answer, Exact, Instrument } from "../generated/consultation.ts";
import { everyItem } from "../answering/asked.ts";
import { codesOf, type Column, type ColumnKind } from "./column.ts";
import { answerMember, settingMember } from "../documents/members.ts";
import { once } from "../documents/once.ts";
import { settingKind, taskColumns } from "./task-columns.ts";
import type { AskedItem } from "../answering/item.ts";
import { splitPath } from "../documents/path.ts";

/**
 * Every column of the answers, in the order of the file: first those of the response as a whole. After the options of a
 * task comes what is known of them together, and of how they came about.
 */
export const columns: (instrument: Instrument) => readonly Column[] = /* @__PURE__ */ once(list);

function list(instrument: Instrument): Column[] {
  const plain = (name: string, kind: ColumnKind): Column => ({ name, path: "", at: [name], kind });
  return [
    ...["id", "consultation"].map((name) => plain(name, "text")),
    plain("release", "whole"),
    ...["design", "status", "seed", "language", "stream"].map((name) => plain(name, "text")),
    plain("seconds", "whole"),
    ...instrument.factors.map(({ id, arms }): Column => ({
      name: `versions__${id}`,
      path: "",
      at: ["versions", id],
      kind: "id",
      codes: Object.fromEntries(arms.map((arm, index) => [arm.id, index + 1])),
    })),
    ...everyItem(instrument).flatMap((item) => [
      ...columnsOf(item),
      ...(item.kind === "option" && item.option === item.element.options.at(-1)
        ? taskColumns(item.element)
        : []),
    ]),
  ];
}

const numbered = (ids: readonly string[]): Record<string, number> =>
  codesOf(ids.map((id, index) => ({ id, code: index + 1 })));

/** The columns of one item. The main one has the item's own name; the others say the member behind it. */
export function columnsOf(item: AskedItem): Column[] {
  const { path, kind, element } = item;
  const place = ["answers", ...splitPath(path).filter((part) => part !== "")];
  const column = (
    suffix: readonly string[],
    at: readonly string[],
    rest: Pick<Column, "kind" | "answer" | "codes" | "step">,
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
  /** A number that is stored as a count of steps other than 1, in its unit. */
  const inUnit = (at: string, step: Exact): Column[] =>
    step.int === 1 && step.decimals === 0
      ? []
      : [column(["value"], [at], { kind: "decimal", step })];
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
      const at = settingMember[decision.kind];
      const value = decision.kind === "amount" ? inUnit(at, decision.step) : [];
      return [column([], [at], settingKind(element)), ...value, ...why];
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
      return [
        ...consent,
        column([], at, { kind: "whole" }),
        ...inUnit(answerMember[type], element.step),
        ...why,
      ];
    case "scale":
      return [...consent, column([], at, { kind: "whole" }), ...why];
    case "text":
      return [...consent, column([], at, { kind: "text" }), ...why];
  }
}
