/** Made-up respondents at the real page, in any engine. */
import { formPath, judge, type Response } from "@pwe/model";
import { expect } from "vitest";
import type { Fielded } from "./fielded.ts";
import { follow, type Manner, planFor } from "./followed.ts";
import { goThrough, type Happening } from "./hand.ts";
import { answersOf } from "./visit.ts";

export const manners: readonly Manner[] = ["straight", "hasty", "trying", "doubting"];

/** The form for somebody who was given this start, and who brings this token along from a panel; what another one left is not theirs. */
export const addressOf = ({ address }: Fielded, made: Response, token?: string): string => {
  const { id, seed, versions, language, stream } = made;
  const start = { id, seed, stream, versions, ...(token !== undefined && { token }) };
  return `${address}/${formPath(language)}?${id}#${encodeURIComponent(JSON.stringify(start))}`;
};

/** Somebody else with the same versions who answers everything. */
const otherThan = (draw: (seed: string) => Response, made: Response): Response => {
  for (let number = 1; ; number++) {
    const seed = parseInt(made.seed.slice(-8), 16) + number * 828_029_251;
    const other = draw(seed.toString(16).padStart(16, "0"));
    const same = JSON.stringify(other.versions) === JSON.stringify(made.versions);
    if (same && other.status === "complete") return other;
  }
};

type Run = (work: (given: string) => Promise<string>, given: string) => Promise<string>;

/** Answers as `made` in the page that is open, to the end, and holds every step against what `model` says. */
export async function replay(
  run: Run,
  fielded: Fielded,
  { made, draw, manner }: { made: Response; draw: (seed: string) => Response; manner: Manner },
): Promise<ReturnType<typeof follow> & { readonly happened: readonly Happening[] }> {
  const { instrument } = fielded.consultation;
  try {
    const other = manner === "doubting" ? otherThan(draw, made) : made;
    const plan = JSON.stringify(planFor(instrument, made, manner, other));
    const happened = JSON.parse(await run(goThrough, plan)) as Happening[];
    const followed = follow(instrument, made, happened);
    expect(followed.end).toBe(made.status === "complete" ? "sent" : "screened");
    const { answers } = followed.response;
    expect(answersOf(fielded, { ...made, answers })).toEqual(answersOf(fielded, made));
    return { ...followed, happened };
  } catch (error) {
    throw new Error(`respondent ${made.seed}: ${String(error)}`, { cause: error });
  }
}

/** What was stored is what was to be sent, and what `model` admits. */
export async function expectStored(
  fielded: Fielded,
  expected: ReadonlyMap<string, ReturnType<typeof follow>["response"]>,
): Promise<void> {
  const stored = (await fielded.responses()).filter(({ id }) => expected.has(id));
  expect(stored).toHaveLength(expected.size);
  for (const { seconds, ...response } of stored) {
    expect(seconds).toBeGreaterThanOrEqual(0);
    expect(response).toEqual(expected.get(response.id));
    expect(judge(fielded.consultation.instrument, response)).toEqual([]);
  }
}
