/** Settings of a layer that follow each other in equal steps, in every axis and in what is to be least. */
export interface Run {
  /** the first of them: the one that adds least */
  readonly setting: number;
  /** 1, or -1 where the settings are gone through from the last to the first */
  readonly toward: 1 | -1;
  readonly count: number;
  /** what the first adds to each axis, and by how much that grows from one to the next: never less than nothing */
  readonly first: readonly number[];
  readonly step: readonly number[];
  readonly weight: number;
  readonly slope: number;
}

/** Runs shorter than this are taken apart: to go through them one by one is as fast. */
const shortest = 4;

/**
 * The settings of a layer as few runs. The settings of an amount, which are hundreds, are one run, and so are those of
 * points: that is what makes them as cheap as a few levels.
 */
export function runsOf(
  adds: readonly (readonly number[])[],
  weights: readonly number[],
): readonly Run[] {
  const at = (setting: number): number[] => adds.map((own) => own[setting]!);
  const single = (setting: number): Run => ({
    setting,
    toward: 1,
    count: 1,
    first: at(setting),
    step: adds.map(() => 0),
    weight: weights[setting]!,
    slope: 0,
  });
  const runs: Run[] = [];
  let begin = 0;
  while (begin < weights.length) {
    const end = endOf(adds, weights, begin);
    const count = end - begin;
    const one = adds.map((own) => own[Math.min(begin + 1, end - 1)]! - own[begin]!);
    const up = one.every((step) => step >= 0);
    if (count < shortest || !(up || one.every((step) => step <= 0))) {
      for (let setting = begin; setting < end; setting++) runs.push(single(setting));
    } else {
      const setting = up ? begin : end - 1;
      const slope = weights[begin + 1]! - weights[begin]!;
      runs.push({
        ...single(setting),
        toward: up ? 1 : -1,
        count,
        step: up ? one : one.map((step) => 0 - step),
        slope: up ? slope : 0 - slope,
      });
    }
    begin = end;
  }
  return runs;
}

/** Where a run that begins here ends: the first setting that is not in it. */
function endOf(
  adds: readonly (readonly number[])[],
  weights: readonly number[],
  begin: number,
): number {
  const rows = [...adds, weights];
  let end = Math.min(begin + 2, weights.length);
  while (
    end < weights.length &&
    rows.every((own) => own[end]! - own[end - 1]! === own[begin + 1]! - own[begin]!)
  ) {
    end++;
  }
  return end;
}
