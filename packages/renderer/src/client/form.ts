import { type Instrument, parentOf } from "@pwe/model";
import {
  clearOthers,
  isUnreadable,
  readControl,
  readPlaces,
  rewrite,
  withOther,
  writeControls,
} from "./controls/controls.ts";
import { onClick } from "./controls/on-click.ts";
import { crossings, touchedBy } from "./controls/paradata.ts";
import { runSteppers } from "./controls/steppers.ts";
import { isBlank, numberComplaint } from "./controls/typed-number.ts";
import { leadTo, problemsOn, sayProblems } from "./session/complaining.ts";
import { draw } from "./session/draw.ts";
import { shuffle } from "./drawing/layout.ts";
import { announceMeters } from "./drawing/meters-view.ts";
import type { Control } from "./drawing/parts.ts";
import { complainAt, firstControl } from "./drawing/problems-view.ts";
import { stickMeters } from "./drawing/sticky.ts";
import { withAnswer } from "./kept/answers.ts";
import type { Keeper, Kept } from "./kept/kept.ts";
import { goBack, goOn, goTo, open } from "./session/moves.ts";
import {
  beginSession,
  currentPage,
  currentRoute,
  isLast,
  keep,
  type Session,
} from "./session/session.ts";
import type { Site } from "./site.ts";

const isControl = (target: EventTarget | null): target is Control =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

/** Who takes back that an answer may be kept takes back the answer: nothing of it stays on the device. */
const forgetRefused = (session: Session, { name, value }: Control): void => {
  if (!name.endsWith(".consent") || value !== "false") return;
  const path = name.slice(0, -".consent".length);
  const { kept, frame } = session;
  session.kept = { ...kept, answers: withAnswer(kept.answers, path, { consent: false }) };
  const inside = frame.form.querySelectorAll<HTMLInputElement>(
    `[data-after-consent="${path}"] :is(input,textarea,select)`,
  );
  for (const control of inside) {
    if (/^(radio|checkbox)$/.test(control.type)) control.checked = false;
    else control.value = "";
  }
};

/** Someone changed an answer. */
const changed = (session: Session, control: Control): void => {
  const { parts, kept, frame, site, readings: before } = session;
  clearOthers(control, parts);
  const places = readPlaces(kept.places, control, parts);
  const { [control.name]: _, ...typed }: Record<string, string> = kept.typed ?? {};
  if (control.value && isUnreadable(control, parts)) typed[control.name] = control.value;
  session.kept = { ...kept, places, typed, answers: readControl(kept.answers, control, parts) };
  forgetRefused(session, control);
  const page = draw(session, control.closest<HTMLElement>("[data-option],[data-key]"));
  if (page && !frame.summary.hidden) sayProblems(session, page, problemsOn(session, page));
  // What was wrong is mended as soon as it is; what is wrong is not said while someone types.
  else if (!numberComplaint(control, parts, site.words)) complainOf(session, control);
  const { paradata } = session.kept;
  session.kept = { ...session.kept, paradata: crossings(paradata, before, session.readings) };
  const counter = parts.form.querySelector<HTMLElement>(`[data-counter="${control.name}"]`);
  if (counter) {
    if (!counter.hidden) session.announce.say(counter.textContent, "at rest");
  } else if (control.closest("[data-option]"))
    announceMeters(session.announce, before, session.readings);
  keep(session);
};

/** Takes back the answer that this button stands beside. */
const clear = (session: Session, button: HTMLElement): void => {
  const { clear: name = "" } = button.dataset;
  const radios = session.parts.named(name) as HTMLInputElement[];
  for (const radio of radios) radio.checked = false;
  const cleared = withAnswer(session.kept.answers, name, undefined);
  session.kept = { ...session.kept, answers: withOther(cleared, name, session.parts) };
  radios[0]?.focus();
  draw(session, button.closest<HTMLElement>("[data-key]"));
  keep(session);
};

/** Goes from the last look to the place where this was asked. */
const change = (session: Session, path: string): void => {
  const { parts } = session;
  const page = session.askedIn(session.kept).find((item) => item.path === path)?.page;
  if (page === undefined) return;
  open(session, page, "push");
  const control = firstControl(parts.at(path) ?? parts.at(parentOf(path)));
  if (control) leadTo(control);
};

/** Acts soon, once nothing is pressed: what comes in above a button moves it away from under a finger. */
const onceReleased = (act: () => void): void => {
  setTimeout(() => (document.querySelector(":active") ? onceReleased(act) : act()), 99);
};

/** Says what is wrong with the number in this field; the summary does, where it stands. */
const complainOf = ({ parts, site, frame, announce }: Session, control: Control): void => {
  if (!frame.summary.hidden || !control.offsetParent) return;
  const said = complainAt(parts, control, site.words);
  if (said !== undefined) announce.say(said, "at once");
};

/** Someone is done with a control: a number that was typed as a whole, a slider that is let go of. */
const left = (session: Session, control: Control): void => {
  const { parts, kept, site } = session;
  // An amount that starts somewhere counts so where nothing stands.
  if (site.stepped && isBlank(control)) control.value = (control as HTMLInputElement).defaultValue;
  if (!numberComplaint(control, parts, site.words)) rewrite(control, parts);
  else onceReleased(() => complainOf(session, control));
  session.kept = { ...kept, paradata: touchedBy(kept.paradata, control, kept.answers) };
  keep(session);
};

const listenToAnswers = (session: Session): void => {
  const { form } = session.frame;
  form.addEventListener("input", ({ target }) => {
    if (isControl(target)) changed(session, target);
  });
  form.addEventListener("change", ({ target }) => {
    if (isControl(target)) left(session, target);
  });
  onClick("[data-clear]", (button) => clear(session, button));
  if (session.instrument.review)
    onClick("[data-change]", (link, event) => {
      event.preventDefault();
      change(session, link.dataset["change"] ?? "");
    });
};

const listenToMoves = (session: Session): void => {
  const { form } = session.frame;
  // The second click of a double click was meant for the page before.
  form.addEventListener(
    "click",
    (event) => {
      if (event.detail > 1 && performance.now() - session.openedAt < 500) event.preventDefault();
    },
    true,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    goOn(session);
  });
  // Enter in a field goes on, and never sends: one does that with the button.
  form.addEventListener("keydown", (event) => {
    const page = currentPage(session);
    const isField = event.target instanceof HTMLInputElement;
    if (event.key === "Enter" && isField && page && isLast(session, page)) event.preventDefault();
  });
  onClick("[data-action=back]", () => goBack(session));
  onClick("[data-action=reconsider]", () =>
    open(session, currentRoute(session).pages[0]?.key ?? "", "push"),
  );
  addEventListener("popstate", ({ state }) => {
    const key = (state as { page?: string } | null)?.page;
    const { response, end } = session.kept;
    if (!response && !end && key !== undefined) goTo(session, key);
  });
  // Another tab went on with the same answers: this one follows before anyone uses it again.
  addEventListener("storage", ({ key }) => {
    if (key === session.keeper.key && !document.hasFocus()) location.reload();
  });
  onClick("a[data-language]", (link) => {
    (link as HTMLAnchorElement).hash = location.hash;
  });
};

/** Runs the form: shows one page at a time, keeps every change, and sends what is finished. */
export const runForm = (site: Site, keeper: Keeper, instrument: Instrument, start: Kept): void => {
  const session = beginSession(site, keeper, instrument, start);
  const { parts, frame } = session;
  // The way back leads to the heading, and so does the view.
  history.scrollRestoration = "manual";
  listenToAnswers(session);
  listenToMoves(session);
  shuffle(parts, start.seed);
  writeControls(start, parts);
  if (site.stepped) runSteppers(parts);
  stickMeters(frame.form);
  if (start.response || start.end) {
    frame.form.hidden = true;
    session.deliver();
    return;
  }
  const { pages } = currentRoute(session);
  open(session, (pages.find(({ key }) => key === start.page) ?? pages[0])?.key ?? "", "replace");
  // What could not be read before stands there again, and so does what is wrong with it.
  for (const name of Object.keys(start.typed ?? {}))
    for (const control of parts.named(name)) complainOf(session, control);
};
