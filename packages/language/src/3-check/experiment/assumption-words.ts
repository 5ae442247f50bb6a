import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { list } from "../words/list.ts";
import { numberWords } from "../words/numbers.ts";
import type { PlannedPower } from "./power-table.ts";

/** What a figure of the power table holds under, one sentence part each, for people. */
export function powerAssumptions(
  { arms, tests, correct, alpha, power, unit, around, answers, loss }: PlannedPower,
  language: MessageLanguage = "en",
): string[] {
  const dutch = language === "nl";
  const weighted = arms.some(({ designEffect }) => designEffect !== 1);
  const numbers = list(
    arms.map(({ arm, n }) => `${n === undefined ? "?" : Math.round(n)} in ${arm}`),
    language,
  );
  const level = percent(alpha, dutch);
  const corrected =
    correct === "none" || tests < 2
      ? dutch
        ? `tweezijdig getoetst op ${level}`
        : `a two-sided test at ${level}`
      : dutch
        ? `tweezijdig getoetst op ${level} (5 % gedeeld over ${tests} toetsen: de eerste stap van ${methods[correct]})`
        : `a two-sided test at ${level} (5 % divided over ${tests} tests: the first step of ${methods[correct]})`;
  return dutch
    ? [
        `zoveel inzendingen als \`sample\` zegt${loss === 0 ? "" : `, min de ${numberWords(loss, "nl")} % die naar verwachting wegvalt`}: ${numbers}`,
        "iedereen aan wie het wordt gevraagd, antwoordt",
        corrected,
        `onderscheidingsvermogen ${percent(power, true)}`,
        ...(unit === "points" ? [`een aandeel rond ${around} %`] : []),
        ...(answers === undefined ? [] : [`een toets van ${answers} antwoorden samen`]),
        weighted ? "gewogen, met het ontwerpeffect van de quota" : "niet gewogen",
      ]
    : [
        `as many responses as \`sample\` says${loss === 0 ? "" : `, less the ${numberWords(loss, "en")} % that are expected to be left out`}: ${numbers}`,
        "everyone who is asked answers",
        corrected,
        `power ${percent(power, false)}`,
        ...(unit === "points" ? [`a share near ${around} %`] : []),
        ...(answers === undefined ? [] : [`one test of ${answers} answers together`]),
        weighted ? "weighted, with the design effect of the quotas" : "not weighted",
      ];
}

const methods = { holm: "Holm", bh: "Benjamini-Hochberg" } as const;

/** A share as a percentage of at most three digits. */
const percent = (share: number, dutch: boolean): string =>
  `${numberWords(Number((100 * share).toPrecision(3)), dutch ? "nl" : "en", 6)} %`;
