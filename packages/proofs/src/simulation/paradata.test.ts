import { expect, test } from "vitest";
import { instruments, readSmall } from "../../../../test/fixtures/instruments.ts";
import { member } from "@pwe/model";
import { simulator } from "./simulate.ts";

const all = Array.from({ length: 200 }, (_, at) => at.toString(16).padStart(16, "0")).map(
  simulator(readSmall().instrument),
);

test("most respondents have a record and a time, the others neither", () => {
  const recorded = all.filter(({ paradata }) => paradata !== undefined);
  expect(recorded.length).toBeGreaterThan(150);
  expect(recorded.length).toBeLessThan(200);
  for (const { seconds, paradata } of all)
    expect(seconds === undefined).toBe(paradata === undefined);
  for (const { seconds } of recorded)
    expect(Number.isInteger(seconds) && seconds! >= 60).toBe(true);
});

test("what does not stand where it started was touched, and what was touched has a first setting", () => {
  const crossings = new Set<number>();
  for (const { answers, paradata } of all) {
    if (paradata === undefined) continue;
    const { touched = [], first = {}, over = {} } = paradata["attention"] ?? {};
    expect(Object.keys(first).toSorted()).toEqual(touched.toSorted());
    for (const option of ["rights", "explain", "critical", "science"])
      if (member(answers["attention"]?.[option], "level") !== "same")
        expect(touched).toContain(option);
    crossings.add(over["effort"] ?? 0);
  }
  expect([...crossings].toSorted()).toEqual([0, 1, 2, 3]);
});

test("nothing is recorded of a task that was not decided on", () => {
  const draw = simulator(instruments["target"]!);
  const out = all
    .map(({ seed }) => draw(seed))
    .filter(({ answers }) => answers["climate"]?.["decided"] !== "self");
  expect(out.length).toBeGreaterThan(10);
  for (const { paradata = {} } of out) expect(paradata).toEqual({});
});
