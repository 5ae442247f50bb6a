import type * as syntax from "../syntax.ts";
import { type Context, say } from "./context.ts";
import { likeNothing } from "./errors/structure.ts";
import type { Sourced } from "../source.ts";
import { isMissing } from "../syntax.ts";

type Item = Sourced<syntax.TaskItem>;
type Block = syntax.Task | syntax.Dilemma;

/** A block with what `like` copies into it: the earlier block's items, each replaced where it is written again. */
export interface Body {
  readonly title: syntax.TextValue | syntax.Missing | null;
  readonly titleFile: string;
  readonly items: readonly Item[];
  /** what it is like could not be found, so most of it is missing */
  readonly broken?: true;
}

/** The body of a task or dilemma; `earlier` holds the bodies before it, by id. */
export function bodyOf(
  context: Context,
  block: Block,
  earlier: ReadonlyMap<string, { kind: Block["kind"]; body: Body }>,
): Body {
  const own = (block.items as readonly syntax.TaskItem[]).map((node): Item => ({
    node,
    file: context.file,
  }));
  const plain: Body = { title: block.title, titleFile: context.file, items: own };
  if (block.like === null) return plain;
  const name = block.like.names.map((one) => one.text).join(".");
  const base = earlier.get(name);
  if (base?.kind !== block.kind) {
    if (!block.like.names.some((one) => isMissing(one)))
      say(context, likeNothing, block.like, { name, kind: block.kind.toLowerCase() });
    return { ...plain, broken: true };
  }
  const items = isMissing(block.name)
    ? base.body.items
    : aboutItself(base.body.items, name, block.name.text);
  return {
    title: block.title ?? base.body.title,
    titleFile: block.title ? context.file : base.body.titleFile,
    items: merge(items, own),
  };
}

/** What the base says about itself (`when soon is delegate`), the copy says about itself. */
function aboutItself(items: readonly Item[], base: string, copy: string): readonly Item[] {
  const inserted = new RegExp(String.raw`(\{\{\s*)${base}(?=[.\s}])`, "g");
  const renamed = <T>(value: T): T => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const list = value.map(renamed);
      return list.some((one, i) => one !== value[i]) ? (list as T) : value;
    }
    const node = value as unknown as syntax.Node;
    if (node.kind === "Name") return value;
    if (node.kind === "StringLiteral") {
      const text = node.value.replace(inserted, `$1${copy}`);
      return text === node.value ? value : ({ ...node, value: text } as T);
    }
    if (node.kind === "Reference") {
      const [first, ...rest] = node.names;
      if (first?.text !== base) return value;
      return { ...node, names: [{ ...first, text: copy }, ...rest] } as T;
    }
    // Spans say where things are declared, so what does not change stays the same object.
    const changed = Object.entries(value).flatMap(([key, part]) => {
      const next: unknown = key === "span" ? part : renamed(part);
      return next === part ? [] : [[key, next] as const];
    });
    return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
  };
  return items.map(renamed);
}

/** The base's items in order, replaced where written again; new options follow the base's, what else is new comes last. */
function merge(base: readonly Item[], own: readonly Item[]): Item[] {
  const rewritten = new Map<string, Item[]>();
  for (const item of own) {
    const key = identity(item.node);
    if (key !== null) rewritten.set(key, [...(rewritten.get(key) ?? []), item]);
  }
  const used = new Set<string>();
  const kept = base.flatMap((item): Item[] => {
    const key = identity(item.node);
    const changes = key === null ? undefined : rewritten.get(key);
    if (key === null || !changes) return staysBehind(item.node) ? [] : [item];
    if (used.has(key)) return [];
    used.add(key);
    return changes.map((change) => ({ ...change, node: mergeOption(item.node, change.node) }));
  });
  const fresh = own.filter(({ node }) => !used.has(identity(node) ?? ""));
  const isOption = ({ node }: Item): boolean => node.kind === "Option" || node.kind === "Group";
  const lastOption = kept.findLastIndex(isOption) + 1;
  return [
    ...kept.slice(0, lastOption),
    ...fresh.filter(isOption),
    ...kept.slice(lastOption),
    ...fresh.filter((item) => !isOption(item)),
  ];
}

/** Remarks and declared changes are about one block, so they are not copied. */
const staysBehind = (node: syntax.TaskItem): boolean =>
  ["Note", "Was", "Recode", "SeriesBreak"].includes(node.kind);

/** An option written again changes what it says and keeps the rest. */
function mergeOption(base: syntax.TaskItem, own: syntax.TaskItem): syntax.TaskItem {
  if (base.kind !== "Option" || own.kind !== "Option") return own;
  const rewritten = new Set(own.items.map(optionPart));
  const kept = base.items.filter(
    (item) => !rewritten.has(optionPart(item)) && !["Note", "Was"].includes(item.kind),
  );
  return {
    ...own,
    range: own.range ?? base.range,
    pin: own.pin ?? base.pin,
    items: [...kept, ...own.items],
  };
}

function optionPart(item: syntax.OptionItem): string {
  switch (item.kind) {
    case "IfSide":
      return `side ${item.side}`;
    case "AttributeValue":
      return `attribute ${item.name.text}`;
    case "AtLevel":
      return `at ${isMissing(item.level) ? "" : item.level.text}`;
    case "Passage":
      return `passage ${item.role}`;
    default:
      return item.kind;
  }
}

const decisions = new Set(["LevelsDecision", "ChooseDecision", "PointsDecision", "AmountDecision"]);

/** What makes two items the same thing; null for what is always added. */
function identity(node: syntax.TaskItem): string | null {
  if (decisions.has(node.kind)) return "decision";
  switch (node.kind) {
    case "Ask":
    case "Option":
    case "Group":
    case "Budget":
    case "Total":
    case "Piece":
    case "Vary":
      return isMissing(node.name) ? null : `${node.kind} ${node.name.text}`;
    case "Passage":
      return `passage ${node.role}`;
    case "Motivate":
    case "OptOut":
    case "Delegate":
    case "Expect":
    case "ShuffleSetting":
      return node.kind;
    default:
      return null;
  }
}
