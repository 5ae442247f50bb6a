import type { Portfolio } from "./constraints.ts";
import { sumsOf } from "./sums.ts";

/** The name of the variable that is 1 when a layer has a setting. */
const nameOf = (layer: number, setting: number): string => `x${layer}_${setting}`;

/** A portfolio as an integer program in the LP format: a variable of 0 or 1 per setting, a row per bound. */
export function integerProgram(portfolio: Portfolio): string {
  const { widths } = portfolio;
  const row = (terms: readonly string[], rest: string): string =>
    ` ${terms.length === 0 ? `0 ${nameOf(0, 0)}` : terms.join(" + ")} ${rest}`;
  const names = widths.map((width, layer) =>
    Array.from({ length: width }, (_, setting) => nameOf(layer, setting)),
  );
  const bounds = sumsOf(portfolio).flatMap(({ adds, min, max }) => {
    const terms = adds.flatMap((own, layer) =>
      own.flatMap((one, setting) => (one === 0 ? [] : [`${one} ${nameOf(layer, setting)}`])),
    );
    return [
      ...(max === Infinity ? [] : [row(terms, `<= ${max}`)]),
      ...(min === -Infinity ? [] : [row(terms, `>= ${min}`)]),
    ];
  });
  return [
    "Minimize",
    ` 0 ${nameOf(0, 0)}`,
    "Subject To",
    ...bounds,
    ...names.map((own) => row(own, "= 1")),
    "Binary",
    ...names.map((own) => ` ${own.join(" ")}`),
    "End",
    "",
  ].join("\n");
}

/** The way that a solution stands for: of every layer the setting whose variable is largest. */
export function wayOf({ widths }: Portfolio, valueOf: (name: string) => number): number[] {
  return widths.map((width, layer) => {
    const values = Array.from({ length: width }, (_, setting) => valueOf(nameOf(layer, setting)));
    return values.indexOf(Math.max(...values));
  });
}
