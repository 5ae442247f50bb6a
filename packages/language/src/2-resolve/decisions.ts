import type { Decision, Exact } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { type Context, type Inside, filled, say } from "./context.ts";
import { notePercents, unitOf } from "./totals/percent.ts";
import { unknownLevel, unknownName } from "./errors/names.ts";
import { rangeTurned, startOutside, wholeNumber } from "./errors/numbers.ts";
import { noStart } from "./errors/structure.ts";
import { exact, written } from "./exact.ts";
import { nearest } from "./nearest.ts";
import { inSteps, isForward, readBounds, readRange, sayIfOne } from "./ranges.ts";
import { findSource } from "./scope.ts";
import { isMissing } from "../syntax.ts";

/** What is decided per option; null after a report or at a hole. */
export function resolveDecision(
  context: Inside,
  node: syntax.Decision,
  options: readonly syntax.Option[],
): Decision | null {
  switch (node.kind) {
    case "LevelsDecision":
      return levels(context, node);
    case "ChooseDecision":
      return choose(context, node, options.length);
    case "PointsDecision": {
      if (isMissing(node.points)) return null;
      if (node.points.decimals > 0 || node.points.int < 1 || node.points.percent) {
        say(context, wholeNumber, node.points, { what: "The number of points", least: 1 });
        return null;
      }
      return { kind: "points", points: node.points.int };
    }
    case "AmountDecision":
      return amount(context, node, options);
  }
}

function levels(
  context: Context,
  node: Extract<syntax.Decision, { kind: "LevelsDecision" }>,
): Decision | null {
  if (isMissing(node.levels)) return null;
  const source = findSource(context, node.levels);
  const name = node.levels.names.map((one) => one.text).join(".");
  if (source?.kind !== "levels") {
    const scales = [...context.design.sources.values()]
      .filter((one) => one.kind === "levels")
      .map((one) => one.path);
    say(context, unknownName, node.levels, { name, suggestion: nearest(name, scales) });
    return null;
  }
  const ids = source.levels.map((level) => level.id);
  if (!node.startWritten) say(context, noStart, node, { scale: name });
  const start = node.start && !isMissing(node.start) ? node.start.text : null;
  if (start !== null && !ids.includes(start)) {
    say(context, unknownLevel, node.start!, {
      name: start,
      scale: name,
      suggestion: nearest(start, ids),
    });
    return null;
  }
  if (ids.length < 2) {
    say(context, wholeNumber, node.levels, {
      what: `The number of levels of \`${name}\``,
      least: 2,
    });
    return null;
  }
  return {
    kind: "levels",
    scale: source.path,
    levels: filled(source.levels.map((level) => ({ ...level }))) as never,
    start,
  };
}

function choose(
  context: Context,
  node: Extract<syntax.Decision, { kind: "ChooseDecision" }>,
  options: number,
): Decision {
  if (node.one) return { kind: "choose", min: 1, max: 1 };
  const { min, max } = readBounds(context, node, options);
  if (min > max) say(context, rangeTurned, node, { from: String(min), to: String(max) });
  return { kind: "choose", min, max };
}

function amount(
  context: Inside,
  node: Extract<syntax.Decision, { kind: "AmountDecision" }>,
  options: readonly syntax.Option[],
): Decision | null {
  const range = node.range && readRange(context, node.range, node.step);
  if (node.range && range === null) return null;
  if (node.range) sayIfOne(context, node.range);
  else if (node.step && !isForward(context, node.step)) return null;
  const step = range?.step ?? (node.step ? exact(node.step) : { int: 1, decimals: 0 });
  const own = [node.range?.from, node.range?.to, node.step, node.start];
  const ends = options.flatMap((option) => [option.range?.from, option.range?.to]);
  const unit = unitOf(node.unit, [...own, ...ends]);
  notePercents(context, context.block, own, unit);
  const start = node.start && !isMissing(node.start) ? inSteps(context, node.start, step) : null;
  if (start !== null && range) sayIfOutside(context, node.start!, start, range, step);
  return { kind: "amount", step, ...(unit !== null && { unit }), start };
}

/** Says that a start is no amount of a range; all are counts of steps. */
export function sayIfOutside(
  context: Context,
  at: { readonly span: syntax.Span },
  start: number,
  range: { readonly from: number; readonly to: number },
  step: Exact,
): void {
  if (start >= range.from && start <= range.to) return;
  const write = (steps: number): string =>
    written({
      kind: "NumberLiteral",
      span: at.span,
      percent: false,
      ...step,
      int: steps * step.int,
    });
  say(context, startOutside, at, {
    start: write(start),
    from: write(range.from),
    to: write(range.to),
  });
}
