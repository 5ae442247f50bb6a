import { versionWords } from "../answer-words.ts";
import { claimWords } from "../claim-words.ts";
import { placeOfExpect } from "../proofs.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { task: string; claim: string; versions: string; reason: string };

/** A promise could neither be proved nor refuted within the limit of the proof. */
export const expectUndecided: Rule<Data> = {
  kind: {
    code: "C0006",
    id: "expect-undecided",
    severity: "info",
    message: ({ task, claim, versions, reason }) =>
      `It is not decided whether this holds of \`${task}\`${versions}: ${claim}. The proof stopped: ${reason}.`,
    why: "A promise that is neither proved nor refuted may still be broken in the field.",
    help: () =>
      "Fewer options, coarser steps or rounder numbers bring it within reach; a limit that an earlier task moves can be promised of that task.",
  },
  check: ({ consultation, resolved, proofs }) =>
    proofs().flatMap(({ expect, index, proofs: ofExpect }) =>
      ofExpect.flatMap((proof): Finding<Data>[] =>
        proof.outcome !== "undecided"
          ? []
          : [
              {
                about: expect.task,
                place: placeOfExpect(index, resolved),
                data: {
                  task: expect.task,
                  claim: claimWords(expect.claim),
                  versions: versionWords(proof.versions, consultation),
                  reason: proof.why,
                },
              },
            ],
      ),
    ),
};
