import {
  columns,
  byPath,
  ownersOf,
  type AskedItem,
  type Column,
  type Instrument,
  parentOf,
} from "@pwe/model";
import { keptItems } from "./items.ts";
import type { Sides } from "./sides.ts";
import { wayOf } from "./items.ts";

/** Notes which columns of the data are gone, hold something else, or hold other codes. */
export function compareColumns(sides: Sides): void {
  const { before, now, names, note } = sides;
  const own = new Map(columns(now.instrument).map((column) => [column.name, column]));
  const isGone = (path: string): boolean => path !== "" && names.after(path) === undefined;
  // Of what is answered in another way, that is said already.
  const others = new Set(
    keptItems(sides).flatMap(({ old, item }) => (wayOf(old) === wayOf(item) ? [] : [old.path])),
  );
  const told = new Set<string>();
  for (const old of columns(before.instrument)) {
    if (isGone(old.path) || others.has(itemAt(before.instrument, old.path)?.path ?? "")) continue;
    const column = own.get(nameNow(sides, old));
    const at = names.after(old.path) ?? old.path;
    if (column === undefined) {
      sayLost(sides, old, at, told);
      continue;
    }
    if (old.codes && column.codes) compareCodes(sides, old, column, at, told);
  }
}

/** The name that a column of the earlier release has now. */
function nameNow({ names }: Sides, { name, path, answer }: Column): string {
  if (path === "") return name;
  const suffix = name.slice(path.replaceAll(".", "__").length);
  const own = (names.after(path) ?? path).replaceAll(".", "__");
  const moved = answer === undefined ? undefined : names.answerAfter(path, answer);
  return `${own}${moved !== undefined && suffix === `__${answer}` ? `__${moved}` : suffix}`;
}

/** A column that nothing holds any more, though what it was about is still there. */
function sayLost(
  { note, names, before, now }: Sides,
  column: Column,
  at: string,
  told: Set<string>,
): void {
  const { name, path } = column;
  const suffix = name.slice(path.replaceAll(".", "__").length);
  // Of an answer that is gone, that is said already.
  if (column.answer !== undefined && names.answerAfter(path, column.answer) === undefined) return;
  // Every option of a task is motivated, or none.
  const item = byPath(now.instrument).items.get(at);
  if (path === "") {
    const factor = before.instrument.factors.find(({ id }) => name === `versions__${id}`);
    if (factor) note({ rule: "id-removed", path: factor.id, before: name, after: null });
  } else if (suffix === "__why" || suffix === "__text")
    note({
      rule: "open-removed",
      path: `${item?.kind === "option" ? item.element.path : at}.${suffix.slice(2)}`,
      before: null,
      after: null,
    });
  else if (!told.has(at)) {
    told.add(at);
    const own = suffix === "" ? at : `${at}.${suffix.slice(2)}`;
    note({ rule: "id-removed", path: own, before: name, after: null });
  }
}

/** Codes that stand for something else than before. */
function compareCodes(
  { note, names, before, now }: Sides,
  old: Column,
  column: Column,
  at: string,
  told: Set<string>,
): void {
  const ids = new Map(Object.entries(column.codes!).map(([id, code]) => [code, id]));
  const [from, to] = [ownerAt(before.instrument, old.path), ownerAt(now.instrument, at)];
  const key = JSON.stringify([from, to, old.codes, column.codes]);
  if (told.has(key)) return;
  told.add(key);
  const item = itemAt(before.instrument, old.path)?.path ?? old.path;
  const shifted = Object.entries(old.codes!).flatMap(([id, code]) => {
    const after =
      old.path === ""
        ? Object.hasOwn(column.codes!, id)
          ? id
          : undefined
        : names.answerAfter(item, id);
    if (names.recoded(item, id) !== undefined) return [];
    const stands = ids.get(code);
    return stands === after || (after === undefined && stands === undefined)
      ? []
      : [{ code, id, stands: stands ?? "-" }];
  });
  if (shifted.length === 0) return;
  note({
    rule: "code-reassigned",
    path: old.path === "" ? old.at.at(-1)! : (to ?? at),
    before: shifted.map(({ code, id }) => `${code} ${id}`).join(", "),
    after: shifted.map(({ code, stands }) => `${code} ${stands}`).join(", "),
  });
}

/** The item whose answer stands in a column: the row of a grid is answered with its grid. */
function itemAt(instrument: Instrument, path: string): AskedItem | undefined {
  const { items } = byPath(instrument);
  return items.get(path) ?? items.get(parentOf(path));
}

/** Where the answers of a column are declared: a scale or list that several share. */
function ownerAt(instrument: Instrument, path: string): string | undefined {
  const item = itemAt(instrument, path);
  return item && ownersOf(item).at(-1);
}
