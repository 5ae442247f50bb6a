import type { Response } from "@pwe/model";
import type { Kept, Start } from "../kept/kept.ts";
import { onClick } from "../controls/on-click.ts";
import { leaveWith } from "./outbox.ts";
import { addressOf, pauseAfter, send } from "./send.ts";
import type { Site } from "../site.ts";

/** Shows one way in which it can end, with the way back from it, and takes the reader to it; null shows none. */
export const showEnd = (id: string | null, back?: string): void => {
  for (const end of document.querySelectorAll<HTMLElement>("[data-end]")) {
    const isOpen = !end.hidden;
    end.hidden = end.dataset["end"] !== id;
    // Nobody is taken away from where they are on a page that only stays.
    if (end.hidden || isOpen) continue;
    const link = end.querySelector<HTMLAnchorElement>("[data-return] a");
    if (link && back) link.href = back;
    if (link) link.parentElement!.hidden = !back;
    scrollTo(0, 0);
    const heading = end.querySelector("h1");
    heading?.focus({ preventScroll: true });
    document.title = `${heading?.textContent ?? ""} – ${document.title.split(" – ").at(-1) ?? ""}`;
  }
};

/** The address of the panel that someone came from, with the name that it gave them; without a name, nobody came from one. */
export const returnTo = (
  site: Site,
  { stream, token, raw }: Pick<Start, "stream" | "token" | "raw">,
  way: "complete" | "screened_out" | "quota_full" | "refused",
): string | undefined => {
  const address = token && site.streams.find(({ id }) => id === stream)?.[way];
  // Only an address of the web: what a design says is never run.
  return address && /^https?:/.test(address)
    ? address.replace(/\{\{token\}\}/g, (_, at: number) =>
        // In a query it goes back letter for letter: not every panel reads a plus as a space.
        raw && address.lastIndexOf("?", at) >= 0 ? raw : encodeURIComponent(token),
      )
    : undefined;
};

/** Whether the browser goes back to the panel by itself: not from within another page, which would keep the panel inside it. */
export const goesBack = (back: string | undefined): back is string => !!back && top === self;

const download = ({ response }: Kept): void => {
  const file = new Blob([JSON.stringify(response, null, 2)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${response?.consultation ?? ""}-${response?.id ?? ""}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
};

/** Says when it arrived, in the language of the page. */
const sayWhen = (): void => {
  const when = document.querySelector<HTMLElement>("[data-arrived]")!;
  when.hidden = false;
  when.lastElementChild!.textContent = new Date().toLocaleString(document.documentElement.lang, {
    dateStyle: "long",
    timeStyle: "short",
  });
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

  const finished = (end: NonNullable<Kept["end"]> | "saved"): string | undefined => {
    const way = end === "screened" || end === "quota" ? early[end] : "complete";
    const back = returnTo(site, current(), way);
    showEnd(end, back);
    return back;
  };

  const arrive = (sent: "sent" | "already" | "refused", { status }: Response): void => {
    if (sent === "refused") {
      change({ ...current(), end: sent });
      return showEnd(sent);
    }
    const end = status === "screened_out" ? "screened" : status === "quota_full" ? "quota" : sent;
    // What arrived has no business on this device any more; that it arrived does.
    const { response, ...kept } = current();
    change({ ...kept, end, answers: {}, aside: {}, places: {}, paradata: {} });
    sayWhen();
    const back = finished(end);
    if (sent === "sent" && goesBack(back)) location.replace(back);
  };

  const attempt = async (): Promise<void> => {
    const { response } = current();
    if (busy || !response) return;
    busy = true;
    clearTimeout(waiting);
    const sent = await send(site.collector, response);
    const waits = sent.is === "waiting";
    if (sent.is === "download" || waits) showEnd(sent.is);
    // Where there is no collector, there is nothing but the file.
    if (sent.is !== "download" && site.collector !== null)
      await leaveWith(addressOf(site.collector, response), waits ? JSON.stringify(response) : null);
    busy = false;
    if (sent.is === "waiting")
      waiting = setTimeout(() => void attempt(), pauseAfter(tries++, sent.after));
    else if (sent.is !== "download") arrive(sent.is, response);
  };

  const sendNow = (): void => {
    showEnd("sending");
    void attempt();
  };

  addEventListener("online", () => void attempt());
  onClick("[data-action=resend]", sendNow);
  onClick("[data-action=download]", ({ dataset }) => {
    download(current());
    if (dataset["then"]) finished("saved");
  });

  return () => {
    const { end } = current();
    if (end === undefined) sendNow();
    else finished(end);
  };
};
