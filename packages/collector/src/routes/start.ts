import { createHmac } from "node:crypto";
import type { Instrument } from "@pwe/model";
import type { FastifyInstance } from "fastify";
import { drawBlock } from "../store/blocks.ts";
import type { Context } from "../collector.ts";
import { drawId } from "../store/id.ts";
import { readJson } from "../json.ts";
import { Refusal, type Reason } from "../problem.ts";
import type { Allocation } from "../store/store.ts";

/** What a form may say when somebody starts. */
interface Start {
  stream: string;
  token?: string;
}

/** Panels name people as they like, with braces, slashes or spaces; only what cannot be written down is no name. */
export const isToken = (text: string): boolean => /^[^\p{Cc}\p{Cs}]{1,512}$/u.test(text);

/** The members of a start and what each may be. */
const WORDS = {
  stream: "The design has no such stream.",
  language: "The form is not offered in this language.",
  token: "A token is 1 to 512 characters, without control characters.",
} as const;

function readStart(instrument: Instrument, body: Uint8Array | undefined): Start {
  const reading = body === undefined || body.length === 0 ? { value: {} } : readJson(body);
  if ("code" in reading) throw new Refusal(400, reading.code, reading.words);
  const { value } = reading;
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Refusal(400, "not_an_object", "This has to be an object.");
  }
  const allowed: Readonly<Record<keyof typeof WORDS, (text: string) => boolean>> = {
    stream: (text) => instrument.streams.includes(text),
    language: (text) => instrument.languages.includes(text),
    token: (text) => isToken(text),
  };
  const problems = Object.entries(value).flatMap(([path, member]: [string, unknown]): Reason[] => {
    if (!Object.hasOwn(allowed, path)) {
      return [{ path, code: "unknown_member", words: "A start has no such member." }];
    }
    const name = path as keyof typeof WORDS;
    const admissible = typeof member === "string" && allowed[name](member);
    return admissible ? [] : [{ path, code: `unknown_${name}`, words: WORDS[name] }];
  });
  if (problems.length > 0) {
    throw new Refusal(422, "not_admissible", "This is not an admissible start.", { problems });
  }
  const { stream = instrument.streams[0] ?? "open", token } = value as Partial<Start>;
  return { stream, ...(token !== undefined && { token }) };
}

/** The versions that somebody can get, and how often: an edition with others begins blocks of its own. */
const namePlan = ({ factors }: Instrument, withShares: boolean): string =>
  factors
    .map(({ id, arms }) => {
      const names = arms.map((arm) => (withShares ? `${arm.id} ${arm.share}` : arm.id));
      return `${id}(${names.join(", ")})`;
    })
    .join(" ");

/** A token is only ever kept as this: without the key nobody can tell whose it was. */
async function toPseudonym({ consultation, store, randomBytes }: Context, token: string) {
  const { instrument } = consultation;
  const key = await store.key(() => randomBytes(32));
  const among = namePlan(instrument, false);
  return createHmac("sha256", key).update(`${instrument.id}\n${among}\n${token}`).digest("hex");
}

/** Gives out an id, a seed and a version of every factor, balanced within the stream; but not to a token that has answered. */
export async function allocate(context: Context, { stream, token }: Start): Promise<Allocation> {
  const { consultation, store, clock, randomBytes } = context;
  const { instrument } = consultation;
  const allocation = await store.allocate({
    id: drawId(randomBytes),
    seed: Buffer.from(randomBytes(8)).toString("hex"),
    stratum: `${stream} ${namePlan(instrument, true)}`.trimEnd(),
    ...(token !== undefined && { pseudonym: await toPseudonym(context, token) }),
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
  return allocation;
}

/** POST start: what a form needs to begin. */
export function addStart(app: FastifyInstance, context: Context): void {
  const { instrument } = context.consultation;
  app.post("/start", async (request) => {
    const start = readStart(instrument, request.body as Uint8Array | undefined);
    const { id, seed, versions } = await allocate(context, start);
    return { id, seed, versions };
  });
}
