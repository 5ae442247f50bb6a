import { tasksIn, type Expect } from "@pwe/model";
import { answerWords } from "../words/answers.ts";
import { earlierWords } from "../words/earlier.ts";
import { promiseFindings, type PromiseData, type ProofOf } from "../promise-findings.ts";
import type { CheckContext, Rule } from "../rule.ts";
import { versionWords } from "../words/versions.ts";

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
  certainty: "exact",
  check: (context) =>
    promiseFindings(context, "refuted", (proofs, expect) => {
      const [first, ...others] = proofs.map((proof) => counterexample(proof, expect, context));
      const same = others.every((one) => one === first);
      const where = same
        ? ""
        : versionWords([proofs[0]!.versions], context.consultation, context.language);
      return {
        counterexample: `${where === "" ? "" : `${context.language === "nl" ? "Bijvoorbeeld" : "For example"}${where}: `}${first}`,
      };
    }),
};

type Refuted = ProofOf<"refuted">;

/** The answer that breaks the promise, or what nobody can set. */
function counterexample(
  { witness, earlier, missing }: Refuted,
  { task: path, claim }: Expect,
  { consultation, language }: CheckContext,
): string {
  const dutch = language === "nl";
  const task = tasksIn(consultation.instrument.elements).find((one) => one.path === path);
  if (witness !== undefined && task !== undefined) {
    const answer = answerWords(task, witness, language);
    const before = earlier && earlierWords(earlier, consultation, language);
    const after = before === undefined ? "" : ` (${dutch ? "na" : "after"} ${before})`;
    return dutch
      ? `Dit antwoord kan: ${answer}${after}.`
      : `This can be answered: ${answer}${after}.`;
  }
  if (missing !== undefined && missing.length > 0) {
    const names = missing.map((one) => `\`${one}\``).join(", ");
    if (dutch) return `Niemand kan ${names} kiezen.`;
    return `Nobody can ${claim.kind === "every_option_reachable" ? "choose" : "set"} ${names}.`;
  }
  if (claim.kind === "binds")
    return dutch ? "Elk antwoord blijft erbinnen." : "Every answer stays within it.";
  return dutch ? "Er is geen enkel antwoord dat mag." : "There is no admissible answer at all.";
}
