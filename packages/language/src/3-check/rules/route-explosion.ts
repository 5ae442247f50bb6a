import type { Finding, Rule } from "../rule.ts";
import { aboutCondition, aboutWhole, provedRoutes } from "../branches.ts";

type Data = { what: string; number: string };

/** Deeper than this, nobody sees any more who comes to a question. */
const deepest = 3;

/** A branch in a branch in a branch in a branch: more than a person can check by hand. */
export const routeExplosion: Rule<Data> = {
  kind: {
    code: "C0107",
    id: "route-explosion",
    severity: "info",
    message: ({ what, number }) =>
      what === "deep"
        ? `This branch stands in ${number} others.`
        : `There are ${number} routes through this questionnaire.`,
    why: "Nobody can go through so many routes by hand, so a mistake in one of them is found in the field.",
    help: ({ what }) =>
      what === "deep"
        ? "Ask the question that divides people earlier, or combine conditions with `and`."
        : "Rely on what is proved here, and try the routes that `pwe paper` draws; fewer branches that look at several answers make fewer routes.",
  },
  certainty: "exact",
  check: ({ consultation, resolved }) => {
    const { whens, versions } = provedRoutes(consultation);
    const deep = whens.filter(({ depth }) => depth === deepest);
    const routes = versions.reduce((sum, { complete }) => sum + complete, 0n);
    return [
      ...deep.map(({ when, depth }): Finding<Data> => ({
        ...aboutCondition(resolved, when),
        data: { what: "deep", number: `${depth}` },
      })),
      ...(routes > mostRoutes
        ? [
            {
              ...aboutWhole(resolved),
              key: "routes",
              data: { what: "many", number: shown(routes) },
            },
          ]
        : []),
    ];
  },
};

/** Twenty follow-ups that have nothing to do with each other make a million; that is common, and easy to check. */
const mostRoutes = 10_000_000n;

const shown = (number: bigint): string =>
  number < 10n ** 15n ? `${number}` : `10^${`${number}`.length - 1}`;
