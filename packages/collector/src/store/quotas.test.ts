import type { Response } from "@pwe/model";
import { describe, expect, test } from "vitest";
import { StoreFailure, type Store } from "./store.ts";
import { CollectorUnderTest, consultation, respond } from "../testing/collector-under-test.ts";

const quotas = [
  {
    id: "gender",
    path: "about.gender",
    cells: [
      { answer: "female", limit: 2 },
      { answer: "male", limit: 0 },
    ],
  },
  {
    id: "panel_gender",
    path: "about.gender",
    stream: "panel",
    cells: [{ answer: "female", limit: 1 }],
  },
];
const design = { ...consultation, plan: { ...consultation.plan, quotas } };

const genderOf = ({ answers }: Response): unknown =>
  (answers["about"]?.["gender"] as { answer?: unknown } | undefined)?.answer;

/** Admissible responses of women who came in by this stream. */
const women = (stream: string): Response[] =>
  Array.from({ length: 200 }, (_, number) => ({ ...respond(number + 1), stream })).filter(
    (response) => response.status === "complete" && genderOf(response) === "female",
  );

const at = new CollectorUnderTest();

const full = async (stream: string): Promise<unknown> => {
  const answer = await at.get(`/api/quota?stream=${stream}`, null);
  expect(answer.statusCode).toBe(200);
  return (answer.json() as { full: unknown }).full;
};

const send = async (response: Response): Promise<void> => {
  expect((await at.put(response.id, response)).statusCode).toBeLessThan(300);
};

describe("a quota", () => {
  test("is full when as many complete responses as it wants are stored, each counted once", async () => {
    await at.restart({ consultation: design });
    const [one, two] = women("open");
    for (const response of [one!, one!, two!]) {
      expect(await full("open")).toEqual({ "about.gender": ["male"] });
      await send(response);
    }
    expect(await full("open")).toEqual({ "about.gender": ["female", "male"] });
  });

  test("of a stream counts only who came in by it", async () => {
    await at.restart({ consultation: design });
    await send(women("open")[0]!);
    expect(await full("panel")).toEqual({ "about.gender": ["male"] });
    await send(women("panel")[1]!);
    expect(await full("panel")).toEqual({ "about.gender": ["female", "male"] });
  });

  test("counts what was stored before the collector started, and nobody who was turned away", async () => {
    await at.restart({ consultation: design });
    const [one, two, three] = women("open");
    await send(one!);
    await send({ ...two!, status: "quota_full" });
    await at.restart({ consultation: design });
    expect(await full("open")).toEqual({ "about.gender": ["male"] });
    await send(three!);
    expect(await full("open")).toEqual({ "about.gender": ["female", "male"] });
  });

  test("that cannot be counted says so, stops nobody, and is counted at the next question", async () => {
    let broken = true;
    const store: Store = new Proxy(at.store, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== "function") return member;
        if (name !== "all" || !broken) return member.bind(target) as unknown;
        return async function* () {
          let seen = 0;
          for await (const response of target.all()) {
            if (seen++ === 1) throw new StoreFailure(false, new Error("gone"));
            yield response;
          }
        };
      },
    });
    await at.restart({ consultation: design, store });
    const [one, two, three] = women("open");
    await send(one!);
    await send({ ...two!, status: "quota_full" });
    const asked = await at.get("/api/quota?stream=open", null);
    expect([asked.statusCode, asked.headers["retry-after"]]).toEqual([503, "30"]);
    await send(three!);
    expect((await at.get("/api/quota?stream=open", null)).statusCode).toBe(503);
    broken = false;
    expect(await full("open")).toEqual({ "about.gender": ["female", "male"] });
    expect(at.failures).toHaveLength(2);
  });

  test("is none where the design has none", async () => {
    expect(await full("open")).toEqual({});
  });
});
