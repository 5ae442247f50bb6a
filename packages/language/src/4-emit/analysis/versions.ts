import type { Consultation, Instrument, InVersions, Weights } from "@pwe/model";

/** Arms of one factor that are analysed together, with their weights. */
export interface VersionGroup {
  /** empty: every version */
  readonly arms: readonly string[];
  readonly weights?: string;
}

/**
 * The versions as a derived analysis takes them: those that share weights together, every other arm by itself.
 * With several factors and no weights the versions are taken together, for the comparisons to tell apart.
 */
export function versionGroups({ instrument, plan }: Consultation): VersionGroup[] {
  const weighted = plan.weights.map(({ id, arms }): VersionGroup => ({ arms, weights: id }));
  if (weighted.some(({ arms }) => arms.length === 0)) return weighted.slice(0, 1);
  const taken = new Set(plan.weights.flatMap(({ arms }) => arms));
  const factors =
    taken.size > 0
      ? instrument.factors.filter(({ arms }) => arms.some(({ id }) => taken.has(id)))
      : instrument.factors;
  if (factors.length !== 1) return weighted.length > 0 ? weighted : [{ arms: [] }];
  const rest = factors[0]!.arms.filter(({ id }) => !taken.has(id));
  return [...weighted, ...rest.map(({ id }): VersionGroup => ({ arms: [id] }))];
}

/** The arms that an analysis names, per factor; empty is every version. */
export function inVersions(instrument: Instrument, arms: readonly string[]): InVersions {
  return instrument.factors.flatMap((factor) => {
    const named = factor.arms.map(({ id }) => id).filter((id) => arms.includes(id));
    return named.length === 0 ? [] : [{ factor: factor.id, arms: named }];
  });
}

/** The factor of which these are arms. */
export function factorOf(instrument: Instrument, arms: readonly string[]): string | undefined {
  return instrument.factors.find((factor) => factor.arms.some(({ id }) => arms.includes(id)))?.id;
}

export const marginPaths = (weights: readonly Weights[]): string[] => [
  ...new Set(weights.flatMap(({ margins }) => margins.map(({ path }) => path))),
];
