import { byPath, ownersOf, type Change as Remedy, type Consultation } from "@pwe/model";
import type { Change } from "./change.ts";

type SeriesBreak = Extract<Remedy, { kind: "series_break" }>;

/** The changes, with those marked that a `series break` of this release declares. */
export function declare(
  before: Consultation,
  now: Consultation,
  changes: readonly Change[],
): Change[] {
  const breaks = seriesBreaks(before, now);
  return changes.map((change) => {
    if (change.declared || change.category === "PLAN" || change.category === "PRIVACY")
      return change;
    const found = breakOver(breaks, change.path, now, before);
    return found ? { ...change, declared: "series break", reason: found.reason } : change;
  });
}

/** The breaks that this release declares: later than the earlier release, and not later than this one. */
export function seriesBreaks(before: Consultation, now: Consultation): SeriesBreak[] {
  return now.plan.changes.filter(
    (change): change is SeriesBreak =>
      change.kind === "series_break" &&
      change.release > before.release.number &&
      change.release <= now.release.number,
  );
}

/** The break that covers what stands at a path: at the path, around it, or around everything that uses its scale or list. */
function breakOver(
  breaks: readonly SeriesBreak[],
  path: string,
  now: Consultation,
  before: Consultation,
): SeriesBreak | undefined {
  const at = path.split("@")[0]!;
  const direct = breaks.find((one) => covers(one, at, now.id));
  if (direct) return direct;
  const users = usersOf(now, at).concat(usersOf(before, at));
  const over = users.map((user) => breaks.find((one) => covers(one, user, now.id)));
  return over.length > 0 && over.every((one) => one !== undefined) ? over[0] : undefined;
}

/** Whether a series breaks at a path. */
export function covers({ path: at }: SeriesBreak, path: string, consultation: string): boolean {
  return at === consultation || path === at || path.startsWith(`${at}.`);
}

/** The questions and options that are answered with the scale or list at this path, or with one of its answers. */
function usersOf({ instrument }: Consultation, path: string): string[] {
  return [...byPath(instrument).items.values()].flatMap((item) =>
    ownersOf(item).some((owner) => path === owner || path.startsWith(`${owner}.`))
      ? [item.path]
      : [],
  );
}
