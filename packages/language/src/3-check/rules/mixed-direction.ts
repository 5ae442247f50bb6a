import { type Question, blockOf } from "@pwe/model";
import { directionOf, type Direction } from "../answers/directions.ts";
import { questionsOf } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { block: string; question: string; way: string; other: string; what: string };

/** Two scales that run in opposite directions, in one block or as the same scale elsewhere. */
export const mixedDirection: Rule<Data> = {
  kind: {
    code: "C0403",
    id: "mixed-direction",
    severity: "warning",
    message: ({ question, way, other, what }) => {
      const [here, there] = way === "down" ? ["high", "low"] : ["low", "high"];
      const where = what === "block" ? "in the same block" : "on the same scale";
      return `\`${question}\` begins with its ${here} end, and \`${other}\` ${where} with its ${there} end.`;
    },
    why: "Respondents who expect the same order answer the opposite of what they mean, and nobody can tell them from the others.",
    help: () => "Put the answers of both in the same order, from low to high.",
  },
  certainty: "heuristic",
  check: ({ consultation }) => {
    const inBlocks = new Map<string, Directed[]>();
    const byEnds = new Map<string, Directed>();
    return questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      const direction = directionOf(question, consultation);
      if (direction.way === 0) return [];
      const block = blockOf(question.path);
      const before = inBlocks.get(block) ?? [];
      inBlocks.set(block, before);
      const near = before.find(
        (one) => one.direction.way !== direction.way && areAlike(one.direction, direction),
      );
      const same = near ?? byEnds.get(turnedRound(direction));
      const isNew = before.every((one) => kindOf(one.direction) !== kindOf(direction));
      if (isNew) before.push({ question, direction });
      const key = endsOf(direction);
      if (direction.ends[0] !== undefined && !byEnds.has(key)) {
        byEnds.set(key, { question, direction });
      }
      if (same === undefined) return [];
      const data = {
        ...{ block, question: question.path, other: same.question.path },
        ...{ way: direction.way === 1 ? "up" : "down", what: near ? "block" : "scale" },
      };
      return [{ about: question.path, data }];
    });
  },
};

interface Directed {
  readonly question: Question;
  readonly direction: Direction;
}

/** What two directions have in common that clash with the same others. */
const kindOf = ({ way, by }: Direction): string => `${way} ${by}`;

/** A scale by its ends and the way it runs, and the one that is it turned round. */
const endsOf = ({ way, ends: [first, last] }: Direction): string =>
  JSON.stringify([way, first, last]);
const turnedRound = ({ way, ends: [first, last] }: Direction): string =>
  JSON.stringify([-way, last, first]);

/** Whether people take one for the other. How often is another thing than how good, and points rise wherever they stand. */
function areAlike(one: Direction, other: Direction): boolean {
  if (one.by !== "points" && other.by !== "points")
    return (one.by === "frequency") === (other.by === "frequency");
  return [one, other].some(({ by, way }) => by === "points" && way === -1) || one.by === other.by;
}
