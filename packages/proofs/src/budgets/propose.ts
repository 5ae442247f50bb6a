import loadHighs from "highs";
import { type Instrument, type Task, tasksIn } from "@pwe/model";
import type { BudgetProof, LimitProof, OptionSetting } from "./proof.ts";
import { keeps, mended } from "./repair.ts";
import { overAdds, type Constraint, type Portfolio } from "./constraints.ts";
import { integerProgram, wayOf } from "./integer-program.ts";
import { carriedTotals, problemOf, settingsIn, type IntegerProblem } from "./admissible-answers.ts";

/** Nodes of one search tree, after which it is given up: a count and not a time, so that it is the same everywhere. */
const nodes = 5_000;

/** Settings of all options together beyond which nothing is proposed, and programs that one task is worth. */
const widest = 5_000;
const most = 40;

/** A way that keeps every bound, or undefined when none was found. */
type Propose = (portfolio: Portfolio) => readonly number[] | undefined;

/**
 * Proofs with what an integer program finds of what they leave open. It works with floating point numbers, so it only
 * proposes: what is taken over of it are answers that keep every limit when they are added up exactly. That it finds
 * nothing says nothing.
 */
export async function proposeAnswers(
  instrument: Instrument,
  proofs: readonly BudgetProof[],
): Promise<readonly BudgetProof[]> {
  if (!proofs.some(isOpen)) return proofs;
  const highs = await loadHighs();
  const solve: Propose = (portfolio) => {
    const { Columns } = highs.solve(integerProgram(portfolio), {
      output_flag: false,
      mip_max_nodes: nodes,
      mip_max_improving_sols: 1,
    });
    const way = wayOf(portfolio, (name) => {
      const column = Columns[name];
      return column !== undefined && "Primal" in column ? (column.Primal ?? 0) : 0;
    });
    return keeps(portfolio, way) ? way : undefined;
  };
  const tasks = new Map(tasksIn(instrument.elements).map((task) => [task.path, task]));
  return proofs.map((proof) => {
    const task = tasks.get(proof.task)!;
    const fits = carriedTotals(task).length === 0 && settingsIn(task) <= widest;
    return isOpen(proof) && fits ? completed(task, proof, rationed(solve)) : proof;
  });
}

const isOpen = ({ outcome, unknown, totals }: BudgetProof): boolean =>
  outcome === "undecided" ||
  unknown.length > 0 ||
  totals.some(({ limits }) => limits.some((limit) => limit.outcome === "undecided"));

function rationed(propose: Propose): Propose {
  let left = most;
  return (portfolio) => (left-- > 0 ? propose(portfolio) : undefined);
}

function completed(task: Task, proof: BudgetProof, propose: Propose): BudgetProof {
  const versions = proof.versions[0] ?? {};
  const problem = problemOf(task, versions, [new Map()]);
  const first = propose(problem.portfolio);
  if (first === undefined) return proof;
  const settleLimit = (path: string, limit: LimitProof, index: number): LimitProof => {
    if (limit.outcome !== "undecided") return limit;
    const total = task.totals.find((one) => one.path === path)!;
    const { portfolio, settings, answerOf } = problemOf(
      task,
      versions,
      [new Map()],
      undefined,
      (one) => {
        return one.path === path && one.limit === index;
      },
    );
    const against = total.limits[index]!.value;
    const adds = overAdds(total.value, against, task, settings, [new Map()], versions);
    for (const [min, max] of beyond[limit.kind]) {
      const way = propose(within(portfolio, adds, min, max));
      if (way !== undefined) {
        return { ...limit, outcome: "binds", witness: { answer: answerOf(way).answer } };
      }
    }
    return limit;
  };
  return {
    ...proof,
    outcome: "feasible",
    witness: proof.witness ?? { answer: problem.answerOf(first).answer },
    totals: proof.totals.map((total) => ({
      ...total,
      limits: total.limits.map((limit, index) => settleLimit(total.path, limit, index)),
    })),
    unknown: stillUnknown(task, proof.unknown, problem, first, propose),
  };
}

/** Where a total less its limit lies when it breaks it. */
const beyond: Record<LimitProof["kind"], readonly (readonly [min: number, max: number])[]> = {
  at_most: [[1, Infinity]],
  at_least: [[-Infinity, -1]],
  exactly: [
    [1, Infinity],
    [-Infinity, -1],
  ],
};

function within(
  { widths, constraints }: Portfolio,
  adds: Constraint["adds"],
  min: number,
  max: number,
): Portfolio {
  const requires = { of: "total", path: "", kind: "exactly" } as const;
  return { widths, constraints: [...constraints, { requires, asks: [], adds, min, max }] };
}

/** What was unknown, less what an answer was found with. */
function stillUnknown(
  task: Task,
  unknown: readonly OptionSetting[],
  { portfolio, settings }: IntegerProblem,
  first: readonly number[],
  propose: Propose,
): OptionSetting[] {
  const ways = [first];
  return unknown.filter(({ option, setting }) => {
    const at = task.options.findIndex(({ id }) => id === option);
    const index = settings[at]!.indexOf(setting);
    const layer = at + 1;
    if (ways.some((way) => way[layer] === index)) return false;
    for (const way of ways) {
      const other = mended(portfolio, way, layer, index);
      if (other === undefined) continue;
      ways.push(other);
      return false;
    }
    const others = portfolio.widths.map((width, one) =>
      Array.from({ length: width }, (_, setting) => Number(one === layer && setting !== index)),
    );
    const way = propose(within(portfolio, others, -Infinity, 0));
    if (way !== undefined) ways.push(way);
    return way === undefined;
  });
}
