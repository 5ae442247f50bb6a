import {
  factsIn,
  keyOf,
  outcomeIn,
  remembered,
  tester,
  withOutcome,
  type State,
} from "./states.ts";
import type { Program } from "./steps.ts";
import type { Versions } from "@pwe/model";
import type { Part, Step } from "./step.ts";

/** How many routes there are. */
export interface Counted {
  readonly complete: bigint;
  readonly screenedOut: bigint;
  /** false: not more than so many */
  readonly exact: boolean;
  /** it took too many steps */
  readonly gaveUp: boolean;
}

type Known = Pick<State, "known">;

/** Everyone who went the same way so far, and on how many ways there is such a company. */
interface Company {
  readonly members: ReadonlyMap<string, Known>;
  readonly ways: bigint;
}

/** Companies by who is in them; one that is alone is not compared with any other. */
class Companies {
  readonly #all: Company[] = [];
  #known: Map<string, number> | undefined;

  put(members: ReadonlyMap<string, Known>, ways: bigint): void {
    if (members.size === 0) return;
    if (this.#all.length === 1 && this.#known === undefined) {
      this.#known = new Map([[nameOf(this.#all[0]!.members), 0]]);
    }
    const at = this.#known?.get(nameOf(members));
    if (at !== undefined) {
      const { ways: before, members: known } = this.#all[at]!;
      this.#all[at] = { members: known, ways: before + ways };
    } else {
      this.#known?.set(nameOf(members), this.#all.length);
      this.#all.push({ members, ways });
    }
  }

  get size(): number {
    return this.#all.length;
  }

  values(): readonly Company[] {
    return this.#all;
  }
}

const nameOf = (members: ReadonlyMap<string, Known>): string =>
  [...members.keys()].sort().join("|");

/**
 * Counts routes without going through them one by one: everyone on the same route goes as one company, and companies that
 * are alike from here on are counted together.
 */
export function countRoutes(
  part: Part,
  program: Program,
  versions: Versions,
  size: number,
  inside: (part: Part) => Counted,
): Counted {
  const { lastAt, span } = program;
  const test = tester(versions);
  let screenedOut = 0n;
  let exact = true;
  let steps = 0;
  let gaveUp = false;

  const each = (companies: Companies, change: (member: Known) => readonly Known[]): Companies => {
    const next = new Companies();
    for (const { members, ways } of companies.values()) {
      const changed = new Map<string, Known>();
      for (const member of members.values()) {
        const made = change(member);
        steps += made.length;
        if (steps > size) {
          gaveUp = true;
          return new Companies();
        }
        for (const one of made) changed.set(keyOf(one), one);
      }
      next.put(changed, ways);
    }
    return next;
  };

  const one = (step: Step, companies: Companies): Companies => {
    switch (step.kind) {
      case "use":
        return companies;
      case "ask": {
        let now = companies;
        const { guard } = step;
        for (const variable of step.variables) {
          now = each(now, (member) => {
            if (guard !== undefined && (outcomeIn(member, guard)?.key ?? "self") !== "self") {
              return [member];
            }
            const outcomes = variable.outcomes(versions, factsIn(member, step.needs));
            if (outcomes === undefined) gaveUp = true;
            return (outcomes ?? []).map((outcome) => {
              if (outcome.doubtful) exact = false;
              return { known: withOutcome(member.known, variable, outcome) };
            });
          });
        }
        return now;
      }
      case "when": {
        const [own] = span.get(step)!;
        const next = new Companies();
        const parts = step.lists.map(() => new Companies());
        for (const { members, ways } of companies.values()) {
          const buckets = step.lists.map(() => new Map<string, Known>());
          for (const member of members.values()) {
            const first = step.tests.findIndex((at) => test(at, member));
            const known = { known: remembered(member.known, lastAt, own) };
            buckets[first < 0 ? step.tests.length : first]!.set(keyOf(known), known);
          }
          for (const [arm, bucket] of buckets.entries()) parts[arm]!.put(bucket, ways);
        }
        for (const [arm, begun] of parts.entries()) {
          for (const { members, ways } of run(step.lists[arm]!, begun).values()) {
            next.put(members, ways);
          }
        }
        return next;
      }
      case "screen": {
        const next = new Companies();
        for (const { members, ways } of companies.values()) {
          const passed = [...members].filter(([, member]) => !test(step.test, member));
          if (passed.length < members.size) screenedOut += ways;
          next.put(new Map(passed), ways);
        }
        return next;
      }
      case "part": {
        const own = inside(step.part);
        if (!own.exact) exact = false;
        if (own.complete === 0n) return new Companies();
        const next = new Companies();
        for (const { members, ways } of companies.values()) next.put(members, ways * own.complete);
        return next;
      }
      case "shuffle":
        return step.children.reduce((sofar, child) => run(child, sofar), companies);
    }
  };

  function run(list: readonly Step[], begun: Companies): Companies {
    let now = begun;
    for (const step of list) {
      if (now.size === 0 || gaveUp) return now;
      now = one(step, now);
      const end = span.get(step)?.[1];
      if (end === undefined) continue;
      now = each(now, ({ known }) => [{ known: remembered(known, lastAt, end) }]);
    }
    return now;
  }

  const nobody = { known: [] };
  const begun = new Companies();
  begun.put(new Map([["", nobody]]), 1n);
  const end = run(part.steps, begun);
  if (gaveUp) return { ...mostRoutes(part.steps, inside), exact: false, gaveUp };
  const complete = end.values().reduce((sum, { ways }) => sum + ways, 0n);
  return { complete, screenedOut, exact, gaveUp };
}

/** As many routes as there would be if every arm could follow every other. */
function mostRoutes(
  steps: readonly Step[],
  inside: (part: Part) => Counted,
): { complete: bigint; screenedOut: bigint } {
  let [complete, screenedOut] = [1n, 0n];
  for (const step of steps) {
    if (step.kind === "screen") screenedOut += complete;
    else if (step.kind === "part") complete *= inside(step.part).complete;
    else if (step.kind === "shuffle") {
      for (const child of step.children) {
        const own = mostRoutes(child, inside);
        screenedOut += complete * own.screenedOut;
        complete *= own.complete;
      }
    } else if (step.kind === "when") {
      const all = step.lists.map((list) => mostRoutes(list, inside));
      screenedOut += complete * all.reduce((sum, one) => sum + one.screenedOut, 0n);
      complete *= all.reduce((sum, one) => sum + one.complete, 0n);
    }
  }
  return { complete, screenedOut };
}
