import { expect, test } from "vitest";
import { numbersIn, saysInWords } from "./numbers.ts";

const values = (text: string, language: string): number[] =>
  numbersIn(text, language).map(({ value }) => value);

test.each([
  ["nl", "1.000 en 1.500.000", [1000, 1500000]],
  ["en", "1,000 and 1,500,000", [1000, 1500000]],
  ["nl", "1,5 miljoen euro en 2,5 meter", [1500000, 2.5]],
  ["en", "1.5 million euros and 2.5 metres", [1500000, 2.5]],
  ["nl", "om 14.00 uur", [14]],
  ["en", "at 2 pm", [14]],
  ["nl", "op 1-3-2027, of 1 maart 2027", [1, 2027, 1, 2027]],
  ["en", "on 1 March 2027", [1, 2027]],
  ["nl", "CO2 en de A12", [2, 12]],
  ["nl", "zie https://stad.example/2027 of [hier](https://a.example/12)", []],
  ["en", "{{v2.text}} holds", []],
  ["en", "1. One\n2. Two\n\nand 3. ", [3]],
])("in %s “%s” has %j", (language, text, found) => {
  expect(values(text, language)).toEqual(found);
});

test("a small number can be said in words", () => {
  expect(saysInWords("Er zijn drie plannen.", 3)).toBe(true);
  expect(saysInWords("in half a year", 6)).toBe(true);
  expect(saysInWords("Er zijn drie plannen.", 4)).toBe(false);
  expect(saysInWords("There are many.", 17)).toBe(false);
});
