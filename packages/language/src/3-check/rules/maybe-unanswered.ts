import { holds, type Consultation, type Facts, type Question } from "@pwe/model";
import { spots } from "../branches.ts";
import type { Finding, Rule } from "../rule.ts";
import { combinationsOf, isReachedWithout, itemsAt, pageOf } from "../unanswered.ts";
import { armsReading, inserts } from "../uses.ts";

type How = "skipped" | "refused" | "withheld" | "same page" | "branch";
type Data = { path: string; how: string };

/** An earlier answer is put into a text for people who may not have given it. */
export const maybeUnanswered: Rule<Data> = {
  kind: {
    code: "C1209",
    id: "maybe-unanswered",
    severity: "warning",
    message: ({ path, how }) =>
      how === "same page"
        ? `\`{{${path}}}\` stands on the page on which it is asked, and reads “no answer” until then.`
        : how === "branch"
          ? `\`{{${path}}}\` reads “no answer” for whoever was not asked it.`
          : how === "refused"
            ? `Whoever does not agree that \`${path}\` is kept reads “no answer” for \`{{${path}}}\`.`
            : how === "withheld"
              ? `Whoever would rather not answer \`${path}\` reads those words for \`{{${path}}}\`.`
              : `Whoever skips \`${path}\` reads “no answer” for \`{{${path}}}\`.`,
    why: "“You live in no answer.” A sentence that makes no sense tells participants that nobody has looked at it, and what they answer next is about something else.",
    help: ({ path, how }) =>
      how === "same page"
        ? "Write `then` before the text, so that it stands on the next page."
        : how === "branch"
          ? "Write it without the answer, or ask the question of everybody."
          : how === "withheld"
            ? `Put the text in \`when ${path} is answered { … }\`: who rather does not say has not answered.`
            : `Put the text in \`when ${path} is answered { … }\`, or do not make the question \`optional\`.`,
  },
  certainty: "exact",
  check: ({ consultation }) => [
    ...inserts(consultation).flatMap(({ path, at, text, arms }): Finding<Data>[] => {
      const question = questionAt(path, consultation);
      if (question === undefined || text === undefined) return [];
      const how = howOpen(question, consultation, pageOf(consultation).get(at));
      if (how === null || !isReachedWithout(consultation, question.path, at, arms)) return [];
      return [{ about: text, key: path, data: { path, how } }];
    }),
    ...atTheEnd(consultation),
  ],
};

const questionAt = (path: string, consultation: Consultation): Question | undefined => {
  const item = itemsAt(consultation)(path);
  return item?.kind === "question" ? item.element : undefined;
};

/** How a question can be without an answer on a page. */
function howOpen(
  question: Question,
  consultation: Consultation,
  page: string | undefined,
): How | null {
  if (page !== undefined && pageOf(consultation).get(question) === page) return "same page";
  if (!question.required) return "skipped";
  if (question.consent) return "refused";
  const canRefuse =
    "answers" in question && question.answers.some(({ kind }) => kind === "refused");
  return canRefuse ? "withheld" : null;
}

/** The texts that everybody reads who comes to the end. */
function atTheEnd(consultation: Consultation): Finding<Data>[] {
  return ["thanks", "results", "review"].flatMap((role) => {
    const about = `${consultation.id}#${role}`;
    const texts = Object.values(consultation.texts[about]?.in ?? {}).map((one) =>
      JSON.stringify(one),
    );
    const paths = new Set(
      texts.flatMap((one) => [...one.matchAll(/\{\{([a-z0-9_.]+)\}\}/g)].map(([, path]) => path!)),
    );
    return [...paths].flatMap((path): Finding<Data>[] => {
      const question = questionAt(path, consultation);
      if (question === undefined) return [];
      const isInBranch = !isForAllOf(
        armsReading(consultation, about, path),
        question,
        consultation,
      );
      const how = isInBranch ? "branch" : howOpen(question, consultation, undefined);
      return how === null ? [] : [{ about, key: path, data: { path, how } }];
    });
  });
}

/** Whether everybody of these arms, or everybody, is asked a question whatever they answer. */
function isForAllOf(
  arms: Readonly<Record<string, readonly string[]>> = {},
  question: Question,
  consultation: Consultation,
): boolean {
  const around = spots(consultation).get(question)?.around ?? [];
  return combinationsOf(arms, consultation).every((versions) =>
    around.every(({ when, arm }) =>
      when.arms
        .slice(0, arm + 1)
        .every(({ if: condition }, i) => holds(condition, nothing, versions) === (i === arm)),
    ),
  );
}

const nothing: Facts = { get: () => ({ answered: false, open: true }) } as unknown as Facts;
