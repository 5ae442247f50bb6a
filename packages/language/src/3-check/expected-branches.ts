import { byPath, type Consultation, pathsIn } from "@pwe/model";
import { routes, type Routes, type WhenRoutes } from "@pwe/proofs";
import { plannedRespondents } from "./experiment/respondents.ts";
import { armsOf, spots } from "./branches.ts";

/** How many come to an arm, all versions together. */
export function expectedAt(
  one: WhenRoutes,
  arm: number,
  all: ReadonlyMap<object, WhenRoutes>,
  { versions }: Routes,
  consultation: Consultation,
): { number: number; of: number } | undefined {
  const around = spots(consultation).get(one.when)?.around ?? [];
  let [number, of] = [0, 0];
  for (const [group, { arms }] of versions.entries()) {
    const planned = plannedRespondents(consultation, Object.values(arms).flat());
    if (planned === undefined) return undefined;
    const share = [
      ...around.map((outer) => ({ ...outer, one: all.get(outer.when)! })),
      { one, arm },
    ]
      .map((at) => armsOf(at.one)[at.arm]!.shares[group] ?? 0)
      .reduce((product, own) => product * own, 1);
    number += planned * share;
    of += planned;
  }
  return { number, of };
}

/** Whether "every answer is as likely" is a fair guess: for answers to choose from, not for numbers and tasks. */
export function isForeseeable({ when }: WhenRoutes, consultation: Consultation): boolean {
  const around = spots(consultation).get(when)?.around ?? [];
  const conditions = [...around.map((outer) => outer.when), when].flatMap(({ arms }) =>
    arms.map((arm) => arm.if),
  );
  const { items } = byPath(consultation.instrument);
  const paths = conditions.flatMap(pathsIn);
  // How many are in a version is for who plans the comparison.
  if (paths.length === 0) return false;
  return paths.every((path) => {
    const item = items.get(path);
    return (
      item?.kind === "question" && (item.element.type === "one" || item.element.type === "many")
    );
  });
}

/** The routes when the answers that weights have margins for are given as the population would. */
export function routesByMargins({ instrument, plan }: Consultation): Routes {
  const shares = new Map(
    plan.weights.flatMap(({ margins }) =>
      margins.flatMap(({ path, shares: own }) =>
        own.map(({ answer, percent }) => [
          `${path} ${answer}`,
          percent.int / 10 ** percent.decimals / 100,
        ]),
      ),
    ),
  );
  return routes(instrument, { shares: (path, answer) => shares.get(`${path} ${answer}`) });
}
