import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
};

/** As strict as a host can be: nothing that is written in a page runs. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What stands in for a collector: the status and body for one request, silence that never ends, or nothing when there is none. */
export type Collect = (
  method: string,
  path: string,
  body: unknown,
) =>
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | "silence"
  | undefined;

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  let text = "";
  for await (const piece of request) text += String(piece);
  return text === "" ? undefined : (JSON.parse(text) as unknown);
};

export interface FolderServer {
  /** address of the folder, with the slash at its end */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves files from below a folder, as any plain static host does, with an optional collector beside them. */
export const serveFolder = async (
  files: Readonly<Record<string, string>>,
  collect: Collect = () => undefined,
): Promise<FolderServer> => {
  const below = "/deep/folder/";
  const server: Server = createServer((request, response) => {
    void (async () => {
      const path = decodeURIComponent(new URL(request.url ?? "/", "http://local").pathname).replace(
        below,
        "",
      );
      const collected = collect(request.method ?? "", path, await bodyOf(request));
      if (collected === "silence") return;
      if (collected) {
        response.writeHead(collected.status, {
          "content-type": "application/json",
          ...collected.headers,
        });
        response.end(JSON.stringify(collected.body ?? {}));
        return;
      }
      const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
      const text = request.method === "GET" ? files[file] : undefined;
      if (text === undefined) {
        response.writeHead(request.method === "GET" ? 404 : 405).end();
        return;
      }
      response.writeHead(200, {
        "content-type": types[extname(file)] ?? "application/octet-stream",
        "content-security-policy": policy,
      });
      response.end(text);
    })();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${below}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
