import type { Response as Answered } from "@pwe/model";

/** How an attempt to send ended. `waiting`: not arrived as far as we know, and worth another try. */
export type Sent =
  | { readonly is: "sent" | "already" | "refused" | "download" }
  | { readonly is: "waiting"; readonly after?: number };

/** What a collector's status means for who is waiting for it. */
export const verdictOf = (status: number, retryAfter: string | null): Sent => {
  if (status >= 200 && status < 300) return { is: "sent" };
  if (status === 409) return { is: "already" };
  // There is no collector here: a static host does not take a PUT.
  if (status === 404 || status === 405 || status === 501) return { is: "download" };
  if (status === 408 || status === 425 || status === 429 || status >= 500) {
    const seconds = Number(retryAfter);
    return retryAfter !== null && seconds >= 0
      ? { is: "waiting", after: seconds * 1000 }
      : { is: "waiting" };
  }
  return { is: "refused" };
};

/** Where a response goes. */
export const addressOf = (collector: string, { id }: Answered): string =>
  `${collector}/responses/${id}`;

/** Tries once. The same response under the same id as often as you like is one response. */
export const send = async (collector: string | null, response: Answered): Promise<Sent> => {
  if (collector === null) return { is: "download" };
  try {
    const body = JSON.stringify(response);
    const answer = await fetch(addressOf(collector, response), {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body,
      keepalive: body.length < 60_000,
    });
    // A static host may answer a page of its own to anything; a collector answers JSON.
    const json = answer.headers.get("content-type")?.includes("json");
    if (answer.ok && !json) return { is: "download" };
    return verdictOf(answer.status, answer.headers.get("retry-after"));
  } catch {
    return { is: "waiting" };
  }
};

/** How long to wait before the next try: twice as long each time, from two seconds up to two minutes. */
export const pauseAfter = (tries: number): number => Math.min(120_000, 2000 * 2 ** tries);
