/**
 * The service worker: lets the form open without a line, and sends what was finished without one, also when no page is
 * open any more. `files`, `images` and `version` are written in front of it when a site is made.
 */

/** What a browser gives a worker that the types of a page do not have. */
interface Happening extends Event {
  waitUntil(work: Promise<unknown>): void;
  readonly request: Request;
  readonly tag?: string;
  respondWith(answer: Promise<Response>): void;
}
interface Worker {
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(): Promise<readonly { readonly visibilityState: string }[]>;
  };
  addEventListener(type: string, act: (event: Happening) => void): void;
}

declare const files: readonly string[];
declare const images: readonly string[];
declare const version: string;

const worker = self as unknown as Worker;
const { scope } = worker.registration;
const shelf = `pwe:${scope}:${version}`;

const forgetOthers = async (): Promise<void> => {
  for (const name of await caches.keys())
    if (name.startsWith(`pwe:${scope}:`) && name !== shelf) await caches.delete(name);
  await worker.clients.claim();
};

/** What does not change under its name comes from the device; the rest from the line, while there is one. */
const answer = async (path: string, request: Request): Promise<Response> => {
  const kept = (): Promise<Response | undefined> => caches.match(scope + path);
  if (/\.[0-9a-f]{16}\./.test(path)) return (await kept()) ?? fetch(request);
  try {
    return await fetch(request.url, { signal: AbortSignal.timeout(5000) });
  } catch (error) {
    const found = await kept();
    if (found) return found;
    throw error;
  }
};

/** Sends every response that waits; the same response under the same id is one response, however often it is sent. */
const sendWaiting = async (): Promise<void> => {
  const pages = await worker.clients.matchAll();
  // A page that someone looks at sends by itself, and says so.
  if (pages.some(({ visibilityState }) => visibilityState === "visible")) return;
  const outbox = await caches.open("pwe:outbox");
  for (const request of await outbox.keys()) {
    const body = await (await outbox.match(request))?.text();
    const headers = { "content-type": "application/json" };
    const { ok, status } = await fetch(request.url, {
      method: "PUT",
      headers,
      ...(body && { body }),
    });
    // An error makes the browser try again later; what the collector refuses, the page will say.
    if (!ok && (status === 429 || status >= 500)) throw new Error(`${status}`);
    await outbox.delete(request);
  }
};

/** Every page, or nothing is kept; an image that cannot be fetched takes no page away with it. */
const fill = async (): Promise<void> => {
  const to = await caches.open(shelf);
  const signal = AbortSignal.timeout(60_000);
  await to.addAll(files.map((file) => new Request(scope + file, { signal })));
  await Promise.allSettled(images.map((file) => to.add(scope + file)));
};

worker.addEventListener("install", (event) => event.waitUntil(fill()));
worker.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  const [address = ""] = url.split(/[?#]/);
  const path = address.slice(scope.length).replace(/(^|\/)$/, "$1index.html");
  if (method === "GET" && address.startsWith(scope) && [...files, ...images].includes(path))
    event.respondWith(answer(path, event.request));
});
worker.addEventListener("sync", (event) => event.waitUntil(sendWaiting()));
