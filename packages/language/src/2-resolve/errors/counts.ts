import type { ProblemKind } from "../../diagnostics/diagnostic.ts";

/** Problems with how many there are of something, and with numbers that nothing can be counted by. */

export const leastAboveMost: ProblemKind<{ least: number; most: number }> = {
  code: "R0121",
  id: "least-above-most",
  severity: "error",
  message: ({ least, most }) => `At least ${least} and at most ${most} exclude each other.`,
  why: "No answer is allowed, so nobody gets past this question.",
  help: ({ least, most }) =>
    `Write \`at least ${most}\` and \`at most ${least}\`, or leave one out.`,
};

export const stepNotPositive: ProblemKind<{ step: string }> = {
  code: "R0122",
  id: "step-not-positive",
  severity: "error",
  message: ({ step }) => `A step of ${step} leads nowhere.`,
  why: "Answers are counted in steps from one number to the next.",
  help: () => "Write a step above 0, such as `step 5` or `step 0.5`.",
};

export const emptyTotal: ProblemKind<{ total: string }> = {
  code: "R0123",
  id: "empty-total",
  severity: "error",
  message: ({ total }) =>
    `The total \`${total}\` adds nothing up, and there is no attribute of that name.`,
  why: "It would be shown nowhere and have no column, without a word about it.",
  help: () => "Write what it adds up, such as `sum cost`, or remove it.",
};

export const percentageOutside: ProblemKind<{ what: string; number: string }> = {
  code: "R0124",
  id: "percentage-outside",
  severity: "error",
  message: ({ what, number }) => `${what} lies between 0 and 100, and this is ${number}.`,
  why: "Nothing can be computed with it.",
  help: () =>
    "Write a percentage above 0 and below 100, as in `ci 95%`, `power 80%` or `detect 5 points`.",
};

export const groupTooWide: ProblemKind<{ from: string; to: string; most: number }> = {
  code: "R0125",
  id: "group-too-wide",
  severity: "error",
  message: ({ from, to, most }) => `The group ${from}..${to} holds more than ${most} numbers.`,
  why: "A group lists the numbers that belong to it, and the document would become endless.",
  help: () => "Ask in larger steps or in classes, or report the mean instead of groups.",
};

export const maxBelowFormat: ProblemKind<{ max: number; format: string; least: number }> = {
  code: "R0126",
  id: "max-below-format",
  severity: "error",
  message: ({ max, format, least }) =>
    `A text of the format \`${format}\` has at least ${least} characters, and \`max\` allows ${max}.`,
  why: "No answer fits, so nobody gets past this question.",
  help: () => "Leave `max` out, or write a larger number.",
};

export const declaredTwice: ProblemKind<{ what: string; becomes: string }> = {
  code: "R0127",
  id: "declared-twice",
  severity: "warning",
  message: ({ what, becomes }) => `${what} is there already, and now ${becomes}.`,
  why: "Two numbers for the same people are usually one of an earlier draft and one of a later.",
  help: () => "Keep one of the two.",
};

export const imageType: ProblemKind<{ file: string }> = {
  code: "R0120",
  id: "image-type",
  severity: "error",
  message: ({ file }) => `\`${file}\` is not an image that every browser shows.`,
  why: "Respondents would see a broken picture, and a file called like a page of the form would take its place.",
  help: () => "Save it as svg, png, jpg, gif, webp or avif, and write its name with that ending.",
};

export const numberTooLong: ProblemKind<Record<never, never>> = {
  code: "R0128",
  id: "number-too-long",
  severity: "error",
  message: () => "This number has more digits than can be counted exactly.",
  why: "Above 9 007 199 254 740 991 another number would be stored than the one that is written.",
  help: () => "Use a larger unit (millions in place of euros), or fewer decimals.",
};

export const countsProblems = [
  imageType,
  leastAboveMost,
  stepNotPositive,
  emptyTotal,
  percentageOutside,
  groupTooWide,
  maxBelowFormat,
  declaredTwice,
  numberTooLong,
];
