import type { Task, Total } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { sourced } from "./bind.ts";
import { owned, resolveBody } from "./body.ts";
import { addNotes } from "./changes.ts";
import { assignCodes, formerId, keptCodes } from "./codes.ts";
import { type Inside, filled, say } from "./context.ts";
import { resolveDecision } from "./decisions.ts";
import {
  noDecision,
  noOptions,
  notForDecision,
  onlyOnce,
  shownLater,
  twoDecisions,
} from "./errors/structure.ts";
import { addExpect } from "./expects.ts";
import { hasSides, resolveOption, resolveGroup } from "./options.ts";
import { resolveMotivation } from "./questions.ts";
import { giveUp } from "./scope.ts";
import { addText } from "./texts.ts";
import { resolveTotal } from "./totals/totals.ts";
import type { TaskMath } from "./totals/forms.ts";
import type { Sourced } from "../source.ts";
import { isMissing } from "../syntax.ts";

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
    ? resolveDecision(
        at(decided[0].file),
        decided[0].node,
        placed.map(({ node: option }) => option),
      )
    : null;
  const range = decided[0]?.node.kind === "AmountDecision" ? decided[0].node.range : null;
  const codes = assignCodes(
    context,
    placed.map(({ node: option }) => {
      const was = option.items.find((item) => item.kind === "Was")?.old ?? null;
      const former = was === null || isMissing(was) ? null : was.names.at(-1)!.text;
      return { id: formerId(option.name), was: former, code: null, last: false };
    }),
    keptCodes(context, block),
  );
  const options = placed.flatMap(
    ({ node: option, file }, i) =>
      resolveOption(at(file), option, decision, range, codes[i]!) ?? [],
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
    ({ node }) => !own.has(node.kind) && !isAbove(node),
  ) as Sourced<syntax.BodyItem>[];
}

/** What stands above the options, wherever it is written. */
const isAbove = (node: syntax.Node): node is syntax.Passage & { readonly role: "intro" | "info" } =>
  node.kind === "Passage" && (node.role === "intro" || node.role === "info");

function readIntro(at: (file: string) => Inside, items: Items): void {
  for (const { node, file } of items)
    if (isAbove(node)) addText(at(file), at(file).block.path, node.role, node.text);
}

/** Only the intro stands above the options. */
function sayShownLater(at: (file: string) => Inside, items: Items): void {
  const last = items.findLastIndex(({ node }) => node.kind === "Option" || node.kind === "Group");
  const shown = new Set(["Passage", "Image", "Ask", "Include", "When", "Recall", "ShuffleBlock"]);
  items.forEach(({ node, file }, i) => {
    if (i < last && shown.has(node.kind) && !isAbove(node)) say(at(file), shownLater, node, {});
  });
}

function readShuffle(at: (file: string) => Inside, items: Items): boolean {
  const settings = all(items, "ShuffleSetting");
  for (const [i, { node, file }] of settings.entries()) {
    if (i > 0) say(at(file), onlyOnce, node, { what: "shuffle" });
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
    context.design.used.add(entity.id);
    const attribute = context.design.attributes.get(entity.id)?.declared;
    if (!addText(at, entity.path, "label", node.label))
      addText(at, entity.path, "label", attribute?.label ?? null);
    if (node.kind === "Budget")
      for (const { role, text } of node.texts) addText(at, entity.path, role, text);
    addNotes(at, entity.path, node.notes);
    const total = resolveTotal(at, math, node, entity);
    if (total === null) giveUp(entity);
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
