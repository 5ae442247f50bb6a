import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import * as names from "./errors/names.ts";
import * as numbers from "./errors/numbers.ts";
import * as plan from "./errors/plan.ts";
import * as structure from "./errors/structure.ts";

/** What is told once, with its other places beside it: one missing declaration is one mistake. */
const toldOnce = new Set<string>(
  [
    names.unknownName,
    names.ambiguousName,
    names.unknownVersion,
    names.unknownLevel,
    names.unknownAttribute,
    names.unknownWeights,
    names.unknownStream,
    names.otherBranch,
    names.usedBeforeAsked,
  ].map(({ code }) => code),
);

/** What says that something is not there: where the parser left something out, that may be why. */
const absences = new Set<string>(
  [
    names.unknownName,
    names.ambiguousName,
    names.unknownAnswer,
    names.unknownVersion,
    names.unknownLevel,
    names.unknownAttribute,
    names.unknownWeights,
    names.unknownStream,
    names.notInFile,
    names.usedBeforeAsked,
    names.wrongType,
    structure.noHeader,
    structure.noLanguage,
    structure.noDecision,
    structure.noOptions,
    structure.noStart,
    structure.noRange,
    structure.noAnswers,
    structure.nothingToMotivate,
    structure.gridWithoutLevels,
    structure.nothingStays,
    structure.misplaced,
    structure.shownLater,
    structure.likeNothing,
    structure.asksNothing,
    numbers.noValue,
    numbers.noLimit,
    numbers.sharesMixed,
    numbers.sharesSum,
    numbers.tooMany,
    plan.clauseMissing,
    plan.subjectWrong,
  ].map(({ code }) => code),
);

/** How many other places are shown beside the first. */
const shownPlaces = 3;

/**
 * Leaves out what only follows from something else: repetitions of one mistake and, when the text could not be read
 * whole, everything that is merely missing. A name that resembles one that is there is a mistake of its own.
 */
export function withoutFollowUps(
  diagnostics: readonly Diagnostic[],
  isWhole: boolean,
): Diagnostic[] {
  const first = new Map<string, number>();
  const kept: Diagnostic[] = [];
  // A text that could not be made lacks its key only for that reason.
  const isSound =
    isWhole && !diagnostics.some((one) => one.severity === "error" && !one.file.endsWith(".po"));
  for (const diagnostic of diagnostics) {
    const { code, data, file, span } = diagnostic;
    if (!isWhole && absences.has(code) && !data["suggestion"]) continue;
    if (!isSound && code === plan.unknownTranslation.code) continue;
    if (!isWhole && code === plan.missingTranslation.code) continue;
    const key = toldOnce.has(code) ? `${code} ${JSON.stringify(data)}` : null;
    const at = key === null ? undefined : first.get(key);
    if (at === undefined) {
      if (key !== null) first.set(key, kept.length);
      kept.push(diagnostic);
    } else if (kept[at]!.related.length < shownPlaces) {
      const related = [...kept[at]!.related, { file, span, text: "and here" }];
      kept[at] = { ...kept[at]!, related };
    }
  }
  return kept;
}
