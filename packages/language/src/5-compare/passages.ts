import type { Consultation, Text } from "@pwe/model";
import { mapCondition, normal } from "./routes.ts";
import type { Sides } from "./sides.ts";
import { moved } from "./sequence.ts";
import { ofKind, standings, type Standing } from "./standing.ts";
import { compareText, flat, withNewPaths } from "./texts.ts";
import { similarity } from "./wording.ts";

/** A text or image between the questions of a block. */
interface Passage {
  readonly key: string;
  readonly says: string;
  readonly text: Text | undefined;
  readonly image: string | undefined;
  readonly role: string;
  readonly when: Standing["when"];
}

/** Notes which texts and images between the questions came, went, changed or stand elsewhere. Matched by what they say. */
export function comparePassages(sides: Sides): void {
  const { before, now, note, names } = sides;
  const [old, own] = [byBlock(before), byBlock(now)];
  for (const [block, list] of own) {
    const was = [...(old.get(names.before(block) ?? "") ?? [])];
    if (names.before(block) === undefined && block !== "") continue;
    const pairs = match(sides, was, list);
    for (const passage of list) {
      const one = pairs.get(passage);
      if (one === undefined) {
        note({ rule: "info-added", path: block || now.id, before: null, after: nameOf(passage) });
        continue;
      }
      if (one.text && passage.text) compareText(sides, passage.key, one.text, passage.text);
      if (one.role !== passage.role)
        note({
          rule: "layout-changed",
          path: block || now.id,
          before: `\`${one.role}\``,
          after: `\`${passage.role}\``,
        });
      if (one.image !== passage.image)
        note({
          rule: "info-moved",
          path: block || now.id,
          before: one.image ?? null,
          after: passage.image ?? null,
        });
      const [from, to] = [one.when.map((when) => mapCondition(sides, when)), passage.when];
      if (normal(from) !== normal(to))
        note({
          rule: "info-moved",
          path: block || now.id,
          before: nameOf(one),
          after: nameOf(passage),
        });
    }
    const order = [...pairs].map(([passage, one]) => ({ passage, one }));
    const sorted = order
      .map(({ one }) => one.key)
      .toSorted((a, b) => index(was, a) - index(was, b));
    for (const key of moved(
      sorted,
      order.map(({ one }) => one.key),
    )) {
      const passage = order.find(({ one }) => one.key === key)!.passage;
      note({ rule: "info-moved", path: block || now.id, before: null, after: nameOf(passage) });
    }
  }
  for (const [block, list] of old) {
    const at = block === "" ? "" : names.after(block);
    if (at === undefined) continue;
    const kept = new Set(match(sides, list, own.get(at) ?? []).values());
    for (const passage of list)
      if (!kept.has(passage))
        note({ rule: "info-removed", path: at || now.id, before: nameOf(passage), after: null });
  }
}

const index = (list: readonly Passage[], key: string): number =>
  list.findIndex((one) => one.key === key);

const nameOf = ({ image, says }: Passage): string => (image === undefined ? says : image);

function byBlock(consultation: Consultation): Map<string, Passage[]> {
  const blocks = new Map(
    standings(consultation).map((one) => ["path" in one.element ? one.element.path : "", one.when]),
  );
  const passages = ofKind(consultation, "passage").map(({ element, block, when: all }) => {
    // Who sees the block is said of what is asked in it.
    const when = all.slice(blocks.get(block)?.length ?? 0);
    const text = consultation.texts[element.text];
    const says = flat(text?.in[consultation.language]);
    return {
      block,
      passage: {
        key: element.text,
        says,
        text,
        image: element.image,
        role: element.role ?? "text",
        when,
      },
    };
  });
  const groups = Map.groupBy(passages, ({ block }) => block);
  return new Map([...groups].map(([block, list]) => [block, list.map(({ passage }) => passage)]));
}

/** Passages that are one and the same: those that say the same, then in order those that say nearly the same. */
function match(
  sides: Sides,
  was: readonly Passage[],
  list: readonly Passage[],
): Map<Passage, Passage> {
  const left = new Set(was);
  const found = new Map<Passage, Passage>();
  const take = (fits: (one: Passage, passage: Passage) => boolean): void => {
    for (const passage of list) {
      if (found.has(passage)) continue;
      const one = [...left].find((other) => fits(other, passage));
      if (one === undefined) continue;
      left.delete(one);
      found.set(passage, one);
    }
  };
  take(
    (one, passage) => withNewPaths(sides, one.says) === passage.says && one.image === passage.image,
  );
  take(
    (one, passage) =>
      (one.image === undefined) === (passage.image === undefined) &&
      (one.says === passage.says || similarity(one.says, passage.says) >= 0.5),
  );
  return new Map(
    list.flatMap((passage) => {
      const one = found.get(passage);
      return one === undefined ? [] : [[passage, one] as const];
    }),
  );
}
