import { canonicalJson, type Condition, type Consultation, parentOf } from "@pwe/model";
import type { MessageLanguage } from "../diagnostics/diagnostic.ts";
import { conditionWords } from "../4-emit/words.ts";
import type { Sides } from "./sides.ts";
import { ofKind, standings, type Standing } from "./standing.ts";

/** A condition of the earlier design with the ids of this one; answers that are gone are left out. */
export function mapCondition(sides: Sides, condition: Condition): Condition {
  const { names } = sides;
  switch (condition.op) {
    case "and":
    case "or":
      return { ...condition, of: condition.of.map((one) => mapCondition(sides, one)) };
    case "not":
      return { ...condition, of: mapCondition(sides, condition.of) };
    case "arm":
      return condition;
    case "is":
    case "has": {
      const path = names.after(condition.path) ?? condition.path;
      const owner = itemOf(condition.path);
      const any = condition.any.flatMap((id) => names.answerAfter(owner(sides), id) ?? id);
      return { ...condition, path, any: [...new Set(any)] };
    }
    case "answered":
      return { ...condition, path: whyAfter(sides, condition.path) };
    case "range":
      return mapRange(sides, condition);
  }
}

type Range = Extract<Condition, { op: "range" }>;

/** A range in the steps of this design: the numbers of before that it held, as far as there are steps for them now. */
function mapRange({ before, now, names }: Sides, { min, max, ...condition }: Range): Range {
  const path = names.after(condition.path) ?? condition.path;
  const [was, is] = [stepAt(before, condition.path), stepAt(now, path)];
  const [by, to] = [was.of * is.one, was.one * is.of];
  const floored = (steps: number): number => {
    const scaled = BigInt(steps) * by;
    const whole = scaled / to;
    return Number(whole * to > scaled ? whole - 1n : whole);
  };
  return {
    ...condition,
    path,
    ...(min !== undefined && { min: 0 - floored(0 - min) }),
    ...(max !== undefined && { max: floored(max) }),
  };
}

/** What one step of the number at a path is: `of` parts of which `one` make a whole. */
function stepAt(consultation: Consultation, path: string): { of: bigint; one: bigint } {
  const tasks = ofKind(consultation, "task").map(({ element }) => element);
  const total = tasks.flatMap(({ totals }) => totals).find((one) => one.path === path);
  if (total !== undefined) return { of: 1n, one: BigInt(total.denominator) };
  const owner = tasks.find(({ options }) => options.some((one) => one.path === path));
  const asked = ofKind(consultation, "question").find(({ element }) => element.path === path);
  const step =
    owner?.decision.kind === "amount"
      ? owner.decision.step
      : asked !== undefined && "step" in asked.element
        ? asked.element.step
        : undefined;
  return step === undefined
    ? { of: 1n, one: 1n }
    : { of: BigInt(step.int), one: 10n ** BigInt(step.decimals) };
}

/** The item that answers at this path: a row is answered with what its grid is, a task with its way of deciding. */
const itemOf =
  (path: string) =>
  ({ before }: Sides): string => {
    const decided = ofKind(before, "task").some(({ element }) => element.path === path);
    if (decided) return `${path}.decided`;
    const isRow = ofKind(before, "question").some(
      ({ element }) => element.type === "grid" && element.rows.some((row) => row.path === path),
    );
    return isRow ? parentOf(path) : path;
  };

function whyAfter({ names }: Sides, path: string): string {
  const own = path.endsWith(".why") ? path.slice(0, -".why".length) : path;
  return `${names.after(own) ?? own}${path.slice(own.length)}`;
}

/** The same conditions in the same words: sorted answers, nested ands flattened. */
export function normal(conditions: readonly Condition[]): string {
  const sorted = (one: Condition): Condition => {
    switch (one.op) {
      case "and":
      case "or": {
        const of = one.of
          .map(sorted)
          .toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
        return of.length === 1 ? of[0]! : { ...one, of };
      }
      case "not":
        return one.of.op === "not" ? sorted(one.of.of) : { ...one, of: sorted(one.of) };
      case "arm":
      case "is":
      case "has":
        return { ...one, any: [...one.any].sort() };
      default:
        return one;
    }
  };
  const parts = conditions.flatMap((one) => (one.op === "and" ? one.of : [one])).map(sorted);
  return [...new Set(parts.map((one) => canonicalJson(one)))].sort().join();
}

type Answered = Standing & { readonly path: string };

/** Everything that is answered by itself, with its path. */
const answeredIn = (consultation: Consultation): Answered[] =>
  standings(consultation).flatMap((one) =>
    "path" in one.element && !["dilemma", "section"].includes(one.element.kind)
      ? [{ ...one, path: one.element.path }]
      : [],
  );

/** Notes who is asked what that was not asked it before, or the other way round. */
export function compareRoutes(sides: Sides): void {
  const { before, now, names, note, language } = sides;
  const old = new Map(answeredIn(before).map((one) => [one.path, one]));
  const changed = answeredIn(now).flatMap((one) => {
    const was = old.get(names.before(one.path) ?? "");
    if (was === undefined) return [];
    const mapped = [...was.gone, ...was.when].map((when) => mapCondition(sides, when));
    const own = [...one.gone, ...one.when];
    if (normal(mapped) === normal(own)) return [];
    const from = wordsBefore(sides, [...was.gone, ...was.when]);
    return [{ ...one, from, to: words(own, now, language) }];
  });
  const answered = Map.groupBy(answeredIn(now), ({ block }) => block);
  for (const group of Map.groupBy(changed, ({ from, to }) => `${from}\n${to}`).values()) {
    const { from, to } = group[0]!;
    const blocks = Map.groupBy(group, ({ block }) => block);
    for (const [block, members] of blocks) {
      const whole = block !== "" && members.length === answered.get(block)?.length;
      const paths = whole ? [block] : members.map(({ path }) => path);
      for (const path of paths) note({ rule: "route-changed", path, before: from, after: to });
    }
  }
  compareScreenOuts(sides);
}

const everyone: Readonly<Record<MessageLanguage, string>> = { en: "everyone", nl: "iedereen" };

const words = (
  conditions: readonly Condition[],
  consultation: Consultation,
  language: MessageLanguage,
): string =>
  conditions.length === 0
    ? everyone[language]
    : conditionWords({ op: "and", of: [...conditions] }, consultation);

/** Conditions of before, with the ids of now; where something is now of another kind, as they were. */
function wordsBefore(sides: Sides, conditions: readonly Condition[]): string {
  const { before, now, language, names } = sides;
  const isSame = conditions.flatMap(pathsIn).every((path) => {
    const kind = kindAt(now, names.after(path) ?? path);
    return kind === undefined || kind === kindAt(before, path);
  });
  return isSame
    ? words(
        conditions.map((one) => mapCondition(sides, one)),
        now,
        language,
      )
    : words(conditions, before, language);
}

function pathsIn(condition: Condition): string[] {
  if ("of" in condition) return [condition.of].flat().flatMap(pathsIn);
  return "path" in condition ? [condition.path] : [];
}

/** What a path is: how a question is answered, or how a task is decided on. */
function kindAt(consultation: Consultation, path: string): string | undefined {
  const asked = ofKind(consultation, "question").find(({ element }) => element.path === path);
  if (asked !== undefined) return asked.element.type;
  const task = ofKind(consultation, "task").find(
    ({ element }) =>
      element.path === path || element.options.some((option) => option.path === path),
  );
  return task?.element.decision.kind;
}

function compareScreenOuts(sides: Sides): void {
  const { before, now, note, language } = sides;
  const ends = (consultation: Consultation, map: (one: Condition) => Condition): string[] =>
    ofKind(consultation, "screen_out").map(({ element, when }) =>
      words([...when, element.if].map(map), now, language),
    );
  const [was, is] = [ends(before, (one) => mapCondition(sides, one)), ends(now, (one) => one)];
  if (was.join("\n") === is.join("\n")) return;
  const shown = (list: readonly string[]): string | null =>
    list.length === 0 ? null : list.map((one) => `screen out when ${one}`).join(", ");
  note({ rule: "route-changed", path: now.id, before: shown(was), after: shown(is) });
}
