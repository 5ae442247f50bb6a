import type { Family, PlannedAnalysis } from "@pwe/model";

type Test = Pick<Family, "id" | "correct" | "alpha" | "of"> & { readonly analysis: string };

/** The tests that are corrected together: those of a line, or of all lines that name the same family. */
export function familiesOf(analyses: readonly PlannedAnalysis[]): Family[] {
  const tests = analyses.flatMap(testsOf);
  return [...Map.groupBy(tests, ({ id }) => id).values()].map((ones) => {
    const { id, correct, alpha, of } = ones[0]!;
    return { id, tests: [...new Set(ones.map(({ analysis }) => analysis))], correct, alpha, of };
  });
}

/** Which families an analysis has tests in. Tests of equivalence are a family apart. */
function testsOf(analysis: PlannedAnalysis): Test[] {
  const { id } = analysis;
  switch (analysis.kind) {
    case "compare":
    case "contrast": {
      const { family, correct, alpha, equivalence } = analysis;
      const difference = { analysis: id, id: family, correct, alpha, of: "differences" as const };
      return equivalence === null
        ? [difference]
        : [
            difference,
            {
              ...difference,
              id: `${family}_equivalence`,
              correct: "none",
              alpha: equivalence.alpha,
              of: "equivalence",
            },
          ];
    }
    case "transition": {
      const { family, correct, alpha, tests } = analysis;
      return tests.length === 0
        ? []
        : [{ analysis: id, id: family, correct, alpha, of: "differences" }];
    }
    case "classes":
      return [analysis.profile, analysis.covariates]
        .filter(({ columns }) => columns.length > 0)
        .map(({ family, correct, alpha }) => ({
          ...{ analysis: id, id: family, correct, alpha },
          of: "differences" as const,
        }));
    case "score":
    case "share":
    case "mean": {
      const { between } = analysis;
      if (between === null) return [];
      const { family, correct, alpha } = between;
      return [{ analysis: id, id: family, correct, alpha, of: "differences" }];
    }
    default:
      return [];
  }
}
