import { pick, tasksIn, type Attribute, type Consultation, parentOf } from "@pwe/model";
import { perVersion, type Sides } from "./sides.ts";

/** Notes which numbers on levels and options changed: those that a limit counts, and those that are only shown or reported. */
export function compareNumbers(sides: Sides): void {
  const { before, now, note } = sides;
  for (const attribute of now.attributes) {
    const old = before.attributes.find(({ id }) => id === attribute.id);
    const rule = isCounted(now, attribute) ? "effort-changed" : "score-changed";
    for (const { of } of attribute.values) {
      const was = sides.former(of).find((one) => old?.values.some((value) => value.of === one));
      // What is new has its numbers with it.
      if (was === undefined && !isOld(sides, of)) continue;
      perVersion(
        sides,
        (pair) => {
          const from = old && was !== undefined ? shown(old, was, pair.before) : null;
          const to = shown(attribute, of, pair.now);
          return from === to ? null : { before: from, after: to };
        },
        (found) => note({ rule, path: `${of}@${attribute.id}`, ...found }),
      );
    }
    const [unit, per] = [old?.unit !== attribute.unit, old?.per !== attribute.per];
    if (old && (unit || per))
      note({
        rule: "label-reworded",
        path: attribute.id,
        before: unitOf(old),
        after: unitOf(attribute),
      });
  }
  for (const old of before.attributes) {
    const attribute = now.attributes.find(({ id }) => id === old.id);
    const rule = isCounted(before, old) ? "effort-changed" : "score-changed";
    for (const { of } of old.values) {
      const is = sides.names.after(of) ?? of;
      if (attribute?.values.some((value) => value.of === is || sides.former(value.of).includes(of)))
        continue;
      if (!isThere(sides.now, is)) continue;
      note({ rule, path: `${is}@${old.id}`, before: shown(old, of, {}) ?? "…", after: null });
    }
  }
}

const unitOf = ({ unit, per }: Attribute): string =>
  [unit ?? "-", ...(per === undefined ? [] : [per])].join(" per ");

/** Whether what a number stands on was there before. */
const isOld = ({ before, former }: Sides, of: string): boolean =>
  former(of).some((one) => isThere(before, one));

const isThere = ({ texts }: Consultation, path: string): boolean =>
  texts[`${path}#label`] !== undefined || texts[`${parentOf(path)}#label`] !== undefined;

function shown(
  { values, decimals }: Attribute,
  of: string,
  versions: Readonly<Record<string, string>>,
): string | null {
  const value = values.find((one) => one.of === of)?.value;
  const number = value === undefined ? undefined : pick(value, versions);
  return number === undefined ? null : `${Number(`${number}e-${decimals}`)}`;
}

/** Whether a limit counts this attribute. */
function isCounted({ instrument }: Consultation, { id }: Attribute): boolean {
  return tasksIn(instrument.elements).some(({ totals }) =>
    totals.some(
      (total) =>
        total.limits.length > 0 &&
        (total.id === id || new RegExp(`\\b${id}\\b`).test(total.formula ?? "")),
    ),
  );
}
