import type { Exact, Weights } from "@pwe/model";
import type * as syntax from "../../syntax.ts";
import { isMissing } from "../../syntax.ts";
import { addNotes } from "../changes.ts";
import { sayUnlessKnown } from "../choices.ts";
import { type Context, place, say } from "../context.ts";
import { rangeTurned } from "../errors/numbers.ts";
import { onlyOnce } from "../errors/structure.ts";
import { exact, literal, written } from "../exact.ts";
import { findVersions } from "../scope.ts";
import { cellsIn, categoriesOf } from "./cells.ts";

/** How many times the mean weight: `150%` is one and a half. */
const times = (number: syntax.NumberLiteral): Exact => {
  const { int, decimals } = exact(number);
  return { int, decimals: number.percent ? decimals + 2 : decimals };
};

/** The first of what can stand once; says so of each after it. */
function onceOf<Node extends { readonly span: syntax.Span }>(
  context: Context,
  nodes: readonly Node[],
  what: string,
): Node | null {
  const [first = null, ...others] = nodes;
  for (const other of others) say(context, onlyOnce, other, { what });
  return first;
}

/** Between how many times the mean weight; null at a hole. */
function trimOf(context: Context, range: syntax.NumberRange): { min: Exact; max: Exact } | null {
  const { from, to } = range;
  if (isMissing(from) || isMissing(to)) return null;
  if (literal(from).n * literal(to).d > literal(to).n * literal(from).d)
    say(context, rangeTurned, range, { from: written(from), to: written(to) });
  return { min: times(from), max: times(to) };
}

export function resolveWeights(context: Context, node: syntax.Weights): void {
  if (isMissing(node.name) || context.design.weights.get(node.name.text)?.span !== node.name.span)
    return;
  const { plan, places } = context.design;
  const id = node.name.text;
  const margins: Weights["margins"] = [];
  for (const margin of node.margins) {
    const of = categoriesOf(
      context,
      margin.of,
      "a margin gives the shares of a question with one answer",
    );
    if (!of) continue;
    if (margins.some((one) => one.path === of.entity.path))
      say(context, onlyOnce, margin, { what: `margin ${of.entity.id}` });
    places.set(`weights.${id}.${of.entity.path}`, place(context, margin));
    margins.push({
      path: of.entity.path,
      shares: cellsIn(context, margin.cells, of),
    });
  }
  const source = onceOf(context, node.sources, "source");
  const range = onceOf(context, node.trims, "trim");
  const treated = onceOf(context, node.missings, "missing");
  const missing = treated
    ? sayUnlessKnown(context, treated, "way to treat missing answers", [
        "exclude",
        "weight_one",
        "keep",
      ])
    : "exclude";
  const trim = range && trimOf(context, range);
  places.set(`weights.${id}`, place(context, node.name));
  plan.weights.push({
    id,
    arms: findVersions(context, node.arms),
    margins,
    ...(source && !isMissing(source) && { source: source.value }),
    ...(trim && { trim }),
    missing: (missing ?? "exclude") as Weights["missing"],
  });
  addNotes(context, `weights.${id}`, node.notes);
}
