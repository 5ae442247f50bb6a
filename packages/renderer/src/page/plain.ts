import { type Instrument, outline, pages, tasksIn } from "@pwe/model";

/**
 * Whether a browser without script can fill this form in: nothing has to be added up while one decides, no answer is
 * fixed half-way, and no answer stands for several options.
 */
export const worksPlain = (instrument: Instrument): boolean =>
  !outline(instrument).some(({ fixed }) => fixed) &&
  tasksIn(instrument.elements).every(
    ({ decision, groups, totals }) =>
      decision.kind !== "points" &&
      (decision.kind !== "choose" || (decision.max > 1 && groups.length === 0)) &&
      totals.every(({ limits }) => limits.length === 0),
  );

/** Keys of what is shown only with some answers. */
export const dependent = (instrument: Instrument): ReadonlySet<string> => {
  const elements = (all: ReturnType<typeof outline>): string[] =>
    all.flatMap((page) => page.elements.map(({ key }) => key));
  const always = new Set(elements(pages(instrument, { seed: "", versions: {}, answers: {} })));
  return new Set(elements(outline(instrument)).filter((key) => !always.has(key)));
};

/** Where the collector writes who is answering, into a page for a browser without script. */
export const startMark = "<!--start-->";

/** The style of a page in a browser without script: everything there is, one under the other. */
export const plainStyle = [
  "#form:has([name=id]) .pwe-read,#form:not(:has([name=id])) .pwe-plain-send,.pwe-scripted{display:none!important}",
  "#form[hidden],[data-key]:not([data-shown]),[data-block]:not([data-shown])",
  ",.pwe-plain,#form:has([name=id]) .pwe-plain-send,[data-other],[data-deciding][hidden],[data-after-consent][hidden]{display:block!important}",
  "[data-progress],.pwe-way,#form>.pwe-buttons,.pwe-meters,.pwe-clear,.pwe-step,[type=range],.pwe-counter{display:none!important}",
].join("");
