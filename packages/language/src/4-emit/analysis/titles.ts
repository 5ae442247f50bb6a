import type { Analysis, Consultation } from "@pwe/model";
import { list } from "../../3-check/words/list.ts";
import { labelOf } from "../words.ts";
import type { Words } from "./words/words.ts";

/** What an analysis says, in one line. */
export function titleOf(analysis: Analysis, consultation: Consultation, words: Words): string {
  const { methods: say } = words;
  const label = (path: string): string => labelOf(consultation, path);
  const arms = list(analysis.arms, words.language);
  const where = whereWords(analysis, consultation, words);
  switch (analysis.kind) {
    case "respondents":
      return say.respondentsTitle(where);
    case "score":
      return say.scoreTitle(
        analysis.attribute === undefined ? undefined : label(analysis.attribute),
        label(analysis.of),
        where,
      );
    case "share":
      return say.shareTitle(label(analysis.of), where);
    case "mean":
      return say.meanTitle(label(analysis.of), where);
    case "classes":
      return say.classesTitle(label(analysis.of), where);
    case "compare":
      return say.compareTitle(arms);
    case "rank":
      return say.rankTitle(label(analysis.of), arms);
    case "transition":
      return say.transitionTitle(analysis.from, analysis.to, where);
    case "arguments":
      return say.argumentsTitle(label(analysis.of.replace(/\.why$/, "")), where);
  }
}

function whereWords(analysis: Analysis, { instrument }: Consultation, words: Words): string {
  const { methods: say } = words;
  const weights =
    "weights" in analysis && analysis.weights !== undefined
      ? say.whereWeighted(analysis.weights)
      : "";
  const by =
    "by" in analysis && analysis.by.length > 0
      ? say.whereBy(list(analysis.by, words.language))
      : "";
  const every = instrument.factors.length === 0 || analysis.arms.length === 0;
  return `${every ? "" : say.whereIn(list(analysis.arms, words.language))}${weights}${by}`;
}
