/** A stream of chance that always gives the same numbers. */
export interface Random {
  /** A whole number from 0 up to but not including `count` (1 to 2^32), each as likely. */
  below(count: number): number;
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

const mixed = (word: number): number =>
  Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);

/** MurmurHash3_x86_32 (Austin Appleby, public domain) of a text's UTF-8 bytes. */
export function hash(text: string, seed: number): number {
  const bytes = new TextEncoder().encode(text);
  const whole = bytes.length & ~3;
  let state = seed;
  for (let at = 0; at < whole; at += 4) {
    const word =
      bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    state = (Math.imul(rotate(state ^ mixed(word), 13), 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let at = bytes.length - 1; at >= whole; at--) rest = (rest << 8) | bytes[at]!;
  state ^= mixed(rest) ^ bytes.length;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}

/**
 * The stream that belongs to a path, apart from every other stream of the same seed: a question more or less
 * leaves the others' order alone. The generator is sfc32 (Chris Doty-Humphrey, PractRand, public domain).
 */
export function randomStream(seed: string, path: string): Random {
  const key = `${seed}/${path}`;
  let [a, b, c] = [hash(key, 1), hash(key, 2), hash(key, 3)];
  let counter = 1;
  const next = (): number => {
    const word = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (rotate(c, 21) + word) | 0;
    return word >>> 0;
  };
  for (let round = 0; round < 15; round++) next();
  return {
    below(count) {
      // Words in the last, incomplete run of `count` are drawn again, so that none is likelier.
      const fair = 0x100000000 - (0x100000000 % count);
      let word = next();
      while (word >= fair) word = next();
      return word % count;
    },
  };
}

/** A whole number from 0 up to but not including `count`, however large, each as likely. */
export function belowBig(random: Random, count: bigint): bigint {
  const words = Math.ceil(count.toString(2).length / 32);
  const all = 1n << BigInt(32 * words);
  const fair = all - (all % count);
  for (;;) {
    let drawn = 0n;
    for (let word = 0; word < words; word++) {
      drawn = (drawn << 32n) | BigInt(random.below(0x100000000));
    }
    if (drawn < fair) return drawn % count;
  }
}
