import {
  asked,
  once,
  type AskedItem,
  type Instrument,
  type Page,
  route,
  type Route,
  withSkipped,
} from "@pwe/model";
import { type Announcer, announcer } from "../drawing/announce.ts";
import { type Frame, frameOf } from "../drawing/frame.ts";
import type { Reading } from "../drawing/meters-view.ts";
import { type Parts, partsOf } from "../drawing/parts.ts";
import { goesBack, returnTo, runDelivery } from "../sending/delivery.ts";
import type { Site } from "../site.ts";
import { answerAt, withItems } from "../kept/answers.ts";
import type { Keeper, Kept } from "../kept/kept.ts";

/** One participant who fills in the form: what is known of them, and the page that it is drawn on. */
export interface Session {
  readonly site: Site;
  readonly keeper: Keeper;
  readonly instrument: Instrument;
  readonly frame: Frame;
  readonly parts: Parts;
  readonly announce: Announcer;
  /** sends what is finished until it has arrived */
  readonly deliver: () => void;
  /** what follows from the answers, worked out once; who is turned away hears so when a page is left */
  readonly routeOf: (kept: Kept) => Route;
  readonly askedIn: (kept: Kept) => readonly AskedItem[];
  /** everything that is remembered; each change is a new value */
  kept: Kept;
  /** the meters as they were last drawn */
  readings: readonly Reading[];
  /** when the page was opened, by the browser's own clock */
  openedAt: number;
}

export const beginSession = (
  site: Site,
  keeper: Keeper,
  instrument: Instrument,
  kept: Kept,
): Session => {
  const frame = frameOf(document);
  const session: Session = {
    site,
    keeper,
    instrument,
    frame,
    parts: partsOf(frame.form, site.notation),
    announce: announcer(frame.status),
    deliver: runDelivery(
      site,
      () => session.kept,
      (changed) => {
        session.kept = changed;
        keeper.write(changed);
      },
    ),
    routeOf: once((answered: Kept) => route(instrument, answered, false)),
    askedIn: once((answered: Kept) => asked(instrument, answered)),
    kept,
    readings: [],
    openedAt: 0,
  };
  return session;
};

export const currentRoute = ({ routeOf, kept }: Session): Route => routeOf(kept);

export const currentPage = (session: Session): Page | undefined => {
  const { pages } = currentRoute(session);
  return pages.find(({ key }) => key === session.kept.page) ?? pages[0];
};

/** Whether someone takes part: nothing is kept before. */
export const hasAgreed = ({ instrument, kept }: Session): boolean =>
  !instrument.elements.some(({ kind }) => kind === "consent") ||
  answerAt(kept.answers, "consent.answer") === "yes";

/** Keeps everything on the device, from the moment that someone takes part. */
export const keep = (session: Session): void => {
  if (!hasAgreed(session)) return;
  const { keeper, frame, site } = session;
  keeper.write(session.kept);
  if (keeper.works && location.hash !== "")
    history.replaceState(history.state, "", location.pathname + location.search);
  frame.saved.textContent = keeper.works ? site.words.savedHere : site.words.notSaved;
  // The page in another language knows only what was kept.
  if (frame.languages) frame.languages.hidden = !keeper.works;
};

/** The answers with what was left open on this page counted as skipped, so that the way on is known. */
export const leaving = ({ instrument, kept, askedIn }: Session, page: Page): Kept["answers"] => {
  const open = askedIn(kept).filter((item) => item.page === page.key);
  return withItems(
    kept.answers,
    open.map(({ path }) => path),
    withSkipped(instrument, kept),
  );
};

/** Nothing follows, also when what is open here is skipped. */
export const isLast = (session: Session, page: Page): boolean => {
  const { routeOf, kept } = session;
  return (
    currentRoute(session).pages.at(-1)?.key === page.key &&
    routeOf({ ...kept, answers: leaving(session, page) }).pages.at(-1)?.key === page.key
  );
};

/** Whether the browser goes back to the panel by itself once this is sent. */
export const leadsBack = ({ site, kept }: Session): boolean =>
  goesBack(returnTo(site, kept, "complete"));
