import { type Consultation, idOf } from "@pwe/model";
import { moved } from "./sequence.ts";
import type { Sides } from "./sides.ts";
import { ofKind, standings, type Standing } from "./standing.ts";

const blockKinds = ["consent", "task", "dilemma", "section", "pairs"];

/** Notes what stands in another order, at random or not, on another page, or repeats another answer. */
export function compareOrder(sides: Sides): void {
  const { now, names } = sides;
  compareRun(sides, pathsOf(sides.before, isBlock), pathsOf(now, isBlock), "block-moved");
  const questions = Map.groupBy(standings(now).filter(isQuestion), ({ block }) => block);
  for (const [block, list] of questions) {
    const was = standings(sides.before).filter(
      (one) => isQuestion(one) && one.block === (names.before(block) ?? block),
    );
    compareRun(sides, was.map(pathOf), list.map(pathOf), "order-changed", block || now.id);
  }
  compareShuffles(sides);
  comparePages(sides);
  compareRecalls(sides);
}

const isBlock = ({ element }: Standing): boolean => blockKinds.includes(element.kind);
const isQuestion = ({ element }: Standing): boolean => element.kind === "question";
const pathOf = ({ element }: Standing): string => ("path" in element ? element.path : "");
const pathsOf = (consultation: Consultation, is: (one: Standing) => boolean): string[] =>
  standings(consultation).filter(is).map(pathOf);

/** Notes which of these stand elsewhere among the others: each block by itself, the rest as one order. */
function compareRun(
  { names, note }: Sides,
  was: readonly string[],
  is: readonly string[],
  rule: "block-moved" | "order-changed",
  path?: string,
): void {
  const order = is.flatMap((one) => names.before(one) ?? []).filter((one) => was.includes(one));
  const before = was.filter((one) => order.includes(one));
  const away = moved(before, order);
  const ids = (list: readonly string[]): string => list.map(idOf).join(", ");
  if (path !== undefined) {
    if (away.length > 0) note({ rule, path, before: ids(before), after: ids(order) });
    return;
  }
  for (const one of away)
    note({
      rule,
      path: names.after(one) ?? one,
      before: neighbour(before, one),
      after: neighbour(order, one),
    });
}

/** After which block one stands. */
const neighbour = (list: readonly string[], one: string): string =>
  list[list.indexOf(one) - 1] ?? "-";

/** Notes what stands in a shuffle now and did not, or the other way round. */
function compareShuffles(sides: Sides): void {
  const { before, now, names, note } = sides;
  const wanted = (one: Standing): boolean => isBlock(one) || isQuestion(one);
  const was = new Map(
    standings(before)
      .filter(wanted)
      .map((one) => [pathOf(one), one]),
  );
  const shuffled = standings(now)
    .filter(wanted)
    .flatMap((one) => {
      const old = was.get(names.before(pathOf(one)) ?? "");
      return old === undefined || (old.shuffle === null) === (one.shuffle === null) ? [] : [one];
    });
  const groups = Map.groupBy(shuffled, (one) => `${one.block}\n${one.shuffle !== null}`);
  for (const [, group] of groups) {
    const { block, shuffle } = group[0]!;
    const rule = shuffle === null ? "order-fixed" : "order-randomised";
    note({
      rule,
      path: block || now.id,
      before: null,
      after: group.map((one) => idOf(pathOf(one))).join(", "),
    });
  }
}

/** Notes where pages begin otherwise, among the questions that were there before. */
function comparePages({ before, now, names, note }: Sides): void {
  const breaks = (consultation: Consultation, own: (path: string) => string | undefined) => {
    const places = new Map<string, boolean>();
    let last = "";
    for (const one of standings(consultation)) {
      if (isBlock(one)) last = "";
      else if (one.element.kind === "question") last = own(one.element.path) ?? last;
      else if (one.element.kind === "page")
        places.set(`${own(one.block) ?? one.block}\n${last}`, one.element.fixed);
    }
    return places;
  };
  // What is new between them moves no page.
  const kept = (path: string): string | undefined =>
    names.before(path) === undefined ? undefined : path;
  const [was, is] = [breaks(before, names.after), breaks(now, kept)];
  for (const [place, fixed] of is) {
    const old = was.get(place);
    const [block = ""] = place.split("\n");
    const shown = (one: boolean | undefined): string | null =>
      one === undefined ? null : one ? "`then fixed`" : "`then`";
    if (old !== fixed)
      note({
        rule: "layout-changed",
        path: block || now.id,
        before: shown(old),
        after: shown(fixed),
      });
  }
  for (const [place, fixed] of was)
    if (!is.has(place))
      note({
        rule: "layout-changed",
        path: place.split("\n")[0] || now.id,
        before: fixed ? "`then fixed`" : "`then`",
        after: null,
      });
}

/** Notes which earlier answers are shown again that were not, or no longer are. */
function compareRecalls({ before, now, names, note }: Sides): void {
  const shown = (consultation: Consultation, own: (path: string) => string): string[] =>
    ofKind(consultation, "recall").map(({ element, block }) => `${own(block)}\n${own(element.of)}`);
  const was = shown(before, (path) => names.after(path) ?? path);
  const is = shown(now, (path) => path);
  for (const one of is.filter((one) => !was.includes(one))) {
    const [block = "", of = ""] = one.split("\n");
    note({ rule: "info-added", path: block || now.id, before: null, after: `recall ${of}` });
  }
  for (const one of was.filter((one) => !is.includes(one))) {
    const [block = "", of = ""] = one.split("\n");
    note({ rule: "info-removed", path: block || now.id, before: `recall ${of}`, after: null });
  }
}
