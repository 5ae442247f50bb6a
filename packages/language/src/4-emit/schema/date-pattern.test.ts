import { dayOf } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { datePattern } from "./date-pattern.ts";

/** Texts that look like dates from a while before to a while after the range: those that exist, and those that do not. */
function around(min: string, max: string): { text: string; inside: boolean }[] {
  const [from, to] = [Number(min.slice(0, 4)) - 1, Number(max.slice(0, 4)) + 1];
  const found: { text: string; inside: boolean }[] = [];
  const two = (number: number): string => `${number}`.padStart(2, "0");
  for (let year = from; year <= to; year++)
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) {
        const text = `${`${year}`.padStart(4, "0")}-${two(month)}-${two(day)}`;
        found.push({ text, inside: dayOf(text) !== undefined && text >= min && text <= max });
      }
  return found;
}

describe("the pattern of a range of dates", () => {
  test.each([
    ["1900-01-01", "2010-12-31"],
    ["1899-12-31", "1900-01-01"],
    ["2000-02-29", "2000-02-29"],
    ["2000-02-28", "2001-03-01"],
    ["1999-06-15", "2024-02-29"],
    ["2023-05-03", "2023-11-27"],
    ["1600-01-01", "1600-12-31"],
    ["1951-01-01", "2049-12-30"],
  ])("from %s to %s matches its dates and nothing else", (min, max) => {
    const pattern = new RegExp(datePattern(min, max), "u");
    const wrong = around(min, max).filter(({ text, inside }) => pattern.test(text) !== inside);
    expect(wrong).toEqual([]);
    const other = [`${min}x`, `x${min}`, min.replaceAll("-", ""), `${min}T00:00`, ""];
    expect(other.filter((text) => pattern.test(text))).toEqual([]);
  });

  test("stays short over centuries", () => {
    expect(datePattern("1600-01-01", "2399-12-31").length).toBeLessThan(800);
  });
});
