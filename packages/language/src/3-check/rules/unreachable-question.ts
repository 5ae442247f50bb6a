import { type Element, elementsIn } from "@pwe/model";
import type { Reached, ScreenRoutes } from "@pwe/proofs";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import {
  aboutCondition,
  armsOf,
  endsArm,
  firstCondition,
  firstPath,
  provedRoutes,
  spots,
  written,
} from "../branches.ts";
import { reasonWords } from "../words/reasons.ts";

type Data = { what: string; reason: string };

/** Nobody can come to a branch, whatever is answered on the way and in whichever version. */
export const unreachableQuestion: Rule<Data> = {
  kind: {
    code: "C0101",
    id: "unreachable-question",
    severity: "error",
    message: ({ what, reason }) => `Nobody comes to ${what}: ${reason}.`,
    why: "The question stands in the questionnaire and its column stays empty: that is seen only when the fieldwork is over.",
    help: () => "Change one of these conditions, or take out what nobody can see.",
  },
  certainty: "exact",
  check: (context) => [...closed(context), ...branches(context)],
};

/** Screen-outs that let nobody through, when something is asked after them. */
function closed({ consultation, resolved, language }: CheckContext): Finding<Data>[] {
  return provedRoutes(consultation)
    .screens.filter(({ always, element }) => always && !endsArm(element, consultation))
    .map(({ element }) => ({
      ...aboutCondition(resolved, element),
      data: {
        what: language === "nl" ? "wat hierna komt" : "what comes after this",
        reason:
          language === "nl"
            ? `\`${written(resolved, element.if)}\` geldt voor iedereen die hier komt`
            : `\`${written(resolved, element.if)}\` holds for everyone who comes here`,
      },
    }));
}

function branches({ consultation, resolved, language }: CheckContext): Finding<Data>[] {
  const { whens, screens } = provedRoutes(consultation);
  const findings: Finding<Data>[] = [];
  const told = new Set<Reached>();
  for (const one of whens) {
    for (const arm of armsOf(one)) {
      const { reached, elements, contradictory, condition } = arm;
      // An empty `else` that nobody comes to is a branch that leaves nobody out.
      if (reached.outcome !== "unreachable" || elements.length === 0 || contradictory) continue;
      if (told.has(reached) || reached.stuck !== undefined) continue;
      told.add(reached);
      const { because } = reached;
      if (because.length === 0 || isInside(one.when) || isClosed(because, screens)) continue;
      const path = firstPath(elements);
      const shown = resolved.places.get(path ?? firstText(elements) ?? "");
      const text = written(resolved, condition ?? firstCondition(one.when));
      findings.push({
        ...aboutCondition(resolved, one.when, condition ?? firstCondition(one.when)),
        // An `else` has no condition of its own: what stands in it is shown.
        ...(condition === undefined && shown !== undefined && { place: shown }),
        key: condition ? text : `else ${text}`,
        data: {
          what: path === undefined ? underWords(condition && text, language) : `\`${path}\``,
          reason: reasonWords(because, resolved, language),
        },
      });
    }
  }
  return findings;

  /** Whether it stands in an arm of which that is said already. */
  function isInside(when: (typeof whens)[number]["when"]): boolean {
    return (spots(consultation).get(when)?.around ?? []).some((outer) => {
      const proved = whens.find((two) => two.when === outer.when);
      return proved && armsOf(proved)[outer.arm]!.reached.outcome === "unreachable";
    });
  }
}

/** What stands in a branch without a question: under its condition, or in an `else`. */
function underWords(condition: string | undefined, language: MessageLanguage): string {
  const dutch = language === "nl";
  if (condition === undefined)
    return dutch ? "wat in deze `else` staat" : "what stands in this `else`";
  return dutch ? `wat onder \`${condition}\` staat` : `what stands under \`${condition}\``;
}

const firstText = (elements: readonly Element[]): string | undefined =>
  elementsIn(elements).flatMap((one) => (one.kind === "passage" ? [one.text] : []))[0];

/** Whether it is a screen-out that lets nobody through, of which that is said already. */
const isClosed = (
  because: Extract<Reached, { outcome: "unreachable" }>["because"],
  screens: readonly ScreenRoutes[],
): boolean =>
  because.every(({ element }) => screens.some((one) => one.element === element && one.always));
