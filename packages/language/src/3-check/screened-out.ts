import { armsIn, holds, pathsIn, type Consultation, type Facts } from "@pwe/model";
import { spots } from "./branches.ts";

/** Whether this answer alone ends the questionnaire, at a place that everybody comes by who gives it. */
export function isScreenedOut(path: string, answer: string, consultation: Consultation): boolean {
  const facts: Facts = new Map([[path, { ids: [answer], answered: true }]]);
  const all = [...spots(consultation)];
  const asked = all.find(([one]) => one.kind === "question" && one.path === path)?.[1].around ?? [];
  return all.some(
    ([element, { around }]) =>
      element.kind === "screen_out" &&
      // Whoever is asked the question comes by every arm that it stands in.
      around.every(({ when, arm }, at) => asked[at]?.when === when && asked[at].arm === arm) &&
      armsIn(element.if).length === 0 &&
      pathsIn(element.if).every((one) => one === path) &&
      holds(element.if, facts, {}) === true,
  );
}
