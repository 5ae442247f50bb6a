import { once, type Analysis } from "@pwe/model";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type * as syntax from "../../syntax.ts";
import {
  type Verb,
  takes,
  type Line,
  checkClauses,
  clause,
  common,
  correction,
} from "./clauses.ts";
import { compare, rank } from "./comparisons.ts";
import { benchmark, meter, quality } from "./facts.ts";
import { contrast, transition } from "./within-person.ts";
import {
  type Made,
  classes,
  mean,
  motivations,
  respondents,
  score,
  share,
} from "./descriptions.ts";
import { type Context, place, say } from "../context.ts";
import { clauseMissing, familyDiffers, repeatedLine } from "../errors/plan.ts";
import { freeId } from "../plan/whole.ts";
import { sayDuplicate } from "../scope.ts";
import { isMissing } from "../../syntax.ts";

/** The lines of the plan, each checked against what its verb can take. */
export function resolveAnalysis(context: Context, analysis: syntax.Analysis): void {
  const { plan, diagnostics } = context.design;
  const [there, errors] = [plan.analyses.length, countErrors(diagnostics)];
  for (const node of analysis.lines) {
    // A misspelt verb stays as it was written; the parser has said so.
    if (!Object.hasOwn(takes, node.verb)) continue;
    const line: Line = { context, node, verb: node.verb };
    const before = countErrors(diagnostics);
    checkClauses(line);
    const all = resolveLine(line);
    // What was refused of a line is left out of it, and may leave the same as another line.
    const isWhole = countErrors(diagnostics) === before;
    checkFamily(line);
    for (const made of all) addAnalysis(line, made, { isWhole, isOnly: all.length === 1 });
  }
  // Of a plan that asks nothing the rest would think that none was written, and derive one.
  if (plan.analyses.length === there && countErrors(diagnostics) === errors)
    say(context, clauseMissing, analysis, {
      clause:
        "at least one line that is carried out (without the block the analyses follow from the design)",
      verb: "analysis",
    });
}

const countErrors = (diagnostics: readonly Diagnostic[]): number =>
  diagnostics.filter(({ severity }) => severity === "error").length;

/** Says that a line is corrected otherwise than an earlier one of its family. */
function checkFamily(line: Line): void {
  const { context, node } = line;
  const family = clause(line, "FamilyClause")?.family;
  const one = correction(line);
  if (!family || isMissing(family) || one === undefined) return;
  const { plan, places } = context.design;
  const earlier = plan.analyses.find(
    (analysis) =>
      "family" in analysis &&
      analysis.family === family.text &&
      "correct" in analysis &&
      analysis.correct !== undefined &&
      analysis.correct !== one,
  );
  if (earlier === undefined || !("correct" in earlier)) return;
  const first = places.get(`analysis.${earlier.id}`);
  const data = { family: family.text, one, other: earlier.correct! };
  say(
    context,
    familyDiffers,
    clause(line, "CorrectClause") ?? node,
    data,
    first ? [{ ...first, text: "It stands here first." }] : [],
  );
}

/** Whether nothing of a line was refused, and whether it asks one thing only. */
interface Of {
  readonly isWhole: boolean;
  readonly isOnly: boolean;
}

function addAnalysis(line: Line, { about, ...made }: Made, { isWhole, isOnly }: Of): void {
  const { context, node } = line;
  const { plan, places } = context.design;
  const asks = asksOf({ ...made, id: "" } as Analysis);
  const same = plan.analyses.find((one) => asksOf(one) === asks);
  if (same && !isWhole) return;
  if (same) {
    const first = places.get(`analysis.${same.id}`);
    say(
      context,
      repeatedLine,
      node,
      { kind: made.kind, about },
      first ? [{ ...first, text: "It stands here first." }] : [],
    );
    return;
  }
  const isTaken = (id: string): boolean => plan.analyses.some((one) => one.id === id);
  const written = clause(line, "IdClause")?.id;
  const called = written && !isMissing(written) ? written : null;
  const first = called && isOnly ? places.get(`analysis.${called.text}`) : undefined;
  if (called && first) sayDuplicate(context, called, called.text, first);
  const base = called === null ? made.kind : called.text;
  const id = freeId(called && isOnly ? base : `${base}_${about.replaceAll(".", "_")}`, isTaken);
  places.set(`analysis.${id}`, place(context, node));
  plan.analyses.push({ ...made, id } as Analysis);
}

/** Everything that an analysis asks, whatever it is called and wherever it is shown. */
const asksOf = once((analysis: Analysis): string =>
  JSON.stringify(
    Object.entries({ ...analysis, id: "", headline: true }).sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
);

const handlers: Record<Verb, (line: Line) => Made[]> = {
  respondents,
  benchmark,
  score,
  share,
  mean,
  classes,
  compare,
  contrast,
  rank,
  transition,
  arguments: motivations,
  quality,
  meter,
};

/** What a line asks, of each of its subjects, with what is said of all of them. */
function resolveLine(line: Line): Made[] {
  const said = common(line);
  return handlers[line.verb](line).map((made) => ({ ...made, ...said }));
}
