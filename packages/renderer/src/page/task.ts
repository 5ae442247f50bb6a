import type {
  AmountDecision,
  ChooseDecision,
  Decision,
  Group,
  LevelsDecision,
  Option,
  PointsDecision,
  Task,
} from "@pwe/model";
import { settingRange } from "@pwe/model";
import { fill } from "../words/words.ts";
import { htmlId } from "../paths.ts";
import { attributes, type Content, input, type Markup, markup } from "./markup.ts";
import { renderTotals } from "./meters.ts";
import { numberInput, numberWords } from "./number-field.ts";
import { optionMotivation } from "./open-field.ts";
import {
  attributesAt,
  describedBy,
  describeOption,
  effects,
  optionData,
  optionHeading,
  optionName,
} from "./option.ts";
import { our, ours } from "./ours.ts";
import { exactly } from "./questions.ts";
import { info } from "./parts/info.ts";
import { inOneRow } from "./parts/scale.ts";
import { inOrderOf } from "./shuffled.ts";
import { eachVersion, type Sheet } from "./sheet.ts";

/** One option as it is decided on, for one kind of decision. */
type RenderOption<D extends Decision> = (
  sheet: Sheet,
  task: Task,
  option: Option,
  decision: D,
) => Markup;

/** The level that a scale is filled from: where it starts, where nothing changes, or its first. */
const originOf = ({ levels, start }: LevelsDecision) =>
  levels.find(({ id }) => id === start) ?? levels.find(({ side }) => side === "same") ?? levels[0];

/** Radios drawn as a slider, with the level's words under each. */
const levelsOption: RenderOption<LevelsDecision> = (sheet, task, option, decision) => {
  const worths = decision.levels.map(({ id }) =>
    attributesAt(sheet, `${option.path}.${id}`, "small"),
  );
  const isWorth = worths.some(({ length }) => length > 0);
  const origin = originOf(decision);
  return markup`
  <fieldset class="pwe-option"${attributes({ ...optionData(task, option), "aria-describedby": describedBy(sheet, option) })}>
    <legend>${optionHeading(sheet, task, option, optionName(sheet, option))}</legend>
    ${describeOption(sheet, option)}
    <div class="pwe-scale-box"><div class="pwe-scale"${attributes(inOneRow(decision.levels, isWorth))}>
      ${decision.levels.map((level, at) => {
        return markup`
          <label class="${level === origin ? "pwe-level pwe-start" : "pwe-level"}">
            ${input({
              type: "radio",
              name: `${option.path}.level`,
              value: level.id,
              "data-side": level.side,
              checked: level.id === decision.start,
            })}
            <span>${eachVersion(sheet, ({ texts }) => texts.line(`${decision.scale}.${level.id}`, "label") ?? level.id)}
              ${worths[at]}
            </span>
          </label>`;
      })}
    </div></div>
    ${effects(sheet, task, option)}
    ${optionMotivation(sheet, task.path, option.id, task.motivation)}
  </fieldset>`;
};

const groupOf = (task: Task, option: Option): Group | undefined =>
  task.groups.find((group) => group.options.includes(option.id));

/** The name of the radios that this option is one of; none when it may be chosen beside others. */
const radioName = (task: Task, option: Option, decision: ChooseDecision): string | null => {
  const group = groupOf(task, option);
  if (group) return group.max === 1 ? `${group.path}.pick` : null;
  return decision.max === 1 && task.groups.length === 0 ? `${task.path}.pick` : null;
};

const chooseOption: RenderOption<ChooseDecision> = (sheet, task, option, decision) => {
  const radio = radioName(task, option, decision);
  const control = radio
    ? ({ type: "radio", name: radio, value: option.id, "data-as": "pick" } as const)
    : ({ type: "checkbox", name: `${option.path}.chosen`, value: "true" } as const);
  return markup`
    <div class="pwe-option"${attributes(optionData(task, option))}>
      ${optionHeading(
        sheet,
        task,
        option,
        markup`<label class="pwe-answer">
          ${input({ ...control, "aria-describedby": describedBy(sheet, option) })}
          <span>${optionName(sheet, option)}</span>
        </label>`,
      )}
      ${describeOption(sheet, option)}
      ${effects(sheet, task, option)}
      ${optionMotivation(sheet, task.path, option.id, task.motivation)}
    </div>`;
};

const slideFrom = 10;

/** A number with a button for less and one for more, and a slider where there are many steps. */
const stepperOption: RenderOption<PointsDecision | AmountDecision> = (
  sheet,
  task,
  option,
  decision,
) => {
  const start = decision.kind === "points" ? 0 : decision.start;
  const range = { ...settingRange(option, decision), start };
  const { min, max } = range;
  const unit =
    decision.kind === "points" ? our(sheet, sheet.words.points.toLowerCase()) : decision.unit;
  const name = `${option.path}.${decision.kind}`;
  const id = htmlId(name);
  const button = (by: -1 | 1, word: "lessOf" | "moreOf") => (one: Sheet) => {
    const { texts } = one;
    const short = texts.plain(option.path, "short");
    const plain = short ?? texts.plain(option.path, "label") ?? option.id;
    const repeats = texts.repeats(option.path, short === null ? "label" : "short");
    return markup`
    <button type="button" class="pwe-button pwe-button-second pwe-step"${attributes({
      "data-step": by,
      "data-for": name,
      "aria-label": fill(sheet.words[word], { option: repeats ? "" : plain }).trim(),
      // A name that repeats an earlier answer is only whole where that is filled in.
      "aria-labelledby": repeats ? `${id}-${word} ${id}-name` : null,
      id: repeats ? `${id}-${word}` : null,
      ...ours(sheet),
    })}>${by < 0 ? "−" : "+"}</button>`;
  };
  return markup`
    <fieldset class="pwe-option"${attributes({ ...optionData(task, option), "aria-describedby": describedBy(sheet, option) })}>
      <legend id="${id}-name">${optionHeading(sheet, task, option, optionName(sheet, option))}</legend>
      ${describeOption(sheet, option)}
      <p class="pwe-hint" id="${id}-hint"${attributes(ours(sheet))}>${numberWords(sheet, range).hint}</p>
      <div class="pwe-number">
        ${eachVersion(sheet, button(-1, "lessOf"))}
        ${numberInput(sheet, name, range, unit, (ids) => ({ "aria-labelledby": `${id}-name ${ids}`.trim(), "aria-describedby": `${id}-hint` }))}
        ${eachVersion(sheet, button(1, "moreOf"))}
        ${start !== null && max - min >= slideFrom && input({ type: "range", tabindex: "-1", "aria-hidden": "true", "data-range-of": name, min, max, value: start })}
      </div>
      ${effects(sheet, task, option)}
      ${optionMotivation(sheet, task.path, option.id, task.motivation)}
    </fieldset>`;
};

const renderOption = (sheet: Sheet, task: Task, option: Option): Markup => {
  const { decision } = task;
  const render: { [K in Decision["kind"]]: RenderOption<Extract<Decision, { kind: K }>> } = {
    levels: levelsOption,
    choose: chooseOption,
    points: stepperOption,
    amount: stepperOption,
  };
  // The table pairs each kind with its own decision; the type checker cannot follow that through an index.
  return (render[decision.kind] as RenderOption<Decision>)(sheet, task, option, decision);
};

const noneRadio = (sheet: Sheet, name: string): Markup => markup`
  <div class="pwe-option" data-pin="last"><label class="pwe-answer">
    ${input({ type: "radio", name, value: "", "data-as": "pick" })}
    <span>${our(sheet, sheet.words.noneOfThese)}</span>
  </label></div>`;

const renderGroup = (sheet: Sheet, task: Task, group: Group): Markup => markup`
  <fieldset class="pwe-group"${attributes({ id: htmlId(group.path), "data-path": group.path, "data-exactly": exactly(sheet, group) })}>
    <legend><h2 class="pwe-title">${eachVersion(sheet, ({ texts, words }) => texts.line(group.path, "label") ?? our(sheet, words.choose))}</h2></legend>
    <div class="pwe-options">
      ${task.options.filter(({ id }) => group.options.includes(id)).map((option) => renderOption(sheet, task, option))}
      ${task.decision.kind === "choose" && group.max === 1 && group.min === 0 && noneRadio(sheet, `${group.path}.pick`)}
    </div>
  </fieldset>`;

/** The options in file order, each group at the place of its first option. */
const renderOptions = (sheet: Sheet, task: Task): Markup[] =>
  task.options.flatMap((option) => {
    const group = groupOf(task, option);
    if (!group) return [renderOption(sheet, task, option)];
    return group.options[0] === option.id ? [renderGroup(sheet, task, group)] : [];
  });

const waysInWords = { self: "decideSelf", delegate: "delegate", opt_out: "optOutTask" } as const;

/** Leaving the decision to others, or not taking it: asked before anything else. */
const renderInstead = (sheet: Sheet, task: Task): Content => {
  if (task.instead.length === 0) return null;
  const ways = ["self", ...task.instead] as const;
  return markup`
    <fieldset class="pwe-item pwe-panel" data-path="${task.path}.decided" id="${htmlId(task.path, "decided")}">
      <legend>${our(sheet, sheet.words.howDecide)}</legend>
      <div class="pwe-answers">
        ${ways.map(
          (way) => markup`<label class="pwe-answer">
            ${input({ type: "radio", name: `${task.path}.decided`, value: way })}
            <span>${eachVersion(sheet, ({ texts, words }) => (way === "self" ? null : texts.line(task.path, way)) ?? our(sheet, words[waysInWords[way]]))}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
};

/** From here on, options out of view are not laid out. */
const MANY = 60;

/** A choice task: what it is about, its meters, and its options. */
export const renderTask = (sheet: Sheet, task: Task): Markup => {
  const pickOne =
    task.decision.kind === "choose" && task.decision.max === 1 && task.groups.length === 0;
  const count = task.decision.kind === "choose" ? exactly(sheet, task.decision) : null;
  const label = markup`<legend class="pwe-hidden">${sheet.texts.line(task.path, "label")}</legend>`;
  const options = markup`
    <div${attributes({ class: task.options.length > MANY ? "pwe-options pwe-many" : "pwe-options", "data-options": task.path, "data-exactly": count, ...inOrderOf(task) })}>
      ${renderOptions(sheet, task)}
      ${pickOne && task.decision.kind === "choose" && task.decision.min === 0 && noneRadio(sheet, `${task.path}.pick`)}
    </div>`;
  return markup`
    ${sheet.texts.prose(task.path, "intro")}
    ${info(sheet, task.path)}
    ${renderInstead(sheet, task)}
    <div${attributes({ "data-deciding": task.path, hidden: task.instead.length > 0 })}>
      ${renderTotals(sheet, task)}
      ${task.decision.kind === "choose" ? markup`<fieldset id="${htmlId(task.path)}">${label}${options}</fieldset>` : options}
    </div>`;
};
