import { expect, test } from "vitest";
import { compileInline } from "./testing/inline.ts";

const study = (limit: string): string => `
attribute cost "Cost"
task works "Works" {
  choose at least 1
  budget cost "Cost" {
    at most ${limit}
    over "Too much."
  }
  option dyke "A dyke" { cost 300 }
  option park "A park" { cost 200 }
}
`;

test("a number in doubt is one finding, and an error where something is wrong because of it", () => {
  const { diagnostics, consultation } = compileInline(study("1.550"));
  expect(diagnostics.map(({ id, severity }) => [id, severity])).toEqual([
    ["thousands-or-decimals", "error"],
  ]);
  expect(consultation).toBeNull();
});

test("a number in doubt on which nothing depends is a warning", () => {
  const { diagnostics, consultation } = compileInline(study("500.000"));
  expect(diagnostics.map(({ id, severity }) => [id, severity])).toEqual([
    ["thousands-or-decimals", "warning"],
  ]);
  expect(consultation).not.toBeNull();
});

test("what is wrong however the number is read is told beside it", () => {
  const text = study("1.550").replace("cost 300", "cost 300 in v9");
  const { diagnostics } = compileInline(text);
  expect(diagnostics.map(({ id }) => id)).toEqual(["thousands-or-decimals", "unknown-version"]);
});
