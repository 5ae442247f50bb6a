/** A category of a margin: its share of the respondents and of the population. */
export interface MarginCell {
  readonly sample: number;
  readonly population: number;
}

/**
 * By how much weighting to these margins dilutes the respondents: n respondents count as n / this. Exact where the
 * margins are independent in the sample and in the population; then raking converges in one round and a weight is the product of a
 * factor per margin. Respondents who have no category (the samples' shares sum to less than 1) get no weight.
 * Source: Kish (1965), Survey Sampling, 11.7: 1 + the squared coefficient of variation of the weights.
 */
export const designEffect = (margins: readonly (readonly MarginCell[])[]): number =>
  margins.reduce(
    (effect, cells) =>
      effect * cells.reduce((sum, { sample, population }) => sum + population ** 2 / sample, 0),
    1,
  );
