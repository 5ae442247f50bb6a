/** How two texts differ, word by word. */
interface TokenDiff {
  /** places where words were put in, taken out or replaced; what stands closer than four words is one place */
  readonly places: readonly { readonly one: string; readonly other: string }[];
  /** words that both have in the same order, as a share of the longer text */
  readonly common: number;
}

/** Common words between two changes from which on they are two places. */
const near = 4;

/** Words and signs of a text. */
export const tokens = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

/** Two texts beside each other by their longest common subsequence of words. */
export function tokenDiff(one: string, other: string): TokenDiff {
  const [a, b] = [tokens(one), tokens(other)];
  const pairs = alignment(
    a.map((word) => word.toLowerCase()),
    b.map((word) => word.toLowerCase()),
  );
  const places: { one: string; other: string }[] = [];
  let [i, j] = [0, 0];
  let apart: { from: [number, number]; to: [number, number] } | null = null;
  for (const [x, y] of [...pairs, [a.length, b.length] as const]) {
    if (x > i || y > j) {
      // A few common words between two changes do not make two places of them.
      if (apart !== null && i - apart.to[0] < near) apart.to = [x, y];
      else {
        if (apart !== null) places.push(cut(a, b, apart.from, apart.to));
        apart = { from: [i, j], to: [x, y] };
      }
    }
    [i, j] = [x + 1, y + 1];
  }
  if (apart !== null) places.push(cut(a, b, apart.from, apart.to));
  return { places, common: pairs.length / Math.max(1, a.length, b.length) };
}

const cut = (
  a: readonly string[],
  b: readonly string[],
  from: readonly [number, number],
  to: readonly [number, number],
): { one: string; other: string } => ({
  one: a.slice(from[0], to[0]).join(" "),
  other: b.slice(from[1], to[1]).join(" "),
});

/** The places of a longest common subsequence in both. */
function alignment(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return pairs;
}
