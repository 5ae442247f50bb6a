import { htmlId } from "../../paths.ts";
import { type Attributes, attributes, type Content, markup } from "../markup.ts";
import { our } from "../ours.ts";
import { eachVersion, type Sheet } from "../sheet.ts";

/** More about something, folded in; nothing where an author says no more. */
export const info = (sheet: Sheet, path: string, more: Attributes = {}): Content =>
  sheet.texts.has(path, "info") &&
  eachVersion(sheet, ({ texts, words }) => {
    const name = texts.line(path, "short") ?? texts.line(path, "label");
    const prose = texts.prose(path, "info");
    return (
      prose &&
      markup`
        <details class="pwe-info" id="${htmlId(path, "info")}"${attributes(more)}>
          <summary>${our(sheet, words.moreAbout)}<span class="pwe-hidden">: ${name}</span></summary>
          ${prose}
        </details>`
    );
  });
