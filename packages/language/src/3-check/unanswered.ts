/**
 * Who comes to a place without having answered a question: conditions are read with that answer missing and all others
 * unknown (three values, after Kleene). What is left undecided counts as possible, unless what it depends on was itself
 * only asked of those who answered.
 */
import {
  elementsIn,
  everyItem,
  holds,
  listsIn,
  once,
  outline,
  versionCombinations,
  type AskedItem,
  type Consultation,
  type Element,
  type Fact,
  type Facts,
  type Versions,
} from "@pwe/model";
import { spots } from "./branches.ts";

/** Whether somebody who has no answer at this path can come to an element. */
export function isReachedWithout(
  consultation: Consultation,
  path: string,
  at: Element,
  arms: Readonly<Record<string, readonly string[]>> = {},
): boolean {
  return combinationsOf(arms, consultation).some((versions) =>
    isOpen(at, path, consultation, versions, new Map()),
  );
}

/** The combinations of versions in which every factor named has one of these arms. */
export const combinationsOf = (
  arms: Readonly<Record<string, readonly string[]>>,
  { instrument }: Consultation,
): readonly Versions[] =>
  versionCombinations(instrument).filter((versions) =>
    Object.entries(arms).every(([factor, some]) => some.includes(versions[factor]!)),
  );

/** By path, whether what is asked there is asked although the answer is missing. */
type Known = Map<string, boolean>;

function isOpen(
  at: Element,
  path: string,
  consultation: Consultation,
  versions: Versions,
  known: Known,
): boolean {
  const facts = factsWithout(path, consultation, versions, known);
  const around = spots(consultation).get(at)?.around ?? [];
  return (
    around.every(({ when, arm }) => {
      const conditions = when.arms.map((one) => holds(one.if, facts, versions));
      return conditions.every((one, i) => (i < arm ? one !== true : i > arm || one !== false));
    }) && !isScreenedOut(at, facts, consultation, versions)
  );
}

/** Whether a screen-out before it turns away everybody who has no answer. */
function isScreenedOut(
  at: Element,
  facts: Facts,
  { instrument }: Consultation,
  versions: Versions,
): boolean {
  const all = elementsIn(instrument.elements);
  const always = new Set(unconditional(instrument.elements));
  return all
    .slice(0, all.indexOf(at))
    .some((one) => one.kind === "screen_out" && always.has(one) && holds(one.if, facts, versions));
}

const unconditional = (elements: readonly Element[]): Element[] =>
  elements.flatMap((one) => [
    one,
    ...(one.kind === "when" ? [] : unconditional(listsIn(one).flat())),
  ]);

const missing: Fact = { answered: false };
const unknown: Fact = { answered: false, open: true };

function factsWithout(
  path: string,
  consultation: Consultation,
  versions: Versions,
  known: Known,
): Facts {
  const items = itemsAt(consultation);
  const isAsked = (of: string): boolean => {
    const item = items(of);
    if (item === undefined) return true;
    const before = known.get(item.path);
    if (before !== undefined) return before;
    known.set(item.path, true);
    const asked = isOpen(item.element, path, consultation, versions, known);
    known.set(item.path, asked);
    return asked;
  };
  const get = (of: string): Fact =>
    of === path || of === `${path}.why` || !isAsked(of) ? missing : unknown;
  return { get } as Facts;
}

/** What is asked at a path, or at the row, option or reason that it is of. */
export const itemsAt = once((consultation: Consultation) => {
  const items = new Map<string, AskedItem>();
  for (const item of everyItem(consultation.instrument)) {
    items.set(item.path, item);
    if (item.kind === "question" && item.element.type === "grid")
      for (const row of item.element.rows) items.set(row.path, item);
  }
  return (path: string): AskedItem | undefined => items.get(path.replace(/\.why$/, ""));
});

/** The page that an element stands on first. */
export const pageOf = once((consultation: Consultation): ReadonlyMap<Element, string> => {
  const found = new Map<Element, string>();
  for (const { key, elements } of outline(consultation.instrument))
    for (const { element } of elements) if (element && !found.has(element)) found.set(element, key);
  return found;
});
