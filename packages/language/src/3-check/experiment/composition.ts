import { type Consultation, type Margin, type MarginCell, type Weights } from "@pwe/model";

/** The margins of weights of which the plan says how many respondents are wanted of each answer. */
interface Composition {
  /** path of the question, with the share of the respondents and of the population per answer */
  readonly margins: readonly { readonly path: string; readonly cells: readonly MarginCell[] }[];
  /** margins of which nothing is known: they can only make weights more unequal */
  readonly unknown: readonly string[];
}

/**
 * Who is expected to respond beside who the population is, as far as quotas say it: a quota of the same question with a
 * number for every answer of the margin, for everyone who is asked.
 */
export function expectedComposition({ margins }: Weights, consultation: Consultation): Composition {
  const known = margins.map((margin) => ({
    path: margin.path,
    cells: cellsOf(margin, consultation),
  }));
  return {
    margins: known.filter(({ cells }) => cells.length > 0),
    unknown: known.filter(({ cells }) => cells.length === 0).map(({ path }) => path),
  };
}

function cellsOf({ path, shares }: Margin, { plan }: Consultation): MarginCell[] {
  const quotas = plan.quotas.filter((quota) => quota.path === path);
  const [quota] = quotas;
  // A quota of one stream among several says nothing of everyone.
  const streams = new Set(plan.samples.map(({ stream }) => stream));
  const forAll = quota?.stream === undefined || [...streams].every((one) => one === quota.stream);
  if (quota === undefined || quotas.length > 1 || !forAll) return [];
  const limits = shares.map(
    ({ answer }) => quota.cells.find((cell) => cell.answer === answer)?.limit ?? 0,
  );
  const sum = limits.reduce((total, one) => total + one, 0);
  const targets = plan.samples.flatMap(({ target, targets: each }) => [
    ...(target === undefined ? [] : [target]),
    ...Object.values(each ?? {}),
  ]);
  const wanted = targets.reduce((total, one) => total + one, 0);
  // Places for more people than are asked are upper bounds, from which no composition follows.
  if (limits.includes(0) || (targets.length > 0 && sum > wanted)) return [];
  const percent = shares.map((one) => one.percent.int / 10 ** one.percent.decimals);
  const whole = percent.reduce((total, one) => total + one, 0);
  return limits.map((limit, at) => ({ sample: limit / sum, population: percent[at]! / whole }));
}
