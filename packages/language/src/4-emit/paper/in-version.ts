import type { Condition, Element, Versions, WhenArm } from "@pwe/model";

/** A condition with what the version says filled in: true or false where nothing else is left. */
function conditionIn(condition: Condition, versions: Versions): Condition | boolean {
  switch (condition.op) {
    case "arm":
      return condition.any.includes(versions[condition.factor] ?? "");
    case "not": {
      const of = conditionIn(condition.of, versions);
      return typeof of === "boolean" ? !of : { op: "not", of };
    }
    case "and":
    case "or": {
      // An `and` is settled by one false, an `or` by one true.
      const settles = condition.op === "or";
      const parts = condition.of.map((part) => conditionIn(part, versions));
      if (parts.includes(settles)) return settles;
      const of = parts.filter((part) => typeof part !== "boolean");
      return of.length === 0 ? !settles : of.length === 1 ? of[0]! : { op: condition.op, of };
    }
    default:
      return condition;
  }
}

/** What respondents of one version can meet: conditions on the version are gone, and so is what it never shows. */
export function shownIn(elements: readonly Element[], versions: Versions): Element[] {
  return elements.flatMap((element): Element[] => {
    switch (element.kind) {
      case "when": {
        const arms: WhenArm[] = [];
        let otherwise = element.else;
        for (const arm of element.arms) {
          const condition = conditionIn(arm.if, versions);
          if (condition === false) continue;
          if (condition === true) {
            otherwise = arm.elements;
            break;
          }
          arms.push({ if: condition, elements: shownIn(arm.elements, versions) });
        }
        const rest = shownIn(otherwise, versions);
        return arms.length === 0 ? rest : [{ kind: "when", arms, else: rest }];
      }
      case "screen_out": {
        const condition = conditionIn(element.if, versions);
        return condition === false
          ? []
          : condition === true
            ? [element]
            : [{ ...element, if: condition }];
      }
      case "shuffle":
      case "section":
      case "dilemma":
      case "task":
        return [{ ...element, elements: shownIn(element.elements, versions) }];
      case "consent":
      case "pairs":
      case "question":
      case "passage":
      case "recall":
      case "page":
        return [element];
      default:
        return element satisfies never;
    }
  });
}

/** Whether somebody in these versions is in the other, as far as that names any. */
export const isSame = (one: Versions, other: Versions): boolean =>
  Object.entries(other).every(([factor, arm]) => one[factor] === arm);
