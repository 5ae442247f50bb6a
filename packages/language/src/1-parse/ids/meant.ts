import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Span } from "../../syntax.ts";
import { malformedId } from "../errors.ts";
import type { ReadText } from "../elsewhere/mend.ts";

/** A text read with the ids that were meant where they cannot be ids, with a fix that writes them wherever they stand. */
export function withMeantIds({ value, diagnostics }: ReadText): ReadText {
  const malformed = diagnostics.filter(
    ({ code, data }) => code === malformedId.code && data["meant"] !== "",
  );
  if (malformed.length === 0) return { value, diagnostics };
  const meant = new Map(
    malformed.map(({ data }) => [String(data["found"]), String(data["meant"])]),
  );
  const places = new Map<string, Span[]>();
  return {
    value: renamed(value, meant, places),
    diagnostics: diagnostics.map((one) => (malformed.includes(one) ? withFix(one, places) : one)),
  };
}

function withFix(one: Diagnostic, places: ReadonlyMap<string, readonly Span[]>): Diagnostic {
  const replacement = String(one.data["meant"]);
  const edits = (places.get(String(one.data["found"])) ?? []).map((span) => ({
    span,
    replacement,
  }));
  // Other files and translations may have the id too.
  const fix = { text: `Write \`${replacement}\``, edits, review: true } as const;
  return edits.length === 0 ? one : { ...one, fix };
}

/** A tree with other names; the places of those that changed are added. */
function renamed<T>(node: T, meant: ReadonlyMap<string, string>, places: Map<string, Span[]>): T {
  if (Array.isArray(node)) return node.map((one) => renamed(one, meant, places)) as T;
  if (node === null || typeof node !== "object") return node;
  const { kind, text, span } = node as { kind?: string; text?: string; span?: Span };
  const instead = kind === "Name" && text !== undefined ? meant.get(text) : undefined;
  if (instead !== undefined) {
    places.set(text!, [...(places.get(text!) ?? []), span!]);
    return { ...node, text: instead };
  }
  const members = Object.entries(node).map(([name, member]): [string, unknown] => [
    name,
    renamed(member, meant, places),
  ]);
  return Object.fromEntries(members) as T;
}
