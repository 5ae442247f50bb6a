import { budgetProofs } from "@pwe/proofs";
import type { Resolved } from "../2-resolve/resolve.ts";
import { report, type Diagnostic, type MessageLanguage } from "../diagnostics/diagnostic.ts";
import { covers, type Allowance } from "./allowance.ts";
import { proveAll, type ProvedExpect } from "./proofs.ts";
import type { AnyRule, CheckContext } from "./rule.ts";
import { rules } from "./rules.ts";
import type { Place } from "../source.ts";

/** What checking gave. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  /** ids of the rules that looked */
  readonly looked: readonly string[];
  /** every promise with its proof in every version that it speaks of */
  readonly proofs: readonly ProvedExpect[];
}

/** Whether a rule should look. */
export type Applies = (rule: AnyRule) => boolean;

/** What the rules find in a design, less what the author allows. */
export function check(
  resolved: Resolved,
  applies: Applies = () => true,
  language: MessageLanguage = "en",
): Checked {
  const { consultation } = resolved;
  const allowances = consultation.plan.allows.map((allow, index): Allowance => ({
    ...allow,
    index,
    used: false,
  }));
  const looking = rules.filter(applies);
  const looked = looking.map(({ kind }) => kind.id);
  const proofs = proveAll(consultation);
  const context: CheckContext = {
    resolved,
    consultation,
    language,
    budgets: () => budgetProofs(consultation.instrument),
    proofs,
    allowances,
    built: rules.map(({ kind }) => kind),
    looking: looked,
  };
  const diagnostics = looking.flatMap((rule) => apply(rule, context, allowances));
  return { diagnostics, looked, proofs: proofs() };
}

function apply(
  { kind, check: look }: AnyRule,
  context: CheckContext,
  allowances: readonly Allowance[],
): Diagnostic[] {
  return look(context).flatMap(({ about, key, place, data, related, fix }) => {
    const allowed = allowances.filter(
      (one) => one.rule === kind.id && covers(one, about, context.consultation.id),
    );
    for (const one of allowed) one.used = true;
    if (allowed.length > 0) return [];
    return [
      report(kind, place ?? placeOf(about, context.resolved), data, {
        key: key === undefined ? about : `${about} ${key}`,
        related: related ?? [],
        ...(fix && { fix }),
      }),
    ];
  });
}

/** Where a path or text key is written: its own place, or that of the nearest thing around it. */
function placeOf(about: string, resolved: Resolved): Place {
  const { places, consultation } = resolved;
  const end = about.includes("#") ? about.indexOf("#") : about.lastIndexOf(".");
  const around = end > 0 ? about.slice(0, end) : consultation.id;
  const nowhere = { file: "", span: { start: 0, end: 0 } };
  return places.get(about) ?? (around === about ? nowhere : placeOf(around, resolved));
}
