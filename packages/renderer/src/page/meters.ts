import { bounds, type Task, type Total } from "@pwe/model";
import { htmlId } from "../paths.ts";
import { type Attributes, attributes, type Content, type Markup, markup } from "./markup.ts";
import { our, ours, wordsForPage } from "./ours.ts";
import { eachVersion, type Sheet } from "./sheet.ts";

/** What a total is called: as the author says, or what it counts. */
const totalName = (sheet: Sheet, total: Total): Content =>
  eachVersion(
    sheet,
    ({ texts, words }) =>
      texts.line(total.path, "label") ??
      our(sheet, total.id === "points" ? words.points : words.totalOf),
  );

/** A bar with a mark at each limit, and a part for what is too much. The browser fills it. */
const bar = (total: Total, more: Attributes = {}): Markup => markup`
  <div${attributes({ class: "pwe-bar", ...more })}>
    <span></span><b></b>${total.limits.map(() => markup`<i aria-hidden="true"></i>`)}
  </div>`;

/** A budget: what it is called, its bar, and how it stands in as few words as stay in view. */
const renderMeter = (sheet: Sheet, total: Total): Markup => {
  const id = htmlId(total.path);
  const over = sheet.texts.line(total.path, "over");
  const under = sheet.texts.line(total.path, "under");
  return markup`
    <div class="pwe-meter" id="${id}"${attributes({ "data-total": total.path, tabindex: -1 })}>
      <span data-advice="over" hidden${attributes(over === null ? ours(sheet) : {})}>${over ?? wordsForPage(sheet).freeRoom}</span>
      ${under && markup`<span data-advice="under" hidden>${under}</span>`}
      <span class="pwe-meter-name" id="${id}-name">${totalName(sheet, total)}</span>
      <b data-short aria-hidden="true"${attributes(ours(sheet))}></b>
      ${bar(total, { role: "meter", "aria-labelledby": `${id}-name`, "aria-valuemin": 0, "aria-valuemax": 0, "aria-valuenow": 0 })}
    </div>`;
};

/** A budget in whole sentences: how it stands, and then what to do about it, in the author's words where there are any. */
const renderWords = (sheet: Sheet, { path }: Total): Markup => {
  const isOurs = !sheet.texts.has(path, "over") && !sheet.texts.has(path, "under");
  const all = attributes(isOurs ? ours(sheet) : {});
  const first = attributes(isOurs ? {} : ours(sheet));
  return markup`<p class="pwe-meter-words" data-words="${path}"${all}><span${first}></span>${" "}<span></span></p>`;
};

/** What one option adds at the least and at the most. */
const endsOf = (sheet: Sheet, task: Task, { option, each }: Total["value"]["terms"][number]) => {
  const all = each.map((one) => sheet.pick(one) ?? 0);
  const [first = 0] = all;
  const { decision, options } = task;
  if (decision.kind === "levels") return all;
  if (decision.kind === "choose") return [0, first];
  const found = options.find(({ id }) => id === option);
  return found ? bounds(found, decision).map((steps) => steps * first) : [0];
};

/** From where to where a total can go, whatever its limits; nothing where that depends on another task. */
const rangeOf = (sheet: Sheet, task: Task, { value, denominator }: Total): string | null => {
  if (value.totals.length > 0) return null;
  const constant = sheet.pick(value.constant) ?? 0;
  const sum = (end: (...all: number[]) => number): number =>
    value.terms.reduce((all, term) => all + end(...endsOf(sheet, task, term)), constant);
  return `${sum(Math.min) / denominator} ${sum(Math.max) / denominator}`;
};

/** A total that is only shown: its name, its number, and how far it is from the least to the most that it can be. */
const renderTotal = (sheet: Sheet, total: Total, task: Task): Markup => {
  const id = htmlId(total.path);
  const range = rangeOf(sheet, task, total);
  return markup`
    <li class="pwe-shown-total" id="${id}"${attributes({ "data-total": total.path, "data-range": range })}>
      <span class="pwe-meter-name" id="${id}-name">${totalName(sheet, total)}</span>
      <output dir="auto" aria-live="off" aria-labelledby="${id}-name"></output>
      ${range !== null && bar(total, { "aria-hidden": true })}
    </li>`;
};

/** Everything that the choices in a task add up to. It stays in view while deciding, so only what changes is in it. */
export const renderTotals = (sheet: Sheet, task: Task): Markup | null => {
  if (task.totals.length === 0) return null;
  const [budgets, shown] = [true, false].map((is) =>
    task.totals.filter(({ meter }) => meter === is),
  ) as [Total[], Total[]];
  const each = (
    totals: readonly Total[],
    render: (sheet: Sheet, total: Total, task: Task) => Markup,
  ) => totals.map((total) => eachVersion(sheet, (one) => render(one, total, task)));
  return markup`
    <div class="pwe-unspent">${task.totals.map(({ path }) => sheet.texts.prose(path, "unspent"))}</div>
    <div class="pwe-meters" data-meters="${task.path}">
      ${shown.length > 0 && markup`<ul class="pwe-totals" role="list">${each(shown, renderTotal)}</ul>`}
      ${budgets.length > 0 && markup`<div class="pwe-budgets">${each(budgets, renderMeter)}</div>`}
    </div>
    ${each(budgets, renderWords)}`;
};
