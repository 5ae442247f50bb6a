import { streamsOf, type Arm, type Factor } from "@pwe/model";
import type { Sides } from "./sides.ts";

/** Notes which versions, languages and ways in came or went, and how the versions are given out. */
export function compareVersions(sides: Sides): void {
  const { before, now, note } = sides;
  const [old, own] = [before.instrument, now.instrument];
  for (const factor of own.factors) {
    const was = old.factors.find(({ id }) => id === factor.id);
    if (was === undefined)
      note({
        rule: "factor-added",
        path: factor.id,
        before: null,
        after: factor.arms.map(({ id }) => id).join(", "),
      });
    else compareArms(sides, was, factor);
  }
  if (old.assign !== own.assign)
    note({ rule: "share-changed", path: now.id, before: old.assign, after: own.assign });
  for (const language of own.languages)
    if (!old.languages.includes(language))
      note({ rule: "translation-added", path: now.id, language, before: null, after: language });
  for (const language of old.languages)
    if (!own.languages.includes(language))
      note({ rule: "language-removed", path: now.id, before: language, after: null });
  for (const stream of streamsOf(old))
    if (!streamsOf(own).includes(stream))
      note({ rule: "stream-removed", path: stream, before: stream, after: null });
  // That the source is written in another language changes what is the original.
  if (before.language !== now.language && own.languages.includes(before.language))
    note({ rule: "text-changed", path: now.id, before: before.language, after: now.language });
}

function compareArms({ note }: Sides, was: Factor, now: Factor): void {
  for (const arm of now.arms)
    if (!was.arms.some(({ id }) => id === arm.id))
      note({ rule: "version-added", path: arm.id, before: null, after: arm.id });
  for (const arm of was.arms)
    if (!now.arms.some(({ id }) => id === arm.id))
      note({ rule: "version-removed", path: arm.id, before: arm.id, after: null });
  const [old, own] = [shares(was.arms), shares(now.arms)];
  if (old !== own) note({ rule: "share-changed", path: now.id, before: old, after: own });
  const baseline = ({ arms }: Factor): string | null =>
    arms.find((arm) => arm.baseline)?.id ?? null;
  if (baseline(was) !== baseline(now))
    note({ rule: "baseline-changed", path: now.id, before: baseline(was), after: baseline(now) });
}

/** Shares in lowest terms: 2 to 4 is 1 to 2. */
function shares(arms: readonly Arm[]): string {
  const common = arms.reduce((divisor, { share }) => gcd(divisor, share), 0) || 1;
  return arms.map(({ id, share }) => `${id} ${share / common}`).join(" : ");
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
