/** What is proved of the reference consultation's budget: the figures that its report and its rule come down to. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "@pwe/language";
import type { Consultation } from "@pwe/model";
import { budgetProofs, shareOf, type BudgetProof } from "@pwe/proofs";
import { expect, test } from "vitest";
import { root } from "./command.ts";

const file = readFileSync(join(root, "examples/rijksambtenaren/consultation.pwe"), "utf8").replace(
  /^ {2}translations .*\n/m,
  "",
);

function compiled(text: string): Consultation {
  const { consultation } = compile("consultation.pwe", {
    // The translations say nothing about the budget.
    read: (path) => (path === "consultation.pwe" ? text : undefined),
  });
  if (consultation === null || consultation === undefined) throw new Error("it does not compile");
  return consultation;
}

function proofIn(version: string, { instrument }: Consultation): BudgetProof {
  return budgetProofs(instrument).find(
    ({ task, versions }) =>
      task === "attention" && versions.some((one) => one["version"] === version),
  )!;
}

const figures = ({ count, of, most }: BudgetProof): unknown => ({
  share: shareOf(count!, of!),
  without: most?.uncompensated?.number,
  any: most?.any.number,
});

test("with 4 to spend 86.7 % is feasible: two at the highest level, or five that others pay for", () => {
  expect(figures(proofIn("v1", compiled(file)))).toEqual({ share: 86_736, without: 2, any: 5 });
});

test("with 2 to spend 73.1 % is feasible, and one at the highest level", () => {
  expect(figures(proofIn("v2", compiled(file)))).toEqual({ share: 73_081, without: 1, any: 4 });
});

test("the other reading of the same sentence makes 98.0 % feasible", () => {
  const cheap = file
    .replace('"Meer aandacht" side more effort 1 ', '"Meer aandacht" side more effort 0 ')
    .replace(
      '"Veel meer aandacht" side more effort 2 ',
      '"Veel meer aandacht" side more effort 1 ',
    );
  expect(cheap).not.toBe(file);
  // What is promised of v2 does not hold then, and the design would not compile.
  const bare = cheap.replaceAll(/^ {2}(?:expect|allow expectation-weak) .*\n/gm, "");
  expect(figures(proofIn("v2", compiled(bare)))).toEqual({ share: 98_020, without: 2, any: 6 });
});
