import type { Consent, Option, Pairs, PairSet, Question, Task } from "../generated/consultation.ts";
import { member } from "../documents/members.ts";
import type { Answers } from "../documents/situation.ts";

/**
 * One thing that is answered. `path` is `block.item`; the consent has its block's path and a task's way of
 * deciding `TASK.decided`. `page` is the key of the page that it stands on.
 */
export type AskedItem = { readonly path: string; readonly page: string } & (
  | { readonly kind: "consent"; readonly element: Consent }
  | { readonly kind: "decided"; readonly element: Task }
  | { readonly kind: "option"; readonly element: Task; readonly option: Option }
  | { readonly kind: "pair"; readonly element: Pairs; readonly set: PairSet }
  | { readonly kind: "question"; readonly element: Question }
);

/** What stands at this path of the answers: `attention.rights.level`. */
export function valueAt(answers: Answers, path: string): unknown {
  return path.split(".").reduce<unknown>(member, answers);
}

/** Reads answers by the item they belong to. */
export function answerAt(answers: Answers): (item: AskedItem) => unknown {
  return ({ path }) => valueAt(answers, path);
}

/** The open answer that is chosen, if one is. */
export function otherOf(question: Question, chosen: unknown): { max?: number } | undefined {
  if (!("answers" in question) || question.type === "grid") return undefined;
  const ids: readonly unknown[] = Array.isArray(chosen) ? chosen : [chosen];
  return question.answers.find(({ id, kind }) => kind === "other" && ids.includes(id));
}
