import type { Task, TaskAnswer } from "@pwe/model";
import { list } from "./version-words.ts";

/** An answer to a task for people: every option with what it is set to, as the author wrote them. */
export function answerWords(task: Task, answer: TaskAnswer): string {
  const groups = new Map<string, string[]>();
  for (const { id } of task.options) {
    const setting = settingWords(answer[id]);
    groups.set(setting, [...(groups.get(setting) ?? []), id]);
  }
  return [...groups].map(([setting, ids]) => `${list(ids)} ${setting}`).join("; ");
}

/** What an option is set to: a level, chosen or not, a number. */
function settingWords(answer: TaskAnswer[string] | undefined): string {
  const [setting] = typeof answer === "object" ? Object.values(answer) : [answer];
  if (setting === true) return "chosen";
  if (setting === false) return "not chosen";
  return `at ${String(setting)}`;
}
