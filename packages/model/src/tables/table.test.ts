import { simulate } from "@pwe/proofs";
import { expect, test } from "vitest";
import { instrumentOf, readSmall, task } from "../../../../test/fixtures/instruments.ts";
import { columns } from "./columns.ts";
import { tableWriter, type TableOptions } from "./table.ts";

const plain: TableOptions = { profile: "plain", missing: "empty", answers: "ids" };

const split = (record: string, separator = ","): string[] =>
  record.replace(/\r\n$/, "").split(separator);

test("an amount stands in its unit beside its count of steps", () => {
  const instrument = instrumentOf(
    task("t", { kind: "amount", step: { int: 25, decimals: 1 }, start: null }, [["a", -4, 400]]),
    task("u", { kind: "amount", step: { int: 1, decimals: 0 }, start: null }, [["b", 0, 9]]),
  );
  const response = simulate(instrument, "00000000000000aa");
  response.answers = { t: { a: { amount: 30 } }, u: { b: { amount: 7 } } };
  const names = columns(instrument).map(({ name }) => name);
  expect(names.filter((name) => /^[tu]__[ab](?!__(?:touched|first))/.test(name))).toEqual([
    "t__a",
    "t__a__value",
    "u__b",
  ]);
  const cell = (profile: TableOptions["profile"], separator: string, name: string) =>
    split(tableWriter(instrument, { ...plain, profile }).record(response), separator)[
      names.indexOf(name)
    ];
  expect(cell("plain", ",", "t__a")).toBe("30");
  expect(cell("plain", ",", "t__a__value")).toBe("75");
  response.answers = { t: { a: { amount: -3 } }, u: { b: { amount: 7 } } };
  expect(cell("plain", ",", "t__a__value")).toBe("-7.5");
  expect(cell("spreadsheet-nl", ";", "t__a__value")).toBe("-7,5");
  response.answers = {};
  expect(cell("plain", ",", "t__a__value")).toBe("");
});

test("answers stand as ids, or as the codes of the codebook", () => {
  const { instrument } = readSmall();
  const response = simulate(instrument, "00000000000000ab");
  const names = columns(instrument).map(({ name }) => name);
  const at = names.indexOf("versions__version");
  const { codes } = columns(instrument)[at]!;
  const arm = response.versions["version"]!;
  expect(split(tableWriter(instrument, plain).record(response))[at]).toBe(arm);
  expect(split(tableWriter(instrument, { ...plain, answers: "codes" }).record(response))[at]).toBe(
    `${codes![arm]}`,
  );
});

test("a file for a spreadsheet begins with the mark of UTF-8, a file for programs with its columns", () => {
  const { instrument } = readSmall();
  expect(tableWriter(instrument, plain).head.startsWith("id,consultation,")).toBe(true);
  expect(
    tableWriter(instrument, { ...plain, profile: "spreadsheet-nl" }).head.startsWith(
      "\ufeffid;consultation;",
    ),
  ).toBe(true);
});
