import type { OptionSetting } from "./budget-proof.ts";
import type { Proving, Search } from "./proving.ts";
import { used } from "./ways.ts";

/** What no admissible answer has, and what may or may not be in one. */
export interface ReachedSettings {
  readonly unreachable: readonly OptionSetting[];
  readonly unknown: readonly OptionSetting[];
}

/** Which settings occur in no admissible answer: read off where all were counted, else looked for one by one. */
export function reachedSettings(context: Proving, search: Search): ReachedSettings {
  if (search.graph === undefined) return lookedFor(context, search);
  const [, ...reached] = used(search.graph);
  return { unreachable: listed(context, search, (at, index) => !reached[at]![index]), unknown: [] };
}

function listed(
  { task }: Proving,
  { settings }: Search,
  of: (at: number, index: number) => boolean,
): OptionSetting[] {
  return task.options.flatMap(({ id }, at) =>
    settings[at]!.filter((_, index) => of(at, index)).map((setting) => ({ option: id, setting })),
  );
}

function lookedFor(context: Proving, search: Search): ReachedSettings {
  const { settings } = search;
  const state = settings.map((own) => own.map((): "reached" | "never" | "unknown" => "unknown"));
  for (const [at, own] of settings.entries()) {
    for (const index of own.keys()) {
      if (state[at]![index] === "reached") continue;
      const weights = settings.map((all, other) =>
        all.map((_, one) => (other === at && one !== index ? Infinity : 0)),
      );
      const way = search.lightest(context.weights(weights));
      if (way === "undecided") continue;
      if (way === undefined) state[at]![index] = "never";
      else
        for (const [option, one] of way.chosen.slice(1).entries()) state[option]![one] = "reached";
    }
  }
  return {
    unreachable: listed(context, search, (at, index) => state[at]![index] === "never"),
    unknown: listed(context, search, (at, index) => state[at]![index] === "unknown"),
  };
}
