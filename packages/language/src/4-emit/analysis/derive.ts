import { measureOf } from "../../2-resolve/analyses/measures.ts";
import {
  type Analysis,
  type Condition,
  type Consultation,
  type Exact,
  type LeftOut,
  type Pairs,
  type Question,
  type Task,
  armsIn,
  blockOf,
} from "@pwe/model";
import { listPlaces, type Place } from "../places.ts";
import { motivationOf } from "./missing.ts";
import { scoreAttributes } from "../../3-check/experiment/scores.ts";
import { marginPaths, versionGroups, type VersionGroup } from "./versions.ts";

/** What cannot be analysed as a design like this one would have it. */
export interface Underivable extends Omit<LeftOut, "reason"> {
  /** its answers are ranked, or it is not asked in every version of a factor */
  readonly because: "ranked" | { readonly notEverywhere: string };
}

/** The analyses that follow from a design, and those that cannot be made of it. */
export interface Derived {
  readonly analyses: readonly Analysis[];
  readonly leftOut: readonly Underivable[];
}

const ci: Exact = { int: 95, decimals: 0 };

/** What the method asks of a design like this one, as an author would have written it. */
export function deriveAnalyses(consultation: Consultation): Derived {
  const { places } = listPlaces(consultation.instrument);
  const groups = versionGroups(consultation);
  const blocks = listBlocks(places);
  const questions = places.flatMap((place) => (place.kind === "question" ? [place.element] : []));
  const versions = compareVersions(places, consultation);
  const margins = marginPaths(consultation.plan.weights);
  const analyses: Analysis[] = [
    ...respondents(consultation),
    ...blocks.flatMap((block) =>
      groups.flatMap((group) => ofBlock(block, group, groups, consultation)),
    ),
    // What respondents are weighted on stands in the table of respondents already.
    ...questions
      .filter(({ path }) => !margins.includes(path))
      .flatMap((question) =>
        groups.flatMap((group) => ofQuestion(question, group, groups, consultation)),
      ),
    ...transitions(questions).flatMap((pair) =>
      groups.map((group) => transition(pair, group, groups)),
    ),
    ...versions.analyses,
    ...argumentCoding(places),
  ];
  const ranked = questions.filter(({ type }) => type === "rank");
  return {
    analyses,
    leftOut: [
      ...versions.leftOut,
      ...ranked.map(({ path }) => ({
        kind: "share" as const,
        of: [path],
        because: "ranked" as const,
      })),
    ],
  };
}

/** An id that says what is analysed, and in which version where there are several. */
function analysisId(
  kind: string,
  path: string,
  group: VersionGroup,
  groups: readonly VersionGroup[],
): string {
  const version = groups.length > 1 && group.arms.length > 0 ? `_${group.arms.join("_")}` : "";
  return `${kind}_${path.replaceAll(".", "_")}${version}`;
}

const scope = ({ arms, weights }: VersionGroup): { arms: string[]; weights?: string } => ({
  arms: [...arms],
  ...(weights !== undefined && { weights }),
});

function respondents({ plan }: Consultation): Analysis[] {
  return plan.weights.map((weights) => ({
    kind: "respondents",
    id: plan.weights.length === 1 ? "respondents" : `respondents_${weights.id}`,
    of: marginPaths([weights]),
    arms: [],
    margins: weights.id,
  }));
}

type Block = Task | Pairs;

function listBlocks(places: readonly Place[]): Block[] {
  return [
    ...new Set(
      places.flatMap((place) =>
        place.kind === "option" || place.kind === "pair" ? [place.element] : [],
      ),
    ),
  ];
}

function ofBlock(
  block: Block,
  group: VersionGroup,
  groups: readonly VersionGroup[],
  consultation: Consultation,
): Analysis[] {
  const of = block.path;
  const share: Analysis = {
    kind: "share",
    id: analysisId("share", of, group, groups),
    of,
    by: [],
    ci,
    ...scope(group),
  };
  if (block.kind === "pairs") return [share];
  const { kind } = block.decision;
  const attributes = kind === "levels" ? scoreAttributes(block, consultation) : [undefined];
  const scores = attributes.map((attribute): Analysis => ({
    kind: "score",
    id: analysisId(attributes.length > 1 ? `score_${attribute}` : "score", of, group, groups),
    of,
    ...(attribute !== undefined && { attribute }),
    by: [],
    ci,
    ...scope(group),
  }));
  const classes: Analysis = {
    kind: "classes",
    id: analysisId("classes", of, group, groups),
    of,
    as: kind === "levels" || kind === "choose" ? "nominal" : "continuous",
    from: 1,
    to: 4,
    covariates: [],
    ...scope(group),
  };
  return [
    ...(kind === "choose" ? [] : scores),
    ...(kind === "levels" || kind === "choose" ? [share] : []),
    ...(block.options.length < 3 ? [] : [classes]),
  ];
}

function ofQuestion(
  question: Question,
  group: VersionGroup,
  groups: readonly VersionGroup[],
  { plan }: Consultation,
): Analysis[] {
  const of = question.path;
  const common = { of, by: [], ci, ...scope(group) };
  const pass = plan.passes?.find(({ path }) => path === of)?.from;
  const share: Analysis = { kind: "share", id: analysisId("share", of, group, groups), ...common };
  const grouped = plan.reports?.some(({ scale }) => scale === of) === true;
  const measure = measureOf[question.type];
  if (measure === "share") return [share];
  if (measure === null) return [];
  const id = analysisId("mean", of, group, groups);
  return [
    { kind: "mean", id, ...common, ...(pass !== undefined && { pass }) },
    ...(grouped ? [share] : []),
  ];
}

interface Pair {
  readonly from: string;
  readonly to: string;
}

/** Every later question whose answers are those of an earlier one, or say which of them they repeat. */
function transitions(questions: readonly Question[]): Pair[] {
  const ones = questions.filter((question) => question.type === "one");
  return ones.flatMap((to, index) => {
    const before = ones.slice(0, index);
    const first =
      before.find(({ path }) => path === to.list) ??
      (to.answers.some(({ same }) => same !== undefined)
        ? before.findLast((from) => blockOf(from.path) === blockOf(to.path) && repeats(to, from))
        : undefined);
    return first === undefined || blockOf(first.path) !== blockOf(to.path)
      ? []
      : [{ from: first.path, to: to.path }];
  });
}

type One = Extract<Question, { type: "one" }>;

/** Whether every answer that this question repeats is one of the earlier question's. */
function repeats(to: One, from: One): boolean {
  const there = new Set(from.answers.map(({ id }) => id));
  return to.answers.every(({ same }) => same === undefined || there.has(same));
}

function transition(
  { from, to }: Pair,
  group: VersionGroup,
  groups: readonly VersionGroup[],
): Analysis {
  return {
    kind: "transition",
    id: analysisId("transition", to, group, groups),
    from,
    to,
    ...scope(group),
  };
}

/** One comparison per factor over everything that its versions have in common, and the order of each task's options. */
function compareVersions(places: readonly Place[], consultation: Consultation): Derived {
  const { instrument, plan } = consultation;
  const margins = marginPaths(plan.weights);
  const analyses: Analysis[] = [];
  const leftOut: Underivable[] = [];
  for (const factor of instrument.factors) {
    if (factor.arms.length < 2) continue;
    const arms = factor.arms.map(({ id }) => id);
    const outcomes = outcomesOf(places).filter(({ path }) => !margins.includes(path));
    const apart = outcomes.filter(
      ({ when }) => when !== null && armsIn(when, factor.id).length > 0,
    );
    const on = outcomes.filter((one) => !apart.includes(one)).map(({ path }) => path);
    if (on.length > 0)
      analyses.push({
        kind: "compare",
        id: `compare_${factor.id}`,
        arms,
        on,
        adjust: instrument.assign === "random" ? [] : margins,
        correct: "holm",
      });
    for (const { path } of apart)
      leftOut.push({
        kind: "compare",
        of: [path],
        because: { notEverywhere: factor.id },
      });
    for (const task of listBlocks(places))
      if (task.kind === "task" && task.options.length > 1 && on.includes(task.path))
        analyses.push({ kind: "rank", id: `rank_${task.path}_${factor.id}`, of: task.path, arms });
  }
  return { analyses, leftOut };
}

interface Outcome {
  readonly path: string;
  readonly when: Condition | null;
}

/** What versions can be compared on: tasks as a whole, and questions with answers to count or to average. */
function outcomesOf(places: readonly Place[]): Outcome[] {
  const outcomes = places.flatMap((place): Outcome[] => {
    if (place.kind === "option") return [{ path: place.element.path, when: place.when }];
    if (place.kind !== "question") return [];
    const { type, path } = place.element;
    return measureOf[type] === null ? [] : [{ path, when: place.when }];
  });
  return [...new Map(outcomes.map((one) => [one.path, one])).values()];
}

function argumentCoding(places: readonly Place[]): Analysis[] {
  const paths = places.flatMap((place) =>
    motivationOf(place) === undefined
      ? []
      : [place.kind === "option" || place.kind === "pair" ? place.element.path : place.path],
  );
  return [...new Set(paths)].map((path) => ({
    kind: "arguments",
    id: `arguments_${path.replaceAll(".", "_")}`,
    of: `${path}.why`,
    arms: [],
  }));
}
