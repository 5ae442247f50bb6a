/** How many single mistakes (a letter missing, extra, wrong, or two swapped) lie between two words. */
export function distance(from: string, to: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let best = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        best = Math.min(best, before[j - 2]! + 1);
      }
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[to.length]!;
}

/** The candidate that was probably meant, or undefined when none is near enough. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const meant = word.toLowerCase();
  const allowed = meant.length <= 5 ? 1 : meant.length <= 8 ? 2 : 3;
  let best: string | undefined;
  let nearest = allowed + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - meant.length) >= nearest) continue;
    const away = distance(meant, candidate.toLowerCase());
    if (away < nearest && away < candidate.length) [best, nearest] = [candidate, away];
  }
  return best;
}
