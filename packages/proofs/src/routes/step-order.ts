/**
 * Puts steps in an order in which little has to be known at once, so that fewer kinds of respondents must be told apart. Two
 * steps can change places where neither asks what the other looks at, and where nobody is turned away between them;
 * what is asked is put off until something looks at it, and what looks at it comes as soon as it can. Which of those is
 * next is chosen as in the elimination of variables: the one after which least is still needed (least width,
 * Dechter 1999, "Bucket elimination").
 */
import type { Variable } from "./variables.ts";
import type { Step } from "./step.ts";

/** What a step asks and looks at, itself and everything in it. */
export interface Need {
  readonly step: Step;
  readonly asked: ReadonlySet<Variable>;
  readonly mentioned: ReadonlySet<Variable>;
  /** somebody may not come past it */
  readonly ends: boolean;
  /** it matters who comes here */
  readonly notes: boolean;
}

/** So many of those that look at something known are weighed against each other, and so many of the others. */
const window = 48;
const some = 8;

/** The steps in an order that keeps fewest things known; `kept` is looked at elsewhere too. */
export function inGoodOrder(needs: readonly Need[], kept: ReadonlySet<Variable>): Step[] {
  const before = constraints(needs);
  const asWritten = [...needs.keys()];
  const greedy = scheduled(needs, before, kept);
  const best = width(needs, greedy, kept) < width(needs, asWritten, kept) ? greedy : asWritten;
  return best.map((at) => needs[at]!.step);
}

/** For every step those earlier ones that it cannot come before. */
function constraints(needs: readonly Need[]): number[][] {
  const askedAt = new Map<Variable, number>();
  const lookedAt = new Map<Variable, number[]>();
  let end: number | undefined;
  let since: number[] = [];
  return needs.map(({ asked, mentioned, ends, notes }, at) => {
    const before = new Set<number>();
    for (const one of mentioned) {
      const asks = askedAt.get(one);
      if (asks !== undefined) before.add(asks);
      if (asked.has(one)) for (const other of lookedAt.get(one) ?? []) before.add(other);
      const looks = lookedAt.get(one);
      if (looks === undefined) lookedAt.set(one, [at]);
      else looks.push(at);
    }
    for (const one of asked) askedAt.set(one, at);
    if (!ends && !notes) return [...before];
    if (end !== undefined) before.add(end);
    if (ends) {
      for (const other of since) before.add(other);
      end = at;
      since = [];
    } else since.push(at);
    return [...before];
  });
}

function scheduled(
  needs: readonly Need[],
  before: readonly (readonly number[])[],
  kept: ReadonlySet<Variable>,
): number[] {
  const order: number[] = [];
  const done = new Set<number>();
  const waits = (at: number): boolean => needs[at]!.ends || needs[at]!.notes;
  const left = counts(needs, kept);
  const known = new Set<Variable>();
  const add = (at: number): void => {
    done.add(at);
    order.push(at);
    for (const one of needs[at]!.asked) known.add(one);
    for (const one of needs[at]!.mentioned) {
      const still = left.get(one)! - 1;
      left.set(one, still);
      if (still === 0) known.delete(one);
    }
  };
  /** What is to be asked before a step, and the step; undefined where something else has to come first. */
  const withAsked = (at: number): number[] | undefined => {
    if (before[at]!.every((one) => done.has(one))) return [at];
    const all: number[] = [];
    const seen = new Set<number>();
    const visit = (one: number): boolean => {
      if (done.has(one) || seen.has(one)) return true;
      if (one !== at && waits(one)) return false;
      seen.add(one);
      if (!before[one]!.every(visit)) return false;
      all.push(one);
      return true;
    };
    return visit(at) ? all : undefined;
  };
  /** How much more is known after these steps than before. */
  const growth = (steps: readonly number[]): number => {
    if (steps.length === 1) return growthOf(steps[0]!);
    const own = new Map<Variable, number>();
    for (const at of steps)
      for (const one of needs[at]!.mentioned) own.set(one, (own.get(one) ?? 0) + 1);
    let grown = 0;
    for (const at of steps) grown += needs[at]!.asked.size;
    for (const [one, times] of own) if (left.get(one) === times) grown--;
    return grown;
  };
  const growthOf = (at: number): number => {
    let grown = needs[at]!.asked.size;
    for (const one of needs[at]!.mentioned) if (left.get(one) === 1) grown--;
    return grown;
  };
  const waiting = [...needs.keys()].filter(waits);
  const lookers = new Map<Variable, number[]>();
  for (const at of waiting)
    for (const one of needs[at]!.mentioned) {
      const own = lookers.get(one);
      if (own === undefined) lookers.set(one, [at]);
      else own.push(at);
    }
  /** What looks at something that is known now, and the first in the order of the file. */
  const candidates = (): Set<number> => {
    const found = new Set<number>();
    for (const one of known) {
      const own = lookers.get(one) ?? [];
      while (own.length > 0 && done.has(own[0]!)) own.shift();
      for (const at of own) {
        if (found.size >= window) break;
        if (!done.has(at)) found.add(at);
      }
    }
    while (done.has(waiting[next]!)) next++;
    for (const at of waiting.slice(next, next + some)) if (!done.has(at)) found.add(at);
    return found;
  };
  let next = 0;
  let rest = waiting.length;
  while (rest-- > 0) {
    let best: { steps: readonly number[]; grown: number } | undefined;
    for (const at of candidates()) {
      const steps = withAsked(at);
      if (steps === undefined) continue;
      const grown = growth(steps);
      if (best === undefined || grown < best.grown) best = { steps, grown };
      if (grown <= 0) break;
    }
    for (const at of best!.steps) add(at);
  }
  for (const at of needs.keys()) if (!done.has(at)) add(at);
  return order;
}

/** How many steps look at each variable; one more where something elsewhere does. */
function counts(needs: readonly Need[], kept: ReadonlySet<Variable>): Map<Variable, number> {
  const left = new Map<Variable, number>();
  for (const { mentioned } of needs)
    for (const one of mentioned) left.set(one, (left.get(one) ?? (kept.has(one) ? 1 : 0)) + 1);
  return left;
}

/** How many kinds of respondents there are at the most, if everything that is known had two answers. */
function width(
  needs: readonly Need[],
  order: readonly number[],
  kept: ReadonlySet<Variable>,
): number {
  const left = counts(needs, kept);
  let known = 0;
  let all = 0;
  for (const at of order) {
    const { asked, mentioned } = needs[at]!;
    known += asked.size;
    all += 2 ** Math.min(known, 60);
    for (const one of mentioned) {
      const rest = left.get(one)! - 1;
      left.set(one, rest);
      if (rest === 0) known--;
    }
  }
  return all;
}
