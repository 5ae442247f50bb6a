import { report } from "../diagnostics/diagnostic.ts";
import type { Place } from "../source.ts";
import { isMissing } from "../syntax.ts";
import type * as syntax from "../syntax.ts";
import type { Design } from "./context.ts";
import { unusedPiece } from "./errors/names.ts";
import { unusedDeclaration } from "./errors/texts.ts";
import type { Sources } from "./load.ts";

/** Says what is declared, or taken from another file, and reaches nothing. Where something is wrong, that may be why. */
export function sayUnused(design: Design, sources: Sources): void {
  const { diagnostics, attributes, places } = design;
  if (!sources.isWhole || diagnostics.some(({ severity }) => severity === "error")) return;
  sayUnusedPieces(design);
  const say = (what: string, name: string, place: Place): void => {
    diagnostics.push(report(unusedDeclaration, place, { what, name }));
  };
  for (const { node, file } of sources.declarations) {
    // What another file declares beyond what is used of it is no fault of this one.
    const what = file === sources.entry ? words[node.kind] : undefined;
    if (what !== undefined && !isReached(design, node))
      say(what, nameOf(node) ?? "", { file, span: (node as { name: syntax.Name }).name.span });
  }
  for (const { id, declared, values } of attributes.values()) {
    const place = places.get(`${[...values.keys()][0] ?? ""}@${id}`);
    if (declared === null && place && !isUsed(design, id)) say("the attribute", id, place);
  }
  for (const { node, file, of } of sources.uses)
    sayUnreached(design, sources, node, { file, of }, say);
}

/** What can be declared and then used nowhere. */
const words: Partial<Record<syntax.Declaration["kind"], string>> = {
  Levels: "the levels",
  AnswerList: "the answers",
  AttributeDeclaration: "the attribute",
  Constant: "the constant",
};

/** Names that a `use` takes and nothing needs; or the whole file, where it names none. */
function sayUnreached(
  design: Design,
  sources: Sources,
  { file: written, names }: syntax.Use,
  { file, of }: { file: string; of: string },
  say: (what: string, name: string, place: Place) => void,
): void {
  const own = sources.loaded.get(of) ?? [];
  const isPlaced = (node: syntax.Declaration): boolean =>
    node.kind === "Section" && of.startsWith("pwe:")
      ? asksIn(node).some((id) => design.used.has(id))
      : isReached(design, node);
  if (names.length === 0 && !isMissing(written) && own.length > 0 && !own.some(isPlaced))
    say("the file", written.value, { file, span: written.span });
  for (const name of names) {
    const node = own.find((one) => nameOf(one) === name.text);
    const isAsked = own.some((one) => one.kind === "Section" && asksIn(one).includes(name.text));
    // A name that the file does not have is reported where it is read.
    if (node ? isReached(design, node) : !isAsked || design.used.has(name.text)) continue;
    say((node && words[node.kind]) ?? "the question", name.text, { file, span: name.span });
  }
}

const asksIn = ({ items }: syntax.Section): string[] =>
  items.flatMap((item) => (item.kind === "Ask" && !isMissing(item.name) ? [item.name.text] : []));

const nameOf = (node: syntax.Declaration): string | undefined =>
  "name" in node && node.name && !isMissing(node.name) ? node.name.text : undefined;

/** Whether a declaration reaches somebody: a block by itself, a list by what is made with it. */
function isReached(design: Design, node: syntax.Declaration): boolean {
  const name = nameOf(node);
  return words[node.kind] === undefined || name === undefined || isUsed(design, name);
}

function isUsed({ used, attributes, sources }: Design, id: string): boolean {
  if (used.has(id)) return true;
  const attribute = attributes.get(id);
  if (!attribute) return false;
  // A number with a name is read beside its option; one on a scale counts where the scale is reported.
  return [...attribute.values.keys()].some(
    (of) => attribute.declared?.label != null || sources.has(of.split(".")[0]!),
  );
}

/** Pieces that no text inserts; one that is copied with its block is used where the original is. */
function sayUnusedPieces({ diagnostics, entities, references }: Design): void {
  const used = new Set(references.map(({ to }) => entities.get(to)?.place.span));
  for (const { kind, id, place } of entities.values()) {
    if (kind !== "piece" || used.has(place.span)) continue;
    used.add(place.span);
    diagnostics.push(report(unusedPiece, place, { piece: id }));
  }
}
