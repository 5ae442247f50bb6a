import type { Answer } from "@pwe/model";
import {
  type Line,
  subjects,
  subject,
  clause,
  list,
  arms,
  weights,
  decimal,
  percentage,
} from "./clauses.ts";
import { type Made, isRanked, sayRanked, isSummedUp } from "./descriptions.ts";
import { sayUnlessKnown } from "../choices.ts";
import { type Entity, type FactorInfo, filled, say } from "../context.ts";
import { clauseMissing, subjectWrong } from "../errors/plan.ts";
import { findVersions, sayOtherFactor } from "../scope.ts";
import { isMissing } from "../../syntax.ts";

export function compare(line: Line): Made[] {
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
        isSummedUp(entity),
      "tasks, and questions whose answers are counted or averaged",
    );
    return entity === null ? [] : isRanked(entity) ? sayRanked(line, entity) : [entity.path];
  });
  if (versions === null || compared.length === 0) return [];
  const correct = clause(line, "CorrectClause");
  const method =
    (correct &&
      sayUnlessKnown(line.context, correct.method, "correction", ["none", "holm", "bh"])) ??
    "none";
  const detect = percentage(line, "detect", "A difference to detect, in points,");
  const power = percentage(line, "power", "The power");
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
  const factorOf = (id: string): FactorInfo | undefined => context.design.arms.get(id)?.factor;
  const factors = new Set(known.map(factorOf));
  const [spoken] = factors;
  const other = written.find(({ text }) => ![undefined, spoken].includes(factorOf(text)));
  if (spoken && other) sayOtherFactor(context, other, spoken);
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

export function rank(line: Line): Made[] {
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

export function transition(line: Line): Made[] {
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
