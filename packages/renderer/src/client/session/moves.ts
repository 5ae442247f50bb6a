import { judgePage, type Page, route } from "@pwe/model";
import { complain, problemsOn } from "./complaining.ts";
import { draw, headingOf, nameTab } from "./draw.ts";
import { clearComplaints } from "../drawing/problems-view.ts";
import { returnTo, showEnd } from "../sending/delivery.ts";
import { awaiting, isAwaiting } from "../sending/awaiting.ts";
import { finish } from "../sending/finish.ts";
import { fullCells } from "../sending/quota.ts";
import { answerAt } from "../kept/answers.ts";
import { currentPage, currentRoute, keep, leaving, type Session } from "./session.ts";

/** Opens a page; the reader is taken to its heading. */
export const open = (session: Session, key: string, how: "push" | "replace" | "stay"): void => {
  const { pages } = currentRoute(session);
  const { kept, frame } = session;
  const seen = kept.seen.includes(key) ? kept.seen : [...kept.seen, key];
  const reached = pages.findLast((page) => seen.includes(page.key))?.key ?? key;
  session.kept = { began: Date.now(), ...kept, page: key, seen, reached };
  if (how === "push") history.pushState({ page: key }, "");
  if (how === "replace") history.replaceState({ page: key }, "");
  frame.summary.hidden = true;
  clearComplaints(frame.form);
  frame.form.hidden = false;
  showEnd(null);
  const page = draw(session);
  // A tab behind another one that opens writes nothing over what is answered in front.
  if (how !== "replace" || document.hasFocus()) keep(session);
  if (!page) return;
  nameTab(session, page);
  if (how === "replace") return;
  session.openedAt = performance.now();
  scrollTo(0, 0);
  headingOf(session, page)?.focus({ preventScroll: true });
};

/** The whole once more, and then it goes out. What is wrong on an earlier page leads back there. */
const submit = (session: Session, status?: "quota_full"): void => {
  const { instrument, site, frame } = session;
  for (const page of status ? [] : route(instrument, session.kept).pages) {
    const problems = judgePage(instrument, session.kept, page.key);
    if (problems.length === 0) continue;
    open(session, page.key, "push");
    return void complain(session, page, problems);
  }
  const { kept } = session;
  // Every page was judged by itself, and `finish` adds nothing that is not asked: the whole is for the collector to judge.
  session.kept = { ...kept, response: finish(instrument, kept, site.language, Date.now(), status) };
  keep(session);
  frame.form.hidden = true;
  session.deliver();
};

const refuse = ({ site, keeper, kept, frame }: Session): void => {
  // What somebody else left on this device stays; what this one did goes, in whatever edition it was given.
  for (const one of keeper.all()) if (one.kept.id === kept.id) keeper.forget(one.key);
  frame.form.hidden = true;
  showEnd("no", returnTo(site, kept, "refused"));
};

const goPast = (session: Session, page: Page): void => {
  const { instrument, kept } = session;
  const { pages, screenedOut } = route(instrument, kept);
  const at = pages.findIndex(({ key }) => key === page.key);
  if (at < 0 && screenedOut) return submit(session);
  const isUnfinished = ({ key }: Page): boolean =>
    !kept.seen.includes(key) || judgePage(instrument, kept, key).length > 0;
  // Whoever came from the last look goes back to it, past nothing that is new or open.
  const after =
    instrument.review && kept.seen.includes("#review")
      ? (pages.find(isUnfinished) ?? pages.slice(at + 1).at(-1))
      : pages[at + 1];
  if (after) open(session, after.key, "push");
  else submit(session);
};

const refusesToTakePart = ({ kept }: Session): boolean =>
  answerAt(kept.answers, "consent.answer") === "no";

/** The questions on these pages of which only so many of each answer are wanted. */
const countedOn = ({ site }: Session, pages: readonly Page[]): readonly string[] =>
  site.quotas?.filter((path) =>
    pages.some(({ elements }) => elements.some(({ key }) => key === path)),
  ) ?? [];

/** Goes on when none of these answers is one of which there are enough, and else ends here. */
const passQuotas = async (
  session: Session,
  counted: readonly string[],
  goOn: () => void,
): Promise<void> => {
  const { site, frame, kept } = session;
  if (isAwaiting(frame.next)) return;
  const full = await awaiting(frame.next, site.words.moment, fullCells(site, kept.stream));
  const { answers, page, response } = session.kept;
  if (response) return;
  const isFull = counted.some((path) =>
    full[path]?.includes(String(answerAt(answers, `${path}.answer`))),
  );
  if (isFull) submit(session, "quota_full");
  else if (page === kept.page) goOn();
};

/** Leaves the page that is open: for the next one, the end, or what keeps one there. */
export const goOn = (session: Session): void => {
  const page = currentPage(session);
  if (!page) return;
  if (refusesToTakePart(session)) return refuse(session);
  if (complain(session, page, problemsOn(session, page))) return;
  session.kept = { ...session.kept, answers: leaving(session, page) };
  const counted = countedOn(session, [page]);
  if (counted.length === 0) return goPast(session, page);
  void passQuotas(session, counted, () => goPast(session, page));
};

export const goBack = (session: Session): void => {
  const { pages } = currentRoute(session);
  const page = currentPage(session);
  const before = page && pages[pages.indexOf(page) - 1];
  if (before) open(session, before.key, "push");
};

/** Follows the browser's own back and forward; what holds for the button that goes on holds for going forward. */
export const goTo = (session: Session, key: string): void => {
  const { instrument, kept } = session;
  const { pages } = route(instrument, kept);
  const at = pages.findIndex((page) => page.key === key);
  // A page further on opens only when nothing before it is open or wrong.
  const stop = pages.findIndex((page) => judgePage(instrument, kept, page.key).length > 0);
  const reach = stop >= 0 && stop < at ? stop : at;
  const from = pages.findIndex((page) => page.key === kept.page);
  if (key !== kept.page && refusesToTakePart(session)) return refuse(session);
  const shown = pages[reach]?.key ?? kept.page ?? "";
  const show = (): void => {
    // The entry is the page that it shows now, so that coming back to it later leads there.
    history.replaceState({ page: shown }, "");
    open(session, shown, "stay");
  };
  const counted = countedOn(session, pages.slice(Math.max(from, 0), Math.max(reach, 0)));
  if (counted.length === 0) show();
  else void passQuotas(session, counted, show);
};
