import type { Analysis, Answer, AnswerGroup } from "@pwe/model";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type * as syntax from "../syntax.ts";
import {
  type Verb,
  takes,
  type Line,
  checkClauses,
  decision,
  isCategorical,
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
} from "./analysis-clauses.ts";
import { sayUnlessKnown } from "./choices.ts";
import { type Context, type Entity, filled, isMissing, place, say } from "./context.ts";
import { unknownAttribute, unknownVersion } from "./errors/names.ts";
import { rangeTurned } from "./errors/numbers.ts";
import { clauseMissing, repeatedLine, subjectWrong } from "./errors/plan.ts";
import { notCarriedOut } from "./errors/structure.ts";
import { exact } from "./exact.ts";
import { nearest } from "./nearest.ts";
import { freeId, whole } from "./plan.ts";
import { groupsOf } from "./report-groups.ts";
import { find, findVersions } from "./scope.ts";
import { describe } from "./types.ts";

/** The lines of the plan, each checked against what its verb can take. */
export function resolveAnalysis(context: Context, analysis: syntax.Analysis): void {
  const { plan, diagnostics } = context.design;
  const [there, errors] = [plan.analyses.length, countErrors(diagnostics)];
  for (const node of analysis.lines) {
    // A misspelt verb stays as it was written; the parser has said so.
    if (!Object.hasOwn(takes, node.verb)) continue;
    const line: Line = { context, node, verb: node.verb };
    checkClauses(line);
    for (const made of resolveLine(line)) addAnalysis(line, made);
  }
  // Of a plan that asks nothing the rest would think that none was written, and derive one.
  if (plan.analyses.length === there && countErrors(diagnostics) === errors)
    say(context, clauseMissing, analysis, {
      clause:
        "at least one line that is carried out (without the block the analyses follow from the design)",
      verb: "analysis",
    });
}

const countErrors = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === "error").length;

type WithoutId<T> = T extends { id: string } ? Omit<T, "id"> : never;
type Made = WithoutId<Analysis> & { readonly about: string };

function addAnalysis({ context, node }: Line, { about, ...made }: Made): void {
  const { plan, places } = context.design;
  const same = plan.analyses.find((one) => asksOf(one) === asksOf({ ...made, id: "" } as Analysis));
  if (same) {
    const first = places.get(`analysis.${same.id}`);
    say(
      context,
      repeatedLine,
      node,
      { kind: made.kind, about },
      first ? [{ ...first, text: "It stands here first." }] : [],
    );
    return;
  }
  const id = freeId(`${made.kind}_${about.replaceAll(".", "_")}`, (taken) =>
    plan.analyses.some((one) => one.id === taken),
  );
  places.set(`analysis.${id}`, place(context, node));
  plan.analyses.push({ ...made, id } as Analysis);
}

/** Everything that an analysis asks, whatever it is called. */
const asksOf = (analysis: Analysis): string =>
  JSON.stringify(Object.entries({ ...analysis, id: "" }).sort(([a], [b]) => (a < b ? -1 : 1)));

const handlers: Record<Verb, (line: Line) => Made[]> = {
  respondents,
  score,
  share,
  mean,
  classes,
  compare,
  rank,
  transition,
  arguments: motivations,
};
const resolveLine = (line: Line): Made[] => handlers[line.verb](line);

// ── verbs ──

function respondents(line: Line): Made[] {
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

function score(line: Line): Made[] {
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
        ci: ci(line),
        ...(bands && { bands }),
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

function share(line: Line): Made[] {
  return subjects(
    line,
    (entity) =>
      entity.kind === "task" ||
      entity.kind === "pairs" ||
      entity.kind === "row" ||
      (entity.made?.kind === "question" && entity.made.type !== "text"),
    "a task or a question that is not an open text",
  ).flatMap((entity) => {
    if (isRanked(entity)) return sayRanked(line, entity);
    const groups = shareGroups(line, entity);
    return {
      kind: "share",
      about: entity.path,
      of: entity.path,
      ...(groups.length > 0 && { groups }),
      arms: arms(line),
      ...weights(line),
      by: by(line),
      ci: ci(line),
    } as Made;
  });
}

const isRanked = ({ made }: Entity): boolean => made?.kind === "question" && made.type === "rank";

/** Nothing is computed of ranked answers yet: said where it is asked, and left out. */
function sayRanked({ context, node, verb }: Line, { path }: Entity): [] {
  say(context, notCarriedOut, node, { what: `\`${verb}\` of the ranked answers to \`${path}\`` });
  return [];
}

/** The groups written, else those the question or its levels are reported in. */
function shareGroups(line: Line, entity: Entity): AnswerGroup[] {
  const { design } = line.context;
  const question = entity.kind === "row" ? entity.parent!.made : entity.made;
  const written = clause(line, "GroupsClause");
  if (written)
    return groupsOf(line.context, written.groups, { ids: answerIds(question), of: entity.path });
  const list = question && "list" in question ? question.list : undefined;
  return (
    design.reports.get(entity.kind === "row" ? entity.parent!.path : entity.path) ??
    design.plan.reports?.find((report) => report.scale === list)?.groups ??
    []
  );
}

/** Ids of the answers, or null where answers are numbers. */
export const answerIds = (made: Entity["made"]): string[] | null =>
  made?.kind === "question" && "answers" in made
    ? made.answers.map((answer) => answer.id)
    : made?.kind === "task" && made.decision.kind === "levels"
      ? made.decision.levels.map((level) => level.id)
      : null;

function mean(line: Line): Made[] {
  const isNumber = (entity: Entity): boolean =>
    entity.made?.kind === "question" &&
    (entity.made.type === "number" || entity.made.type === "scale");
  return subjects(line, isNumber, "a number or scale question").map((entity) => {
    const pass = decimal(line, "pass") ?? line.context.design.passes.get(entity.path);
    const min = count(line, "min", 1);
    return {
      kind: "mean",
      about: entity.path,
      of: entity.path,
      ...(pass && { pass }),
      arms: arms(line),
      ...weights(line),
      by: by(line),
      ...(min !== undefined && { min }),
      ci: ci(line),
    } as Made;
  });
}

function classes(line: Line): Made[] {
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

function compare(line: Line): Made[] {
  const versions = comparedArms(line);
  const on = clause(line, "OnClause");
  if (!on) {
    say(line.context, clauseMissing, line.node, {
      clause: "`on` with what is compared",
      verb: line.verb,
    });
    return [];
  }
  const compared = on.of.flatMap((one) => {
    const entity = subject(
      line,
      one,
      (entity) =>
        entity.kind === "task" ||
        entity.kind === "option" ||
        entity.kind === "row" ||
        (entity.made?.kind === "question" && entity.made.type !== "text"),
      "tasks and questions that are not open texts",
    );
    return entity === null ? [] : isRanked(entity) ? sayRanked(line, entity) : [entity.path];
  });
  if (versions === null || compared.length === 0) return [];
  const correct = clause(line, "CorrectClause");
  const method =
    (correct &&
      sayUnlessKnown(line.context, correct.method, "correction", ["none", "holm", "bh"])) ??
    "none";
  const [detect, power] = [decimal(line, "detect"), decimal(line, "power")];
  return [
    {
      kind: "compare",
      about: versions.join("_"),
      arms: filled(versions) as never,
      on: compared,
      adjust: list(line, clause(line, "AdjustClause")?.of ?? []),
      correct: method as "holm",
      ...(detect && { detect }),
      ...(power && { power }),
    },
  ];
}

/** `v1 with v2`; without it the versions of the only factor. */
function comparedArms(line: Line): string[] | null {
  const { context, node } = line;
  const written = [
    ...(line.verb === "compare" ? node.subjects.map((one) => one.names[0]!) : []),
    ...(clause(line, "WithClause")?.arms ?? []),
  ].filter((name) => name && !isMissing(name));
  // A subject that is no version was meant as one: `compare v1 with v2`.
  const known = findVersions(
    context,
    written.filter((name, i) => written.findIndex((other) => other.text === name.text) === i),
  );
  const factors = new Set(known.map((id) => context.design.arms.get(id)!.factor));
  if (factors.size > 1)
    say(context, unknownVersion, written.at(-1)!, {
      name: written.at(-1)!.text,
      suggestion: [...factors][0]!.arms.map((arm) => arm.id).join(", "),
    });
  if (known.length >= 2 && factors.size === 1) return known;
  const [only, ...others] = [...context.design.factors.values()];
  if (written.length === 0 && only && others.length === 0 && only.arms.length > 1)
    return only.arms.map((arm) => arm.id);
  const different = new Set(written.map(({ text }) => text)).size;
  if (known.length === different && factors.size <= 1)
    say(context, clauseMissing, node, {
      clause: "two different versions (`v1 with v2`)",
      verb: line.verb,
    });
  return null;
}

function rank(line: Line): Made[] {
  const tasks = subjects(
    line,
    (entity) => entity.kind === "task",
    "a task",
    (reference) => line.context.design.arms.has(reference.names[0]?.text ?? ""),
  );
  const versions = comparedArms({ ...line, node: { ...line.node, subjects: [] } });
  return versions === null
    ? []
    : tasks.map(
        (entity) => ({ kind: "rank", about: entity.path, of: entity.path, arms: versions }) as Made,
      );
}

function transition(line: Line): Made[] {
  const isOne = (entity: Entity): boolean =>
    entity.made?.kind === "question" && entity.made.type === "one";
  const to = clause(line, "ToClause");
  if (!to)
    say(line.context, clauseMissing, line.node, {
      clause: "`to` with the later question",
      verb: line.verb,
    });
  const later =
    to && !isMissing(to.to) ? subject(line, to.to, isOne, "questions with one answer") : null;
  return subjects(line, isOne, "questions with one answer").flatMap((entity) => {
    if (!later || !follows(line, entity, later)) return [];
    return [
      {
        kind: "transition",
        about: later.path,
        from: entity.path,
        to: later.path,
        arms: arms(line),
        ...weights(line),
      } as Made,
    ];
  });
}

/** Whether a question comes after another and its answers can be read as staying or leaving; says so if not. */
function follows({ context, node, verb }: Line, from: Entity, to: Entity): boolean {
  const order = [...context.design.entities.keys()];
  const is =
    order.indexOf(from.path) >= order.indexOf(to.path)
      ? "not asked after it"
      : repeatsAnswers(answersOf(from), answersOf(to))
        ? null
        : "a question with other answers, none of which says `stays` or `as` one of those";
  if (is === null) return true;
  say(context, subjectWrong, node, {
    verb,
    name: to.path,
    is,
    wanted: `a question after \`${from.path}\` that repeats answers of it`,
  });
  return false;
}

const answersOf = ({ made }: Entity): readonly Answer[] =>
  made?.kind === "question" && made.type === "one" ? made.answers : [];

/** Whether some later answer means staying: both lists are the same, or an answer says which it repeats. */
function repeatsAnswers(from: readonly Answer[], to: readonly Answer[]): boolean {
  const ids = from.map(({ id }) => id);
  const alike = ids.length === to.length && to.every(({ id }) => ids.includes(id));
  return alike || to.some(({ same }) => same === "stays" || (same && ids.includes(same)));
}

/** `arguments attention.why`: the motivations of a task, an option or a question. */
function motivations(line: Line): Made[] {
  return line.node.subjects.flatMap((reference): Made[] => {
    const written = reference.names.length > 1 && reference.names.at(-1)!.text === "why";
    const entity = find(
      line.context,
      written ? { ...reference, names: reference.names.slice(0, -1) } : reference,
    );
    if (!entity) return [];
    if (!written || !(entity.motivated || (entity.kind === "option" && entity.parent?.motivated))) {
      const is = written ? "not motivated by anybody" : describe(entity);
      say(line.context, subjectWrong, reference, {
        verb: line.verb,
        name: reference.names.map((name) => name.text).join("."),
        is,
        wanted: "motivations (`attention.why`)",
      });
      return [];
    }
    const [sample, seed] = [count(line, "sample", 1), count(line, "seed", 0)];
    return [
      {
        kind: "arguments",
        about: entity.path,
        of: `${entity.path}.why`,
        ...(sample !== undefined && { sample }),
        ...(clause(line, "PerOptionClause") && { perOption: true as const }),
        ...(seed !== undefined && { seed }),
        arms: arms(line),
      },
    ];
  });
}
