import {
  type Answer,
  type AskedItem,
  type Fact,
  type Question,
  type TextQuestion,
  factsOf,
  answerMember,
  byType,
  type PerType,
  dateOf,
  dayOf,
} from "@pwe/model";
import type { AnswerClass, Shares } from "./proof.ts";

/** What conditions ask of one path: which ids, between which numbers. */
export interface Looks {
  readonly ids: readonly (readonly string[])[];
  /** where another interval begins, in order */
  readonly cuts: readonly number[];
  /** every number by itself: a later task goes on with it */
  readonly exact: boolean;
}

/** One way to answer what is asked at once, as far as conditions can tell it from the others. */
export interface Outcome {
  /** the same for the same way, in every version */
  readonly key: string;
  readonly facts: ReadonlyMap<string, Fact>;
  /** an answer of this kind, by item; of a grid by row */
  readonly values: ReadonlyMap<string, unknown>;
  readonly classes: ReadonlyMap<string, AnswerClass>;
  /** how many answers are of this kind, or how often they are given */
  readonly count: number;
  /** whether somebody can answer so is not known */
  readonly doubtful?: true;
}

interface Kind {
  readonly key: string;
  readonly value: unknown;
  readonly ids?: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly answered: boolean;
  readonly count: number;
}

/** More ids than this cannot be combined in every way. */
const mostCombined = 12;

const marksOf = (id: string, { ids }: Looks): string =>
  ids.map((set) => Number(set.includes(id))).join("");

const either = (one: string, other: string): string =>
  [...one].map((bit, at) => (bit === "1" || other[at] === "1" ? "1" : "0")).join("");

/** The intervals between two numbers that the cuts make. */
export function intervals(min: number, max: number, cuts: readonly number[]): [number, number][] {
  const starts = [min, ...cuts.filter((cut) => cut > min && cut <= max)];
  return starts.map((from, at) => [from, (starts[at + 1] ?? max + 1) - 1]);
}

function oneOf(
  question: Question,
  answers: readonly Answer[],
  looks: Looks,
  shares: Shares,
): Kind[] {
  const known = answers.map(({ id }) => shares(question.path, id));
  const rest = known.filter((share) => share === undefined).length;
  const left = 1 - known.reduce((sum: number, share) => sum + (share ?? 0), 0);
  const isShared = rest < answers.length;
  const kinds = Map.groupBy(
    answers.map((answer, at) => ({
      ...answer,
      count: isShared ? (known[at] ?? Math.max(0, left) / rest) : 1,
    })),
    ({ id, kind }) => `${marksOf(id, looks)}${kind === "refused" ? "r" : ""}`,
  );
  return [...kinds].map(([key, all]) => ({
    key,
    value: { answer: all[0]!.id },
    ids: all.map(({ id }) => id),
    answered: all[0]!.kind !== "refused",
    count: all.reduce((sum, { count }) => sum + count, 0),
  }));
}

const choose = (n: number, k: number): number =>
  Array.from({ length: k }, (_, at) => (n - at) / (at + 1)).reduce((a, b) => a * b, 1);

/** In how many ways `count` ids can be taken, at least one from each group of the sizes and any from the rest. */
function waysToTake(sizes: readonly number[], rest: number, most: number): number[] {
  const from = (size: number, least: number): number[] =>
    Array.from({ length: Math.min(size, most) + 1 }, (_, k) => (k < least ? 0 : choose(size, k)));
  return [...sizes.map((size) => from(size, 1)), from(rest, 0)].reduce(
    (sofar, own) => {
      const next: number[] = [];
      for (const [i, a] of sofar.entries()) {
        for (const [j, b] of own.entries()) {
          if (i + j <= most) next[i + j] = (next[i + j] ?? 0) + a * b;
        }
      }
      return next;
    },
    [1],
  );
}

/** Combinations of answers; undefined where there are too many. */
function manyOf(
  answers: readonly Answer[],
  min: number,
  max: number,
  looks: Looks,
  ordered: boolean,
) {
  const lone = answers.filter(({ kind }) => kind === "none" || kind === "refused");
  const free = answers.filter((answer) => !lone.includes(answer));
  const groups = [...Map.groupBy(free, ({ id }) => marksOf(id, looks))];
  const named = groups.filter(([marks]) => marks.includes("1"));
  const others = groups.find(([marks]) => !marks.includes("1"))?.[1] ?? [];
  if (named.length > mostCombined) return undefined;
  const kinds: Kind[] = lone.map(({ id, kind }) => ({
    key: `${marksOf(id, looks)}${kind === "refused" ? "r" : ""}`,
    value: { answers: [id] },
    ids: [id],
    answered: kind !== "refused",
    count: 1,
  }));
  const most = Math.min(max, free.length);
  for (let subset = 0; subset < 2 ** named.length; subset++) {
    const taken = named.filter((_, at) => subset & (1 << at));
    const ways = waysToTake(
      taken.map(([, all]) => all.length),
      others.length,
      most,
    );
    const marks = taken.map(([own]) => own).reduce(either, marksOf("", looks));
    for (const empty of [true, false]) {
      const count = ways.reduce(
        (sum, own, size) =>
          size < min || size > max || (size === 0) !== empty
            ? sum
            : sum + own * (ordered ? Math.exp(logFactorial(size)) : 1),
        0,
      );
      if (count <= 0) continue;
      const first = taken.map(([, all]) => all[0]!);
      const more = [...others, ...taken.flatMap(([, all]) => all.slice(1))];
      const size = ways.findIndex(
        (own, at) => own > 0 && at >= min && (at === 0) === empty && at >= first.length,
      );
      const ids = [...first, ...more].slice(0, size).map(({ id }) => id);
      kinds.push({
        key: empty ? "empty" : marks,
        value: { answers: ids },
        ids,
        answered: !empty,
        count,
      });
    }
  }
  return kinds;
}

const logFactorial = (n: number): number =>
  Array.from({ length: n }, (_, at) => Math.log(at + 1)).reduce((a, b) => a + b, 0);

const formatted: Record<NonNullable<TextQuestion["format"]>, string> = {
  digits: "1",
  year: "2000",
  postcode_nl: "1234AB",
  email: "a@b.nl",
};

/** Numbers: one kind for each interval that conditions tell apart. */
const numbers = (min: number, max: number, { cuts }: Looks): Kind[] =>
  intervals(min, max, cuts).map(([from, to]) => ({
    key: `${from}`,
    value: { answer: from },
    ...{ from, to, answered: true, count: to - from + 1 },
  }));

/** The kinds of answers to a question, or to one row of a grid; undefined where there are too many to tell apart. */
const kindsOf: PerType<[looks: Looks, shares: Shares], Kind[] | undefined> = {
  one: (question, looks, shares) => oneOf(question, question.answers, looks, shares),
  many: ({ answers, min, max }, looks) => manyOf(answers, min, max, looks, false),
  grid: (question, looks, shares) => oneOf(question, question.answers, looks, shares),
  number: ({ min, max }, looks) => numbers(min, max, looks),
  scale: ({ min, max }, looks) => numbers(min, max, looks),
  text: ({ format }) => {
    const text = format ? formatted[format] : "-";
    return [{ key: "text", value: { answer: text }, answered: true, count: 1 }];
  },
  rank: ({ answers, top }, looks) => manyOf(answers, top, top, looks, true),
  date: ({ min, max }, looks) =>
    numbers(dayOf(min)!, dayOf(max)!, looks).map((kind) => ({
      ...kind,
      value: { answer: dateOf(kind.from!) },
    })),
};

/** What can be answered to a question, or to one row of a grid, less what is asked for apart from it. */
export function outcomesOf(
  item: Extract<AskedItem, { kind: "question" }>,
  path: string,
  looks: Looks,
  shares: Shares,
): Outcome[] | undefined {
  const { element } = item;
  const kinds = byType(kindsOf, element, looks, shares);
  if (kinds === undefined) return undefined;
  const row = element.type === "grid" ? element.rows.find((one) => one.path === path) : undefined;
  const consent = element.consent ? { consent: true } : {};
  const all: Kind[] = kinds.map((kind) => ({
    ...kind,
    value: { ...consent, ...(kind.value as object) },
  }));
  if (!element.required || element.consent) {
    const name = answerMember[element.type];
    const refused = element.consent ? { consent: false } : {};
    all.push({
      key: "skipped",
      value: { ...refused, [name]: null },
      answered: false,
      count: skippedCount(element, shares),
    });
  }
  const merged = [...Map.groupBy(all, ({ key }) => key).values()].map((same) => ({
    ...same[0]!,
    count: same.reduce((sum, { count }) => sum + count, 0),
  }));
  return merged.map(({ key, value, ids, from, to, answered, count }) => {
    const given = row === undefined ? value : { [row.id]: value };
    const found = factsOf(item, given).find(([at]) => at === path);
    return {
      key,
      facts: new Map(found === undefined ? [] : [found]),
      values: new Map([[path, value]]),
      classes: new Map([
        [
          path,
          {
            path,
            answered,
            ...(ids && { ids }),
            ...(from !== undefined && { from }),
            ...(to !== undefined && { to }),
          },
        ],
      ]),
      count,
    };
  });
}

/** Skipping is as likely as one answer, or where shares are known as the mean of them. */
const skippedCount = (question: Question, shares: Shares): number =>
  question.type === "one" &&
  question.answers.some(({ id }) => shares(question.path, id) !== undefined)
    ? 1 / question.answers.length
    : 1;
