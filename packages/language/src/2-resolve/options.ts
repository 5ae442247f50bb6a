import type { Decision, Group, Option } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { addAttributes } from "./bind.ts";
import { imageOf, owned } from "./body.ts";
import { addChange, addNotes } from "./changes.ts";
import { type Context, say, type Inside } from "./context.ts";
import { sayIfOutside } from "./decisions.ts";
import { unknownLevel } from "./errors/names.ts";
import { rangeTurned } from "./errors/numbers.ts";
import { noRange, notForDecision, onlyOnce } from "./errors/structure.ts";
import { written as write } from "./exact.ts";
import { nearest } from "./nearest.ts";
import { inSteps, readBounds } from "./ranges.ts";
import { addText } from "./texts.ts";
import { notePercents } from "./totals/percent.ts";
import { isMissing } from "../syntax.ts";

/** Passages of an option that are not its text. */
const ownRole: ReadonlySet<string> = new Set(["hint", "info"]);

/** Whether the settings of a task have a more and a less. */
export const hasSides = (decision: Decision): boolean =>
  decision.kind === "amount" ||
  (decision.kind === "levels" && decision.levels.some((level) => level.side !== undefined));

/** An option of the document, with its texts and numbers; null where its range is not known. */
export function resolveOption(
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
        addText(context, path, ownRole.has(item.role) ? item.role : "text", item.text);
        break;
      case "Image":
        if (image !== undefined) say(context, onlyOnce, item, { what: "image" });
        image = imageOf(context, item) ?? image;
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
  if (decision.kind === "amount" && node.range)
    notePercents(context, context.block, [node.range.from, node.range.to], decision.unit ?? null);
  const [min, max] = [inSteps(context, written.from, step), inSteps(context, written.to, step)];
  if (min === null || max === null || !inOrder(context, written, min, max)) return null;
  if (node.range && decision.kind === "amount" && decision.start !== null)
    sayIfOutside(context, node.range, decision.start, { from: min, to: max }, step);
  return { min, max };
}

function inOrder(context: Context, range: syntax.NumberRange, min: number, max: number): boolean {
  if (min > max && !isMissing(range.from) && !isMissing(range.to))
    say(context, rangeTurned, range, { from: write(range.from), to: write(range.to) });
  return min <= max;
}

/** A group of options of which so many are chosen. */
export function resolveGroup(
  context: Inside,
  node: syntax.Group,
  decision: Decision,
): Group | null {
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
