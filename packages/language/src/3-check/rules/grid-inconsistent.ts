import { type Consultation, type GridQuestion, blockOf } from "@pwe/model";
import { labelsIn } from "../answers/sets.ts";
import { wordsOf } from "../prose/sentences.ts";
import { questionsOf } from "../prose/texts.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { question: string; number: number; other: string; before: number };

const pointsOf = ({ answers }: GridQuestion): number =>
  answers.filter(({ kind }) => kind === undefined).length;

/** Grids in one block ask on one kind of scale, with different numbers of points. */
export const gridInconsistent: Rule<Data> = {
  kind: {
    code: "C0413",
    id: "grid-inconsistent",
    severity: "warning",
    message: ({ question, number, other, before }) =>
      `\`${question}\` has ${number} points, and \`${other}\` in the same block ${before}.`,
    why: "Shares and means of the two cannot be laid beside each other, and respondents have to find their way in a scale that is nearly the same.",
    help: () => "Use one scale for both, or put the grids in blocks of their own.",
  },
  certainty: "heuristic",
  check: ({ consultation }) => {
    const earlier = new Map<string, GridQuestion[]>();
    return questionsOf(consultation.instrument).flatMap((question): Finding<Data>[] => {
      if (question.type !== "grid") return [];
      const block = blockOf(question.path);
      const before = earlier.get(block) ?? [];
      earlier.set(block, [...before, question]);
      const [number, own] = [pointsOf(question), wordsOfScale(question, consultation)];
      const other = before.find(
        (one) =>
          pointsOf(one) !== number &&
          wordsOfScale(one, consultation).some((word) => own.includes(word)),
      );
      if (other === undefined) return [];
      const { path } = question;
      const data = { question: path, number, other: other.path, before: pointsOf(other) };
      return [{ about: path, data }];
    });
  },
};

/** Words that say how much of something a level is, and not of what. */
const ofDegree =
  /^(?:niet|geen|helemaal|heel|erg|zeer|een|beetje|wel|vrij|tamelijk|redelijk|enigszins|nogal|veel|weinig|meer|minder|neutraal|gemiddeld|noch|not|none|all|very|quite|rather|fairly|somewhat|slightly|little|much|lot|great|deal|more|less|neutral|medium|neither|nor|strongly|completely|fully|extremely|that|like|zo|maar|met|and|the)$/;

/** The words of the levels that say what the scale is of. */
function wordsOfScale(grid: GridQuestion, consultation: Consultation): string[] {
  const points = grid.answers.filter(({ kind }) => kind === undefined);
  const keys = points.map(({ id }) => `${grid.list ?? grid.path}.${id}#label`);
  return labelsIn(consultation, keys)
    .flatMap(({ labels }) => labels.flatMap((label) => wordsOf(label.toLowerCase())))
    .filter((word) => word.length > 2 && !ofDegree.test(word));
}
