import type { Place } from "../2-resolve/context.ts";
import type { Resolved } from "../2-resolve/resolve.ts";
import { report, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { covers, type Allowance } from "./allowance.ts";
import { proveAll } from "./proofs.ts";
import type { AnyRule, CheckContext } from "./rule.ts";
import { rules } from "./rules.ts";

/** What every rule finds in a design, less what the author allows. */
export function check(resolved: Resolved): Diagnostic[] {
  const { consultation } = resolved;
  const allowances = consultation.plan.allows.map((allow, index): Allowance => ({
    ...allow,
    index,
    used: false,
  }));
  const context: CheckContext = {
    resolved,
    consultation,
    proofs: proveAll(consultation),
    allowances,
    built: rules.map(({ kind }) => kind.id),
  };
  return rules.flatMap((rule) => apply(rule, context, allowances));
}

function apply(
  { kind, check: look }: AnyRule,
  context: CheckContext,
  allowances: readonly Allowance[],
): Diagnostic[] {
  return look(context).flatMap(({ about, place, data, related }) => {
    const allowed = allowances.filter(
      (one) => one.rule === kind.id && covers(one, about, context.consultation.id),
    );
    for (const one of allowed) one.used = true;
    if (allowed.length > 0) return [];
    return [
      report(kind, place ?? placeOf(about, context.resolved), data, { related: related ?? [] }),
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
