import { dayOf } from "../documents/dates.ts";
import type { Question } from "../generated/consultation.ts";
import { byType, type PerType } from "../documents/question-kinds.ts";
import type { Fact } from "../documents/condition.ts";
import { answerMember, member, settingMember } from "../documents/members.ts";
import type { AskedItem } from "./item.ts";

/** What one plain value says: an id, ids, a number. Null was skipped, but where that is not allowed still open. */
function factOf(value: unknown, required = true, refused: readonly string[] = []): Fact {
  if (value === undefined || (value === null && required)) return { answered: false, open: true };
  if (typeof value === "number") return { number: value, answered: true };
  if (value === true) return { ids: ["chosen"], answered: true };
  const ids = (Array.isArray(value) ? value : [value]).filter((id) => typeof id === "string");
  return { ids, answered: value === false || ids.some((id) => !refused.includes(id)) };
}

const asStored = (_: Question, answer: unknown): unknown => answer;

/** What conditions see of an answer, or of one row of a grid: of a date its day, of the others what is stored. */
const seenAnswer: PerType<[answer: unknown], unknown> = {
  one: asStored,
  many: asStored,
  grid: asStored,
  number: asStored,
  scale: asStored,
  text: asStored,
  rank: asStored,
  date: (_, answer) => dayOf(answer) ?? answer,
};

function questionFacts(question: Question, value: unknown): [string, Fact][] {
  const { path, type } = question;
  const required = question.required && member(value, "consent") !== false;
  const answers = "answers" in question ? question.answers : [];
  const refused = answers.filter(({ kind }) => kind === "refused").map(({ id }) => id);
  if (type !== "grid") {
    return [
      [
        path,
        factOf(byType(seenAnswer, question, member(value, answerMember[type])), required, refused),
      ],
    ];
  }
  const rows = question.rows.map((row): [string, Fact] => [
    row.path,
    factOf(seenAnswer.grid(question, member(member(value, row.id), "answer")), required, refused),
  ]);
  const all = rows.map(([, fact]) => fact);
  const open = all.some((fact) => fact.open);
  return [...rows, [path, { answered: all.every((fact) => fact.answered), open }]];
}

/** What the answer to an item says, at the paths where conditions look for it. */
export function factsOf(item: AskedItem, value: unknown): [string, Fact][] {
  const motivation =
    item.kind === "consent" || item.kind === "decided" ? null : item.element.motivation;
  const why: [string, Fact][] = motivation
    ? [[`${item.path}.why`, factOf(member(value, "why"), motivation.required)]]
    : [];
  return [...answerFacts(item, value), ...why];
}

function answerFacts(item: AskedItem, value: unknown): [string, Fact][] {
  const { kind, path, element } = item;
  switch (kind) {
    case "consent":
    case "pair":
      return [[path, factOf(member(value, "answer"))]];
    case "decided":
      return [[element.path, factOf(value)]];
    case "option":
      return [[path, factOf(member(value, settingMember[element.decision.kind]))]];
    case "question":
      return questionFacts(element, value);
  }
}
