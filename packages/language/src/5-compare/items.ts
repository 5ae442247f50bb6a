import { byPath, paths, type AskedItem, type Consultation, parentOf, idOf } from "@pwe/model";
import { labelOf } from "../4-emit/words.ts";
import { declared } from "./declared.ts";
import type { Sides } from "./sides.ts";

/** Notes which questions, options, rows and blocks came, went, or got another id. */
export function compareItems(sides: Sides): void {
  const { before, now, names, note } = sides;
  const [old, own] = [columnsAt(before), columnsAt(now)];
  const added = own.filter((path) => names.before(path) === undefined);
  for (const path of topmost(added, now))
    note({ rule: "question-added", path, before: null, after: labelOf(now, path) });
  const gone = old.filter((path) => names.after(path) === undefined);
  for (const path of topmost(gone, before)) {
    const label = labelOf(before, path);
    const twin = added.find((one) => isTwin(sides, path, one, label));
    note({
      rule: "id-removed",
      path,
      before: label,
      after: null,
      ...(twin !== undefined && { suggestion: twin }),
    });
  }
  const renamed = [...paths(now.instrument)].flatMap((path) => {
    const was = names.before(path);
    return was === undefined || was === path ? [] : [{ path, was }];
  });
  // With its block everything in it got another path: that is said of the block.
  for (const { path, was } of renamed) {
    const [block, id] = split(path);
    const [oldBlock, oldId] = split(was);
    if (id === oldId && names.before(block) === oldBlock && block !== "") continue;
    note({ rule: "id-renamed", path, before: was, after: path, declared: "was" });
  }
}

const split = (path: string): [string, string] => [parentOf(path), idOf(path)];

/** Paths that data is kept under. */
function columnsAt(consultation: Consultation): string[] {
  const kinds = declared(consultation);
  const wanted = new Set(["question", "row", "option", "total", "block"]);
  const decided = [...byPath(consultation.instrument).items.values()]
    .filter(({ kind }) => kind === "decided" || kind === "pair")
    .map(({ path }) => path);
  const own = [...paths(consultation.instrument)].filter((path) =>
    wanted.has(kinds.get(path) ?? ""),
  );
  return [...new Set([...own, ...decided])];
}

/** Of these paths those whose block or question is not among them; a block that holds no data is left out. */
function topmost(all: readonly string[], consultation: Consultation): string[] {
  const among = new Set(all);
  const holds = (path: string): boolean =>
    declared(consultation).get(path) !== "block" ||
    [...byPath(consultation.instrument).items.keys()].some(
      (item) => item === path || item.startsWith(`${path}.`),
    );
  return all.filter((path) => {
    const [parent] = split(path);
    return !among.has(parent) && holds(path);
  });
}

/** Whether something new is of the same kind and says the same as what is gone. */
function isTwin({ before, now }: Sides, gone: string, added: string, label: string): boolean {
  const same = declared(before).get(gone) === declared(now).get(added);
  return same && label !== gone && labelOf(now, added) === label;
}

/** The items that were there before and are there still, in pairs. */
export function keptItems({ before, now, names }: Sides): { old: AskedItem; item: AskedItem }[] {
  return [...byPath(now.instrument).items.values()].flatMap((item) => {
    const old = byPath(before.instrument).items.get(names.before(item.path) ?? "");
    return old === undefined ? [] : [{ old, item }];
  });
}

/** In which way an item is answered. */
export function wayOf(item: AskedItem): string {
  if (item.kind === "question") return item.element.type;
  return item.kind === "option" ? item.element.decision.kind : item.kind;
}
