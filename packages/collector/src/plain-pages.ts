import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { escapeMarkup, formPath, pageInVersion, versionsIn } from "@pwe/model";
import type { FastifyInstance } from "fastify";
import { isId } from "./store/id.ts";
import type { Allocation } from "./store/store.ts";
import type { Context } from "./context.ts";
import { isToken } from "./allocation.ts";

/** Where a page keeps room for who is answering. */
const MARK = "<!--start-->";

/** The address of the page of somebody who started without script, from the folder of the site. */
export function plainAddress(
  { id }: Allocation,
  { language, stream, token }: { language: string; stream: string; token?: string },
): string {
  const query = new URLSearchParams({ start: id, stream, ...(token !== undefined && { token }) });
  return `${formPath(language)}?${query.toString()}`;
}

const hidden = (name: string, value: string): string =>
  `<input type="hidden" name="${name}" value="${escapeMarkup(value)}">`;

type Query = Readonly<Record<string, unknown>>;

const tokenIn = (query: Query, name: string | undefined): string | undefined => {
  const token = name === undefined ? undefined : query[name];
  return typeof token === "string" && isToken(token) ? token : undefined;
};

/**
 * Start pages with a panel's name for somebody in their address: it stays with them in another language, and when they
 * begin without script. Any other is served as it is.
 */
export function addStartPages(
  app: FastifyInstance,
  folder: string,
  { consultation: { instrument, language: source, streams } }: Context,
): void {
  const others = instrument.languages.filter((language) => language !== source);
  const addresses = [
    ...["/", "/index.html"].map((address) => [address, "index.html"] as const),
    ...others.flatMap((language) =>
      ["/", "/index.html"].map((end) => [`/${language}${end}`, `${language}/index.html`] as const),
    ),
  ];
  for (const [address, path] of addresses)
    app.get<{ Querystring: Query }>(address, async ({ query }, reply) => {
      const from = streams.find(({ token }) => tokenIn(query, token) !== undefined);
      const token = tokenIn(query, from?.token);
      if (from?.token === undefined || token === undefined) return reply.sendFile(path);
      const search = new URLSearchParams({ [from.token]: token }).toString();
      const fields = hidden("stream", from.id) + hidden("token", token);
      const text = await readFile(join(folder, path), "utf8");
      return reply
        .type("text/html; charset=utf-8")
        .header("cache-control", "no-store")
        .send(
          text
            .replaceAll('index.html"', () => `index.html?${escapeMarkup(search)}"`)
            .replace(MARK, () => fields),
        );
    });
}

/** Where somebody without script comes from, and in which language they read. */
interface PlainReader {
  readonly language: string;
  readonly stream: string;
  readonly token?: string | undefined;
}

/** The page of the form for somebody without script: what a script would fill in stands in it already. */
export async function plainPage(
  folder: string,
  { instrument }: Context["consultation"],
  allocation: Allocation,
  { language, stream, token }: PlainReader,
): Promise<string> {
  const { id: consultation, release, design, answering } = instrument;
  const { id, seed } = allocation;
  const versions = versionsIn(instrument, seed, allocation.versions);
  const edition = { consultation, release: `${release}`, design, ...(answering && { answering }) };
  const known = { id, seed, ...edition, language, stream };
  const fields = [
    ...Object.entries({ ...known, ...(token !== undefined && { token }) }),
    ...Object.entries(versions).map(([factor, arm]) => [`versions.${factor}`, arm] as const),
  ].map(([name, value]) => hidden(name, value));
  const text = await readFile(join(folder, formPath(language)), "utf8");
  return pageInVersion(text, versions).replace(MARK, () => fields.join(""));
}

/** The form with `?start=ID`, as a page for who has no script. Any other page is served as it is. */
export function addPlainPages(
  app: FastifyInstance,
  folder: string,
  { consultation, store }: Context,
): void {
  const { languages, streams } = consultation.instrument;
  type Page = { Params: { language: string }; Querystring: Record<string, unknown> };
  app.get<Page>(`/${formPath(":language")}`, async ({ params: { language }, query }, reply) => {
    const { start, stream, token } = query;
    const isStart = typeof start === "string" && isId(start) && languages.includes(language);
    const allocation = isStart ? await store.allocation(start) : undefined;
    if (allocation === undefined || typeof stream !== "string" || !streams.includes(stream))
      return reply.sendFile(formPath(language));
    const reader = { language, stream, ...(typeof token === "string" && { token }) };
    return reply
      .type("text/html; charset=utf-8")
      .header("cache-control", "no-store")
      .send(await plainPage(folder, consultation, allocation, reader));
  });
}
