import type { Consultation } from "@pwe/model";
import { powerAssumptions } from "../../3-check/experiment/assumption-words.ts";
import {
  powerTable,
  shownSmallest,
  type PlannedPower,
} from "../../3-check/experiment/power-table.ts";
import { code, table } from "../markdown.ts";
import type { Words } from "./words/words.ts";

/** What the planned comparisons of versions can find, with so many respondents. */
export function planningSection(consultation: Consultation, words: Words): string[] {
  const { plan: say } = words;
  const planned = powerTable(consultation);
  if (planned.length === 0) return [];
  const rows = planned.map((one) => [
    one.analysis === undefined ? say.derivedComparison : code(one.analysis),
    code(one.outcome),
    one.arms
      .map(({ arm, n }) => `${code(arm)} ${n === undefined ? "?" : Math.round(n)}`)
      .join(", "),
    smallestWords(one, words),
    one.detect === undefined ? "" : say.points(words.number(one.detect)),
    equivalenceWords(one, words),
  ]);
  const assumptions = [
    ...new Set(planned.map((one) => powerAssumptions(one, words.language).join("; "))),
  ];
  return [
    `## ${say.planningTitle}`,
    say.planningSays,
    table(say.planningHeads, rows),
    [say.planningAssumes, "", ...assumptions.map((one) => `- ${one}`)].join("\n"),
  ];
}

function smallestWords(
  { smallest, unit, asked }: PlannedPower,
  { plan: say, number }: Words,
): string {
  if (smallest === undefined) return asked === "some" ? say.inBranch : say.unknownNumber;
  const shown = number(shownSmallest(smallest, unit));
  return unit === "points" ? say.points(shown) : say.deviations(shown);
}

function equivalenceWords({ equivalence }: PlannedPower, { plan: say, number }: Words): string {
  if (equivalence === undefined) return "";
  const { within, power, margin } = equivalence;
  if (power === undefined || margin === undefined) return say.unknownNumber;
  return say.equivalence(
    number(within),
    number(Math.floor(100 * power)),
    number(shownSmallest(margin, "points")),
  );
}
