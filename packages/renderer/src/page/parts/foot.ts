import { type Content, type Markup, markup, trusted } from "../markup.ts";
import { our } from "../ours.ts";
import { eachVersion, type Sheet } from "../sheet.ts";

const address = /^https?:\/\/[^\s"<>]+$/;

/** An address as a link under these words, which opens beside the form; anything else as the author wrote it. */
const linked = (sheet: Sheet, words: string, { text }: Markup): Content =>
  address.test(text)
    ? markup`<a href="${trusted(text)}" rel="noopener noreferrer" target="_blank">${our(sheet, words)}</a>`
    : [our(sheet, words), ": ", trusted(text)];

/** What stands at the foot of every page: whom to ask, and what happens with answers; nothing where an author says neither. */
export const foot = (sheet: Sheet): Content => {
  const { consultation, words, texts } = sheet;
  const roles = (["contact", "privacy"] as const).filter((role) =>
    texts.has(consultation.id, role),
  );
  const said = (role: (typeof roles)[number]) =>
    eachVersion(sheet, (one) => {
      const line = one.texts.line(consultation.id, role);
      return line && markup`<li>${linked(one, words[role], line)}</li>`;
    });
  return (
    roles.length > 0 &&
    markup`<footer class="pwe-footer"><ul role="list">${roles.map(said)}</ul></footer>`
  );
};
