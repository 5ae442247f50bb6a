import type { Page, Route } from "@pwe/model";
import {
  currentPage,
  currentRoute,
  hasAgreed,
  isLast,
  leadsBack,
  type Session,
} from "./session.ts";
import { isUnreadable } from "../controls/controls.ts";
import { layOut } from "../drawing/layout.ts";
import { drawMeters } from "../drawing/meters-view.ts";
import type { Control } from "../drawing/parts.ts";
import { progressOf } from "../drawing/progress.ts";
import { reflect, repeatAnswers } from "../drawing/reflect.ts";
import { drawReview } from "../drawing/review.ts";

/** What is answered here cannot be changed any more once the next page is open. */
const willFix = (page: Page, { pages }: Route): boolean => {
  const after = pages[pages.indexOf(page) + 1];
  const isFixed = page.elements.some(({ frozen }) => frozen);
  return !isFixed && after !== undefined && after.fixed && after.block === page.block;
};

/** Whether every number that was typed in this part of the page can be read. */
const isRead = ({ site, parts }: Session, key: string): boolean =>
  !site.stepped ||
  Array.from(parts.items.get(key)!.querySelectorAll<Control>("[data-number]")).every(
    (control) => !isUnreadable(control, parts),
  );

const drawTotals = (session: Session, page: Page, now: Route): void => {
  const { site, kept, frame } = session;
  session.readings = page.elements.flatMap(({ kind, key, element }) =>
    kind === "task"
      ? drawMeters(site, now, kept.versions, element, frame.form, isRead(session, key))
      : [],
  );
  // What is fine is said at the meter already, which stays in view.
  const blocking = session.readings.filter(
    ({ meter, state }) => meter.total.meter && state !== "fine",
  );
  frame.room.textContent = blocking.map(({ name, words }) => `${name}: ${words}`).join(" ");
  frame.room.hidden = blocking.length === 0;
};

const drawFrame = (session: Session, page: Page, now: Route): void => {
  const { frame, site } = session;
  const progress = progressOf(now.pages, page, site.words);
  const [said, bar] = frame.progress.children as unknown as [HTMLElement, HTMLElement];
  said.textContent = progress.words;
  bar.style.setProperty("--pwe-part", `${progress.part}`);
  bar.style.setProperty("--pwe-parts", `${progress.parts}`);
  const which = headingOf(session, page)?.querySelector("small");
  if (which) which.textContent = progress.page && ` ${progress.page}`;
  frame.progress.hidden = now.pages.length < 2;
  for (const back of frame.backs) back.hidden = now.pages[0]?.key === page.key;
  const last = isLast(session, page);
  frame.next.textContent = last ? site.words.send : site.words.next;
  frame.returns.hidden = !last || !leadsBack(session);
  frame.fixing.hidden = !willFix(page, now);
  frame.buttons.hidden = false;
  frame.saved.hidden = !hasAgreed(session);
};

/** Draws what the answers change on the page that is open, within this part of it and what is new; gives back that page. */
export const draw = (session: Session, scope?: HTMLElement | null): Page | undefined => {
  const { parts, site, kept } = session;
  const now = currentRoute(session);
  const page = currentPage(session);
  const fresh = layOut(parts, page);
  for (const part of scope ? [scope, ...fresh] : fresh)
    reflect(parts, part, kept.answers, site.words);
  if (parts.recalls.length > 0)
    repeatAnswers(parts, kept.answers, site.words, session.askedIn(kept));
  if (!page) return undefined;
  if (page.key === "#review") drawReview(parts, session.askedIn(kept), now.pages, kept.answers);
  drawTotals(session, page, now);
  drawFrame(session, page, now);
  return page;
};

export const headingOf = ({ frame }: Session, page: Page): HTMLElement | null =>
  frame.form.querySelector<HTMLElement>(`h1[data-block="${page.block}"]`);

/** Gives the page in the browser its title. */
export const nameTab = (session: Session, page: Page): void => {
  const { progress, title } = session.frame;
  const said = progress.firstElementChild?.textContent;
  const names = [headingOf(session, page)?.textContent.trim(), said, title];
  document.title = [...new Set(names)].filter(Boolean).join(" – ");
};
