import { type Option, pick, type Task } from "@pwe/model";
import { idOf } from "../paths.ts";
import { type Content, type Markup, markup } from "./markup.ts";
import { fileAddress, type Sheet } from "./sheet.ts";
import { pinOf } from "./shuffled.ts";

/** The attributes that stand at this place and have a name that people know: cost, effect. */
export const attributesAt = (sheet: Sheet, path: string): Markup[] =>
  sheet.consultation.attributes.flatMap(({ id, unit, per, decimals, values }) => {
    const label = sheet.texts.line(id, "label");
    const found = values.find((value) => value.of === path);
    const value = found && pick(found.value, sheet.versions);
    if (!label || value === undefined) return [];
    const number = sheet.number({ int: value, decimals }, unit);
    const rate = per === undefined ? null : ` / ${per}`;
    return [markup`${label}: <strong>${number}${rate}</strong>`];
  });

const list = (items: readonly Markup[]): Content =>
  items.length > 0 &&
  markup`<ul class="pwe-attributes" role="list">${items.map((item) => markup`<li>${item}</li>`)}</ul>`;

const sides = [
  ["more", "ifMore"],
  ["same", "ifSame"],
  ["less", "ifLess"],
] as const;

/** What choosing more, the same or less would mean, folded in. */
const meaning = (sheet: Sheet, option: Option): Content => {
  const items = sides.flatMap(([side, word]) => {
    const text = sheet.texts.line(option.path, `if_${side}`);
    return text ? [markup`<div><dt>${sheet.words[word]}</dt><dd>${text}</dd></div>`] : [];
  });
  const name = sheet.texts.line(option.path, "short") ?? sheet.texts.line(option.path, "label");
  return (
    items.length > 0 &&
    markup`
      <details>
        <summary id="${idOf(option.path, "meaning")}">${sheet.words.whatItMeans}
          <span class="pwe-hidden"> ${name}</span>
        </summary>
        <dl class="pwe-meaning">${items}</dl>
      </details>`
  );
};

/** The id of what explains an option, for its controls; nothing where there is no explanation. */
export const meaningId = (sheet: Sheet, option: Option): string | null =>
  sides.some(([side]) => sheet.texts.has(option.path, `if_${side}`))
    ? idOf(option.path, "meaning")
    : null;

/** What is known of an option before anything is chosen for it. */
export const describeOption = (sheet: Sheet, option: Option): Content => [
  option.image !== undefined &&
    markup`<img src="${fileAddress(sheet, option.image)}" alt="${sheet.texts.plain(option.path, "alt") ?? ""}">`,
  sheet.texts.prose(option.path, "text"),
  list(attributesAt(sheet, option.path)),
  meaning(sheet, option),
];

export const optionName = (sheet: Sheet, option: Option): Content =>
  sheet.texts.line(option.path, "label") ?? option.id;

/** Where the pairs `task.option` of a task are found by the browser. */
export const optionData = (task: Task, option: Option) => ({
  "data-path": option.path,
  "data-option": option.id,
  "data-task": task.path,
  id: idOf(option.path),
  ...pinOf(task, option.pin),
});
