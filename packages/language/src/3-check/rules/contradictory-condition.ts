import {
  everyItem,
  tasksIn,
  versionCombinations,
  type Condition,
  type Consultation,
  seenNumbers,
} from "@pwe/model";
import { proofSize, reach } from "@pwe/proofs";
import { asksImpossible } from "../budget-findings.ts";
import type { Finding, Rule } from "../rule.ts";
import { aboutCondition, provedRoutes, written } from "../branches.ts";
import { shownNumber } from "../words/conditions.ts";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";

type Data = { condition: string; ends: string };

/** A condition that no answers make true, wherever it stands. */
export const contradictoryCondition: Rule<Data> = {
  kind: {
    code: "C0102",
    id: "contradictory-condition",
    severity: "error",
    message: ({ condition, ends }) => `No answers make \`${condition}\` true.${ends}`,
    why: "What depends on it is shown to nobody, and its columns stay empty.",
    help: () => "Look for an `and` that should be an `or`, or for a number that cannot be reached.",
  },
  certainty: "exact",
  check: (context) => {
    const { consultation, resolved, language } = context;
    const { whens, screens } = provedRoutes(consultation);
    const conditions = [
      ...whens.flatMap(({ when, arms }) =>
        arms.flatMap(({ contradictory, condition }) =>
          contradictory === true && condition ? [{ element: when, condition }] : [],
        ),
      ),
      ...screens.flatMap(({ element, contradictory }) =>
        contradictory === true ? [{ element, condition: element.if }] : [],
      ),
    ];
    const own = conditions.filter(({ condition }) => !asksImpossible(context, condition));
    return own.map(({ element, condition }): Finding<Data> => ({
      ...aboutCondition(resolved, element, condition),
      data: {
        condition: written(resolved, condition),
        ends: endsWords(condition, consultation, language),
      },
    }));
  },
};

/** Between which numbers what a comparison looks at lies, when it is one comparison. */
function endsWords(
  condition: Condition,
  consultation: Consultation,
  language: MessageLanguage,
): string {
  const ends = condition.op === "range" ? endsOf(condition.path, consultation) : undefined;
  if (condition.op !== "range" || ends === undefined) return "";
  const [min, max] = ends.map((one) => shownNumber(consultation.instrument, condition.path, one));
  return language === "nl"
    ? ` \`${condition.path}\` ligt tussen ${min} en ${max}.`
    : ` \`${condition.path}\` lies between ${min} and ${max}.`;
}

function endsOf(path: string, { instrument }: Consultation): [number, number] | undefined {
  const item = everyItem(instrument).find((one) => one.path === path);
  const seen = item?.kind === "question" ? seenNumbers(item.element) : undefined;
  if (seen !== undefined) return [seen.min, seen.max];
  const task = tasksIn(instrument.elements).find(({ totals }) =>
    totals.some((total) => total.path === path),
  );
  if (task === undefined) return undefined;
  const ranges = versionCombinations(instrument).flatMap((versions) => {
    const found = reach(task, versions, { size: proofSize });
    return found.outcome === "feasible" ? [found.range(path)] : [];
  });
  if (ranges.length === 0) return undefined;
  return [Math.min(...ranges.map(({ min }) => min)), Math.max(...ranges.map(({ max }) => max))];
}
