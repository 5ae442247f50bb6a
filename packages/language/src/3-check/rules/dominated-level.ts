import {
  once,
  pick,
  type Attribute,
  type Consultation,
  type Task,
  type Total,
  type Versions,
} from "@pwe/model";
import { budgetFindings } from "../budget-findings.ts";
import type { Rule } from "../rule.ts";

type Data = { scale: string; level: string; other: string; total: string; versions: string };

/** A level takes more of a limit than its neighbour and is worth the same. */
export const dominatedLevel: Rule<Data> = {
  kind: {
    code: "C0208",
    id: "dominated-level",
    severity: "warning",
    message: ({ scale, level, other, total, versions }) =>
      `Level ${level} of \`${scale}\` takes more of \`${total}\` than ${other}${versions}, and is worth the same.`,
    why: "Nobody who weighs the numbers has a reason to choose it, so that it counts the people who did not look.",
    help: () =>
      "Give the two levels different numbers for what they bring, or the same for what they take.",
  },
  certainty: "exact",
  check: (context) => {
    const said = new Set<string>();
    return budgetFindings(context, (_, task, versions) =>
      dominated(context.consultation, task, versions).map((data) => ({
        about: `${data.scale}.${data.level}`,
        data,
      })),
    ).filter(({ about }) => {
      // However many tasks use a scale, it is said once.
      const isNew = !said.has(about);
      said.add(about);
      return isNew;
    });
  },
};

function dominated(
  { attributes }: Consultation,
  { decision, totals }: Task,
  versions: Versions,
): Omit<Data, "versions">[] {
  if (decision.kind !== "levels") return [];
  const { scale, levels } = decision;
  const valueOf = (attribute: Attribute, level: string): number | undefined => {
    const found = valuesOf(attribute).get(`${scale}.${level}`);
    return found === undefined ? undefined : pick(found, versions);
  };
  const onScale = attributes.filter((one) =>
    levels.every(({ id }) => valueOf(one, id) !== undefined),
  );
  const counted = (total: Total) => (one: Attribute) => counts(total, one);
  return totals
    .filter(({ limits }) => limits.length > 0 && limits.every(({ kind }) => kind === "at_most"))
    .flatMap((total) => {
      const costs = onScale.filter(counted(total));
      // What another limit counts is no worth either.
      const limited = totals.filter(({ limits }) => limits.length > 0);
      const worth = onScale.filter((one) => !limited.some((other) => counts(other, one)));
      const [cost] = costs;
      if (cost === undefined || costs.length > 1 || worth.length === 0) return [];
      return levels.slice(1).flatMap(({ id }, at) => {
        const below = levels[at]!.id;
        const step = valueOf(cost, id)! - valueOf(cost, below)!;
        if (step === 0) return [];
        if (worth.some((one) => valueOf(one, id) !== valueOf(one, below))) return [];
        const [level, other] = step > 0 ? [id, below] : [below, id];
        return [{ scale, level, other, total: total.path }];
      });
    });
}

const valuesOf = once(
  ({ values }: Attribute) => new Map(values.map(({ of, value }) => [of, value])),
);

/** Whether a total counts an attribute: the one of its name, or those in its formula. */
function counts({ id, formula }: Total, attribute: Attribute): boolean {
  return formula === undefined
    ? attribute.id === id
    : new RegExp(`\\b${attribute.id}\\b`).test(formula);
}
