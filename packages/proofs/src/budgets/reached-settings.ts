import type { OptionSetting } from "./proof.ts";
import type { Proving, Search } from "./search.ts";
import { mended } from "./repair.ts";
import { used, usedAfter } from "./diagram-paths.ts";

/** What no admissible answer has, and what may or may not be in one. */
interface ReachedSettings {
  readonly unreachable: readonly OptionSetting[];
  readonly unknown: readonly OptionSetting[];
}

/**
 * Which settings occur in no admissible answer: read off where all answers were counted, else looked for one by one.
 * What only an answer has that nobody was found for is not known.
 */
export function reachedSettings(
  context: Proving,
  search: Search,
  first: readonly number[] | undefined,
): ReachedSettings {
  const { settings, graph } = search;
  const before = confirmed(context);
  let reached: State[][];
  if (graph === undefined) reached = lookedFor(context, search, before, first);
  else {
    const [, ...all] = used(graph);
    const some = before.length === context.facts.length ? all : usedAfter(graph, before).slice(1);
    reached = all.map((own, at) =>
      own.map((one, index) => (some[at]![index] ? "reached" : one ? "unknown" : "never")),
    );
  }
  const list = (state: State): OptionSetting[] =>
    context.task.options.flatMap(({ id }, at) =>
      settings[at]!.filter((_, index) => reached[at]![index] === state).map((setting) => ({
        option: id,
        setting,
      })),
    );
  return { unreachable: list("never"), unknown: list("unknown") };
}

type State = "reached" | "never" | "unknown";

/** The combinations of earlier totals that somebody was found for. */
function confirmed({ carried, facts, earlier }: Proving): number[] {
  const all = [...facts.keys()];
  return carried.length === 0 ? all : all.filter((state) => earlier(state) !== undefined);
}

function lookedFor(
  context: Proving,
  { settings, portfolio, lightest }: Search,
  before: readonly number[],
  first: readonly number[] | undefined,
): State[][] {
  const found = settings.map((own) => own.map((): State => "unknown"));
  const ways: (readonly number[])[] = [];
  const mark = (way: readonly number[]): void => {
    if (!before.includes(way[0]!)) return;
    ways.push(way);
    for (const [at, one] of way.slice(1).entries()) found[at]![one] = "reached";
  };
  if (first !== undefined) mark(first);
  for (const [at, own] of settings.entries()) {
    for (const index of own.keys()) {
      // Mending an answer that was found is much less work than looking for one.
      for (const way of ways.slice(0, 20)) {
        if (found[at]![index] !== "unknown") break;
        const other = mended(portfolio, way, at + 1, index);
        if (other !== undefined) mark(other);
      }
      if (found[at]![index] !== "unknown") continue;
      const weights = settings.map((all, option) =>
        all.map((_, one) => (option === at && one !== index ? Infinity : 0)),
      );
      const way = lightest(context.weights(weights));
      if (way === undefined) found[at]![index] = "never";
      else if (way !== "undecided") mark(way.chosen);
    }
  }
  return found;
}
