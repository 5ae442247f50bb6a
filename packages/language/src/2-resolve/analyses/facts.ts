import { type Line, subjects, clause, arms, weights } from "./clauses.ts";
import { type Made, isSummedUp } from "./descriptions.ts";
import { measureOf } from "./measures.ts";
import { say } from "../context.ts";
import { clauseMissing } from "../errors/plan.ts";
import { exact } from "../exact.ts";
import { cellsIn } from "../plan/cells.ts";
import { isMissing } from "../../syntax.ts";

/** What stands beside the answers: what is known of the population, and how the answers came about. */

/** `benchmark voted { left 23.5% } source "…"`, `benchmark mark 7.2 source "…"` */
export function benchmark(line: Line): Made[] {
  const { cells, mean } = line.node;
  const source = clause(line, "SourceClause")?.source;
  return subjects(line, isSummedUp, "a question whose answers are counted or averaged").flatMap(
    (entity) => {
      const made = entity.made?.kind === "question" ? entity.made : null;
      const isShared = made !== null && "answers" in made && measureOf[made.type] === "share";
      if (isShared ? cells.length === 0 : mean === null) {
        say(line.context, clauseMissing, line.node, {
          clause: isShared ? "the share of each answer (`{ yes 60% no 40% }`)" : "a mean (`7.2`)",
          verb: line.verb,
        });
        return [];
      }
      const ids = isShared ? made.answers.map(({ id }) => id) : [];
      return [
        {
          kind: "benchmark",
          about: entity.path,
          of: entity.path,
          ...(isShared && { shares: cellsIn(line.context, cells, { entity, ids }) }),
          ...(!isShared && mean && { mean: exact(mean) }),
          ...(source && !isMissing(source) && { source: source.value }),
          arms: arms(line),
          ...weights(line),
        } as Made,
      ];
    },
  );
}

/** `quality`: how long, how often the same, how much was left open. */
export const quality = (line: Line): Made[] => [
  { kind: "quality", about: "all", arms: arms(line) } as Made,
];

/** `meter works`: the room that was left, and what people did when there was none. */
export const meter = (line: Line): Made[] =>
  subjects(
    line,
    ({ made }) => made?.kind === "task" && made.totals.some(({ limits }) => limits.length > 0),
    "a task with a budget",
  ).map(
    ({ path }) =>
      ({ kind: "meter", about: path, of: path, arms: arms(line), ...weights(line) }) as Made,
  );
