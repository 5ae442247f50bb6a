import { tasksIn, type Consultation, own } from "@pwe/model";
import type { Earlier, TaskAnswer } from "@pwe/proofs";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { answerWords } from "./answers.ts";

/** What was answered to the earlier tasks whose totals are read, as part of a sentence: `winter`: shops chosen. */
export function earlierWords(
  { totals, answers }: Earlier,
  { instrument }: Consultation,
  language: MessageLanguage = "en",
): string {
  const dutch = language === "nl";
  const tasks = tasksIn(instrument.elements).filter((task) =>
    task.totals.some(({ path }) => Object.hasOwn(totals, path)),
  );
  return tasks
    .map((task) => {
      const answer = own(answers, task.path) as (TaskAnswer & { decided?: string }) | undefined;
      const name = `\`${task.path}\``;
      if (answer === undefined) return dutch ? `${name} niet gevraagd` : `${name} not asked`;
      if (answer.decided === "opt_out")
        return dutch ? `${name} overgeslagen` : `${name} opted out of`;
      if (answer.decided === "delegate") return dutch ? `${name} overgelaten` : `${name} delegated`;
      return `${name}: ${answerWords(task, answer, language)}`;
    })
    .join("; ");
}
