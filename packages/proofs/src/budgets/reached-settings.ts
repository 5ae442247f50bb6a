import type { OptionSetting } from "./proof.ts";
import { patience, type Proving, type Search } from "./search.ts";
import type { Graph } from "./decision-diagram.ts";
import { used, usedAfter } from "./diagram-paths.ts";
import { narrowed } from "./narrowed.ts";
import { reachedIn, type State } from "./wide-search.ts";

/** What no admissible answer has, and what may or may not be in one. */
interface ReachedSettings {
  readonly unreachable: readonly OptionSetting[];
  readonly unknown: readonly OptionSetting[];
}

/**
 * Which settings occur in no admissible answer: read off where all answers were counted, else looked for.
 * What only an answer has that nobody was found for is not known.
 */
export function reachedSettings(
  context: Proving,
  search: Search,
  first: readonly number[] | undefined,
): ReachedSettings {
  const { settings, graph } = search;
  const found =
    graph === undefined ? lookedFor(context, search, first) : readOff(context, search, graph);
  const reached =
    context.covers === "some"
      ? found.map((own) => own.map((state) => (state === "never" ? "unknown" : state)))
      : found;
  const list = (state: State): OptionSetting[] =>
    context.task.options.flatMap(({ id }, at) =>
      settings[at]!.filter((_, index) => reached[at]![index] === state).map((setting) => ({
        option: id,
        setting,
      })),
    );
  return { unreachable: list("never"), unknown: list("unknown") };
}

function readOff(context: Proving, { portfolio }: Search, graph: Graph): State[][] {
  const [, ...all] = used(graph);
  const { carried, facts, earlier } = context;
  let some = all;
  if (carried.length > 0) {
    const count = (list: readonly boolean[][]): number => list.flat().filter(Boolean).length;
    // What the easiest earlier decisions leave is mostly everything, and then nobody else need be found.
    [, ...some] = usedAfter(graph, open(context, portfolio));
    if (count(some) < count(all)) {
      const confirmed = [...facts.keys()].filter((state) => earlier(state) !== undefined);
      [, ...some] = usedAfter(graph, confirmed);
    }
  }
  return all.map((own, at) =>
    own.map((one, index) => (some[at]![index] ? "reached" : one ? "unknown" : "never")),
  );
}

/** The easiest earlier decisions that somebody was found for. */
function open({ earlier, facts }: Proving, portfolio: Search["portfolio"]): number[] {
  const weights = portfolio.widths.map((width) => Array.from({ length: width }, () => 0));
  for (let attempt = 0; ; attempt++) {
    const { kept } = narrowed(portfolio, weights);
    const [states = []] = kept;
    const nobody = states.slice(0, patience).filter((state) => earlier(state) === undefined);
    if (nobody.length === 0 || attempt === patience)
      return states.slice(0, patience).filter((state) => earlier(state) !== undefined);
    for (const state of nobody) weights[0]![state] = Infinity;
  }
}

/** The same looked for: what no earlier decision leaves, and what those leave that somebody was found for. */
function lookedFor(
  context: Proving,
  { portfolio }: Search,
  first: readonly number[] | undefined,
): State[][] {
  const known = first === undefined ? [] : [first];
  const { allowance, carried, facts } = context;
  const [before = [], ...anywhere] = reachedIn(portfolio, undefined, known, allowance);
  if (carried.length === 0) return anywhere;
  const confirmed = open(context, portfolio);
  const left = before.flatMap((state, index) => (state === "never" ? [] : [index]));
  if (left.every((state) => confirmed.includes(state))) return anywhere;
  const weights = portfolio.widths.map((width) => Array.from({ length: width }, () => 0));
  weights[0] = facts.map((_, state) => (confirmed.includes(state) ? 0 : Infinity));
  const [, ...after] = reachedIn(portfolio, weights, known, allowance);
  return anywhere.map((own, at) =>
    own.map((one, index) =>
      one === "never" ? "never" : after[at]![index] === "reached" ? "reached" : "unknown",
    ),
  );
}
