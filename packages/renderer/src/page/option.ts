import type { Option, Task } from "@pwe/model";
import { htmlId } from "../paths.ts";
import { attributes, type Content, type Markup, markup, trusted } from "./markup.ts";
import { our, ours } from "./ours.ts";
import { info } from "./parts/info.ts";
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

/** From less to more, as on a scale: each stands under its own side of it. */
const sides = [
  ["less", "ifLess"],
  ["same", "ifSame"],
  ["more", "ifMore"],
] as const;

/** What choosing less, the same or more would mean. Where there is little room, the style shows the side that is chosen. */
export const effects = (sheet: Sheet, task: Task, option: Option): Content =>
  sides.some(([side]) => sheet.texts.has(option.path, `if_${side}`)) &&
  eachVersion(sheet, (one) => effectsHere(one, option, task.decision.kind !== "choose"));

const effectsHere = (sheet: Sheet, option: Option, hasSides: boolean): Content => {
  const items = sides.flatMap(([side, word]) => {
    const text = sheet.texts.line(option.path, `if_${side}`);
    const name = our(sheet, sheet.words[word]);
    return text ? [markup`<div data-effect="${side}"><dt>${name}</dt><dd>${text}</dd></div>`] : [];
  });
  return (
    items.length > 0 &&
    markup`
      <div class="pwe-effects"${attributes({ "data-effects": hasSides })}>
        <dl id="${htmlId(option.path, "meaning")}">${items}</dl>
        <p class="pwe-hint"${attributes(ours(sheet))} aria-hidden="true">${sheet.words.chooseToRead}</p>
      </div>`
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
  info(sheet, option.path),
];

export const optionName = (sheet: Sheet, option: Option): Content =>
  eachVersion(sheet, ({ texts }) => texts.line(option.path, "label") ?? option.id);

/** Its short name, for where it is complained about; seen and heard nowhere else. */
const shortHere = (sheet: Sheet, { path }: Option): Content =>
  sheet.texts.has(path, "short") &&
  markup`<span data-short hidden>${sheet.texts.line(path, "short")}</span>`;

/** A heading for one option, a level below what it stands in: who cannot see the page goes from one to the next. */
export const optionHeading = (
  sheet: Sheet,
  task: Task,
  option: Option,
  inside: Content,
): Markup => {
  const isGrouped = task.groups.some(({ options }) => options.includes(option.id));
  const tag = trusted(isGrouped ? "h3" : "h2");
  return markup`<${tag} class="pwe-title">${inside}${shortHere(sheet, option)}</${tag}>`;
};

/** Where the pairs `task.option` of a task are found by the browser. */
export const optionData = (task: Task, option: Option) => ({
  "data-path": option.path,
  "data-option": option.id,
  "data-task": task.path,
  id: htmlId(option.path),
  ...pinOf(task, option.pin),
});
