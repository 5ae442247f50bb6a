import { measureOf } from "../../2-resolve/analyses/measures.ts";
import {
  everyItem,
  groupingOf,
  subjectsOf,
  type Analysis,
  type Consultation,
  type Element,
  pathsIn,
  elementsIn,
} from "@pwe/model";
import { timeline } from "../experiment/timeline.ts";
import type { Rule } from "../rule.ts";
import { idWords } from "../words/paths.ts";

type Data = { questions: string };

/** Something is asked that no line of the plan, no weight, quota or condition uses. */
export const neverAnalysed: Rule<Data> = {
  kind: {
    code: "C1105",
    id: "never-analysed",
    severity: "info",
    message: ({ questions }) => `Asked, and used by no line of the analysis: ${questions}.`,
    why: "Every question costs respondents time, and personal data need a purpose. What nobody uses should not be asked.",
    help: () => "Add a line that uses it, or leave the question out.",
  },
  certainty: "exact",
  check: ({ consultation, resolved, language }) => {
    const [first] = consultation.plan.analyses;
    if (first === undefined) return [];
    const used = usedPaths(consultation);
    const unused = askable(consultation).filter((one) => !one.paths.some((path) => used.has(path)));
    const place = resolved.places.get(`analysis.${first.id}`);
    const paths = unused.map(({ of }) => of);
    return paths.length === 0
      ? []
      : [
          {
            about: consultation.id,
            ...(place && { place }),
            data: { questions: idWords(paths, language) },
          },
        ];
  },
};

/** What a line of the plan can be about, with every path that stands for it or a part of it. */
interface Askable {
  readonly of: string;
  readonly paths: readonly string[];
}

/** Tasks, pairs, and questions but open texts, of which nothing is computed. */
function askable({ instrument }: Consultation): Askable[] {
  const found = everyItem(instrument).flatMap((item): Askable[] => {
    const { kind, element } = item;
    if (kind === "option") {
      const parts = [...element.options, ...element.totals].map(({ path }) => path);
      return [{ of: element.path, paths: [element.path, ...parts] }];
    }
    if (kind === "pair") return [{ of: element.path, paths: [element.path, item.path] }];
    if (kind !== "question" || measureOf[element.type] === null) return [];
    const rows = element.type === "grid" ? element.rows.map(({ path }) => path) : [];
    return [{ of: item.path, paths: [item.path, ...rows] }];
  });
  return [...new Map(found.map((one) => [one.of, one])).values()];
}

/** What the plan, the weights, the quotas and the conditions look at. */
function usedPaths({ plan, instrument }: Consultation): Set<string> {
  return new Set([
    ...plan.analyses.flatMap(pathsOf),
    ...plan.weights.flatMap(({ margins }) => margins.map(({ path }) => path)),
    ...plan.quotas.map(({ path }) => path),
    ...timeline(instrument).branches.flatMap(({ conditions }) => conditions.flatMap(pathsIn)),
    ...elementsIn(instrument.elements).flatMap((one) =>
      one.kind === "screen_out" ? pathsIn(one.if) : [],
    ),
  ]);
}

function pathsOf(analysis: Analysis): readonly string[] {
  const adjusted = analysis.kind === "compare" ? analysis.adjust : [];
  const described =
    analysis.kind === "classes" ? [...analysis.covariates, ...(analysis.profile ?? [])] : [];
  return [...subjectsOf(analysis), ...groupingOf(analysis), ...adjusted, ...described];
}
