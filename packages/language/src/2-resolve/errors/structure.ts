import type { ProblemKind } from "../../diagnostics/diagnostic.ts";

/** Problems with how things stand together: what is missing, what is there twice, what does not go with what. */

export const noHeader: ProblemKind<Record<never, never>> = {
  code: "R0020",
  id: "no-header",
  severity: "error",
  message: () => "The file does not say which consultation it is.",
  why: "Responses are stored under the consultation's id and release.",
  help: () => 'Add `consultation some_id "Title" { release 1 language nl }` after the first line.',
};

export const onlyOnce: ProblemKind<{ what: string }> = {
  code: "R0021",
  id: "only-once",
  severity: "error",
  message: ({ what }) => `\`${what}\` can stand here only once.`,
  why: "With two it is not certain which one holds.",
  help: () => "Keep one of the two.",
};

export const noLanguage: ProblemKind<Record<never, never>> = {
  code: "R0022",
  id: "no-language",
  severity: "error",
  message: () => "The consultation does not say in which language its texts are.",
  why: "A screen reader needs it to pronounce the texts, and the form to say its own words.",
  help: () => "Add `language nl` (or `en`) to the consultation.",
};

export const consentNotFirst: ProblemKind<Record<never, never>> = {
  code: "R0023",
  id: "consent-not-first",
  severity: "error",
  message: () => "Consent is asked after something else.",
  why: "Without consent nothing may be stored, so nothing can be asked before it.",
  help: () => "Move the `consent` block before the first task, dilemma or section.",
};

export const noDecision: ProblemKind<{ task: string }> = {
  code: "R0024",
  id: "no-decision",
  severity: "error",
  message: ({ task }) => `The task \`${task}\` does not say what is decided per option.`,
  why: "Without it there is nothing to answer.",
  help: () => "Add `levels SCALE start …`, `choose`, `points 100` or `amount 0..50 step 5`.",
};

export const twoDecisions: ProblemKind<{ task: string }> = {
  code: "R0025",
  id: "two-decisions",
  severity: "error",
  message: ({ task }) => `The task \`${task}\` says twice what is decided per option.`,
  why: "A task decides one kind of thing.",
  help: () => "Keep one, and make a second task of the other.",
};

export const noOptions: ProblemKind<{ task: string }> = {
  code: "R0026",
  id: "no-options",
  severity: "error",
  message: ({ task }) => `The task \`${task}\` has no options.`,
  why: "There is nothing to choose from.",
  help: () => 'Add at least two: `option parks "More parks"`.',
};

export const noStart: ProblemKind<{ scale: string }> = {
  code: "R0027",
  id: "no-start",
  severity: "error",
  message: ({ scale }) => `It is not said where \`${scale}\` starts.`,
  why: "A level set beforehand draws answers towards it; a form that starts empty asks for one more click. That choice is the author's.",
  help: () => "Write `start at LEVEL` or `start unanswered` behind it.",
};

export const noRange: ProblemKind<{ option: string }> = {
  code: "R0028",
  id: "no-range",
  severity: "error",
  message: ({ option }) => `The amount for \`${option}\` has no lowest and highest value.`,
  why: "Without a top one option can eat everything.",
  help: () => "Write `amount 0..50` on the task, or on the option.",
};

export const notForDecision: ProblemKind<{ what: string; decision: string }> = {
  code: "R0029",
  id: "not-for-decision",
  severity: "error",
  message: ({ what, decision }) => `${what} does not go with \`${decision}\`.`,
  why: "It would have no effect on what respondents see or can answer.",
  help: () => "Leave it out, or change what the task decides.",
};

export const nothingToMotivate: ProblemKind<Record<never, never>> = {
  code: "R0030",
  id: "nothing-to-motivate",
  severity: "error",
  message: () => "There is no question before this `motivate`.",
  why: "A motivation is stored beside the answer it explains.",
  help: () => "Put it after the question it belongs to, in the same branch.",
};

export const gridWithoutLevels: ProblemKind<{ name: string }> = {
  code: "R0031",
  id: "grid-without-levels",
  severity: "error",
  message: ({ name }) => `\`${name}\` is neither \`levels\` nor an answer list.`,
  why: "The columns of a grid are levels or answers that have been declared.",
  help: () => "Declare them with `levels ID { … }` and write that id after `grid`.",
};

export const noAnswers: ProblemKind<{ question: string }> = {
  code: "R0032",
  id: "no-answers",
  severity: "error",
  message: ({ question }) => `The question \`${question}\` has nothing to answer with.`,
  why: "Nobody could go on.",
  help: () => 'Add answers in braces (`- yes "Yes"`), or `answers of` a list or earlier question.',
};

export const answersTwice: ProblemKind<{ question: string }> = {
  code: "R0033",
  id: "answers-twice",
  severity: "error",
  message: ({ question }) =>
    `\`${question}\` takes its answers from elsewhere and also has its own.`,
  why: "Answers that are shared keep one list, so that first and later answers can be compared.",
  help: () =>
    "Add the answer to the shared list, or write a list of its own with `stays` and `as`.",
};

export const notForType: ProblemKind<{ what: string; type: string }> = {
  code: "R0034",
  id: "not-for-type",
  severity: "error",
  message: ({ what, type }) => `${what} does not go with a \`${type}\` question.`,
  why: "It would have no effect on what respondents see or can answer.",
  help: () => "Leave it out, or change the kind of question.",
};

export const nothingStays: ProblemKind<{ answer: string }> = {
  code: "R0035",
  id: "nothing-stays",
  severity: "error",
  message: ({ answer }) => `It is not clear which earlier answer \`${answer}\` stays with.`,
  why: "Who stayed with and who left the first advice is counted by this link.",
  help: () =>
    "`stays` goes inside `when QUESTION is ANSWER`, with one answer. Elsewhere write `as ANSWER`, an answer of an earlier question in this block.",
};

export const misplaced: ProblemKind<{ what: string; where: string }> = {
  code: "R0036",
  id: "misplaced",
  severity: "error",
  message: ({ what, where }) => `${what} cannot stand ${where}.`,
  why: "It would never reach a respondent.",
  help: () => "Move it to where it belongs.",
};

export const shownLater: ProblemKind<Record<never, never>> = {
  code: "R0037",
  id: "shown-later",
  severity: "warning",
  message: () => "This stands above the options but is shown below them.",
  why: "Order in the file is order on the screen; only `intro` stands above the options of a task.",
  help: () => "Make it part of the `intro`, or move it below the last option.",
};

export const notCarriedOut: ProblemKind<{ what: string }> = {
  code: "R0038",
  id: "not-carried-out",
  severity: "warning",
  message: ({ what }) => `${what} is understood but not carried out yet.`,
  why: "Everything would go on as if it were not there, and whoever reads the file counts on it.",
  help: () => "Leave it out for now, or organise it outside the form and the collector.",
};

export const likeNothing: ProblemKind<{ name: string; kind: string }> = {
  code: "R0039",
  id: "like-nothing",
  severity: "error",
  message: ({ name, kind }) => `\`${name}\` is no ${kind} declared before this one.`,
  why: "`like` copies a block of the same kind and then changes what is written again.",
  help: ({ kind }) => `Name an earlier ${kind}.`,
};

export const stillThere: ProblemKind<{ old: string }> = {
  code: "R0040",
  id: "still-there",
  severity: "error",
  message: ({ old }) => `\`${old}\` still exists, so nothing can have been called that before.`,
  why: "`was` and `recode` join the data of an earlier release to this column; an id in use has data of its own.",
  help: () => "Remove the old one, or leave this line out.",
};

export const breakAhead: ProblemKind<{ release: number; now: number }> = {
  code: "R0130",
  id: "break-ahead",
  severity: "info",
  message: ({ release, now }) =>
    `This series breaks in release ${release}, and the file is release ${now}.`,
  why: "A break counts for the release it names: until then the figures are joined with the earlier ones.",
  help: ({ release, now }) =>
    `Write \`series break in ${now}\` if this release differs, or leave it until the file is release ${release}.`,
};

export const designTable: ProblemKind<{ file: string; what: string }> = {
  code: "R0041",
  id: "design-table",
  severity: "error",
  message: ({ file, what }) => `The design table \`${file}\` cannot be used: ${what}.`,
  why: "The packages that respondents compare come from it.",
  help: () =>
    "It is a CSV file with the columns `set` and `alternative`, then one column per attribute; a row per alternative, every set with the same alternatives.",
};

export const emptyText: ProblemKind<Record<never, never>> = {
  code: "R0087",
  id: "empty-text",
  severity: "error",
  message: () => "There is nothing between these quotes.",
  why: "Respondents would see a place without words, and a screen reader has nothing to say there.",
  help: () => "Write the text, or leave the quotes out where a text need not stand.",
};

export const asksNothing: ProblemKind<{ block: string; kind: string }> = {
  code: "R0091",
  id: "asks-nothing",
  severity: "warning",
  message: ({ block, kind }) => `The ${kind} \`${block}\` asks nothing.`,
  why: "Respondents would get a page on which there is nothing to do.",
  help: ({ kind }) =>
    kind === "section"
      ? "Add a text or an `ask`, or remove it."
      : "Add an `ask`, or make it a `section` when it only informs.",
};

/** Said of several files that are looked at together. */
export const sameRelease: ProblemKind<{ id: string; release: number; files: string }> = {
  code: "R0131",
  id: "same-release",
  severity: "warning",
  message: ({ id, release, files }) =>
    `This is release ${release} of \`${id}\`, and so is what stands in ${files}.`,
  why: "A response carries the id and the release of what was answered: those of two files with the same ones cannot be told apart.",
  help: () => "Give one of them another id behind `consultation`, or a higher `release`.",
};

export const structureProblems = [
  noHeader,
  onlyOnce,
  noLanguage,
  consentNotFirst,
  noDecision,
  twoDecisions,
  noOptions,
  noStart,
  noRange,
  notForDecision,
  nothingToMotivate,
  gridWithoutLevels,
  noAnswers,
  answersTwice,
  notForType,
  nothingStays,
  misplaced,
  shownLater,
  notCarriedOut,
  likeNothing,
  stillThere,
  breakAhead,
  sameRelease,
  designTable,
  emptyText,
  asksNothing,
];
