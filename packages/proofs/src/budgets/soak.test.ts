/** A slice of `test/soak/budgets.ts`: proofs of awkward tasks say nothing that is not so. */
import { expect, test } from "vitest";
import { sizes, soakBudgets } from "../../../../test/soak/budgets.ts";

test("awkward tasks, with all steps and with hardly any", () => {
  const { wrong, proofs, decided, carried } = soakBudgets(20, 700, sizes);
  expect(wrong).toBeUndefined();
  expect(carried).toBeGreaterThan(500);
  expect(decided).toBeGreaterThan(proofs * 0.9);
});
