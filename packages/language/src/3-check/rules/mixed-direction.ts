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
    const directed = questionsOf(consultation.instrument)
      .map((question) => ({ question, direction: directionOf(question, consultation) }))
      .filter(({ direction }) => direction.way !== 0);
    const told = new Set<string>();
    return directed.flatMap((one): Finding<Data>[] => {
      const against = mostAgainst(one, directed);
      // One list of answers is turned once, whoever is asked with it.
      if (against === null || told.has(answersOf(one))) return [];
      told.add(answersOf(one));
      const { question, direction } = one;
      const [block, other] = [blockOf(question.path), against.question.path];
      const way = direction.way === 1 ? "up" : "down";
      const what = blockOf(other) === block ? "block" : "scale";
      return [{ about: question.path, data: { block, question: question.path, other, way, what } }];
    });
  },
};

interface Directed {
  readonly question: Question;
  readonly direction: Direction;
}

/** The first scale that runs the other way, where most that people take for this one do. */
function mostAgainst(one: Directed, all: readonly Directed[]): Directed | null {
  const family = all.filter((other) => areAlike(one, other));
  const against = family.filter(({ direction }) => direction.way !== one.direction.way);
  const alike = family.length - against.length;
  const isOdd = against.length > alike || (against.length === alike && family[0] === against[0]);
  return isOdd && against[0] !== undefined ? against[0] : null;
}

/** Where the answers to a question are written. */
const answersOf = ({ question }: Directed): string =>
  ("list" in question ? question.list : undefined) ?? question.path;

/** Whether people take one scale for the other: it is of the same thing, or it looks the same on one page. */
function areAlike(one: Directed, other: Directed): boolean {
  if (isTurned(one, other)) return true;
  if (blockOf(one.question.path) !== blockOf(other.question.path)) return false;
  const [own, others] = [one.direction, other.direction];
  if (own.by === "points" || others.by === "points")
    // Points rise wherever they stand: those that fall are odd beside anything.
    return (
      own.by === others.by || [own, others].some(({ by, way }) => by === "points" && way === -1)
    );
  if (own.thing !== undefined && own.thing === others.thing) return true;
  const areGrids = one.question.type === "grid" && other.question.type === "grid";
  return areGrids && (own.by === "frequency") === (others.by === "frequency");
}

/** Whether both are one scale by its ends, as it stands or turned round, on whatever page. */
function isTurned({ direction: one }: Directed, { direction: other }: Directed): boolean {
  const [low, high] = one.way === 1 ? one.ends : one.ends.toReversed();
  const [from, to] = other.way === 1 ? other.ends : other.ends.toReversed();
  return low !== undefined && low === from && high === to;
}
