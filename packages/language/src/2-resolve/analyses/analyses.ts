import { once, type Analysis } from "@pwe/model";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type * as syntax from "../../syntax.ts";
import { type Verb, takes, type Line, checkClauses } from "./clauses.ts";
import { compare, rank, transition } from "./comparisons.ts";
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
import { clauseMissing, repeatedLine } from "../errors/plan.ts";
import { freeId } from "../plan.ts";

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
    for (const made of all) addAnalysis(line, made, isWhole);
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

function addAnalysis({ context, node }: Line, { about, ...made }: Made, isWhole: boolean): void {
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
  const id = freeId(`${made.kind}_${about.replaceAll(".", "_")}`, (taken) =>
    plan.analyses.some((one) => one.id === taken),
  );
  places.set(`analysis.${id}`, place(context, node));
  plan.analyses.push({ ...made, id } as Analysis);
}

/** Everything that an analysis asks, whatever it is called. */
const asksOf = once((analysis: Analysis): string =>
  JSON.stringify(Object.entries({ ...analysis, id: "" }).sort(([a], [b]) => (a < b ? -1 : 1))),
);

const handlers: Record<Verb, (line: Line) => Made[]> = {
  respondents,
  score,
  share,
  mean,
  classes,
  compare,
  rank,
  transition,
  arguments: motivations,
};
const resolveLine = (line: Line): Made[] => handlers[line.verb](line);
