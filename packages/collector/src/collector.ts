import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply } from "fastify";
import { allowOrigins } from "./cors.ts";
import { openEditions } from "./editions.ts";
import { Refusal } from "./problem.ts";
import { openQuotas } from "./store/quotas.ts";
import { addExports } from "./routes/exports.ts";
import { addForm } from "./routes/form.ts";
import { addHealth } from "./routes/health.ts";
import { addQuota } from "./routes/quota.ts";
import { addResponses } from "./routes/responses.ts";
import { addStart } from "./routes/start.ts";
import { securityHeaders, serveSite } from "./site.ts";
import { StoreFailure } from "./store/store.ts";
import type { CollectorOptions, Context } from "./context.ts";

/** Room for some forty motivations of 2,000 characters that take three bytes each. */
const BODY_LIMIT = 256 * 1024;

/** Seconds after which a client may try again when the store could not take a response. */
const RETRY_AFTER = 30;

/** The refusal that an error amounts to; undefined when it is a mistake of ours. */
function toRefusal(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreFailure) {
    return error.full
      ? new Refusal(
          507,
          "store_full",
          "There is no room to store this. Nothing was stored; please send it again later.",
          { retryAfter: RETRY_AFTER },
        )
      : new Refusal(
          503,
          "store_failed",
          "This cannot be stored now. Please send it again later: the same again is stored once.",
          { retryAfter: RETRY_AFTER },
        );
  }
  const status = (error as Partial<FastifyError>).statusCode;
  if (status === 413)
    return new Refusal(413, "too_large", "This is larger than what is taken here.");
  if (status === 415)
    return new Refusal(
      415,
      "wrong_type",
      "This is not of the content type that this address takes.",
    );
  if (status !== undefined && status >= 400 && status < 500) {
    return new Refusal(status, "not_readable", "This request cannot be read.");
  }
  return undefined;
}

function sendRefusal(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { details, retryAfter } = refusal;
  if (retryAfter !== undefined) reply.header("retry-after", retryAfter);
  if (details.status === 401) reply.header("www-authenticate", "Bearer");
  return reply
    .code(details.status)
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(details));
}

/**
 * The collector of one consultation, ready to listen or to be injected into. It keeps no log: neither address nor
 * user agent of a respondent is written anywhere.
 */
export function createCollector(options: CollectorOptions): FastifyInstance {
  const refusalOf = (error: unknown): Refusal => {
    const refusal = toRefusal(error);
    if (refusal === undefined || error instanceof StoreFailure) options.onFailure?.(error);
    return (
      refusal ??
      new Refusal(
        500,
        "failure",
        "Something went wrong here. Please send it again later: the same again is stored once.",
      )
    );
  };
  const editions = openEditions(options);
  const context: Context = {
    ...options,
    consultation: editions.current,
    editions,
    bodyLimit: options.bodyLimit ?? BODY_LIMIT,
    quotas: openQuotas(editions, options.store),
    refusalOf,
  };
  const handleError = (error: unknown, reply: FastifyReply): FastifyReply =>
    sendRefusal(reply, refusalOf(error));
  const app = Fastify({
    logger: false,
    bodyLimit: context.bodyLimit,
    // A phone on a bad line may take its time; a client that never finishes may not.
    requestTimeout: 60_000,
    // What is on its way when the collector closes is still stored and answered.
    forceCloseConnections: "idle",
    // Should a route ever get a schema: what was sent is judged, never bent into shape.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
    frameworkErrors: (error, _request, reply) => void handleError(error, reply),
  });
  app.removeAllContentTypeParsers();
  // Remembered before anybody begins in it; where that fails, who begins or sends tries again.
  app.addHook("onReady", () =>
    editions.recorded().catch((error: unknown) => void options.onFailure?.(error)),
  );
  const headers = securityHeaders(options.embedders ?? []);
  let closing = false;
  app.addHook("preClose", async () => void (closing = true));
  app.addHook("onSend", async (_request, reply) => {
    for (const [name, value] of Object.entries(headers))
      if (!reply.hasHeader(name)) reply.header(name, value);
    // Otherwise the connection would be kept for the next request, and the closing with it.
    if (closing) reply.header("connection", "close");
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
  });
  app.setErrorHandler((error, _request, reply) => handleError(error, reply));
  app.setNotFoundHandler((_request, reply) =>
    sendRefusal(reply, new Refusal(404, "not_found", "There is nothing at this address.")),
  );
  app.register(
    async (api) => {
      api.register(async (json) => {
        json.addContentTypeParser(
          "application/json",
          { parseAs: "buffer" },
          (_request, body, done) => done(null, body),
        );
        allowOrigins(json, options.origins ?? [], {
          "/start": "POST",
          "/quota": "GET",
          "/responses/:id": "PUT",
        });
        addStart(json, context);
        addQuota(json, context);
        addResponses(json, context);
      });
      api.register(async (form) => addForm(form, context));
      addExports(api, context);
      addHealth(api, context);
    },
    { prefix: "/api" },
  );
  const { site } = options;
  if (site !== undefined) app.register(async (pages) => serveSite(pages, site, context));
  return app;
}
