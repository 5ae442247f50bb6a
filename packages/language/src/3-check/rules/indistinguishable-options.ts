import { tasksIn, type Consultation, type Option, type Task } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { one: string; other: string; numbers: number };

/** Two options of a task carry the same numbers in every version. */
export const indistinguishableOptions: Rule<Data> = {
  kind: {
    code: "C0212",
    id: "indistinguishable-options",
    severity: "warning",
    message: ({ one, other, numbers }) =>
      `\`${one}\` and \`${other}\` have the same ${numbers} numbers in every version.`,
    why: "Numbers were mostly copied and forgotten; and whatever people prefer of the two, no number in the design can explain it.",
    help: () => "Look whether one of the two still has to get its own numbers.",
  },
  certainty: "exact",
  check: ({ consultation }) =>
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
        const data = { one: first.path, other: option.path, numbers: own.length };
        return [{ about: option.path, key: first.path, data }];
      });
    }),
};

/** What an option carries of its own: not what is the same for every option. */
function numbersOf(
  { attributes }: Consultation,
  task: Task,
  { path }: Option,
): [string, unknown][] {
  return attributes.flatMap(({ id, values }): [string, unknown][] => {
    const own = values.find(({ of }) => of === path);
    if (own === undefined) return [];
    const all = task.options.map((other) => values.find(({ of }) => of === other.path)?.value);
    const apart = new Set(all.map((one) => JSON.stringify(one))).size > 1;
    return apart ? [[id, own.value]] : [];
  });
}

/** What an option does to every total, and how much of it there can be. */
function effectsOf({ totals }: Task, { id, min, max }: Option): unknown[] {
  return [
    min,
    max,
    ...totals.map(({ value }) => value.terms.find((term) => term.option === id)?.each),
  ];
}
