import type { Consultation, Exact, Stream } from "@pwe/model";
import type * as syntax from "../../syntax.ts";
import { isMissing } from "../../syntax.ts";
import { sayUnlessKnown } from "../choices.ts";
import { describe } from "../conditions/conditions.ts";
import { type Context, place, say } from "../context.ts";
import { declaredTwice, percentageOutside } from "../errors/counts.ts";
import { unknownStream, wrongType } from "../errors/names.ts";
import { onlyOnce } from "../errors/structure.ts";
import { noWebAddress, unknownInAddress } from "../errors/texts.ts";
import { exact, literal, written } from "../exact.ts";
import { nearest } from "../nearest.ts";
import { readDates } from "../ranges.ts";
import { find } from "../scope.ts";
import { readVaried } from "../varied.ts";
import { whole } from "./whole.ts";

const addresses = ["token", "complete", "screened_out", "quota_full", "refused"] as const;

export function resolveStream(context: Context, node: syntax.Stream): Stream | null {
  if (isMissing(node.name) || context.design.streams.get(node.name.text)?.span !== node.name.span)
    return null;
  const stream: Stream = { id: node.name.text };
  context.design.places.set(`stream.${stream.id}`, place(context, node.name));
  for (const { name, value } of node.addresses) {
    const known = sayUnlessKnown(context, name, "address of a stream", addresses) as
      (typeof addresses)[number] | null;
    if (known === null || isMissing(value)) continue;
    if (stream[known] !== undefined) say(context, onlyOnce, name, { what: known });
    stream[known] = value.value;
  }
  for (const { name, value } of node.addresses)
    if (name.text !== "token" && !isMissing(value))
      checkAddress(context, value, stream.token !== undefined);
  return stream;
}

/** What is to be filled in, as it is written here, and as other tools write it. */
const inserted = /\{\{\s*([^{}]*?)\s*\}\}|(?<!\{)\{token\}(?!\})|\[token\]|%token%|<+token>+/gi;

/** An address that people are handed back to: of the web, with nothing in it but what is filled in. */
function checkAddress(context: Context, address: syntax.StringLiteral, hasToken: boolean): void {
  if (!URL.canParse(address.value) || !/^https?:\/\//i.test(address.value))
    say(context, noWebAddress, address, { address: address.value });
  for (const [placeholder, name] of address.value.matchAll(inserted)) {
    const isExact = placeholder === "{{token}}";
    if (isExact && hasToken) continue;
    const token = isExact || name === "token" ? (hasToken ? "spaced" : "missing") : "unknown";
    say(context, unknownInAddress, address, { placeholder, token });
  }
}

export function streamOf(context: Context, name: syntax.Name | syntax.Missing): string | null {
  if (isMissing(name)) return null;
  const ids = context.design.streams.size > 0 ? [...context.design.streams.keys()] : ["open"];
  if (ids.includes(name.text)) return name.text;
  say(context, unknownStream, name, { name: name.text, suggestion: nearest(name.text, ids) });
  return null;
}

export function resolveSample(context: Context, node: syntax.Sample): void {
  const stream = streamOf(context, node.stream);
  const minutes = whole(context, node.minutes, "The number of minutes", 1);
  const target =
    node.target &&
    readVaried(context, node.target, (value) =>
      value.kind === "NumberLiteral" ? whole(context, value, "A target", 1) : undefined,
    );
  if (stream === null) return;
  const targets = target?.factor?.arms.flatMap(({ id }, i) =>
    target.values[i] === undefined ? [] : [[id, target.values[i]] as const],
  );
  const single = target && target.factor === null ? target.values[0] : undefined;
  if (context.design.plan.samples.some((one) => one.stream === stream))
    say(context, declaredTwice, node, {
      what: `\`sample ${stream}\``,
      becomes: "the two targets are added up",
    });
  context.design.plan.samples.push({
    stream,
    ...(single !== undefined && { target: single }),
    ...(targets && { targets: Object.fromEntries(targets) }),
    ...(minutes !== undefined && { minutes }),
    ...factsOf(context, node),
  });
}

const recruitments = ["probability", "panel", "open"] as const;

/** How people were found: what the report has to say of it. */
function factsOf(
  context: Context,
  node: syntax.Sample,
): Partial<Consultation["plan"]["samples"][number]> {
  const recruited =
    node.recruited &&
    sayUnlessKnown(context, node.recruited, "way to find respondents", recruitments);
  const invited = whole(context, node.invited, "The number of people invited", 1);
  const dates = node.field && readDates(context, node.field);
  return {
    ...(recruited && { recruited: recruited as (typeof recruitments)[number] }),
    ...(invited !== undefined && { invited }),
    ...(dates && { field: { from: dates.min, to: dates.max } }),
    ...(node.incentive && !isMissing(node.incentive) && { incentive: node.incentive.value }),
  };
}

/** Who is left out for how they answered: known once everything that can be answered is. */
export function resolveExcluded(context: Context): void {
  const { plan, settings } = context.design;
  for (const { node, file } of settings.values()) {
    const at = { ...context, file };
    if ("expected" in node && node.expected && !isMissing(node.expected)) {
      const part = partOf(at, node.expected);
      const expected = part && plusExact(plan.exclude?.expected, part);
      if (expected) plan.exclude = { ...plan.exclude, expected };
    }
    if (node.kind === "ExcludeLines") {
      const grids = node.grids.flatMap((one) => excludedBy(at, one, "grid") ?? []);
      if (grids.length > 0) plan.exclude = { ...plan.exclude, straightLines: grids };
    } else if (node.kind === "ExcludeUnset") {
      const task = excludedBy(at, node.task, "task");
      if (task !== null) plan.exclude = { ...plan.exclude, nothingSet: task };
    }
  }
}

/** A part of all, in percent, above 0 and below 100; undefined after a report. */
function partOf(context: Context, number: syntax.NumberLiteral): Exact | undefined {
  const { n, d } = literal(number);
  if (n > 0n && n < 100n * d) return exact(number);
  const what = "The part that is expected to be left out";
  say(context, percentageOutside, number, { what, number: written(number) });
  return undefined;
}

function plusExact(one: Exact | undefined, other: Exact): Exact {
  if (one === undefined) return other;
  const decimals = Math.max(one.decimals, other.decimals);
  const int = [one, other].reduce(
    (sum, part) => sum + part.int * 10 ** (decimals - part.decimals),
    0,
  );
  return { int, decimals };
}

/** The path of a grid, or of a task; null after a report that it is something else. */
function excludedBy(
  context: Context,
  of: syntax.Reference | syntax.Missing,
  kind: "grid" | "task",
): string | null {
  const entity = find(context, of);
  const made = entity?.made;
  if (!entity || !made) return null;
  if (kind === "task" ? made.kind === "task" : made.kind === "question" && made.type === "grid")
    return entity.path;
  const wanted =
    kind === "task" ? "nothing can be set in a task" : "straight lines are answered in a grid";
  say(context, wrongType, of, { name: entity.path, is: describe(entity), wanted });
  return null;
}
