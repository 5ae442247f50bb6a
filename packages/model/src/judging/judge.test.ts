import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instruments, readSmall } from "../../../../test/fixtures/instruments.ts";
import type { Instrument } from "../generated/consultation.ts";
import { judge } from "./judge.ts";
import { judgePage } from "./page.ts";
import { pages } from "../answering/pages.ts";
import type { ProblemCode } from "../documents/problem.ts";
import { simulate, simulator } from "@pwe/proofs";
import { validateResponse } from "../validate.ts";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Path = (string | number)[];

const all = Object.entries(instruments);
const seedOf = (at: number): string => at.toString(16).padStart(16, "0");
const copy = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

/** A response with the value at a path replaced; undefined takes the member out. */
function changed(response: unknown, path: Path, value: Json | undefined): Json {
  const [name, ...rest] = path;
  if (name === undefined) return value ?? null;
  const members = Array.isArray(response) ? [...(response as Json[])] : { ...(response as object) };
  const target = members as Record<string | number, Json>;
  if (rest.length === 0 && value === undefined) delete target[name];
  else target[name] = changed(target[name], rest, value);
  return members as Json;
}

/** Every place in a JSON value, the whole not counted. */
function places(value: Json, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]): Path[] => {
    const path = [...at, Array.isArray(value) ? Number(name) : name];
    return [path, ...places(part, path)];
  });
}

const valueAt = (value: Json, path: Path): Json =>
  path.reduce<Json>((part, name) => (part as Record<string | number, Json>)[name]!, value);

describe.each(all)("%s", (_, instrument) => {
  const draw = simulator(instrument);

  test("500 simulated respondents are admissible, in shape and in meaning", () => {
    for (let at = 0; at < 500; at++) {
      const response = copy(draw(seedOf(at)));
      expect(judge(instrument, response)).toEqual([]);
      if (at % 20 === 0) expect(validateResponse(response)).toEqual([]);
    }
  });

  test("the same seed gives the same respondent, alone or among others", () => {
    for (const seed of [seedOf(7), seedOf(8)]) {
      expect(simulate(instrument, seed)).toEqual(draw(seed));
    }
    expect(draw(seedOf(7)).id).not.toBe(draw(seedOf(8)).id);
  });

  test("every page of an admissible response may be left", () => {
    for (let at = 0; at < 60; at++) {
      const response = draw(seedOf(at));
      for (const { key } of pages(instrument, response)) {
        expect(judgePage(instrument, response, key)).toEqual([]);
      }
    }
  });

  test("no member can be left out (but what was recorded), added or of another type", () => {
    for (let at = 0; at < 25; at++) {
      const response = copy(draw(seedOf(at)));
      for (const path of places(response)) {
        const inList = typeof path.at(-1) === "number";
        const refused = (value: Json | undefined): void => {
          const wrong = changed(response, path, value);
          expect(
            judge(instrument, wrong),
            `${path.join(".")} = ${JSON.stringify(value)}`,
          ).not.toEqual([]);
        };
        const recorded = path[0] === "seconds" || path[0] === "paradata";
        if (!recorded && !inList) refused(undefined);
        if (recorded && !inList)
          expect(judge(instrument, changed(response, path, undefined))).toEqual([]);
        for (const value of [1.5, "", ["?"], { x: 1 }, "__proto__", "constructor"]) {
          if (JSON.stringify(value) === JSON.stringify(valueAt(response, path))) continue;
          // A text may say anything but nothing.
          if (/(why|text)$/.test(path.join(".")) && typeof value === "string" && value !== "")
            continue;
          refused(value);
        }
        const here = valueAt(response, path);
        if (typeof here === "object" && here !== null && !Array.isArray(here)) {
          for (const name of ["extra", "__proto__", "constructor", "toString", "hasOwnProperty"]) {
            const wrong = JSON.parse(
              JSON.stringify(response).replace(
                JSON.stringify(here),
                `{${JSON.stringify(name)}:{"answer":"yes"},${JSON.stringify(here).slice(1)}`.replace(
                  ",}",
                  "}",
                ),
              ),
            ) as Json;
            expect(judge(instrument, wrong), `${path.join(".")} + ${name}`).not.toEqual([]);
          }
        }
      }
    }
  });

  test("a change anywhere is refused, or gives a response that is well-shaped all the same", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(), fc.jsonValue(), (at, place, value) => {
        const response = copy(draw(seedOf(at)));
        const from = places(response);
        const path = from[place % from.length]!;
        const other = changed(response, path, value as Json);
        if (judge(instrument, other).length === 0) expect(validateResponse(other)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test("no JSON value makes it throw", () => {
    const response = copy(draw(seedOf(1))) as Record<string, Json>;
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(response)), (value, name) => {
        judge(instrument, value);
        judge(instrument, { ...response, [name]: value });
        const blocks = Object.keys(response["answers"]!);
        for (const block of blocks) {
          judge(instrument, changed(response, ["answers", block], value as Json));
        }
        judge(instrument, { ...response, aside: value, paradata: { [blocks[0]!]: value } });
      }),
      { numRuns: 300 },
    );
  });
});

/** An admissible response to the small consultation, in version v1 and by the procedure. */
function procedure(): Json {
  const { instrument } = readSmall();
  const draw = simulator(instrument);
  for (let at = 0; ; at++) {
    const response = copy(draw(seedOf(at)));
    const follows = valueAt(response, ["answers", "damage", "advice", "answer"]) === "procedure";
    if (follows && valueAt(response, ["versions", "version"]) === "v1") return response;
  }
}

const base = changed(
  changed(procedure(), ["answers", "attention"], {
    rights: { level: "much_more", why: null },
    explain: { level: "less", why: "x".repeat(2000) },
    critical: { level: "same", why: null },
    science: { level: "much_more", why: null },
  }),
  ["answers", "about"],
  {
    gender: { answer: "other", text: null },
    before: { answers: ["letter", "survey"] },
    trust: { officials: { answer: "low" }, cabinet: { answer: "dont_know" } },
    hours: { answer: 73 },
    mark: { answer: 8 },
    postcode: { answer: "1234" },
    order: { answers: ["housing", "safety"] },
    party: { consent: true, answer: "left" },
  },
);

const about = (...path: Path): Path => ["answers", "about", ...path];
const wrong: [what: string, path: Path, value: Json | undefined, ...problems: string[]][] = [
  ["another design", ["design"], "b".repeat(64), "design other_design"],
  ["another consultation", ["consultation"], "other", "consultation other_consultation"],
  ["a release to come", ["release"], 2, "release other_release"],
  ["an unknown language", ["language"], "fr", "language unknown_language"],
  ["an unknown stream", ["stream"], "street", "stream unknown_stream"],
  ["an unknown arm", ["versions", "version"], "v3", "versions.version unknown_arm"],
  ["no version", ["versions"], {}, "versions.version missing_factor"],
  ["a factor too many", ["versions", "tone"], "v1", "versions.tone unknown_member"],
  ["an id that is no UUID", ["id"], "1", "id wrong_type"],
  ["a seed that is none", ["seed"], "0123", "seed wrong_type"],
  ["a status that is not so", ["status"], "screened_out", "status wrong_status"],
  ["a status that is none", ["status"], "done", "status wrong_status"],
  ["an unknown member", ["extra"], 1, "extra unknown_member"],
  ["no consent", ["answers", "consent", "answer"], "no", "consent.answer unknown_answer"],
  ["an unknown block", ["answers", "elsewhere"], {}, "elsewhere unknown_member"],
  ["an unknown question", about("age"), { answer: 1 }, "about.age unknown_member"],
  [
    "an answer that was not asked",
    ["answers", "damage", "wish"],
    { answer: "keep" },
    "damage.wish not_asked",
  ],
  [
    "no answer to what was asked",
    ["answers", "damage", "worse"],
    undefined,
    "damage.worse unanswered",
  ],
  [
    "nothing where something is required",
    about("mark", "answer"),
    null,
    "about.mark.answer required",
  ],
  [
    "nothing in a row that is required",
    about("trust", "cabinet", "answer"),
    null,
    "about.trust.cabinet required",
  ],
  ["a row too few", about("trust", "cabinet"), undefined, "about.trust.cabinet unanswered"],
  ["a row too many", about("trust", "king"), { answer: "low" }, "about.trust.king unknown_member"],
  ["an unknown answer", about("gender"), { answer: "x" }, "about.gender.answer unknown_answer"],
  [
    "a text beside an answer that is not open",
    about("gender"),
    { answer: "male", text: "x" },
    "about.gender.text unknown_member",
  ],
  [
    "an open answer without its text",
    about("gender"),
    { answer: "other" },
    "about.gender.text unanswered",
  ],
  [
    "too long an open answer",
    about("gender", "text"),
    "é".repeat(101),
    "about.gender.text too_long",
  ],
  ["a mark below the scale", about("mark", "answer"), 0, "about.mark.answer out_of_range"],
  ["a number above", about("hours", "answer"), 161, "about.hours.answer out_of_range"],
  ["half a step", about("hours", "answer"), 0.5, "about.hours.answer wrong_type"],
  ["a number as it was typed", about("hours", "answer"), "7", "about.hours.answer not_a_number"],
  [
    "too many answers",
    about("before", "answers"),
    ["letter", "meeting", "survey", "never"],
    "about.before.answers exclusive",
  ],
  [
    "none and something",
    about("before", "answers"),
    ["letter", "never"],
    "about.before.answers exclusive",
  ],
  ["no answers", about("before", "answers"), [], "about.before.answers too_few"],
  [
    "an answer twice",
    about("before", "answers"),
    ["letter", "letter"],
    "about.before.answers repeated",
  ],
  ["places too few", about("order", "answers"), ["safety"], "about.order.answers too_few"],
  [
    "places too many",
    about("order", "answers"),
    ["safety", "housing", "climate"],
    "about.order.answers too_many",
  ],
  ["another format", about("postcode", "answer"), "12a", "about.postcode.answer wrong_format"],
  ["too long a text", about("postcode", "answer"), "12345", "about.postcode.answer too_long"],
  ["an empty text", about("postcode", "answer"), "", "about.postcode.answer empty_text"],
  ["an answer without consent", about("party", "consent"), false, "about.party.answer no_consent"],
  ["consent left out", about("party", "consent"), null, "about.party.consent required"],
  [
    "a level that is none",
    ["answers", "attention", "rights", "level"],
    "most",
    "attention.rights.level unknown_answer",
  ],
  [
    "a meter in the red",
    ["answers", "attention", "explain", "level"],
    "same",
    "attention.effort over_limit",
  ],
  [
    "too long a motivation",
    ["answers", "attention", "rights", "why"],
    "x".repeat(2001),
    "attention.rights.why too_long",
  ],
  [
    "a way out that is not offered",
    ["answers", "attention", "decided"],
    "opt_out",
    "attention.decided unknown_member",
  ],
  [
    "aside that was asked",
    ["aside"],
    { "about.mark": { answer: 8 } },
    "aside.about.mark unknown_member",
  ],
  ["aside that is unknown", ["aside"], { "about.x": {} }, "aside.about.x unknown_member"],
  [
    "aside of another shape",
    ["aside"],
    { "damage.wish": { answer: "x" } },
    "aside.damage.wish.answer unknown_answer",
  ],
  ["seconds before the first", ["seconds"], -1, "seconds wrong_type"],
  ["half a second", ["seconds"], 0.5, "seconds wrong_type"],
  ["seconds in words", ["seconds"], "90", "seconds wrong_type"],
  ["paradata of no task", ["paradata"], { about: {} }, "paradata.about unknown_member"],
  [
    "paradata of an unknown option",
    ["paradata"],
    { attention: { touched: ["x"] } },
    "paradata.attention.touched unknown_answer",
  ],
  [
    "paradata of an unknown total",
    ["paradata"],
    { attention: { over: { x: 1 } } },
    "paradata.attention.over.x unknown_member",
  ],
  [
    "a first setting of an unknown option",
    ["paradata"],
    { attention: { first: { x: "less" } } },
    "paradata.attention.first.x unknown_member",
  ],
  [
    "a first setting that is none",
    ["paradata"],
    { attention: { first: { rights: 1 } } },
    "paradata.attention.first.rights wrong_type",
  ],
];

test.each(wrong)("%s is refused, and nothing else", (_, path, value, ...problems) => {
  const { instrument } = readSmall();
  expect(judge(instrument, base)).toEqual([]);
  const found = judge(instrument, changed(base, path, value));
  expect(found.map(({ path: at, code }) => `${at} ${code}`)).toEqual(problems);
});

const right: [what: string, path: Path, value: Json | undefined][] = [
  ["none alone", about("before", "answers"), ["never"]],
  ["a text of as many code points as it may have", about("gender", "text"), "😀".repeat(100)],
  ["a skipped question", about("hours", "answer"), null],
  ["no consent and no answer", about("party"), { consent: false, answer: null }],
  ["an unfinished answer aside", ["aside"], { "damage.wish": { answer: null } }],
  ["an empty aside", ["aside"], {}],
  ["no time at all", ["seconds"], 0],
  ["nobody's time", ["seconds"], undefined],
  ["a record in which nothing happened", ["paradata"], {}],
  ["no record", ["paradata"], undefined],
  [
    "paradata",
    ["paradata"],
    {
      attention: { touched: ["science", "rights"], first: { rights: "less" }, over: { effort: 2 } },
    },
  ],
];

test.each(right)("%s is admissible", (_, path, value) => {
  expect(judge(readSmall().instrument, changed(base, path, value))).toEqual([]);
});

/** The codes for answers to the one task of an instrument. */
function codesOf(instrument: Instrument, answers: Json): ProblemCode[] {
  const task = Object.keys(answers as object)[0]!;
  const response = {
    ...{ consultation: "tiny", release: 1, design: instrument.design, status: "complete" },
    ...{ id: "00000000-0000-4000-8000-000000000000", seed: seedOf(0), versions: { version: "v1" } },
    ...{ language: "nl", stream: "open", answers },
  };
  return judge(instrument, response)
    .filter(({ path }) => path.split(".")[0] === task)
    .map(({ code }) => code);
}

test("groups, counts, points, targets and amounts are judged", () => {
  const rivers = (...chosen: string[]): ProblemCode[] => {
    const ids = ["dyke_a", "wide_a", "dyke_b", "wide_b", "birds", "cycling"];
    const options = ids.map((id) => [id, { chosen: chosen.includes(id), why: "x" }]);
    return codesOf(instruments["groups"]!, { rivers: Object.fromEntries(options) as Json });
  };
  expect(rivers("dyke_a", "dyke_b")).toEqual([]);
  expect(rivers("dyke_a")).toEqual(["too_few", "group_too_few"]);
  expect(rivers("dyke_a", "wide_a", "dyke_b")).toEqual(["group_too_many", "over_limit"]);
  expect(rivers("wide_a", "wide_b")).toEqual(["over_limit"]);

  const heat = (...points: number[]): ProblemCode[] => {
    const ids = ["cooperative", "municipality", "market", "nothing"];
    const options = ids.map((id, at) => [id, { points: points[at]! }]);
    return codesOf(instruments["points"]!, { heat: Object.fromEntries(options) as Json });
  };
  expect(heat(40, 30, 30, 0)).toEqual([]);
  expect(heat(40, 30, 29, 0)).toEqual(["points_left", "under_limit"]);
  expect(heat(40, 30, 31, 0)).toEqual(["points_over", "over_limit"]);
  expect(heat(90, 0, 9, 1)).toEqual(["out_of_range"]);

  const climate = (...levels: string[]): ProblemCode[] => {
    const options = ["tax", "wind", "homes", "farms"].map((id, at) => [id, { level: levels[at]! }]);
    const answers = { decided: "self", ...Object.fromEntries(options) } as Json;
    return codesOf(instruments["target"]!, { climate: answers });
  };
  expect(climate("much", "some", "none", "none")).toEqual([]);
  expect(climate("none", "some", "none", "none")).toEqual(["under_limit"]);
  expect(climate("none", "much", "much", "none")).toEqual(["over_limit"]);
  expect(codesOf(instruments["target"]!, { climate: { decided: "opt_out" } })).toEqual([]);
  expect(
    codesOf(instruments["target"]!, { climate: { decided: "opt_out", tax: { level: "some" } } }),
  ).toEqual(["not_asked"]);

  const health = (...amounts: number[]): ProblemCode[] => {
    const ids = ["cure", "care", "youth", "prevention"];
    const options = ids.map((id, at) => [id, { amount: amounts[at]! }]);
    return codesOf(instruments["amounts"]!, { health: Object.fromEntries(options) as Json });
  };
  expect(health(-10, 0, 0, 0)).toEqual([]);
  expect(health(-12, 0, 0, 0)).toEqual(["under_limit"]);
  expect(health(10, 10, -1, 0)).toEqual(["over_limit"]);
  expect(health(-21, 0, 0, 0)).toEqual(["out_of_range"]);
});

test("a quota may end a response between pages, not within one", () => {
  const { instrument } = readSmall();
  const { answers } = base as { answers: Record<string, Json> };
  const ended = (of: Json): string[] =>
    judge(instrument, changed(changed(base, ["status"], "quota_full"), ["answers"], of)).map(
      ({ path, code }) => `${path} ${code}`,
    );
  expect(ended({})).toEqual([]);
  expect(ended({ consent: answers["consent"]! })).toEqual([]);
  expect(ended({ consent: answers["consent"]!, attention: answers["attention"]! })).toEqual([]);
  expect(ended({ attention: answers["attention"]! })).toEqual(["consent unanswered"]);
  const { about: _, ...rest } = answers;
  expect(judge(instrument, changed(base, ["answers"], rest)).length).toBeGreaterThan(0);
});

test("a page says what keeps a respondent from leaving it, and nothing of other pages", () => {
  const { instrument } = readSmall();
  const codes = (answers: Json, page: string): string[] =>
    judgePage(
      instrument,
      { seed: seedOf(0), versions: { version: "v2" }, answers: answers as never },
      page,
    ).map(({ path, code }) => `${path} ${code}`);
  expect(codes({}, "attention")).toEqual([]);
  expect(codes({ attention: { rights: { level: "much_more" } } }, "attention")).toEqual([
    "attention.effort over_limit",
  ]);
  expect(codes({}, "damage")).toEqual(["damage.advice.answer required"]);
  expect(codes({ damage: { advice: { answer: "other" } } }, "damage")).toEqual([
    "damage.wish.answer required",
  ]);
  expect(codes({}, "damage/1")).toEqual([]);
  expect(codes({}, "about/1")).toEqual(["about.order.answers required"]);
});
