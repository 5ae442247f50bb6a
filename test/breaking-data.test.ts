/** What a comparison says of the data holds of the data: earlier responses are read under the later release. */
import { breaks, compare, compile, lock, lockText, responseSchema } from "@pwe/language";
import {
  carry,
  countedNumbers,
  designText,
  everyItem,
  formerNames,
  judge,
  migrate,
  renamings,
  unplacedIn,
  valueAt,
  type Consultation,
  type Response,
} from "@pwe/model";
import { simulator } from "@pwe/proofs";
import { responseValidator } from "@pwe/model/validate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { releases, releaseText, type Release } from "./arbitrary-releases.ts";

/** The consultation of a release, with the lock of an earlier one beside it. */
function compiled(release: Release, earlier?: Consultation): Consultation | null {
  const files: Record<string, string> = {
    "town.pwe": releaseText(release),
    ...(earlier && { "pwe.lock.json": lockText(lock(earlier, "test")) }),
  };
  return compile("town.pwe", { read: (path) => files[path] }).consultation;
}

const instrumentText = ({ instrument }: Consultation): string =>
  designText({ instrument, attributes: [], texts: {} });

const seeds = Array.from({ length: 12 }, (_, at) => (at * 7919 + 1).toString(16).padStart(16, "0"));

/**
 * What a form carries over by the names that were declared, without knowing what the earlier edition was, is what is read
 * of an earlier response by both: every item that has a place, and no other.
 */
function expectSameCarried(
  given: Response,
  read: Response,
  before: Consultation,
  { instrument, plan }: Consultation,
  said: string,
): void {
  const counted = countedNumbers(before.instrument);
  const former = formerNames(instrument, plan.changes);
  const carried = carry(instrument, { ...given, counted }, former, countedNumbers(instrument));
  const lost = unplacedIn(instrument, read).map(({ path }) => path);
  const isLost = (path: string): boolean =>
    lost.some((one) => one === path || one.startsWith(`${path}.`));
  for (const { path, kind } of everyItem(instrument)) {
    const there = kind === "consent" || isLost(path) ? undefined : valueAt(read.answers, path);
    expect(valueAt(carried.answers, path), `${path}: ${said}`).toEqual(there);
  }
}

describe("of two releases that differ by small changes", () => {
  test("what is said to be whole takes every earlier response", () => {
    const met = { pairs: 0, whole: 0, schemaOnly: 0, broken: 0, lost: 0 };
    fc.assert(
      fc.property(releases, ({ first, second, steps }) => {
        const before = compiled(first);
        const now = before && compiled(second, before);
        fc.pre(before !== null && now !== null);
        if (before === null || now === null) return;
        let simulate;
        try {
          simulate = simulator(before.instrument);
          simulate(seeds[0]!);
        } catch {
          // No admissible answer: nobody can have responded.
          return;
        }
        met.pairs++;
        const changes = compare(before, now);
        // What is only declared and stands on no screen may change unseen.
        if (instrumentText(before) !== instrumentText(now))
          expect(changes, `nothing was seen of ${JSON.stringify(steps)}`).not.toEqual([]);
        const open = changes.filter(({ declared }) => declared === undefined);
        const holds = (use: "SCHEMA" | "RESPONSE"): boolean =>
          !open.some(({ category }) => breaks(category, use));
        const names = renamings(before.instrument, now.instrument, now.plan.changes);
        const validate = holds("RESPONSE")
          ? responseValidator(responseSchema(now), now.instrument)
          : undefined;
        const isMerged = changes.some(({ rule }) => rule === "answer-merged");
        const said = (): string =>
          `${JSON.stringify(steps)}: ${open.map(({ rule, path }) => `${rule} ${path}`).join(", ")}`;
        let isLost = false;
        for (const seed of seeds) {
          const response = migrate(simulate(seed), before.instrument, now.instrument, names);
          const lost = unplacedIn(now.instrument, response);
          isLost ||= lost.length > 0;
          if (holds("SCHEMA")) expect(lost, said()).toEqual([]);
          expectSameCarried(simulate(seed), response, before, now, said());
          // Two answers that are one now are counted once, and then they may be too few.
          if (holds("RESPONSE") && !isMerged) {
            expect(judge(now.instrument, response), said()).toEqual([]);
            expect(validate?.(response), said()).toBe(true);
          }
        }
        if (holds("RESPONSE")) met.whole++;
        else if (holds("SCHEMA")) met.schemaOnly++;
        else met.broken++;
        met.lost += Number(isLost);
      }),
      { numRuns: 400, seed: 20_260_101 },
    );
    console.info(JSON.stringify(met));
    // Of each there have to be enough for it to mean something.
    expect(met.whole).toBeGreaterThan(60);
    expect(met.schemaOnly).toBeGreaterThan(60);
    expect(met.broken).toBeGreaterThan(60);
    // That it is said to be broken is no excuse: most of the time a response among these shows it.
    expect(met.lost).toBeGreaterThan(met.broken / 2);
  }, 300_000);
});
