import { groupingOf, subjectsOf, type Analysis } from "@pwe/model";
import { deriveAnalyses } from "../analysis/derive.ts";
import {
  type Blocks,
  code,
  heading,
  joined,
  type Line,
  line,
  paragraph,
  table,
} from "./document.ts";
import { numberWords } from "./numbers.ts";
import { powerBlocks } from "./power.ts";
import { labelLine, nameLine, quoted, type Subject } from "./subject.ts";
import { weightsBlocks } from "./weights.ts";

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
          subjectsOf(one).map((path) => nameLine(subject, path)),
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
  const groups = groupingOf(analysis);
  if (groups.length > 0) said.push(line(`${words.by} `, names(groups)));
  if ("ci" in analysis && analysis.ci !== undefined) said.push(words.interval(number(analysis.ci)));
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
