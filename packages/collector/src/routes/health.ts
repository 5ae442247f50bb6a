import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";

/** GET health: whether the store answers, and what is collected. How much, only an export tells. */
export function addHealth(app: FastifyInstance, { consultation, store }: Context): void {
  app.get("/health", async () => {
    await store.counts();
    const { id, release, design } = consultation.instrument;
    return { status: "ok", consultation: id, release, design };
  });
}
