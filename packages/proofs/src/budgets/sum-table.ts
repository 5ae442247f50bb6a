import type { Axis } from "./axes.ts";
import { bitPlaces, boxOf, leadsOut, numberPlaces, type Box, type Places } from "./places.ts";
import { runsOf, type Run } from "./runs.ts";

/** What a table is made of: axes to go along, and what is to be least; or nothing, where it only matters what can be. */
export interface Plan {
  readonly widths: readonly number[];
  readonly axes: readonly Axis[];
  readonly least?: {
    readonly adds: readonly (readonly number[])[];
    /** what the least must not exceed */
    readonly high: number;
  };
}

/**
 * What is least of one sum for every value that other sums can have: dynamic programming over a table with a place for each
 * of those values, layer by layer (Bellman 1957). Settings in equal steps are taken together: the least over a window of n
 * places is put together from windows of half the length, in as many goings through as n has binary digits; and in one
 * where n steps lead out of the table from everywhere.
 */
export interface SumTable {
  /** the least that any way has; Infinity where there is none */
  readonly least: number;
  /** a way that has the least */
  readonly leastWay: () => number[];
  /** Says of every setting that is asked for whether a way that keeps everything has it; ends when the visits are used up. */
  readonly used: (
    asked: (layer: number, setting: number) => boolean,
    said: (layer: number, setting: number, isUsed: boolean) => void,
    visits: number,
  ) => number;
}

/** What a table takes: how much is gone through to make it, to ask it of one setting, and how many bytes it keeps. */
export interface Cost {
  readonly making: number;
  readonly asking: number;
  readonly bytes: number;
}

export function costOf(plan: Plan): Cost {
  const { widths, axes, least } = plan;
  const { visits, bytes } = placesOf(plan, boxOf(axes));
  const passes = widths.reduce((sum, width, at) => {
    const runs = runsOf(
      axes.map(({ adds }) => adds[at]!),
      least?.adds[at] ?? nothing(width),
    );
    return sum + runs.reduce((all, { count }) => all + 1 + 2 * Math.ceil(Math.log2(count)), 0);
  }, 0);
  return { making: passes * visits, asking: visits, bytes: bytes * (widths.length + 1) };
}

const nothing = (width: number): number[] => Array.from({ length: width }, () => 0);

const placesOf = ({ least }: Plan, box: Box): Places<unknown> =>
  (least === undefined ? bitPlaces(box) : numberPlaces(box)) as Places<unknown>;

/** Makes a table. */
export function sumTable(plan: Plan): SumTable {
  // The longest axis goes innermost, where going along is fastest.
  const axes = [...plan.axes].sort((a, b) => a.high - b.high);
  const box = boxOf(axes);
  return tableIn(placesOf(plan, box), box, { ...plan, axes });
}

function tableIn<Table>(places: Places<Table>, box: Box, { widths, axes, least }: Plan): SumTable {
  const weights = least?.adds ?? widths.map(nothing);
  const high = least?.high ?? 0;
  const offsetOf = (layer: number, setting: number): number[] =>
    axes.map(({ adds }) => adds[layer]![setting]!);
  const runs = widths.map((_, layer) =>
    runsOf(
      axes.map(({ adds }) => adds[layer]!),
      weights[layer]!,
    ),
  );
  const start = axes.map(() => 0);
  /** by layer: the least that still comes from here on, by place; Infinity where the axes cannot end well */
  const left: Table[] = [];
  left[widths.length] = ends(places, box, axes);
  for (let layer = widths.length - 1; layer >= 0; layer--) {
    left[layer] = passed(places, box, left[layer + 1]!, runs[layer]!, 1);
  }
  return {
    least: places.get(left[0]!, start),
    leastWay() {
      let place = start;
      return widths.map((width, layer) => {
        const now = places.get(left[layer]!, place);
        for (let setting = 0; setting < width; setting++) {
          const there = offsetOf(layer, setting).map((one, axis) => one + place[axis]!);
          if (there.some((one, axis) => one >= box.lengths[axis]!)) continue;
          if (places.get(left[layer + 1]!, there) + weights[layer]![setting]! !== now) continue;
          place = there;
          return setting;
        }
        throw new RangeError(`layer ${layer} leads nowhere`);
      });
    },
    used(asked, said, visits) {
      let before = places.empty();
      places.set(before, start, 0);
      let spent = 0;
      /** Whether some setting of a run, from one on as many as a window is wide, is in a way. */
      const isMet = (window: Table, run: Run, from: number): boolean => {
        const offset = run.first.map((one, axis) => one + from * run.step[axis]!);
        const met = places.meet(before, window, offset, high - run.weight - from * run.slope);
        spent += Math.abs(met);
        return met > 0;
      };
      for (const [layer, own] of runs.entries()) {
        const next = left[layer + 1]!;
        for (const run of own) {
          const settingOf = (index: number): number => run.setting + run.toward * index;
          const isOpen = (index: number): boolean => asked(layer, settingOf(index));
          const wide = run.count >= block;
          const window = wide ? widened(places, box, next, run, block, 1) : next;
          for (let from = 0; from < run.count; from += block) {
            const all = Array.from(
              { length: Math.min(block, run.count - from) },
              (_, at) => from + at,
            );
            const open = all.filter(isOpen);
            if (open.length === 0) continue;
            if (spent > visits) return spent;
            // What is out of reach mostly is so together.
            const none = wide && all.length === block && !isMet(window, run, from);
            for (const index of open)
              said(layer, settingOf(index), !none && isMet(next, run, index));
          }
        }
        before = passed(places, box, before, own, -1);
      }
      return spent;
    },
  };
}

/** So many settings of a run are asked for at once. */
const block = 64;

/** 0 where every axis is between its ends. */
function ends<Table>(places: Places<Table>, { lengths }: Box, axes: readonly Axis[]): Table {
  const table = places.empty();
  const low = axes.map((axis) => axis.low);
  const place = [...low];
  for (;;) {
    places.set(table, place, 0);
    let at = place.length - 1;
    while (at >= 0 && ++place[at]! >= lengths[at]!) {
      place[at] = low[at]!;
      at--;
    }
    if (at < 0) return table;
  }
}

/** A table one layer further: back (toward 1) to where the settings start from, or on (toward -1) to where they lead. */
function passed<Table>(
  places: Places<Table>,
  box: Box,
  source: Table,
  runs: readonly Run[],
  toward: 1 | -1,
): Table {
  const target = places.empty();
  for (const run of runs) {
    const window = widened(places, box, source, run, run.count, toward);
    places.lower(target, window, scaled(run.first, toward), run.weight);
  }
  return target;
}

/** The least over so many settings of a run that follow each other, from every place on. */
function widened<Table>(
  places: Places<Table>,
  box: Box,
  source: Table,
  { step, slope }: Run,
  count: number,
  toward: 1 | -1,
): Table {
  if (leadsOut(box, step, count)) {
    const all = places.copy(source);
    places.lower(all, all, scaled(step, toward), slope);
    return all;
  }
  let window = source;
  let length = 1;
  while (length < count) {
    const by = Math.min(length, count - length);
    const wider = places.copy(window);
    places.lower(wider, window, scaled(step, by * toward), by * slope);
    window = wider;
    length += by;
  }
  return window;
}

const scaled = (offset: readonly number[], times: number): number[] =>
  offset.map((one) => one * times);
