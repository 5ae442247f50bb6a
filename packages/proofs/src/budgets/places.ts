import { once } from "@pwe/model";
import { lengthOf, type Axis } from "./axes.ts";

/** A place for every combination of values of some axes: rows along the last axis. */
export interface Box {
  readonly lengths: readonly number[];
  /** how long a row is, and how many there are */
  readonly row: number;
  readonly rows: number;
}

export function boxOf(axes: readonly Axis[]): Box {
  const lengths = axes.map(lengthOf);
  const row = lengths.at(-1) ?? 1;
  return { lengths, row, rows: lengths.slice(0, -1).reduce((all, one) => all * one, 1) };
}

/** What a kind of table can do. `offset` is per axis, and what it leads out of the box does not count. */
export interface Places<Table> {
  readonly empty: () => Table;
  readonly copy: (table: Table) => Table;
  /** lowers one place to a number */
  readonly set: (table: Table, place: readonly number[], number: number) => void;
  readonly get: (table: Table, place: readonly number[]) => number;
  /**
   * lowers every place of a table to what another has so far along, with something added; to what it has itself after any
   * number of such steps where it is that other, and each step leads to another row
   */
  readonly lower: (target: Table, source: Table, offset: readonly number[], plus: number) => void;
  /**
   * After how many visits a place of one and the place so far along of another were found that come to no more than a
   * number; less than nothing when there are none after that many
   */
  readonly meet: (one: Table, other: Table, offset: readonly number[], most: number) => number;
  /** how much there is to go through of one table, and how many bytes it takes */
  readonly visits: number;
  readonly bytes: number;
}

const perRow = 8;

/** The number of the row that a place is in. */
const rowOf = ({ lengths }: Box, place: readonly number[]): number =>
  lengths.slice(0, -1).reduce((row, length, at) => row * length + place[at]!, 0);

/** Whether so many steps lead out of a box wherever they begin, and each of them to another row. */
export function leadsOut({ lengths }: Box, step: readonly number[], count: number): boolean {
  const changesRow = step.slice(0, -1).some((one) => one !== 0);
  return changesRow && step.some((one, at) => Math.abs(one) * count >= lengths[at]!);
}

/** Whether an offset leads to a row further on. */
const leadsOn = (offset: readonly number[]): boolean =>
  (offset.slice(0, -1).find((one) => one !== 0) ?? 0) > 0;

/** Goes along the rows from which an offset stays in the box, until `visit` says yes; with the part of the row that does. */
function along(
  { lengths, row }: Box,
  offset: readonly number[],
  isBack: boolean,
  visit: (row: number, other: number, begin: number, stop: number) => boolean,
): boolean {
  const outer = lengths.length - 1;
  const inner = offset[outer] ?? 0;
  const begin = Math.max(0, 0 - inner);
  const stop = Math.min(row, row - inner);
  if (begin >= stop) return false;
  if (outer <= 0) return visit(0, 0, begin, stop);
  const low = offset.map((one) => Math.max(0, 0 - one));
  const high = offset.map((one, at) => Math.min(lengths[at]!, lengths[at]! - one));
  if (low.some((one, at) => one >= high[at]!)) return false;
  const first = isBack ? high.map((one) => one - 1) : low;
  const place = first.slice(0, outer);
  for (;;) {
    let from = 0;
    let to = 0;
    for (let at = 0; at < outer; at++) {
      from = from * lengths[at]! + place[at]!;
      to = to * lengths[at]! + place[at]! + offset[at]!;
    }
    if (visit(from, to, begin, stop)) return true;
    let at = outer - 1;
    while (at >= 0) {
      place[at]! += isBack ? -1 : 1;
      if (place[at]! >= low[at]! && place[at]! < high[at]!) break;
      place[at] = first[at]!;
      at--;
    }
    if (at < 0) return false;
  }
}

/** Places with a number each; Infinity where there is none. */
export function numberPlaces(box: Box): Places<Float64Array> {
  const { row: length, rows } = box;
  const size = length * rows;
  const at = (place: readonly number[]): number => rowOf(box, place) * length + (place.at(-1) ?? 0);
  return {
    // To find a row takes as long as a few places of it.
    visits: size + perRow * rows,
    bytes: 8 * size,
    empty: () => new Float64Array(size).fill(Infinity),
    copy: (table) => table.slice(),
    get: (table, place) => table[at(place)]!,
    set(table, place, number) {
      table[at(place)] = number;
    },
    lower(target, source, offset, plus) {
      const inner = offset.at(-1) ?? 0;
      // A row is lowered after the one that it is lowered to.
      along(box, offset, leadsOn(offset), (row, other, begin, stop) => {
        const shift = (other - row) * length + inner;
        for (let one = row * length + begin; one < row * length + stop; one++) {
          const number = source[one + shift]! + plus;
          if (number < target[one]!) target[one] = number;
        }
        return false;
      });
    },
    meet(one, other, offset, most) {
      const inner = offset.at(-1) ?? 0;
      let visits = 1;
      const isMet = along(box, offset, false, (row, there, begin, stop) => {
        const shift = (there - row) * length + inner;
        for (let place = row * length + begin; place < row * length + stop; place++) {
          if (one[place]! + other[place + shift]! <= most) return true;
        }
        visits += stop - begin + perRow;
        return false;
      });
      return isMet ? visits : -visits;
    },
  };
}

/** Of every row of a table the first and the last word with anything in it. A table that is asked for does not change any more. */
function spansIn(words: number, rows: number): (table: Uint32Array) => Int32Array {
  return once((table) => {
    const spans = new Int32Array(2 * rows);
    for (let row = 0; row < rows; row++) {
      let [low, high] = [0, words - 1];
      while (low <= high && table[row * words + low] === 0) low++;
      while (high >= low && table[row * words + high] === 0) high--;
      spans[2 * row] = low;
      spans[2 * row + 1] = high;
    }
    return spans;
  });
}

/** Places with a bit each, for what can be and not how much it comes to: 0 where it can, Infinity where it cannot. */
export function bitPlaces(box: Box): Places<Uint32Array> {
  const { row: length, rows } = box;
  const words = Math.ceil(length / 32);
  const last = length % 32 === 0 ? -1 : 2 ** (length % 32) - 1;
  const at = (place: readonly number[]): number => rowOf(box, place) * words;
  const spansOf = spansIn(words, rows);
  return {
    // A word is gone through in half the time of a number.
    visits: ((words + perRow) * rows) / 2,
    bytes: 4 * words * rows,
    empty: () => new Uint32Array(words * rows),
    copy: (table) => table.slice(),
    get: (table, place) => {
      const bit = place.at(-1) ?? 0;
      return ((table[at(place) + (bit >> 5)]! >>> (bit & 31)) & 1) === 1 ? 0 : Infinity;
    },
    set(table, place) {
      const bit = place.at(-1) ?? 0;
      table[at(place) + (bit >> 5)]! |= 1 << (bit & 31);
    },
    lower(target, source, offset) {
      const inner = offset.at(-1) ?? 0;
      const skip = inner >> 5;
      const by = inner & 31;
      const up = 32 - by;
      // A row is lowered after the one that it is lowered to.
      along(box, offset, leadsOn(offset), (row, other, begin, stop) => {
        const to = row * words;
        const from = other * words + skip;
        const end = (stop - 1) >> 5;
        // What is before a row or beyond it does not count.
        const low = Math.max(begin >> 5, -skip);
        const high = Math.min(end, words - 2 - skip);
        if (by === 0) {
          for (let word = low; word <= end; word++) target[to + word]! |= source[from + word]!;
        } else {
          for (let word = low; word <= high; word++) {
            target[to + word]! |= (source[from + word]! >>> by) | (source[from + word + 1]! << up);
          }
          if (high < end) target[to + end]! |= source[from + end]! >>> by;
          if (low > begin >> 5) target[to + low - 1]! |= source[from + low]! << up;
        }
        target[to + words - 1]! &= last;
        return false;
      });
    },
    meet(one, other, offset) {
      const inner = offset.at(-1) ?? 0;
      const skip = inner >> 5;
      const by = inner & 31;
      const up = 32 - by;
      const [own, theirs] = [spansOf(one), spansOf(other)];
      let visits = 1;
      // Here an offset leads on and never back, so that nothing before a row is read.
      const isMet = along(box, offset, false, (row, there, _, stop) => {
        const to = row * words;
        const from = there * words + skip;
        const end = (stop - 1) >> 5;
        const first = Math.max(own[2 * row]!, theirs[2 * there]! - skip - 1);
        const last = Math.min(end, own[2 * row + 1]!, theirs[2 * there + 1]! - skip);
        for (let word = first; word <= last; word++) {
          const bits = one[to + word]!;
          if (bits === 0) continue;
          const low = other[from + word]! >>> by;
          const high = by > 0 && word + skip + 1 < words ? other[from + word + 1]! << up : 0;
          if ((bits & (low | high)) !== 0) return true;
        }
        visits += (end + 1 + perRow) / 2;
        return false;
      });
      return isMet ? visits : -visits;
    },
  };
}
