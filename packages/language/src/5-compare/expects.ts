import { canonicalJson, type Claim, type CountClaim, type Expect } from "@pwe/model";
import { claimWords } from "../3-check/words/claims.ts";
import type { Sides } from "./sides.ts";

/** Notes which promises are no longer made: no promise of this release says at least as much. */
export function compareExpects(
  { note, language }: Sides,
  old: readonly Expect[],
  now: readonly Expect[],
): void {
  for (const was of old) {
    const same = now.filter((one) => one.task === was.task && covers(one.arms, was.arms));
    if (same.some((one) => implies(one.claim, was.claim))) continue;
    const near = same.find((one) => one.claim.kind === was.claim.kind);
    note({
      rule: "expect-weakened",
      path: was.task,
      ...(was.arms.length > 0 && { version: was.arms.join(", ") }),
      before: claimWords(was.claim, language),
      after: near ? claimWords(near.claim, language) : null,
    });
  }
}

/** Whether a promise for these versions is one for those; none named is every version. */
const covers = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || (other.length > 0 && other.every((arm) => one.includes(arm)));

function implies(one: Claim, other: Claim): boolean {
  if (one.kind !== "count" || other.kind !== "count")
    return canonicalJson(one) === canonicalJson(other);
  return (
    sameSet(one.at, other.at) &&
    (one.unless ?? []).every((level) => (other.unless ?? []).includes(level)) &&
    bounds(one).min >= bounds(other).min &&
    bounds(one).max <= bounds(other).max
  );
}

const sameSet = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((item) => other.includes(item));

const bounds = ({ compare, number }: CountClaim): { min: number; max: number } => ({
  min: compare === "at_most" ? 0 : number,
  max: compare === "at_least" ? Infinity : number,
});
