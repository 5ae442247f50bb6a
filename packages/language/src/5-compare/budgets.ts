import { formatExact, pick, type Limit, type Task, type Total } from "@pwe/model";
import { reach, type Feasible } from "@pwe/proofs";
import type { MessageLanguage } from "../diagnostics/diagnostic.ts";
import { decimalOf } from "../4-emit/words.ts";
import { perVersion, type Sides, type VersionPair } from "./sides.ts";
import { sumWords, writtenTotal } from "./sums.ts";

const decimalWords: Readonly<Record<MessageLanguage, (decimals: number) => string>> = {
  en: (decimals) =>
    decimals === 0 ? "whole numbers" : decimals === 1 ? "one decimal" : `${decimals} decimals`,
  nl: (decimals) =>
    decimals === 0 ? "hele getallen" : decimals === 1 ? "één decimaal" : `${decimals} decimalen`,
};

/** How a total is shown: in so many decimals, or rounded. */
const shownWords = ({ decimals, rounded }: Total, language: MessageLanguage): string =>
  rounded === undefined ? decimalWords[language](decimals) : `round ${formatExact(rounded)}`;

/** Notes which totals count otherwise, and which limits leave room for other answers. */
export function compareBudgets(sides: Sides, old: Task, task: Task): void {
  const { names, note } = sides;
  for (const total of task.totals) {
    const was = old.totals.find(({ path }) => path === names.before(total.path));
    if (was === undefined) {
      // That there is a total more is said of its column.
      if (total.limits.length > 0) sayBudget(sides, old, task, total.path);
      continue;
    }
    compareTotal(sides, old, task, was, total);
    if (was.unit !== total.unit)
      note({
        rule: "label-reworded",
        path: total.path,
        before: was.unit ?? null,
        after: total.unit ?? null,
      });
    const [before, after] = [was, total].map((one) => shownWords(one, sides.language));
    if (before !== after)
      note({ rule: "layout-changed", path: total.path, before: before!, after: after! });
    if (was.meter !== total.meter)
      note({
        rule: total.meter ? "info-added" : "info-removed",
        path: total.path,
        before: was.meter ? "meter" : null,
        after: total.meter ? "meter" : null,
      });
  }
  for (const one of old.totals)
    if (names.after(one.path) === undefined && one.limits.length > 0)
      sayBudget(sides, old, task, one.path);
}

function compareTotal(sides: Sides, old: Task, task: Task, was: Total, total: Total): void {
  const reads = (pair: VersionPair): boolean =>
    writtenTotal(sides, old, was, pair, "before") !== writtenTotal(sides, task, total, pair, "now");
  if (!sides.pairs.some(reads)) return;
  if (was.limits.length + total.limits.length > 0) return sayBudget(sides, old, task, total.path);
  const [before, after] = [was.formula ?? was.id, total.formula ?? total.id];
  if (before !== after)
    return sides.note({ rule: "total-changed", path: total.path, before, after });
  // In the same words: what changed is a number that they stand for.
  const pair = sides.pairs.find(reads)!;
  const numbers = (of: Total, ends: Task, at: "before" | "now"): string =>
    `${of.formula ?? of.id} = ${sumWords(of, ends, pair[at])}`;
  sides.note({
    rule: "total-changed",
    path: total.path,
    before: numbers(was, old, "before"),
    after: numbers(total, task, "now"),
  });
}

/** Notes what the limits of a task leave, before and now, once per version in which that differs. */
function sayBudget(sides: Sides, old: Task, task: Task, path: string): void {
  let isSaid = false;
  perVersion(
    sides,
    (pair) => {
      const before = room(
        old,
        pair.before,
        totalAt(old, sides.names.before(path) ?? path),
        sides.language,
      );
      const after = room(task, pair.now, totalAt(task, path), sides.language);
      return before === after ? null : { before, after };
    },
    (found) => {
      isSaid = true;
      sides.note({ rule: "budget-changed", path, ...found });
    },
  );
  if (!isSaid) sides.note({ rule: "budget-changed", path, before: null, after: null });
}

const totalAt = ({ totals }: Task, path: string): Total | undefined =>
  totals.find((one) => one.path === path);

/** What the limits of a task leave in one version: the limit, the share of the answers and the proven bound. */
function room(
  task: Task,
  versions: VersionPair["now"],
  total: Total | undefined,
  language: MessageLanguage,
): string {
  const said = words[language];
  const limits = (total?.limits ?? []).map((limit) => limitWords(limit, total!, versions, said));
  const found = reach(task, versions);
  const left =
    found.outcome === "feasible"
      ? `${said.share(percent(found))}${bound(task, found, said)}`
      : found.outcome === "infeasible"
        ? said.none
        : said.undecided(found.why);
  return [...(limits.length > 0 ? limits : [said.free]), left].join(", ");
}

type Words = (typeof words)[MessageLanguage];

const words = {
  en: {
    at_most: "at most",
    at_least: "at least",
    exactly: "exactly",
    free: "no limit",
    none: "no answer is left",
    share: (percent: string): string => `${percent} % of the answers are left`,
    undecided: (why: string): string => `what is left was not decided (${why})`,
    at: (number: number, level: string): string => `at most ${number} options at ${level}`,
    chosen: (number: number): string => `at most ${number} options chosen`,
    carried: "and what an earlier task left",
  },
  nl: {
    at_most: "hoogstens",
    at_least: "minstens",
    exactly: "precies",
    free: "geen grens",
    none: "er blijft geen antwoord over",
    share: (percent: string): string =>
      `${percent.replace(".", ",")} % van de antwoorden blijft over`,
    undecided: (why: string): string => `wat overblijft is niet beslist (${why})`,
    at: (number: number, level: string): string => `hoogstens ${number} opties op ${level}`,
    chosen: (number: number): string => `hoogstens ${number} opties gekozen`,
    carried: "en wat een eerdere taak overliet",
  },
} as const;

function limitWords(
  { kind, value }: Limit,
  { denominator, unit }: Total,
  versions: VersionPair["now"],
  said: Words,
): string {
  const constant = pick(value.constant, versions) ?? 0;
  const number = decimalOf(constant, denominator) ?? `${constant}/${denominator}`;
  return `${said[kind]} ${number}${unit === undefined ? "" : ` ${unit}`}${value.totals.length > 0 ? ` ${said.carried}` : ""}`;
}

/** The share of the answers that are admissible, in one decimal. */
const percent = ({ count, of }: Feasible): string =>
  (Number((count * 1000n + of / 2n) / of) / 10).toFixed(1);

/** The largest number of options at the utmost level, or chosen, as proved. */
function bound({ decision }: Task, found: Feasible, said: Words): string {
  if (decision.kind === "levels") {
    const utmost = decision.levels.at(-1)!.id;
    return `, ${said.at(found.options((_, setting) => setting === utmost).max, utmost)}`;
  }
  if (decision.kind !== "choose") return "";
  return `, ${said.chosen(found.options((_, setting) => setting === true).max)}`;
}
