import type { Factor, Versions } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { drawBlock, type RandomBytes } from "./blocks.ts";
import { instrument, seededBytes } from "../testing/collector-under-test.ts";

const factor = (id: string, shares: Readonly<Record<string, number>>): Factor => ({
  id,
  arms: Object.entries(shares).map(([arm, share]) => ({ id: arm, share })),
});

const draw = (factors: readonly Factor[], randomBytes: RandomBytes): Versions[] =>
  drawBlock({ ...instrument, factors: [...factors] }, randomBytes);

function count(block: readonly Versions[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const versions of block) {
    const name = Object.values(versions).join(" ");
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

describe("a permuted block", () => {
  test("holds every version as often as its share says", () => {
    expect(count(draw([factor("version", { v1: 2, v2: 1 })], seededBytes("a")))).toEqual({
      v1: 4,
      v2: 2,
    });
    expect(count(draw([factor("version", { v1: 1, v2: 1 })], seededBytes("a")))).toEqual({
      v1: 3,
      v2: 3,
    });
    expect(count(draw([factor("version", { v1: 333, v2: 667 })], seededBytes("a")))).toEqual({
      v1: 333,
      v2: 667,
    });
  });

  test("crosses independent factors", () => {
    const factors = [factor("tone", { soft: 1, hard: 1 }), factor("room", { less: 1, more: 2 })];
    expect(count(draw(factors, seededBytes("a")))).toEqual({
      "soft less": 1,
      "soft more": 2,
      "hard less": 1,
      "hard more": 2,
    });
  });

  test("gives everybody the same where nothing differs, and nobody a version without a share", () => {
    expect(count(draw([], seededBytes("a")))).toEqual({ "": 6 });
    expect(count(draw([factor("version", { v1: 1, v2: 0 })], seededBytes("a")))).toEqual({
      v1: 6,
    });
  });

  test("gives everybody the first version where none has a share", () => {
    const block = draw([factor("version", { v1: 0, v2: 0 })], seededBytes("a"));
    expect(count(block)).toEqual({ v1: 6 });
  });

  test("stays short where the shares ask for a very long one, and rounds them fairly", () => {
    const factors = ["a", "b", "c"].map((id) => factor(id, { x: 333, y: 668 }));
    let all = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      const block = draw(factors, seededBytes(String(seed)));
      expect(block).toHaveLength(1000);
      all += count(block)["x x x"] ?? 0;
    }
    const expected = (333 / 1001) ** 3 * 40_000;
    expect(Math.abs(all - expected)).toBeLessThan(20);
  });

  test("has every order as often as any other", () => {
    const firsts: Record<string, number> = {};
    for (let seed = 0; seed < 3000; seed += 1) {
      const order = draw([factor("version", { v1: 2, v2: 1 })], seededBytes(String(seed)));
      const name = order.map(({ version }) => version).join("");
      firsts[name] = (firsts[name] ?? 0) + 1;
    }
    // Fifteen orders of four and two: 200 each; chi-square with 14 degrees of freedom, at one in a thousand.
    expect(Object.keys(firsts)).toHaveLength(15);
    const chiSquare = Object.values(firsts).reduce((sum, n) => sum + (n - 200) ** 2 / 200, 0);
    expect(chiSquare).toBeLessThan(36.1);
  });
});
