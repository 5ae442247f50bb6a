import type { Response as Answered } from "@pwe/model";

/** How an attempt to send ended. `waiting`: not arrived as far as we know, and worth another try. */
export type Sent =
  | { readonly is: "sent" | "already" | "refused" | "download" }
  | { readonly is: "waiting"; readonly after?: number };

/** Ends a request that is not answered in so many seconds: a line can be open and silent. */
export const timeLimit = (seconds: number): AbortSignal => {
  const limit = new AbortController();
  setTimeout(() => limit.abort(), seconds * 1000);
  return limit.signal;
};

/** Milliseconds that a collector asks to wait: in seconds or as a date, and none where it says neither. */
const asksToWait = (retryAfter: string | null): number =>
  Number(retryAfter ?? NaN) * 1000 || Date.parse(retryAfter ?? "") - Date.now() || 0;

/** What a collector's status means for who is waiting for it. */
export const verdictOf = (status: number, retryAfter: string | null): Sent => {
  if (status < 300) return { is: "sent" };
  if (status === 409) return { is: "already" };
  if (isStatic(status)) return { is: "download" };
  if (status < 500 && ![408, 425, 429].includes(status)) return { is: "refused" };
  return { is: "waiting", after: asksToWait(retryAfter) };
};

/** Where a response goes. */
export const addressOf = (collector: string, { id }: Answered): string =>
  `${collector}/responses/${id}`;

/** What a collector answers, and whether it is one: a static host may answer a page of its own to anything. */
export const ask = async (
  address: string,
  method: "POST" | "PUT",
  content: object,
): Promise<{ readonly answer: Response; readonly isJson: boolean }> => {
  const body = JSON.stringify(content);
  const answer = await fetch(address, {
    method,
    headers: { "content-type": "application/json" },
    body,
    // What outlives its page may be 64 KiB, and a unit of text takes up to three bytes.
    keepalive: body.length < 20_000,
    signal: timeLimit(20),
  });
  return { answer, isJson: /json/.test(answer.headers.get("content-type") ?? "") };
};

/** There is no collector here: a static host does not take a POST or a PUT. */
export const isStatic = (status: number): boolean => [404, 405, 501].includes(status);

/** Tries once. The same response under the same id as often as you like is one response. */
export const send = async (collector: string | null, response: Answered): Promise<Sent> => {
  if (collector === null) return { is: "download" };
  try {
    const { answer, isJson } = await ask(addressOf(collector, response), "PUT", response);
    if (answer.ok && !isJson) return { is: "download" };
    return verdictOf(answer.status, answer.headers.get("retry-after"));
  } catch {
    return { is: "waiting" };
  }
};

/**
 * Milliseconds to wait before the next try: twice as long each time, from two seconds up to two minutes, or as long as the
 * collector asks, up to ten minutes. What it asks only ever makes the pause longer.
 */
export const pauseAfter = (tries: number, asked = 0): number =>
  Math.max(Math.min(120_000, 2000 * 2 ** tries), Math.min(600_000, asked));
