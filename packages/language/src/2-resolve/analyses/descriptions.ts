import { measureOf } from "./measures.ts";
import type { Analysis, AnswerGroup } from "@pwe/model";
import type * as syntax from "../../syntax.ts";
import {
  type Line,
  isCategorical,
  decision,
  subjects,
  subject,
  clause,
  list,
  by,
  arms,
  weights,
  decimal,
  count,
  ci,
  grouping,
  percentage,
} from "./clauses.ts";
import { sayUnlessKnown } from "../choices.ts";
import { type Entity, say } from "../context.ts";
import { unknownAttribute } from "../errors/names.ts";
import { rangeTurned } from "../errors/numbers.ts";
import { clauseMissing, subjectWrong } from "../errors/plan.ts";
import { exact } from "../exact.ts";
import { nearest } from "../nearest.ts";
import { whole } from "../plan.ts";
import { groupsOf } from "../report-groups.ts";
import { find } from "../scope.ts";
import { describe } from "../conditions/conditions.ts";
import { isMissing } from "../../syntax.ts";

type WithoutId<T> = T extends { id: string } ? Omit<T, "id"> : never;
/** What a line of the plan makes, before it has an id; `about` is what the id is made of. */
export type Made = WithoutId<Analysis> & { readonly about: string };

export function respondents(line: Line): Made[] {
  const of = line.node.subjects.flatMap(
    (one) => subject(line, one, isCategorical, "questions with one or several answers")?.path ?? [],
  );
  const margins = weights(line).weights;
  return of.length === 0
    ? []
    : [
        {
          kind: "respondents",
          about: of.length === 1 ? of[0]! : "all",
          of,
          arms: arms(line),
          ...(margins && { margins }),
        },
      ];
}

export function score(line: Line): Made[] {
  return subjects(
    line,
    (entity) => decision(entity) !== null && decision(entity) !== "choose",
    "a task with levels, points or amounts",
  ).flatMap((entity) => {
    const attribute = decision(entity) === "levels" ? scoreAttribute(line, entity) : undefined;
    if (attribute === null) return [];
    const bands = clause(line, "BandsClause")?.bounds.flatMap((bound) =>
      isMissing(bound) ? [] : [exact(bound)],
    );
    return [
      {
        kind: "score",
        about: entity.path,
        of: entity.path,
        ...(attribute && { attribute }),
        arms: arms(line),
        ...weights(line),
        by: by(line),
        ...grouping(line),
        ci: ci(line),
        ...(bands && { bands }),
        ...(clause(line, "BandsClause")?.rounded && { bandsOf: "rounded" as const }),
      } as Made,
    ];
  });
}

/** The attribute whose mean is taken: the one named, else `score`, else the only one the levels have. */
function scoreAttribute(line: Line, entity: Entity): string | null {
  const { attributes } = line.context.design;
  const made = entity.made?.kind === "task" ? entity.made.decision : null;
  const scale = made?.kind === "levels" ? made.scale : "";
  const own = [...attributes.values()]
    .filter((attribute) =>
      [...attribute.values.keys()].some((path) => path.startsWith(`${scale}.`)),
    )
    .map((attribute) => attribute.id);
  for (const id of own) line.context.design.used.add(id);
  const written = clause(line, "AttributeClause")?.attribute;
  if (written) {
    if (isMissing(written)) return null;
    if (own.includes(written.text)) return written.text;
    say(line.context, unknownAttribute, written, {
      name: written.text,
      suggestion: nearest(written.text, own),
    });
    return null;
  }
  if (own.includes("score")) return "score";
  if (own.length === 1) return own[0]!;
  say(line.context, clauseMissing, line.node, {
    clause: "`attribute NAME`, the numbers the levels count as",
    verb: line.verb,
  });
  return null;
}

export function share(line: Line): Made[] {
  const perOption = perEach(line, "option");
  if (perOption) return shareOfTotals(line);
  return subjects(
    line,
    (entity) =>
      entity.kind === "task" ||
      entity.kind === "pairs" ||
      entity.kind === "row" ||
      entity.kind === "decided" ||
      isSummedUp(entity),
    "a task, a question whose answers are counted or averaged, or with `per option` a total of a task",
  ).map((entity) => {
    const groups = shareGroups(line, entity);
    const beside = clause(line, "BesideClause");
    return {
      kind: "share",
      about: entity.path,
      of: entity.path,
      ...(groups.length > 0 && { groups }),
      ...(beside && { beside: writtenGroups(line, beside.groups, entity) }),
      arms: arms(line),
      ...weights(line),
      by: by(line),
      ...grouping(line),
      ci: ci(line),
    } as Made;
  });
}

/** `share works.cost per option`: what each option takes of a total. */
function shareOfTotals(line: Line): Made[] {
  return subjects(line, isTotal, "a budget or total of a task, where `per option` stands").map(
    (entity) =>
      ({
        kind: "share",
        about: entity.path,
        of: entity.path,
        perOption: true,
        arms: arms(line),
        ...weights(line),
        by: by(line),
        ...grouping(line),
        ci: ci(line),
      }) as Made,
  );
}

export const perEach = (line: Line, each: "option" | "answer"): boolean =>
  line.node.clauses.some((one) => one.kind === "PerClause" && one.each === each);

/** Whether something is a budget or a total of a task: a number per respondent. */
const isTotal = (entity: Entity): boolean => entity.kind === "total";

/** Whether something is a question of which the answers are counted or averaged. */
export const isSummedUp = ({ made }: Entity): boolean =>
  made?.kind === "question" && measureOf[made.type] !== null;

/** The groups written, else those the question or its levels are reported in. */
function shareGroups(line: Line, entity: Entity): AnswerGroup[] {
  const { design } = line.context;
  const question = answered(entity);
  const written = clause(line, "GroupsClause");
  if (written) return writtenGroups(line, written.groups, entity);
  const list = question && "list" in question ? question.list : undefined;
  return (
    design.reports.get(entity.kind === "row" ? entity.parent!.path : entity.path) ??
    design.plan.reports?.find((report) => report.scale === list)?.groups ??
    []
  );
}

/** What is answered at something: of a row the question it stands in. */
const answered = (entity: Entity): Entity["made"] =>
  entity.kind === "row" ? entity.parent!.made : entity.made;

/** Groups of the answers to something, as they are written. */
export const writtenGroups = (
  line: Line,
  groups: readonly syntax.ReportGroup[],
  entity: Entity,
): AnswerGroup[] =>
  groupsOf(line.context, groups, { ids: answerIds(answered(entity)), of: entity.path });

/** Ids of the answers, or null where answers are numbers. */
const answerIds = (made: Entity["made"]): string[] | null =>
  made?.kind === "question" && "answers" in made
    ? made.answers.map((answer) => answer.id)
    : made?.kind === "task" && made.decision.kind === "levels"
      ? made.decision.levels.map((level) => level.id)
      : null;

export function mean(line: Line): Made[] {
  return subjects(
    line,
    (entity) => isAveraged(entity) || isTotal(entity),
    "a number, scale, date or ranking, or a total of a task",
  ).map((entity) => {
    const pass = decimal(line, "pass") ?? line.context.design.passes.get(entity.path);
    return {
      kind: "mean",
      about: entity.path,
      of: entity.path,
      ...(pass && { pass }),
      arms: arms(line),
      ...weights(line),
      by: by(line),
      ...grouping(line),
      ci: ci(line),
    } as Made;
  });
}

/** Whether something is a question with a mean: of ranked answers that of their places. */
const isAveraged = ({ made }: Entity): boolean =>
  made?.kind === "question" && (measureOf[made.type] === "mean" || made.type === "rank");

export function classes(line: Line): Made[] {
  return subjects(line, (entity) => entity.kind === "task", "a task").map((entity) => {
    const as = clause(line, "AsClause");
    const measure =
      (as &&
        sayUnlessKnown(line.context, as.as, "way to read the levels", [
          "nominal",
          "ordinal",
          "continuous",
        ])) ??
      "nominal";
    const [from, to] = classRange(line, as?.range ?? null);
    const show = clause(line, "ShowClause");
    const shown = show && whole(line.context, show.classes, "The number of classes", 1);
    const seed = count(line, "seed", 0);
    const attribute = clause(line, "AttributeClause") && scoreAttribute(line, entity);
    const profile = clause(line, "ProfileClause");
    const [starts, most] = [count(line, "starts", 1), count(line, "most", 1)];
    const floor = decimal(line, "floor");
    return {
      kind: "classes",
      about: entity.path,
      of: entity.path,
      as: measure,
      from,
      to,
      ...(seed !== undefined && { seed }),
      arms: arms(line),
      ...weights(line),
      covariates: list(line, clause(line, "CovariatesClause")?.of ?? []),
      ...(attribute && { attribute }),
      ...(profile && { profile: list(line, profile.of) }),
      ...(starts !== undefined && { starts }),
      ...(most !== undefined && { most }),
      ...(floor && { floor }),
      ...(clause(line, "StepsClause") && { steps: true as const }),
      ...(show &&
        shown &&
        !isMissing(show.because) && { show: { classes: shown, because: show.because.value } }),
    } as Made;
  });
}

function classRange(line: Line, range: syntax.NumberRange | null): [number, number] {
  if (range === null) return [1, 4];
  const [from, to] = [
    whole(line.context, range.from, "The number of classes", 1),
    whole(line.context, range.to, "The number of classes", 1),
  ];
  if (from === undefined || to === undefined) return [1, 4];
  if (from > to) say(line.context, rangeTurned, range, { from: String(from), to: String(to) });
  return [from, to];
}

/** `arguments attention.why`: the motivations of a task, an option or a question; `arguments improve`: answers in own words. */
export function motivations(line: Line): Made[] {
  return line.node.subjects.flatMap((reference): Made[] => {
    const written = reference.names.length > 1 && reference.names.at(-1)!.text === "why";
    const entity = find(
      line.context,
      written ? { ...reference, names: reference.names.slice(0, -1) } : reference,
    );
    if (!entity) return [];
    const isOpen = !written && entity.made?.kind === "question" && entity.made.type === "text";
    const isMotivated =
      written && (entity.motivated || (entity.kind === "option" && entity.parent?.motivated));
    if (!isOpen && !isMotivated) {
      const is = written ? "not motivated by anybody" : describe(entity);
      say(line.context, subjectWrong, reference, {
        verb: line.verb,
        name: reference.names.map((name) => name.text).join("."),
        is,
        wanted: "motivations (`attention.why`) and questions that are answered in own words",
      });
      return [];
    }
    const path = isOpen ? entity.path : `${entity.path}.why`;
    return [{ ...coding(line), kind: "arguments", about: entity.path, of: path } as Made];
  });
}

/** The draw and the coding of texts, as far as they are written. */
function coding(line: Line): object {
  const [sample, seed] = [count(line, "sample", 1), count(line, "seed", 0)];
  const [coders, quote] = [count(line, "coders", 1), count(line, "quote", 0)];
  const double = percentage(line, "double", "The part that everybody codes");
  const groups = by(line);
  const stars = clause(line, "StarsClause")?.bounds.flatMap((bound) =>
    isMissing(bound) ? [] : [exact(bound)],
  );
  return {
    ...(sample !== undefined && { sample }),
    ...(perEach(line, "option") && { perOption: true as const }),
    ...(seed !== undefined && { seed }),
    arms: arms(line),
    ...(groups.length > 0 && { by: groups }),
    ...(coders !== undefined && { coders }),
    ...(double && { double }),
    ...(stars && { stars }),
    ...(quote !== undefined && { quote }),
  };
}
