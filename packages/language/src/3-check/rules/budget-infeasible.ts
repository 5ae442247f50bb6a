import { reach, tasksIn, versionCombinations } from "@pwe/model";
import { proofSize } from "../proofs.ts";
import type { Finding, Rule } from "../rule.ts";
import { versionWords } from "../words/versions.ts";

type Data = { task: string; versions: string };

/** No answer to a task is admissible. */
export const budgetInfeasible: Rule<Data> = {
  kind: {
    code: "C0007",
    id: "budget-infeasible",
    severity: "error",
    message: ({ task, versions }) => `No answer to \`${task}\` meets all of its limits${versions}.`,
    why: "Nobody could go on, so nobody could send a response.",
    help: () =>
      "Compare the limits, groups and counts of the task with each other and with its numbers: two of them exclude each other, or one asks for more than there is.",
  },
  certainty: "exact",
  check: ({ consultation, language }) =>
    tasksIn(consultation.instrument.elements).flatMap((task): Finding<Data>[] => {
      const without = versionCombinations(consultation.instrument).filter(
        (versions) => reach(task, versions, { size: proofSize }).outcome === "infeasible",
      );
      if (without.length === 0) return [];
      const versions = versionWords(without, consultation, language);
      return [{ about: task.path, data: { task: task.path, versions } }];
    }),
};
