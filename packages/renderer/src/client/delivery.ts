import type { Kept } from "./kept.ts";
import { onClick } from "./on-click.ts";
import { leaveWith } from "./outbox.ts";
import { addressOf, pauseAfter, send } from "./send.ts";
import type { Site } from "./site.ts";

/** Shows one way in which it can end, and takes the reader to it; null shows none. */
export const showEnd = (id: string | null): void => {
  for (const end of document.querySelectorAll<HTMLElement>("[data-end]")) {
    end.hidden = end.dataset["end"] !== id;
    if (end.hidden) continue;
    scrollTo(0, 0);
    const heading = end.querySelector("h1");
    heading?.focus({ preventScroll: true });
    document.title = `${heading?.textContent ?? ""} – ${document.title.split(" – ").at(-1) ?? ""}`;
  }
};

/** Back to the panel that someone came from, with the name that the panel gave them; without a name, nobody came from one. */
export const showReturn = (
  site: Site,
  { stream, token }: Kept,
  way: "complete" | "screened_out" | "quota_full" | "refused",
): void => {
  if (token === undefined) return;
  const address = site.streams.find(({ id }) => id === stream)?.[way];
  for (const place of document.querySelectorAll<HTMLElement>("[data-return]")) {
    const link = place.querySelector("a");
    // Only an address of the web: what a design says is never run.
    if (!link || !address || !/^https?:/.test(address)) continue;
    link.href = address.replaceAll("{{token}}", encodeURIComponent(token));
    place.hidden = false;
  }
};

const download = ({ response }: Kept): void => {
  const file = new Blob([JSON.stringify(response, null, 2)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${response?.consultation ?? ""}-${response?.id ?? ""}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** The ways in which it can end before the last page. */
const early = { screened: "screened_out", quota: "quota_full" } as const;

/** Sends what is finished until it has arrived, and always says whether it has. */
export const runDelivery = (
  site: Site,
  current: () => Kept,
  change: (kept: Kept) => void,
): (() => void) => {
  let tries = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let busy = false;

  const finished = (kept: Kept, end: NonNullable<Kept["end"]>): void => {
    showReturn(site, kept, end === "screened" || end === "quota" ? early[end] : "complete");
    showEnd(end);
  };

  const arrive = (sent: "sent" | "already" | "refused"): void => {
    const { response, ...kept } = current();
    const { status } = response ?? {};
    const end =
      sent !== "sent" || status === "complete" || !status
        ? sent
        : status === "screened_out"
          ? "screened"
          : "quota";
    if (sent === "refused") change({ ...current(), end });
    // What arrived has no business on this device any more; that it arrived does.
    else change({ ...kept, end, answers: {}, aside: {}, places: {}, paradata: {} });
    finished(kept, end);
  };

  const attempt = async (): Promise<void> => {
    const { response } = current();
    if (busy || !response) return;
    busy = true;
    clearTimeout(waiting);
    const sent = await send(site.collector, response);
    busy = false;
    if (sent.is === "download") showEnd("download");
    else if (sent.is !== "waiting") {
      arrive(sent.is);
      if (site.collector !== null) void leaveWith(addressOf(site.collector, response), null);
    } else {
      showEnd("waiting");
      if (site.collector !== null)
        void leaveWith(addressOf(site.collector, response), JSON.stringify(response));
      waiting = setTimeout(() => void attempt(), sent.after ?? pauseAfter(tries++));
    }
  };

  addEventListener("online", () => void attempt());
  onClick("[data-action=resend]", () => void attempt());
  onClick("[data-action=download]", () => download(current()));

  return () => {
    const { end } = current();
    if (end !== undefined) return finished(current(), end);
    showEnd("sending");
    void attempt();
  };
};
