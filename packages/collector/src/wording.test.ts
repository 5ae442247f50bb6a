import {
  judge,
  unitKey,
  type Consultation,
  type Problem,
  type Response,
  type Task,
} from "@pwe/model";
import { describe, expect, test } from "vitest";
import { instruments } from "../../../test/fixtures/instruments.ts";
import { CollectorUnderTest, consultation, idOf, respond } from "./testing/collector-under-test.ts";
import { plainWording, tongueOf, wordingOf, wordsOf } from "./wording.ts";

/** The small consultation, with its effort in thousands of euros: 25 of its steps to one of them. */
function inThousands(): Consultation {
  const changed = structuredClone(consultation);
  const isTask = ({ kind }: { kind: string }): boolean => kind === "task";
  const { totals } = changed.instrument.elements.find(isTask) as Task;
  Object.assign(totals[0]!, { denominator: 25, decimals: 1, unit: "€ thousand" });
  return changed;
}

/** A response in v1 that is admissible but for the options of the task. */
function withLevels(levels: Record<string, string>, language: string): Response {
  for (let number = 1; ; number++) {
    const response = structuredClone(respond(number));
    if (response.versions["version"] !== "v1") continue;
    const attention = Object.fromEntries(
      Object.entries(levels).map(([option, level]) => [option, { level, why: null }]),
    );
    return {
      ...response,
      language,
      answers: { ...response.answers, attention },
    } as Response;
  }
}

describe("a refusal", () => {
  const at = new CollectorUnderTest();
  const over = { rights: "much_more", explain: "much_more", critical: "same", science: "same" };

  const wordsFor = async (response: Response): Promise<string[]> => {
    const refused = await at.put(response.id, response);
    expect(refused.statusCode).toBe(422);
    return refused.json<{ problems: { words: string }[] }>().problems.map(({ words }) => words);
  };

  test("gives the numbers of a total as they stood on the screen, under its name", async () => {
    await at.restart({ consultation: inThousands() });
    // 0.12 and 0.16, which one decimal would show as 0.1 and 0.2, 0.0 apart.
    expect(await wordsFor(withLevels(over, "en"))).toEqual([
      "Effort meter is over its limit. The limit is € 0.12 thousand, and this is € 0.04 thousand more.",
    ]);
    expect(await wordsFor(withLevels(over, "nl"))).toEqual([
      "Inspanningsmeter is over its limit. The limit is € 0.12 thousand, and this is € 0.04 thousand more.",
    ]);
  });

  test("gives a number as it was typed, and not in steps", async () => {
    const response = { ...structuredClone(respond(1)), id: idOf(1) };
    Object.assign(response.answers["about"]!, { hours: { answer: 163 } });
    expect(await wordsFor(response)).toEqual([
      "This number is out of range. The limit is 80 uur, and this is 1.5 uur more.",
    ]);
  });

  test("survives a language and versions that are no text", async () => {
    for (const [language, version] of [
      ["__proto__", "v1"],
      [5, {}],
      [null, null],
    ]) {
      const response = { ...withLevels(over, "en"), language, versions: { version } };
      expect((await at.put(response.id, response)).statusCode).toBe(422);
    }
    expect(at.failures).toEqual([]);
  });
});

test("amounts are worded in their unit, and what is a count as a count", () => {
  const words = (instrument: keyof typeof instruments, answers: object): string[] => {
    const response = {
      ...{ consultation: "tiny", release: 1, design: "a".repeat(64), status: "complete" },
      ...{ id: idOf(1), seed: "0000000000000001", versions: { version: "v1" } },
      ...{ language: "nl", stream: "open", answers },
    };
    return judge(instruments[instrument]!, response).map((problem) =>
      wordsOf(problem, { ...plainWording, tongue: "nl" }),
    );
  };
  const health = (cure: number): object => ({
    health: {
      ...{ cure: { amount: cure }, care: { amount: 0 } },
      ...{ youth: { amount: 0 }, prevention: { amount: 0 } },
    },
  });
  expect(words("amounts", health(-21))).toEqual([
    "Dit getal is te groot of te klein. De grens is −10 mln, en dit is 0,5 mln minder.",
  ]);
  expect(words("amounts", health(-12))).toEqual([
    "Dit totaal haalt de grens niet. De grens is −16,67, en dit is 1 minder.",
  ]);
  const points = [40, 30, 29, 0];
  const ids = ["cooperative", "municipality", "market", "nothing"];
  expect(
    words("points", { heat: Object.fromEntries(ids.map((id, i) => [id, { points: points[i] }])) }),
  ).toContain("Niet alle punten zijn verdeeld. De grens is 100, en dit is 1 minder.");
});

test.each([
  [{ language: "nl" }, "nl"],
  [{ language: "nl-BE" }, "nl"],
  [{ language: "nds" }, "en"],
  [{ language: 1 }, "en"],
  [null, "en"],
])("the tongue of %o is %s", (response, tongue) => expect(tongueOf(response)).toBe(tongue));

test("a limit is worded in the unit of the language that was read", () => {
  const texts = { [unitKey("uur")]: { format: "plain", in: { nl: "uur", en: "hours" } } };
  const consultation = { texts, language: "nl" } as unknown as Consultation;
  const [three, one] = [3, 1].map((int) => ({ int, decimals: 0 }));
  const shown = { limit: three!, by: one!, unit: "uur" };
  const problem: Problem = { code: "over_limit", path: "t.time", limit: 3, by: 1, shown };
  const said = (["nl", "en"] as const).map((language) =>
    wordsOf(problem, wordingOf(consultation, { language }, language)),
  );
  expect(said).toEqual([
    "Dit totaal gaat over de grens. De grens is 3 uur, en dit is 1 uur meer.",
    "This total is over its limit. The limit is 3 hours, and this is 1 hours more.",
  ]);
});
