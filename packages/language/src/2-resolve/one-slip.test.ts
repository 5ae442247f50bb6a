import { expect, test } from "vitest";
import { compileInline } from "../testing/inline.ts";

const said = (text: string): string[] =>
  compileInline(text).diagnostics.map(({ code, message }) => `${code} ${message}`);

const questions = `section about "About you" {
  ask near one "Do you live near?" {
    - yes "Yes"
    - no "No"
  }
  ask age number 16..99 "How old are you?"
  ask size number 1..9 "With how many do you live?"
}
`;

test("a product of numbers is written as the quantity it limits", () => {
  const limit = `task a "A" {
  points 100
  budget b "B" {
    sum points
    at most 2 * 25%
    over "Too many."
  }
  option x "X"
  option y "Y"
}`;
  expect(said(limit)).toEqual([
    "R0100 25% stands here with the percent sign, and other numbers of `points` without it.",
  ]);
});

test("a line of the plan of which something is refused is not a repetition as well", () => {
  const plan = `analysis {
  share near
  share near covariates age
}`;
  expect(said(`${questions}${plan}`).map((one) => one.slice(0, 5))).toEqual(["R0059"]);
});

test("two answers that are compared are told that they cannot be", () => {
  const route = `section more "More" {
  when about.age > size {
    text "You live with few."
  }
}`;
  expect(said(`${questions}${route}`)).toEqual([
    "R0015 `about.age` is a number; it compares with a number that is written there; two answers are not compared.",
  ]);
});

test("nothing where a label stands is told as that", () => {
  const task = `task works "Works" {
  choose
  option dyke nothing
  option park "A park"
}`;
  expect(said(task)).toEqual(["R0113 `nothing` leaves `works.dyke` without a name."]);
});

test("an attribute without a number misses one", () => {
  const task = `attribute cost "Cost"
task works "Works" {
  choose
  option dyke "A dyke" { cost free }
  option park "A park" { cost 3 }
}`;
  expect(said(task)).toEqual(["P0014 `cost` misses a number."]);
});
