import type * as syntax from "../syntax.ts";
import { type Context, type FactorInfo, place, say } from "./context.ts";
import { sharesMixed, sharesSum, wholeNumber } from "./errors/numbers.ts";
import { onlyOnce } from "./errors/structure.ts";
import { type Rational, add, isSafe, lcm, literal, gcd, over, rational, zero } from "./exact.ts";
import { claim, declaredId } from "./scope.ts";
import { addText } from "./texts.ts";
import type { Sourced } from "../source.ts";
import { isMissing } from "../syntax.ts";

/** Declares the factors: versions outside a `factor` are those of the factor `version`. */
export function declareFactors(
  context: Context,
  declarations: readonly Sourced<syntax.Declaration>[],
): void {
  const loose = declarations.filter(
    ({ node }) => node.kind === "Version",
  ) as Sourced<syntax.Version>[];
  if (loose.length > 0) {
    const first = { file: loose[0]!.file, span: loose[0]!.node.span };
    context.design.globals.set("version", first);
    context.design.places.set("version", first);
    declareFactor(context, "version", loose);
  }
  for (const { node, file } of declarations) {
    if (node.kind !== "Factor") continue;
    const at = { ...context, file };
    const id = declaredId(at, node.name);
    if (id === null || !claim(at, node.name, id)) continue;
    at.design.places.set(id, place(at, node.name));
    declareFactor(
      at,
      id,
      node.versions.map((version) => ({ node: version, file })),
    );
  }
}

function declareFactor(
  context: Context,
  id: string,
  versions: readonly Sourced<syntax.Version>[],
): void {
  const { design } = context;
  const kept = versions.filter(({ node, file }) => {
    const at = { ...context, file };
    const arm = declaredId(at, node.name);
    if (arm === null) return false;
    return claim(at, node.name, arm);
  });
  const shares = readShares(context, kept);
  const baselines = kept.filter(({ node }) => node.baseline);
  for (const { node, file } of baselines.slice(1))
    say({ ...context, file }, onlyOnce, node, { what: "baseline" });
  const factor: FactorInfo = {
    id,
    arms: kept.map(({ node }, i) => ({
      id: (node.name as syntax.Name).text,
      share: shares[i]!,
      baseline: node.baseline,
    })),
  };
  if (factor.arms.length === 0) return;
  design.factors.set(id, factor);
  factor.arms.forEach((arm, index) => design.arms.set(arm.id, { factor, index }));
  for (const { node, file } of kept) {
    const at = { ...context, file };
    const name = node.name as syntax.Name;
    design.places.set(name.text, place(at, name));
    addText(at, name.text, "label", node.label);
  }
}

/** Whole shares in lowest terms; equal where none is written. */
function readShares(context: Context, versions: readonly Sourced<syntax.Version>[]): number[] {
  const written = versions.map(
    ({ node, file }) => node.share && readShare({ ...context, file }, node),
  );
  const equal = versions.map(() => 1);
  const without = versions.find((_, i) => written[i] === null);
  if (versions.every(({ node }) => node.share === null)) return equal;
  if (without) {
    if (without.node.share === null)
      say({ ...context, file: without.file }, sharesMixed, without.node, {});
    return equal;
  }
  const shares = written as Rational[];
  const sum = shares.reduce(add, zero);
  if (sum.n !== sum.d) {
    const last = versions.at(-1)!;
    say({ ...context, file: last.file }, sharesSum, last.node, {
      sum: sum.d === 1n ? String(sum.n) : `${sum.n}/${sum.d}`,
    });
  }
  const denominator = lcm(shares.map((share) => share.d));
  const whole = shares.map((share) => (share.n * denominator) / share.d);
  const divisor = whole.reduce(gcd, 0n) || 1n;
  return whole.every(isSafe) ? whole.map((share) => Number(share / divisor)) : equal;
}

function readShare(context: Context, version: syntax.Version): Rational | null {
  const { numerator, denominator } = version.share!;
  if (isMissing(numerator) || (denominator && isMissing(denominator))) return null;
  const by = denominator ? literal(denominator) : rational(numerator.percent ? 100n : 1n);
  if (by.n > 0n && numerator.int >= 0) return over(literal(numerator), by);
  say(context, wholeNumber, version, { what: "The lower part of a share", least: 1 });
  return null;
}
