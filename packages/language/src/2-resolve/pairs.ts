import { own } from "@pwe/model";
import type { Pairs } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { addNotes } from "./changes.ts";
import { type Context, type Entity, filled, say } from "./context.ts";
import { readCsv } from "./csv.ts";
import { wholeNumber } from "./errors/numbers.ts";
import { designTable, notCarriedOut, onlyOnce } from "./errors/structure.ts";
import { resolveMotivation } from "./questions.ts";
import { addText } from "./texts.ts";
import { isMissing } from "../syntax.ts";

type Cards = Record<string, Record<string, string>>;

/** Pairs of the document, from their design table. */
export function resolvePairs(
  context: Context & { block: Entity },
  node: syntax.Pairs,
): Pairs | null {
  const { path, id } = context.block;
  addText(context, path, "label", node.title);
  addText(context, path, "opt_out", node.optOut);
  const motivates = node.items.filter((item) => item.kind === "Motivate");
  for (const item of node.items) {
    if (item.kind === "Note" || item.kind === "Allow") addNotes(context, path, [item]);
    else if (item.kind === "Image")
      say(context, notCarriedOut, item, { what: "An image in `pairs`" });
    else if (item.kind === "Passage" && item.role !== "intro" && item.role !== "info")
      say(context, notCarriedOut, item, { what: "A text in `pairs` that is not its intro" });
    else if (item.kind === "Passage") addText(context, path, item.role, item.text);
  }
  for (const extra of motivates.slice(1)) say(context, onlyOnce, extra, { what: "motivate" });
  const motivation = motivates[0] && resolveMotivation(context, motivates[0], path);
  if (motivation) context.block.motivated = true;
  const table = readTable(context, node);
  if (table === null) return null;
  return {
    kind: "pairs",
    id,
    path,
    ...table,
    optOut: node.optOut !== null,
    ...(motivation && { motivation }),
  };
}

function readTable(
  context: Context & { block: Entity },
  node: syntax.Pairs,
): Pick<Pairs, "attributes" | "alternatives" | "sets"> | null {
  const { path } = context.block;
  if (node.design === null) {
    const what = 'none is named; write `design "sets.csv"`';
    say(context, designTable, node.name, { file: "", what });
  }
  if (node.design === null || isMissing(node.design)) return null;
  const { design } = node;
  const fail = (what: string): null => {
    say(context, designTable, design, { file: design.value, what });
    return null;
  };
  const text = context.design.tables.get(`${context.file}\n${design.value}`);
  if (text === undefined) return fail("it cannot be read");
  const [header, ...rows] = readCsv(text);
  const at = (name: string): number => header?.indexOf(name) ?? -1;
  if (!header || at("set") === -1 || at("alternative") === -1)
    return fail("it has no columns `set` and `alternative`");
  const attributes = header.filter((name) => !["set", "alternative", "block"].includes(name));
  const fault = faultOfColumns(attributes);
  if (fault !== undefined) return fail(fault);
  if (at("block") !== -1)
    say(context, notCarriedOut, design, { what: "The column `block` (a blocked design)" });
  const sets = new Map<string, Cards>();
  const labels = new Map<string, string>();
  for (const row of rows) {
    const [set, label] = [row[at("set")] ?? "", row[at("alternative")] ?? ""];
    const alternative = label.toLowerCase().replace(/[^a-z0-9]+/g, "_");
    if (set === "" || !/^[a-z][a-z0-9_]{0,31}$/.test(alternative))
      return fail(`the row of set \`${set}\` has no usable alternative`);
    const cards = sets.get(set) ?? {};
    if (own(cards, alternative)) return fail(`set \`${set}\` has alternative \`${label}\` twice`);
    cards[alternative] = Object.fromEntries(attributes.map((name) => [name, row[at(name)] ?? ""]));
    sets.set(set, cards);
    labels.set(alternative, label);
  }
  const alternatives = [...labels.keys()];
  if (alternatives.length < 2) return fail("a set needs at least two alternatives");
  const uneven = [...sets].find(([, cards]) => alternatives.some((one) => !own(cards, one)));
  if (uneven) return fail(`set \`${uneven[0]}\` misses an alternative`);
  const shown = numberOfSets(context, node.number, sets.size, fail);
  if (shown === null) return null;
  const taken = labelAttributes(context, attributes, design);
  if (taken !== undefined) return fail(`\`${taken}\` is the id of something else`);
  for (const [one, label] of labels)
    addText(context, `${path}.${one}`, "label", quoted(design, label));
  return {
    attributes,
    alternatives: filled(alternatives) as never,
    sets: filled(
      [...sets.values()]
        .slice(0, shown)
        .map((cards, i) => ({ id: `set${i + 1}`, path: `${path}.set${i + 1}`, cards })),
    ),
  };
}

function faultOfColumns(attributes: readonly string[]): string | undefined {
  const illegal = attributes.find((name) => !/^[a-z](?:[a-z0-9]|_(?!_)){0,31}$/.test(name));
  if (illegal !== undefined) return `\`${illegal}\` is no id to head a column`;
  return attributes.length === 0 || new Set(attributes).size < attributes.length
    ? "it needs attribute columns with different names"
    : undefined;
}

/** Gives the columns of a table their labels; the first that is the id of something else has none. */
function labelAttributes(
  context: Context,
  attributes: readonly string[],
  design: syntax.StringLiteral,
): string | undefined {
  for (const name of attributes) {
    context.design.used.add(name);
    // A declared attribute has its label already.
    if (context.design.attributes.get(name)?.declared) continue;
    if (context.design.globals.has(name)) return name;
    addText(context, name, "label", quoted(design, name));
  }
  return undefined;
}

/** How many sets each respondent sees: all of the table. */
function numberOfSets(
  context: Context,
  number: syntax.NumberLiteral | syntax.Missing,
  sets: number,
  fail: (what: string) => null,
): number | null {
  if (isMissing(number)) return null;
  if (number.decimals > 0 || number.int < 1) {
    say(context, wholeNumber, number, { what: "The number of pairs", least: 1 });
    return null;
  }
  if (number.int > sets) return fail(`it has ${sets} sets, and ${number.int} are asked`);
  if (number.int < sets)
    say(context, notCarriedOut, number, {
      what: `Choosing ${number.int} of ${sets} sets per respondent (everybody gets the first ${number.int})`,
    });
  return number.int;
}

const quoted = (at: syntax.StringLiteral, value: string): syntax.StringLiteral => ({
  ...at,
  value,
  markdown: false,
});
