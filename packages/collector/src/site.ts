import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { addPlainPages, addStartPages } from "./plain-pages.ts";
import type { Context } from "./context.ts";

/**
 * What a page may do: load its own files and talk to where it came from, nothing else. No script or style inside the
 * page runs, so that a text that became markup by mistake would still do nothing.
 */
const contentSecurityPolicy = (embedders: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${embedders.length === 0 ? "'none'" : embedders.join(" ")}`,
  ].join("; ");

/** Sent with everything. No referrer: an address may carry a panel member's token. */
export const securityHeaders = (embedders: readonly string[]) => ({
  "content-security-policy": contentSecurityPolicy(embedders),
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), browsing-topics=()",
});

/** A name that changes with the content, such as `client.4f1a09c2.js`. */
const HASHED = /[.-][0-9a-f]{8,64}\.[a-z0-9]+$/;

/** Serves the folder that a build made. */
export async function serveSite(
  app: FastifyInstance,
  folder: string,
  context: Context,
): Promise<void> {
  addStartPages(app, folder, context);
  addPlainPages(app, folder, context);
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    dotfiles: "ignore",
    redirect: true,
    setHeaders: (reply, path) => {
      // The one file that a page elsewhere loads: what holds the form there.
      if (path.endsWith("/embed.js")) reply.header("cross-origin-resource-policy", "cross-origin");
      const lasting = HASHED.test(path) && !path.endsWith(".html");
      reply.header("cache-control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
}
