import type { Task } from "@pwe/model";
import type { TaskAnswer } from "@pwe/proofs";
import type { MessageLanguage } from "../../diagnostics/diagnostic.ts";
import { list } from "./list.ts";

/** An answer to a task for people: every option with what it is set to, as the author wrote them. */
export function answerWords(
  task: Task,
  answer: TaskAnswer,
  language: MessageLanguage = "en",
): string {
  const groups = new Map<string, string[]>();
  for (const { id } of task.options) {
    const setting = settingWords(answer[id], language);
    groups.set(setting, [...(groups.get(setting) ?? []), id]);
  }
  return [...groups].map(([setting, ids]) => `${list(ids, language)} ${setting}`).join("; ");
}

/** What an option is set to: a level, chosen or not, a number. */
function settingWords(answer: TaskAnswer[string] | undefined, language: MessageLanguage): string {
  const dutch = language === "nl";
  const [setting] = typeof answer === "object" ? Object.values(answer) : [answer];
  if (setting === true) return dutch ? "gekozen" : "chosen";
  if (setting === false) return dutch ? "niet gekozen" : "not chosen";
  return `${dutch ? "op" : "at"} ${String(setting)}`;
}
