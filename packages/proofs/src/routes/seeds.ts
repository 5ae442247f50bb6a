import { inOrder } from "@pwe/model";
import type { Shuffled } from "./step.ts";

/** More seeds than this are not tried for an order. */
const mostSeeds = 20_000;
/** More orders than this are not drawn, and not looked at, for all that are asked for together. */
const mostDrawn = 400_000;
const mostLooked = 5_000_000;

/** Of some things in a shuffle those that come before the others of them. */
export type Orders = ReadonlyMap<Shuffled, readonly number[]>;

/** Finds seeds that put things in an order, and remembers which orders they put them in. */
export function seeds(): (orders: Orders) => string | undefined {
  const known = new Map<string, (readonly number[])[]>();
  let [toDraw, toLook] = [mostDrawn, mostLooked];
  const placesAt = ({ path, things }: Shuffled, at: number): readonly number[] | undefined => {
    const own = known.get(path) ?? [];
    known.set(path, own);
    if (own[at] === undefined && toDraw-- > 0) own[at] = drawn(path, things, seedAt(at));
    return own[at];
  };
  return (orders) => {
    const all = [...orders];
    for (let at = 0; at < mostSeeds && toLook-- > 0; at++) {
      const fits = all.every(([shuffled, order]) => {
        const places = placesAt(shuffled, at);
        return places !== undefined && isBegunWith(shuffled, order, places);
      });
      if (fits) return seedAt(at);
    }
    return undefined;
  };
}

const seedAt = (at: number): string => at.toString(16).padStart(16, "0");

/** The place that each thing of a shuffle gets. */
function drawn(path: string, things: number, seed: string): number[] {
  const all = Array.from({ length: things }, (_, thing) => ({ thing }));
  const places: number[] = [];
  for (const [place, { thing }] of inOrder(all, seed, path).entries()) places[thing] = place;
  return places;
}

/** Whether some of these things come one after the other, and all the others of them later. */
function isBegunWith(
  { own }: Shuffled,
  order: readonly number[],
  places: readonly number[],
): boolean {
  let last = -1;
  for (const thing of order) {
    if (places[thing]! < last) return false;
    last = places[thing]!;
  }
  return own.every((thing) => order.includes(thing) || places[thing]! > last);
}

/** In how many seeds there is one that gives these orders. */
export function rarity(orders: Orders): number {
  let all = 1;
  for (const [{ own }, order] of orders) for (const at of order.keys()) all *= own.length - at;
  return all;
}
