import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
};

/** A folder on a port of its own. */
export interface FolderHost {
  readonly address: string;
  close(): Promise<void>;
}

/** Gives out the files of a folder and nothing else, with no header but the type: a plain host of static files. */
export async function hostFolder(folder: string): Promise<FolderHost> {
  const server = createServer(({ method, url = "/" }, response) => {
    const { pathname } = new URL(url, "http://host");
    const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
    try {
      if (method !== "GET") return void response.writeHead(405).end();
      const content = readFileSync(join(folder, decodeURIComponent(path)));
      const type = TYPES[extname(path)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
