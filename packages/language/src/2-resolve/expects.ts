import type { Decision, Expect, Task } from "@pwe/model";
import type * as syntax from "../syntax.ts";
import { filled, say, type Inside } from "./context.ts";
import { unknownLevel, unknownName } from "./errors/names.ts";
import { wholeNumber } from "./errors/numbers.ts";
import { notForDecision } from "./errors/structure.ts";
import { nearest } from "./nearest.ts";
import { findVersions } from "./scope.ts";
import { levelsFrom } from "./conditions/conditions.ts";
import { isMissing } from "../syntax.ts";

/** Adds a promise about a task to the plan. */
export function addExpect(context: Inside, node: syntax.Expect, task: Task): void {
  const { claim } = node;
  if (isMissing(claim)) return;
  const arms = findVersions(context, node.arms);
  const resolved = resolveClaim(context, claim as Exclude<syntax.Claim, syntax.Missing>, task);
  if (resolved === null || arms.length < node.arms.length) return;
  context.design.places.set(`expect ${context.design.plan.expects.length}`, {
    file: context.file,
    span: node.span,
  });
  context.design.plan.expects.push({ task: task.path, arms, claim: resolved });
}

function resolveClaim(context: Inside, claim: syntax.Claim, task: Task): Expect["claim"] | null {
  switch (claim.kind) {
    case "ReachableClaim":
      if (claim.what === "level" && task.decision.kind !== "levels") {
        say(context, notForDecision, claim, {
          what: "`every level reachable`",
          decision: task.decision.kind,
        });
        return null;
      }
      return { kind: claim.what === "level" ? "every_level_reachable" : "every_option_reachable" };
    case "BindsClaim": {
      if (isMissing(claim.budget)) return null;
      const total = task.totals.find((one) => one.id === claim.budget.text);
      // A total that has an error of its own has been reported.
      if (!total && context.block.members.get(claim.budget.text)?.kind === "total") return null;
      if (!total)
        say(context, unknownName, claim.budget, {
          name: claim.budget.text,
          suggestion: nearest(
            claim.budget.text,
            task.totals.map((one) => one.id),
          ),
        });
      return total ? { kind: "binds", total: total.path } : null;
    }
    case "CountClaim": {
      const at = testedLevels(context, claim.at, task.decision);
      const unless = claim.unless ? testedLevels(context, claim.unless, task.decision) : undefined;
      if (at === null || unless === null || isMissing(claim.number)) return null;
      if (claim.number.decimals > 0 || claim.number.int < 0) {
        say(context, wholeNumber, claim.number, { what: "A number of options", least: 0 });
        return null;
      }
      return {
        kind: "count",
        compare: claim.compare,
        number: claim.number.int,
        at: filled(at),
        ...(unless && { unless: filled(unless) }),
      };
    }
  }
}

function testedLevels(
  context: Inside,
  test: syntax.LevelTest,
  decision: Decision,
): string[] | null {
  if (test.relation === "chosen" || test.level === null) {
    if (decision.kind === "choose") return ["chosen"];
    say(context, notForDecision, test, { what: "`chosen`", decision: decision.kind });
    return null;
  }
  if (isMissing(test.level)) return null;
  if (decision.kind !== "levels") {
    say(context, notForDecision, test, {
      what: `\`${test.relation} LEVEL\``,
      decision: decision.kind,
    });
    return null;
  }
  const ids = decision.levels.map((level) => level.id);
  const at = ids.indexOf(test.level.text);
  const found =
    at === -1
      ? []
      : levelsFrom(ids, at, test.relation === "at" ? "=" : test.relation === "above" ? ">" : "<");
  if (found.length === 0)
    say(context, unknownLevel, test.level, {
      name: at === -1 ? test.level.text : `${test.relation} ${test.level.text}`,
      scale: decision.scale,
      suggestion: at === -1 ? nearest(test.level.text, ids) : "",
    });
  return found.length === 0 ? null : found;
}
