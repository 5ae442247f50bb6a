import { byType, type PerType } from "../documents/question-kinds.ts";
import type { Motivation, Option, Question, Task } from "../generated/consultation.ts";
import { judgeId, judgeIds, judgeText, judgeWhole, type Report, judgeDate } from "./value.ts";
import { answerMember, isObject, member, settingMember } from "../documents/members.ts";
import { bounds } from "../documents/bounds.ts";
import { textFormats } from "../documents/text-format.ts";
import { type AskedItem, otherOf } from "../answering/item.ts";

/** The ids that a way of deciding can have. */
const ways = (task: Task): { id: string }[] => [
  { id: "self" },
  ...task.instead.map((id) => ({ id })),
];

/** The setting of an option, by what is decided. */
export function judgeSetting(
  { decision }: Task,
  option: Option,
  setting: unknown,
  path: string,
  report: Report,
): void {
  if (decision.kind === "levels") judgeId(setting, path, decision.levels, report);
  else if (decision.kind === "choose") {
    if (typeof setting !== "boolean") report(path, "wrong_type");
  } else {
    const steps = decision.kind === "amount" ? decision : undefined;
    judgeWhole(setting, path, ...bounds(option, decision), report, steps);
  }
}

/** The answer to a question, or to one row of a grid, when it is not null. */
const judgeAnswer: PerType<[value: unknown, path: string, report: Report], void> = {
  one: ({ answers }, value, path, report) => judgeId(value, path, answers, report),
  many: ({ answers, min, max }, value, path, report) =>
    judgeIds(value, path, answers, min, max, report),
  grid: ({ answers }, value, path, report) => judgeId(value, path, answers, report),
  number: (question, value, path, report) =>
    judgeWhole(value, path, question.min, question.max, report, question),
  scale: ({ min, max }, value, path, report) => judgeWhole(value, path, min, max, report),
  text: ({ max, format }, value, path, report) => {
    judgeText(value, path, max, report);
    if (typeof value !== "string" || value === "" || format === undefined) return;
    if (!new RegExp(textFormats[format]).test(value)) report(path, "wrong_format");
  },
  rank: ({ answers, top }, value, path, report) => judgeIds(value, path, answers, top, top, report),
  date: ({ min, max }, value, path, report) => judgeDate(value, path, min, max, report),
};

type Judge = (value: unknown, path: string) => void;

/** Whether everything must be there; an answer put aside may be unfinished, but not of another shape. */
export type Completeness = "complete" | "partial";

/**
 * Everything that is wrong with the answer to one item, reported at `path` and below. It has exactly the members that
 * the item asks for.
 */
export function judgeItem(
  item: AskedItem,
  value: unknown,
  report: Report,
  completeness: Completeness = "complete",
): void {
  const { path, kind, element } = item;
  const complete = completeness !== "partial";
  /** Judges a value that may be missing: null where that is allowed, else by `judgeValue`. */
  const judgePart = (part: unknown, at: string, optional: boolean, judgeValue: Judge): void => {
    if (part !== undefined && part !== null) judgeValue(part, at);
    else if (complete && part === undefined) report(at, "unanswered");
    else if (complete && !optional) report(at, "required");
  };
  if (kind === "decided") {
    return judgePart(value, path, false, (way) => judgeId(way, path, ways(element), report));
  }
  if (value === undefined) return judgePart(value, path, false, () => {});
  if (!isObject(value)) return report(path, "wrong_type");

  const known = new Set<string>();
  const judgeMember = (name: string, optional: boolean, judgeValue: Judge): void => {
    known.add(name);
    judgePart(member(value, name), `${path}.${name}`, optional, judgeValue);
  };
  const judgeWhy = (motivation: Motivation | undefined): void => {
    if (motivation === undefined) return;
    judgeMember("why", !motivation.required, (text, at) => {
      judgeText(text, at, motivation.max, report);
    });
  };

  switch (kind) {
    case "consent":
      judgeMember("answer", false, (answer, at) => judgeId(answer, at, [{ id: "yes" }], report));
      break;
    case "option":
      judgeMember(settingMember[element.decision.kind], false, (setting, at) =>
        judgeSetting(element, item.option, setting, at, report),
      );
      judgeWhy(element.motivation);
      break;
    case "pair": {
      const ids = [...element.alternatives, ...(element.optOut ? ["none"] : [])];
      const answers = ids.map((id) => ({ id }));
      judgeMember("answer", false, (answer, at) => judgeId(answer, at, answers, report));
      judgeWhy(element.motivation);
      break;
    }
    case "question":
      judgeQuestion(element);
  }
  for (const name of Object.keys(value)) {
    if (!known.has(name)) report(`${path}.${name}`, "unknown_member");
  }

  function judgeQuestion(question: Question): void {
    const consent = question.consent ? member(value, "consent") : true;
    if (question.consent) {
      judgeMember("consent", false, (given, at) => {
        if (typeof given !== "boolean") report(at, "wrong_type");
      });
    }
    const optional = !question.required || consent === false;
    const agreed = (at: string): boolean => {
      if (consent === false) report(at, "no_consent");
      return consent !== false;
    };
    if (question.type === "grid") {
      for (const { id } of question.rows) {
        judgeMember(id, false, (row, at) => {
          if (!isObject(row)) return report(at, "wrong_type");
          if (Object.keys(row).some((name) => name !== "answer")) report(at, "unknown_member");
          judgePart(member(row, "answer"), at, optional, (answer) => {
            if (agreed(at)) byType(judgeAnswer, question, answer, at, report);
          });
        });
      }
    } else {
      const name = answerMember[question.type];
      judgeMember(name, optional, (answer, at) => {
        if (agreed(at)) byType(judgeAnswer, question, answer, at, report);
      });
      const other = otherOf(question, member(value, name));
      if (other !== undefined) {
        judgeMember("text", true, (text, at) => judgeText(text, at, other.max ?? Infinity, report));
      }
    }
    judgeWhy(question.motivation);
  }
}
