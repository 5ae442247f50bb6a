import { outline, type PageElement } from "@pwe/model";
import { renderConsent } from "./consent.ts";
import { attributes, type Content, type Markup, markup } from "./markup.ts";
import { our, ours } from "./ours.ts";
import { renderPair } from "./pairs.ts";
import { renderPassage, renderRecall } from "./passage.ts";
import { renderQuestion } from "./questions.ts";
import { renderReview } from "./review.ts";
import { dependent } from "./plain.ts";
import { eachVersion, type Sheet } from "./sheet.ts";
import { info } from "./parts/info.ts";
import { renderTask } from "./task.ts";

type Render<K extends PageElement["kind"]> = (
  sheet: Sheet,
  shown: Extract<PageElement, { kind: K }>,
) => Markup | null;

const renderers: { [K in PageElement["kind"]]: Render<K> } = {
  consent: (sheet, { element }) => renderConsent(sheet, element),
  task: (sheet, { element }) => renderTask(sheet, element),
  pair: (sheet, { element, set }) => renderPair(sheet, element, set),
  question: (sheet, { element }) => renderQuestion(sheet, element),
  passage: (sheet, { element }) => renderPassage(sheet, element),
  recall: (sheet, { element }) => renderRecall(sheet, element),
  review: renderReview,
};

const titleOf = (sheet: Sheet, block: string): Content => {
  const { texts, words } = sheet;
  const { id } = sheet.consultation;
  const whole = texts.line(id, "label");
  if (block === "consent") return whole;
  if (block !== "#review") return texts.line(block, "label") ?? whole;
  return texts.line(id, "review") ?? our(sheet, words.reviewTitle);
};

/**
 * Everything that anyone can be shown, once, in the order of the file: a heading for each block, and then its
 * elements side by side. Which of them stand on a page is for the browser to say, with `route`.
 */
export const renderElements = (sheet: Sheet): Markup[] => {
  const seen = new Set<string>();
  const sometimes = dependent(sheet.consultation.instrument);
  return outline(sheet.consultation.instrument).flatMap((page) => {
    const parts: Markup[] = [];
    const heading = `block:${page.block}`;
    if (!seen.has(heading)) {
      const title = eachVersion(sheet, (one) => titleOf(one, page.block));
      parts.push(
        markup`<h1 data-block="${page.block}" tabindex="-1">${title}<small${attributes(ours(sheet))}></small></h1>`,
      );
      // A task has it under its intro.
      const isTask = page.elements.some(({ kind }) => kind === "task");
      parts.push(markup`${!isTask && info(sheet, page.block, { "data-block": page.block })}`);
      seen.add(heading);
    }
    for (const shown of page.elements) {
      if (seen.has(shown.key)) continue;
      seen.add(shown.key);
      // The table pairs each kind with its own element; the type checker cannot follow that through an index.
      const inside = (renderers[shown.kind] as Render<PageElement["kind"]>)(sheet, shown);
      const hint =
        sometimes.has(shown.key) &&
        shown.kind !== "recall" &&
        markup`<p class="pwe-hint pwe-plain"${attributes(ours(sheet))}>${sheet.words.onlyIf}</p>`;
      if (shown.kind === "review" || shown.kind === "recall")
        parts.push(
          markup`<div class="pwe-item pwe-scripted" data-key="${shown.key}">${inside}</div>`,
        );
      else {
        const look = shown.kind === "question" ? "pwe-item pwe-panel" : "pwe-item";
        parts.push(markup`<div class="${look}" data-key="${shown.key}">${hint}${inside}</div>`);
      }
    }
    return parts;
  });
};
