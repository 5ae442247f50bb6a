import { createServer, type Server, type ServerResponse } from "node:http";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { randomBytes } from "node:crypto";
import { createCollector, SqliteStore } from "@pwe/collector";
import type { MessageLanguage } from "@pwe/language";
import { formPath, versionCombinations, type Consultation } from "@pwe/model";
import { bundled } from "../shell/bundled.ts";
import { said, type Said } from "../shell/said.ts";
import type { Emitted } from "../project/output.ts";
import type { DevState } from "./state.ts";

/** A preview that is being served: shows what it is given, and tells the browsers. */
export interface Preview {
  readonly server: Server;
  /** Shows another form, which the browsers load. */
  readonly showForm: (consultation: Consultation, files: Emitted) => Promise<void>;
  /** Tells the browsers what was found; the form stays the one shown last. */
  readonly tell: (findings: Pick<DevState, "summary" | "errors" | "findings">) => void;
  readonly close: () => Promise<void>;
}

/** Where the preview's own files stand, beside the form's; the script looks for the events next to itself. */
const own = { script: "/~pwe/dev.js", events: "/~pwe/events" } as const;

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".txt": "text/plain; charset=utf-8",
};

/** Stands in for the form until there is one. */
const placeholder = (language: MessageLanguage): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>pwe dev</title></head><body></body></html>`;

const nothingHere: Said = {
  en: "There is nothing at this address.",
  nl: "Op dit adres is niets.",
};

type Collector = ReturnType<typeof createCollector>;

/** Serves previews from memory: the form as a build would make it, with a collector that forgets. */
export function createPreview(language: MessageLanguage): Preview {
  const listeners = new Set<ServerResponse>();
  let files: Emitted = new Map();
  let collector: Collector | undefined;
  let state: DevState = { build: 0, language, summary: "", errors: false, findings: [], pages: [] };

  const send = (to: ServerResponse): void => void to.write(`data: ${JSON.stringify(state)}\n\n`);
  const change = (part: Partial<DevState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) send(listener);
  };

  const server = createServer((request, response) => {
    const path = decodePath(request.url ?? "/");
    if (path === own.events) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
      return send(response);
    }
    if (path === own.script)
      return answer(response, 200, types[".js"]!, readFileSync(bundled("dev-page.js")));
    if (path.startsWith("/api/") && collector !== undefined)
      return collector.routing(request, response);
    const found = findFile(files, path);
    if (found !== undefined) {
      const type = types[extname(found.path)] ?? "application/octet-stream";
      const content =
        extname(found.path) === ".html" ? withScript(found.content.toString()) : found.content;
      return answer(response, 200, type, content);
    }
    if (files.size === 0)
      return answer(response, 200, types[".html"]!, withScript(placeholder(language)));
    answer(response, 404, types[".txt"]!, said(nothingHere, language));
  });

  return {
    server,
    showForm: async (consultation, made) => {
      const fresh = createCollector({
        consultation,
        store: new SqliteStore(":memory:"),
        clock: Date.now,
        randomBytes,
      });
      await fresh.ready();
      await collector?.close();
      collector = fresh;
      files = made;
      change({ build: state.build + 1, pages: pagesOf(consultation) });
    },
    tell: (findings) => change(findings),
    close: async () => {
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await collector?.close();
    },
  };
}

function answer(
  response: ServerResponse,
  status: number,
  type: string,
  content: string | Uint8Array,
): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(content);
}

/** The path of an address, without what comes after it. */
function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url, "http://preview").pathname);
  } catch {
    return "/";
  }
}

function findFile(
  files: Emitted,
  path: string,
): { path: string; content: string | Uint8Array } | undefined {
  for (const candidate of [
    path.slice(1),
    `${path.slice(1).replace(/\/?$/, "/")}index.html`.replace(/^\//, ""),
  ]) {
    const content = files.get(candidate);
    if (content !== undefined) return { path: candidate, content };
  }
  return undefined;
}

/** An external script, so that the form's own content security policy holds in the preview too. */
function withScript(html: string): string {
  const tag = `<script type="module" src="${own.script}"></script>`;
  return html.includes("</head>") ? html.replace("</head>", () => `${tag}</head>`) : html + tag;
}

/** Every page that can be looked at: a start page per language, and the form in every version. */
function pagesOf({ instrument, language: source, languages }: Consultation): DevState["pages"] {
  const versions = versionCombinations(instrument).map((arms) => Object.values(arms).join("-"));
  return languages.flatMap((language) => [
    {
      path: language === source ? "/index.html" : `/${language}/index.html`,
      label: language === source ? "start" : `${language}/start`,
    },
    ...versions.map((version) => ({
      path: `/${formPath(language)}?version=${version}`,
      label: `${language}/${version || "form"}`,
    })),
  ]);
}
