import type { Instrument } from "../generated/consultation.ts";
import type { Situation, Versions } from "../documents/situation.ts";
import { walk } from "./walk.ts";
import { answerAt } from "./item.ts";
import type { Page, Route } from "./page.ts";

/**
 * The way of this respondent with these answers: what is shown, in order. What depends on a question that is still
 * open is not shown yet. While someone is still answering a page nobody is turned away (`turnedAway` false): that is
 * for when they leave it.
 */
export function route(instrument: Instrument, situation: Situation, turnedAway = true): Route {
  const read = answerAt(situation.answers);
  const way = walk(instrument, situation, read, "answered", turnedAway);
  return { ...way, pages: frozen(way.pages, situation.reached) };
}

/** The pages of the route. */
export function pages(instrument: Instrument, situation: Situation): readonly Page[] {
  return route(instrument, situation).pages;
}

/** Every page and element that anyone can be shown, or that some answers may lead to in these versions, in the order of the file. */
export function outline(instrument: Instrument, versions?: Versions): readonly Page[] {
  const which = versions === undefined ? "everything" : "possible";
  return walk(instrument, { seed: "", versions: versions ?? {} }, () => undefined, which).pages;
}

/** The pages, with a block's pages before the last fixed one that was reached frozen. */
function frozen(all: readonly Page[], reached: string | undefined): readonly Page[] {
  const upTo = all.findIndex(({ key }) => key === reached);
  return all.map((page, at) => {
    const later = all.slice(at + 1, upTo + 1);
    if (!later.some(({ fixed, block }) => fixed && block === page.block)) return page;
    return { ...page, elements: page.elements.map((one) => ({ ...one, frozen: true })) };
  });
}
