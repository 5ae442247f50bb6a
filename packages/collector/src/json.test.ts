import { describe, expect, test } from "vitest";
import { readJson } from "./json.ts";

const read = (text: string) => readJson(Buffer.from(text));
const code = (text: string) => {
  const reading = read(text);
  return "code" in reading ? reading.code : reading.value;
};

describe("a body of JSON", () => {
  test("is read when it has one meaning", () => {
    expect(code('{"a":[1,-2.5,1.0e0,"x\\u00e9",null,{"a":true}],"b":{"a":1}}')).toEqual({
      a: [1, -2.5, 1, "xé", null, { a: true }],
      b: { a: 1 },
    });
    expect(code(' {"a" : "{\\"a\\": 1, \\"a\\": 2}" , "\\\\":[]} ')).toEqual({
      a: '{"a": 1, "a": 2}',
      "\\": [],
    });
    expect(code("9007199254740991")).toBe(9007199254740991);
  });

  test.each([
    ['{"mark":8,"mark":1}', "duplicate_key"],
    ['{"mark":8,"m\\u0061rk":1}', "duplicate_key"],
    ['[{"a":1},{"b":{"c":1,"d":2,"c":3}}]', "duplicate_key"],
    ['{"__proto__":{"admin":true}}', "forbidden_key"],
    ['{"a":{"__pro\\u0074o__":1}}', "forbidden_key"],
    ["9007199254740993", "inexact_number"],
    ['{"a":1e400}', "inexact_number"],
    ['{"a":-1E400}', "inexact_number"],
    ["[".repeat(100_000) + "]".repeat(100_000), "too_deep"],
    ['{"a":'.repeat(100_000), "too_deep"],
    ['{"a":"\\u0000"}', "null_character"],
    ['{"\\u0000":1}', "null_character"],
    ['{"a":["\\ud800"]}', "broken_character"],
    ['{"\\udc00":1}', "broken_character"],
    ["", "not_json"],
    ["{", "not_json"],
    ['{"a":1,}', "not_json"],
    ["{'a':1}", "not_json"],
    ['{"a":01}', "not_json"],
    ['"a', "not_json"],
    ["NaN", "not_json"],
    ["nothing", "not_json"],
  ])("%.30s is refused: %s", (text, expected) => expect(code(text)).toBe(expected));

  test("is UTF-8", () => {
    expect(readJson(new Uint8Array([0x22, 0xff, 0x22]))).toMatchObject({ code: "not_utf8" });
    // Half a character, written in bytes as some languages do.
    expect(readJson(new Uint8Array([0x22, 0xed, 0xa0, 0x80, 0x22]))).toMatchObject({
      code: "not_utf8",
    });
  });

  test("with twenty thousand keys is read in a moment", () => {
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, key) => [`k${key}`, key]));
    const begun = performance.now();
    expect(code(JSON.stringify(many))).toEqual(many);
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
