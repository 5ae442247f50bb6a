import { type Expect, type Instrument, type Task, type Total, pick } from "@pwe/model";
import { shareOf } from "./proof.ts";
import { prove } from "./promises.ts";
import { reach } from "./admissible-answers.ts";

/** What the levels of a scale add to a sum, level by level. */
export interface Table {
  readonly numbers: readonly number[];
  /** of the answers in the first version, in hundred-thousandths */
  readonly share: number;
}

/** Other numbers for a scale with which everything that is promised of a task still holds. */
export interface OtherTable {
  /** path of the total that they are the numbers of */
  readonly total: string;
  readonly own: Table;
  readonly other: Table;
}

/** The largest number of a table that is tried, in steps of the smallest number of the design. */
const largest = 2;

/** Steps that one proof may take: of this there are many. */
const size = 20_000;

/** From this difference in shares on, in hundred-thousandths, no table that differs more is looked for. */
const apart = 10_000;

/**
 * A small table of whole numbers, rising with the levels and 0 where the design's own is, that keeps the same promises
 * as sharply with the same limits. Undefined where none was found, and where the options do not share one table in the
 * only sum with limits, that is the same in every version.
 */
export function otherTable(
  instrument: Instrument,
  task: Task,
  expects: readonly Expect[],
): OtherTable | undefined {
  const [total, ...more] = task.totals.filter(({ limits }) => limits.length > 0);
  const numbers = total && more.length === 0 ? sharedTable(task, total) : undefined;
  if (total === undefined || numbers === undefined) return undefined;
  const nothing = numbers.indexOf(0);
  const step = Math.min(...numbers.map(Math.abs).filter((one) => one > 0));
  const share = shareIn(instrument, task);
  if (nothing < 0 || step === Infinity || share === undefined) return undefined;
  // A promise that is as sharp as it can be must stay so: that tighter numbers keep it too says nothing.
  const sharp = expects.flatMap(sharper).filter((one) => !isKept(instrument, task, one));
  let found: Table | undefined;
  // Tables that give nothing back come first: mostly they are the ones that differ most.
  for (const steps of rising(numbers.length, nothing).reverse()) {
    const others = steps.map((one) => one * step);
    if (others.join() === numbers.join()) continue;
    const design = withTable(task, total, others);
    if (!expects.every((one) => isKept(instrument, design, one))) continue;
    if (sharp.some((one) => isKept(instrument, design, one))) continue;
    const other = shareIn(instrument, design);
    if (other === undefined) continue;
    const distance = Math.abs(other - share);
    if (found === undefined || distance > Math.abs(found.share - share)) {
      found = { numbers: others, share: other };
    }
    if (distance >= apart) break;
  }
  return found && { total: total.path, own: { numbers, share }, other: found };
}

/** The share of the answers that a task admits in the first version. */
function shareIn({ factors }: Instrument, task: Task): number | undefined {
  const versions = Object.fromEntries(factors.map(({ id, arms }) => [id, arms[0]!.id]));
  const found = reach(task, versions, { size });
  return found.outcome === "feasible" ? shareOf(found.count, found.of) : undefined;
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
