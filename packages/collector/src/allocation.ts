import { createHmac } from "node:crypto";
import { versionsIn, type Instrument } from "@pwe/model";
import { drawBlock } from "./store/blocks.ts";
import { drawId } from "./store/id.ts";
import { Refusal } from "./problem.ts";
import type { Allocation } from "./store/store.ts";
import type { Context } from "./context.ts";

/** What a form may say when somebody starts. */
export interface Start {
  stream: string;
  token?: string;
}

/** Panels name people as they like, with braces, slashes or spaces; only what cannot be written down is no name. */
export const isToken = (text: string): boolean => /^[^\p{Cc}\p{Cs}]{1,512}$/u.test(text);

/** The versions that somebody can get, and how often: an edition with others begins blocks of its own. */
const namePlan = ({ factors }: Instrument, withShares: boolean): string =>
  factors
    .map(({ id, arms }) => {
      const names = arms.map((arm) => (withShares ? `${arm.id} ${arm.share}` : arm.id));
      return `${id}(${names.join(", ")})`;
    })
    .join(" ");

/**
 * A token is only ever kept as this: without the key nobody can tell whose it was. It is the same in every edition. Earlier
 * collectors named the versions in it, so these names follow: who answered then does not answer again.
 */
async function toPseudonyms({ editions, store, randomBytes }: Context, token: string) {
  const { current, carried } = editions;
  const key = await store.key(() => randomBytes(32));
  const among = [current, ...carried].map(({ instrument }) => `${namePlan(instrument, false)}\n`);
  return [...new Set(["", ...among])].map((plan) =>
    createHmac("sha256", key).update(`${current.id}\n${plan}${token}`).digest("hex"),
  );
}

/**
 * Gives out an id, a seed and a version of every factor, balanced within the stream; but not to a token that has answered.
 * Who began in an earlier edition keeps what was given out, as far as it is there in this one.
 */
export async function allocate(context: Context, { stream, token }: Start): Promise<Allocation> {
  const { editions, store, clock, randomBytes } = context;
  const { instrument } = editions.current;
  await editions.recorded();
  const allocation = await store.allocate({
    id: drawId(randomBytes),
    seed: Buffer.from(randomBytes(8)).toString("hex"),
    stratum: `${stream} ${namePlan(instrument, true)}`.trimEnd(),
    ...(token !== undefined && { pseudonyms: await toPseudonyms(context, token) }),
    at: clock(),
    drawBlock: () => drawBlock(instrument, randomBytes),
  });
  // Not how it ended: that somebody was screened out says something about what they answered.
  if (token !== undefined && (await store.get(allocation.id)) !== undefined) {
    throw new Refusal(
      409,
      "already_answered",
      "A response was received from whoever has this token. It is kept, and nothing more is asked.",
    );
  }
  const { seed, versions } = allocation;
  return { ...allocation, versions: versionsIn(instrument, seed, versions) };
}
