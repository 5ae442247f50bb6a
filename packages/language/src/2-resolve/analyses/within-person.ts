import type { Answer } from "@pwe/model";
import {
  type Line,
  subjects,
  subject,
  clause,
  arms,
  weights,
  percentage,
  correction,
  ci,
  numberOf,
} from "./clauses.ts";
import { type Made, isSummedUp, writtenGroups } from "./descriptions.ts";
import { type Entity, say } from "../context.ts";
import { unknownAnswer } from "../errors/names.ts";
import { clauseMissing, subjectWrong } from "../errors/plan.ts";
import { nearest } from "../nearest.ts";
import { isMissing } from "../../syntax.ts";

/** What the same people answer to two things: a later question beside an earlier one, rows beside each other. */

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
        ...neither(line, entity, later),
        ...(numberOf(line, "ci") && { ci: ci(line) }),
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

/** The answers that count neither as staying nor as leaving, each one of the two questions'. */
function neither(line: Line, from: Entity, to: Entity): { neither?: string[] } {
  const names = clause(line, "NeitherClause")?.answers ?? [];
  const known = [...new Set([from, to].flatMap(answersOf).map(({ id }) => id))];
  const found = names.flatMap((name) => {
    if (known.includes(name.text)) return [name.text];
    const suggestion = nearest(name.text, known);
    say(line.context, unknownAnswer, name, { answer: name.text, of: from.path, suggestion });
    return [];
  });
  return found.length > 0 ? { neither: found } : {};
}

/** `contrast protest.advice against mission.advice`, `contrast trust` for every two rows of a grid. */
export function contrast(line: Line): Made[] {
  const written = clause(line, "AgainstClause")?.against;
  const other =
    written && !isMissing(written)
      ? subject(line, written, isOfPerson, "a question, or a row of a grid")
      : null;
  if (written && !other) return [];
  return subjects(line, isOfPerson, "a question, or a row of a grid").flatMap((entity) => {
    if (other === null && !isGrid(entity)) {
      say(line.context, clauseMissing, line.node, {
        clause: "`against` with the other question (only the rows of a grid go without)",
        verb: line.verb,
      });
      return [];
    }
    const groups = clause(line, "GroupsClause");
    if (other && !groups && !isAlike(line, entity, other)) return [];
    // A group is one of both: what only one of the two has says so.
    if (other && groups) writtenGroups(line, groups.groups, other);
    const within = percentage(line, "within", "The margin of a test of equivalence, in points,");
    return [
      {
        kind: "contrast",
        about: entity.path,
        of: entity.path,
        ...(other && { against: other.path }),
        ...(groups && { groups: writtenGroups(line, groups.groups, entity) }),
        arms: arms(line),
        ...weights(line),
        correct: correction(line) ?? "holm",
        ...(within && { within }),
        ...(numberOf(line, "ci") && { ci: ci(line) }),
      } as Made,
    ];
  });
}

const isOfPerson = (entity: Entity): boolean => entity.kind === "row" || isSummedUp(entity);
const isGrid = ({ made }: Entity): boolean => made?.kind === "question" && made.type === "grid";

/** Whether two questions have the same answers, or both are numbers; says so if not. */
function isAlike(line: Line, one: Entity, other: Entity): boolean {
  const [first, second] = [one, other].map((entity) => {
    const made = entity.kind === "row" ? entity.parent!.made : entity.made;
    if (made?.kind !== "question") return "";
    return "answers" in made ? made.answers.map(({ id }) => id).join(" ") : made.type;
  });
  if (first === second && one !== other) return true;
  say(line.context, subjectWrong, line.node, {
    verb: line.verb,
    name: other.path,
    is: one === other ? "the same question" : "a question with other answers",
    wanted: `a question with the answers of \`${one.path}\``,
  });
  return false;
}
