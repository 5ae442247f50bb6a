import { type Element, elementsIn, type Task, tasksIn } from "@pwe/model";
import {
  collectorFrom,
  languageLinks,
  renderDocument,
  sheetFrom,
  type SiteParts,
} from "./document.ts";
import { renderElements } from "./elements.ts";
import { type Content, type Markup, markup, trusted } from "./markup.ts";
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

/** How it can end. One of these takes the place of the questions. */
const renderEnd = (
  sheet: Sheet,
  id: string,
  title: string,
  ...content: Content[]
): Markup => markup`
  <section class="pwe-end" data-end="${id}" hidden>
    <h1 tabindex="-1">${title}</h1>
    ${content}
  </section>`;

const paragraph = (text: string): Markup => markup`<p>${text}</p>`;

const button = (action: string, text: string): Markup =>
  markup`<p><button type="button" class="pwe-button" data-action="${action}">${text}</button></p>`;

const returnLink = (sheet: Sheet): Markup =>
  markup`<p data-return hidden><a class="pwe-button" href="">${sheet.words.returnTo}</a></p>`;

const renderEnds = (sheet: Sheet): Markup[] => {
  const { words, texts, consultation } = sheet;
  const thanks = texts.prose(consultation.id, "thanks");
  return [
    renderEnd(sheet, "sending", words.sending),
    renderEnd(sheet, "sent", words.sentTitle, thanks, paragraph(words.sent), returnLink(sheet)),
    renderEnd(
      sheet,
      "waiting",
      words.waitingTitle,
      paragraph(words.waiting),
      button("resend", words.sendNow),
      button("download", words.download),
    ),
    renderEnd(sheet, "already", words.alreadyTitle, paragraph(words.already), returnLink(sheet)),
    renderEnd(
      sheet,
      "refused",
      words.refusedTitle,
      paragraph(words.refused),
      button("download", words.download),
    ),
    renderEnd(
      sheet,
      "download",
      words.downloadTitle,
      thanks,
      paragraph(words.downloadText),
      button("download", words.download),
    ),
    renderEnd(sheet, "screened", words.screenedTitle, paragraph(words.screened), returnLink(sheet)),
    renderEnd(sheet, "quota", words.quotaTitle, paragraph(words.quota), returnLink(sheet)),
    renderEnd(
      sheet,
      "no",
      words.endNoTitle,
      paragraph(words.endNo),
      button("reconsider", words.endNoBack),
      returnLink(sheet),
    ),
  ];
};

/** The form in one language and version: every question there is, to be shown page by page. */
export const renderForm = (sheet: Sheet, parts: SiteParts): string => {
  const { consultation, words, texts } = sheet;
  const collector = collectorFrom(sheet, parts.collector);
  const body = markup`
    <div class="pwe-summary" data-summary tabindex="-1" role="group" aria-labelledby="summary-title" hidden>
      <h2 id="summary-title">${words.summaryTitle}</h2>
      <ul></ul>
    </div>
    <form id="form" method="post" action="${collector === null ? "" : `${collector}/form`}" novalidate autocomplete="off" hidden>
      ${worksPlain(consultation.instrument) && trusted(startMark)}
      <div class="pwe-situation pwe-plain pwe-read">${words.plainRead}</div>
      <p class="pwe-progress" data-progress hidden><span></span><progress aria-hidden="true" max="1" value="0"></progress></p>
      <p class="pwe-hint" data-fixed hidden>${words.fixedAnswer}</p>
      ${renderElements(sheet)}
      <p class="pwe-plain"><button type="submit" class="pwe-button pwe-plain-send">${words.send}</button></p>
      <div class="pwe-buttons" data-buttons hidden>
        <p class="pwe-room" data-fixing hidden>${words.willBeFixed}</p>
        <p class="pwe-room" data-room hidden></p>
        <button type="button" class="pwe-button pwe-button-second" data-action="back">${words.back}</button>
        <button type="submit" class="pwe-button" data-action="next">${words.next}</button>
        <p class="pwe-quiet" data-kept>${words.savedHere}</p>
      </div>
    </form>
    ${renderEnds(sheet)}`;
  const { instrument, plan } = consultation;
  const { quotas } = plan;
  return renderDocument(sheet, parts, {
    title: texts.plain(consultation.id, "label") ?? consultation.id,
    languages: languageLinks(sheet, (language) => sheetFrom(sheet, language)),
    site: {
      words: {
        ...words,
        part: varies(instrument.elements) ? words.partAbout : words.part,
      },
      versions: sheet.versions,
      ...(tasksIn(instrument.elements).some(isStepped) && { stepped: true }),
      ...(quotas.length > 0 && { quotas: quotas.map(({ path }) => path) }),
    },
    body,
  });
};
