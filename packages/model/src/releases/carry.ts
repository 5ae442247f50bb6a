import type { Change, Instrument } from "../generated/consultation.ts";
import type { ItemAnswer, TaskParadata } from "../generated/response.ts";
import { everyItem } from "../answering/asked.ts";
import { byPath } from "../answering/by-path.ts";
import { intoAnswers } from "../answering/into-answers.ts";
import { type AskedItem, valueAt } from "../answering/item.ts";
import { formerIds, formerPaths } from "../documents/former-paths.ts";
import { answerMember, isObject, own, settingMember } from "../documents/members.ts";
import { idOf } from "../documents/path.ts";
import type { Answers, Aside } from "../documents/situation.ts";
import { judgeParadata } from "../judging/paradata.ts";
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

/** What somebody gave to an edition of a form that is no longer there. */
interface Given {
  readonly answers: Answers;
  readonly aside?: Aside;
  readonly paradata?: Readonly<Record<string, TaskParadata>>;
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
export function carry(instrument: Instrument, given: Given, former: FormerNames): Carried {
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
    const value = renamed(item, all.get(at), former);
    if (!hasPlace(item, value)) return [];
    taken.add(at);
    return [[item, value]];
  });
  const { tasks } = byPath(instrument);
  const fits = ([path, one]: [string, TaskParadata]): boolean => {
    let isFine = true;
    judgeParadata({ [path]: one }, tasks, () => (isFine = false));
    return isFine;
  };
  return {
    answers: intoAnswers(items),
    paradata: Object.fromEntries(Object.entries(given.paradata ?? {}).filter(fits)),
    lost: answered.filter((path) => !taken.has(path) && isGiven(valueAt(given.answers, path))),
  };
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
