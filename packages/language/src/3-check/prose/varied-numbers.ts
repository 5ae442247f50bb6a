import {
  once,
  pick,
  tasksIn,
  versionCombinations,
  type Consultation,
  type Task,
  type Versions,
  own,
} from "@pwe/model";

/** A number of a task that differs by version: a limit, or what an option or level has of an attribute. */
export interface VariedNumber {
  readonly path: string;
  /** the attribute; empty for a limit */
  readonly attribute: string;
  readonly values: readonly number[];
  /** numbers of the same unit that are the same in every version */
  readonly alsoFixed: readonly number[];
  readonly in: (versions: Versions) => number | undefined;
  /** whether a text at this path is read beside it */
  readonly standsAt: (path: string) => boolean;
  /** whether words speak of its unit, or of it by name where it has none */
  readonly isNear: (words: string) => boolean;
}

interface Known {
  readonly path: string;
  readonly attribute: string;
  readonly unit: string | undefined;
  readonly name: string;
  readonly varies: boolean;
  readonly in: VariedNumber["in"];
  readonly standsAt: VariedNumber["standsAt"];
}

/** The numbers of a task that differ by version, with what tells that a text speaks of one. */
export function variedNumbers(task: Task, consultation: Consultation): VariedNumber[] {
  const all = [...limitsOf(task, consultation), ...attributesOf(task, consultation)];
  const combinations = versionCombinations(consultation.instrument);
  return all
    .filter(({ varies }) => varies)
    .map((one): VariedNumber => {
      const near = nearness(one);
      const fixed = all.filter((other) => !other.varies && other.unit === one.unit);
      return {
        ...one,
        values: combinations.flatMap((versions) => one.in(versions) ?? []),
        alsoFixed: fixed.flatMap((other) => other.in(combinations[0]!) ?? []),
        isNear: (words) => near.test(words),
      };
    });
}

/** A limit that is the same in every version, with the other numbers of its task in its unit. */
export interface FixedLimit {
  readonly path: string;
  readonly limit: number;
  readonly others: readonly number[];
  readonly standsAt: (path: string) => boolean;
  readonly isNear: (words: string) => boolean;
}

/** The limits of a task that are in a unit and the same for everybody; of totals that have one. */
export function fixedLimits(task: Task, consultation: Consultation): FixedLimit[] {
  const limits = limitsOf(task, consultation);
  const attributes = attributesOf(task, consultation);
  const combinations = versionCombinations(consultation.instrument);
  return limits
    .filter(
      ({ path, unit, varies }) =>
        unit !== undefined && !varies && limits.filter((one) => one.path === path).length === 1,
    )
    .flatMap((one): FixedLimit[] => {
      const limit = one.in(combinations[0] ?? {});
      if (limit === undefined) return [];
      const same = [...limits, ...attributes].filter(({ unit }) => unit === one.unit);
      const others = same.flatMap((other) =>
        combinations.flatMap((versions) => other.in(versions) ?? []),
      );
      const near = nearness(one);
      return [
        {
          path: one.path,
          limit,
          others,
          standsAt: one.standsAt,
          isNear: (words) => near.test(words),
        },
      ];
    });
}

/** What an option has of an attribute in a unit, the same for everybody. */
export interface OptionNumber {
  readonly option: string;
  readonly attribute: string;
  /** one, or one per level */
  readonly values: readonly number[];
  readonly standsAt: (path: string) => boolean;
  readonly isNear: (words: string) => boolean;
  /** whether a sentence calls the attribute by its name */
  readonly isNamed: (sentence: string) => boolean;
}

/** The numbers of the options of a task that have a unit and differ in no version. */
export const optionNumbers = (task: Task, consultation: Consultation): readonly OptionNumber[] =>
  numbersOfOptions(consultation).get(task) ?? [];

const numbersOfOptions = once((consultation: Consultation): ReadonlyMap<Task, OptionNumber[]> => {
  const [versions = {}] = versionCombinations(consultation.instrument);
  return new Map(
    tasksIn(consultation.instrument.elements).map((task) => {
      const known = attributesOf(task, consultation).filter(({ unit }) => unit !== undefined);
      const found = task.options.flatMap(({ path: option }) => {
        const own = known.filter(({ path }) => path === option || path.startsWith(`${option}.`));
        return [...Map.groupBy(own, ({ attribute }) => attribute)].flatMap(
          ([attribute, all]): OptionNumber[] => {
            if (all.some(({ varies }) => varies)) return [];
            const near = nearness(all[0]!);
            const name = nearness({ ...all[0]!, unit: undefined });
            return [
              {
                ...{ option, attribute, standsAt: all[0]!.standsAt },
                values: all.flatMap((one) => one.in(versions) ?? []),
                isNear: (words) => near.test(words),
                isNamed: (sentence) => name.test(sentence),
              },
            ];
          },
        );
      });
      return [task, found];
    }),
  );
});

function limitsOf(task: Task, { texts, language }: Consultation): Known[] {
  return task.totals.flatMap(({ path, unit, denominator, limits }) =>
    limits
      .filter(({ value }) => value.totals.length === 0)
      .map(({ value: { constant } }): Known => {
        const label = texts[`${path}#label`]?.in[language];
        return {
          ...{ path, attribute: "", unit, varies: typeof constant === "object" },
          name: typeof label === "string" ? label : "",
          in: (versions) => {
            const limit = pick(constant, versions);
            return limit === undefined ? undefined : limit / denominator;
          },
          standsAt: (at) => at === task.path || at === path || isBelow(at, task.path, task),
        };
      }),
  );
}

/** A text of the task itself, its pieces and meters: not of one of its options. */
const isBelow = (at: string, path: string, { options }: Task): boolean =>
  at.startsWith(`${path}.`) &&
  !options.some((option) => at === option.path || at.startsWith(`${option.path}.`));

function attributesOf(task: Task, { attributes, texts, language }: Consultation): Known[] {
  const scale = task.decision.kind === "levels" ? `${task.decision.scale}.` : null;
  return attributes.flatMap(({ id, unit, decimals, values }) =>
    values.flatMap(({ of, value }): Known[] => {
      const option = task.options.find(({ path }) => of === path || of.startsWith(`${path}.`));
      if (option === undefined && (scale === null || !of.startsWith(scale))) return [];
      const label = texts[`${id}#label`]?.in[language];
      return [
        {
          ...{ path: of, attribute: id, unit, varies: typeof value === "object" },
          name: typeof label === "string" ? label : "",
          in: (versions) => {
            const number = pick(value, versions);
            return number === undefined ? undefined : number / 10 ** decimals;
          },
          standsAt: (at) =>
            option === undefined
              ? at === task.path
              : at === option.path || at.startsWith(`${option.path}.`),
        },
      ];
    }),
  );
}

/** Other ways to write a unit. */
const alike: Readonly<Record<string, string>> = {
  "€": "€|euros?\\b",
  euro: "€|euros?\\b",
  million: "\\bmillion|\\bmiljoen|\\bmln",
  miljoen: "\\bmillion|\\bmiljoen|\\bmln",
  mln: "\\bmillion|\\bmiljoen|\\bmln",
  "%": "%|\\bprocent|\\bper ?cent",
  procent: "%|\\bprocent|\\bper ?cent",
  years: "\\bjaar|\\byears?\\b",
  jaar: "\\bjaar|\\byears?\\b",
};

function nearness({ unit, name }: Known): RegExp {
  const words = (unit ?? name).split(/\s+/).filter((word) => unit !== undefined || word.length > 3);
  const patterns = words.map(
    (word) => own(alike, word.toLowerCase()) ?? word.replace(/[^\p{L}\p{N}]/gu, "\\$&"),
  );
  return patterns.length === 0 ? /(?!)/ : new RegExp(patterns.join("|"), "i");
}
