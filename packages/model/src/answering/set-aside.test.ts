import fc from "fast-check";
import { expect, test } from "vitest";
import { instruments, readSmall } from "../../../../test/fixtures/instruments.ts";
import { decodeForm } from "./decode-form.ts";
import type { Exact, Instrument } from "../generated/consultation.ts";
import type { Response } from "../generated/response.ts";
import { judge } from "../judging/judge.ts";
import { setAside } from "./set-aside.ts";
import { simulator } from "@pwe/proofs";
import type { Answers } from "../documents/situation.ts";
import { withSkipped } from "./with-skipped.ts";

const { instrument: small } = readSmall();
const seedOf = (at: number): string => at.toString(16).padStart(16, "0");
const situation = { seed: seedOf(0), versions: { version: "v1" } };

const damage = (advice: string): Answers => ({
  damage: { advice: { answer: advice, why: null }, worse: { answer: "stay" } },
});

test("what is no longer asked goes aside, and comes back when it is asked again", () => {
  const away = setAside(small, { ...situation, answers: damage("temporary") });
  expect(away.answers["damage"]).toEqual({ advice: { answer: "temporary", why: null } });
  expect(away.aside).toEqual({ "damage.worse": { answer: "stay" } });
  const answers = { damage: { advice: { answer: "procedure", why: null } } };
  const back = setAside(small, { ...situation, answers, aside: away.aside });
  expect(back.answers["damage"]).toEqual(damage("procedure")["damage"]);
  expect(back.aside).toEqual({});
});

test("what was answered last wins over what stood aside", () => {
  const { answers, aside } = setAside(small, {
    ...situation,
    answers: damage("procedure"),
    aside: { "damage.worse": { answer: "help" } },
  });
  expect(answers["damage"]!["worse"]).toEqual({ answer: "stay" });
  expect(aside).toEqual({});
});

test("names from prototypes are data", () => {
  const answers = JSON.parse(
    '{"__proto__": {"x": {"answer": "a"}}, "damage": {"__proto__": {"answer": "b"}}}',
  ) as Answers;
  const settled = setAside(small, { ...situation, answers });
  expect(Object.getPrototypeOf(settled.answers)).toBe(Object.prototype);
  expect(Object.keys(settled.aside).sort()).toEqual(["__proto__.x", "damage.__proto__"]);
});

/** Two respondents' answers thrown together: answers to what is asked and to what is not. */
function mixed(instrument: Instrument, one: number, other: number): Response {
  const draw = simulator(instrument);
  const [mine, theirs] = [draw(seedOf(one)), draw(seedOf(other))];
  const blocks = new Set([...Object.keys(mine.answers), ...Object.keys(theirs.answers)]);
  const answers = [...blocks].map((block) => [
    block,
    { ...theirs.answers[block], ...mine.answers[block] },
  ]);
  return { ...mine, answers: Object.fromEntries(answers) as Response["answers"] };
}

test.each(Object.entries(instruments))(
  "%s: settling settles, once and for all",
  (_, instrument) => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), (one, other) => {
        const { seed, versions, answers } = mixed(instrument, one, other);
        const once = setAside(instrument, { seed, versions, answers });
        const twice = setAside(instrument, { seed, versions, ...once });
        expect(twice).toEqual(once);
        const filled = withSkipped(instrument, { seed, versions, answers: once.answers });
        expect(withSkipped(instrument, { seed, versions, answers: filled })).toEqual(filled);
      }),
      { numRuns: 100 },
    );
  },
);

test.each(Object.entries(instruments))(
  "%s: answers of my own beside those of another are admissible once settled",
  (_, instrument) => {
    for (let at = 0; at < 100; at++) {
      const response = mixed(instrument, at, at + 1);
      const settled = { ...response, ...setAside(instrument, response) };
      expect(judge(instrument, settled)).toEqual([]);
    }
  },
);

interface Stepped {
  path?: string;
  step?: Exact;
  decision?: { step?: Exact };
}

/** The fields that a form without script would post for a response. */
function fieldsOf(instrument: Instrument, response: Response): string {
  const fields: [string, string][] = [];
  for (const name of [
    "consultation",
    "release",
    "design",
    "id",
    "seed",
    "language",
    "stream",
  ] as const) {
    fields.push([name, String(response[name])]);
  }
  for (const [factor, arm] of Object.entries(response.versions)) {
    fields.push([`versions.${factor}`, arm]);
  }
  const step = new Map<string, Exact>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { path = "", step: own, decision } = value as Stepped;
    const found = own ?? decision?.step;
    if (found !== undefined) step.set(path, found);
    Object.values(value).forEach(visit);
  };
  visit(instrument.elements);
  const write = (path: string, value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) write(path, one);
    else if (typeof value === "object" && value !== null) {
      for (const [name, part] of Object.entries(value)) write(`${path}.${name}`, part);
    } else if (typeof value === "boolean") {
      if (value) fields.push([path, "true"]);
    } else if (typeof value === "number") {
      const own = step.get(path.replace(/\.answer$/, "")) ?? step.get(path.split(".")[0]!);
      const shown = own === undefined ? `${value}` : `${(value * own.int) / 10 ** own.decimals}`;
      fields.push([path, shown.replace(".", ",")]);
    } else if (value !== null) fields.push([path, String(value).replaceAll("\n", "\r\n")]);
  };
  for (const [block, items] of Object.entries(response.answers)) write(block, items);
  return new URLSearchParams(fields).toString();
}

test.each(Object.entries(instruments))(
  "%s: a posted form is the response it was",
  (_, instrument) => {
    const draw = simulator(instrument);
    for (let at = 0; at < 60; at++) {
      const response = draw(seedOf(at));
      const body = fieldsOf(instrument, response);
      const decoded = decodeForm(instrument, "application/x-www-form-urlencoded", body);
      // Without script nobody measures how it came about.
      const { seconds: _, paradata: __, ...rest } = response;
      expect(decoded).toEqual({ ...rest, aside: {} });
      const json = JSON.stringify(response);
      expect(decodeForm(instrument, "application/json", json)).toEqual(response);
    }
  },
);

test("fields that nobody knows are not swallowed, and what cannot be read is undefined", () => {
  const form = "application/x-www-form-urlencoded";
  const unknown = decodeForm(small, form, "about.age.answer=4&__proto__=x&versions.__proto__=v1");
  const paths = judge(small, unknown).map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(["about.age.answer", "__proto__"]));
  expect(decodeForm(small, "application/json", "{")).toBeUndefined();
});

test("a form with every branch open keeps the answers of the others aside", () => {
  const body =
    "seed=0123456789abcdef&versions.version=v1&damage.advice.answer=procedure&damage.worse.answer=stay&damage.wish.answer=keep";
  const decoded = decodeForm(small, "application/x-www-form-urlencoded", body) as Response;
  expect(decoded.answers["damage"]).toEqual(damage("procedure")["damage"]);
  expect(decoded.aside).toEqual({ "damage.wish": { answer: "keep" } });
});
