/** Questions that conditions tie together in rings, against everything that can be answered. */
import { expect, test } from "vitest";
import { instrumentOf, one, section } from "../../../../test/fixtures/instruments.ts";
import {
  type Condition,
  type Element,
  type Instrument,
  type Random,
  randomStream,
  walk,
} from "@pwe/model";
import { routes } from "./routes.ts";

const ids = ["a", "b", "c"];

/** Questions, then conditions over two of them that stand side by side in a ring, some with a chain of arms or another inside. */
function ringOf(random: Random, length: number): Instrument {
  let marks = 0;
  const mark = (): Element => ({ kind: "passage", text: `mark${marks++}` });
  const chance = (times: number): boolean => random.below(times) === 0;
  const path = (at: number): string => `s.q${at % length}`;
  const leaf = (at: number): Condition => {
    const any = ids.filter(() => chance(2));
    return { op: "is", path: path(at), any: any.length > 0 ? any : ["a"] } as Condition;
  };
  const pair = (at: number): Condition => {
    const of = [leaf(at), leaf(at + 1)];
    return {
      op: chance(2) ? "and" : "or",
      of: chance(3) ? [of[0]!, { op: "not", of: of[1]! }] : of,
    };
  };
  const branch = (at: number, depth: number): Element => ({
    kind: "when",
    arms: Array.from({ length: 1 + random.below(2) }, () => ({
      if: pair(at),
      elements: [mark(), ...(depth > 0 && chance(3) ? [branch(at + random.below(length), 0)] : [])],
    })),
    else: [mark()],
  });
  const asks = Array.from({ length }, (_, at) => one(path(at), ...ids));
  const stride = 1 + random.below(length);
  const branches = Array.from({ length }, (_, at) => branch(at * stride, 1));
  const turned: Element[] = chance(3)
    ? [mark(), { kind: "screen_out", if: pair(random.below(length)) }]
    : [];
  branches.splice(random.below(length), 0, ...turned);
  return instrumentOf(section("s", ...asks, ...branches));
}

/** The marks on every way through, by whatever is answered. */
function waysOf(instrument: Instrument, length: number): string[][] {
  return Array.from({ length: ids.length ** length }, (_, index) => {
    const answer = (at: number): string => ids[Math.floor(index / ids.length ** at) % ids.length]!;
    const way = walk(instrument, { seed: "0".repeat(16), versions: { version: "v1" } }, (item) => ({
      answer: answer(Number(item.path.slice("s.q".length))),
    }));
    const shown = way.pages.flatMap(({ elements }) => elements.map(({ key }) => key));
    return [...shown.filter((key) => key.startsWith("mark")), way.screenedOut ? "out" : "end"];
  });
}

test.each([200_000, 400])(
  "every arm of a ring is as trying everything says, within %d steps",
  (size) => {
    const tally = { reachable: 0, unreachable: 0, undecided: 0 };
    for (let at = 0; at < 150; at++) {
      const random = randomStream("0123456789abcdef", `ring ${at}`);
      const length = 3 + random.below(4);
      const instrument = ringOf(random, length);
      const ways = waysOf(instrument, length);
      const met = new Set(ways.flat());
      const found = routes(instrument, { size });
      const say = `${at} ${JSON.stringify(instrument.elements)}`;
      for (const { arms, otherwise } of found.whens) {
        for (const { elements, reached } of [...arms, otherwise]) {
          const [first] = elements;
          const mark = first?.kind === "passage" ? first.text : "";
          tally[reached.outcome]++;
          if (reached.outcome === "undecided" && size < 1000) continue;
          expect(reached.outcome, `${mark} ${say}`).toBe(
            met.has(mark) ? "reachable" : "unreachable",
          );
        }
      }
      const { complete, screenedOut, exact } = found.versions[0]!;
      if (size < 1000 && !exact) continue;
      const count = (end: string): bigint =>
        BigInt(new Set(ways.filter((way) => way.at(-1) === end).map((way) => way.join())).size);
      expect(exact).toBe(true);
      expect(complete, say).toBe(count("end"));
      expect(screenedOut, say).toBe(count("out"));
    }
    if (process.env["TALLY"]) console.log(tally);
    expect(tally.unreachable).toBeGreaterThan(20);
    expect(tally.undecided).toBeLessThan(size < 1000 ? tally.reachable : 1);
  },
  60_000,
);

test("a ring of two hundred questions is decided and its routes are counted", () => {
  const is = (at: number, id: string): Condition => ({
    op: "is",
    path: `s.q${at % 200}`,
    any: [id],
  });
  const asks = Array.from({ length: 200 }, (_, at) => one(`s.q${at}`, "a", "b", "c", "d"));
  const branches = Array.from({ length: 200 }, (_, at): Element => {
    const here = (at * 77) % 200;
    const of = [is(here, "a"), is(here + 1, "b")];
    return {
      kind: "when",
      arms: [{ if: { op: "and", of }, elements: [one(`s.f${here}`, "a")] }],
      else: [],
    };
  });
  const found = routes(instrumentOf(section("s", ...asks, ...branches)));
  expect(new Set(found.whens.map(({ reached }) => reached.outcome))).toEqual(
    new Set(["reachable"]),
  );
  // Two arms side by side exclude each other: the sets of arms are the independent sets of a ring, a Lucas number.
  let [lucas, two] = [2n, 1n];
  for (let at = 0; at < 200; at++) [lucas, two] = [two, lucas + two];
  expect(found.versions[0]).toMatchObject({ complete: lucas, exact: true });
});
