import type { Decision, Expect, Group, Option, Task, Total } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { addAttributes, sourced } from "./bind.ts";
import { owned, resolveBody } from "./body.ts";
import { addChange, addNotes } from "./changes.ts";
import { type Context, type Entity, type Sourced, filled, isMissing, say } from "./context.ts";
import { resolveDecision } from "./decisions.ts";
import { unknownLevel, unknownName } from "./errors/names.ts";
import { rangeTurned, wholeNumber } from "./errors/numbers.ts";
import {
  noDecision,
  noOptions,
  noRange,
  notForDecision,
  onlyOnce,
  shownLater,
  twoDecisions,
} from "./errors/structure.ts";
import { written as write } from "./exact.ts";
import { nearest } from "./nearest.ts";
import { resolveMotivation } from "./questions.ts";
import { inSteps, readBounds } from "./ranges.ts";
import { findVersions } from "./scope.ts";
import { addText } from "./texts.ts";
import { type TaskMath, resolveTotal } from "./totals.ts";
import { levelsFrom } from "./types.ts";

type Inside = Context & { readonly block: Entity };
type Items = readonly Sourced<syntax.TaskItem>[];
type Of<K extends syntax.TaskItem["kind"]> = Sourced<Extract<syntax.TaskItem, { kind: K }>>;

const all = <K extends syntax.TaskItem["kind"]>(items: Items, ...kinds: K[]): Of<K>[] =>
  items.filter(({ node }) => (kinds as string[]).includes(node.kind)) as Of<K>[];

const decisionKinds = [
  "LevelsDecision",
  "ChooseDecision",
  "PointsDecision",
  "AmountDecision",
] as const;

/** A task of the document: decision, options, groups, totals, then what comes after the options. */
export function resolveTask(context: Inside, node: syntax.Task, items: Items): Task | null {
  const { block } = context;
  const at = (file: string): Inside => ({ ...context, file });
  const decided = all(items, ...decisionKinds);
  const placed = all(items, "Option", "Group").flatMap(({ node: item, file }) =>
    item.kind === "Group" ? sourced(item.options, file) : [{ node: item, file }],
  );
  if (decided.length === 0) say(context, noDecision, node.name, { task: block.id });
  if (decided.length > 1) {
    const [first, second] = decided as [
      Of<(typeof decisionKinds)[number]>,
      Of<(typeof decisionKinds)[number]>,
    ];
    say(at(second.file), twoDecisions, second.node, { task: block.id }, [
      { file: first.file, span: first.node.span, text: "the first is here" },
    ]);
  }
  if (placed.length === 0) say(context, noOptions, node.name, { task: block.id });
  const decision = decided[0]
    ? resolveDecision(at(decided[0].file), decided[0].node, placed.length)
    : null;
  const range = decided[0]?.node.kind === "AmountDecision" ? decided[0].node.range : null;
  const options = placed.flatMap(
    ({ node: option, file }, i) => resolveOption(at(file), option, decision, range, i + 1) ?? [],
  );
  if (decision === null || options.length === 0) {
    resolveBody(
      context,
      afterOptions(items).filter(({ node: rest }) => rest.kind !== "Motivate"),
    );
    return null;
  }
  const task: Task = {
    kind: "task",
    id: block.id,
    path: block.path,
    decision,
    options: filled(options),
    groups: all(items, "Group").flatMap(
      (group) => resolveGroup(at(group.file), group.node, decision) ?? [],
    ),
    totals: [],
    shuffle: readShuffle(at, items),
    instead: readInstead(at, items),
    elements: [],
  };
  block.made = task;
  for (const option of options)
    Object.assign(block.members.get(option.id)!, { made: { kind: "option" }, asked: true });
  for (const group of task.groups) block.members.get(group.id)!.asked = true;
  task.totals = resolveTotals(context, items, task);
  block.asked = true;
  readIntro(at, items);
  sayShownLater(at, items);
  const firstAsk = items.findIndex(
    ({ node: item }) => item.kind === "Ask" || item.kind === "Include",
  );
  for (const [i, { node: item, file }] of items.entries()) {
    if (item.kind !== "Motivate" || (firstAsk !== -1 && i > firstAsk)) continue;
    motivateOptions(at(file), item, task);
  }
  const rest = afterOptions(items).filter(
    ({ node: item }) =>
      item.kind !== "Motivate" ||
      (firstAsk !== -1 && items.findIndex((one) => one.node === item) > firstAsk),
  );
  task.elements = resolveBody(context, rest);
  for (const { node: expect, file } of all(items, "Expect")) addExpect(at(file), expect, task);
  return task;
}

/** What is not part of the options themselves. */
function afterOptions(items: Items): Sourced<syntax.BodyItem>[] {
  const own = new Set<string>([
    ...decisionKinds,
    "Budget",
    "Total",
    "Group",
    "Option",
    "Expect",
    "OptOut",
    "Delegate",
    "ShuffleSetting",
  ]);
  return items.filter(
    ({ node }) => !own.has(node.kind) && !(node.kind === "Passage" && node.role === "intro"),
  ) as Sourced<syntax.BodyItem>[];
}

function readIntro(at: (file: string) => Inside, items: Items): void {
  const intros = all(items, "Passage").filter(({ node }) => node.role === "intro");
  intros.forEach(({ node, file }, i) => {
    if (i > 0) say(at(file), onlyOnce, node, { what: "intro" });
    else addText(at(file), at(file).block.path, "intro", node.text);
  });
}

/** Only the intro stands above the options. */
function sayShownLater(at: (file: string) => Inside, items: Items): void {
  const last = items.findLastIndex(({ node }) => node.kind === "Option" || node.kind === "Group");
  const shown = new Set(["Passage", "Image", "Ask", "Include", "When", "Recall", "ShuffleBlock"]);
  items.forEach(({ node, file }, i) => {
    if (i < last && shown.has(node.kind) && !(node.kind === "Passage" && node.role === "intro"))
      say(at(file), shownLater, node, {});
  });
}

function readShuffle(at: (file: string) => Inside, items: Items): boolean {
  const settings = all(items, "ShuffleSetting");
  for (const { node, file } of settings) {
    if (node.what !== "options")
      say(at(file), notForDecision, node, { what: `\`shuffle ${node.what}\``, decision: "task" });
  }
  return settings.some(({ node }) => node.what === "options");
}

function readInstead(at: (file: string) => Inside, items: Items): Task["instead"] {
  const ways = all(items, "OptOut", "Delegate");
  const kinds = { OptOut: "opt_out", Delegate: "delegate" } as const;
  return ways.flatMap(({ node, file }, i) => {
    const way = kinds[node.kind];
    if (ways.findIndex((other) => other.node.kind === node.kind) < i) {
      say(at(file), onlyOnce, node, { what: node.kind === "OptOut" ? "opt out" : "delegate" });
      return [];
    }
    addText(at(file), at(file).block.path, way, node.label);
    return [way];
  });
}

function motivateOptions(context: Inside, node: syntax.Motivate, task: Task): void {
  if (task.motivation) return say(context, onlyOnce, node, { what: "motivate" });
  if (node.sides.length > 0 && !hasSides(task.decision))
    say(context, notForDecision, node.sides[0]!, {
      what: "A prompt per side",
      decision: task.decision.kind,
    });
  task.motivation = resolveMotivation(context, node, context.block.path);
  context.block.motivated = true;
}

const hasSides = (decision: Decision): boolean =>
  decision.kind === "amount" ||
  (decision.kind === "levels" && decision.levels.some((level) => level.side !== undefined));

// ── options and groups ──

function resolveOption(
  context: Inside,
  node: syntax.Option,
  decision: Decision | null,
  range: syntax.NumberRange | null,
  code: number,
): Option | null {
  const entity = owned(context, node.name);
  if (!entity) return null;
  const { path } = entity;
  addText(context, path, "label", node.label);
  let image: string | undefined;
  for (const item of node.items) {
    switch (item.kind) {
      case "ShortText":
        addText(context, path, "short", item.text);
        break;
      case "IfSide":
        if (decision && !hasSides(decision))
          say(context, notForDecision, item, {
            what: `\`if ${item.side}\``,
            decision: decision.kind,
          });
        addText(context, path, `if_${item.side}`, item.text);
        break;
      case "AttributeValue":
        addAttributes(context, path, [item]);
        break;
      case "AtLevel":
        atLevel(context, item, path, decision);
        break;
      case "Passage":
        if (context.design.texts.has(`${path}#${item.role === "hint" ? "hint" : "text"}`))
          say(context, onlyOnce, item, { what: item.role });
        addText(context, path, item.role === "hint" ? "hint" : "text", item.text);
        break;
      case "Image":
        if (image !== undefined) say(context, onlyOnce, item, { what: "image" });
        if (!isMissing(item.file)) image = item.file.value;
        addText(context, path, "alt", item.alt);
        break;
      case "Was":
        addChange(context, item, path, entity);
        break;
      default:
        addNotes(context, path, [item]);
    }
  }
  const ends = decision ? optionRange(context, node, decision, range) : {};
  return (
    ends && {
      id: entity.id,
      path,
      code,
      ...ends,
      ...(node.pin && { pin: node.pin }),
      ...(image !== undefined && { image }),
    }
  );
}

function atLevel(
  context: Inside,
  item: Extract<syntax.OptionItem, { kind: "AtLevel" }>,
  path: string,
  decision: Decision | null,
): void {
  if (isMissing(item.level) || decision === null) return;
  if (decision.kind !== "levels")
    return say(context, notForDecision, item, { what: "`at LEVEL`", decision: decision.kind });
  const ids = decision.levels.map((level) => level.id);
  if (ids.includes(item.level.text))
    addAttributes(context, `${path}.${item.level.text}`, item.attributes);
  else {
    context.design.incomplete.add(path);
    say(context, unknownLevel, item.level, {
      name: item.level.text,
      scale: decision.scale,
      suggestion: nearest(item.level.text, ids),
    });
  }
}

/** How far an option can go: points, or steps of an amount; null where it is not said. */
function optionRange(
  context: Inside,
  node: syntax.Option,
  decision: Decision,
  range: syntax.NumberRange | null,
): { min?: number; max?: number } | null {
  if (decision.kind === "levels" || decision.kind === "choose") {
    if (node.range)
      say(context, notForDecision, node.range, { what: "A range", decision: decision.kind });
    return {};
  }
  const written = node.range ?? range;
  if (decision.kind === "points" && written === null) return { min: 0, max: decision.points };
  if (written === null) {
    say(context, noRange, node.name, { option: isMissing(node.name) ? "" : node.name.text });
    return null;
  }
  const step = decision.kind === "amount" ? decision.step : { int: 1, decimals: 0 };
  if (isMissing(written.from) || isMissing(written.to)) return null;
  const [min, max] = [inSteps(context, written.from, step), inSteps(context, written.to, step)];
  return min === null || max === null || !inOrder(context, written, min, max) ? null : { min, max };
}

function inOrder(context: Context, range: syntax.NumberRange, min: number, max: number): boolean {
  if (min > max && !isMissing(range.from) && !isMissing(range.to))
    say(context, rangeTurned, range, { from: write(range.from), to: write(range.to) });
  return min <= max;
}

function resolveGroup(context: Inside, node: syntax.Group, decision: Decision): Group | null {
  const entity = owned(context, node.name);
  if (!entity) return null;
  addText(context, entity.path, "label", node.label);
  if (decision.kind === "levels") {
    say(context, notForDecision, node.name, { what: "A group", decision: decision.kind });
    return null;
  }
  const options = node.options.flatMap((option) => owned(context, option.name)?.id ?? []);
  return {
    id: entity.id,
    path: entity.path,
    ...readBounds(context, node, options.length),
    options,
  };
}

// ── totals ──

function resolveTotals(context: Inside, items: Items, task: Task): Total[] {
  const { block } = context;
  const written = all(items, "Budget", "Total").filter(
    ({ node, file }) => owned({ ...context, file }, node.name) !== null,
  );
  const idOf = (node: syntax.Budget | syntax.Total): string => (node.name as syntax.Name).text;
  let current = block;
  const math: TaskMath = {
    task: block,
    decision: task.decision,
    options: task.options.map((option) => block.members.get(option.id)!),
    nodes: new Map(written.map(({ node }) => [idOf(node), node])),
    known: new Map(),
    computing: new Set(),
    told: new Set(),
    current: () => current,
  };
  const totals = written.flatMap(({ node, file }) => {
    const at = { ...context, file };
    const entity = block.members.get(idOf(node))!;
    current = entity;
    const attribute = context.design.attributes.get(entity.id)?.declared;
    if (!addText(at, entity.path, "label", node.label))
      addText(at, entity.path, "label", attribute?.label ?? null);
    if (node.kind === "Budget")
      for (const { role, text } of node.texts) addText(at, entity.path, role, text);
    addNotes(at, entity.path, node.notes);
    const total = resolveTotal(at, math, node, entity);
    return total ?? [];
  });
  for (const { node } of written) block.members.get(idOf(node))!.asked = true;
  return task.decision.kind === "points" && !math.nodes.has("points")
    ? [pointsTotal(context, task), ...totals]
    : totals;
}

/** The sum of the points, when the author gave it no budget of its own. */
function pointsTotal(context: Inside, task: Task): Total {
  const path = `${task.path}.points`;
  const points = task.decision.kind === "points" ? task.decision.points : 0;
  context.design.totals.set(path, { unit: null, denominator: 1n });
  const entity = context.block.members.get("points");
  if (entity) entity.asked = true;
  return {
    id: "points",
    path,
    meter: true,
    denominator: 1,
    decimals: 0,
    value: {
      constant: 0,
      terms: task.options.map((option) => ({ option: option.id, each: [1] })),
      totals: [],
    },
    limits: [{ kind: "exactly", value: { constant: points, terms: [], totals: [] } }],
  };
}

// ── expectations ──

function addExpect(context: Inside, node: syntax.Expect, task: Task): void {
  const { claim } = node;
  if (isMissing(claim)) return;
  const arms = findVersions(context, node.arms);
  const resolved = resolveClaim(context, claim as Exclude<syntax.Claim, syntax.Missing>, task);
  if (resolved === null || arms.length < node.arms.length) return;
  context.design.places.set(`expect ${context.design.plan.expects.length}`, {
    file: context.file,
    span: node.span,
  });
  context.design.plan.expects.push({ task: task.path, arms, claim: resolved });
}

function resolveClaim(context: Inside, claim: syntax.Claim, task: Task): Expect["claim"] | null {
  switch (claim.kind) {
    case "ReachableClaim":
      if (claim.what === "level" && task.decision.kind !== "levels") {
        say(context, notForDecision, claim, {
          what: "`every level reachable`",
          decision: task.decision.kind,
        });
        return null;
      }
      return { kind: claim.what === "level" ? "every_level_reachable" : "every_option_reachable" };
    case "BindsClaim": {
      if (isMissing(claim.budget)) return null;
      const total = task.totals.find((one) => one.id === claim.budget.text);
      // A total that has an error of its own has been reported.
      if (!total && context.block.members.get(claim.budget.text)?.kind === "total") return null;
      if (!total)
        say(context, unknownName, claim.budget, {
          name: claim.budget.text,
          suggestion: nearest(
            claim.budget.text,
            task.totals.map((one) => one.id),
          ),
        });
      return total ? { kind: "binds", total: total.path } : null;
    }
    case "CountClaim": {
      const at = testedLevels(context, claim.at, task.decision);
      const unless = claim.unless ? testedLevels(context, claim.unless, task.decision) : undefined;
      if (at === null || unless === null || isMissing(claim.number)) return null;
      if (claim.number.decimals > 0 || claim.number.int < 0) {
        say(context, wholeNumber, claim.number, { what: "A number of options", least: 0 });
        return null;
      }
      return {
        kind: "count",
        compare: claim.compare,
        number: claim.number.int,
        at: filled(at),
        ...(unless && { unless: filled(unless) }),
      };
    }
  }
}

function testedLevels(
  context: Inside,
  test: syntax.LevelTest,
  decision: Decision,
): string[] | null {
  if (test.relation === "chosen" || test.level === null) {
    if (decision.kind === "choose") return ["chosen"];
    say(context, notForDecision, test, { what: "`chosen`", decision: decision.kind });
    return null;
  }
  if (isMissing(test.level)) return null;
  if (decision.kind !== "levels") {
    say(context, notForDecision, test, {
      what: `\`${test.relation} LEVEL\``,
      decision: decision.kind,
    });
    return null;
  }
  const ids = decision.levels.map((level) => level.id);
  const at = ids.indexOf(test.level.text);
  const found =
    at === -1
      ? []
      : levelsFrom(ids, at, test.relation === "at" ? "=" : test.relation === "above" ? ">" : "<");
  if (found.length === 0)
    say(context, unknownLevel, test.level, {
      name: at === -1 ? test.level.text : `${test.relation} ${test.level.text}`,
      scale: decision.scale,
      suggestion: at === -1 ? nearest(test.level.text, ids) : "",
    });
  return found.length === 0 ? null : found;
}
