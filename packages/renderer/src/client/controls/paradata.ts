import { own, type Answers, type TaskParadata, parentOf, idOf } from "@pwe/model";
import { answerAt } from "../kept/answers.ts";
import type { Reading } from "../drawing/meters-view.ts";
import type { Control } from "../drawing/parts.ts";

type Paradata = Readonly<Record<string, TaskParadata>>;
type Setting = string | number | boolean;

const change = (all: Paradata, task: string, part: TaskParadata): Paradata => ({
  ...all,
  [task]: { ...own(all, task), ...part },
});

/** Notes that an option was set: in which order options were touched, and what each was set to first. */
export const touched = (
  all: Paradata,
  task: string,
  option: string,
  setting: Setting,
): Paradata => {
  const { touched: order = [], first = {} } = own(all, task) ?? {};
  if (order.includes(option)) return all;
  return change(all, task, { touched: [...order, option], first: { ...first, [option]: setting } });
};

/** Notes that a limit was crossed. */
export const crossed = (all: Paradata, task: string, total: string): Paradata => {
  const { over = {} } = own(all, task) ?? {};
  return change(all, task, { over: { ...over, [total]: (own(over, total) ?? 0) + 1 } });
};

/** The same after someone used this control, where it sets an option. */
export const touchedBy = (all: Paradata, control: Control, answers: Answers): Paradata => {
  const option = control.closest<HTMLElement>("[data-option]")?.dataset;
  const setting = idOf(control.name);
  if (!option || setting === "why") return all;
  const path = option["path"] ?? "";
  const member = setting === "pick" ? "chosen" : setting;
  const value = answerAt(answers, `${path}.${member}`);
  if (value === undefined || value === null || typeof value === "object") return all;
  return touched(all, option["task"] ?? "", option["option"] ?? "", value);
};

/** The same with every limit that was crossed between these readings. */
export const crossings = (
  all: Paradata,
  before: readonly Reading[],
  now: readonly Reading[],
): Paradata =>
  now.reduce((noted, { meter: { total }, state }) => {
    const earlier = before.find(({ meter }) => meter.total.path === total.path);
    if (state !== "over" || !earlier || earlier.state === "over") return noted;
    return crossed(noted, parentOf(total.path), total.id);
  }, all);
