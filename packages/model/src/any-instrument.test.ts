/** What holds of every instrument, tried on random ones: nested branches, shuffles, pages and screen-outs. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { budget, instrumentOf, limit, one, sum, task } from "../../../test/fixtures/instruments.ts";
import { asked, everyItem } from "./answering/asked.ts";
import type { QuestionOf } from "./documents/question-kinds.ts";
import { columns } from "./tables/columns.ts";
import type { Condition, Element, Instrument, Question } from "./generated/consultation.ts";
import { judge } from "./judging/judge.ts";
import { judgePage } from "./judging/page.ts";
import { outline, pages } from "./answering/pages.ts";
import { row } from "./tables/row.ts";
import { setAside } from "./answering/set-aside.ts";
import { simulator } from "@pwe/proofs";
import { validateConsultation, validateResponse } from "./validate.ts";
import { withSkipped } from "./answering/with-skipped.ts";
import { readSmall } from "../../../test/fixtures/instruments.ts";

type Shape =
  | { kind: "question"; type: number; required: boolean; consent: boolean; why: boolean }
  | { kind: "when"; on: Test[]; arms: Shape[][]; else: Shape[] }
  | { kind: "shuffle"; of: Shape[] }
  | { kind: "page"; fixed: boolean }
  | { kind: "screen_out"; on: Test }
  | { kind: "recall"; of: number };

/** A condition on the nth thing that was asked before, or on the version. */
interface Test {
  op: number;
  of: number;
  negated: boolean;
}

const tests: fc.Arbitrary<Test> = fc.record({ op: fc.nat(5), of: fc.nat(), negated: fc.boolean() });

const { list } = fc.letrec<{ list: Shape[]; shape: Shape }>((tie) => ({
  list: fc.array(tie("shape"), { maxLength: 4, depthIdentifier: "shape" }),
  shape: fc.oneof(
    { depthIdentifier: "shape", maxDepth: 3, withCrossShrink: true },
    fc.record({
      kind: fc.constant("question" as const),
      type: fc.nat(),
      required: fc.boolean(),
      consent: fc.boolean(),
      why: fc.boolean(),
    }),
    fc.record({ kind: fc.constant("page" as const), fixed: fc.boolean() }),
    fc.record({ kind: fc.constant("screen_out" as const), on: tests }),
    fc.record({ kind: fc.constant("recall" as const), of: fc.nat() }),
    fc.record({
      kind: fc.constant("when" as const),
      on: fc.array(tests, { minLength: 2, maxLength: 2 }),
      arms: fc.array(tie("list"), { minLength: 1, maxLength: 2 }),
      else: tie("list"),
    }),
    fc.record({ kind: fc.constant("shuffle" as const), of: tie("list") }),
  ),
}));

/** Builds elements from shapes, with ids of their own and conditions on what stands before. */
class Builder {
  #count = 0;
  readonly #paths: string[] = [];
  readonly #block: string;

  constructor(block: string, before: readonly string[]) {
    this.#block = block;
    this.#paths = [...before];
  }

  get paths(): readonly string[] {
    return this.#paths;
  }

  elements(shapes: readonly Shape[]): Element[] {
    return shapes.map((shape) => this.#element(shape));
  }

  #element(shape: Shape): Element {
    switch (shape.kind) {
      case "question":
        return this.#question(shape);
      case "page":
        return { kind: "page", fixed: shape.fixed };
      case "screen_out":
        return {
          kind: "screen_out",
          if: {
            op: "and",
            of: [this.#test(shape.on), this.#test({ ...shape.on, of: shape.on.of + 1 })],
          },
        };
      case "recall":
        return { kind: "passage", text: `${this.#block}.n${this.#count++}#text` };
      case "when":
        return {
          kind: "when",
          arms: shape.arms.map((arm, at) => ({
            if: this.#test(shape.on[at]!),
            elements: this.elements(arm),
          })),
          else: this.elements(shape.else),
        };
      case "shuffle":
        return {
          kind: "shuffle",
          path: `${this.#block}.n${this.#count++}`,
          elements: this.elements(shape.of),
        };
    }
  }

  #test({ op, of, negated }: Test): Condition {
    const path = this.#paths[of % Math.max(1, this.#paths.length)] ?? "nowhere.x";
    const conditions: Condition[] = [
      { op: "is", path, any: ["a", "yes"] },
      { op: "has", path, any: ["b", "c"] },
      { op: "range", path, min: 2, max: 5 },
      { op: "answered", path },
      { op: "arm", factor: "version", any: ["v1"] },
      {
        op: "or",
        of: [
          { op: "is", path, any: ["b"] },
          { op: "arm", factor: "version", any: ["v2"] },
        ],
      },
    ];
    const condition = conditions[op]!;
    return negated ? { op: "not", of: condition } : condition;
  }

  #question(shape: Extract<Shape, { kind: "question" }>): Question {
    const id = `n${this.#count++}`;
    const path = `${this.#block}.${id}`;
    this.#paths.push(path);
    const answers = [
      { id: "a", code: 1 },
      { id: "b", code: 2 },
      { id: "c", code: 3, kind: "other" as const, max: 9 },
      { id: "d", code: 4, kind: "refused" as const },
    ];
    const start = {
      kind: "question" as const,
      id,
      path,
      required: shape.required,
      ...(shape.consent ? { consent: true as const } : {}),
      ...(shape.why ? { motivation: { required: shape.required, max: 12 } } : {}),
    };
    const kinds: { [Type in Question["type"]]: QuestionOf<Type> } = {
      one: { ...start, type: "one", answers, shuffle: true },
      many: { ...start, type: "many", answers, shuffle: false, min: 1, max: 2 },
      rank: { ...start, type: "rank", answers: answers.slice(0, 3), shuffle: true, top: 2 },
      grid: {
        ...start,
        type: "grid",
        answers,
        shuffle: true,
        rows: ["r1", "r2"].map((row) => ({ id: row, path: `${path}.${row}` })),
      },
      number: { ...start, type: "number", min: -3, max: 8, step: { int: 25, decimals: 2 } },
      scale: { ...start, type: "scale", min: 1, max: 7 },
      text: { ...start, type: "text", max: 20, format: "year" },
      date: { ...start, type: "date", min: "1999-11-30", max: "2000-03-01" },
    };
    const all = Object.values(kinds);
    return all[shape.type % all.length]!;
  }
}

const made: fc.Arbitrary<Instrument> = fc
  .record({
    blocks: fc.array(list, { minLength: 1, maxLength: 3 }),
    shuffle: fc.boolean(),
    branch: fc.boolean(),
  })
  .map(({ blocks, shuffle, branch }) => {
    let before: readonly string[] = ["t", "t.a", "t.x"];
    const first = task("t", { kind: "choose", min: 0, max: 2 }, ["a", "b"], {
      instead: ["opt_out"],
      totals: [budget("t", "x", sum({ a: [2], b: [3] }), limit("at_most", 4))],
      elements: [one("t.after", "a", "b")],
    });
    const all = blocks.map((shapes, at): Element => {
      const builder = new Builder(`s${at}`, before);
      const elements = builder.elements(shapes);
      if (!shuffle) before = builder.paths;
      return { kind: "section", id: `s${at}`, path: `s${at}`, elements };
    });
    const loose: Element = { kind: "passage", text: "loose#text" };
    const last: Element[] = branch
      ? [
          {
            kind: "when",
            arms: [{ if: { op: "is", path: "t", any: ["self"] }, elements: [loose, ...all] }],
            else: [],
          },
        ]
      : all;
    return instrumentOf(
      first,
      ...(shuffle ? [{ kind: "shuffle" as const, path: "all", elements: last }] : last),
    );
  });

const drawn = fc.tuple(made, fc.nat(1000));
const seedOf = (at: number): string => at.toString(16).padStart(16, "0");

test("what is made is well-shaped", () => {
  const small = readSmall();
  fc.assert(
    fc.property(made, (instrument) => {
      expect(validateConsultation({ ...small, instrument })).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("who is simulated is admissible, can leave every page, and has a cell in every column", () => {
  let screened = 0;
  fc.assert(
    fc.property(drawn, ([instrument, at]) => {
      const response = JSON.parse(JSON.stringify(simulator(instrument)(seedOf(at)))) as ReturnType<
        ReturnType<typeof simulator>
      >;
      if (response.status === "screened_out") screened++;
      expect(judge(instrument, response)).toEqual([]);
      expect(validateResponse(response)).toEqual([]);
      for (const { key } of pages(instrument, response)) {
        expect(judgePage(instrument, response, key)).toEqual([]);
      }
      expect(withSkipped(instrument, response)).toEqual(response.answers);
      expect(setAside(instrument, response)).toEqual({ answers: response.answers, aside: {} });
      const names = columns(instrument).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect([...row(instrument, response).keys()]).toEqual(names);
    }),
    { numRuns: 1000 },
  );
  expect(screened).toBeGreaterThan(20);
});

test("an element stands on one page, the same for everyone, and what is asked stands on it", () => {
  fc.assert(
    fc.property(drawn, ([instrument, at]) => {
      const home = new Map<string, string>();
      for (const page of outline(instrument)) {
        for (const { key } of page.elements) {
          expect(home.has(key)).toBe(false);
          home.set(key, page.key);
        }
      }
      const response = simulator(instrument)(seedOf(at));
      const shown = pages(instrument, response);
      expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
      for (const page of shown) {
        for (const { key } of page.elements) expect(home.get(key)).toBe(page.key);
      }
      const known = new Map(everyItem(instrument).map(({ path, page }) => [path, page]));
      for (const { path, page } of asked(instrument, response)) expect(known.get(path)).toBe(page);
    }),
    { numRuns: 500 },
  );
});

test("one answer changed leaves a response that settles into an admissible one or one with problems named", () => {
  fc.assert(
    fc.property(made, fc.nat(500), fc.nat(500), (instrument, mine, theirs) => {
      const draw = simulator(instrument);
      const [own, other] = [draw(seedOf(mine)), draw(seedOf(theirs))];
      const blocks = [...new Set([...Object.keys(own.answers), ...Object.keys(other.answers)])];
      const answers = Object.fromEntries(
        blocks.map((block) => [block, { ...own.answers[block], ...other.answers[block] }]),
      );
      const { seed, versions } = own;
      const once = setAside(instrument, { seed, versions, answers });
      expect(setAside(instrument, { seed, versions, ...once })).toEqual(once);
      for (const { path } of judge(instrument, { ...own, ...once })) {
        // Only what nobody answered can be missing; nothing is on a wrong place.
        expect(path).not.toMatch(/^aside/);
      }
    }),
    { numRuns: 300 },
  );
});
