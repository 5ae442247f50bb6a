import { type Element, elementsIn, formPath, versionCombinations } from "@pwe/model";
import { fill } from "../words/words.ts";
import { collectorFrom, languageLinks, renderDocument, type SiteParts } from "./document.ts";
import { renderAlready } from "./ends.ts";
import { facts, knownOf } from "./parts/facts.ts";
import { attributes, type Content, input, type Markup, markup, trusted } from "./markup.ts";
import { our, ours } from "./ours.ts";
import { startMark, worksPlain } from "./plain.ts";
import type { Sheet } from "./sheet.ts";

/** A preview can be opened in any version; a participant never chooses one. */
const previewLinks = (sheet: Sheet): Content => {
  return markup`
    <h2>${our(sheet, sheet.words.chooseVersion)}</h2>
    <ul>
      ${versionCombinations(sheet.consultation.instrument).map((versions) => {
        const arms = Object.values(versions);
        const names = arms.map((arm) => sheet.texts.plain(arm, "label") ?? arm);
        const href = `${sheet.root}${formPath(sheet.language)}?version=${arms.join("-")}`;
        return markup`<li><a href="${href}" data-version>${names.join(", ") || our(sheet, sheet.words.preview)}</a></li>`;
      })}
    </ul>`;
};

/** What one does in which kinds of parts. */
const stepOf: Partial<Record<Element["kind"], "stepChoose" | "stepJudge" | "stepAnswer">> = {
  task: "stepChoose",
  pairs: "stepChoose",
  dilemma: "stepJudge",
  section: "stepAnswer",
};

const STEPS = 3;

/** What someone is going to do, in three steps at the most; not what about, for that comes in its order. */
const steps = (sheet: Sheet): Markup => {
  const { words, consultation } = sheet;
  const parts = elementsIn(consultation.instrument.elements);
  const kinds = parts.flatMap(({ kind }) => stepOf[kind] ?? []);
  const all = [...new Set(kinds), "stepSend" as const].slice(0, STEPS);
  return markup`
    <div class="pwe-panel"${attributes(ours(sheet))}>
      <h2>${words.whatYouDo}</h2>
      <ol class="pwe-steps" role="list">${all.map((step) => markup`<li>${words[step]}</li>`)}</ol>
    </div>`;
};

/** What someone wants to know before starting: what it is for, whose it is, and how long it takes. */
const known = (sheet: Sheet): Content => {
  const { consultation, words } = sheet;
  const minutes = consultation.plan.samples.find((sample) => sample.minutes !== undefined)?.minutes;
  const { purpose, controller } = knownOf(sheet);
  const time = minutes !== undefined && fill(words.minutes, { minutes });
  return [
    facts(sheet, [purpose, controller, [words.duration, our(sheet, time)]]),
    markup`<p${attributes(ours(sheet))}>${words.pause}</p>`,
  ];
};

/** What a browser that runs no script can do: take part where the form works so, or else read. */
const withoutScript = (sheet: Sheet, parts: SiteParts): Markup => {
  const { consultation, words, language } = sheet;
  const collector = collectorFrom(sheet, parts.collector);
  const stream = consultation.streams.find(({ token }) => token === undefined);
  const isOpen = stream !== undefined || consultation.streams.length === 0;
  if (collector === null || !isOpen || !worksPlain(consultation.instrument))
    return markup`<div class="pwe-situation"${attributes(ours(sheet))}><h2>${words.noScriptTitle}</h2><p>${words.noScript}</p></div>`;
  return markup`
    <form method="post" action="${collector}/form/start">
      ${trusted(startMark)}
      ${input({ type: "hidden", name: "language", value: language })}
      ${input({ type: "hidden", name: "stream", value: stream?.id ?? "open" })}
      <p class="pwe-buttons"><button type="submit" class="pwe-button"${attributes(ours(sheet))}>${words.start}</button></p>
    </form>`;
};

/** The first page: says what this is, and starts it in the language of choice. */
export const renderStart = (sheet: Sheet, parts: SiteParts): string => {
  const { consultation, words, texts } = sheet;
  const addressOf = (other: string) =>
    other === consultation.language
      ? `${sheet.root}index.html`
      : `${sheet.root}${other}/index.html`;
  const language = attributes(ours(sheet));
  const body = markup`
    <div data-before>
      <h1 tabindex="-1">${texts.line(consultation.id, "label")}</h1>
      ${texts.prose(consultation.id, "intro")}
      ${steps(sheet)}
      ${known(sheet)}
      <p data-returns${language} hidden>${words.returnsInTheEnd}</p>
      <noscript>${withoutScript(sheet, parts)}</noscript>
      <p data-problem role="alert" class="pwe-error"${language} hidden></p>
      <p class="pwe-buttons" data-buttons hidden><button type="button" class="pwe-button pwe-begin" data-action="start" data-resume="${words.resume}"${language}>${words.start}</button></p>
      <details data-anew${language} hidden>
        <summary>${words.anew}</summary>
        <p>${words.anewText}</p>
        <p><button type="button" class="pwe-button pwe-button-second" data-action="restart">${words.restart}</button></p>
      </details>
      ${parts.preview && previewLinks(sheet)}
    </div>
    ${renderAlready(sheet)}`;
  return renderDocument(sheet, parts, {
    isStart: true,
    languages: languageLinks(sheet, addressOf),
    site: {},
    body,
  });
};
