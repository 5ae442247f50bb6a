import type { Consultation, Exact, Stream, Weights } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { addNotes } from "./changes.ts";
import { sayUnlessKnown } from "./choices.ts";
import { type Context, type Entity, place, say } from "./context.ts";
import { unknownAnswer, unknownStream, wrongType } from "./errors/names.ts";
import { declaredTwice, percentageOutside } from "./errors/counts.ts";
import { marginShare, rangeTurned, wholeNumber } from "./errors/numbers.ts";
import { onlyOnce } from "./errors/structure.ts";
import { noWebAddress, unknownInAddress } from "./errors/texts.ts";
import { exact, literal, written } from "./exact.ts";
import { nearest } from "./nearest.ts";
import { readDates } from "./ranges.ts";
import { find, findVersions, sayDuplicate } from "./scope.ts";
import { addText } from "./texts.ts";
import { describe } from "./conditions/conditions.ts";
import { readVaried } from "./varied.ts";
import { isMissing } from "../syntax.ts";

/** A whole number of at least `least`, or undefined after a report or at a hole. */
export function whole(
  context: Context,
  number: syntax.NumberLiteral | syntax.Missing | null,
  what: string,
  least: number,
): number | undefined {
  if (number === null || isMissing(number)) return undefined;
  if (number.decimals === 0 && number.int >= least && !number.percent) return number.int;
  say(context, wholeNumber, number, { what, least });
  return undefined;
}

// ── the header ──

interface HeaderValues {
  readonly release: Consultation["release"];
  readonly assign: Consultation["instrument"]["assign"];
  readonly readingLevel: string | null;
  /** the last page is one to look over what was answered */
  readonly review: boolean;
}

/** What the consultation's settings say; its texts are registered at its id. */
export function resolveHeader(context: Context, id: string): HeaderValues {
  const { plan, settings } = context.design;
  const values = {
    release: { number: 1 } as Consultation["release"],
    assign: "random" as HeaderValues["assign"],
    readingLevel: null as string | null,
    review: false,
  };
  for (const { node, file } of settings.values()) {
    const at = { ...context, file };
    switch (node.kind) {
      case "ReleaseSetting":
        values.release = {
          number: whole(at, node.number, "A release", 1) ?? 1,
          ...(node.name && { name: node.name.value }),
        };
        break;
      case "ReadingLevelSetting":
        values.readingLevel = sayUnlessKnown(at, node.level, "reading level", [
          "a1",
          "a2",
          "b1",
          "b2",
          "c1",
          "c2",
        ]);
        break;
      case "PopulationSetting":
        if (!isMissing(node.text)) plan.population = node.text.value;
        break;
      case "ThanksSetting":
        addText(at, id, "thanks", node.text);
        break;
      case "NoticeSetting":
        addText(at, id, "notice", node.text);
        break;
      case "ContactSetting":
        addText(at, id, "contact", node.text);
        break;
      case "PrivacySetting":
        addText(at, id, "privacy", node.text);
        break;
      case "ResultsSetting":
        addText(at, id, "results", node.text);
        break;
      case "ReviewSetting":
        values.review = true;
        addText(at, id, "review", node.title);
        break;
      case "AssignSetting": {
        const method = sayUnlessKnown(at, node.method, "way to assign versions", [
          "random",
          "quota",
          "waves",
          "panel",
        ]);
        context.design.places.set("assign", place(at, node));
        if (method) values.assign = method as HeaderValues["assign"];
        break;
      }
      case "ExcludeSetting": {
        const minutes = whole(at, node.minutes, "The number of minutes", 1);
        if (minutes !== undefined) plan.exclude = { ...plan.exclude, fasterThanMinutes: minutes };
        break;
      }
      case "ExcludeLines":
      case "ExcludeUnset":
        // They name questions and tasks, which are not there yet.
        break;
      case "PartialSetting": {
        const block = find(at, node.until);
        if (!block) break;
        if (block.parent === null) {
          plan.partial = { until: block.path };
          context.design.places.set("partial", place(at, node));
        } else
          say(at, wrongType, node.until, {
            name: block.path,
            is: describe(block),
            wanted: "answers are kept up to a block",
          });
        break;
      }
      case "MotivateDefault":
        whole(at, node.max, "`max`", 1);
        break;
      case "LanguageSetting":
      case "TranslationsSetting":
        break;
    }
  }
  return values;
}

/** What respondents consent to, for the plan; the texts are shown. */
export function resolveConsent(context: Context, node: syntax.Consent): void {
  const { plan } = context.design;
  addText(context, "consent", "label", node.title);
  addText(context, "consent", "purpose", node.purpose);
  addText(context, "consent", "controller", node.controller);
  for (const role of ["text", "agree", "refuse"] as const)
    addText(context, "consent", role, node[role]);
  const number =
    node.retention && whole(context, node.retention.number, "The time data are kept", 1);
  const unit =
    node.retention &&
    sayUnlessKnown(context, node.retention.unit, "unit of time", ["days", "months", "years"]);
  plan.consent = {
    ...(node.purpose && !isMissing(node.purpose) && { purpose: node.purpose.value }),
    ...(node.controller && !isMissing(node.controller) && { controller: node.controller.value }),
    ...(number && unit && { retention: { number, unit: unit as "days" | "months" | "years" } }),
  };
  addNotes(context, "consent", node.notes);
}

// ── who is asked ──

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

function streamOf(context: Context, name: syntax.Name | syntax.Missing): string | null {
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

/** The answers of a question with one answer; null (after a report) for anything else. */
function categoriesOf(
  context: Context,
  of: syntax.Reference | syntax.Missing,
  wanted: string,
): { entity: Entity; ids: string[] } | null {
  const entity = find(context, of);
  if (!entity || isMissing(of)) return null;
  const made = entity.made;
  if (made?.kind === "question" && made.type === "one")
    return { entity, ids: made.answers.map((answer) => answer.id) };
  if (made || entity.kind !== "question")
    say(context, wrongType, of, { name: entity.path, is: describe(entity), wanted });
  return null;
}

/** The cells of a quota or margin whose answers exist, each once. */
function cellsOf<T>(
  context: Context,
  cells: readonly syntax.ShareCell[],
  of: { entity: Entity; ids: string[] },
  read: (number: syntax.NumberLiteral, answer: string) => T | undefined,
): [string, T][] {
  const seen = new Map<string, syntax.Name>();
  return cells.flatMap(({ answer, number }): [string, T][] => {
    if (isMissing(answer)) return [];
    const first = seen.get(answer.text);
    if (first) sayDuplicate(context, answer, answer.text, place(context, first));
    seen.set(answer.text, answer);
    if (!of.ids.includes(answer.text)) {
      say(context, unknownAnswer, answer, {
        answer: answer.text,
        of: of.entity.path,
        suggestion: nearest(answer.text, of.ids),
      });
      return [];
    }
    const value = isMissing(number) ? undefined : read(number, answer.text);
    return value === undefined ? [] : [[answer.text, value]];
  });
}

/** The shares of answers, each as it is written. */
export const cellsIn = (
  context: Context,
  cells: readonly syntax.ShareCell[],
  of: { entity: Entity; ids: string[] },
): { answer: string; percent: Exact }[] =>
  cellsOf(context, cells, of, (number, answer) => marginShareOf(context, number, answer)).map(
    ([answer, percent]) => ({ answer, percent: exact(percent) }),
  );

export function resolveQuota(context: Context, node: syntax.Quota): void {
  const of = categoriesOf(
    context,
    node.of,
    "a quota counts the answers of a question with one answer",
  );
  const stream = node.stream && streamOf(context, node.stream);
  if (!of || (node.stream && !stream)) return;
  const { quotas } = context.design.plan;
  const cells = cellsOf(context, node.cells, of, (number) => whole(context, number, "A quota", 0));
  if (quotas.some((one) => one.path === of.entity.path && one.stream === (stream ?? undefined)))
    say(context, declaredTwice, node, {
      what: `\`quota ${of.entity.path}\``,
      becomes: "the tighter number of the two holds",
    });
  const id = freeId(of.entity.id, (id) => quotas.some((quota) => quota.id === id));
  context.design.places.set(`quota.${id}`, place(context, node));
  quotas.push({
    id,
    path: of.entity.path,
    ...(stream && { stream }),
    cells: cells.map(([answer, limit]) => ({ answer, limit })),
  });
}

/** An id of at most 32 characters that is not taken: base, base_2, base_3. */
export function freeId(base: string, taken: (id: string) => boolean): string {
  const cut = (length: number): string => base.slice(0, length).replace(/_+$/, "");
  let id = cut(32);
  for (let number = 2; taken(id); number++) id = `${cut(31 - String(number).length)}_${number}`;
  return id;
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

// ── weights ──

/** A share that respondents can be weighted to: above 0, at most 100 %. */
function marginShareOf(
  context: Context,
  share: syntax.NumberLiteral,
  answer: string,
): syntax.NumberLiteral {
  const { n, d } = literal(share);
  if (n <= 0n || n > 100n * d) say(context, marginShare, share, { share: written(share), answer });
  return share;
}

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
