import { measureOf } from "../../2-resolve/analyses/measures.ts";
import {
  type Analysis,
  type Consultation,
  type Exact,
  type LeftOut,
  type Pairs,
  type Question,
  type Task,
  blockOf,
} from "@pwe/model";
import { listPlaces, type Place } from "../places.ts";
import { motivationOf } from "./missing.ts";
import { mostClasses } from "../../3-check/experiment/class-parameters.ts";
import { derivedOutcomes, type NoOutcome } from "../../3-check/experiment/derived-outcomes.ts";
import { plannedRespondents } from "../../3-check/experiment/respondents.ts";
import { scoreAttributes } from "../../3-check/experiment/scores.ts";
import { marginPaths, versionGroups, type VersionGroup } from "./versions.ts";

/** What is not analysed as a design like this one would have it. */
export interface Underivable {
  readonly kind: LeftOut["kind"];
  readonly of: readonly string[];
  readonly because:
    | "points"
    | "complements"
    | "few respondents"
    | "choice model"
    | { readonly why: NoOutcome; readonly factor: string }
    /** weights are of other versions */
    | { readonly notIn: readonly string[] };
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
  const shown = shownGroups(groups);
  const blocks = listBlocks(places);
  const questions = places.flatMap((place) => (place.kind === "question" ? [place.element] : []));
  const versions = compareVersions(places, consultation);
  const margins = marginPaths(consultation.plan.weights);
  const classes = blocks.flatMap((block) =>
    block.kind === "task" ? shown.map((group) => classesOf(block, group, shown, consultation)) : [],
  );
  const analyses: Analysis[] = [
    ...respondents(consultation),
    { kind: "quality", id: "quality", arms: [] },
    ...blocks.flatMap((block) =>
      shown.flatMap((group) => ofBlock(block, group, shown, consultation)),
    ),
    ...classes.flatMap((one) => ("analysis" in one ? [one.analysis] : [])),
    // What respondents are weighted on stands in the table of respondents already.
    ...questions
      .filter(({ path }) => !margins.includes(path))
      .flatMap((question) =>
        shown.flatMap((group) => ofQuestion(question, group, shown, consultation)),
      ),
    ...transitions(questions).flatMap((pair) =>
      shown.map((group) => transition(pair, group, shown)),
    ),
    ...versions.analyses,
    ...argumentCoding(places),
  ];
  const unweighted = groups.filter((group) => !shown.includes(group)).flatMap(({ arms }) => arms);
  return {
    analyses,
    leftOut: [
      ...versions.leftOut,
      ...classes.flatMap((one) => ("because" in one ? [one] : [])),
      ...blocks.flatMap(({ kind, path }): Underivable[] =>
        kind === "pairs" ? [{ kind: "compare", of: [path], because: "choice model" }] : [],
      ),
      ...(unweighted.length === 0
        ? []
        : [
            {
              kind: "share" as const,
              of: [...blocks, ...questions.filter(({ type }) => measureOf[type] !== null)].map(
                ({ path }) => path,
              ),
              because: { notIn: unweighted },
            },
          ]),
    ],
  };
}

/** Where some versions are weighted and others are not, those that are: a weighted figure never stands beside one that is not. */
function shownGroups(groups: readonly VersionGroup[]): readonly VersionGroup[] {
  const weighted = groups.filter(({ weights }) => weights !== undefined);
  return weighted.length > 0 ? weighted : groups;
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
  const decided: Analysis = {
    ...share,
    id: analysisId("share", `${of}.decided`, group, groups),
    of: `${of}.decided`,
  };
  const means = block.totals
    .filter(({ path }) => path !== `${of}.points`)
    .map(({ path }): Analysis => ({
      kind: "mean",
      id: analysisId("mean", path, group, groups),
      of: path,
      by: [],
      ci,
      ...scope(group),
    }));
  const meter: Analysis = {
    kind: "meter",
    id: analysisId("meter", of, group, groups),
    of,
    ...scope(group),
  };
  return [
    ...(kind === "choose" ? [] : scores),
    ...(kind === "points" ? [] : [share]),
    ...(block.instead.length > 0 ? [decided] : []),
    ...(kind === "points" ? [] : means),
    ...(block.totals.some(({ limits, meter: is }) => is && limits.length > 0) ? [meter] : []),
  ];
}

type Classes = { readonly analysis: Analysis } | Underivable;

/** Classes of the options of a task, as many as there will be respondents for; or why there are none. */
function classesOf(
  task: Task,
  group: VersionGroup,
  groups: readonly VersionGroup[],
  consultation: Consultation,
): Classes {
  const of = task.path;
  const { kind } = task.decision;
  const leftOut = (because: Underivable["because"]): Underivable => ({
    kind: "classes",
    of: [of],
    because,
  });
  if (kind === "points") return leftOut("points");
  if (task.groups.some(({ min, max }) => min === 1 && max === 1)) return leftOut("complements");
  const as = kind === "levels" || kind === "choose" ? "nominal" : "continuous";
  const n = plannedRespondents(consultation, group.arms);
  const most = n === undefined ? usualClasses : mostClasses(task, as, n, usualClasses);
  if (most < 2 || task.options.length < 3) return leftOut("few respondents");
  return {
    analysis: {
      kind: "classes",
      id: analysisId("classes", of, group, groups),
      of,
      as,
      from: 1,
      to: most,
      covariates: [],
      ...scope(group),
    },
  };
}

const usualClasses = 4;

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
  const id = analysisId("mean", of, group, groups);
  if (question.type === "rank") return [share, { kind: "mean", id, ...common }];
  if (measure === "share") return [share];
  if (measure === null) return [];
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

/** One comparison per factor over everything that its versions can have changed, and the order of each task's options. */
function compareVersions(places: readonly Place[], consultation: Consultation): Derived {
  const { instrument, plan } = consultation;
  const margins = marginPaths(plan.weights);
  const analyses: Analysis[] = [];
  const leftOut: Underivable[] = [];
  for (const factor of instrument.factors) {
    if (factor.arms.length < 2) continue;
    const arms = factor.arms.map(({ id }) => id);
    const { outcomes, others } = derivedOutcomes(consultation)(factor);
    const on = outcomes.map(({ path }) => path);
    if (on.length > 0)
      analyses.push({
        kind: "compare",
        id: `compare_${factor.id}`,
        arms,
        on,
        adjust: instrument.assign === "random" ? [] : margins,
        correct: "holm",
      });
    for (const [why, ones] of Map.groupBy(others, (one) => one.why))
      leftOut.push({
        kind: "compare",
        of: ones.map(({ path }) => path),
        because: { why, factor: factor.id },
      });
    for (const task of listBlocks(places))
      if (task.kind === "task" && task.options.length > 1 && on.includes(task.path))
        analyses.push({ kind: "rank", id: `rank_${task.path}_${factor.id}`, of: task.path, arms });
  }
  return { analyses, leftOut };
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
