import type { Sum } from "./sums.ts";

/** Finds the number of a state by its sums, and gives new ones the next number. */
export interface States {
  /** the number of the state with these sums; -1 stands for one that does not matter any more */
  readonly number: (values: readonly number[]) => number;
  readonly count: () => number;
  /** sums of all states, one state after another */
  readonly values: number[];
}

/** The states of one layer, of which at most `tries` will be asked for. */
export function statesOf(sums: readonly Sum[], at: number, tries: number): States {
  const radixes = sums.map(({ rest, max }) => Math.min(rest[0]! - rest[at]!, max) + 2);
  const space = radixes.reduce((product, one) => product * one, 1);
  return space <= 16 * tries + 1024 ? byPlace(radixes, space) : byHash(sums.length, tries);
}

/** A table with a place for everything that the sums can be together. */
function byPlace(radixes: readonly number[], space: number): States {
  const values: number[] = [];
  const known = new Int32Array(space).fill(-1);
  let count = 0;
  return {
    values,
    count: () => count,
    number(own) {
      let place = 0;
      for (let index = 0; index < own.length; index++) {
        place = place * radixes[index]! + own[index]! + 1;
      }
      if (known[place]! < 0) {
        for (const value of own) values.push(value);
        known[place] = count++;
      }
      return known[place]!;
    },
  };
}

/** A table twice as large as what will be asked for, where a state takes the first free place from its own. */
function byHash(width: number, tries: number): States {
  const bits = Math.ceil(Math.log2(2 * tries + 2));
  const mask = 2 ** bits - 1;
  const known = new Int32Array(mask + 1).fill(-1);
  const values: number[] = [];
  let count = 0;
  const isSame = (state: number, own: readonly number[]): boolean => {
    for (let index = 0; index < width; index++) {
      if (values[state * width + index] !== own[index]) return false;
    }
    return true;
  };
  return {
    values,
    count: () => count,
    number(own) {
      let hash = 0;
      for (let index = 0; index < width; index++) {
        const value = own[index]!;
        const low = value | 0;
        // Multiplying by 2^32 divided by the golden ratio spreads numbers that are near (Knuth 1973, 6.4).
        hash = Math.imul(hash ^ low ^ ((value - low) / 0x100000000), 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      let place = hash & mask;
      for (;;) {
        const state = known[place]!;
        if (state < 0) break;
        if (isSame(state, own)) return state;
        place = (place + 1) & mask;
      }
      for (const value of own) values.push(value);
      return (known[place] = count++);
    },
  };
}
