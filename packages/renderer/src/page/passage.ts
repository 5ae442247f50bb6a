import type { Passage, Recall } from "@pwe/model";
import { type Markup, markup } from "./markup.ts";
import { our } from "./ours.ts";
import { fileAddress, type Sheet } from "./sheet.ts";

const splitKey = (key: string): [path: string, role: string] => {
  const at = key.lastIndexOf("#");
  return [key.slice(0, at), key.slice(at + 1)];
};

/** Text or an image between the questions. */
export const renderPassage = (sheet: Sheet, passage: Passage): Markup | null => {
  const [path, role] = splitKey(passage.text);
  if (passage.image !== undefined) {
    return markup`<figure class="pwe-figure">
      <img src="${fileAddress(sheet, passage.image)}" alt="${sheet.texts.plain(path, role) ?? ""}">
    </figure>`;
  }
  const prose = sheet.texts.prose(path, role);
  if (!prose) return null;
  return passage.role === "situation" ? markup`<div class="pwe-situation">${prose}</div>` : prose;
};

/** An earlier answer, to be read again. */
export const renderRecall = (sheet: Sheet, recall: Recall): Markup => markup`
  <dl class="pwe-recall">
    <dt>${our(sheet, sheet.words.yourAnswer)}: ${sheet.texts.line(recall.of, "label")}</dt>
    <dd data-answer="${recall.of}"></dd>
  </dl>`;
