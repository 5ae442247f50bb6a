import { tasksIn, type Consultation, type Expect, type Proof } from "@pwe/model";
import { answerWords, versionWords } from "../answer-words.ts";
import { claimWords } from "../claim-words.ts";
import { placeOfExpect } from "../proofs.ts";
import type { Finding, Rule } from "../rule.ts";

type Data = { task: string; claim: string; versions: string; counterexample: string };

/** A promise about the answers to a task does not hold. */
export const expectFails: Rule<Data> = {
  kind: {
    code: "C0005",
    id: "expect-fails",
    severity: "error",
    message: ({ task, claim, versions, counterexample }) =>
      `Of \`${task}\` it is promised${versions}: ${claim}. ${counterexample}`,
    why: "The texts tell respondents, and the report its readers, a rule that the form does not apply.",
    help: () =>
      "Change the limit or the numbers of the levels, or the promise and every text that makes it.",
  },
  check: ({ consultation, resolved, proofs }) =>
    proofs().flatMap(({ expect, index, proofs: ofExpect }) =>
      ofExpect.flatMap((proof): Finding<Data>[] =>
        proof.outcome !== "refuted"
          ? []
          : [
              {
                about: expect.task,
                place: placeOfExpect(index, resolved),
                data: {
                  task: expect.task,
                  claim: claimWords(expect.claim),
                  versions: versionWords(proof.versions, consultation),
                  counterexample: counterexample(proof, expect, consultation),
                },
              },
            ],
      ),
    ),
};

type Refuted = Extract<Proof, { outcome: "refuted" }>;

/** The answer that breaks the promise, or what nobody can set. */
function counterexample(
  { witness, missing }: Refuted,
  { task: path, claim }: Expect,
  { instrument }: Consultation,
): string {
  const task = tasksIn(instrument.elements).find((one) => one.path === path);
  if (witness !== undefined && task !== undefined)
    return `This can be answered: ${answerWords(task, witness)}.`;
  if (missing !== undefined && missing.length > 0) {
    const verb = claim.kind === "every_option_reachable" ? "choose" : "set";
    return `Nobody can ${verb} ${missing.map((one) => `\`${one}\``).join(", ")}.`;
  }
  if (claim.kind === "binds") return "Every answer stays within it.";
  return "There is no admissible answer at all.";
}
