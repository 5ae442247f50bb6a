import { tasksIn, type Consultation, type Expect } from "@pwe/model";
import { answerWords } from "../answer-words.ts";
import { promiseFindings, type PromiseData, type ProofOf } from "../promise-findings.ts";
import type { Rule } from "../rule.ts";
import { versionWords } from "../version-words.ts";

type Data = PromiseData & { counterexample: string };

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
  check: (context) =>
    promiseFindings(context, "refuted", (proofs, expect) => {
      const [first, ...others] = proofs.map((proof) =>
        counterexample(proof, expect, context.consultation),
      );
      const same = others.every((one) => one === first);
      const where = same ? "" : versionWords([proofs[0]!.versions], context.consultation);
      return { counterexample: `${where === "" ? "" : `For example${where}: `}${first}` };
    }),
};

type Refuted = ProofOf<"refuted">;

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
