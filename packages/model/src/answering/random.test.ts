import { expect, test } from "vitest";
import { assignVersions, versionCombinations } from "./assign.ts";
import { instrumentOf, instruments, one, section } from "../../../../test/fixtures/instruments.ts";
import type { Element } from "../generated/consultation.ts";
import { answerOrder, inOrder, optionOrder } from "./order.ts";
import { belowBig, hash, randomStream } from "./random.ts";
import { asked } from "./asked.ts";

const seeds = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => at.toString(16).padStart(16, "0"));

/** Pearson's chi-squared of counts against shares. */
function chiSquared(counts: readonly number[], shares: readonly number[]): number {
  const all = counts.reduce((sum, one) => sum + one, 0);
  const whole = shares.reduce((sum, one) => sum + one, 0);
  return counts.reduce((sum, count, at) => {
    const expected = (all * shares[at]!) / whole;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
}

test.each([
  ["", 0, 0],
  ["", 1, 0x514e28b7],
  ["test", 0, 0xba6bd213],
  ["Hello, world!", 0, 0xc0363e43],
  ["The quick brown fox jumps over the lazy dog", 0, 0x2e4ff723],
])("the hash of %j is MurmurHash3's", (text, seed, expected) => {
  expect(hash(text, seed)).toBe(expected);
});

test("a stream is the same for the same seed and path, and another for another", () => {
  const draw = (seed: string, path: string): number[] => {
    const random = randomStream(seed, path);
    return Array.from({ length: 8 }, () => random.below(1000));
  };
  expect(draw("0".repeat(16), "a")).toEqual(draw("0".repeat(16), "a"));
  expect(draw("0".repeat(16), "a")).not.toEqual(draw("0".repeat(16), "b"));
  expect(draw("0".repeat(16), "a")).not.toEqual(draw("1".repeat(16), "a"));
});

test("every number below is as likely", () => {
  const random = randomStream("0123456789abcdef", "die");
  const counts = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < 60_000; at++) counts[random.below(6)]! += 1;
  // 5 degrees of freedom: passed by one in ten thousand.
  expect(
    chiSquared(
      counts,
      counts.map(() => 1),
    ),
  ).toBeLessThan(25.7);
});

test("large numbers stay below, and reach both ends", () => {
  const random = randomStream("0123456789abcdef", "big");
  const count = (1n << 70n) + 3n;
  const drawn = Array.from({ length: 500 }, () => belowBig(random, count));
  expect(drawn.every((one) => one >= 0n && one < count)).toBe(true);
  expect(drawn.some((one) => one < count / 10n)).toBe(true);
  expect(drawn.some((one) => one > count - count / 10n)).toBe(true);
});

test("versions are assigned by their shares", () => {
  const { small } = instruments;
  const counts = [0, 0];
  for (const seed of seeds(30_000)) {
    counts[assignVersions(small!, seed)["version"] === "v1" ? 0 : 1]! += 1;
  }
  expect(chiSquared(counts, [2, 1])).toBeLessThan(15.2);
});

test("factors are assigned apart, and a share of nothing is never drawn", () => {
  const arms = (...shares: number[]): { id: string; share: number }[] =>
    shares.map((share, at) => ({ id: `a${at}`, share }));
  const instrument = {
    ...instrumentOf(),
    factors: [
      { id: "x", arms: arms(1, 1) },
      { id: "y", arms: arms(1, 0, 1).map((arm) => ({ ...arm, id: `b${arm.id}` })) },
    ],
  };
  const counts = new Map<string, number>();
  for (const seed of seeds(8000)) {
    const { x, y } = assignVersions(instrument, seed);
    counts.set(`${x} ${y}`, (counts.get(`${x} ${y}`) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual(["a0 ba0", "a0 ba2", "a1 ba0", "a1 ba2"]);
  expect(chiSquared([...counts.values()], [1, 1, 1, 1])).toBeLessThan(21.1);
  expect(versionCombinations(instrument)).toHaveLength(6);
  expect(versionCombinations({ ...instrument, factors: [] })).toEqual([{}]);
});

test("every order of three is as likely, and pins hold", () => {
  const items = ["a", "b", "c", "first", "last"].map((id) =>
    id === "first" || id === "last" ? ({ id, pin: id } as const) : { id },
  );
  const counts = new Map<string, number>();
  for (const seed of seeds(6000)) {
    const order = inOrder(items, seed, "p").map(({ id }) => id);
    expect(order[0]).toBe("first");
    expect(order[4]).toBe("last");
    counts.set(order.join(), (counts.get(order.join()) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  expect(chiSquared([...counts.values()], [1, 1, 1, 1, 1, 1])).toBeLessThan(25.7);
});

test("other, none and refused stay last; nothing moves without shuffle", () => {
  const question = {
    ...one("s.q", "a", "b"),
    type: "one" as const,
    shuffle: true,
    answers: [
      { id: "other", code: 1, kind: "other" as const },
      { id: "a", code: 2 },
      { id: "b", code: 3 },
      { id: "no_say", code: 4, kind: "refused" as const },
    ],
  };
  for (const seed of seeds(50)) {
    expect(
      answerOrder(question, seed)
        .slice(2)
        .map(({ id }) => id),
    ).toEqual(["other", "no_say"]);
    expect(answerOrder({ ...question, shuffle: false }, seed)).toEqual(question.answers);
  }
  const { points } = instruments;
  const task = points!.elements[0] as Extract<Element, { kind: "task" }>;
  expect(optionOrder(task, "0".repeat(16))).toEqual(task.options);
});

test("adding a question leaves the order of the others alone", () => {
  const shuffle = (path: string, ...names: string[]): Element => ({
    kind: "shuffle",
    path: `${path}.order`,
    elements: names.map((name) => one(`${path}.${name}`, "a", "b")),
  });
  const before = instrumentOf(section("s", shuffle("s", "q", "r", "t", "u")));
  const after = instrumentOf(
    section("new", one("new.q", "a", "b"), shuffle("new", "r", "t", "u")),
    section("s", one("s.added", "a", "b"), shuffle("s", "q", "r", "t", "u")),
  );
  for (const seed of seeds(100)) {
    const order = (of: typeof before): string[] =>
      asked(of, { seed, versions: {}, answers: {} })
        .map(({ path }) => path)
        .filter((path) => path.startsWith("s.") && path !== "s.added");
    expect(order(after)).toEqual(order(before));
  }
});
