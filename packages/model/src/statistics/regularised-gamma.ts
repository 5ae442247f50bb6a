import { logGamma } from "./log-gamma.ts";

const most = 10_000;
const close = 1e-16;
const tiny = 1e-300;

/** The lower regularised incomplete gamma function P(a, x), for a above 0 and x from 0: the upper tail is computed by itself. */
export const lowerGamma = (a: number, x: number): number =>
  x <= 0 ? 0 : x < a + 1 ? series(a, x) : 1 - fraction(a, x);

/** The upper regularised incomplete gamma function Q(a, x), directly: a tail of 1e-40 keeps its digits. */
export const upperGamma = (a: number, x: number): number =>
  x <= 0 ? 1 : x < a + 1 ? 1 - series(a, x) : fraction(a, x);

const factor = (a: number, x: number): number => Math.exp(a * Math.log(x) - x - logGamma(a));

/** Source: Abramowitz & Stegun (1964), 6.5.29. */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < most && term > sum * close; n += 1) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * factor(a, x);
}

/** Source: Abramowitz & Stegun (1964), 6.5.31, by the method of Lentz (1976), Applied Optics 15. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < most; n += 1) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / notZero(an * d + b);
    c = notZero(b + an / c);
    const change = c * d;
    h *= change;
    if (Math.abs(change - 1) < close) break;
  }
  return h * factor(a, x);
}

const notZero = (x: number): number => (Math.abs(x) < tiny ? tiny : x);
