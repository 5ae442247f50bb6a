import { parentOf, idOf } from "../documents/path.ts";
import { inSteps } from "../documents/steps.ts";
import type { Exact, Instrument } from "../generated/consultation.ts";
import type { ItemAnswer, Response, TaskParadata } from "../generated/response.ts";
import { byPath } from "../answering/by-path.ts";
import type { AskedItem } from "../answering/item.ts";
import { answerMember, isObject, member, own, settingMember } from "../documents/members.ts";
import type { Renamings } from "./renamings.ts";

/**
 * A response to an earlier release as one to this release: every id that was renamed or recoded by a declared change is
 * the new one, every number is counted in the steps of now, and the design is this one. What has no place any more stays where it was, for `unplacedIn` to find.
 */
export function migrate(
  response: Response,
  earlier: Instrument,
  now: Instrument,
  names: Renamings,
): Response {
  const answers: Record<string, Record<string, ItemAnswer | string>> = {};
  for (const [block, items] of Object.entries(response.answers)) {
    for (const [was, value] of Object.entries(items)) {
      const isConsent = byPath(earlier).items.get(block)?.kind === "consent";
      const path = isConsent ? block : `${block}.${was}`;
      const after = names.after(path) ?? path;
      const [home, name] = isConsent ? [block, was] : [parentOf(after), idOf(after)];
      const moved = isObject(value)
        ? answerAfter(path, value as ItemAnswer, earlier, now, names)
        : value;
      answers[home] = { ...own(answers, home), [name]: moved };
    }
  }
  const aside = Object.entries(response.aside ?? {}).map(([path, value]) => [
    names.after(path) ?? path,
    answerAfter(path, value, earlier, now, names),
  ]);
  const paradata = Object.entries(response.paradata ?? {}).map(([path, value]) => [
    names.after(path) ?? path,
    paradataAfter(path, value, earlier, now, names),
  ]);
  const { answering: _, ...rest } = response;
  return {
    ...rest,
    design: now.design,
    ...(now.answering !== undefined && { answering: now.answering }),
    answers,
    ...(response.aside && { aside: Object.fromEntries(aside) as Response["aside"] }),
    ...(response.paradata && { paradata: Object.fromEntries(paradata) as Response["paradata"] }),
  } as Response;
}

/** The answer to one item, with its answers, levels and rows as they are called now. */
function answerAfter(
  path: string,
  value: ItemAnswer,
  earlier: Instrument,
  later: Instrument,
  names: Renamings,
): ItemAnswer {
  const item = byPath(earlier).items.get(path);
  if (item === undefined) return value;
  const rename = (id: unknown): unknown =>
    typeof id === "string" ? (names.answerAfter(path, id) ?? id) : id;
  const { kind, element } = item;
  if (kind === "question" && element.type === "grid") {
    const rows = new Map(element.rows.map((row) => [row.id, row.path]));
    return Object.fromEntries(
      Object.entries(value).map(([name, row]): [string, unknown] => {
        const at = rows.get(name);
        if (at === undefined || !isObject(row)) return [name, row];
        const moved = names.after(at);
        return [
          moved === undefined ? name : idOf(moved),
          { ...row, answer: rename(row["answer"]) },
        ];
      }),
    ) as ItemAnswer;
  }
  const holds =
    kind === "question"
      ? answerMember[element.type]
      : kind === "option"
        ? settingMember[element.decision.kind]
        : "answer";
  const holdsIds = kind !== "question" || "answers" in element;
  const given = member(value, holds);
  if (typeof given === "number")
    return { ...value, [holds]: countAfter(path, given, earlier, later, names) } as ItemAnswer;
  if (given === undefined || !holdsIds) return value;
  // Two answers of one respondent that are one now are given once.
  const moved = Array.isArray(given) ? [...new Set(given.map(rename))] : rename(given);
  return { ...value, [holds]: moved } as ItemAnswer;
}

/** A number of steps of an earlier item, in the steps of what it is now. */
function countAfter(
  path: string,
  count: number,
  earlier: Instrument,
  later: Instrument,
  names: Renamings,
): number {
  const from = stepOf(byPath(earlier).items.get(path));
  const to = stepOf(byPath(later).items.get(names.after(path) ?? path));
  return from && to ? inSteps(count, from, to) : count;
}

/** What an item's number is counted in; undefined where its answer is no number of steps. */
export function stepOf(item: AskedItem | undefined): Exact | undefined {
  if (item?.kind === "question") return "step" in item.element ? item.element.step : undefined;
  if (item?.kind !== "option") return undefined;
  const { decision } = item.element;
  return "step" in decision ? decision.step : undefined;
}

/** How the answer to a task came about, with options, totals and levels as they are called now. */
function paradataAfter(
  task: string,
  paradata: TaskParadata,
  earlier: Instrument,
  later: Instrument,
  names: Renamings,
): TaskParadata {
  const after = (id: string): string => idOf(names.after(`${task}.${id}`) ?? id) || id;
  const { touched, first, over } = paradata;
  const renamed = <T>(
    part: Readonly<Record<string, T>>,
    value: (id: string, one: T) => T,
  ): Record<string, T> =>
    Object.fromEntries(Object.entries(part).map(([id, one]) => [after(id), value(id, one)]));
  return {
    ...(touched && { touched: touched.map(after) }),
    ...(first && {
      first: renamed(first, (id, one) =>
        typeof one === "string"
          ? (names.answerAfter(`${task}.${id}`, one) ?? one)
          : typeof one === "number"
            ? countAfter(`${task}.${id}`, one, earlier, later, names)
            : one,
      ),
    }),
    ...(over && { over: renamed(over, (_, one) => one) }),
  };
}
