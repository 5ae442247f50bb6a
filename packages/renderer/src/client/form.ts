import {
  asked,
  once,
  type Instrument,
  judgePage,
  type Page,
  type Problem,
  route,
  type Route,
  withSkipped,
  parentOf,
} from "@pwe/model";
import { announcer } from "./drawing/announce.ts";
import { fullCells } from "./sending/quota.ts";
import { answerAt, withAnswer, withItems } from "./session/answers.ts";
import { clearOthers, isUnreadable, readControl, readPlaces, writeControls } from "./controls/controls.ts";
import { goesBack, returnTo, runDelivery, showEnd } from "./sending/delivery.ts";
import { finish } from "./sending/finish.ts";
import { onClick } from "./controls/on-click.ts";
import type { Keeper, Kept } from "./session/kept.ts";
import { layOut, shuffle } from "./drawing/layout.ts";
import { announceMeters, drawMeters, type Reading } from "./drawing/meters-view.ts";
import { crossings, touchedBy } from "./controls/paradata.ts";
import { type Control, partsOf } from "./drawing/parts.ts";
import { clearComplaints, complaintsOf, firstControl, showComplaints } from "./drawing/problems-view.ts";
import { progressOf } from "./drawing/progress.ts";
import { drawReview } from "./drawing/review.ts";
import { reflect, repeatAnswers } from "./drawing/reflect.ts";
import type { Site } from "./site.ts";
import { stickMeters } from "./drawing/sticky.ts";
import { runSteppers } from "./controls/steppers.ts";

const find = <E extends HTMLElement = HTMLElement>(selector: string): E => {
  const found = document.querySelector<E>(selector);
  if (!found) throw new Error(`${selector} is missing`);
  return found;
};

/** Runs the form: shows one page at a time, keeps every change, and sends what is finished. */
export const runForm = (site: Site, keeper: Keeper, instrument: Instrument, start: Kept): void => {
  const form = find<HTMLFormElement>("#form");
  const parts = partsOf(form);
  const summary = find("[data-summary]");
  const buttons = find("[data-buttons]");
  const back = find("[data-action=back]");
  const next = find("[data-action=next]");
  const room = find("[data-room]");
  const fixing = find("[data-fixing]");
  const saved = find("[data-kept]");
  const returns = find("[data-returns]");
  const progress = find("[data-progress]");
  const progressWords = find("[data-progress] span");
  const progressBar = find<HTMLProgressElement>("[data-progress] progress");
  const announce = announcer(find("[data-status]"));
  const hasConsent = instrument.elements.some(({ kind }) => kind === "consent");
  const languages = document.querySelector<HTMLElement>("nav");
  const title = find(".pwe-name").textContent;

  let kept = start;
  let openedAt = 0;
  let readings: Reading[] = [];

  /** What follows from the answers as they are, worked out once. Who is turned away hears so when a page is left. */
  const routeOf = once((answered: Kept) => route(instrument, answered, false));
  const askedIn = once((answered: Kept) => asked(instrument, answered));
  const currentRoute = (): Route => routeOf(kept);
  const agreed = (): boolean => !hasConsent || answerAt(kept.answers, "consent.answer") === "yes";

  /** Keeps everything on the device, from the moment that someone takes part. */
  const keep = (): void => {
    if (!agreed()) return;
    keeper.write(kept);
    if (keeper.works && location.hash !== "")
      history.replaceState(history.state, "", location.pathname + location.search);
    saved.textContent = keeper.works ? site.words.savedHere : site.words.notSaved;
    // The page in another language knows only what was kept.
    if (languages) languages.hidden = !keeper.works;
  };

  const pageOf = ({ pages }: Route): Page | undefined =>
    pages.find(({ key }) => key === kept.page) ?? pages[0];

  /** The answers with what was left open on this page counted as skipped, so that the way on is known. */
  const leaving = (page: Page): Kept["answers"] => {
    const open = askedIn(kept).filter((item) => item.page === page.key);
    return withItems(
      kept.answers,
      open.map(({ path }) => path),
      withSkipped(instrument, kept),
    );
  };

  const drawTasks = (page: Page, now: Route): Reading[] =>
    page.elements.flatMap(({ kind, element }) =>
      kind === "task" ? drawMeters(site, now, kept.versions, element, form) : [],
    );

  /** Nothing follows, also when what is open here is skipped. */
  const isLast = (page: Page, { pages }: Route): boolean =>
    pages.at(-1)?.key === page.key &&
    routeOf({ ...kept, answers: leaving(page) }).pages.at(-1)?.key === page.key;

  /** What is answered here cannot be changed any more once the next page is open. */
  const willFix = (page: Page, { pages }: Route): boolean => {
    const after = pages[pages.indexOf(page) + 1];
    const isFixed = page.elements.some(({ frozen }) => frozen);
    return !isFixed && after !== undefined && after.fixed && after.block === page.block;
  };

  /** Draws what the answers change on the page that is open, within this part of it and what is new. */
  const refresh = (scope?: HTMLElement | null): Page | undefined => {
    const now = currentRoute();
    const page = pageOf(now);
    const fresh = layOut(parts, page);
    for (const part of scope ? [scope, ...fresh] : fresh)
      reflect(parts, part, kept.answers, site.words);
    repeatAnswers(parts, kept.answers, site.words);
    if (!page) return undefined;
    if (page.key === "#review") drawReview(parts, askedIn(kept), now.pages, kept.answers);
    readings = drawTasks(page, now);
    // What is fine is said at the meter already, which stays in view.
    const blocking = readings.filter(({ meter, state }) => meter.total.meter && state !== "fine");
    room.textContent = blocking.map(({ name, words }) => `${name}: ${words}`).join(" ");
    room.hidden = blocking.length === 0;
    const { words, share } = progressOf(now.pages, page, site.words);
    progressWords.textContent = words;
    progressBar.value = share;
    progress.hidden = now.pages.length < 2;
    back.hidden = now.pages[0]?.key === page.key;
    const last = isLast(page, now);
    next.textContent = last ? site.words.send : site.words.next;
    returns.hidden = !last || !goesBack(returnTo(site, kept, "complete"));
    fixing.hidden = !willFix(page, now);
    buttons.hidden = false;
    saved.hidden = !agreed();
    return page;
  };

  const headingOf = (page: Page): HTMLElement | null =>
    form.querySelector<HTMLElement>(`h1[data-block="${page.block}"]`);

  const name = (page: Page): void => {
    const parts = [headingOf(page)?.textContent, progressWords.textContent, title];
    document.title = parts.filter(Boolean).join(" – ");
  };

  /** Opens a page; the reader is taken to its heading. */
  const open = (key: string, how: "push" | "replace" | "stay"): void => {
    const { pages } = currentRoute();
    const seen = kept.seen.includes(key) ? kept.seen : [...kept.seen, key];
    const reached = pages.findLast((page) => seen.includes(page.key))?.key ?? key;
    kept = { began: Date.now(), ...kept, page: key, seen, reached };
    if (how === "push") history.pushState({ page: key }, "");
    if (how === "replace") history.replaceState({ page: key }, "");
    summary.hidden = true;
    clearComplaints(form);
    form.hidden = false;
    showEnd(null);
    const page = refresh();
    // A tab behind another one that opens writes nothing over what is answered in front.
    if (how !== "replace" || document.hasFocus()) keep();
    if (!page) return;
    name(page);
    if (how === "replace") return;
    openedAt = performance.now();
    scrollTo(0, 0);
    headingOf(page)?.focus({ preventScroll: true });
  };

  const goTo = (target: HTMLElement): void => {
    target.closest("details")?.setAttribute("open", "");
    target.scrollIntoView({ block: "center" });
    target.focus({ preventScroll: true });
  };

  /** What keeps someone on this page: the model's verdict, and what was typed that is no number at all. */
  const problemsOn = (page: Page): Problem[] => {
    const unreadable = page.elements.flatMap(({ key }) =>
      Array.from(parts.items.get(key)?.querySelectorAll<Control>("input[name]") ?? []).filter(
        isUnreadable,
      ),
    );
    const found = judgePage(instrument, kept, page.key).filter(
      ({ path }) => !unreadable.some((control) => control.name === path),
    );
    return [
      ...unreadable.map(({ name: path }): Problem => ({ code: "out_of_range", path })),
      ...found,
    ];
  };

  /** Says what is wrong now; nothing where nothing is. */
  const complainOf = (page: Page, problems: readonly Problem[]): void => {
    clearComplaints(form);
    name(page);
    summary.hidden = problems.length === 0;
    if (summary.hidden) return;
    document.title = site.words.errorTitle + document.title;
    const complaints = complaintsOf({ site, parts, page, situation: kept, readings }, problems);
    showComplaints(summary, complaints, goTo);
  };

  /** Takes the reader to what is wrong, and says whether anything is. */
  const complain = (page: Page, problems: readonly Problem[]): boolean => {
    complainOf(page, problems);
    summary.focus();
    return problems.length > 0;
  };

  const deliver = runDelivery(
    site,
    () => kept,
    (changed) => {
      kept = changed;
      keeper.write(kept);
    },
  );

  /** The whole once more, and then it goes out. What is wrong on an earlier page leads back there. */
  const submit = (status?: "quota_full"): void => {
    for (const page of status ? [] : route(instrument, kept).pages) {
      const problems = judgePage(instrument, kept, page.key);
      if (problems.length === 0) continue;
      open(page.key, "push");
      return void complain(page, problems);
    }
    // Every page was judged by itself, and `finish` adds nothing that is not asked: the whole is for the collector to judge.
    kept = { ...kept, response: finish(instrument, kept, site.language, Date.now(), status) };
    keep();
    form.hidden = true;
    deliver();
  };

  const refuse = (): void => {
    // What somebody else left on this device stays.
    if (keeper.read()?.id === kept.id) keeper.forget();
    form.hidden = true;
    showEnd("no", returnTo(site, kept, "refused"));
  };

  const isUnfinished = ({ key }: Page): boolean =>
    !kept.seen.includes(key) || judgePage(instrument, kept, key).length > 0;

  const goOn = (): void => {
    const page = pageOf(currentRoute());
    if (!page) return;
    if (answerAt(kept.answers, "consent.answer") === "no") return refuse();
    if (complain(page, problemsOn(page))) return;
    kept = { ...kept, answers: leaving(page) };
    const counted = site.quotas?.filter((path) => page.elements.some(({ key }) => key === path));
    if (!counted?.length) return goPast(page);
    void fullCells(site, kept.stream).then((full) => {
      const isFull = counted.some((path) =>
        full[path]?.includes(String(answerAt(kept.answers, `${path}.answer`))),
      );
      if (isFull) submit("quota_full");
      else if (kept.page === page.key) goPast(page);
    });
  };

  const goPast = (page: Page): void => {
    const { pages, screenedOut } = route(instrument, kept);
    const at = pages.findIndex(({ key }) => key === page.key);
    if (at < 0 && screenedOut) return submit();
    // Whoever came from the last look goes back to it, past nothing that is new or open.
    const after =
      instrument.review && kept.seen.includes("#review")
        ? (pages.find(isUnfinished) ?? pages.slice(at + 1).at(-1))
        : pages[at + 1];
    if (after) open(after.key, "push");
    else submit();
  };

  const goBack = (): void => {
    const now = currentRoute();
    const page = pageOf(now);
    const before = page && now.pages[now.pages.indexOf(page) - 1];
    if (before) open(before.key, "push");
  };

  /** Who takes back that an answer may be kept takes back the answer: nothing of it stays on the device. */
  const forgetRefused = ({ name, value }: Control): void => {
    if (!name.endsWith(".consent") || value !== "false") return;
    const path = name.slice(0, -".consent".length);
    kept = { ...kept, answers: withAnswer(kept.answers, path, { consent: false }) };
    const inside = form.querySelectorAll<HTMLInputElement>(
      `[data-after-consent="${path}"] :is(input,textarea,select)`,
    );
    for (const control of inside) {
      if (/^(radio|checkbox)$/.test(control.type)) control.checked = false;
      else control.value = "";
    }
  };

  /** Someone changed an answer. */
  const changed = (control: Control): void => {
    clearOthers(control, parts);
    const before = readings;
    const places = readPlaces(kept.places, control, parts);
    kept = { ...kept, places, answers: readControl(kept.answers, control, parts) };
    forgetRefused(control);
    const page = refresh(control.closest<HTMLElement>("[data-option],[data-key]"));
    if (page && !summary.hidden) complainOf(page, problemsOn(page));
    kept = { ...kept, paradata: crossings(kept.paradata, before, readings) };
    if (control.closest("[data-option]")) announceMeters(announce, before, readings);
    keep();
  };

  const isControl = (target: EventTarget | null): target is Control =>
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement;

  form.addEventListener("input", ({ target }) => {
    if (isControl(target)) changed(target);
  });

  // Once a number is typed as a whole, or a slider is let go of.
  form.addEventListener("change", ({ target }) => {
    if (!isControl(target)) return;
    kept = { ...kept, paradata: touchedBy(kept.paradata, target, kept.answers) };
    keep();
  });

  onClick("[data-clear]", (button) => {
    const { clear: name = "" } = button.dataset;
    const radios = parts.named(name) as HTMLInputElement[];
    for (const radio of radios) radio.checked = false;
    kept = { ...kept, answers: withAnswer(kept.answers, name, undefined) };
    radios[0]?.focus();
    refresh(button.closest<HTMLElement>("[data-key]"));
    keep();
  });

  if (instrument.review)
    onClick("[data-change]", (link, event) => {
      event.preventDefault();
      const path = link.dataset["change"] ?? "";
      const page = askedIn(kept).find((item) => item.path === path)?.page;
      if (page === undefined) return;
      open(page, "push");
      const place = parts.at(path) ?? parts.at(parentOf(path));
      const control = firstControl(place);
      if (control) goTo(control);
    });

  // The second click of a double click was meant for the page before.
  form.addEventListener(
    "click",
    (event) => {
      if (event.detail > 1 && performance.now() - openedAt < 500) event.preventDefault();
    },
    true,
  );

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    goOn();
  });
  back.addEventListener("click", goBack);
  onClick("[data-action=reconsider]", () => open(currentRoute().pages[0]?.key ?? "", "push"));

  addEventListener("popstate", ({ state }) => {
    const key = (state as { page?: string } | null)?.page;
    if (kept.response || kept.end || key === undefined) return;
    const { pages } = route(instrument, kept);
    const at = pages.findIndex((page) => page.key === key);
    // A page further on opens only when nothing before it is open or wrong.
    const stop = pages.findIndex((page) => judgePage(instrument, kept, page.key).length > 0);
    const reach = pages[stop >= 0 && stop < at ? stop : at];
    const shown = reach?.key ?? kept.page ?? "";
    // The entry is the page that it shows now, so that coming back to it later leads there.
    history.replaceState({ page: shown }, "");
    open(shown, "stay");
  });

  // Another tab went on with the same answers: this one follows before anyone uses it again.
  addEventListener("storage", ({ key }) => {
    if (key === keeper.key && !document.hasFocus()) location.reload();
  });

  onClick("a[data-language]", (link) => {
    (link as HTMLAnchorElement).hash = location.hash;
  });

  shuffle(parts, kept.seed);
  writeControls(kept.answers, kept.places, parts);
  if (site.stepped) runSteppers(parts);
  stickMeters(form);
  if (kept.response || kept.end) {
    form.hidden = true;
    deliver();
    return;
  }
  const { pages } = currentRoute();
  open((pages.find(({ key }) => key === kept.page) ?? pages[0])?.key ?? "", "replace");
};
