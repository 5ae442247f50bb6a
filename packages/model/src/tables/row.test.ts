import fc from "fast-check";
import { expect, test } from "vitest";
import { budget, instrumentOf, limit, sum, task } from "../../../../test/fixtures/instruments.ts";
import type { Response } from "../generated/response.ts";
import { row } from "./row.ts";

/** The cell of a total of one amount that reads this number, with these decimals. */
function cellOf(int: number, decimals: number): string | number | undefined {
  const total = {
    ...budget("t", "x", sum({ a: [1] }), limit("at_most", 0)),
    ...{ denominator: 10 ** decimals, decimals },
  };
  const instrument = instrumentOf(
    task("t", { kind: "amount", step: { int: 1, decimals: 0 }, start: null }, ["a"], {
      totals: [total],
    }),
  );
  const response = {
    ...{ consultation: "tiny", release: 1, design: instrument.design, status: "complete" },
    ...{ id: "00000000-0000-4000-8000-000000000000", seed: "0000000000000000" },
    ...{ versions: { version: "v1" }, language: "nl", stream: "open" },
    answers: { t: { a: { amount: int } } },
  } as Response;
  const cell = row(instrument, response).get("t__x");
  return cell !== undefined && "value" in cell ? cell.value : undefined;
}

test("a total of up to 15 digits is written exactly, and apart from the next one", () => {
  expect([-1, -1667, -999_999_999_999_999].map((int) => `${cellOf(int, 2)}`)).toEqual([
    "-0.01",
    "-16.67",
    "-9999999999999.99",
  ]);
  const digits = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
  fc.assert(
    fc.property(digits, fc.nat(6), (int, decimals) => {
      // Read back by its digits alone, without dividing: what a package for statistics sees.
      const [whole = "", part = ""] = `${cellOf(int, decimals)}`.split(".");
      expect(BigInt(whole + part.padEnd(decimals, "0"))).toBe(BigInt(int));
    }),
  );
});
