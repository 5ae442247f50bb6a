import { inOrder } from "@pwe/model";
import type { ShuffleStep } from "./step.ts";

/** More seeds than this are not tried for an order, and no more orders than this are drawn for all of them together. */
const mostSeeds = 20_000;
const mostDrawn = 100_000;

/** Of things in a shuffle those that come first, by their numbers among the children. */
export type Orders = ReadonlyMap<ShuffleStep, readonly number[]>;

/** Finds seeds that put things in an order, and remembers which orders they put them in. */
export function seeds(): (orders: Orders) => string | undefined {
  const known = new Map<string, (readonly number[])[]>();
  let left = mostDrawn;
  const drawn = ({ path, things }: ShuffleStep, at: number): readonly number[] | undefined => {
    const own = known.get(path) ?? [];
    known.set(path, own);
    if (own[at] === undefined && left-- > 0) {
      const all = Array.from({ length: things }, (_, thing) => ({ thing }));
      const places: number[] = [];
      for (const [place, { thing }] of inOrder(all, seedAt(at), path).entries()) {
        places[thing] = place;
      }
      own[at] = places;
    }
    return own[at];
  };
  return (orders) => {
    for (let at = 0; at < mostSeeds; at++) {
      const fits = [...orders].every(([shuffle, order]) => {
        const places = drawn(shuffle, at);
        return places !== undefined && isBegunWith(shuffle, order, places);
      });
      if (fits) return seedAt(at);
    }
    return undefined;
  };
}

const seedAt = (at: number): string => at.toString(16).padStart(16, "0");

/** Whether some of these things come one after the other, and all the others of them later. */
function isBegunWith(
  { places: own }: ShuffleStep,
  order: readonly number[],
  places: readonly number[],
): boolean {
  let last = -1;
  for (const child of order) {
    const place = places[own[child]!]!;
    if (place < last) return false;
    last = place;
  }
  return own.every((thing, child) => order.includes(child) || places[thing]! > last);
}
