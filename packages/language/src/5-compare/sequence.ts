/** Which of these no longer stand in the order they stood in: all but a longest run that does. */
export function moved(before: readonly string[], now: readonly string[]): string[] {
  const places = new Map(before.map((one, at) => [one, at]));
  const common = now.filter((one) => places.has(one));
  const order = common.map((one) => places.get(one)!);
  // Longest increasing subsequence (Schensted 1961), remembered by predecessor.
  const ends: number[] = [];
  const previous: number[] = [];
  order.forEach((place, at) => {
    let slot = ends.findIndex((end) => order[end]! > place);
    if (slot === -1) slot = ends.length;
    previous[at] = slot === 0 ? -1 : ends[slot - 1]!;
    ends[slot] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at !== -1; at = previous[at]!) kept.add(at);
  return common.filter((_, at) => !kept.has(at));
}
