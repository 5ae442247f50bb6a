import { parentOf, idOf } from "../documents/path.ts";
import { byType, type PerType } from "../documents/question-kinds.ts";
import type { Answer, Exact, Instrument } from "../generated/consultation.ts";
import { everyItem } from "../answering/asked.ts";
import { codesOf, type Column, type ColumnKind } from "./column.ts";
import { settingMember } from "../documents/members.ts";
import { once } from "../documents/once.ts";
import { settingKind, taskColumns } from "./task-columns.ts";
import type { AskedItem } from "../answering/item.ts";

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
  const place = ["answers", ...[parentOf(path), idOf(path)].filter((part) => part !== "")];
  const column: MakeColumn = (suffix, at, rest) => ({
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
      const at = settingMember[decision.kind];
      const value = decision.kind === "amount" ? inUnit(at, decision.step, column) : [];
      return [column([], [at], settingKind(element)), ...value, ...why];
    }
    case "question":
      break;
  }
  const consent = element.consent ? [column(["consent"], ["consent"], { kind: "flag" })] : [];
  return [...consent, ...byType(answerColumns, element, column), ...why];
}

type MakeColumn = (
  suffix: readonly string[],
  at: readonly string[],
  rest: Pick<Column, "kind" | "answer" | "codes" | "step">,
) => Column;

/** A number that is stored as a count of steps other than 1, in its unit. */
const inUnit = (at: string, step: Exact, column: MakeColumn): Column[] =>
  step.int === 1 && step.decimals === 0 ? [] : [column(["value"], [at], { kind: "decimal", step })];

/** A column for each answer, and one for the words of an open one. */
const perAnswer = (
  answers: readonly Answer[],
  kind: "flag" | "place",
  column: MakeColumn,
): Column[] => [
  ...answers.map(({ id }) => column([id], ["answers"], { kind, answer: id })),
  ...openText(answers, column),
];

const openText = (answers: readonly Answer[], column: MakeColumn): Column[] =>
  answers.some(({ kind }) => kind === "other")
    ? [column(["text"], ["text"], { kind: "text" })]
    : [];

/** The columns of the answer itself. */
const answerColumns: PerType<[column: MakeColumn], Column[]> = {
  one: ({ answers }, column) => [
    column([], ["answer"], { kind: "id", codes: codesOf(answers) }),
    ...openText(answers, column),
  ],
  many: ({ answers }, column) => perAnswer(answers, "flag", column),
  grid: ({ rows, answers }, column) =>
    rows.map((row) => ({
      ...column([row.id], [row.id, "answer"], { kind: "id", codes: codesOf(answers) }),
      path: row.path,
    })),
  number: ({ step }, column) => [
    column([], ["answer"], { kind: "whole" }),
    ...inUnit("answer", step, column),
  ],
  scale: (_, column) => [column([], ["answer"], { kind: "whole" })],
  text: (_, column) => [column([], ["answer"], { kind: "text" })],
  rank: ({ answers }, column) => perAnswer(answers, "place", column),
  date: (_, column) => [column([], ["answer"], { kind: "date" })],
};
