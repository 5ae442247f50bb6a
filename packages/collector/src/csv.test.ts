import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printRecord } from "./csv.ts";

const print = (text: string) => printRecord([text], "spreadsheet").slice(0, -2);

describe("a record", () => {
  test("is as RFC 4180 says", () => {
    expect(printRecord(["a", 1, null, -2.5, 'b "c"', "d,e", "f\ng"], "plain")).toBe(
      'a,1,,-2.5,"b ""c""","d,e","f\ng"\r\n',
    );
  });

  test("is left as it is for programs", () => {
    expect(printRecord(["=1+1", "-x", "@x"], "plain")).toBe("=1+1,-x,@x\r\n");
  });

  test("holds no formula for a spreadsheet, and numbers stay numbers", () => {
    expect(printRecord(["=1+1", "+x", "-x", "@x", -3, "a=b"], "spreadsheet")).toBe(
      "'=1+1,'+x,'-x,'@x,-3,a=b\r\n",
    );
    expect(print("\t=1")).toBe("'\t=1");
    expect(print("\r=1")).toBe('"\'\r=1"');
    expect(print("＝1")).toBe("'＝1");
  });

  test("never makes one text of two", () => {
    expect(print("'=x")).not.toBe(print("=x"));
    const tricky = fc.string({ unit: fc.constantFrom("'", "=", "-", "a", '"', ",") });
    fc.assert(
      fc.property(tricky, tricky, (one, other) => one === other || print(one) !== print(other)),
      { numRuns: 5000 },
    );
  });
});
