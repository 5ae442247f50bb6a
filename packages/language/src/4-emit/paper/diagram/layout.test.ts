import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Step } from "./flow.ts";
import { layout, leastWidth, type Mark } from "./layout.ts";
import { textWidth, wrap } from "./measure.ts";

const words = fc.stringMatching(/^[a-zA-Z?,.’-]{1,24}( [a-zA-Z?,.’-]{1,24}){0,8}$/);

/** Any flow: boxes, ends, ways beside and under each other, and any order, four deep. */
const { steps } = fc.letrec<{ steps: Step[]; step: Step }>((tie) => ({
  steps: fc.array(tie("step"), { maxLength: 4, depthIdentifier: "flow" }) as fc.Arbitrary<Step[]>,
  step: fc.oneof(
    { depthIdentifier: "flow", maxDepth: 4 },
    fc.record({
      kind: fc.constant("box" as const),
      title: fc.oneof(fc.constant(""), words),
      lines: fc.array(words, { maxLength: 4 }),
    }),
    fc.record({ kind: fc.constant("end" as const), title: words }),
    fc.record({
      kind: fc.constant("any" as const),
      title: words,
      steps: tie("steps") as fc.Arbitrary<Step[]>,
    }),
    fc.record({
      kind: fc.constant("split" as const),
      ways: fc.array(fc.record({ title: words, steps: tie("steps") as fc.Arbitrary<Step[]> }), {
        minLength: 2,
        maxLength: 5,
      }),
    }),
  ) as fc.Arbitrary<Step>,
}));

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxOf = (mark: Extract<Mark, { kind: "rect" | "text" }>): Box => {
  if (mark.kind === "rect")
    return { left: mark.x, top: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height };
  const half = textWidth(mark.text, mark.size, mark.bold) / 2;
  return {
    left: mark.x - half,
    right: mark.x + half,
    top: mark.y - mark.size,
    bottom: mark.y + 0.25 * mark.size,
  };
};

const touch = (one: Box, other: Box): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

const holds = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left + 0.01 &&
  outer.right >= inner.right - 0.01 &&
  outer.top <= inner.top + 0.01 &&
  outer.bottom >= inner.bottom - 0.01;

/** The straight parts of a line, each as a box without a width or a height. */
const segments = ({ points }: Extract<Mark, { kind: "line" }>): Box[] =>
  points.slice(1).map(([x, y], at) => {
    const [fromX, fromY] = points[at]!;
    return {
      left: Math.min(x, fromX) - 0.1,
      right: Math.max(x, fromX) + 0.1,
      top: Math.min(y, fromY) - 0.1,
      bottom: Math.max(y, fromY) + 0.1,
    };
  });

describe("any flow", () => {
  const marksOf = (flow: readonly Step[]) => {
    const width = Math.max(628, leastWidth(flow));
    const { draw, height } = layout(flow, width);
    return { marks: draw(0, 0), width, height };
  };

  test("is drawn within its room", () => {
    fc.assert(
      fc.property(steps, (flow) => {
        const { marks, width, height } = marksOf(flow);
        const room = { left: 0, top: 0, right: width, bottom: height };
        for (const mark of marks)
          if (mark.kind === "rect") expect(holds(room, boxOf(mark))).toBe(true);
          else if (mark.kind === "line")
            for (const part of segments(mark))
              expect(
                holds({ ...room, left: -1, top: -1, right: width + 1, bottom: height + 1 }, part),
              ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("has no boxes that overlap, but those that stand in a frame", () => {
    fc.assert(
      fc.property(steps, (flow) => {
        const rects = marksOf(flow).marks.flatMap((mark) => (mark.kind === "rect" ? [mark] : []));
        for (const [at, one] of rects.entries())
          for (const other of rects.slice(at + 1)) {
            const [a, b] = [boxOf(one), boxOf(other)];
            if (touch(a, b))
              expect(
                (one.look === "frame" && holds(a, b)) || (other.look === "frame" && holds(b, a)),
              ).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });

  test("has no text over another text, over an edge or under a line", () => {
    fc.assert(
      fc.property(steps, (flow) => {
        const { marks } = marksOf(flow);
        const texts = marks.flatMap((mark) => (mark.kind === "text" ? [boxOf(mark)] : []));
        const lines = marks.flatMap((mark) => (mark.kind === "line" ? segments(mark) : []));
        const rects = marks.flatMap((mark) => (mark.kind === "rect" ? [boxOf(mark)] : []));
        for (const [at, one] of texts.entries()) {
          expect(texts.slice(at + 1).some((other) => touch(one, other))).toBe(false);
          expect(lines.some((line) => touch(one, line))).toBe(false);
          expect(rects.some((rect) => touch(one, rect) && !holds(rect, one))).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("text", () => {
  test("is broken where it does not fit, also within a word", () => {
    const lines = wrap("een kort woord en arbeidsongeschiktheidsverzekeringsmaatschappij", 100, 12);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.every((line) => textWidth(line, 12) <= 100)).toBe(true);
    expect(lines.join("").replaceAll(" ", "")).toBe(
      "eenkortwoordenarbeidsongeschiktheidsverzekeringsmaatschappij",
    );
  });

  test("says that there is more than so many lines", () => {
    const lines = wrap("een twee drie vier vijf zes zeven acht negen tien", 60, 12, false, 2);
    expect(lines).toHaveLength(2);
    expect(lines.at(-1)).toMatch(/…$/);
  });
});
