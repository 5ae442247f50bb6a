import type { Answers, AskedItem, Page } from "@pwe/model";
import { answerAt } from "../kept/answers.ts";
import type { Parts } from "./parts.ts";

/** Shows what was asked on the page of the last look, each with a way back unless it is fixed. */
export const drawReview = (
  { reviewed }: Parts,
  asked: readonly AskedItem[],
  pages: readonly Page[],
  answers: Answers,
): void => {
  const on = new Map(asked.map(({ path, page }) => [path, page]));
  const fixed = pages.filter(({ elements }) => elements.some(({ frozen }) => frozen));
  for (const row of reviewed) {
    const key = on.get(row.dataset["asked"] ?? "");
    const change = row.querySelector<HTMLElement>("[data-change]");
    row.hidden = key === undefined;
    for (const part of row.querySelectorAll<HTMLElement>("[data-if]")) {
      const { if: path = "", only } = part.dataset;
      const answer = answerAt(answers, path);
      part.hidden = answer === undefined || answer === null || (only ?? answer) !== answer;
    }
    // What is fixed can be read here, not changed.
    if (change) change.hidden = fixed.some((one) => one.key === key);
  }
};
