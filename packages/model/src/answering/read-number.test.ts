import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { notationOf, printNumber } from "../documents/notation.ts";
import { formatSteps } from "../documents/steps.ts";
import { inFormat } from "../documents/text-format.ts";
import {
  numberField,
  type NumberRange,
  type NumberReading,
  printSteps,
  readNumber,
} from "./read-number.ts";

const count: NumberRange = { min: 0, max: 100_000, step: { int: 1, decimals: 0 } };
const small = { ...count, max: 100 };
const money = { min: -400, max: 4000, step: { int: 5, decimals: 1 }, unit: "€ mln" };
const cents = { min: 0, max: 1_000_000, step: { int: 1, decimals: 2 } };
const grams = { min: 0, max: 10_000_000, step: { int: 1, decimals: 3 }, unit: "kg" };

/** What a reading is, as people would write it down. */
const said = ({ steps, is, of }: NumberReading, { step }: NumberRange): string => {
  if (steps !== undefined) return formatSteps(steps, step);
  const ways = of?.map((one) => printNumber(one, undefined, notationOf("en")));
  return ways ? ways.join(is === "either" ? " or " : " | ") : "nothing";
};

const read = (text: string, field: NumberRange, language: string): string =>
  said(readNumber(text, numberField(field), notationOf(language)), field);

describe("what people type", () => {
  test.each([
    ["12", count, "12"],
    [" 12 ", count, "12"],
    ["1550", count, "1550"],
    ["1 550", count, "1550"],
    ["1\u00a0550", count, "1550"],
    ["1\u202f550", count, "1550"],
    ["1'550", count, "1550"],
    ["1’550", count, "1550"],
    ["\u200e12\u200b", count, "12"],
    ["\ufeff\u20687\u2069", count, "7"],
    ["٣٥", count, "35"],
    ["۳۵", count, "35"],
    ["１２", count, "12"],
    ["१२", count, "12"],
    ["۱٬۵۵۰", count, "1550"],
    ["12,34,567", { ...count, max: 2_000_000 }, "1234567"],
    ["+5", count, "5"],
    ["007", count, "7"],
    ["1.000.000", { ...count, max: 2_000_000 }, "1000000"],
    ["12,0", count, "12"],
    ["12.", count, "12"],
    ["-2", money, "-2.0"],
    ["−2", money, "-2.0"],
    ["– 2", money, "-2.0"],
    ["‒2", money, "-2.0"],
    ["-€ 2", money, "-2.0"],
    ["€ -2", money, "-2.0"],
    ["€ 12,5 mln", money, "12.5"],
    ["12.5 mln", money, "12.5"],
    ["€12,50", money, "12.5"],
    ["12,5 EUR", money, "12.5"],
    ["€ 1.550,-", money, "1550.0"],
    ["€ 1 550,--", money, "1550.0"],
    ["1.550,5", money, "1550.5"],
    ["1,550.5", money, "1550.5"],
    ["1,550.500", money, "1550.5"],
    ["1.550,000", money, "1550.0"],
    ["۱٬۵۵۰٫۵", money, "1550.5"],
    ["12،5", money, "12.5"],
    [",5", money, "0.5"],
    [".5", money, "0.5"],
    ["5,5", money, "5.5"],
    ["1,5", money, "1.5"],
    ["0,125", grams, "0.125"],
    ["50 %", small, "50"],
    ["50%", { ...small, unit: "%" }, "50"],
    ["٥٠٪", small, "50"],
    ["12 m2", { ...small, unit: "m2" }, "12"],
    ["12m2", { ...small, unit: "m2" }, "12"],
    ["12 KG", grams, "12.000"],
  ])("%j in %o is %s, in whatever language", (text, field, is) => {
    for (const language of ["nl", "en", "ar", "ar-EG", "fa", "fr", "de-CH", "es"])
      expect([language, read(text, field, language)]).toEqual([language, is]);
  });

  test.each([
    ...["", " ", "-", "+", ",", ".", "€", "1e3", "0x10", "½", "1½", "--2", "-−2", "+-2", "- - 2"],
    ...["1-2", "5-", "12 13", "1 2", "1,5,5", "1.5.5", "1,550,5", "1..5", "1.,5", "een", "12 km"],
    ...["1.55.000", "1.5000.000", "5 5,5", "NaN", "Infinity", "1/2", "1:30", "(5)", "$ 5", "12a"],
    ...[
      "99999999999999999999",
      "1".repeat(200),
      "² ",
      "0.1.2",
      "1_000",
      "5 %%%%%%",
      "5.-5",
      "5,--5",
    ],
  ])("%j is no number", (text) => {
    for (const field of [count, money, cents, grams])
      for (const language of ["nl", "en", "fa"])
        expect([language, read(text, field, language)]).toEqual([language, "nothing"]);
  });

  test("a sign of euros is no number of hundredths, nor the other way round", () => {
    expect(read("50 %", money, "nl")).toBe("nothing");
    expect(read("€ 50", { ...small, unit: "%" }, "nl")).toBe("nothing");
  });

  test("what does not fit in steps is told the numbers on either side", () => {
    expect(read("7", { ...small, step: { int: 5, decimals: 0 } }, "nl")).toBe("5 | 10");
    expect(read("1,5", count, "nl")).toBe("1 | 2");
    expect(read("-1,3", money, "nl")).toBe("−1.5 | −1");
    expect(read("1,26", money, "nl")).toBe("1 | 1.5");
  });

  test.each([
    // A mark that groups in the language of the form, where whole numbers are asked for.
    ["nl", "35.000", count, "35000"],
    ["en", "35,000", count, "35000"],
    ["nl", "1.550", count, "1550"],
    // No whole number could have been meant otherwise.
    ["nl", "1,550", count, "1550"],
    ["en", "1.550", count, "1550"],
    // Never 35 for 35.000, and 35000 only where nothing else could be meant.
    ["nl", "35.000", small, "35 or 35,000"],
    ["nl", "35,000", small, "35 or 35,000"],
    ["en", "35.000", small, "35 or 35,000"],
    ["nl", "35,000", count, "35 or 35,000"],
    ["en", "35.000", count, "35 or 35,000"],
    ["nl", "35.000", cents, "35 or 35,000"],
    ["nl", "-2.000", money, "−2 or −2,000"],
    ["fr", "35.000", count, "35 or 35,000"],
    ["nl", "35.500", { ...money, max: 400 }, "35.5 or 35,500"],
    // The decimal way is no whole number of steps.
    ["nl", "1.250", money, "1250.0"],
    ["nl", "1,250", money, "1.25 or 1,250"],
    // The decimal mark of the language, and a thousand times as much is out of the question.
    ["nl", "9,500", { ...money, max: 400 }, "9.5"],
    ["en", "9.500", { ...money, max: 400 }, "9.5"],
    ["nl", "1,125", grams, "1.125"],
    ["en", "1.125", grams, "1.125"],
    ["en", "1,125", grams, "1.125 or 1,125"],
    ["nl", "1.125", grams, "1.125 or 1,125"],
    // Neither way fits: too large, as it stands in this language.
    ["nl", "350.000", small, "350000"],
    ["en", "350.000", small, "350"],
  ] as const)("in %s, %j in %o is %s", (language, text, field, is) => {
    expect(read(text, field, language)).toBe(is);
  });
});

const languages = [
  ...["nl", "en", "ar", "ar-EG", "fa", "fr", "de", "de-CH", "de-AT", "es", "pl", "pt", "pt-PT"],
  ...["hi", "bn", "en-IN", "ckb", "ur", "tr", "fy", "uk", "ti", "he", "zh", "ja", "my", "mr", "ne"],
  ...["et", "lv", "bg", "it", "hu", "sv", "nb", "ps", "zgh", "so", "pap", "kab", "dz"],
];

const step = fc.record({ int: fc.integer({ min: 1, max: 500 }), decimals: fc.nat(4) });
const field = fc
  .tuple(step, fc.integer({ min: -2_000_000, max: 0 }), fc.integer({ min: 0, max: 2_000_000 }))
  .chain(([step, min, max]) =>
    fc.record({
      field: fc.constant({ step, min, max }),
      steps: fc.integer({ min, max }),
    }),
  );

test("what the form writes is read as it is, in every language, with its unit and without", () => {
  for (const language of languages) {
    const notation = notationOf(language);
    fc.assert(
      fc.property(field, fc.constantFrom("", "€ mln", "%", "m2", "uur"), (drawn, unit) => {
        const { steps } = drawn;
        const field = numberField({ ...drawn.field, unit });
        const written = printSteps(steps, field, notation);
        const [before, behind] = unit.startsWith("€") ? ["€ ", " mln"] : ["", ` ${unit}`];
        for (const text of [written, before + written + behind])
          expect([language, text, readNumber(text, field, notation)]).toEqual([
            ...[language, text],
            { steps, fits: true },
          ]);
      }),
      { numRuns: 150 },
    );
  }
});

/** A slow reader: it tries every way to point a number, and keeps those of which the groups are as they should be. */
const waysToRead = (text: string): { value: bigint; scale: number; pointed: boolean }[] => {
  const plain = text.trim();
  const negative = /^[-−–]/.test(plain);
  const digits = plain.replace(/^[-−–+] ?/, "");
  if (!/\d/.test(digits) || !/^[\d., ]+$/.test(digits)) return [];
  const ways = [];
  for (let at = 0; at <= digits.length; at++) {
    const pointed = at < digits.length;
    if (pointed && !".,".includes(digits[at]!)) continue;
    const [whole, part] = [digits.slice(0, at), digits.slice(at + 1)];
    if (/\D/.test(part) || (pointed && whole.includes(digits[at]!))) continue;
    const marks = new Set([...whole].filter((one) => /\D/.test(one)));
    if (marks.size > 1) continue;
    const [mark = "x"] = marks;
    const [first = "", ...rest] = whole.split(mark);
    const isLong = rest.every(({ length }) => length === 3) && first.length <= 3;
    const isIndian =
      mark === "," &&
      rest.every(({ length }, at) => length === (at === rest.length - 1 ? 3 : 2)) &&
      first.length <= 2;
    if (rest.length > 0 && (first === "" || first[0] === "0" || !(isLong || isIndian))) continue;
    const size = BigInt(first + rest.join("") + part);
    ways.push({ value: negative ? -size : size, scale: part.length, pointed });
  }
  return ways;
};

test("what is read is a way to read it, and nothing is chosen that a slow reader would ask about", () => {
  const text = fc
    .tuple(
      fc.constantFrom("", "-", "−", "+"),
      fc.array(fc.constantFrom(..."0123456789.,  ", "000", ".500", ",250", ".000"), {
        minLength: 1,
        maxLength: 7,
      }),
    )
    .map(([sign, parts]) => (sign + parts.join("")).replace(/ +/g, " "));
  fc.assert(
    fc.property(text, field, fc.constantFrom("nl", "en", "fr"), (typed, { field }, language) => {
      const found = readNumber(typed, numberField(field), notationOf(language));
      const { step, min, max } = field;
      const ways = waysToRead(typed);
      // More than a number can hold is out of every range.
      fc.pre(ways.every(({ value }) => value * 10n ** BigInt(step.decimals) < 2n ** 53n));
      const places = ways.map(({ value, scale }) => {
        const [above, below] = [
          value * 10n ** BigInt(step.decimals),
          BigInt(step.int) * 10n ** BigInt(scale),
        ];
        return above % below === 0n ? Number(above / below) : null;
      });
      const fitting = places.filter((one) => one !== null && one >= min && one <= max);
      const [place] = places;
      if (ways.length === 0) expect(found).toEqual({});
      if (ways.length === 1 && place !== null)
        expect(found).toEqual({ steps: place! + 0, fits: fitting.length > 0 });
      if (ways.length === 1 && place === null) expect(found.steps).toBeUndefined();
      if (found.steps !== undefined) expect(places).toContain(found.steps);
      if (found.is === "either") expect([ways.length, fitting.length > 0]).toEqual([2, true]);
      // Three zeros are never dropped unasked.
      if (ways.length === 2 && /[.,]000$/.test(typed) && found.steps !== undefined) {
        const pointed = ways.findIndex((one) => one.pointed);
        if (fitting.length > 0 && ways[pointed]!.value !== 0n)
          expect(found.steps).not.toBe(places[pointed]);
      }
    }),
    { numRuns: 5_000 },
  );
});

test("a text of a format is read without what nobody sees", () => {
  expect(inFormat(" 1234\u00a0AB\u200b ")).toBe("1234 AB");
  expect(inFormat("name@example.com\n")).toBe("name@example.com");
  expect(inFormat("۱۹۸۴")).toBe("1984");
});
