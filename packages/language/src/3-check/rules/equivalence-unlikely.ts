import { powerTable, shownSmallest, type PlannedPower } from "../experiment/power-table.ts";
import type { Finding, Rule } from "../rule.ts";
import { numberWords } from "../words/numbers.ts";
import { idWords } from "../words/paths.ts";

type Data = { outcomes: string; within: string; power: string; margin: string; wanted: string };

/** A test that versions hardly differ has little chance to find it, even where they do not differ at all. */
export const equivalenceUnlikely: Rule<Data> = {
  kind: {
    code: "C0313",
    id: "equivalence-unlikely",
    severity: "warning",
    message: ({ outcomes, within, power, wanted }) =>
      `The plan is to show that versions lie within ${within} points on ${outcomes}. Were they equal, that would be found with a chance of ${power} %, and ${wanted} % is wanted.`,
    why: "Who does not find it has shown nothing, and the report may only say how much difference remains possible. A study that cannot show what it claims had better know before.",
    help: ({ margin }) =>
      `Plan on a margin of at least ${margin} points, if that is still hardly a difference, or ask more respondents.`,
  },
  certainty: "assumed",
  check: ({ consultation, language }) => {
    const short = powerTable(consultation).filter(
      (row): row is Short =>
        row.equivalence?.power !== undefined && row.equivalence.power < row.power,
    );
    return [...Map.groupBy(short, ({ analysis }) => analysis).values()].map(
      (rows): Finding<Data> => {
        const worst = rows.reduce((one, other) =>
          other.equivalence.power < one.equivalence.power ? other : one,
        );
        const { within, power, margin } = worst.equivalence;
        return {
          about: `analysis.${worst.analysis}`,
          key: "within",
          data: {
            outcomes: idWords([...new Set(rows.map(({ outcome }) => outcome))], language),
            within: numberWords(within, language, 3),
            power: numberWords(Math.floor(100 * power), language),
            margin: numberWords(shownSmallest(margin, "points"), language),
            wanted: numberWords(100 * worst.power, language),
          },
        };
      },
    );
  },
};

type Short = PlannedPower & {
  readonly equivalence: {
    readonly within: number;
    readonly power: number;
    readonly margin: number;
  };
};
