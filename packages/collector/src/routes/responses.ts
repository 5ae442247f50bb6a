import type { FastifyInstance } from "fastify";
import { isId } from "../store/id.ts";
import { readJson } from "../json.ts";
import { keep } from "../keep.ts";
import { Refusal } from "../problem.ts";
import type { Context } from "../context.ts";

/** PUT responses/ID: the one way in for a response. 201 when it is on disk, 200 when it already was. */
export function addResponses(app: FastifyInstance, context: Context): void {
  app.put<{ Params: { id: string } }>("/responses/:id", async (request, reply) => {
    const { id } = request.params;
    if (!isId(id)) throw new Refusal(404, "not_found", "This address does not end in a UUID.");
    const body = request.body as Uint8Array | undefined;
    const reading = readJson(body ?? new Uint8Array());
    if ("code" in reading) throw new Refusal(400, reading.code, reading.words);
    const placement = await keep(context, id, reading.value);
    return reply.code(placement === "stored" ? 201 : 200).send({ id, status: "stored" });
  });
}
