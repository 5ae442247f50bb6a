import { compile } from "@pwe/language";
import { expect, test } from "vitest";
import { carry, countedNumbers, formerNames } from "./carry.ts";
import type { Consultation } from "../generated/consultation.ts";
import type { Answers } from "../documents/situation.ts";

const design = (step: string, unit = "€ mln", marks = "1..10"): Consultation =>
  compile("a.pwe", {
    read: (path) =>
      path === "a.pwe"
        ? `pwe 1
consultation study "A study" { language en }
task money "Money" {
  amount 0..100 step ${step} unit "${unit}" start unanswered
  option roads "Roads"
}
section you "You" {
  ask paid number 0..100 step ${step} unit "${unit}" "How much did you pay?"
  ask mark number ${marks} "Which mark?"
}
`
        : undefined,
  }).consultation!;

const given = (paid: number, roads: number) => ({
  answers: {
    money: { roads: { amount: roads } },
    you: { paid: { answer: paid }, mark: { answer: 7 } },
  } as Answers,
  paradata: { money: { touched: ["roads"], first: { roads } } },
});

const carried = (before: Consultation | null, now: Consultation, paid = 7, roads = 3) =>
  carry(
    now.instrument,
    { ...given(paid, roads), ...(before && { counted: countedNumbers(before.instrument) }) },
    formerNames(now.instrument, now.plan.changes),
    countedNumbers(now.instrument),
  );

test("a number is counted in the steps of now, and left where it lies between two of them", () => {
  expect(carried(design("10"), design("5")).answers).toEqual({
    money: { roads: { amount: 6 } },
    you: { paid: { answer: 14 }, mark: { answer: 7 } },
  });
  const between = carried(design("10"), design("4"), 7, 2);
  expect(between.answers).toMatchObject({ money: { roads: { amount: 5 } } });
  expect(between.lost).toEqual(["you.paid"]);
  expect(between.paradata).toEqual({});
  expect(carried(design("5"), design("5"))).toEqual({ ...given(7, 3), lost: [] });
});

test("what counted something else, or nobody knows what, is not taken for a number of now", () => {
  const lost = ["money.roads", "you.paid"];
  expect(carried(design("5", "€ mln"), design("5", "€ bn"))).toMatchObject({
    answers: { you: { mark: { answer: 7 } } },
    lost,
  });
  expect(carried(null, design("5"))).toEqual({
    ...{ answers: {}, paradata: {}, lost: [...lost, "you.mark"] },
  });
  expect(carried(design("5"), design("5", "€ mln", "1..5")).lost).toEqual(["you.mark"]);
});
