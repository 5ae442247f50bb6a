import type { Response } from "@pwe/model";
import { simulator } from "@pwe/proofs";
import { responseValidator, shapeValidator } from "@pwe/model/validate";
import { describe, expect, test } from "vitest";
import { wide } from "../../../../../test/fixtures/wide.ts";
import { responseSchema } from "./response-schema.ts";

type Members = Record<string, Record<string, Record<string, unknown>>>;

const schema = responseSchema(wide);
const plain = shapeValidator(schema);
const full = responseValidator(schema, wide.instrument);
const simulate = simulator(wide.instrument);

/** The first simulated response for which this holds. */
function find(wanted: (response: Response) => boolean): Response {
  for (let at = 1; at < 5000; at += 1) {
    const response = simulate(at.toString(16).padStart(16, "0"));
    if (wanted(response)) return response;
  }
  throw new Error("no such respondent");
}

const answersOf = (response: Response): Members => response.answers as unknown as Members;

/** A copy of the response, changed. */
function change(
  response: Response,
  edit: (answers: Members, response: Response) => void,
): Response {
  const copy = structuredClone(response);
  edit(answersOf(copy), copy);
  return copy;
}

const complete = (response: Response): boolean => response.status === "complete";

describe("presence", () => {
  const obeys = find(
    (one) => complete(one) && answersOf(one)["order"]?.["again"]?.["answer"] === "refuse",
  );

  test("requires a follow-up of those who are asked it, two levels deep", () => {
    expect(plain(obeys)).toBe(true);
    expect(plain(change(obeys, ({ order }) => delete order!["turned"]))).toBe(false);
  });

  test("forbids it for those who are not", () => {
    const stays = change(obeys, ({ order }) => (order!["again"]!["answer"] = "obey"));
    expect(plain(stays)).toBe(false);
    expect(plain(change(stays, ({ order }) => delete order!["turned"]))).toBe(true);
  });

  test("follows the version, for a question and for a whole block", () => {
    const warm = find((one) => complete(one) && one.versions["tone"] === "warm");
    expect(
      plain(change(warm, (_, one) => (one.versions = { ...one.versions, tone: "cool" }))),
    ).toBe(false);
    expect(plain(change(warm, (answers) => (answers["pairs"] = {})))).toBe(false);
  });

  test("asks for the text of an open answer exactly when it is chosen", () => {
    const other = find(
      (one) => complete(one) && answersOf(one)["order"]?.["advice"]?.["answer"] === "other",
    );
    expect(plain(change(other, ({ order }) => delete order!["advice"]!["text"]))).toBe(false);
    expect(plain(change(obeys, ({ order }) => (order!["advice"]!["text"] = "x")))).toBe(false);
  });
});

describe("what is left to the keyword", () => {
  const dear = find((one) => complete(one) && answersOf(one)["projects"]?.["dear"] !== undefined);

  test("is presence that depends on a total", () => {
    const without = change(dear, ({ projects }) => delete projects!["dear"]);
    expect([plain(without), full(without)]).toEqual([true, false]);
  });

  test("is a sum of points", () => {
    const more = change(dear, ({ points }) => {
      const sun = points!["sun"] as { points: number };
      sun.points += sun.points < 8 ? 1 : -1;
    });
    expect([plain(more), full(more)]).toEqual([true, false]);
  });

  test("is named in the schema", () => {
    const comment = (schema as { $comment?: string }).$comment;
    for (const words of ["the limits of projects.cost", "asked when projects.cost >= 5"])
      expect(comment).toContain(words);
    expect(comment).toContain("that the points of points sum to 10");
    expect(comment).toContain("how many of projects.site are chosen");
  });
});

test("text is counted in code points and is made of whole characters", () => {
  const other = find(
    (one) => complete(one) && answersOf(one)["order"]?.["advice"]?.["answer"] === "other",
  );
  const say = (text: string): boolean =>
    full(change(other, ({ order }) => (order!["advice"]!["text"] = text)));
  expect([say("😀😀😀😀😀"), say("😀😀😀😀😀😀"), say("\ud83d"), say("\u0000"), say("")]).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
