import {
  formatExact,
  pick,
  tasksIn,
  versionCombinations,
  type Consultation,
  type Task,
} from "@pwe/model";
import type { Finding, Rule } from "../rule.ts";
import { numberWords } from "../words/numbers.ts";

type Data = { task: string; bound: string; other: string; from: string; to: string; what: string };

/** The bounds of the bands that scores are shown in do not rise, or lie where no score can lie. */
export const bandsOutside: Rule<Data> = {
  kind: {
    code: "C1111",
    id: "bands-outside",
    severity: "warning",
    message: ({ task, bound, other, from, to, what }) =>
      what === "order"
        ? `The bands of \`${task}\` do not rise: ${bound} comes after ${other}.`
        : `No score of \`${task}\` is ${what === "above" ? "above" : "below"} ${bound}: they lie between ${from} and ${to}.`,
    why: "A band that nothing can fall into leaves a colour in the legend that stands for nothing.",
    help: () =>
      "Write the upper bounds of the bands from low to high, inside the range of the scores.",
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    consultation.plan.analyses.flatMap((analysis): Finding<Data>[] => {
      if (analysis.kind !== "score" || analysis.bands === undefined) return [];
      const task = tasksIn(consultation.instrument.elements).find(
        ({ path }) => path === analysis.of,
      );
      const bounds = analysis.bands.map((one) => Number(formatExact(one)));
      const about = `analysis.${analysis.id}`;
      const words = (number: number): string => numberWords(number, language, 6);
      const turned = bounds.findIndex((one, at) => at > 0 && one <= bounds[at - 1]!);
      const base = { task: analysis.of, other: "", from: "", to: "" };
      if (turned > 0) {
        const [bound, other] = [words(bounds[turned]!), words(bounds[turned - 1]!)];
        return [{ about, data: { ...base, bound, other, what: "order" } }];
      }
      const range = task && scoresOf(task, analysis.attribute, consultation);
      if (range === undefined) return [];
      const [from, to] = range;
      const out = bounds.find((one) => one < from || one >= to);
      if (out === undefined) return [];
      const what = out < from ? "below" : "above";
      const data = { ...base, bound: words(out), from: words(from), to: words(to), what };
      return [{ about, data }];
    }),
};

/** Between which numbers a score of a task lies, in any version; undefined for other tasks than of levels. */
function scoresOf(
  { decision }: Task,
  attribute: string | undefined,
  { instrument, attributes }: Consultation,
): [number, number] | undefined {
  const counted = attributes.find(({ id }) => id === attribute);
  if (decision.kind !== "levels" || counted === undefined) return undefined;
  const { decimals, values } = counted;
  const numbers = values
    .filter(({ of }) => of.startsWith(`${decision.scale}.`))
    .flatMap(({ value }) => versionCombinations(instrument).map((one) => pick(value, one)))
    .flatMap((int) => (int === undefined ? [] : [Number(formatExact({ int, decimals }))]));
  return numbers.length === 0 ? undefined : [Math.min(...numbers), Math.max(...numbers)];
}
