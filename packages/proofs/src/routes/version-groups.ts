import { type Condition, type Instrument, type Versions, leaves } from "@pwe/model";

/** Versions that nothing on a route tells apart. */
export interface VersionGroup {
  /** per factor that matters the arms */
  readonly arms: Readonly<Record<string, readonly string[]>>;
  /** one version of them */
  readonly versions: Versions;
}

/** More groups than this are not looked at. */
const mostGroups = 256;

/** The versions in groups, and how many groups are left out because there are too many. */
export function versionGroups(
  instrument: Instrument,
  conditions: readonly Condition[],
  inLimits: ReadonlySet<string>,
  only: Readonly<Record<string, readonly string[]>> = {},
): { groups: VersionGroup[]; leftOut: number } {
  const sets = conditions
    .flatMap(leaves)
    .flatMap((leaf) => (leaf.op === "arm" ? [{ factor: leaf.factor, any: leaf.any }] : []));
  let groups: VersionGroup[] = [{ arms: {}, versions: {} }];
  let all = 1;
  for (const { id, arms } of instrument.factors) {
    const own = sets.filter(({ factor }) => factor === id);
    const alike = [
      ...Map.groupBy(
        arms.map((arm) => arm.id).filter((arm) => only[id]?.includes(arm) ?? true),
        (arm) =>
          own.map(({ any }) => Number(any.includes(arm))).join("") +
          (inLimits.has(arm) ? ` ${arm}` : ""),
      ).values(),
    ];
    all *= alike.length;
    groups = groups
      .flatMap(({ arms: before, versions }) =>
        alike.map((some) => ({
          arms: alike.length > 1 ? { ...before, [id]: some } : before,
          versions: { ...versions, [id]: some[0]! },
        })),
      )
      .slice(0, mostGroups);
  }
  return { groups, leftOut: all - groups.length };
}
