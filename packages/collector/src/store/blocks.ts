import { versionCombinations, type Instrument, type Versions } from "@pwe/model";

/** Random bytes, passed in so that a test can choose them. */
export type RandomBytes = (size: number) => Uint8Array;

/** Blocks are at least this long, so that the last places of one cannot be told from the first. */
const SHORTEST_BLOCK = 6;
const LONGEST_BLOCK = 1000;

/** A whole number below `bound`, each equally likely. */
function drawBelow(bound: number, randomBytes: RandomBytes): number {
  const fair = Math.floor(2 ** 32 / bound) * bound;
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = randomBytes(4);
    const drawn = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
    if (drawn < fair) return drawn % bound;
  }
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/** How often somebody gets these versions, relative to the other combinations. Without any shares, always the first. */
const shareOf = ({ factors }: Instrument, versions: Versions): number =>
  factors.reduce((product, { id, arms }) => {
    const isShared = arms.some(({ share }) => share > 0);
    const at = arms.findIndex((arm) => arm.id === versions[id]);
    return product * (isShared ? arms[at]!.share : Number(at === 0));
  }, 1);

/**
 * One permuted block: every combination of versions as often as its share says, in a random order. Whole blocks are
 * exactly balanced, so a stratum is never further from its shares than what is missing from its last block. Shares
 * that would need a very long block get one of a thousand, with each combination rounded up or down by chance.
 */
export function drawBlock(instrument: Instrument, randomBytes: RandomBytes): Versions[] {
  const combinations = versionCombinations(instrument).map((versions) => ({
    versions,
    share: shareOf(instrument, versions),
  }));
  const total = combinations.reduce((sum, { share }) => sum + share, 0);
  const unit = total / combinations.map(({ share }) => share).reduce(greatestCommonDivisor, 0);
  const length = Math.min(LONGEST_BLOCK, unit * Math.ceil(SHORTEST_BLOCK / unit));
  const start = drawBelow(2 ** 32, randomBytes) / 2 ** 32;
  let before = 0;
  const block = combinations.flatMap(({ versions, share }) => {
    const from = Math.floor((before * length) / total + start);
    before += share;
    const to = Math.floor((before * length) / total + start);
    return Array.from({ length: to - from }, () => versions);
  });
  for (let last = block.length - 1; last > 0; last -= 1) {
    const other = drawBelow(last + 1, randomBytes);
    [block[last], block[other]] = [block[other]!, block[last]!];
  }
  return block;
}
