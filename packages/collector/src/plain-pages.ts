import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { sheetPath, type Instrument } from "@pwe/model";
import type { FastifyInstance } from "fastify";
import type { Context } from "./collector.ts";
import { isId } from "./id.ts";
import type { Allocation } from "./store.ts";

/** Where a page keeps room for who is answering. */
const MARK = "<!--start-->";

/** The address of the page of somebody who started without script, from the folder of the site. */
export function plainAddress(
  { factors }: Instrument,
  { id, versions }: Allocation,
  { language, stream }: { language: string; stream: string },
): string {
  const query = new URLSearchParams({ start: id, stream });
  return `${sheetPath(factors, versions, language)}?${query.toString()}`;
}

const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${value}">`;

/** Pages of the form with `?start=ID`: what a script would fill in stands in them already. Any other is served as it is. */
export function addPlainPages(
  app: FastifyInstance,
  folder: string,
  { consultation: { instrument }, store }: Context,
): void {
  const { id: consultation, release, design, factors, languages, streams } = instrument;
  type Page = { Params: { language: string; page: string }; Querystring: Record<string, unknown> };
  app.get<Page>("/:language/:page", async ({ params, query }, reply) => {
    const { language, page } = params;
    const path = `${language}/${page}`;
    const { start, stream } = query;
    const isStart = typeof start === "string" && isId(start) && languages.includes(language);
    const allocation = isStart ? await store.allocation(start) : undefined;
    if (
      allocation === undefined ||
      typeof stream !== "string" ||
      !streams.includes(stream) ||
      path !== sheetPath(factors, allocation.versions, language)
    )
      return reply.sendFile(path);
    const { id, seed, versions } = allocation;
    const known = { id, seed, consultation, release: `${release}`, design, language, stream };
    const fields = [
      ...Object.entries(known),
      ...Object.entries(versions).map(([factor, arm]) => [`versions.${factor}`, arm] as const),
    ].map(([name, value]) => hidden(name, value));
    const text = await readFile(join(folder, path), "utf8");
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .send(text.replace(MARK, fields.join("")));
  });
}
