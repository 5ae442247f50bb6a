/** What the compiler says of shuffled designs, against every order that can occur, and against people who answer them. */
import { expect, test } from "vitest";
import { compile } from "@pwe/language";
import { type Random, type Response, judge, randomStream, route } from "@pwe/model";
import { simulator } from "@pwe/proofs";

/** What stands on the screen, as far as the order matters. */
type Thing =
  | { readonly kind: "section" | "shuffle"; readonly id: string; readonly things: Thing[] }
  | {
      readonly kind: "when";
      readonly on: string;
      readonly guard: boolean;
      readonly things: Thing[];
    }
  | { readonly kind: "ask"; readonly path: string; readonly pipes: string | undefined }
  | { readonly kind: "task"; readonly id: string; readonly reads: string | undefined }
  | { readonly kind: "text" | "recall"; readonly of: string };

/** Makes small designs with shuffles in shuffles, conditions, inserted answers, recalls and carried limits. */
class Maker {
  readonly #random: Random;
  #count = 0;
  readonly #asked: string[] = [];
  readonly #tasks: string[] = [];

  constructor(random: Random) {
    this.#random = random;
  }

  #below(count: number): number {
    return this.#random.below(count);
  }

  #any<T>(from: readonly T[]): T | undefined {
    return from.length === 0 ? undefined : from[this.#below(from.length)];
  }

  design(): Thing[] {
    return Array.from({ length: 2 + this.#below(2) }, () => this.#block(0));
  }

  #block(depth: number): Thing {
    const kind = this.#below(depth < 2 ? 6 : 3);
    if (kind > 3) {
      const things = Array.from({ length: 2 + this.#below(2) }, () => this.#block(depth + 1));
      return { kind: "shuffle", id: "", things };
    }
    if (kind === 3 && this.#asked.length > 0) {
      const on = this.#any(this.#asked)!;
      return { kind: "when", on, guard: this.#below(2) === 0, things: [this.#block(depth + 1)] };
    }
    if (kind === 0) {
      const reads = this.#below(2) === 0 ? this.#any(this.#tasks) : undefined;
      const id = `t${this.#count++}`;
      this.#tasks.push(id);
      this.#asked.push(`${id}.x`);
      return { kind: "task", id, reads };
    }
    const id = `s${this.#count++}`;
    const first = this.#ask(id);
    const things = Array.from({ length: 1 + this.#below(3) }, () => this.#item(id, 0));
    return {
      ...{ kind: "section", id },
      things: this.#below(12) === 0 ? [...things, first] : [first, ...things],
    };
  }

  #ask(block: string): Thing {
    const pipes = this.#below(6) === 0 ? this.#any(this.#asked) : undefined;
    const path = `${block}.q${this.#count++}`;
    this.#asked.push(path);
    return { kind: "ask", path, pipes };
  }

  #item(block: string, depth: number): Thing {
    const kind = this.#below(depth < 2 ? 9 : 6);
    if (kind > 6) {
      const things = Array.from({ length: 2 }, () => this.#item(block, depth + 1));
      return { kind: "shuffle", id: "", things };
    }
    const of = this.#any(this.#asked)!;
    if (kind === 6) {
      const things = [this.#item(block, depth + 1)];
      return { kind: "when", on: of, guard: this.#below(3) === 0, things };
    }
    return kind < 4 ? this.#ask(block) : { kind: kind === 4 ? "text" : "recall", of };
  }
}

const answers = '{ - yes "Yes" - no "No" }';

function written(thing: Thing): string {
  switch (thing.kind) {
    case "section":
      return `section ${thing.id} "Part" {\n${thing.things.map(written).join("\n")}\n}`;
    case "shuffle":
      return `shuffle {\n${thing.things.map(written).join("\n")}\n}`;
    case "when": {
      const test = thing.on.startsWith("t") || thing.guard ? "is answered" : "is yes";
      return `when ${thing.on} ${test} {\n${thing.things.map(written).join("\n")}\n}`;
    }
    case "ask": {
      const pipe = thing.pipes === undefined ? "" : ` after {{${thing.pipes}}}`;
      return `ask ${thing.path.split(".")[1]!} one "Well${pipe}?" ${answers}`;
    }
    case "task": {
      const most = thing.reads === undefined ? "150" : `200 - ${thing.reads}.cost`;
      return `task ${thing.id} "Works" { choose budget cost "Cost" { at most ${most} } option x "X" { cost 100 } option y "Y" { cost 80 } }`;
    }
    case "text":
      return `text "You said {{${thing.of}}}."`;
    case "recall":
      return `recall ${thing.of}`;
  }
}

/** One thing that happens on the screen: something is asked, or an answer is used by who comes there. */
interface Step {
  readonly kind: "asked" | "used" | "tested";
  readonly path: string;
  /** what must have been asked before for anybody to come here */
  readonly within: readonly string[];
  readonly of?: Thing & { kind: "when" };
}

const permutations = <T>(of: readonly T[]): T[][] =>
  of.length < 2
    ? [[...of]]
    : of.flatMap((one, at) => permutations(of.toSpliced(at, 1)).map((rest) => [one, ...rest]));

/** Every order in which these things can stand, as what happens one after another. */
function orders(things: readonly Thing[], within: readonly string[]): Step[][] {
  return things.reduce<Step[][]>(
    (before, thing) =>
      before.flatMap((steps) => ordersOf(thing, within).map((own) => [...steps, ...own])),
    [[]],
  );
}

function ordersOf(thing: Thing, within: readonly string[]): Step[][] {
  const used = (path: string | undefined): Step[] =>
    path === undefined ? [] : [{ kind: "used", path, within }];
  switch (thing.kind) {
    case "section":
      return orders(thing.things, within);
    case "shuffle":
      return permutations(thing.things).flatMap((one) => orders(one, within));
    case "when": {
      const isTest = thing.guard || thing.on.startsWith("t");
      const test: Step = { kind: isTest ? "tested" : "used", path: thing.on, within, of: thing };
      return orders(thing.things, [...within, thing.on]).map((own) => [test, ...own]);
    }
    case "ask":
      return [[...used(thing.pipes), { kind: "asked", path: thing.path, within }]];
    case "task": {
      const asked = [`${thing.id}.x`, `${thing.id}.cost`].map((path): Step => ({
        ...{ kind: "asked", path, within },
      }));
      return [[...used(thing.reads && `${thing.reads}.cost`), ...asked]];
    }
    case "text":
    case "recall":
      return [used(thing.of)];
  }
}

/** What somebody comes to use before it is asked, in some order. */
function usedTooEarly(design: readonly Thing[]): string[] {
  const early = new Set<string>();
  const tested = new Map<Thing & { kind: "when" }, boolean>();
  const all = orders(design, []);
  for (const steps of all) {
    const asked = new Set<string>();
    for (const { kind, path, within, of } of steps) {
      const comes = within.every((one) => asked.has(one));
      if (kind === "asked") asked.add(path);
      else if (kind === "used" && comes && !asked.has(path)) early.add(path);
      else if (kind === "tested") {
        // Whether there is an answer can be asked where there is one in some order.
        tested.set(of!, tested.get(of!) === true || asked.has(path));
      }
    }
  }
  for (const [{ on }, ever] of tested) if (!ever) early.add(on);
  return [...early].sort();
}

/** Whether there are not too many orders to try. */
const isSmall = (design: readonly Thing[]): boolean => {
  const count = (things: readonly Thing[]): number =>
    things.reduce((product, thing) => {
      const inside = "things" in thing ? count(thing.things) : 1;
      const own = thing.kind === "shuffle" ? (thing.things.length === 3 ? 6 : 2) : 1;
      return product * inside * own;
    }, 1);
  return count(design) <= 300;
};

const costs = { x: 100, y: 80 };

/** What a task cost, as this respondent answered it; undefined for who was not asked it. */
function costOf(response: Response, task: string): number | undefined {
  const own = response.answers[task] as Record<string, { chosen: boolean }> | undefined;
  if (own === undefined) return undefined;
  return (own["x"]!.chosen ? costs.x : 0) + (own["y"]!.chosen ? costs.y : 0);
}

const carriedLimits = (things: readonly Thing[]): [task: string, reads: string][] =>
  things.flatMap((thing): [string, string][] =>
    thing.kind === "task"
      ? thing.reads === undefined
        ? []
        : [[thing.id, thing.reads]]
      : "things" in thing
        ? carriedLimits(thing.things)
        : [],
  );

const rounds = Number(process.env["ROUNDS"] ?? 200);
const from = Number(process.env["FROM"] ?? 0);

test("an answer is said to be used too early exactly where an order exists in which it is, and who comes through is admissible", () => {
  const tally = { designs: 0, early: 0, fine: 0, carried: 0, responses: 0 };
  for (let at = from; at < from + rounds; at++) {
    const design = new Maker(randomStream("0123456789abcdef", `${at}`)).design();
    if (!isSmall(design)) continue;
    const text = `pwe 1\nconsultation study "A study" {\n  language en\n}\nattribute cost "Cost" unit "€"\n${design.map(written).join("\n")}\n`;
    const { consultation, diagnostics } = compile("study.pwe", {
      read: (path) => (path === "study.pwe" ? text : undefined),
      applies: ({ kind }) => kind.severity === "error" || kind.id === "maybe-unasked",
    });
    const say = `FROM=${at}\n${text}\n${diagnostics.map(({ message }) => message).join("\n")}`;
    const early = diagnostics.flatMap(({ id, message }) =>
      id === "used-before-asked" ? [/`([^`]+)`/.exec(message)![1]!] : [],
    );
    expect([...new Set(early)].sort(), say).toEqual(usedTooEarly(design));
    tally.designs++;
    if (early.length > 0) {
      tally.early++;
      continue;
    }
    if (diagnostics.length > 0) continue;
    tally.fine++;
    const { instrument, texts } = consultation!;
    const limits = carriedLimits(design);
    const respond = simulator(instrument);
    for (let index = 0; index < 24; index++) {
      const response = respond(
        randomStream("fedcba9876543210", `${at} ${index}`)
          .below(2 ** 31)
          .toString(16)
          .padStart(16, "0"),
      );
      tally.responses++;
      expect(judge(instrument, response), say).toEqual([]);
      for (const [task, reads] of limits) {
        const [own, before] = [costOf(response, task), costOf(response, reads)];
        if (own === undefined || before === undefined) continue;
        tally.carried++;
        expect(own + before, say).toBeLessThanOrEqual(200);
      }
      const asked = new Set<string>();
      for (const { elements } of route(instrument, { ...response, versions: {} }).pages) {
        for (const shown of elements) {
          const uses =
            shown.kind === "recall"
              ? [shown.element.of]
              : shown.kind === "passage" || shown.kind === "question"
                ? [
                    ...JSON.stringify(
                      texts[shown.kind === "passage" ? shown.key : `${shown.key}#label`],
                    ).matchAll(/\{\{([^}]+)\}\}/g),
                  ].map((found) => found[1]!)
                : [];
          for (const path of uses) expect(asked, `${path} ${say}`).toContain(path);
          asked.add(shown.key);
          if (shown.kind === "task") for (const { path } of shown.element.options) asked.add(path);
        }
      }
    }
  }
  if (process.env["TALLY"]) console.log(tally);
  expect(tally.early).toBeGreaterThan(rounds / 10);
  expect(tally.fine).toBeGreaterThan(rounds / 10);
}, 120_000);
