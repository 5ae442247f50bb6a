import type { Motivation } from "@pwe/model";
import { htmlId } from "../paths.ts";
import { attributes, type Content, input, type Markup, markup } from "./markup.ts";
import { our, ours } from "./ours.ts";
import { eachVersion, type Sheet } from "./sheet.ts";

/** Marks what may be left empty. */
export const optionalMark = (sheet: Sheet, required: boolean): Markup | null =>
  required
    ? null
    : markup` <span class="pwe-quiet"${attributes(ours(sheet))}>(${sheet.words.optional})</span>`;

const notice = (sheet: Sheet): Content =>
  eachVersion(
    sheet,
    ({ texts, consultation }) =>
      texts.line(consultation.id, "notice") ?? our(sheet, sheet.words.notice),
  );

/** The question that asks for reasons, in the author's words where there are any. */
export const whyLine = (sheet: Sheet, path: string): Markup =>
  eachVersion(sheet, ({ texts, words }) => texts.line(path, "why") ?? our(sheet, words.why));

/** What something is called where there is little room. */
const shortName = (sheet: Sheet, path: string): Markup =>
  eachVersion(sheet, ({ texts }) => texts.line(path, "short") ?? texts.line(path, "label"));

/** A field in which someone writes in their own words, with the notice and a counter that appears near the end. */
export const openField = (
  sheet: Sheet,
  field: {
    readonly path: string;
    /** what it is called; left out where `labelledBy` says what else names it */
    readonly label?: Content;
    readonly labelledBy?: string;
    readonly max: number;
    readonly required: boolean;
    readonly hideLabel?: boolean;
    readonly short?: boolean;
    readonly hint?: Content;
  },
): Markup => {
  const id = htmlId(field.path);
  const described = `${id}-notice ${id}-counter`;
  const shared = {
    id,
    name: field.path,
    "aria-labelledby": field.labelledBy,
    "aria-describedby": described,
    "aria-required": field.required ? "true" : null,
    "data-max": field.max,
  };
  const control = field.short
    ? input({ type: "text", autocomplete: "off", ...shared })
    : markup`<textarea rows="3" autocomplete="off"${attributes(shared)}></textarea>`;
  return markup`
    ${
      field.label &&
      markup`<label${attributes({ class: field.hideLabel ? "pwe-hidden" : "pwe-label", for: id })}>
        ${field.label}${optionalMark(sheet, field.required)}
      </label>`
    }
    <p class="pwe-hint" id="${id}-notice">${field.hint} ${notice(sheet)}</p>
    ${control}
    <p class="pwe-counter" id="${id}-counter" data-counter="${field.path}"${attributes(ours(sheet))} hidden></p>`;
};

/** Why this question was answered so: an open field under it. */
export const motivationOf = (
  sheet: Sheet,
  path: string,
  motivation: Motivation | undefined,
  prompted = path,
): Markup | null =>
  motivation
    ? markup`<div class="pwe-why" data-path="${path}.why">${openField(sheet, {
        path: `${path}.why`,
        label: whyLine(sheet, prompted),
        max: motivation.max,
        required: motivation.required,
      })}</div>`
    : null;

const sides = ["more", "same", "less"] as const;

/** Why this was chosen for one option, folded in; the prompt that fits the side is shown by the browser, and names the field too. */
export const optionMotivation = (
  sheet: Sheet,
  task: string,
  option: string,
  motivation: Motivation | undefined,
): Markup | null => {
  if (!motivation) return null;
  const path = `${task}.${option}.why`;
  const general = whyLine(sheet, task);
  const bySide = sides.map((side) =>
    eachVersion(sheet, ({ texts }) => {
      const prompt = texts.line(task, `why_${side}`);
      return prompt && markup`<span data-side-prompt="${side}" hidden>${prompt}</span>`;
    }),
  );
  const name = shortName(sheet, `${task}.${option}`);
  const asked = htmlId(path, "asked");
  return markup`
    <details class="pwe-why" data-path="${path}"${attributes({ open: motivation.required })}>
      <summary><span id="${asked}">
        <span data-side-prompt="">${general}</span>${bySide}
        ${optionalMark(sheet, motivation.required)}
        <span class="pwe-hidden"> ${name}</span>
      </span></summary>
      ${openField(sheet, {
        path,
        labelledBy: asked,
        max: motivation.max,
        required: motivation.required,
      })}
    </details>`;
};
