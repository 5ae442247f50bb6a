import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";

/** GET quota?stream=ID: of each question with a quota, the answers of which there are enough. */
export function addQuota(app: FastifyInstance, { quotas }: Context): void {
  app.get<{ Querystring: { stream?: unknown } }>("/quota", async ({ query: { stream } }) => ({
    full: await quotas.full(typeof stream === "string" ? stream : undefined),
  }));
}
