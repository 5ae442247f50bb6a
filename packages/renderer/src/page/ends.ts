import { type Fact, facts, knownOf } from "./parts/facts.ts";
import { attributes, type Content, type Markup, markup } from "./markup.ts";
import { ours } from "./ours.ts";
import { eachVersion, type Sheet } from "./sheet.ts";
import { inLanguage } from "./in-language.ts";

/** One way in which it can end, which takes the place of what was there: in our words, but for the author's thanks. */
const renderEnd = (
  sheet: Sheet,
  id: string,
  title: string,
  ...content: Content[]
): Markup => markup`
  <section class="pwe-end" data-end="${id}"${attributes(ours(sheet))} hidden>
    <h1 tabindex="-1">${title}</h1>
    ${content}
  </section>`;

const paragraph = (text: string): Markup => markup`<p>${text}</p>`;

const button = (action: string, text: string): Markup =>
  markup`<p><button type="button" class="pwe-button" data-action="${action}">${text}</button></p>`;

/** Leads out of the page that holds the form, if one does: a panel does not go on inside it. */
const returnLink = ({ words }: Sheet): Markup =>
  markup`<p data-return hidden><a class="pwe-button" target="_top" href="">${words.returnTo}</a></p>`;

/** For whom something arrived before. */
export const renderAlready = (sheet: Sheet): Markup => {
  const { words } = sheet;
  return renderEnd(
    sheet,
    "already",
    words.alreadyTitle,
    paragraph(words.already),
    returnLink(sheet),
  );
};

/** What someone wants to know once their answers are there; an author's own thanks close the page already. */
const afterSending = (sheet: Sheet): Content => {
  const { texts, words, consultation } = sheet;
  const when: Fact = [words.arrived, null, { "data-arrived": true }];
  const results: Fact = [words.results, texts.line(consultation.id, "results")];
  return [
    !texts.has(consultation.id, "thanks") && paragraph(words.close),
    markup`<div${attributes(inLanguage(sheet.language, sheet.wordsLanguage))}>
      ${facts(sheet, [when, ...Object.values(knownOf(sheet)), results])}
    </div>`,
  ];
};

/** When the questions themselves do not come. */
const renderFailed = (sheet: Sheet): Markup => {
  const { failedTitle, failed, reload } = sheet.words;
  return renderEnd(sheet, "failed", failedTitle, paragraph(failed), button("reload", reload));
};

/** Every way in which a form can end. */
export const renderEnds = (sheet: Sheet): Markup[] => {
  const { words } = sheet;
  const thanks = eachVersion(sheet, ({ texts, consultation }) => {
    const written = texts.prose(consultation.id, "thanks");
    const itsLanguage = attributes(inLanguage(sheet.language, sheet.wordsLanguage));
    return written && markup`<div${itsLanguage}>${written}</div>`;
  });
  const whatNow = eachVersion(sheet, afterSending);
  const download = button("download", words.download);
  return [
    renderFailed(sheet),
    renderEnd(sheet, "sending", words.sending),
    renderEnd(
      sheet,
      "sent",
      words.sentTitle,
      thanks,
      paragraph(words.sent),
      whatNow,
      returnLink(sheet),
    ),
    renderEnd(
      sheet,
      "waiting",
      words.waitingTitle,
      paragraph(words.waiting),
      button("resend", words.sendNow),
      download,
    ),
    renderAlready(sheet),
    renderEnd(sheet, "refused", words.refusedTitle, paragraph(words.refused), download),
    renderEnd(
      sheet,
      "download",
      words.downloadTitle,
      paragraph(words.downloadText),
      markup`<p><button type="button" class="pwe-button" data-action="download" data-then="saved">${words.download}</button></p>`,
    ),
    // Thanks come once there is a file to send: an author's thanks say that one is done.
    renderEnd(
      sheet,
      "saved",
      words.savedTitle,
      paragraph(words.savedText),
      thanks,
      download,
      returnLink(sheet),
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
