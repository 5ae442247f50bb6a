import { promiseFindings, type PromiseData } from "../promise-findings.ts";
import { undecidedWords } from "../words/undecided.ts";
import type { Rule } from "../rule.ts";

type Data = PromiseData & { reason: string };

/** A promise could neither be proved nor refuted within the limit of the proof. */
export const expectUndecided: Rule<Data> = {
  kind: {
    code: "C0006",
    id: "expect-undecided",
    severity: "info",
    message: ({ task, claim, versions, reason }) =>
      `It is not decided whether this holds of \`${task}\`${versions}: ${claim}. The proof stopped: ${reason}.`,
    why: "A promise that is neither proved nor refuted may still be broken in the field.",
    help: () => "Fewer options, coarser steps or rounder numbers bring it within reach.",
  },
  certainty: "exact",
  check: (context) =>
    promiseFindings(context, "undecided", (proofs) => ({
      reason: [...new Set(proofs.map((proof) => undecidedWords(proof, context.language)))].join(
        "; ",
      ),
    })),
};
