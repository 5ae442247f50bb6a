import type { Instrument } from "@pwe/model";
import type { FastifyInstance } from "fastify";
import { readJson } from "../json.ts";
import { Refusal, type Reason } from "../problem.ts";
import type { Context } from "../context.ts";
import { isToken, allocate, type Start } from "../allocation.ts";

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

/** POST start: what a form needs to begin. */
export function addStart(app: FastifyInstance, context: Context): void {
  const { instrument } = context.consultation;
  app.post("/start", async (request) => {
    const start = readStart(instrument, request.body as Uint8Array | undefined);
    const { id, seed, versions } = await allocate(context, start);
    return { id, seed, versions };
  });
}
