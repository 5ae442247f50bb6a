import type { Task, Total } from "@pwe/model";
import { htmlId } from "../paths.ts";
import { attributes, type Content, type Markup, markup } from "./markup.ts";
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

/** A budget: a bar with a mark at each limit and a part for what is too much, and the same in words. The browser fills both. */
const renderMeter = (sheet: Sheet, total: Total): Markup => {
  const id = htmlId(total.path);
  const over = sheet.texts.line(total.path, "over");
  const under = sheet.texts.line(total.path, "under");
  // The browser writes how it stands, and then what to do about it: in the author's words where there are any.
  const isOurs = over === null && under === null;
  return markup`
    <div class="pwe-meter" id="${id}"${attributes({ "data-total": total.path, tabindex: -1 })}>
      <span data-advice="over" hidden${attributes(over === null ? ours(sheet) : {})}>${over ?? wordsForPage(sheet).freeRoom}</span>
      ${under && markup`<span data-advice="under" hidden>${under}</span>`}
      <div class="pwe-meter-head">
        <span class="pwe-meter-name" id="${id}-name">${totalName(sheet, total)}</span>
        <span class="pwe-meter-state" aria-hidden="true"${attributes(ours(sheet))}>
          <span data-is="fine">✓ ${sheet.words.meterFine}</span>
          <span data-is="over">⚠ ${sheet.words.meterOver}</span>
          <span data-is="under">… ${sheet.words.meterUnder}</span>
          <span data-is="unread">? ${sheet.words.meterUnread}</span>
        </span>
      </div>
      <p class="pwe-meter-words" id="${id}-words"${attributes(isOurs ? ours(sheet) : {})}>
        <span${attributes(isOurs ? {} : ours(sheet))}></span>${" "}<span></span>
      </p>
      <div class="pwe-bar" role="meter" aria-labelledby="${id}-name" aria-valuemin="0" aria-valuemax="0" aria-valuenow="0">
        <span></span><b></b>${total.limits.map(() => markup`<i></i>`)}
      </div>
    </div>`;
};

/** A total that is only shown. */
const renderTotal = (sheet: Sheet, total: Total): Markup => {
  const id = htmlId(total.path);
  return markup`
    <div class="pwe-shown-total" id="${id}" data-total="${total.path}">
      <span class="pwe-meter-name" id="${id}-name">${totalName(sheet, total)}</span>
      <output dir="auto" aria-live="off" aria-labelledby="${id}-name"></output>
    </div>`;
};

/** Everything that the choices in a task add up to. It stays in view while deciding, so only what changes is in it. */
export const renderTotals = (sheet: Sheet, task: Task): Markup | null =>
  task.totals.length === 0
    ? null
    : markup`
        <div class="pwe-unspent">${task.totals.map(({ path }) => sheet.texts.prose(path, "unspent"))}</div>
        <div class="pwe-meters" data-meters="${task.path}">
          ${task.totals.map((total) => eachVersion(sheet, (one) => (total.meter ? renderMeter : renderTotal)(one, total)))}
        </div>`;
