import { type GridQuestion, blockOf } from "@pwe/model";
import { questionsOf } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; number: number; other: string; before: number };

const pointsOf = ({ answers }: GridQuestion): number =>
  answers.filter(({ kind }) => kind === undefined).length;

/** Grids in one block have different numbers of points. */
export const gridInconsistent: Rule<Data> = {
  kind: {
    code: "C0413",
    id: "grid-inconsistent",
    severity: "warning",
    message: ({ question, number, other, before }) =>
      `\`${question}\` has ${number} points, and \`${other}\` in the same block ${before}.`,
    why: "Shares and means of the two cannot be laid beside each other, and respondents have to find their way in a new scale.",
    help: () =>
      "Use scales with the same number of points, or put the grids in blocks of their own.",
  },
  certainty: "exact",
  check: ({ consultation }) => {
    const first = new Map<string, GridQuestion>();
    return questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "grid") return [];
      const block = blockOf(question.path);
      const other = first.get(block) ?? question;
      first.set(block, other);
      const [number, before] = [pointsOf(question), pointsOf(other)];
      if (number === before) return [];
      const { path } = question;
      return [{ about: path, data: { question: path, number, other: other.path, before } }];
    });
  },
};
