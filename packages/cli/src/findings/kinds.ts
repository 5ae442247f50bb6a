import {
  categories,
  categoryOf,
  inPreset,
  presets,
  problemKinds,
  rules,
  type Category,
  type Certainty,
  type Preset,
  type Severity,
} from "@pwe/language";

/** What a finding is about: a category of rules, or how a text is written and what its names stand for. */
export type Subject = Category | "writing" | "names";

/** A kind of finding, as it is listed. */
export interface ListedKind {
  readonly code: string;
  readonly id: string;
  readonly category: Subject;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** the presets under which it is looked for */
  readonly presets: readonly Preset[];
}

export const categoryOfKind = (code: string, id: string): Subject =>
  categoryOf.get(id) ?? (code.startsWith("P") ? "writing" : "names");

/** How sure a finding is; that a text is not well written is always sure. */
export const certaintyOf = (id: string): Certainty =>
  rules.find(({ kind }) => kind.id === id)?.certainty ?? "exact";

/** Every kind of finding, by category in the order in which they are looked for. */
export function listKinds(): readonly ListedKind[] {
  const kinds = [...problemKinds.values()].map(({ code, id, severity }) => ({
    code,
    id,
    category: categoryOfKind(code, id),
    severity,
    certainty: certaintyOf(id),
    presets: presetsOf(id),
  }));
  const order: readonly string[] = ["writing", "names", ...Object.keys(categories)];
  return kinds.sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category));
}

function presetsOf(id: string): readonly Preset[] {
  const all = Object.keys(presets) as Preset[];
  const rule = rules.find(({ kind }) => kind.id === id);
  return rule === undefined ? all : all.filter((preset) => inPreset(preset)(rule));
}
