import type { Analysis, Weights } from "@pwe/model";
import { powerAssumptions } from "../../experiment/assumption-words.ts";
import { powerTable, type PlannedPower } from "../../experiment/power-table.ts";
import { deriveAnalyses } from "../analysis/derive.ts";
import { sumPercent } from "../analysis/config.ts";
import {
  type Blocks,
  bullets,
  code,
  heading,
  joined,
  type Line,
  line,
  paragraph,
  table,
  text,
} from "./document.ts";
import { marked } from "./marked.ts";
import { numberWords } from "./numbers.ts";
import { answerLine, labelLine, nameLine, quoted, type Subject } from "./subject.ts";

/** What will be done with the answers. */
export function planSection(subject: Subject): Blocks {
  const { consultation, words } = subject;
  const { analyses } = consultation.plan;
  const lines = analyses.length > 0 ? analyses : deriveAnalyses(consultation).analyses;
  return [
    paragraph(analyses.length > 0 ? words.planAsked : words.planDerived, " ", words.planElsewhere),
    ...table(
      [words.analysis, words.of, words.inVersions, words.weighting],
      lines.map((one) => [
        line(words.analyses[one.kind], ...methodParts(one, subject)),
        joined(
          aboutOf(one).map((path) => nameLine(subject, path)),
          "; ",
        ),
        one.arms.length === 0
          ? words.all
          : joined(
              one.arms.map((arm) => labelLine(subject, arm)),
              ", ",
            ),
        "weights" in one && one.weights !== undefined ? code(one.weights) : words.no,
      ]),
    ),
    heading(3, words.weightsTitle),
    ...(consultation.plan.weights.length === 0 ? [paragraph(words.noWeights)] : []),
    ...consultation.plan.weights.flatMap((one) => weightsBlocks(one, subject)),
    heading(3, words.powerTitle),
    ...powerBlocks(subject),
  ];
}

/** What an analysis is about. */
function aboutOf(analysis: Analysis): string[] {
  switch (analysis.kind) {
    case "compare":
      return analysis.on;
    case "respondents":
      return analysis.of;
    case "transition":
      return [analysis.from, analysis.to];
    case "arguments":
      return [analysis.of.replace(/\.why$/, "")];
    default:
      return [analysis.of];
  }
}

/** What an author chose of an analysis, in words. */
function methodParts(analysis: Analysis, subject: Subject): Line[] {
  const { words, language } = subject;
  const names = (paths: readonly string[]): Line =>
    joined(
      paths.map((path) => nameLine(subject, path)),
      ", ",
    );
  const number = (exact: Parameters<typeof numberWords>[0]): string =>
    numberWords(exact, undefined, language);
  const said: (Line | string)[] = [];
  if ("attribute" in analysis && analysis.attribute !== undefined)
    said.push(line(`${words.meanOf} `, quoted(labelLine(subject, analysis.attribute))));
  if ("by" in analysis && analysis.by.length > 0)
    said.push(line(`${words.by} `, names(analysis.by)));
  if ("ci" in analysis) said.push(words.interval(number(analysis.ci)));
  switch (analysis.kind) {
    case "mean":
      if (analysis.pass !== undefined) said.push(words.pass(number(analysis.pass)));
      if (analysis.min !== undefined) said.push(words.smallestGroup(analysis.min));
      break;
    case "classes":
      said.push(words.classes(analysis.from, analysis.to));
      if (analysis.show !== undefined)
        said.push(line(words.shownClasses(analysis.show.classes), analysis.show.because));
      break;
    case "compare":
      if (analysis.adjust.length > 0) said.push(line(`${words.adjusted} `, names(analysis.adjust)));
      said.push(words.corrections[analysis.correct]);
      if (analysis.detect !== undefined) said.push(words.detect(number(analysis.detect)));
      break;
    case "arguments":
      said.push(
        analysis.sample === undefined
          ? words.allTexts
          : words.sampleOf(analysis.sample, analysis.perOption === true),
      );
      break;
    default:
      break;
  }
  return said.length === 0
    ? []
    : [
        line(
          " (",
          joined(
            said.map((one) => line(one)),
            "; ",
          ),
          ")",
        ),
      ];
}

function weightsBlocks(
  { id, arms, margins, source, trim, missing }: Weights,
  subject: Subject,
): Blocks {
  const { words, language, things } = subject;
  const off = margins.flatMap(({ path, shares }) => {
    const sum = sumPercent(shares.map(({ percent }) => percent));
    return sum === 100 ? [] : [line(nameLine(subject, path), ` ${words.sumsTo(`${sum}`)}`)];
  });
  return [
    ...bullets([
      line(
        words.weightsSays(code(id)),
        arms.length === 0
          ? ""
          : line(
              ` ${words.onlyIn} `,
              joined(
                arms.map((arm) => quoted(labelLine(subject, arm))),
                ", ",
              ),
              ".",
            ),
      ),
      source === undefined ? words.noSource : `${words.source}: ${source}.`,
      trim === undefined
        ? words.noTrim
        : words.trim(
            numberWords(trim.min, undefined, language),
            numberWords(trim.max, undefined, language),
          ),
      words.missing[missing],
      ...off,
    ]),
    ...table(
      [words.questionHead, words.answer, words.populationShare],
      margins.flatMap(({ path, shares }) => {
        const thing = things.get(path);
        const question = thing?.kind === "question" ? thing.element : { path };
        return shares.map(({ answer, percent }) => [
          nameLine(subject, path),
          answerLine(subject, question, answer),
          `${numberWords(percent, undefined, language)} %`,
        ]);
      }),
    ),
  ];
}

/** What each planned comparison of versions can detect. */
function powerBlocks(subject: Subject): Blocks {
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
    decimals(smallest, subject, unit === "points" ? 1 : 2),
  );
}

const decimals = (number: number, { language }: Subject, most = 1): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: 0, maximumFractionDigits: most }).format(
    number,
  );
