import { type Element, elementsIn, type Task, tasksIn } from "@pwe/model";
import {
  collectorFrom,
  languageLinks,
  renderDocument,
  formFrom,
  type SiteParts,
} from "./document.ts";
import { renderElements } from "./elements.ts";
import { renderEnds } from "./ends.ts";
import { attributes, markup, trusted } from "./markup.ts";
import { ours, wordsForPage } from "./ours.ts";
import { startMark, worksPlain } from "./plain.ts";
import type { Sheet } from "./sheet.ts";

/** Whether which blocks there are depends on answers: then their number is a guess. */
const varies = (elements: readonly Element[]): boolean =>
  elementsIn(elements).some(({ kind }) => kind === "screen_out") ||
  elements.some(
    (element) =>
      element.kind === "when" || (element.kind === "shuffle" && varies(element.elements)),
  );

const isStepped = ({ decision: { kind } }: Task): boolean => kind === "points" || kind === "amount";

/** The button that Enter in a field would press without script: it sends nothing. */
const guard = markup`<noscript><button type="submit" class="pwe-hidden" disabled aria-hidden="true"></button></noscript>`;

/** The form in one language and version: every question there is, to be shown page by page. */
export const renderForm = (sheet: Sheet, parts: SiteParts): string => {
  const { consultation, words } = sheet;
  const collector = collectorFrom(sheet, parts.collector);
  const language = attributes(ours(sheet));
  const body = markup`
    <div class="pwe-summary" data-summary tabindex="-1" role="group" aria-labelledby="summary-title" hidden>
      <h2 id="summary-title"${language}>${words.summaryTitle}</h2>
      <ul></ul>
      <template><span class="pwe-error" data-complaint${language}></span></template>
    </div>
    <form id="form" method="post" action="${collector === null ? "" : `${collector}/form`}" novalidate autocomplete="off" hidden>
      ${worksPlain(consultation.instrument) && [trusted(startMark), guard]}
      <div class="pwe-situation pwe-plain pwe-read"${language}>${words.plainRead}</div>
      <div class="pwe-way">
        <button type="button" class="pwe-clear" data-action="back"${language} hidden><span aria-hidden="true">‹ </span>${words.back}</button>
        <p class="pwe-progress" data-progress${language} hidden><span></span><span class="pwe-segments" aria-hidden="true"></span></p>
      </div>
      <p class="pwe-hint" data-fixed${language} hidden>${words.fixedAnswer}</p>
      ${renderElements(sheet)}
      <p class="pwe-plain"><button type="submit" class="pwe-button pwe-plain-send"${language}>${words.send}</button></p>
      <div class="pwe-buttons" data-buttons hidden>
        <p class="pwe-room" data-fixing${language} hidden>${words.willBeFixed}</p>
        <p class="pwe-room" data-room hidden></p>
        <button type="button" class="pwe-button pwe-button-second" data-action="back"${language}>${words.back}</button>
        <button type="submit" class="pwe-button" data-action="next"${language}>${words.next}</button>
        <p class="pwe-quiet" data-returns${language} hidden>${words.returns}</p>
        <p class="pwe-quiet" data-kept${language}>${words.savedHere}</p>
      </div>
    </form>
    ${renderEnds(sheet)}`;
  const { instrument, plan } = consultation;
  const said = wordsForPage(sheet);
  const { quotas } = plan;
  const counted = sheet.counted ?? {};
  return renderDocument(sheet, parts, {
    languages: languageLinks(sheet, (language) => formFrom(sheet, language)),
    site: {
      words: {
        ...said,
        part: varies(instrument.elements) ? said.partAbout : said.part,
      },
      ...(tasksIn(instrument.elements).some(isStepped) && { stepped: true }),
      ...(Object.keys(counted).length > 0 && { counted }),
      ...(quotas.length > 0 && { quotas: quotas.map(({ path }) => path) }),
    },
    body,
  });
};
