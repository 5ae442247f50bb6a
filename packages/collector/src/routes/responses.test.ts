import { canonicalJson } from "@pwe/model";
import { describe, expect, test } from "vitest";
import {
  CollectorUnderTest,
  consultation,
  instrument,
  PROBLEM,
  idOf,
  respond,
  withMotivation,
} from "../testing/collector-under-test.ts";
import { judgeSubmission } from "../submission.ts";

describe("a response", () => {
  const at = new CollectorUnderTest();

  test("is stored with 201, and with 200 when it comes again, in whatever spelling", async () => {
    const response = respond(1);
    const first = await at.put(response.id, response);
    expect([first.statusCode, first.json()]).toEqual([201, { id: response.id, status: "stored" }]);
    const again = await at.put(response.id, JSON.stringify(response, null, 2));
    expect([again.statusCode, again.json()]).toEqual([200, first.json()]);
    const turned = Object.fromEntries(Object.entries(response).toReversed());
    expect((await at.put(response.id, turned)).statusCode).toBe(200);
    expect((await at.store.get(response.id))?.document).toBe(canonicalJson(response));
    expect((await at.store.counts()).responses).toBe(1);
  });

  test("with other content is refused with 409, and the first is kept", async () => {
    await at.put(idOf(1), withMotivation(1, "first"));
    const refused = await at.put(idOf(1), withMotivation(1, "second"));
    expect(refused.statusCode).toBe(409);
    expect(refused.headers["content-type"]).toBe(PROBLEM);
    expect(refused.json()).toMatchObject({ type: "urn:pwe:problem:other_content", status: 409 });
    expect((await at.store.get(idOf(1)))?.document).toBe(canonicalJson(withMotivation(1, "first")));
  });

  test("sent twenty times at once is stored once", async () => {
    const response = respond(1);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => at.put(response.id, response)),
    );
    const codes = answers.map(({ statusCode }) => statusCode).toSorted();
    expect(codes).toEqual([...Array.from({ length: 19 }, () => 200), 201]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect((await at.store.counts()).responses).toBe(1);
  });

  test("of two sent at once with one id, one is stored and the other refused", async () => {
    const both = [withMotivation(1, "one"), withMotivation(1, "other")];
    const answers = await Promise.all(both.map((response) => at.put(idOf(1), response)));
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
    const winner = answers.findIndex(({ statusCode }) => statusCode === 201);
    expect((await at.store.get(idOf(1)))?.document).toBe(canonicalJson(both[winner]));
  });

  test("that is not admissible is refused with every reason in words", async () => {
    const response = { ...respond(1), language: "fr", stream: "elsewhere" };
    const refused = await at.put(response.id, response);
    expect(refused.statusCode).toBe(422);
    const { problems } = refused.json<{
      problems: { path: string; code: string; words: string }[];
    }>();
    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ["language", "unknown_language"],
      ["stream", "unknown_stream"],
    ]);
    expect(problems[0]?.words).toBe("The form is not offered in this language.");
    expect((await at.store.counts()).responses).toBe(0);
  });

  test("has the id of its address", async () => {
    const refused = await at.put(idOf(2), respond(1));
    expect([refused.statusCode, refused.json<{ type: string }>().type]).toEqual([
      422,
      "urn:pwe:problem:other_id",
    ]);
    expect((await at.put("not-a-uuid", respond(1))).statusCode).toBe(404);
  });

  test("to another edition of the form is gone with words, not lost in an error", async () => {
    const refused = await at.put(idOf(1), { ...respond(1), design: "0".repeat(64) });
    expect(refused.statusCode).toBe(410);
    expect(refused.json<{ detail: string }>().detail).toContain("another edition of the form");
  });

  test("that was stored before the form got another edition is still acknowledged", async () => {
    const response = respond(1);
    await at.put(response.id, response);

    const changed = structuredClone(consultation);
    changed.instrument.design = changed.fingerprints.design = "f".repeat(64);
    await at.restart({ consultation: changed });
    expect((await at.put(response.id, response)).statusCode).toBe(200);
  });

  test("is decided on alike by judgeSubmission", () => {
    const decide = (value: unknown) => {
      const { refusal } = judgeSubmission(instrument, JSON.stringify(value));
      return refusal?.details.status ?? 201;
    };
    expect(decide(respond(1))).toBe(201);
    expect(decide({ ...respond(1), language: "fr" })).toBe(422);
    expect(decide({ ...respond(1), design: "0".repeat(64) })).toBe(410);
    expect(judgeSubmission(instrument, '{"a":1,"a":2}').refusal?.details.status).toBe(400);
  });
});
