import { holds, type Condition, type Consultation, type Element } from "@pwe/model";
import { aboutCondition, spots, written } from "../branches.ts";
import { leavesOf, worldsOf, type Leaf, type World } from "../condition-domain.ts";
import { knownHere } from "../known-here.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { part: string; whole: string; here: string };

/** A part of a condition that changes nothing: without it the condition holds for the same people. */
export const deadCondition: Rule<Data> = {
  kind: {
    code: "C0120",
    id: "dead-condition",
    severity: "warning",
    message: ({ part, whole, here }) =>
      here === ""
        ? `\`${part}\` changes nothing in \`${whole}\`.`
        : `\`${part}\` changes nothing in \`${whole}\`: it is decided for everybody who comes here.`,
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
        deadHere(element, whole, consultation).flatMap(([part, here]): Finding<Data>[] => {
          if (element.kind !== "when" && element.kind !== "screen_out") return [];
          const { about } = aboutCondition(resolved, element, whole);
          const place = resolved.conditions.get(part)?.place;
          const [said, around] = [written(resolved, part), written(resolved, whole)];
          return [
            {
              ...{ about, key: `${around} ${said}` },
              ...(place && { place }),
              data: { part: said, whole: around, here },
            },
          ];
        }),
      );
    }),
};

/** The parts that change nothing, and whether that is so only for who comes here. */
function deadHere(
  element: Element,
  whole: Condition,
  consultation: Consultation,
): (readonly [Condition, "" | "here"])[] {
  if (leavesOf(whole).length < 2) return [];
  const anywhere = deadIn(whole, worldsOf(whole, consultation) ?? []);
  const places = new Set(leavesOf(whole).map(placeOf));
  const known = knownHere(element, whole, consultation).filter((one) =>
    leavesOf(one).some((leaf) => places.has(placeOf(leaf))),
  );
  const here =
    known.length === 0 || anywhere.length > 0
      ? []
      : (worldsOf({ op: "and", of: [whole, ...known] }, consultation) ?? []).filter(
          ({ facts, versions }) => known.every((one) => holds(one, facts, versions)),
        );
  return [
    ...anywhere.map((part) => [part, ""] as const),
    ...deadIn(whole, here).map((part) => [part, "here"] as const),
  ];
}

/** What a comparison looks at. */
const placeOf = (leaf: Leaf): string => (leaf.op === "arm" ? leaf.factor : leaf.path);

/** The parts without which a condition holds in the same worlds: whole ones before what is in them, the last first. */
function deadIn(whole: Condition, worlds: readonly World[]): Condition[] {
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
