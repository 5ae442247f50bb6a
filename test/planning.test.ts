/** Planning arithmetic beside R. The figures are made by `fixtures/planning/planning.R`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { powerOfEquivalence, smallestDifferenceOfAnswers, smallestMargin } from "@pwe/model";
import {
  chiSquareQuantile,
  chiSquareTail,
  noncentralChiSquareTail,
} from "../packages/model/src/statistics/chi-square.ts";
import { logGamma } from "../packages/model/src/statistics/log-gamma.ts";
import { normalShare } from "../packages/model/src/statistics/normal-share.ts";

type Row = Readonly<Record<string, number>>;
const figures = JSON.parse(
  readFileSync(join(import.meta.dirname, "fixtures/planning/planning.json"), "utf8"),
) as Readonly<Record<string, readonly Row[]>>;

/** As R says, to so many digits of the figure itself. */
const expectAs = (found: number, is: number, digits: number): void => {
  if (Math.abs(is) < 1e-300) expect(Math.abs(found)).toBeLessThan(1e-300);
  else expect(Math.abs(found / is - 1)).toBeLessThan(10 ** -digits);
};

const study = (weighted: number): [{ n: number }, { n: number }] =>
  weighted === 1 ? [{ n: 1375 / 1.19 }, { n: 688 / 1.85 }] : [{ n: 1375 }, { n: 688 }];

describe("planning arithmetic is that of R", () => {
  test.each(figures["chiSquareTail"]!)("chi-square tail $x $df", ({ x, df, is }) => {
    expectAs(chiSquareTail(x!, df!), is!, 12);
  });

  test.each(figures["chiSquareQuantile"]!)("chi-square quantile $tail $df", ({ tail, df, is }) => {
    expectAs(chiSquareQuantile(tail!, df!), is!, 10);
  });

  test.each(figures["noncentralTail"]!)("noncentral tail $x $df $ncp", ({ x, df, ncp, is }) => {
    expect(noncentralChiSquareTail(x!, df!, ncp!)).toBeCloseTo(is!, 9);
  });

  test.each(figures["normalShare"]!)("normal share $z", ({ z, is }) => {
    expectAs(normalShare(z!), is!, 11);
  });

  test.each(figures["logGamma"]!)("log gamma $x", ({ x, is }) => {
    expect(Math.abs(logGamma(x!) - is!)).toBeLessThan(1e-12 * Math.max(1, is!));
  });

  test.each(figures["smallestOfAnswers"]!)(
    "smallest difference of one of $answers answers near $around, at $alpha with power $power",
    ({ answers, alpha, power, around, is }) => {
      const certainties = { alpha: alpha!, power: power! };
      expectAs(smallestDifferenceOfAnswers(study(0), answers!, certainties, around), is!, 7);
    },
  );

  test.each(figures["equivalence"]!)(
    "equivalence within $margin, weighted $weighted",
    ({ margin, weighted, is }) => {
      expect(powerOfEquivalence(study(weighted!), margin!, 0.05)).toBeCloseTo(is!, 10);
    },
  );

  test("the margins that the study can show are 6.8 points, and 8.7 weighted", () => {
    expect((100 * smallestMargin(study(0), 0.8, 0.05)).toFixed(1)).toBe("6.8");
    expect((100 * smallestMargin(study(1), 0.8, 0.05)).toFixed(1)).toBe("8.7");
  });
});
