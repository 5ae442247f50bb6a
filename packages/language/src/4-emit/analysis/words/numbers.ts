/** Below this a number is written with an exponent, as statistics programs do. */
const smallest = 1e-6;

/** A number as Dutch people write it: 1.000 and −0,5. */
export function dutchNumber(value: number, decimals?: number): string {
  if (value !== 0 && Math.abs(value) < smallest) return `${value}`.replace(".", ",");
  const format = new Intl.NumberFormat("nl", {
    maximumFractionDigits: decimals ?? 20,
    ...(decimals !== undefined && { minimumFractionDigits: decimals }),
  });
  return format.format(value).replace("-", "−");
}

/** A number as it stands in the configuration, or with so many decimals. */
export const englishNumber = (value: number, decimals?: number): string =>
  decimals === undefined ? `${value}` : value.toFixed(decimals);
