/** Made-up respondents in the real page: what it shows, allows and sends is what `model` says, at every step. */
import { formPath, judge, type Instrument, type Response } from "@pwe/model";
import { simulator } from "@pwe/proofs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { cameAcross, everythingIn } from "./covered.ts";
import { field, type Fielded } from "./fielded.ts";
import { follow, planFor, type Manner } from "./followed.ts";
import { goThrough, type Happening } from "./hand.ts";
import { answersOf } from "./visit.ts";

/** As many respondents of the reference consultation, and a fifth of them of each other example; PWE_RESPONDENTS says how many else, as `pnpm soak` does. */
const CROWD = 200;
const MANY = Number(process.env["PWE_RESPONDENTS"] ?? CROWD);
const others = ["begroting", "klimaatplan", "river-sites", "warmte-in-de-wijk"];
const examples = [
  {
    example: "rijksambtenaren",
    number: MANY,
    // Which branch of the third dilemma, in each version.
    ways: ["v1", "v2"].flatMap((version) =>
      ["procedure", "temporary", "repair", "move", "other"].map((advice) => `${version} ${advice}`),
    ),
  },
  ...others.map((example) => ({ example, number: Math.ceil(MANY / 5), ways: [] as string[] })),
];

const wayOf = ({ versions, answers }: Response): string => {
  const advice = answers["damage"]?.["advice"] as { answer?: string } | undefined;
  return `${versions["version"]} ${advice?.answer}`;
};

const manners: readonly Manner[] = ["straight", "hasty", "trying", "doubting"];

/** As many pages answer at once as the smallest machine has cores. */
const HANDS = 2;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const seedOf = (number: number): string => (number * 7919).toString(16).padStart(16, "0");

/** Opens the form as somebody who was given this start; what another one left is not theirs. */
const openAs = async (
  page: Page,
  { address, consultation }: Fielded,
  { id, seed, versions, language, stream }: Response,
): Promise<void> => {
  const token = consultation.streams.find((one) => one.id === stream)?.token;
  const start = JSON.stringify({
    ...{ id, seed, stream, versions },
    ...(token !== undefined && { token: `${id}+/=&é` }),
  });
  await page.goto(`${address}/${formPath(language)}?${id}#${encodeURIComponent(start)}`, {
    waitUntil: "commit",
  });
};

/** Somebody else with the same versions who answers everything. */
const otherThan = (draw: (seed: string) => Response, made: Response): Response => {
  for (let number = 1; ; number++) {
    const other = draw(seedOf(parseInt(made.seed.slice(-8), 16) + number * 104_729));
    const same = JSON.stringify(other.versions) === JSON.stringify(made.versions);
    if (same && other.status === "complete") return other;
  }
};

const returnAddress = (
  { consultation }: Fielded,
  { id, stream, status }: Response,
): string | null => {
  const found = consultation.streams.find((one) => one.id === stream);
  const address = status === "screened_out" ? found?.screened_out : found?.complete;
  return address?.replaceAll("{{token}}", encodeURIComponent(`${id}+/=&é`)) ?? null;
};

test.each(examples)(
  "$number respondents of $example see, may and send what the model says",
  { timeout: 3_600_000 },
  async ({ example, number, ways }) => {
    const fielded = await field(`examples/${example}/consultation.pwe`);
    const { instrument } = fielded.consultation;
    const draw = simulator(instrument);
    const complaints: string[] = [];
    const expected = new Map<string, ReturnType<typeof follow>["response"]>();
    const covered = new Set<string>();
    let left = number;
    const answer = async (): Promise<void> => {
      const context = await browser.newContext({ serviceWorkers: "block" });
      const page = await context.newPage();
      page.on("pageerror", ({ message }) => complaints.push(message));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(message.text());
      });
      while (left > 0) {
        const made = draw(seedOf(left--));
        const manner = manners[left % manners.length]!;
        const other = manner === "doubting" ? otherThan(draw, made) : made;
        await openAs(page, fielded, made);
        const plan = JSON.stringify(planFor(instrument, made, manner, other));
        const happened = JSON.parse(
          await page.evaluate(goThrough, plan).catch((error: unknown) => {
            throw new Error(`respondent ${made.seed}: ${String(error)}`);
          }),
        ) as Happening[];
        try {
          const { response, end, back, taken } = follow(instrument, made, happened);
          expect(end).toBe(made.status === "complete" ? "sent" : "screened");
          const home = returnAddress(fielded, made);
          expect([back, taken]).toEqual([home, home]);
          expect(answersOf(fielded, { ...made, answers: response.answers })).toEqual(
            answersOf(fielded, made),
          );
          expected.set(made.id, response);
          const aside = response.aside !== undefined;
          for (const one of cameAcross({ made, happened, aside })) covered.add(one);
          covered.add(wayOf(made));
        } catch (error) {
          (error as Error).message = `respondent ${made.seed}: ${(error as Error).message}`;
          throw error;
        }
      }
      await context.close();
    };
    await Promise.all(Array.from({ length: HANDS }, answer));
    const stored = await fielded.responses();
    expect(stored).toHaveLength(number);
    for (const { seconds, ...response } of stored) {
      expect(seconds).toBeGreaterThanOrEqual(0);
      expect(response).toEqual(expected.get(response.id));
      expect(judge(instrument, response)).toEqual([]);
    }
    expect(complaints).toEqual([]);
    // They were not all alike: a whole crowd together comes across everything that there is.
    const missed = [...everythingIn(instrument), ...ways].filter((one) => !covered.has(one));
    if (number >= CROWD / 5) expect(missed).toEqual([]);
    await fielded.close();
  },
);
