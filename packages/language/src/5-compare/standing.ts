import { once, type Condition, type Consultation, type Element } from "@pwe/model";

/** An element as it stands in a design: in which block, for whom, and where the order is random in which shuffle. */
export interface Standing {
  readonly element: Exclude<Element, { kind: "when" | "shuffle" }>;
  /** path of the block, empty between the blocks */
  readonly block: string;
  /** what has to hold to be shown this; empty is everyone */
  readonly when: readonly Condition[];
  /** who is no longer there, because of a screen-out before */
  readonly gone: readonly Condition[];
  readonly shuffle: string | null;
}

/** Every element of a design in the order of the file, blocks before what stands in them. */
export const standings: (consultation: Consultation) => readonly Standing[] = once(
  ({ instrument }) => {
    const all: Standing[] = [];
    // Who was screened out before is not asked.
    const screened: Condition[] = [];
    const visit = (
      elements: readonly Element[],
      block: string,
      when: readonly Condition[],
      shuffle: string | null,
    ): void => {
      for (const element of elements) {
        switch (element.kind) {
          case "when": {
            let passed = when;
            for (const arm of element.arms) {
              visit(arm.elements, block, [...passed, arm.if], shuffle);
              passed = [...passed, { op: "not", of: arm.if }];
            }
            visit(element.else, block, passed, shuffle);
            break;
          }
          case "shuffle":
            visit(element.elements, block, when, element.path);
            break;
          default:
            all.push({ element, block, when, gone: [...screened], shuffle });
            if (element.kind === "screen_out")
              screened.push({ op: "not", of: joined([...when, element.if]) });
            if ("elements" in element) visit(element.elements, element.path, when, null);
        }
      }
    };
    visit(instrument.elements, "", [], null);
    return all;
  },
);

const joined = (conditions: readonly Condition[]): Condition =>
  conditions.length === 1 ? conditions[0]! : { op: "and", of: [...conditions] };

/** Of all elements those of one kind. */
export function ofKind<K extends Standing["element"]["kind"]>(
  consultation: Consultation,
  kind: K,
): readonly (Standing & { readonly element: Extract<Element, { kind: K }> })[] {
  return standings(consultation).filter((one) => one.element.kind === kind) as never;
}
