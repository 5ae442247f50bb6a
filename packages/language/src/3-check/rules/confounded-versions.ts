import type { Manipulation } from "../experiment/manipulations.ts";
import { upstream } from "../experiment/upstream.ts";
import type { CheckContext, Finding, Rule } from "../rule.ts";
import { idWords } from "../words/paths.ts";
import { manipulationWords } from "../experiment/manipulation-words.ts";

type Data = { outcomes: string; number: number; manipulations: string };

/** Versions differ in several things at once before answers that are compared. */
export const confoundedVersions: Rule<Data> = {
  kind: {
    code: "C0306",
    id: "confounded-versions",
    severity: "warning",
    message: ({ outcomes, number, manipulations }) =>
      `The versions are compared on ${outcomes}, and differ in ${number} things before it: ${manipulations}.`,
    why: "A difference in answers can come from any of them, or from all together. Nobody can tell afterwards which it was.",
    help: () =>
      "Change one thing per comparison: give each a `factor` of its own, or write what has to change together as one `vary`. If only the whole matters, `allow` it with that reason and say so in the report.",
  },
  certainty: "exact",
  check: (context) =>
    upstream(context.consultation).flatMap(({ block, factor, outcomes, own, earlier }) => {
      // With nothing of its own, a block is compared for what came before it.
      const differing = own.length > 0 ? own : earlier;
      return differing.length < 2 ? [] : [finding(block, factor, outcomes, differing, context)];
    }),
};

function finding(
  block: string,
  factor: string,
  outcomes: readonly string[],
  differing: readonly Manipulation[],
  { language }: CheckContext,
): Finding<Data> {
  return {
    about: block,
    key: factor,
    data: {
      outcomes: idWords(outcomes, language),
      number: differing.length,
      manipulations: manipulationWords(differing, language),
    },
  };
}
