import { powerAssumptions } from "../../3-check/experiment/assumption-words.ts";
import {
  powerTable,
  shownSmallest,
  type PlannedPower,
} from "../../3-check/experiment/power-table.ts";
import { type Blocks, bullets, joined, paragraph, table, text } from "./document.ts";
import { marked } from "./marked.ts";
import { labelLine, nameLine, type Subject } from "./subject.ts";

/** What each planned comparison of versions can detect. */
export function powerBlocks(subject: Subject): Blocks {
  const { consultation, words } = subject;
  const planned = powerTable(consultation);
  if (planned.length === 0) return [paragraph(words.noComparison)];
  const rows = planned.map((one) => [
    nameLine(subject, one.outcome),
    joined(
      one.arms.map(({ arm }) => labelLine(subject, arm)),
      ` ${words.against} `,
    ),
    joined(
      one.arms.map(({ n }) => text(n === undefined ? "?" : `${Math.round(n)}`)),
      ` ${words.and} `,
    ),
    smallestWords(one, subject),
    one.detect === undefined ? words.notSaid : words.pointsOf(decimals(one.detect, subject)),
    one.smallest === undefined || one.detect === undefined
      ? ""
      : one.smallest <= one.detect
        ? words.yes
        : words.no,
  ]);
  const assumptions = [
    ...new Set(planned.map((one) => powerAssumptions(one, words.language).join("; "))),
  ];
  return [
    paragraph(words.powerSays),
    ...table(
      [
        words.comparedOn,
        words.versionsHead,
        words.responsesHead,
        words.smallestHead,
        words.detectHead,
        words.enough,
      ],
      rows,
    ),
    paragraph(`${words.assumptions}:`),
    ...bullets(assumptions.map(marked)),
  ];
}

function smallestWords({ smallest, unit }: PlannedPower, subject: Subject): string {
  if (smallest === undefined) return subject.words.unknown;
  return subject.words[unit === "points" ? "pointsOf" : "deviations"](
    decimals(shownSmallest(smallest, unit), subject, unit === "points" ? 1 : 2),
  );
}

const decimals = (number: number, { language }: Subject, most = 1): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 0, maximumFractionDigits: most }).format(
    number,
  );
