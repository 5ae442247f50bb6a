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
    expect(print("\t=1")).toBe("'\t'=1");
    expect(print("\r=1")).toBe("\"'\r'=1\"");
    expect(print("＝1")).toBe("'＝1");
  });

  test("holds no formula either where another sign separates cells", () => {
    expect(print("foo;=1+1;bar")).toBe("foo;'=1+1;bar");
    expect(print("two\n+lines")).toBe('"two\n\'+lines"');
    const inDutch = (text: string) => printRecord([text, 1.5], "spreadsheet-nl").slice(0, -2);
    expect(inDutch("a,=1+1")).toBe("a,'=1+1;1,5");
    expect(inDutch("€ 10,- per maand")).toBe("€ 10,- per maand;1,5");
    const cellStart = /(?:^|[;\t\r\n])"?[=+\-@]/;
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("=", ";", "'", "a", "\n", "\t", "-") }),
        (text) => {
          expect(print(text)).not.toMatch(cellStart);
          expect(inDutch(text).replace(/;1,5$/, "")).not.toMatch(cellStart);
        },
      ),
      { numRuns: 5000 },
    );
  });

  test("never makes one text of two", () => {
    expect(print("'=x")).not.toBe(print("=x"));
    const tricky = fc.string({ unit: fc.constantFrom("'", "=", "-", "a", '"', ",", ";") });
    fc.assert(
      fc.property(tricky, tricky, (one, other) => one === other || print(one) !== print(other)),
      { numRuns: 5000 },
    );
  });
});
