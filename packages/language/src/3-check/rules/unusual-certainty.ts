import { formatExact, type Exact } from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";

type Data = { what: string; number: string; meant: string };

/** A percentage of certainty that is probably another number: a share, or what is left of 100. */
export const unusualCertainty: Rule<Data> = {
  kind: {
    code: "C1110",
    id: "unusual-certainty",
    severity: "warning",
    message: ({ what, number }) =>
      what === "ci"
        ? `An interval of ${number} % misses the true value more often than not.`
        : `A power of ${number} % misses the difference more often than it finds it.`,
    why: "It is computed as it is written, and the report shows intervals or sample sizes that nobody wants.",
    help: ({ what, meant }) => `Write \`${what} ${meant}%\`, if that is what is meant.`,
  },
  certainty: "heuristic",
  check: ({ consultation }) =>
    consultation.plan.analyses.flatMap((analysis): Finding<Data>[] => {
      const found: readonly (readonly [string, Exact | undefined])[] = [
        ["ci", "ci" in analysis ? analysis.ci : undefined],
        ["power", "power" in analysis ? analysis.power : undefined],
      ];
      return found.flatMap(([what, exact]): Finding<Data>[] => {
        if (exact === undefined) return [];
        const number = formatExact(exact);
        const percent = Number(number);
        if (percent >= half) return [];
        // 0.95 was meant as a share, and 5 as what lies outside.
        const meant = percent < 1 ? 100 * percent : 100 - percent;
        const about = `analysis.${analysis.id}`;
        return [
          { about, key: what, data: { what, number, meant: String(Number(meant.toFixed(2))) } },
        ];
      });
    }),
};

const half = 50;
