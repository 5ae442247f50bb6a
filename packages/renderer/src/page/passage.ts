import { elementsIn, type Passage, type Recall, type Task } from "@pwe/model";
import { type Content, type Markup, markup } from "./markup.ts";
import { our } from "./ours.ts";
import { renderImage } from "./option.ts";
import { eachVersion, type Sheet } from "./sheet.ts";

const splitKey = (key: string): [path: string, role: string] => {
  const at = key.lastIndexOf("#");
  return [key.slice(0, at), key.slice(at + 1)];
};

/** Text or an image between the questions. */
export const renderPassage = (sheet: Sheet, passage: Passage): Markup | null => {
  const [path, role] = splitKey(passage.text);
  if (passage.image !== undefined) {
    return markup`<figure class="pwe-figure">${renderImage(sheet, passage.image, path, role)}</figure>`;
  }
  return eachVersion(sheet, ({ texts }) => {
    const prose = texts.prose(path, role);
    if (!prose) return null;
    return passage.role === "situation" ? markup`<div class="pwe-situation">${prose}</div>` : prose;
  });
};

/** An answer to one of several things that are read again together. */
const recallPart = (sheet: Sheet, { path }: { readonly path: string }): Markup =>
  markup`<dd>${sheet.texts.line(path, "label")}: <span dir="auto" data-answer="${path}"></span></dd>`;

const recallList = (sheet: Sheet, of: string, answers: Content): Markup => markup`
  <dl class="pwe-recall">
    <dt>${our(sheet, sheet.words.yourAnswer)}: ${sheet.texts.line(of, "label")}</dt>
    ${answers}
  </dl>`;

/** What was chosen in a task; where others may decide, who did, and only then what. */
const recallTask = (sheet: Sheet, { path, instead, options }: Task): Markup => {
  const chosen = recallList(
    sheet,
    path,
    options.map((option) => recallPart(sheet, option)),
  );
  if (instead.length === 0) return chosen;
  const decided = markup`<dd data-answer="${path}.decided"></dd>`;
  return markup`${recallList(sheet, path, decided)}<div data-deciding="${path}" hidden>${chosen}</div>`;
};

/** An earlier answer, to be read again: every row of a grid, and every option of a task. */
export const renderRecall = (sheet: Sheet, { of }: Recall): Markup => {
  const all = elementsIn(sheet.consultation.instrument.elements);
  const found = all.find((one) => "path" in one && one.path === of);
  if (found?.kind === "task") return recallTask(sheet, found);
  const rows = found?.kind === "question" && found.type === "grid" ? found.rows : null;
  return recallList(
    sheet,
    of,
    rows?.map((row) => recallPart(sheet, row)) ?? markup`<dd data-answer="${of}"></dd>`,
  );
};
