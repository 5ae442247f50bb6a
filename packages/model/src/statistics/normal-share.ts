import { lowerGamma, upperGamma } from "./regularised-gamma.ts";

/** The share of the standard normal distribution below a number; also far in a tail. */
export const normalShare = (z: number): number =>
  z < 0 ? upperGamma(0.5, (z * z) / 2) / 2 : 0.5 + lowerGamma(0.5, (z * z) / 2) / 2;
