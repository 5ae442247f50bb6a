import { once, tasksIn, type Consultation, type Option, type Task, parentOf } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";
import { list } from "../words/list.ts";

type Data = { one: string; other: string; attributes: string };

/** Two options of a task carry the same numbers in every version. */
export const indistinguishableOptions: Rule<Data> = {
  kind: {
    code: "C0212",
    id: "indistinguishable-options",
    severity: "warning",
    message: ({ one, other, attributes }) =>
      `\`${one}\` and \`${other}\` have the same ${attributes} in every version.`,
    why: "Numbers were mostly copied and forgotten; and whatever people prefer of the two, no number in the design can explain it.",
    help: () => "Look whether one of the two still has to get its own numbers.",
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    tasksIn(consultation.instrument.elements).flatMap((task) => {
      const seen = new Map<string, Option>();
      return task.options.flatMap((option): Finding<Data>[] => {
        const own = numbersOf(consultation, task, option);
        // One number can well be the same, as a price; two or more seldom all are.
        if (own.length < 2) return [];
        const key = JSON.stringify([own, effectsOf(task, option)]);
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, option);
          return [];
        }
        const attributes = list(
          own.map(([id]) => id),
          language,
        );
        const data = { one: first.path, other: option.path, attributes };
        return [{ about: option.path, key: first.path, data }];
      });
    }),
};

/** What an option carries of its own, by attribute: not what is the same for every option. */
function numbersOf(
  consultation: Consultation,
  { options }: Task,
  { path }: Option,
): [string, string][] {
  return consultation.attributes.flatMap(({ id }, at): [string, string][] => {
    const of = (one: string): string => valuesByPath(consultation)[at]!.get(one) ?? "";
    const own = of(path);
    const apart = options.some((other) => of(other.path) !== own);
    return own !== "" && apart ? [[id, own]] : [];
  });
}

/** Per attribute what stands on every path, and on what is one id below it: an option has a value, or one per level. */
const valuesByPath: (consultation: Consultation) => readonly ReadonlyMap<string, string>[] = once(
  ({ attributes }) =>
    attributes.map(({ values }) => {
      const found = new Map<string, string>();
      for (const { of, value } of values) {
        const above = parentOf(of);
        const said = JSON.stringify(value);
        found.set(of, `${found.get(of) ?? ""};${said}`);
        found.set(above, `${found.get(above) ?? ""};${of.slice(above.length)} ${said}`);
      }
      return found;
    }),
);

/** What an option does to every total, and how much of it there can be. */
function effectsOf({ totals }: Task, { id, min, max }: Option): unknown[] {
  return [
    min,
    max,
    ...totals.map(({ value }) => value.terms.find((term) => term.option === id)?.each),
  ];
}
