/** What is certain of everybody who comes to a place: the branches that they took, and that nothing before it ended the consultation. */
import { childrenOf, once, type Condition, type Consultation, type Element } from "@pwe/model";

const none: readonly Condition[] = [];
const denied = (of: Condition): Condition => ({ op: "not", of });

/** The conditions that hold at each element, for everybody who is shown it. */
const knownAt = once(({ instrument }: Consultation): ReadonlyMap<Element, readonly Condition[]> => {
  const found = new Map<Element, readonly Condition[]>();
  /** Gives what is known behind the list. */
  const visit = (list: readonly Element[], known: readonly Condition[]): readonly Condition[] => {
    let here = known;
    for (const element of list) {
      found.set(element, here);
      if (element.kind === "screen_out") here = [...here, denied(element.if)];
      else if (element.kind === "when") {
        for (const arm of element.arms)
          visit(arm.elements, [...here, ...knownIn(element.arms, arm)]);
        visit(element.else, [...here, ...element.arms.map((arm) => denied(arm.if))]);
      } else if (element.kind === "shuffle") for (const one of element.elements) visit([one], here);
      else here = visit(childrenOf(element), here);
    }
    return here;
  };
  visit(instrument.elements, none);
  return found;
});

type Arm = Extract<Element, { kind: "when" }>["arms"][number];

const before = (arms: readonly Arm[], arm: Arm): Condition[] =>
  arms.slice(0, arms.indexOf(arm)).map((one) => denied(one.if));

const knownIn = (arms: readonly Arm[], arm: Arm): Condition[] => [...before(arms, arm), arm.if];

/** What holds of everybody who is asked a question. */
export const knownOf = (question: Element, consultation: Consultation): readonly Condition[] =>
  knownAt(consultation).get(question) ?? none;

/** What holds where a condition of a branch or screen-out is looked at. */
export function knownHere(
  element: Element,
  condition: Condition,
  consultation: Consultation,
): readonly Condition[] {
  const around = knownAt(consultation).get(element) ?? none;
  if (element.kind !== "when") return around;
  const arm = element.arms.find((one) => one.if === condition);
  return arm === undefined ? around : [...around, ...before(element.arms, arm)];
}
