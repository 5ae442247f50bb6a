import { holds, type Condition, type Consultation } from "@pwe/model";
import { aboutCondition, spots, written } from "../branches.ts";
import { leavesOf, worldsOf } from "../condition-domain.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { part: string; whole: string };

/** A part of a condition that changes nothing: without it the condition holds for the same people. */
export const deadCondition: Rule<Data> = {
  kind: {
    code: "C0120",
    id: "dead-condition",
    severity: "warning",
    message: ({ part, whole }) => `\`${part}\` changes nothing in \`${whole}\`.`,
    why: "Whoever wrote it meant to leave somebody out or let somebody in, and the condition does neither. It is often a number or an answer that was copied and not changed.",
    help: () => "Change it to what was meant, or take it away.",
  },
  certainty: "exact",
  check: ({ consultation, resolved }) =>
    [...spots(consultation).keys()].flatMap((element): Finding<Data>[] => {
      const conditions =
        element.kind === "when"
          ? element.arms.map((arm) => arm.if)
          : element.kind === "screen_out"
            ? [element.if]
            : [];
      return conditions.flatMap((whole) =>
        deadIn(whole, consultation).flatMap((part): Finding<Data>[] => {
          if (element.kind !== "when" && element.kind !== "screen_out") return [];
          const { about } = aboutCondition(resolved, element, whole);
          const place = resolved.conditions.get(part)?.place;
          const [said, around] = [written(resolved, part), written(resolved, whole)];
          return [
            {
              ...{ about, key: `${around} ${said}` },
              ...(place && { place }),
              data: { part: said, whole: around },
            },
          ];
        }),
      );
    }),
};

/** The parts without which a condition holds for the same people: whole ones before what is in them, the last first. */
function deadIn(whole: Condition, consultation: Consultation): Condition[] {
  if (leavesOf(whole).length < 2) return [];
  const worlds = worldsOf(whole, consultation);
  if (worlds === null) return [];
  const verdicts = (condition: Condition): string =>
    worlds.map(({ facts, versions }) => (holds(condition, facts, versions) ? "1" : "0")).join("");
  const wanted = verdicts(whole);
  // What holds for everybody or for nobody is a fault of the whole.
  if (!wanted.includes("0") || !wanted.includes("1")) return [];
  const dead: Condition[] = [];
  for (let parts = operandsOf(whole); parts.length > 0;) {
    for (const part of parts.toReversed()) {
      const without = leaveOut(whole, new Set([...dead, part]));
      if (without !== null && verdicts(without) === wanted) dead.push(part);
    }
    parts = parts.filter((part) => !dead.includes(part)).flatMap(operandsOf);
  }
  return dead;
}

/** The operands of an `and` or `or`. */
const operandsOf = (condition: Condition): readonly Condition[] =>
  condition.op === "and" || condition.op === "or"
    ? condition.of
    : condition.op === "not"
      ? operandsOf(condition.of)
      : [];

/** The condition without these parts; null where nothing is left. */
function leaveOut(condition: Condition, parts: ReadonlySet<Condition>): Condition | null {
  if (parts.has(condition)) return null;
  switch (condition.op) {
    case "and":
    case "or": {
      const of = condition.of.flatMap((part) => leaveOut(part, parts) ?? []);
      return of.length === 0 ? null : { op: condition.op, of };
    }
    case "not": {
      const of = leaveOut(condition.of, parts);
      return of && { op: "not", of };
    }
    default:
      return condition;
  }
}
