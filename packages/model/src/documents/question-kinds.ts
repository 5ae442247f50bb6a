import type { Question } from "../generated/consultation.ts";

/** The question of one kind. */
export type QuestionOf<Type extends Question["type"]> = Extract<Question, { readonly type: Type }>;

/** What is done with a question, for each kind. */
export type PerType<Rest extends readonly unknown[], Result> = {
  readonly [Type in Question["type"]]: (question: QuestionOf<Type>, ...rest: Rest) => Result;
};

/** Does with a question what the table says for its kind. */
export const byType = <Rest extends readonly unknown[], Result>(
  table: PerType<Rest, Result>,
  question: Question,
  ...rest: Rest
): Result =>
  (table[question.type] as (question: Question, ...rest: Rest) => Result)(question, ...rest);
