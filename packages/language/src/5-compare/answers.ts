import { answersOf, byPath, ownersOf, type Answer, type AskedItem } from "@pwe/model";
import { labelOf } from "../4-emit/words.ts";
import { moved } from "./sequence.ts";
import type { Sides } from "./sides.ts";
import { wayOf } from "./items.ts";

/** Notes which answers, levels and alternatives came, went, merged, split, or stand in another order. */
export function compareAnswers(sides: Sides): void {
  const { before, now, names } = sides;
  const seen = new Set<string>();
  for (const item of byPath(now.instrument).items.values()) {
    const path = names.before(item.path);
    const old = path === undefined ? undefined : byPath(before.instrument).items.get(path);
    if (old === undefined || wayOf(old) !== wayOf(item)) continue;
    const owner = ownerOf(item);
    // A scale or list that many questions share is compared once, as long as they shared one before.
    const key = `${ownerOf(old)}\n${owner}\n${recodeKey(sides, old)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    compareLists(sides, old, item, owner);
  }
}

/** Where the answers of an item stand: the list or scale that it shares, else the item. */
const ownerOf = (item: AskedItem): string =>
  item.kind === "pair" ? item.element.path : (ownersOf(item).at(-1) ?? item.path);

const recodeKey = ({ names }: Sides, old: AskedItem): string =>
  answersOf(old)
    .map(({ id }) => names.recoded(old.path, id) ?? "")
    .join();

function compareLists(sides: Sides, old: AskedItem, item: AskedItem, owner: string): void {
  const { before, now, names, note } = sides;
  const [was, is] = [answersOf(old), answersOf(item)];
  const isLevel = item.kind === "option";
  const from = new Map<string, string[]>();
  for (const { id } of was) {
    const after = names.answerAfter(old.path, id);
    if (after !== undefined) from.set(after, [...(from.get(after) ?? []), id]);
    const heirs = names.split(old.path, id);
    const oldOwner = ownerOf(old);
    if (heirs.length > 0)
      note({
        rule: "answer-split",
        path: `${owner}.${id}`,
        before: labelOf(before, `${oldOwner}.${id}`),
        after: heirs.map((heir) => labelOf(now, `${owner}.${heir}`)).join(" / "),
      });
    else if (after === undefined)
      note({
        rule: isLevel ? "level-removed" : "answer-removed",
        path: `${owner}.${id}`,
        before: labelOf(before, `${oldOwner}.${id}`),
        after: null,
      });
  }
  const heirsOfSplits = was.flatMap(({ id }) => names.split(old.path, id));
  for (const answer of is) {
    const path = `${owner}.${answer.id}`;
    const sources = from.get(answer.id) ?? [];
    if (sources.length === 0) {
      if (!heirsOfSplits.includes(answer.id))
        note({
          rule: isLevel ? "level-added" : "answer-added",
          path,
          before: null,
          after: labelOf(now, path),
        });
      continue;
    }
    const declared = sources.some((id) => names.recoded(old.path, id)) ? "recode" : "was";
    if (sources.length > 1)
      note({ rule: "answer-merged", path, before: sources.join(", "), after: answer.id, declared });
    else if (sources[0] !== answer.id)
      note({ rule: "id-renamed", path, before: sources[0]!, after: answer.id, declared });
    compareSettings(
      sides,
      was.find((one) => one.id === sources[0])!,
      answer,
      path,
    );
  }
  compareOrder(sides, old, is, from, owner, isLevel);
}

function compareSettings(
  { note }: Sides,
  old: ReturnType<typeof answersOf>[number],
  answer: ReturnType<typeof answersOf>[number],
  path: string,
): void {
  if ("side" in old || "side" in answer) {
    const side = (one: object): string => ("side" in one ? `${one.side}` : "-");
    const [was, is] = [side(old), side(answer)];
    if (was !== is) note({ rule: "level-recoded", path, before: was, after: is });
    return;
  }
  const [was, is] = [old, answer] as [Partial<Answer>, Partial<Answer>];
  if (was.kind !== is.kind)
    note({ rule: "answer-changed", path, before: was.kind ?? null, after: is.kind ?? null });
  if (was.max !== is.max && was.kind === is.kind)
    note({ rule: "open-changed", path, before: shown(was.max), after: shown(is.max) });
  if (was.pin !== is.pin)
    note({ rule: "order-changed", path, before: pinWords(was), after: pinWords(is) });
  if (was.same !== is.same)
    note({ rule: "test-changed", path, before: was.same ?? null, after: is.same ?? null });
}

/** Where something stays put, as an author writes it. */
export const pinWords = ({ pin }: { readonly pin?: string }): string | null =>
  pin === undefined ? null : `pin ${pin}`;

const shown = (number: number | undefined): string | null =>
  number === undefined ? null : `${number}`;

function compareOrder(
  { note }: Sides,
  old: AskedItem,
  is: ReturnType<typeof answersOf>,
  from: ReadonlyMap<string, readonly string[]>,
  owner: string,
  isLevel: boolean,
): void {
  const was = answersOf(old).map(({ id }) => id);
  const order = is.flatMap(({ id }) => from.get(id)?.[0] ?? []);
  const away = moved(was, order);
  if (away.length === 0) return;
  const names = (ids: readonly string[]): string => ids.join(", ");
  note({
    // Levels are more or less than each other by their order.
    rule: isLevel ? "level-recoded" : "order-changed",
    path: owner,
    before: names(was.filter((id) => order.includes(id))),
    after: names(order),
  });
}
