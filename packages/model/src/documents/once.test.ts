import { expect, test } from "vitest";
import { readSmall } from "../../../../test/fixtures/instruments.ts";
import { columns } from "../tables/columns.ts";
import { once } from "./once.ts";

test("works out once for a document, and again for another with the same content", () => {
  const seen: string[] = [];
  const nameOf = once(({ name }: { name: string }) => {
    seen.push(name);
    return name === "nobody" ? undefined : name;
  });
  const [one, other, nobody] = [{ name: "a" }, { name: "a" }, { name: "nobody" }];
  expect([nameOf(one), nameOf(one), nameOf(other)]).toEqual(["a", "a", "a"]);
  expect([nameOf(nobody), nameOf(nobody)]).toEqual([undefined, undefined]);
  expect(seen).toEqual(["a", "a", "nobody"]);
});

test("what is kept beside an instrument is what a copy of it gives", () => {
  const { instrument } = readSmall();
  expect(columns(instrument)).toBe(columns(instrument));
  expect(columns(structuredClone(instrument))).toEqual(columns(instrument));
});
