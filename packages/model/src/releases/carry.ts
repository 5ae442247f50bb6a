import type { Change, Instrument } from "../generated/consultation.ts";
import type { ItemAnswer, TaskParadata } from "../generated/response.ts";
import { everyItem } from "../answering/asked.ts";
import { byPath } from "../answering/by-path.ts";
import { intoAnswers } from "../answering/into-answers.ts";
import { type AskedItem, valueAt } from "../answering/item.ts";
import { formerIds, formerPaths } from "../documents/former-paths.ts";
import { answerMember, isObject, own, settingMember } from "../documents/members.ts";
import { idOf, parentOf } from "../documents/path.ts";
import type { Answers, Aside } from "../documents/situation.ts";
import { inSteps } from "../documents/steps.ts";
import { judgeParadata } from "../judging/paradata.ts";
import { stepOf } from "./migrate.ts";
import { answersOf, ownersOf } from "./renamings.ts";
import { hasPlace } from "./unplaced.ts";

type Ids = Readonly<Record<string, string>>;

/** What the items of a design were called before, as its declared changes say: by their paths as they are now. */
export interface FormerNames {
  /** where else an item may have stood */
  readonly paths: Readonly<Record<string, readonly string[]>>;
  /** what an earlier answer or level of it is now */
  readonly answers: Readonly<Record<string, Ids>>;
  /** what an earlier row of it is now */
  readonly rows: Readonly<Record<string, Ids>>;
}

/** Reads the declared changes of a design as what its items were called before, whatever edition that was. */
export function formerNames(instrument: Instrument, changes: readonly Change[]): FormerNames {
  const former = formerIds(changes);
  const before = (path: string): string[] => formerPaths(path, (one) => former.get(one)).slice(1);
  const filled = (of: (item: AskedItem) => Ids): Record<string, Ids> =>
    Object.fromEntries(
      everyItem(instrument)
        .map((item): [string, Ids] => [item.path, of(item)])
        .filter(([, ids]) => Object.keys(ids).length > 0),
    );
  const answersNow = (item: AskedItem): Ids => {
    const now = answersOf(item).map(({ id }) => id);
    const recode = changes.find((one) => one.kind === "recode" && one.path === item.path);
    const recoded = recode?.kind === "recode" ? recode.map : [];
    const renamed = now.flatMap((to) =>
      ownersOf(item).flatMap((owner) => {
        const from = former.get(`${owner}.${to}`);
        return from === undefined ? [] : [{ from, to }];
      }),
    );
    // An id that still exists keeps its own answers, and one with several heirs has none.
    const one = renamed.filter(({ from, to }) =>
      renamed.every((other) => other.from !== from || other.to === to),
    );
    const pairs = [...one, ...recoded].filter(({ from }) => !now.includes(from));
    return Object.fromEntries(pairs.map(({ from, to }) => [from, to]));
  };
  const rowsNow = ({ kind, element }: AskedItem): Ids =>
    kind === "question" && element.type === "grid"
      ? Object.fromEntries(
          element.rows.flatMap(({ id, path }) => before(path).map((old) => [idOf(old), id])),
        )
      : {};
  const paths = everyItem(instrument)
    .map(({ path }): [string, string[]] => [path, before(path)])
    .filter(([, old]) => old.length > 0);
  return { paths: Object.fromEntries(paths), answers: filled(answersNow), rows: filled(rowsNow) };
}

/** What a number of steps counts. */
interface Counted {
  readonly int: number;
  readonly decimals: number;
  readonly unit?: string;
}

/** What the numbers of a design count, by the path of the question or task; left out where that is things one by one. */
export type CountedNumbers = Readonly<Record<string, Counted>>;

const single: Counted = { int: 1, decimals: 0 };

const counter = ({ kind, path }: AskedItem, at = path): string =>
  kind === "option" ? parentOf(at) : at;

/** What the numbers of a design count: a number that is kept says nothing of it. */
export function countedNumbers(instrument: Instrument): CountedNumbers {
  const counted = everyItem(instrument).flatMap((item): [string, Counted][] => {
    const step = stepOf(item);
    if (step === undefined) return [];
    const holder =
      item.kind === "option" ? item.element.decision : (item.element as { unit?: string });
    const unit = "unit" in holder ? holder.unit : undefined;
    const isSingle = step.int === 1 && step.decimals === 0 && unit === undefined;
    return isSingle ? [] : [[counter(item), { ...step, ...(unit !== undefined && { unit }) }]];
  });
  return Object.fromEntries(counted);
}

/** What somebody gave to an edition of a form that is no longer there. */
interface Given {
  readonly answers: Answers;
  readonly aside?: Aside;
  readonly paradata?: Readonly<Record<string, TaskParadata>>;
  /** what its numbers count; where that is not known they are not taken over */
  readonly counted?: CountedNumbers;
}

/** The same for the edition that is there now, with the earlier paths of the answers that have no place in it. */
interface Carried {
  readonly answers: Answers;
  readonly paradata: Readonly<Record<string, TaskParadata>>;
  readonly lost: readonly string[];
}

/**
 * Takes what was answered in an earlier edition over into this one: what stands under the same or a former name and has
 * a place there. Consent was given to what was read then, and is asked again.
 */
export function carry(
  instrument: Instrument,
  given: Given,
  former: FormerNames,
  counted: CountedNumbers,
): Carried {
  const all = new Map<string, unknown>(Object.entries(given.aside ?? {}));
  const answered: string[] = [];
  for (const [block, items] of Object.entries(given.answers))
    for (const [id, value] of Object.entries(items)) {
      all.set(`${block}.${id}`, value);
      if (isObject(value)) answered.push(`${block}.${id}`);
    }
  const taken = new Set<string>();
  const items = everyItem(instrument).flatMap((item): [AskedItem, unknown][] => {
    if (item.kind === "consent") return [];
    const names = [item.path, ...(own(former.paths, item.path) ?? [])];
    const at = names.find((name) => all.has(name));
    if (at === undefined) return [];
    const value = inStepsOfNow(renamed(item, all.get(at), former), {
      from: given.counted && (own(given.counted, counter(item, at)) ?? single),
      to: own(counted, counter(item)) ?? single,
      isCounted: stepOf(item) !== undefined,
    });
    if (!hasPlace(item, value)) return [];
    taken.add(at);
    return [[item, value]];
  });
  const { tasks } = byPath(instrument);
  const fits = ([path, one]: [string, TaskParadata]): boolean => {
    const task = tasks.get(path);
    const isNumber = task?.decision.kind === "amount";
    const [before, now] = [given.counted?.[path], counted[path]];
    const isSame = given.counted !== undefined && JSON.stringify(before) === JSON.stringify(now);
    let isFine = !isNumber || isSame;
    judgeParadata({ [path]: one }, tasks, () => (isFine = false));
    return isFine;
  };
  return {
    answers: intoAnswers(items),
    paradata: Object.fromEntries(Object.entries(given.paradata ?? {}).filter(fits)),
    lost: answered.filter((path) => !taken.has(path) && isGiven(valueAt(given.answers, path))),
  };
}

/** An answer with its number in the steps of now; null where the number counted something else, or nobody knows what. */
function inStepsOfNow(
  value: unknown,
  { from, to, isCounted }: { from: Counted | undefined; to: Counted; isCounted: boolean },
): unknown {
  if (!isCounted || !isObject(value)) return value;
  const holds = Object.keys(value).find((name) => typeof value[name] === "number");
  if (holds === undefined) return value;
  if (from === undefined || from.unit !== to.unit) return null;
  return { ...value, [holds]: inSteps(value[holds] as number, from, to) };
}

/** Whether there is an answer in what was kept of an item: something skipped is none. */
const isGiven = (value: unknown): boolean =>
  isObject(value) ? Object.values(value).some(isGiven) : value !== null && value !== undefined;

/** The answer to an item with its answers, levels and rows as they are called now. */
function renamed(item: AskedItem, value: unknown, { answers, rows }: FormerNames): unknown {
  if (!isObject(value)) return value;
  const ids = own(answers, item.path) ?? {};
  const now = (id: unknown): unknown => (typeof id === "string" ? (own(ids, id) ?? id) : id);
  const { kind, element } = item;
  if (kind === "question" && element.type === "grid") {
    const names = own(rows, item.path) ?? {};
    return Object.fromEntries(
      Object.entries(value).map(([row, one]) => [
        own(names, row) ?? row,
        isObject(one) ? { ...one, answer: now(one["answer"]) } : one,
      ]),
    );
  }
  if (kind === "question" && !("answers" in element)) return value;
  const holds =
    kind === "question"
      ? answerMember[element.type]
      : kind === "option"
        ? settingMember[element.decision.kind]
        : "answer";
  const { [holds]: given, ...rest } = value;
  if (given === undefined) return value;
  // Two answers of one respondent that are one now are given once.
  const moved = Array.isArray(given) ? [...new Set(given.map(now))] : now(given);
  return { ...rest, [holds]: moved } as ItemAnswer;
}
