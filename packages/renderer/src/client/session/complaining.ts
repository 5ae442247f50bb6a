import { judgePage, type Page, type Problem } from "@pwe/model";
import { isUnreadable } from "../controls/controls.ts";
import type { Session } from "./session.ts";
import { nameTab } from "./draw.ts";
import type { Control } from "../drawing/parts.ts";
import { clearComplaints, complaintsOf, showComplaints } from "../drawing/problems-view.ts";

/** Takes the reader to a control, wherever it is folded away. */
export const leadTo = (target: HTMLElement): void => {
  target.closest("details")?.setAttribute("open", "");
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
};

/** What keeps someone on this page: the model's verdict, and what was typed that is no number at all. */
export const problemsOn = ({ parts, instrument, kept }: Session, page: Page): Problem[] => {
  const unreadable = page.elements.flatMap(({ key }) =>
    Array.from(parts.items.get(key)?.querySelectorAll<Control>("input[name]") ?? []).filter(
      (control) => isUnreadable(control, parts),
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
export const sayProblems = (session: Session, page: Page, problems: readonly Problem[]): void => {
  const { frame, site, parts, kept, readings } = session;
  clearComplaints(frame.form);
  nameTab(session, page);
  frame.summary.hidden = problems.length === 0;
  if (frame.summary.hidden) return;
  document.title = site.words.errorTitle + document.title;
  const complaints = complaintsOf({ site, parts, page, situation: kept, readings }, problems);
  showComplaints(frame.summary, complaints, leadTo);
};

/** Takes the reader to what is wrong, and says whether anything is. */
export const complain = (session: Session, page: Page, problems: readonly Problem[]): boolean => {
  sayProblems(session, page, problems);
  session.frame.summary.focus();
  return problems.length > 0;
};
