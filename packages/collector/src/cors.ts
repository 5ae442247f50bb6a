import type { FastifyInstance } from "fastify";
import { Refusal } from "./problem.ts";

/** Seconds for which a browser may remember that it may send. */
const MAX_AGE = 600;

/**
 * Lets pages of these origins call the routes of this scope, by the methods that they take. No cookie is ever asked
 * for, so none is allowed. A request of another origin gets no header: its browser keeps the answer from the page,
 * and after a refused preflight does not even send.
 */
export function allowOrigins(
  app: FastifyInstance,
  origins: readonly string[],
  methods: Readonly<Record<string, string>>,
): void {
  if (origins.length === 0) return;
  app.addHook("onRequest", async ({ headers: { origin } }, reply) => {
    // Without it a cache could give one origin's answer to another.
    reply.header("vary", "Origin");
    if (origin === undefined || !origins.includes(origin)) return;
    reply.header("access-control-allow-origin", origin);
    // When to try again, of a store that is full.
    reply.header("access-control-expose-headers", "Retry-After");
  });
  for (const [url, method] of Object.entries(methods)) {
    app.options(url, async ({ headers: { origin } }, reply) => {
      if (origin === undefined || !origins.includes(origin)) {
        throw new Refusal(403, "other_origin", "Pages of this origin may not send here.");
      }
      return reply
        .headers({
          "access-control-allow-methods": method,
          "access-control-allow-headers": "content-type",
          "access-control-max-age": MAX_AGE,
        })
        .code(204)
        .send();
    });
  }
}
