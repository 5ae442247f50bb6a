import { createHash, timingSafeEqual } from "node:crypto";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { csvProfiles } from "@pwe/model";
import { inTurns, toLines, toTable } from "../export.ts";
import { Refusal } from "../problem.ts";
import type { Context } from "../context.ts";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/** Whether a request carries the token. Digests are compared, so that neither content nor length shows in the time. */
function carriesToken(request: FastifyRequest, token: string): boolean {
  const given = /^Bearer ([^ ]+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
  return timingSafeEqual(digest(given), digest(token));
}

/** GET export.ndjson and export.csv: everything that is stored, in the order of arrival, for whoever has the token. */
export function addExports(app: FastifyInstance, context: Context): void {
  const { consultation, store, adminToken, onFailure } = context;
  const demandToken = async (request: FastifyRequest): Promise<void> => {
    if (adminToken === undefined || adminToken === "" || !carriesToken(request, adminToken)) {
      throw new Refusal(
        401,
        "no_token",
        "Exporting takes the administrator's token, as a bearer token.",
      );
    }
  };

  /** Begins to read before anything is answered, so that a store that fails at once answers 503. */
  async function stream(pieces: AsyncGenerator<string>): Promise<Readable> {
    const first = await pieces.next();
    const all = async function* (): AsyncGenerator<string> {
      if (first.done !== true) yield first.value;
      yield* inTurns(pieces);
    };
    // Cut off in the middle, the connection ends without the last chunk: the client sees that it is not whole.
    return Readable.from(all(), { objectMode: false }).on("error", (error) => onFailure?.(error));
  }

  app.get("/export.ndjson", { onRequest: demandToken }, async (_request, reply) =>
    reply
      .type("application/x-ndjson; charset=utf-8")
      .header("content-disposition", `attachment; filename="${consultation.id}.ndjson"`)
      .send(await stream(toLines(store.all()))),
  );

  app.get("/editions", { onRequest: demandToken }, async () => {
    const { current } = context.editions;
    return (await context.editions.all()).map(({ at, ...edition }) => ({
      ...edition,
      current: edition.design === current.instrument.design,
      since: new Date(at).toISOString(),
    }));
  });

  app.get<{ Querystring: Readonly<Record<string, unknown>> }>(
    "/export.csv",
    { onRequest: demandToken },
    async (request, reply) => {
      const options = {
        profile: chooseFrom(request.query, "profile", csvProfiles),
        missing: chooseFrom(request.query, "missing", ["empty", "kind"]),
        answers: chooseFrom(request.query, "answers", ["ids", "codes"]),
      };
      const { instrument, designs } = await tableOf(context, request.query["design"]);
      return reply
        .type("text/csv; charset=utf-8; header=present")
        .header("content-disposition", `attachment; filename="${consultation.id}.csv"`)
        .send(await stream(toTable(instrument, store.all(), options, designs)));
    },
  );
}

/** The edition whose table is asked for, and every design that is answered as it is: that is one table. */
async function tableOf({ editions }: Context, given: unknown) {
  const { current } = editions;
  const all = await editions.all();
  const named = typeof given === "string" && given.length >= 8 ? given : undefined;
  const designs = all.map(({ design }) => design).filter((one) => one.startsWith(named ?? " "));
  const edition = given === undefined ? current : await editions.of(designs[0]);
  if (edition === undefined || designs.length > 1)
    throw new Refusal(
      422,
      "unknown_design",
      "The design is one that is listed at editions, or at least its first eight characters.",
    );
  const { answering, design } = edition.instrument;
  const alike = all.filter((one) => one.answering === answering);
  return {
    instrument: edition.instrument,
    designs: new Set([design, ...alike.map((one) => one.design)]),
  };
}

/** What an address says of something that has a few values; the first when it says nothing. */
function chooseFrom<T extends string>(
  query: Readonly<Record<string, unknown>>,
  name: string,
  values: readonly [T, ...T[]],
): T {
  const { [name]: given = values[0] } = query;
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  throw new Refusal(422, `unknown_${name}`, `The ${name} is ${values.join(" or ")}.`);
}
