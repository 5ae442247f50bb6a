import { put, remembered, start, tester, type State, type States } from "./states.ts";
import type { Explored, Exploring } from "./explored.ts";
import { gone, type Going } from "./go.ts";
import type { Program } from "./steps.ts";
import type { Part, Step } from "./step.ts";

/** Goes through a part with everyone at once: whoever is alike in what is still looked at goes as one. */
export function explore(part: Part, exploring: Exploring): Explored {
  const { program, size, only } = exploring;
  const { lastAt, span } = program;
  const found = {
    ...{
      whens: new Map(),
      screens: new Map(),
      uses: new Map(),
      parts: new Map(),
      stuck: new Map(),
    },
  } satisfies Going["found"];
  let steps = 0;
  let gaveUp: string | undefined;

  const giveUp = (why: string): States => {
    gaveUp ??= why;
    return new Map();
  };

  const run = (list: readonly Step[], begun: States): States => {
    let states = begun;
    for (const step of only === undefined ? list : (only.get(list) ?? [])) {
      if (states.size === 0) return states;
      if (!going.spend(states.size)) return giveUp(`more than ${size} steps`);
      states = gone(going, step, states);
      const end = span.get(step)?.[1];
      if (end === undefined) continue;
      states = forgotten(states, lastAt, end);
    }
    return states;
  };

  const going: Going = {
    ...{ exploring, found, giveUp, run },
    drawn: new Map(),
    test: tester(exploring.versions),
    spend: (more) => (steps += more) <= size,
  };
  const end: readonly State[] = [...run(part.steps, new Map([["", start]])).values()];
  return { ...found, ...{ end, steps }, ...(gaveUp !== undefined && { gaveUp }) };
}

/** Everyone without what nothing from here on looks at. */
function forgotten(states: States, lastAt: Program["lastAt"], end: number): States {
  const next: States = new Map();
  let same = true;
  for (const [key, state] of states) {
    const known = remembered(state.known, lastAt, end);
    if (known === state.known) put(next, state, key);
    else {
      same = false;
      put(next, { ...state, known });
    }
  }
  return same ? states : next;
}
