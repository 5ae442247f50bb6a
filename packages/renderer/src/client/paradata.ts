import type { TaskParadata } from "@pwe/model";

type Paradata = Readonly<Record<string, TaskParadata>>;
type Setting = string | number | boolean;

const change = (all: Paradata, task: string, part: TaskParadata): Paradata => ({
  ...all,
  [task]: { ...all[task], ...part },
});

/** Notes that an option was set: in which order options were touched, and what each was set to first. */
export const touched = (
  all: Paradata,
  task: string,
  option: string,
  setting: Setting,
): Paradata => {
  const { touched: order = [], first = {} } = all[task] ?? {};
  if (order.includes(option)) return all;
  return change(all, task, { touched: [...order, option], first: { ...first, [option]: setting } });
};

/** Notes that a limit was crossed. */
export const crossed = (all: Paradata, task: string, total: string): Paradata => {
  const { over = {} } = all[task] ?? {};
  return change(all, task, { over: { ...over, [total]: (over[total] ?? 0) + 1 } });
};
