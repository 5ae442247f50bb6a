import type { Option, Task } from "@pwe/model";
import { htmlId } from "../paths.ts";
import { type Content, type Markup, markup, trusted } from "./markup.ts";
import { shortName } from "./open-field.ts";
import { our } from "./ours.ts";
import { eachVersion, fileAddress, type Sheet } from "./sheet.ts";
import { pinOf } from "./shuffled.ts";

/** The attributes that stand at this place and have a name that people know: cost, effect. */
export const attributesAt = (sheet: Sheet, path: string, tag: "li" | "small"): Markup[] =>
  sheet.consultation.attributes.flatMap(({ id, unit, per, decimals, values }) => {
    const found = values.find((value) => value.of === path);
    if (!found || !sheet.texts.has(id, "label")) return [];
    const number = eachVersion(sheet, ({ pick, number }) => {
      const int = pick(found.value);
      return int === undefined ? null : number({ int, decimals }, unit);
    });
    const rate = per === undefined ? null : ` / ${per}`;
    const item = ({ texts }: Sheet): Content => {
      const label = texts.line(id, "label");
      return (
        label &&
        markup`<${trusted(tag)}>${label}: <strong><bdi>${number}${rate}</bdi></strong></${trusted(tag)}>`
      );
    };
    return [eachVersion(sheet, item)];
  });

const list = (sheet: Sheet, { path }: Option): Content => {
  const items = attributesAt(sheet, path, "li");
  return (
    items.length > 0 &&
    markup`<ul class="pwe-attributes" role="list" id="${htmlId(path, "attributes")}">${items}</ul>`
  );
};

const sides = [
  ["more", "ifMore"],
  ["same", "ifSame"],
  ["less", "ifLess"],
] as const;

/** What choosing more, the same or less would mean, folded in. */
const meaning = (sheet: Sheet, option: Option): Content =>
  eachVersion(sheet, (one) => meaningHere(one, option));

const meaningHere = (sheet: Sheet, option: Option): Content => {
  const items = sides.flatMap(([side, word]) => {
    const text = sheet.texts.line(option.path, `if_${side}`);
    return text
      ? [markup`<div><dt>${our(sheet, sheet.words[word])}</dt><dd>${text}</dd></div>`]
      : [];
  });
  const name = shortName(sheet, option.path);
  return (
    items.length > 0 &&
    markup`
      <details>
        <summary id="${htmlId(option.path, "meaning")}">${our(sheet, sheet.words.whatItMeans)}
          <span class="pwe-hidden"> ${name}</span>
        </summary>
        <dl class="pwe-meaning">${items}</dl>
      </details>`
  );
};

/** The ids of what is known of an option, for its controls; nothing where nothing more is known. */
export const describedBy = (sheet: Sheet, { path }: Option): string | null => {
  const has = (role: string) => sheet.texts.has(path, role);
  const known = {
    text: has("text"),
    hint: has("hint"),
    attributes: attributesAt(sheet, path, "li").length > 0,
    meaning: sides.some(([side]) => has(`if_${side}`)),
  };
  const ids = Object.entries(known).flatMap(([part, is]) => (is ? [htmlId(path, part)] : []));
  return ids.join(" ") || null;
};

/** An image that the author put beside the consultation, with the words that stand for it. */
export const renderImage = (sheet: Sheet, file: string, path: string, role: string): Markup =>
  eachVersion(
    sheet,
    ({ texts }) =>
      markup`<img src="${fileAddress(sheet, file)}" alt="${texts.plain(path, role) ?? ""}">`,
  );

/** What is known of an option before anything is chosen for it. */
export const describeOption = (sheet: Sheet, option: Option): Content => [
  option.image !== undefined && renderImage(sheet, option.image, option.path, "alt"),
  sheet.texts.has(option.path, "text") &&
    markup`<div id="${htmlId(option.path, "text")}">${sheet.texts.prose(option.path, "text")}</div>`,
  sheet.texts.has(option.path, "hint") &&
    markup`<p class="pwe-hint" id="${htmlId(option.path, "hint")}">${sheet.texts.line(option.path, "hint")}</p>`,
  list(sheet, option),
  meaning(sheet, option),
];

export const optionName = (sheet: Sheet, option: Option): Content =>
  eachVersion(sheet, ({ texts }) => texts.line(option.path, "label") ?? option.id);

/** Where the pairs `task.option` of a task are found by the browser. */
export const optionData = (task: Task, option: Option) => ({
  "data-path": option.path,
  "data-option": option.id,
  "data-task": task.path,
  id: htmlId(option.path),
  ...pinOf(task, option.pin),
});
