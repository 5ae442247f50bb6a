import { upstream } from "../experiment/upstream.ts";
import type { Finding, Rule } from "../rule.ts";
import { idWords } from "../words/paths.ts";
import { manipulationWords } from "../experiment/manipulation-words.ts";

type Data = { block: string; outcomes: string; own: string; earlier: string };

/** Versions differ in a block before another one that differs and is compared too. */
export const carryOver: Rule<Data> = {
  kind: {
    code: "C0307",
    id: "carry-over",
    severity: "warning",
    message: ({ outcomes, own, earlier }) =>
      `The versions are compared on ${outcomes} for ${own}, and they differed before it already: ${earlier}.`,
    why: "What respondents met earlier colours what they answer later. A difference here may be an echo of an earlier one.",
    help: () =>
      "Vary blocks independently, each with a `factor` of its own. If the versions are compared as a whole, `allow` it with that reason and say so in the report.",
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    upstream(consultation).flatMap(({ block, factor, outcomes, own, earlier }): Finding<Data>[] =>
      own.length === 0 || earlier.length === 0
        ? []
        : [
            {
              about: block,
              key: factor,
              data: {
                block,
                outcomes: idWords(outcomes, language),
                own: manipulationWords(own, language),
                earlier: manipulationWords(earlier, language),
              },
            },
          ],
    ),
};
