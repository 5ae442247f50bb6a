import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import * as counts from "./errors/counts.ts";
import * as names from "./errors/names.ts";
import * as numbers from "./errors/numbers.ts";
import * as plan from "./errors/plan.ts";
import * as structure from "./errors/structure.ts";
import type { Span } from "../syntax.ts";
import type { Sources } from "./load.ts";

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
    names.wrongType,
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
    numbers.constantTotal,
    numbers.startOutside,
    counts.emptyTotal,
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
  { isWhole, misread }: Pick<Sources, "isWhole" | "misread">,
): Diagnostic[] {
  const first = new Map<string, number>();
  const kept: Diagnostic[] = [];
  // A text that could not be made, or stands under another name, lacks its key only for that reason.
  const isSound =
    isWhole && !diagnostics.some((one) => one.severity === "error" && !one.file.endsWith(".po"));
  for (const diagnostic of unknownAsOne(diagnostics)) {
    const { code, data } = diagnostic;
    if (!isWhole && absences.has(code) && !data["suggestion"]) continue;
    if (!isSound && translations.has(code)) continue;
    if (misread.some((line) => line.file === diagnostic.file && holds(line.span, diagnostic.span)))
      continue;
    const key = toldOnce.has(code) ? `${code} ${JSON.stringify(data)}` : placeOf(diagnostic);
    const at = first.get(key);
    if (at === undefined) {
      first.set(key, kept.length);
      kept.push(diagnostic);
    } else kept[at] = withPlace(kept[at]!, diagnostic);
  }
  return kept;
}

const holds = (line: Span, { start }: Span): boolean => start >= line.start && start <= line.end;

const translations = new Set<string>(
  [plan.unknownTranslation, plan.missingTranslation].map(({ code }) => code),
);

const placeOf = ({ code, file, span, data }: Diagnostic): string =>
  `${code} ${file} ${span.start} ${span.end} ${JSON.stringify(data)}`;

/** A finding with one more place beside it; what `like` copies stands where it was copied from. */
function withPlace(told: Diagnostic, { file, span }: Diagnostic): Diagnostic {
  const isShown = [told, ...told.related].some(
    (one) => one.file === file && one.span.start === span.start,
  );
  if (isShown || told.related.length >= shownPlaces) return told;
  return { ...told, related: [...told.related, { file, span, text: "and here" }] };
}

/** What is like something that is not there at all, says so as the other places do that speak of it. */
function unknownAsOne(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const unknown = diagnostics.filter(({ code }) => code === names.unknownName.code);
  return diagnostics.map((one) => {
    if (one.code !== structure.likeNothing.code) return one;
    const same = unknown.find(({ data }) => data["name"] === one.data["name"]);
    return same === undefined ? one : { ...same, file: one.file, span: one.span };
  });
}
