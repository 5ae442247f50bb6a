import { canonicalJson, type Consultation } from "@pwe/model";
import type { MessageLanguage } from "../diagnostics/diagnostic.ts";
import { ruleUses, told, type Change, type Noted } from "./change.ts";
import { compareAnswers } from "./answers.ts";
import { compareColumns } from "./columns.ts";
import { compareItems } from "./items.ts";
import { compareNumbers } from "./numbers.ts";
import { compareOrder } from "./order.ts";
import { comparePassages } from "./passages.ts";
import { comparePlan } from "./plan.ts";
import { comparePrivacy } from "./privacy.ts";
import { compareQuestions } from "./questions.ts";
import { declare } from "./remedies.ts";
import { compareRoutes } from "./routes.ts";
import { sidesOf, type Sides } from "./sides.ts";
import { compareTasks } from "./tasks.ts";
import { compareTexts } from "./texts.ts";
import { compareVersions } from "./versions.ts";

/** In the order in which a reader wants to hear of it: first what becomes of the data. */
const comparisons: readonly ((sides: Sides) => void)[] = [
  compareItems,
  compareColumns,
  compareAnswers,
  compareVersions,
  compareQuestions,
  compareTasks,
  compareNumbers,
  compareRoutes,
  compareOrder,
  compareTexts,
  comparePassages,
  comparePrivacy,
  comparePlan,
];

/** Everything that differs between an earlier release of a consultation and this one. */
export function compare(
  before: Consultation,
  now: Consultation,
  language: MessageLanguage = "en",
): Change[] {
  const noted = new Map<string, Noted>();
  const sides = sidesOf(before, now, language, (change) => {
    noted.set(
      canonicalJson([
        change.rule,
        change.path,
        change.version,
        change.language,
        change.before,
        change.after,
      ]),
      change,
    );
  });
  if (before.id !== now.id)
    sides.note({ rule: "id-removed", path: before.id, before: before.id, after: now.id });
  for (const each of comparisons) each(sides);
  const changes = [...noted.values()].map((change): Change => ({
    ...change,
    category: ruleUses[change.rule],
  }));
  const declared = declare(before, now, changes);
  return [...declared, ...sayRelease(before, now, declared)].toSorted((a, b) => rank(a) - rank(b));
}

const rank = ({ category }: Change): number => told.indexOf(category);

/** A release whose answers mean something else has a number of its own, and none is lower than what was fielded. */
function sayRelease(before: Consultation, now: Consultation, changes: readonly Change[]): Change[] {
  const [was, is] = [before.release.number, now.release.number];
  const worst =
    changes.find(({ category }) => category === "SCHEMA") ??
    changes.find(({ category }) => category === "RESPONSE");
  if (is > was || (is === was && worst === undefined)) return [];
  return [
    {
      rule: "release-not-raised",
      category: is < was ? "SCHEMA" : worst!.category,
      path: now.id,
      before: `${was}`,
      after: `${is}`,
    },
  ];
}
