import { type Option, pick, type Task } from "@pwe/model";
import { htmlId } from "../paths.ts";
import { type Content, type Markup, markup } from "./markup.ts";
import { our } from "./ours.ts";
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
    return [markup`${label}: <strong><bdi>${number}${rate}</bdi></strong>`];
  });

const list = (sheet: Sheet, { path }: Option): Content => {
  const items = attributesAt(sheet, path);
  return (
    items.length > 0 &&
    markup`<ul class="pwe-attributes" role="list" id="${htmlId(path, "attributes")}">${items.map((item) => markup`<li>${item}</li>`)}</ul>`
  );
};

const sides = [
  ["more", "ifMore"],
  ["same", "ifSame"],
  ["less", "ifLess"],
] as const;

/** What choosing more, the same or less would mean, folded in. */
const meaning = (sheet: Sheet, option: Option): Content => {
  const items = sides.flatMap(([side, word]) => {
    const text = sheet.texts.line(option.path, `if_${side}`);
    return text
      ? [markup`<div><dt>${our(sheet, sheet.words[word])}</dt><dd>${text}</dd></div>`]
      : [];
  });
  const name = sheet.texts.line(option.path, "short") ?? sheet.texts.line(option.path, "label");
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
    attributes: attributesAt(sheet, path).length > 0,
    meaning: sides.some(([side]) => has(`if_${side}`)),
  };
  const ids = Object.entries(known).flatMap(([part, is]) => (is ? [htmlId(path, part)] : []));
  return ids.join(" ") || null;
};

/** What is known of an option before anything is chosen for it. */
export const describeOption = (sheet: Sheet, option: Option): Content => [
  option.image !== undefined &&
    markup`<img src="${fileAddress(sheet, option.image)}" alt="${sheet.texts.plain(option.path, "alt") ?? ""}">`,
  sheet.texts.has(option.path, "text") &&
    markup`<div id="${htmlId(option.path, "text")}">${sheet.texts.prose(option.path, "text")}</div>`,
  sheet.texts.has(option.path, "hint") &&
    markup`<p class="pwe-hint" id="${htmlId(option.path, "hint")}">${sheet.texts.line(option.path, "hint")}</p>`,
  list(sheet, option),
  meaning(sheet, option),
];

export const optionName = (sheet: Sheet, option: Option): Content =>
  sheet.texts.line(option.path, "label") ?? option.id;

/** Where the pairs `task.option` of a task are found by the browser. */
export const optionData = (task: Task, option: Option) => ({
  "data-path": option.path,
  "data-option": option.id,
  "data-task": task.path,
  id: htmlId(option.path),
  ...pinOf(task, option.pin),
});
