/** Made-up respondents in the real page: what it shows, allows and sends is what `model` says, at every step. */
import type { Response } from "@pwe/model";
import { simulator } from "@pwe/proofs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { cameAcross, everythingIn } from "./covered.ts";
import { field, type Fielded } from "./fielded.ts";
import type { follow } from "./followed.ts";
import { addressOf, expectStored, manners, replay } from "./replay.ts";

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

/** As many pages answer at once as the smallest machine has cores. */
const HANDS = 2;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const seedOf = (number: number): string => (number * 7919).toString(16).padStart(16, "0");

const streamOf = ({ consultation }: Fielded, made: Response) =>
  consultation.streams.find(({ id }) => id === made.stream);

/** The token that they bring along from a panel, where they come from one. */
const tokenOf = (fielded: Fielded, made: Response): string | undefined =>
  streamOf(fielded, made)?.token === undefined ? undefined : `${made.id}+/=&é`;

const returnAddress = (fielded: Fielded, made: Response): string | null => {
  const { screened_out: screenedOut, complete } = streamOf(fielded, made) ?? {};
  const address = made.status === "screened_out" ? screenedOut : complete;
  const token = encodeURIComponent(tokenOf(fielded, made) ?? "");
  return address?.replaceAll("{{token}}", token) ?? null;
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
        await page.goto(addressOf(fielded, made, tokenOf(fielded, made)), { waitUntil: "commit" });
        const manner = manners[left % manners.length]!;
        const { response, back, taken, happened } = await replay(
          (work, plan) => page.evaluate(work, plan),
          fielded,
          { made, draw, manner },
        );
        const home = returnAddress(fielded, made);
        expect([made.seed, back, taken]).toEqual([made.seed, home, home]);
        expected.set(made.id, response);
        const aside = response.aside !== undefined;
        for (const one of cameAcross({ made, happened, aside })) covered.add(one);
        covered.add(wayOf(made));
      }
      await context.close();
    };
    await Promise.all(Array.from({ length: HANDS }, answer));
    expect(expected.size).toBe(number);
    await expectStored(fielded, expected);
    expect(complaints).toEqual([]);
    // They were not all alike: a whole crowd together comes across everything that there is.
    const missed = [...everythingIn(instrument), ...ways].filter((one) => !covered.has(one));
    if (number >= CROWD / 5) expect(missed).toEqual([]);
    await fielded.close();
  },
);
