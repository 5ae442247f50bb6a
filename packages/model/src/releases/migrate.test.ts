import { compile } from "@pwe/language";
import { expect, test } from "vitest";
import { migrate } from "./migrate.ts";
import { renamings } from "./renamings.ts";
import { unplacedIn } from "./unplaced.ts";
import type { Instrument } from "../generated/consultation.ts";
import type { Response } from "../generated/response.ts";

const design = (step: string): Instrument =>
  compile("a.pwe", {
    read: (path) =>
      path === "a.pwe"
        ? `pwe 1
consultation study "A study" { language en }
task money "Money" {
  amount 0..100 step ${step} unit "€" start unanswered
  option roads "Roads"
}
section you "You" {
  ask paid number 0..100 step ${step} unit "€" "How much did you pay?"
}
`
        : undefined,
  }).consultation!.instrument;

const given = (paid: number, roads: number): Response =>
  ({
    ...{ consultation: "study", release: 1, language: "en", stream: "open", versions: {} },
    answers: { money: { roads: { amount: roads } }, you: { paid: { answer: paid } } },
    paradata: { money: { touched: ["roads"], first: { roads } } },
  }) as unknown as Response;

test("a number is counted in the steps of now", () => {
  const [tens, fives] = [design("10"), design("5")];
  const moved = migrate(given(7, 3), tens, fives, renamings(tens, fives, []));
  expect(moved.answers).toEqual({
    money: { roads: { amount: 6 } },
    you: { paid: { answer: 14 } },
  });
  expect(moved.paradata!["money"]!.first).toEqual({ roads: 6 });
});

test("what lies between two steps of now has no place, and is not another number", () => {
  const [tens, fours] = [design("10"), design("4")];
  const moved = migrate(given(7, 2), tens, fours, renamings(tens, fours, []));
  expect(moved.answers).toMatchObject({ money: { roads: { amount: 5 } } });
  expect(unplacedIn(fours, moved).map(({ path }) => path)).toEqual(["you.paid.answer"]);
});
