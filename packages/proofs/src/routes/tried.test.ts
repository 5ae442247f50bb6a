/** What is proved of routes, against every answer to thousands of small instruments, tried one by one with `walk`. */
import { expect, test } from "vitest";
import { budget, instrumentOf, limit, sum, task } from "../../../../test/fixtures/instruments.ts";
import {
  type AskedItem,
  type Condition,
  type Element,
  type Facts,
  type Instrument,
  type Question,
  type Random,
  type Task,
  type Versions,
  completeAnswer,
  inOrder as orderOf,
  intoAnswers,
  judge,
  judgeTask,
  randomStream,
  settingMember,
  versionCombinations,
  walk,
  dateOf,
  dayOf,
} from "@pwe/model";
import { settingsOf } from "../budgets/constraints.ts";
import { routes, surelyAsked } from "./routes.ts";

/** Makes small instruments in which every arm begins with a passage of its own, and so does every screen-out. */
class Maker {
  readonly #random: Random;
  #count = 0;
  readonly #paths: { path: string; ids: string[]; numbers: boolean }[] = [];
  readonly wholeOrders: boolean;

  constructor(random: Random, wholeOrders: boolean) {
    this.#random = random;
    this.wholeOrders = wholeOrders;
  }

  #below(count: number): number {
    return this.#random.below(count);
  }

  #chance(times: number): boolean {
    return this.#below(times) === 0;
  }

  instrument(): Instrument {
    const first: Element[] = this.#chance(3) ? [this.#task()] : [];
    const second: Element[] =
      first.length > 0 && this.#chance(3) ? [this.#carried(first[0] as Task)] : [];
    const blocks = Array.from({ length: 1 + this.#below(2) }, (_, at): Element => {
      const id = `s${at}`;
      return {
        kind: "section",
        id,
        path: id,
        elements: [this.#one(id), ...this.#list(id, 0, 1 + this.#below(3))],
      };
    });
    return instrumentOf(...first, ...second, ...blocks);
  }

  #mark(): Element {
    return { kind: "passage", text: `mark${this.#count++}` };
  }

  #list(block: string, depth: number, length: number): Element[] {
    return Array.from({ length }, () => this.#element(block, depth)).flat();
  }

  #element(block: string, depth: number): Element[] {
    const kind = this.#below(depth < 2 ? 10 : 5);
    if (kind < 5) return [this.#question(block)];
    if (kind === 5) {
      return [this.#mark(), { kind: "screen_out", if: this.#condition(2) }];
    }
    if (kind === 6) {
      const path = `${block}.n${this.#count++}`;
      const children = Array.from({ length: 2 + this.#below(2) }, () =>
        this.#chance(2) ? this.#question(block) : this.#when(block, depth + 1),
      );
      return [{ kind: "shuffle", path, elements: children }];
    }
    return [this.#when(block, depth)];
  }

  #when(block: string, depth: number): Element {
    const arms = Array.from({ length: 1 + this.#below(3) }, () => ({
      if: this.#condition(2),
      elements: [this.#mark(), ...this.#list(block, depth + 1, this.#below(3))],
    }));
    return {
      kind: "when",
      arms,
      else: [this.#mark(), ...this.#list(block, depth + 1, this.#below(2))],
    };
  }

  #condition(depth: number): Condition {
    const kind = this.#below(depth > 0 ? 8 : 5);
    if (kind === 5) return { op: "not", of: this.#condition(depth - 1) };
    if (kind > 5) {
      const of = [this.#condition(depth - 1), this.#condition(depth - 1)];
      return { op: kind === 6 ? "and" : "or", of };
    }
    if (kind === 0 && this.#chance(2)) return { op: "arm", factor: "version", any: ["v1"] };
    const seen = this.#paths[this.#below(this.#paths.length)];
    const { path, ids, numbers } = seen ?? { path: "nowhere.x", ids: ["a"], numbers: false };
    if (path.endsWith(".why") || this.#chance(6)) return { op: "answered", path };
    if (numbers) {
      const min = this.#below(5) - 1;
      return this.#chance(3)
        ? { op: "range", path, max: min }
        : { op: "range", path, min, ...(this.#chance(2) && { max: min + this.#below(2) }) };
    }
    const any = ids.filter(() => this.#chance(2));
    return { op: this.#chance(2) ? "is" : "has", path, any: any.length > 0 ? any : [ids[0]!] };
  }

  /** Something small to begin with, so that conditions have something to look at. */
  #one(block: string): Question {
    const id = `n${this.#count++}`;
    const path = `${block}.${id}`;
    const answers = ["a", "b", "c"].map((own, code) => ({ id: own, code }));
    this.#paths.push({ path, ids: ["a", "b", "c"], numbers: false });
    return { kind: "question", type: "one", id, path, required: true, answers, shuffle: false };
  }

  #question(block: string): Question {
    const id = `n${this.#count++}`;
    const path = `${block}.${id}`;
    const start = {
      ...{ kind: "question" as const, id, path, required: !this.#chance(3), shuffle: false },
      ...(this.#chance(8) && { consent: true as const }),
      ...(this.#chance(6) && { motivation: { required: this.#chance(2), max: 9 } }),
    };
    if (start.motivation) this.#paths.push({ path: `${path}.why`, ids: ["a"], numbers: false });
    const answers = [
      { id: "a", code: 1 },
      { id: "b", code: 2 },
      ...(this.#chance(2) ? [{ id: "c", code: 3, kind: "other" as const, max: 9 }] : []),
      ...(this.#chance(3) ? [{ id: "d", code: 4, kind: "refused" as const }] : []),
      ...(this.#chance(3) ? [{ id: "e", code: 5, kind: "none" as const }] : []),
    ];
    const ids = answers.map((answer) => answer.id);
    const { shuffle, ...plain } = start;
    const kind = this.#below(10);
    if (kind === 5) {
      const rows = ["r1", "r2"].map((row) => ({ id: row, path: `${path}.${row}` }));
      for (const row of rows) this.#paths.push({ path: row.path, ids, numbers: false });
      if (this.#chance(3)) this.#paths.push({ path, ids: ["a"], numbers: false });
      return { ...start, type: "grid", answers: answers.slice(0, 2), rows };
    }
    this.#paths.push({ path, ids, numbers: kind === 6 || kind === 7 || kind === 9 });
    if (kind === 4) {
      const min = this.#below(2);
      return { ...start, type: "many", answers, min, max: min + 1 };
    }
    if (kind === 3) return { ...start, type: "rank", answers: answers.slice(0, 3), top: 2 };
    if (kind === 6)
      return { ...plain, type: "number", min: 0, max: 3, step: { int: 1, decimals: 0 } };
    if (kind === 7) return { ...plain, type: "scale", min: 1, max: 4 };
    if (kind === 8) return { ...plain, type: "text", max: 9 };
    // Days 0 to 3, which conditions compare with as with numbers.
    if (kind === 9) return { ...plain, type: "date", min: "1970-01-01", max: "1970-01-04" };
    return { ...start, type: "one", answers };
  }

  #task(): Task {
    const options = ["a", "b", "c"];
    const kind = this.#below(3);
    const levels = ["low", "high"].map((id, code) => ({ id, code }));
    const each = (): number[] => [this.#below(3), 1 + this.#below(3)];
    const value =
      kind === 0
        ? sum({ a: each(), b: each(), c: each() })
        : sum({ a: [1 + this.#below(3)], b: [1 + this.#below(3)], c: [1] });
    const most = { cases: [{ in: ["v1"], is: 5 + this.#below(3) }, { is: 6 }] };
    const total = budget("t", "x", value, {
      kind: "at_most",
      value: { constant: most, terms: [], totals: [] },
    });
    const made = task(
      "t",
      kind === 0
        ? { kind: "levels", scale: "s", levels, start: null }
        : kind === 1
          ? { kind: "choose", min: 0, max: 2 }
          : { kind: "points", points: 3 },
      kind === 2 ? options.map((id) => [id, 0, 3]) : options,
      {
        totals: [total],
        instead: this.#chance(2) ? ["opt_out"] : [],
      },
    );
    this.#paths.push({ path: "t", ids: ["self", "opt_out"], numbers: false });
    this.#paths.push({ path: "t.x", ids: [], numbers: true });
    for (const { path } of made.options) {
      this.#paths.push({
        path,
        ids: kind === 0 ? ["low", "high"] : ["chosen"],
        numbers: kind === 2,
      });
    }
    return made;
  }

  #carried(first: Task): Task {
    const value = sum({ a: [2], b: [1] });
    const total = budget(
      "u",
      "y",
      value,
      limit("at_most", 9, [{ path: `${first.path}.x`, times: -1 }]),
    );
    this.#paths.push({ path: "u.y", ids: [], numbers: true });
    return task("u", { kind: "choose", min: 0, max: 2 }, ["a", "b"], {
      totals: [total],
      instead: ["opt_out"],
    });
  }
}

interface Respondent {
  readonly marks: readonly string[];
  readonly end: "complete" | "screened_out";
  readonly answers: number;
  readonly chance: number;
  readonly asked: readonly string[];
}

const combinations = <T>(from: readonly T[]): T[][] =>
  from.reduce<T[][]>((all, one) => [...all, ...all.map((some) => [...some, one])], [[]]);

/** Everything that can be answered to an item by itself. */
function everyAnswer(item: AskedItem, facts: Facts, versions: Versions): unknown[] {
  const all = answersTo(item, facts, versions);
  if (item.kind !== "question" || item.element.motivation?.required !== false) return all;
  return all.flatMap((value) => [value, { ...(value as object), why: null }]);
}

function answersTo(item: AskedItem, facts: Facts, versions: Versions): unknown[] {
  if (item.kind === "decided") return ["self", ...item.element.instead];
  if (item.kind === "option") {
    const { element } = item;
    const name = settingMember[element.decision.kind];
    const all = element.options.reduce<Record<string, unknown>[]>(
      (before, option, at) =>
        before.flatMap((one) =>
          settingsOf(element, at).map((own) => ({ ...one, [option.id]: own })),
        ),
      [{}],
    );
    return all
      .filter((settings) => {
        let fine = true;
        judgeTask(
          element,
          (id) => settings[id],
          facts,
          versions,
          () => (fine = false),
        );
        return fine;
      })
      .map((settings) =>
        Object.fromEntries(Object.entries(settings).map(([id, own]) => [id, { [name]: own }])),
      );
  }
  if (item.kind !== "question") throw new Error(item.kind);
  const question = item.element;
  const why = question.motivation ? { why: "x" } : {};
  const agreed = question.consent ? { consent: true, ...why } : why;
  const skipped = { ...agreed, ...(question.consent && { consent: false }) };
  const mayskip = !question.required || question.consent === true;
  const numbers = (min: number, max: number): unknown[] =>
    Array.from({ length: max - min + 1 }, (_, at) => ({ ...agreed, answer: min + at }));
  switch (question.type) {
    case "one":
      return [
        ...question.answers.map(({ id }) => ({ ...agreed, answer: id })),
        ...(mayskip ? [{ ...skipped, answer: null }] : []),
      ];
    case "many":
    case "rank": {
      const [min, max] =
        question.type === "many" ? [question.min, question.max] : [question.top, question.top];
      const lone = question.answers.filter(({ kind }) => kind === "none" || kind === "refused");
      const free = question.answers.filter((answer) => !lone.includes(answer)).map(({ id }) => id);
      const some = combinations(free).filter(({ length }) => length >= min && length <= max);
      const ordered =
        question.type === "rank" ? some.flatMap((ids) => [ids, [...ids].reverse()]) : some;
      return [
        ...[...ordered, ...lone.map(({ id }) => [id])].map((answers) => ({ ...agreed, answers })),
        ...(mayskip ? [{ ...skipped, answers: null }] : []),
      ];
    }
    case "number":
    case "scale":
      return [
        ...numbers(question.min, question.max),
        ...(mayskip ? [{ ...skipped, answer: null }] : []),
      ];
    case "date": {
      const [first, last] = [dayOf(question.min)!, dayOf(question.max)!];
      const days = Array.from({ length: last - first + 1 }, (_, at) => dateOf(first + at));
      return [
        ...days.map((answer) => ({ ...agreed, answer })),
        ...(mayskip ? [{ ...skipped, answer: null }] : []),
      ];
    }
    case "text":
      return [{ ...agreed, answer: "x" }, ...(mayskip ? [{ ...skipped, answer: null }] : [])];
    case "grid": {
      const one = [...question.answers.map(({ id }) => id), ...(question.required ? [] : [null])];
      const all = one.flatMap((a) =>
        one.map((b) => ({ ...agreed, r1: { answer: a }, r2: { answer: b } })),
      );
      const refused = { ...skipped, r1: { answer: null }, r2: { answer: null } };
      return question.consent ? [...all, refused] : all;
    }
  }
}

/** That what is tried is admissible. */
function admit(
  instrument: Instrument,
  rest: object,
  answered: readonly (readonly [AskedItem, unknown])[],
): void {
  const { id, release, design } = instrument;
  const answers = intoAnswers(answered.map(([item, value]) => [item, completeAnswer(item, value)]));
  const uuid = "00000000-0000-4000-8000-000000000000";
  const response = {
    consultation: id,
    release,
    design,
    id: uuid,
    language: "nl",
    stream: "open",
    ...rest,
    answers,
  };
  expect(judge(instrument, response)).toEqual([]);
}

const mostTried = 160;

/** Everyone who can answer an instrument in these versions and this order; undefined when there are too many. */
function everyone(
  instrument: Instrument,
  versions: Versions,
  seed: string,
): Respondent[] | undefined {
  const all: Respondent[] = [];
  const known = new Map<string, unknown[]>();
  let choices: { at: number; of: number }[] = [];
  for (;;) {
    const taken: { at: number; of: number }[] = [];
    let dead = false;
    let chance = 1;
    let settings: Record<string, unknown> = {};
    const answered: [AskedItem, unknown][] = [];
    const way = walk(instrument, { seed, versions }, (item, facts) => {
      let value: unknown;
      if (item.kind === "option" && item.option !== item.element.options[0])
        value = settings[item.option.id];
      else {
        const key = `${item.path} ${facts.get("t.x")?.number}`;
        const every = known.get(key) ?? everyAnswer(item, facts, versions);
        known.set(key, every);
        if (every.length === 0) dead = true;
        const at = choices[taken.length]?.at ?? 0;
        taken.push({ at, of: Math.max(1, every.length) });
        chance /= Math.max(1, every.length);
        value = every[at];
        if (item.kind === "option") {
          settings = (value ?? {}) as Record<string, unknown>;
          value = settings[item.option.id];
        }
      }
      answered.push([item, value]);
      return value;
    });
    const end = way.screenedOut ? "screened_out" : "complete";
    if (!dead) {
      if (all.length % 10 === 0) admit(instrument, { status: end, seed, versions }, answered);
      const marks = way.pages.flatMap(({ elements }) =>
        elements.map(({ key }) => key).filter((key) => key.startsWith("mark")),
      );
      const answers = way.items.reduce(
        (count, { kind, element }) =>
          count + (kind === "decided" ? 0 : kind === "question" && element.type === "grid" ? 2 : 1),
        0,
      );
      const asked = [...way.facts.keys()];
      all.push({ marks, end, answers, chance, asked });
      if (all.length > mostTried) return undefined;
    }
    while (taken.length > 0 && taken.at(-1)!.at + 1 >= taken.at(-1)!.of) taken.pop();
    if (taken.length === 0) return all;
    taken.at(-1)!.at++;
    choices = taken;
  }
}

/** Everyone in each of these versions and orders; undefined as soon as there are too many. */
function trying(
  instrument: Instrument,
  versions: readonly Versions[],
  seeds: readonly string[],
): Respondent[][][] | undefined {
  const all: Respondent[][][] = [];
  for (const own of versions) {
    const some: Respondent[][] = [];
    for (const seed of seeds) {
      const found = everyone(instrument, own, seed);
      if (found === undefined) return undefined;
      some.push(found);
    }
    all.push(some);
  }
  return all;
}

/** A seed for every order of the only thing that is shuffled. */
function seedPerOrder(elements: readonly Element[]): string[] {
  const shuffle = everyElement(elements).find(({ kind }) => kind === "shuffle");
  const byOrder = new Map<string, string>();
  for (let at = 0; at < 60; at++) {
    const seed = at.toString(16).padStart(16, "0");
    const order =
      shuffle?.kind === "shuffle"
        ? orderOf(
            shuffle.elements.map((_, child) => ({ child })),
            seed,
            shuffle.path,
          ).map(({ child }) => child)
        : [];
    if (!byOrder.has(order.join())) byOrder.set(order.join(), seed);
  }
  return [...byOrder.values()];
}

function everyElement(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [
    element,
    ...(element.kind === "when"
      ? everyElement([...element.arms.flatMap((arm) => arm.elements), ...element.else])
      : "elements" in element
        ? everyElement(element.elements)
        : []),
  ]);
}

const shufflesIn = (elements: readonly Element[]): number =>
  everyElement(elements).filter(({ kind }) => kind === "shuffle").length;

/** The instrument with everything shuffled in the order of the file. */
function inFileOrder(elements: readonly Element[]): Element[] {
  return elements.flatMap((element): Element[] => {
    if (element.kind === "shuffle") return inFileOrder(element.elements);
    if (element.kind === "when") {
      return [
        {
          ...element,
          arms: element.arms.map((arm) => ({ ...arm, elements: inFileOrder(arm.elements) })),
          else: inFileOrder(element.else),
        },
      ];
    }
    return [
      "elements" in element ? { ...element, elements: inFileOrder(element.elements) } : element,
    ];
  });
}

const marksOf = (elements: readonly Element[]): string =>
  elements[0]?.kind === "passage" ? elements[0].text : "";

const rounds = Number(process.env["ROUNDS"] ?? 1500);

test("every arm, every count, every length is as trying all answers says", () => {
  const tally = {
    instruments: 0,
    reachable: 0,
    unreachable: 0,
    screened: 0,
    uses: 0,
    maybe: 0,
    mixed: 0,
    alone: 0,
    open: 0,
  };
  const from = Number(process.env["FROM"] ?? 0);
  for (let at = from; at < from + rounds; at++) {
    const instrument = new Maker(randomStream("0123456789abcdef", `${at}`), true).instrument();
    const shuffled = shufflesIn(instrument.elements);
    const seeds = shuffled > 1 ? [] : seedPerOrder(instrument.elements);
    if (seeds.length === 0) continue;
    const versions = versionCombinations(instrument);
    const people = trying(instrument, versions, seeds);
    if (people === undefined) continue;
    const ordered = { ...instrument, elements: inFileOrder(instrument.elements) };
    const inOrder = versions.map((own) => everyone(ordered, own, seeds[0]!)!);
    const all = people.flat(2);
    tally.instruments++;
    if (shuffled > 0) tally.mixed++;
    const found = routes(instrument);
    const met = new Set(all.flatMap(({ marks }) => marks));
    const say = `FROM=${at} ${JSON.stringify(instrument.elements)}`;
    for (const { arms, otherwise } of found.whens) {
      for (const { elements, reached } of [...arms, otherwise]) {
        expect(reached.outcome, `${marksOf(elements)} ${say}`).toBe(
          met.has(marksOf(elements)) ? "reachable" : "unreachable",
        );
        tally[reached.outcome as "reachable"]++;
        if (reached.outcome === "reachable" && reached.witness.complete) {
          expect(judge(instrument, reached.witness.response)).toEqual([]);
        }
      }
    }
    // With few steps every place is looked at by itself: what is decided then has to be the same.
    const little = routes(instrument, { size: 40 });
    for (const [index, { arms, otherwise }] of little.whens.entries()) {
      const whole = found.whens[index]!;
      const all = [...whole.arms, whole.otherwise];
      for (const [arm, { reached }] of [...arms, otherwise].entries()) {
        tally[reached.outcome === "undecided" ? "open" : "alone"]++;
        if (reached.outcome === "undecided") continue;
        expect(reached.outcome, `alone ${say}`).toBe(all[arm]!.reached.outcome);
      }
    }
    for (const { reached } of found.screens) {
      if (reached.outcome === "reachable") tally.screened++;
    }
    expect(
      found.screens.some(({ reached }) => reached.outcome === "reachable"),
      say,
    ).toBe(all.some(({ end }) => end === "screened_out"));
    for (const [index, version] of versions.entries()) {
      const own = found.versions.find(({ arms }) =>
        Object.entries(arms).every(([factor, some]) => some.includes(version[factor]!)),
      )!;
      const count = (end: Respondent["end"]): bigint =>
        BigInt(
          new Set(inOrder[index]!.filter((one) => one.end === end).map(({ marks }) => marks.join()))
            .size,
        );
      expect(own.complete, `complete ${say}`).toBe(count("complete"));
      expect(own.screenedOut, `screened ${say}`).toBe(count("screened_out"));
      expect(own.exact).toBe(true);
      const complete = people[index]!.flat().filter((one) => one.end === "complete");
      if (complete.length === 0) continue;
      expect(own.answers.shortest, say).toBe(Math.min(...complete.map((one) => one.answers)));
      expect(own.answers.longest, say).toBe(Math.max(...complete.map((one) => one.answers)));
      if (shuffled > 0 || JSON.stringify(instrument).includes('"consent":true')) continue;
      const mass = complete.reduce((sofar, one) => sofar + one.chance, 0);
      const mean = complete.reduce((sofar, one) => sofar + one.chance * one.answers, 0) / mass;
      expect(own.answers.mean, say).toBeCloseTo(mean, 9);
    }
    const paths = [...new Set(all.flatMap(({ asked }) => asked))].slice(0, 4);
    const outcomes = surelyAsked(
      instrument,
      paths.map((path) => ({ path, at: "end" })),
    );
    for (const [index, path] of paths.entries()) {
      const isMissed = all.some(({ end, asked }) => end === "complete" && !asked.includes(path));
      expect(outcomes[index]!.outcome, `${path} ${say}`).toBe(isMissed ? "maybe" : "asked");
      tally.uses++;
      if (isMissed) tally.maybe++;
    }
  }
  if (process.env["TALLY"]) console.log(tally);
  expect(tally.instruments).toBeGreaterThan(rounds / 4);
}, 120_000);
