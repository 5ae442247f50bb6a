import type { Expect, Instrument, Task, Total } from "./generated/consultation.ts";
import { shareOf } from "./budget-proof.ts";
import { pick } from "./pick.ts";
import { prove } from "./prove.ts";
import { reach } from "./reach.ts";

/** What the levels of a scale add to a sum, level by level. */
export interface Table {
  readonly numbers: readonly number[];
  /** of the answers, in hundred-thousandths, in the first version */
  readonly share: number;
}

/** Other numbers for a scale with which everything that is promised of a task still holds. */
export interface OtherTables {
  /** path of the total that they are the numbers of */
  readonly total: string;
  readonly own: readonly number[];
  readonly tables: readonly Table[];
}

/** The largest number of a table that is tried, in steps of the smallest difference of the design's own. */
const largest = 2;

/** Steps that one proof may take: of this there are many. */
const size = 20_000;

/**
 * Small tables of whole numbers, rising with the levels and 0 where the design's own is, that keep the same promises
 * with the same limits. Undefined where the options do not share one table in the only sum with limits, that is the
 * same in every version.
 */
export function otherTables(
  instrument: Instrument,
  task: Task,
  expects: readonly Expect[],
): OtherTables | undefined {
  const [total, ...more] = task.totals.filter(({ limits }) => limits.length > 0);
  const own = total && more.length === 0 ? sharedTable(task, total) : undefined;
  if (total === undefined || own === undefined) return undefined;
  const nothing = own.indexOf(0);
  const step = Math.min(...own.map(Math.abs).filter((one) => one > 0));
  if (nothing < 0 || step === Infinity) return undefined;
  // A promise that is as sharp as it can be must stay so: that tighter numbers keep it too says nothing.
  const sharp = expects.flatMap(sharper).filter((one) => !isKept(instrument, task, one));
  const tables = rising(own.length, nothing)
    .map((numbers) => numbers.map((one) => one * step))
    .filter((numbers) => numbers.join() !== own.join())
    .flatMap((numbers): Table[] => {
      const other = withTable(task, total, numbers);
      if (!expects.every((one) => isKept(instrument, other, one))) return [];
      if (sharp.some((one) => isKept(instrument, other, one))) return [];
      const versions = Object.fromEntries(
        instrument.factors.map(({ id, arms }) => [id, arms[0]!.id]),
      );
      const found = reach(other, versions, { size });
      return found.outcome === "feasible"
        ? [{ numbers, share: shareOf(found.count, found.of) }]
        : [];
    });
  return { total: total.path, own, tables };
}

/** Whether a promise is proved of a task by itself, in every version that it speaks of. */
const isKept = (instrument: Instrument, task: Task, expect: Expect): boolean =>
  prove({ ...instrument, elements: [{ ...task, elements: [] }] }, expect, size).every(
    ({ outcome }) => outcome === "proved",
  );

/** The same promise with one option less, or one more, to be had. */
function sharper(expect: Expect): Expect[] {
  const { claim } = expect;
  if (claim.kind !== "count" || claim.compare === "exactly") return [];
  const number = claim.compare === "at_most" ? claim.number - 1 : claim.number + 1;
  return number < 0 ? [] : [{ ...expect, claim: { ...claim, number } }];
}

/** What every level adds, where that is the same for every option and in every version. */
function sharedTable({ decision, options }: Task, { value, limits }: Total): number[] | undefined {
  const carries = [value, ...limits.map((limit) => limit.value)].some(
    ({ totals }) => totals.length > 0,
  );
  if (decision.kind !== "levels" || value.terms.length !== options.length || carries)
    return undefined;
  const [first, ...others] = value.terms.map(({ each }) => JSON.stringify(each));
  if (others.some((one) => one !== first)) return undefined;
  const numbers = value.terms[0]!.each.map((one) =>
    typeof one === "number" ? one : pick(one, {}),
  );
  return numbers.every((one) => one !== undefined) ? numbers : undefined;
}

function withTable(task: Task, total: Total, numbers: readonly number[]): Task {
  const terms = total.value.terms.map((term) => ({ ...term, each: [...numbers] }));
  const other = { ...total, value: { ...total.value, terms } };
  return { ...task, totals: task.totals.map((one) => (one === total ? other : one)) };
}

/** Every table of so many numbers that rises, is 0 at a place, and goes no further than the largest. */
function rising(length: number, nothing: number): number[][] {
  let tables: number[][] = [[]];
  for (let at = 0; at < length; at++) {
    tables = tables.flatMap((table) =>
      Array.from({ length: 2 * largest + 1 }, (_, one) => one - largest)
        .filter((one) => one >= (table.at(-1) ?? -largest))
        .filter((one) => (at < nothing ? one <= 0 : at > nothing ? one >= 0 : one === 0))
        .map((one) => [...table, one]),
    );
  }
  return tables;
}
