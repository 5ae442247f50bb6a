import { readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { answeringText, designText, withAnswering } from "@pwe/model";
import type { Consultation, Element, Instrument } from "@pwe/model";

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
const file = new URL("../../../../test/fixtures/small.consultation.json", import.meta.url);
const small = JSON.parse(readFileSync(file, "utf8")) as Consultation;

type Loose = { [member: string]: unknown };
/** The small instrument after a change, deep inside, of everything that has this kind. */
const changed = (kind: string, change: (element: Loose) => void): Instrument => {
  const copy = structuredClone(small.instrument);
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if ((part as Loose)["kind"] === kind) change(part as Loose);
    Object.values(part).forEach(visit);
  };
  visit(copy.elements);
  expect(copy).not.toEqual(small.instrument);
  return copy;
};
const without = (kind: string): Instrument =>
  JSON.parse(JSON.stringify(small.instrument), (_, value: unknown) =>
    Array.isArray(value) ? value.filter((one: Element | null) => one?.kind !== kind) : value,
  ) as Instrument;
const before = answeringText(small.instrument);

describe("what is only shown is no part of the answering", () => {
  test.each(["passage", "recall"])("%s", (kind) => {
    expect(answeringText(without(kind))).toBe(before);
  });

  test("a page that is fixed, the last look, languages, streams, shares, the release", () => {
    const fixed = changed("page", (page) => (page["fixed"] = page["fixed"] !== true));
    expect(answeringText(fixed)).toBe(before);
    const { factors } = small.instrument;
    const other: Instrument = {
      ...small.instrument,
      ...{ release: 9, design: "f".repeat(64), languages: ["fr"], streams: ["x"], review: true },
      factors: factors.map((factor) => ({
        ...factor,
        arms: factor.arms.map((arm) => ({ ...arm, share: arm.share + 3 })),
      })),
    };
    expect(answeringText(other)).toBe(before);
  });

  test("an image, a formula, whether a total is drawn as a meter", () => {
    const shown = changed("task", (task) => {
      for (const option of task["options"] as Loose[]) option["image"] = "map.svg";
      for (const total of task["totals"] as Loose[])
        Object.assign(total, { formula: "a + b", meter: total["meter"] !== true });
    });
    expect(answeringText(shown)).toBe(before);
  });
});

describe("what is answered and how it is judged is", () => {
  const changes: [string, string, (element: Loose) => void][] = [
    ["whether it has to be answered", "question", (one) => (one["required"] = !one["required"])],
    ["a limit", "task", (one) => (one["totals"] = [])],
    ["a question more", "section", (one) => (one["elements"] = [])],
    ["a path", "dilemma", (one) => (one["path"] = `${String(one["path"])}_2`)],
    ["a member that is still to come", "question", (one) => (one["later"] = true)],
  ];
  test.each(changes)("%s", (_, kind, change) => {
    expect(answeringText(changed(kind, change))).not.toBe(before);
  });

  test("the arms of a factor, and where a page ends", () => {
    const [first, ...others] = small.instrument.factors;
    const fewer = { ...first!, arms: first!.arms.slice(1) };
    const factors = [fewer, ...others];
    expect(answeringText({ ...small.instrument, factors })).not.toBe(before);
    expect(answeringText(without("page"))).not.toBe(before);
  });
});

test("a consultation that an earlier compiler wrote gets its answering, and keeps its design", () => {
  const { answering: _, ...fingerprints } = small.fingerprints;
  const { answering: __, ...instrument } = small.instrument;
  const earlier: Consultation = { ...small, fingerprints, instrument };
  const now = withAnswering(earlier, sha256);
  expect(now.instrument.answering).toBe(sha256(before));
  expect(now.fingerprints.answering).toBe(sha256(before));
  expect(designText(now)).toBe(designText(earlier));
  expect(withAnswering(now, sha256)).toBe(now);
});
