/**
 * The natural logarithm of the gamma function of a positive number, to about 15 digits.
 * Source: Lanczos (1964), SIAM Journal on Numerical Analysis B 1, with g = 7 and nine coefficients (Godfrey 2001).
 */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const below = x - 1;
  const sum = coefficients.reduce(
    (total, one, at) => (at === 0 ? one : total + one / (below + at)),
    0,
  );
  const t = below + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (below + 0.5) * Math.log(t) - t + Math.log(sum);
}

const coefficients = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];
