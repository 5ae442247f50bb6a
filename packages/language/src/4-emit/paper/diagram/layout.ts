import type { Step, Way } from "./flow.ts";
import { stops } from "./flow.ts";
import { wrap } from "./measure.ts";

/** A part of a drawing: where it is entered and left, in the middle of its width, and what it draws. */
export interface Part {
  readonly height: number;
  /** nobody goes on after it */
  readonly stops: boolean;
  readonly draw: (x: number, y: number) => Mark[];
}

/** What is drawn: a line through points, a rectangle, a line of text around its middle. */
export type Mark =
  | {
      readonly kind: "line";
      readonly points: readonly (readonly [number, number])[];
      readonly arrow: boolean;
    }
  | {
      readonly kind: "rect";
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly look: "box" | "end" | "way" | "frame";
    }
  | {
      readonly kind: "text";
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly bold: boolean;
    };

const gap = 20;
const pad = 9;
const title = { size: 13, bold: true } as const;
const small = { size: 11.5, bold: false } as const;
const leading = 1.3;
/** Boxes wider than this are hard to read. */
const widest = 400;
/** From this width on ways stand side by side. */
const columnFrom = 180;
const columns = 3;

/** Boxes narrower than this break their words. */
const narrowest = 130;
/** What a frame takes at its sides, and what the lines beside frames take. */
const frameSides = 2 * pad + 8;
const side = 18;

/** The least width in which steps can be drawn, with ways under each other. */
export function leastWidth(steps: readonly Step[]): number {
  return Math.max(
    narrowest,
    ...steps.map((step) => {
      if (step.kind === "any") return leastWidth(step.steps) + frameSides;
      if (step.kind !== "split") return narrowest;
      return Math.max(...step.ways.map((way) => leastWidth(way.steps))) + frameSides + 2 * side;
    }),
  );
}

const fits = ({ steps }: Way, width: number): boolean =>
  width >= Math.max(columnFrom, leastWidth(steps) + 14);

/** Steps under each other, joined by arrows; `loose` without. */
export function layout(steps: readonly Step[], width: number, loose = false): Part {
  const parts = steps.map((step) => layoutStep(step, width));
  const between = loose ? gap / 2 : gap;
  const height =
    parts.reduce((sum, part) => sum + part.height, 0) + between * Math.max(0, parts.length - 1);
  return {
    height,
    stops: stops(steps),
    draw: (x, y) => {
      const middle = x + width / 2;
      let top = y;
      return parts.flatMap((part, at): Mark[] => {
        const marks = part.draw(x, top);
        const bottom = top + part.height;
        top = bottom + between;
        const goesOn = at < parts.length - 1 && !part.stops && !loose;
        return goesOn || (at < parts.length - 1 && steps[at]!.kind === "end")
          ? [...marks, ...(loose ? [] : [arrow([middle, bottom], [middle, top])])]
          : marks;
      });
    },
  };
}

const arrow = (...points: (readonly [number, number])[]): Mark => ({
  kind: "line",
  points,
  arrow: true,
});
const stroke = (...points: (readonly [number, number])[]): Mark => ({
  kind: "line",
  points,
  arrow: false,
});

function layoutStep(step: Step, width: number): Part {
  switch (step.kind) {
    case "box":
      return boxed(
        [
          ...(step.title === "" ? [] : [{ text: step.title, ...title, most: 4 }]),
          ...step.lines.map((text) => ({ text, ...small, most: 3 })),
        ],
        width,
        "box",
      );
    case "end":
      return boxed([{ text: step.title, ...small, most: 4 }], Math.min(width, 300), "end", width);
    case "any":
      return framed(step.title, layout(step.steps, width - frameSides, true), width);
    case "split":
      return step.ways.length <= columns &&
        step.ways.every((way) => fits(way, width / step.ways.length))
        ? sideBySide(step.ways, width)
        : stacked(step.ways, width);
    default:
      return step satisfies never;
  }
}

interface Lettering {
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  /** lines at most */
  readonly most: number;
}

/** Lines of text in a rectangle, in the middle of the width that there is. */
function boxed(
  all: readonly Lettering[],
  room: number,
  look: "box" | "end" | "way",
  within = room,
): Part {
  const width = Math.min(room, widest);
  const lines = all.flatMap(({ text, size, bold, most }) =>
    wrap(text, width - 2 * pad, size, bold, most).map((one) => ({ text: one, size, bold })),
  );
  const height = 2 * pad + lines.reduce((sum, { size }) => sum + size * leading, 0);
  return {
    height,
    stops: false,
    draw: (x, y) => {
      const left = x + (within - width) / 2;
      let below = y + pad;
      return [
        { kind: "rect", x: left, y, width, height, look },
        ...lines.map(({ text, size, bold }): Mark => {
          below += size * leading;
          return { kind: "text", x: left + width / 2, y: below - size * 0.3, text, size, bold };
        }),
      ];
    },
  };
}

/** A part in a frame with a title. */
function framed(title: string, inside: Part, width: number): Part {
  const lines = wrap(title, width - 2 * pad, small.size, false, 6);
  const head = pad + lines.length * small.size * leading;
  const height = head + (inside.height === 0 ? pad : inside.height + 2 * pad);
  return {
    height,
    stops: inside.stops,
    draw: (x, y) => [
      { kind: "rect", x, y, width, height, look: "frame" },
      ...lines.map((text, at): Mark => ({
        kind: "text",
        x: x + width / 2,
        y: y + pad + (at + 1) * small.size * leading - small.size * 0.3,
        text,
        ...small,
      })),
      ...inside.draw(x + pad + 4, y + head + pad),
    ],
  };
}

const bus = 16;

/** Ways beside each other, from one line and back into one. */
function sideBySide(ways: readonly Way[], width: number): Part {
  const space = 14;
  const each = (width - space * (ways.length - 1)) / ways.length;
  const heads = ways.map((way) => boxed([{ text: way.title, ...small, most: 12 }], each, "way"));
  const bodies = ways.map((way) => layout(way.steps, each));
  const headHeight = Math.max(...heads.map(({ height }) => height));
  const below = Math.max(...bodies.map((body) => (body.height === 0 ? 0 : body.height + gap))) + 10;
  const open = ways.map((way) => !stops(way.steps));
  const goesOn = open.some((one) => one);
  const height = 2 * bus + headHeight + below + (goesOn ? bus : 0);
  return {
    height,
    stops: !goesOn,
    draw: (x, y) => {
      const middle = x + width / 2;
      const centre = (at: number): number => x + at * (each + space) + each / 2;
      const top = y + 2 * bus;
      const join = y + 2 * bus + headHeight + below;
      return [
        stroke([middle, y], [middle, y + bus]),
        ...ways.flatMap((_, at): Mark[] => {
          const [own, head, body] = [centre(at), heads[at]!, bodies[at]!];
          const left = x + at * (each + space);
          const under = top + head.height;
          const start = top + headHeight + gap;
          return [
            arrow([middle, y + bus], [own, y + bus], [own, top]),
            ...head.draw(left, top),
            ...(body.height === 0
              ? []
              : [arrow([own, under], [own, start]), ...body.draw(left, start)]),
            ...(open[at]
              ? [
                  stroke(
                    [own, body.height === 0 ? under : start + body.height],
                    [own, join],
                    [middle, join],
                  ),
                ]
              : []),
          ];
        }),
        ...(goesOn ? [stroke([middle, join], [middle, join + bus])] : []),
      ];
    },
  };
}

/** Ways under each other, each in a frame: entered from a line at the left, left to a line at the right. */
function stacked(ways: readonly Way[], width: number): Part {
  const inner = width - 2 * side;
  const frames = ways.map((way) => framed(way.title, layout(way.steps, inner - frameSides), inner));
  const open = ways.map((way) => !stops(way.steps));
  const goesOn = open.some((one) => one);
  const spaces = 10 * (ways.length - 1);
  const height =
    bus + 10 + frames.reduce((sum, one) => sum + one.height, 0) + spaces + (goesOn ? 10 + bus : 0);
  return {
    height,
    stops: !goesOn,
    draw: (x, y) => {
      const [middle, left, right] = [x + width / 2, x + 6, x + width - 6];
      const bottom = y + height - bus;
      let top = y + bus + 10;
      return [
        stroke([middle, y], [middle, y + bus], [left, y + bus]),
        ...frames.flatMap((frame, at): Mark[] => {
          const centre = top + frame.height / 2;
          const marks = [
            arrow([left, y + bus], [left, centre], [x + side, centre]),
            ...frame.draw(x + side, top),
            ...(open[at]
              ? [stroke([x + width - side, centre], [right, centre], [right, bottom])]
              : []),
          ];
          top += frame.height + 10;
          return marks;
        }),
        ...(goesOn ? [stroke([right, bottom], [middle, bottom], [middle, bottom + bus])] : []),
      ];
    },
  };
}
