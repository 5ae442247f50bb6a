import type { Exact, Instrument, Limit, Task, Total } from "./generated/consultation.ts";
import { answerAt, type AskedItem } from "./asked.ts";
import type { Facts } from "./condition.ts";
import { member, settingMember } from "./member.ts";
import type { Situation, Versions } from "./situation.ts";
import { type Settings, sumOf } from "./totals.ts";
import { walk } from "./walk.ts";

/** A limit and how it stands. */
export interface LimitReading {
  readonly kind: Limit["kind"];
  /** in the total's numerator */
  readonly value: number;
  /** the value as shown: divided and rounded as the total is */
  readonly shown: Exact;
  readonly met: boolean;
  /** how much too much (positive) or too little (negative), in the numerator; 0 when met */
  readonly off: number;
  /** `off` as shown */
  readonly offShown: Exact;
}

/** What a total reads now. */
export interface Meter {
  readonly total: Total;
  readonly numerator: number;
  readonly shown: Exact;
  readonly limits: readonly LimitReading[];
  /** every limit is met */
  readonly met: boolean;
}

/** A numerator of this total as it is shown: divided, and rounded half away from zero. */
export function shownAs(numerator: number, { denominator, decimals }: Total): Exact {
  const by = BigInt(denominator);
  const scaled = BigInt(Math.abs(numerator)) * 10n ** BigInt(decimals);
  const size = Number((2n * scaled + by) / (2n * by));
  return { int: numerator < 0 && size > 0 ? -size : size, decimals };
}

function readLimit(
  kind: Limit["kind"],
  value: number,
  numerator: number,
  total: Total,
): LimitReading {
  const over = numerator - value;
  const met = kind === "at_most" ? over <= 0 : kind === "at_least" ? over >= 0 : over === 0;
  const off = met ? 0 : over;
  return { kind, value, shown: shownAs(value, total), met, off, offShown: shownAs(off, total) };
}

/** What every total of a task reads with these settings, in the order shown. */
export function readMeters(
  task: Task,
  settings: Settings,
  facts: Facts,
  versions: Versions,
): Meter[] {
  return task.totals.map((total) => {
    const numerator = sumOf(total.value, task, settings, facts, versions);
    const limits = total.limits.map(({ kind, value }) =>
      readLimit(kind, sumOf(value, task, settings, facts, versions), numerator, total),
    );
    const met = limits.every((limit) => limit.met);
    return { total, numerator, shown: shownAs(numerator, total), limits, met };
  });
}

/** What every option is set to among these items, by task. */
export function settingsByTask(
  items: readonly AskedItem[],
  read: (item: AskedItem) => unknown,
): Map<Task, Map<string, unknown>> {
  const tasks = new Map<Task, Map<string, unknown>>();
  for (const item of items) {
    if (item.kind !== "option") continue;
    const { element, option } = item;
    const settings = tasks.get(element) ?? new Map<string, unknown>();
    settings.set(option.id, member(read(item), settingMember[element.decision.kind]));
    tasks.set(element, settings);
  }
  return tasks;
}

/** The totals of a task as they read now, in the order shown. Empty where its options are not asked. */
export function meters(instrument: Instrument, situation: Situation, path: string): Meter[] {
  const read = answerAt(situation.answers);
  const { items, facts } = walk(instrument, situation, read);
  for (const [task, settings] of settingsByTask(items, read)) {
    if (task.path !== path) continue;
    return readMeters(task, (option) => settings.get(option), facts, situation.versions);
  }
  return [];
}
