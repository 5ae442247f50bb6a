import {
  once,
  type Condition,
  type Consultation,
  type Element,
  type ScreenOut,
  type When,
  childrenOf,
  listsIn,
} from "@pwe/model";
import {
  routes,
  type AnswerClass,
  type ArmRoutes,
  type Routes,
  type WhenRoutes,
} from "@pwe/proofs";
import type { Resolved } from "../2-resolve/resolve.ts";
import type { Place } from "../source.ts";

/** What is proved of the routes of a design, worked out when first asked for. */
export const provedRoutes: (consultation: Consultation) => Routes = once(({ instrument }) =>
  routes(instrument),
);

/** Where a branch or a screen-out stands. */
export interface Spot {
  /** the block around it, or the first inside it; the consultation where there is none */
  readonly block: string;
  /** what stands beside it, itself among them */
  readonly list: readonly Element[];
  /** the branches around it with the arm in which it stands, from the outside in */
  readonly around: readonly { readonly when: When; readonly arm: number }[];
}

/** Where every branch, screen-out and other element of a design stands. */
export const spots: (consultation: Consultation) => ReadonlyMap<Element, Spot> = once(
  ({ instrument }) => {
    const found = new Map<Element, Spot>();
    const visit = (
      list: readonly Element[],
      block: string | undefined,
      around: Spot["around"],
    ): void => {
      for (const element of list) {
        const inside = listsIn(element);
        found.set(element, {
          block: block ?? firstPath([element]) ?? instrument.id,
          ...{ list, around },
        });
        const own = "path" in element && element.kind !== "shuffle" ? element.path : block;
        for (const [arm, some] of inside.entries()) {
          const next = element.kind === "when" ? [...around, { when: element, arm }] : around;
          visit(some, own, next);
        }
      }
    };
    visit(instrument.elements, undefined, []);
    return found;
  },
);

/** The path of the first block or question among these elements and below them. */
export function firstPath(elements: readonly Element[]): string | undefined {
  for (const element of elements) {
    if ("path" in element && element.kind !== "shuffle") return element.path;
    const inside = firstPath(childrenOf(element));
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/** A condition as its author wrote it, for a sentence. */
export const written = ({ conditions }: Resolved, condition: Condition): string =>
  conditions.get(condition)?.text ?? "";

/** Where a finding about a condition is shown. */
export const placeOfCondition = (
  { conditions }: Resolved,
  condition: Condition | undefined,
): { readonly place?: Place } => {
  const place = condition && conditions.get(condition)?.place;
  return place === undefined ? {} : { place };
};

/** The condition of the first arm, or of a screen-out. */
export const firstCondition = (element: When | ScreenOut): Condition =>
  element.kind === "when" ? element.arms[0]!.if : element.if;

/** Where a branch or screen-out is written, and what a finding about it is about. */
export function aboutCondition(
  resolved: Resolved,
  element: When | ScreenOut,
  condition: Condition = firstCondition(element),
): { readonly about: string; readonly key: string; readonly place?: Place } {
  const about = spots(resolved.consultation).get(element)?.block ?? resolved.consultation.id;
  return { about, key: written(resolved, condition), ...placeOfCondition(resolved, condition) };
}

/** Every arm of a branch, and what is shown when none holds. */
export const armsOf = ({ arms, otherwise }: WhenRoutes): readonly ArmRoutes[] => [
  ...arms,
  otherwise,
];

/** Branches over one and the same thing that stand side by side, with nothing asked between them. */
export function siblings(consultation: Consultation): WhenRoutes[][] {
  const proved = new Map(provedRoutes(consultation).whens.map((one) => [one.when, one]));
  const groups: WhenRoutes[][] = [];
  const seen = new Set<readonly Element[]>();
  for (const { list } of spots(consultation).values()) {
    if (seen.has(list)) continue;
    seen.add(list);
    let group: WhenRoutes[] = [];
    const close = (): void => {
      if (group.length > 0) groups.push(group);
      group = [];
    };
    for (const element of list) {
      const one = element.kind === "when" ? proved.get(element) : undefined;
      if (one?.over !== undefined) {
        if (group.length > 0 && group[0]!.over!.path !== one.over.path) close();
        group.push(one);
      } else if (element.kind !== "passage" && element.kind !== "page") close();
    }
    close();
  }
  return groups;
}

const keyOf = (one: AnswerClass): string => JSON.stringify(one);

/** The answers that are in both. */
export function inBoth(one: readonly AnswerClass[], other: readonly AnswerClass[]): AnswerClass[] {
  const keys = new Set(other.map(keyOf));
  return one.filter((answer) => keys.has(keyOf(answer)));
}

/** What a finding about the whole questionnaire is about, and where it is shown. */
export function aboutWhole({ consultation, places }: Resolved): {
  readonly about: string;
  readonly place?: Place;
} {
  const about = consultation.id;
  const place = places.get(about) ?? places.get(`${about}#label`);
  return { about, ...(place && { place }) };
}

/** Whether nothing comes after a screen-out in its arm, and others come by the other arms: they are told why before they go. */
export function endsArm(screen: ScreenOut, consultation: Consultation): boolean {
  const { whens, screens } = provedRoutes(consultation);
  const isClosed = (elements: readonly Element[]): boolean =>
    elements.some((one) => screens.some(({ element, always }) => always && element === one));
  const { list, around } = spots(consultation).get(screen)!;
  const inner = around.at(-1);
  if (inner === undefined || listsIn(inner.when)[inner.arm] !== list) return false;
  if (list.at(-1) !== screen) return false;
  const proved = whens.find(({ when }) => when === inner.when);
  return (
    proved !== undefined &&
    armsOf(proved).some(
      ({ reached, elements }) => reached.outcome !== "unreachable" && !isClosed(elements),
    )
  );
}
