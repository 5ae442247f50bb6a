import { powerAssumptions } from "../experiment/assumption-words.ts";
import { powerTable, shownSmallest, type PlannedPower } from "../experiment/power-table.ts";
import type { Finding, Rule } from "../rule.ts";
import { numberWords } from "../words/numbers.ts";
import { idWords } from "../words/paths.ts";

type Data = { outcomes: string; smallest: string; detect: string; assumptions: string };

/** A comparison wants to detect less than it can with so many respondents. */
export const underpowered: Rule<Data> = {
  kind: {
    code: "C0310",
    id: "underpowered",
    severity: "warning",
    message: ({ outcomes, smallest, detect, assumptions }) =>
      `The plan is to detect ${detect} points on ${outcomes}; the smallest difference that can be detected is ${smallest} points (${assumptions}).`,
    why: "Smaller differences are missed more often than the plan says. “Hardly any difference” is then a finding about the sample, not about people.",
    help: () =>
      "Ask more respondents, give the smaller version a larger share, compare fewer outcomes, or plan to detect a larger difference.",
  },
  certainty: "assumed",
  check: ({ consultation, language }) => {
    const short = powerTable(consultation).filter(
      (row): row is Short =>
        row.smallest !== undefined && row.detect !== undefined && row.smallest > row.detect,
    );
    const lines = Map.groupBy(short, ({ analysis, arms }) => `${analysis} ${arms[1].arm}`);
    return [...lines.values()].map((rows): Finding<Data> => {
      const worst = rows.reduce((one, other) => (other.smallest > one.smallest ? other : one));
      return {
        about: `analysis.${worst.analysis}`,
        key: worst.arms[1].arm,
        data: {
          outcomes: idWords(
            rows.map(({ outcome }) => outcome),
            language,
          ),
          smallest: numberWords(shownSmallest(worst.smallest, "points"), language),
          detect: numberWords(worst.detect, language, 3),
          assumptions: powerAssumptions(worst, language).join(", "),
        },
      };
    });
  },
};

type Short = PlannedPower & { readonly smallest: number; readonly detect: number };
