import { expect, test } from "vitest";
import { notationOf, printExact, printNumber } from "./notation.ts";

test.each([
  ["nl", { int: -12345675, decimals: 1 }, "−1.234.567,5"],
  ["en", { int: 12345675, decimals: 1 }, "1,234,567.5"],
  ["en", { int: 100, decimals: 2 }, "1"],
  ["nl", { int: 5, decimals: 2 }, "0,05"],
  ["nl", { int: 999, decimals: 0 }, "999"],
  ["es", { int: 1550, decimals: 0 }, "1550"],
  ["es", { int: 15500, decimals: 0 }, "15.500"],
  ["hi", { int: 12345675, decimals: 1 }, "12,34,567.5"],
  ["fa", { int: -15505, decimals: 1 }, "\u200e−۱٬۵۵۰٫۵"],
  ["ar-EG", { int: 15505, decimals: 1 }, "١٬٥٥٠٫٥"],
  // To the last decimal, where a number of the machine would have rounded.
  ["nl", { int: 9007199254740991, decimals: 6 }, "9.007.199.254,740991"],
] as const)("in %s, %o is %s", (language, exact, is) => {
  expect(printExact(exact, notationOf(language))).toBe(is);
});

test("a unit stands around or behind its number", () => {
  const dutch = notationOf("nl");
  expect(printNumber({ int: 125, decimals: 1 }, "€ mln", dutch)).toBe("€ 12,5 mln");
  expect(printNumber({ int: -35, decimals: 1 }, "Mt", dutch)).toBe("−3,5 Mt");
  expect(printNumber({ int: 50, decimals: 1 }, "%", dutch)).toBe("5 %");
  expect(printNumber({ int: 4, decimals: 0 }, undefined, dutch)).toBe("4");
});
