import type {
  Change,
  Element,
  Instrument,
  Level,
  Answer,
  Task,
} from "../generated/consultation.ts";
import { formerIds, formerPaths } from "../documents/former-paths.ts";
import { byPath } from "../answering/by-path.ts";
import { elementsIn } from "../documents/elements.ts";
import { once } from "../documents/once.ts";
import type { AskedItem } from "../answering/item.ts";

/** What became of the ids of an earlier release, as far as its ids are the same or a declared change says so. */
export interface Renamings {
  /** where something of the earlier release stands now; undefined when it is gone */
  readonly after: (path: string) => string | undefined;
  /** where something stood in the earlier release; undefined when it is new */
  readonly before: (path: string) => string | undefined;
  /** what an answer or level of the item at this earlier path is now; undefined when it is gone */
  readonly answerAfter: (path: string, id: string) => string | undefined;
  /** the recode that says so of this answer of an earlier question, if one does */
  readonly recoded: (path: string, id: string) => string | undefined;
  /** answers that say they were one and the same earlier answer: which of them it is now nobody knows */
  readonly split: (path: string, id: string) => readonly string[];
}

/** Reads the declared changes of a release as ways from the ids of an earlier one to its own. */
export function renamings(
  earlier: Instrument,
  now: Instrument,
  changes: readonly Change[],
): Renamings {
  const former = formerIds(changes);
  const wasId = (path: string): string | undefined => former.get(path);

  const there = paths(earlier);
  const beforeOf = new Map<string, string>();
  const afterOf = new Map<string, string>();
  for (const path of paths(now)) {
    const old = formerPaths(path, wasId).find((one) => there.has(one));
    if (old === undefined) continue;
    beforeOf.set(path, old);
    if (!afterOf.has(old) || old === path) afterOf.set(old, path);
  }

  const maps = new Map<string, AnswerMap>();
  for (const item of byPath(earlier).items.values()) {
    const same = byPath(now).items.get(afterOf.get(item.path) ?? "");
    const recode = changes.find((change) => change.kind === "recode" && change.path === same?.path);
    const map = recode?.kind === "recode" ? recode.map : [];
    maps.set(item.path, mapAnswers(answersOf(item), same, map, wasId));
  }
  return {
    after: (path) => afterOf.get(path),
    before: (path) => beforeOf.get(path),
    answerAfter: (path, id) => maps.get(path)?.after.get(id),
    recoded: (path, id) => maps.get(path)?.recoded.get(id),
    split: (path, id) => maps.get(path)?.split.get(id) ?? [],
  };
}

interface AnswerMap {
  readonly after: ReadonlyMap<string, string>;
  readonly recoded: ReadonlyMap<string, string>;
  readonly split: ReadonlyMap<string, readonly string[]>;
}

/** An id that still exists keeps its own answers, whatever a recode says: what it says was done in an earlier release. */
function mapAnswers(
  old: readonly { readonly id: string }[],
  item: AskedItem | undefined,
  map: readonly { readonly from: string; readonly to: string }[],
  wasId: (path: string) => string | undefined,
): AnswerMap {
  const now = item === undefined ? [] : answersOf(item);
  const owners = item === undefined ? [] : ownersOf(item);
  const after = new Map<string, string>();
  const recoded = new Map<string, string>();
  const split = new Map<string, string[]>();
  for (const { id } of old) {
    if (now.some((one) => one.id === id)) {
      after.set(id, id);
      continue;
    }
    const to = map.find(({ from }) => from === id)?.to;
    const heirs = now.filter((one) => owners.some((owner) => wasId(`${owner}.${one.id}`) === id));
    if (to !== undefined) {
      after.set(id, to);
      recoded.set(id, to);
    } else if (heirs.length === 1) after.set(id, heirs[0]!.id);
    else if (heirs.length > 1)
      split.set(
        id,
        heirs.map((heir) => heir.id),
      );
  }
  return { after, recoded, split };
}

/** The answers, levels or alternatives that an item is answered with. */
export function answersOf(item: AskedItem): readonly (Answer | Level | { readonly id: string })[] {
  const { kind, element } = item;
  switch (kind) {
    case "consent":
      return [{ id: "yes" }];
    case "decided":
      return [{ id: "self" }, ...element.instead.map((id) => ({ id }))];
    case "option":
      return element.decision.kind === "levels" ? element.decision.levels : [];
    case "pair":
      return [...element.alternatives, ...(element.optOut ? ["none"] : [])].map((id) => ({ id }));
    case "question":
      return "answers" in element ? element.answers : [];
  }
}

/** The paths under which the answers of an item may have been declared: a scale, a list, the question itself. */
export function ownersOf({ kind, element }: AskedItem): string[] {
  if (kind === "option") return element.decision.kind === "levels" ? [element.decision.scale] : [];
  if (kind !== "question") return [];
  return "list" in element && element.list !== undefined
    ? [element.path, element.list]
    : [element.path];
}

/** Every path that an instrument has: blocks, questions and their rows, options, totals, groups, sets of pairs. */
export const paths: (instrument: Instrument) => ReadonlySet<string> = /* @__PURE__ */ once(
  (instrument) => new Set(elementsIn(instrument.elements).flatMap(ownPaths)),
);

/** The paths of an element itself and of its parts, but not of the elements in it. */
const ownPaths = (element: Element): readonly string[] => {
  switch (element.kind) {
    case "task":
      return taskPaths(element);
    case "consent":
    case "dilemma":
    case "section":
      return [element.path];
    case "pairs":
      return [element.path, ...element.sets.map(({ path }) => path)];
    case "question":
      return [
        element.path,
        ...(element.type === "grid" ? element.rows.map((row) => row.path) : []),
      ];
    case "when":
    case "shuffle":
    case "passage":
    case "recall":
    case "page":
    case "screen_out":
      return [];
    default:
      return element satisfies never;
  }
};

function taskPaths({ path, instead, options, totals, groups }: Task): string[] {
  const parts = [...options, ...totals, ...groups].map((one) => one.path);
  return [path, ...(instead.length > 0 ? [`${path}.decided`] : []), ...parts];
}
