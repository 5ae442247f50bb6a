import { formPath } from "@pwe/model";
import { drawStart, startInHash, streamOf, type Origin } from "./arriving.ts";
import type { Keeper, Remembered, Start } from "./kept/kept.ts";
import { goesBack, returnTo, showEnd } from "./sending/delivery.ts";
import { awaiting } from "./sending/awaiting.ts";
import { ask, isStatic, send } from "./sending/send.ts";
import { loadInstrument, type Site } from "./site.ts";

/** How asking for a start can end: with one, or for one of these reasons without. Any other reason is thrown. */
type Asked = Start | "no collector" | "closed" | "already";

const askStart = async (site: Site, from: Origin): Promise<Asked> => {
  if (site.collector === null) return "no collector";
  const { stream, token } = from;
  const content = { stream, token, language: site.language };
  const { answer, isJson } = await ask(`${site.collector}/start`, "POST", content);
  const { ok, status } = answer;
  if (status === 409) return "already";
  if (status === 403 || status === 410) return "closed";
  if (isStatic(status) || (ok && !isJson)) return "no collector";
  if (!ok) throw new Error(`${status}`);
  const { id, seed, versions } = (await answer.json()) as Start;
  return { id, seed, versions, ...from };
};

/** What someone goes on with of what is kept here. Another token is another person; what has come to its end is shown to whom it is of. */
const foundFor = (from: Pick<Start, "token">, keeper: Keeper): Remembered | undefined =>
  keeper
    .all()
    .find(({ kept }) =>
      from.token === undefined ? kept.end === undefined : kept.token === from.token,
    );

/** What begins takes the place of what is kept here, so what is finished is sent first, in whatever edition it was given. */
const sendWaiting = async (site: Site, keeper: Keeper): Promise<void> => {
  for (const { key, kept } of keeper.all()) {
    if (!kept.response || kept.end) continue;
    const { is } = await send(site.collector, kept.response);
    if (is === "waiting") throw new Error(is);
    if (is === "sent" || is === "already") keeper.forget(key);
  }
};

/** Runs a start page: begins, or goes on where someone was, or begins anew there. */
export const runStart = (site: Site, keeper: Keeper): void => {
  const find = (selector: string): HTMLElement => document.querySelector(selector)!;
  const button = find("[data-action=start]");
  const problem = find("[data-problem]");
  const from = streamOf(site, location.search);
  let busy = false;

  const fail = (words: string): void => {
    problem.textContent = words;
    problem.hidden = busy = false;
  };

  const begin = async (anew: boolean): Promise<void> => {
    const instrument = await loadInstrument(site);
    const open = (hash = ""): void => location.replace(site.root + formPath(site.language) + hash);
    const there = foundFor(from, keeper);
    // Which of all that is kept here it is, where it was begun in another edition.
    if (!anew && there) return open(there.key === keeper.key ? "" : startInHash(there.kept));
    await sendWaiting(site, keeper);
    const asked = await askStart(site, from);
    if (asked === "already") {
      find("[data-before]").hidden = true;
      return showEnd(asked, returnTo(site, from, "complete"));
    }
    if (asked === "closed") return fail(site.words.closed);
    if (anew) keeper.forget(there?.key);
    const start =
      asked === "no collector" ? { ...drawStart(instrument, from.stream), ...from } : asked;
    open(startInHash(start));
  };

  const run = (pressed: HTMLElement, anew: boolean): void => {
    pressed.onclick = () => {
      if (busy) return;
      problem.hidden = busy = true;
      awaiting(pressed, site.words.moment, begin(anew)).catch(() => fail(site.words.startFailed));
    };
  };

  // Who a panel sent stays that in another language, and in another version of a preview.
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[hreflang],[data-version]"))
    link.search += location.search.replace("?", link.search ? "&" : "?");
  find("[data-buttons]").hidden = false;
  find("[data-returns]").hidden = !goesBack(returnTo(site, from, "complete"));
  if (foundFor(from, keeper)) {
    button.textContent = button.dataset["resume"]!;
    find("[data-anew]").hidden = false;
  }
  run(button, false);
  run(find("[data-action=restart]"), true);
};
