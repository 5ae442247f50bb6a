import type { ProblemKind } from "../../diagnostics/diagnostic.ts";

/** Problems with numbers, values per version, and totals. */

export const rangeTurned: ProblemKind<{ from: string; to: string }> = {
  code: "R0042",
  id: "range-turned",
  severity: "error",
  message: ({ from, to }) => `${from}..${to} runs from high to low.`,
  why: "No number lies in it.",
  help: ({ from, to }) => `Write ${to}..${from}.`,
};

export const notAMultiple: ProblemKind<{ number: string; step: string }> = {
  code: "R0043",
  id: "not-a-multiple",
  severity: "error",
  message: ({ number, step }) => `${number} is not a whole number of steps of ${step}.`,
  why: "Answers are stored as counts of steps, so that no rounding decides what is admissible.",
  help: () => "Choose a step that fits both ends of the range.",
};

export const wholeNumber: ProblemKind<{ what: string; least: number }> = {
  code: "R0044",
  id: "whole-number",
  severity: "error",
  message: ({ what, least }) => `${what} has to be a whole number of at least ${least}.`,
  why: "It counts something.",
  help: () => "Write a whole number.",
};

export const codeClash: ProblemKind<{ code: number }> = {
  code: "R0045",
  id: "code-clash",
  severity: "error",
  message: ({ code }) => `The code ${code} is given to two answers.`,
  why: "In the data the two answers could not be told apart.",
  help: () => "Give one of the two another code, or leave the codes out.",
};

export const tooMany: ProblemKind<{ number: number; what: string; most: number }> = {
  code: "R0046",
  id: "too-many",
  severity: "error",
  message: ({ number, what, most }) => `${number} is more than the ${most} ${what} there are.`,
  why: "Nobody could give an admissible answer, or the limit would do nothing.",
  help: ({ most }) => `Write at most ${most}.`,
};

export const twoFactors: ProblemKind<{ one: string; other: string }> = {
  code: "R0047",
  id: "two-factors",
  severity: "error",
  message: ({ one, other }) =>
    `This varies by the versions of \`${one}\` and of \`${other}\` at once.`,
  why: "A value or text differs by one factor, so that its effect can be told apart.",
  help: () => "Let it vary by one of the two.",
};

export const versionTwice: ProblemKind<{ name: string }> = {
  code: "R0048",
  id: "version-twice",
  severity: "error",
  message: ({ name }) => `\`${name}\` gets two values here.`,
  why: "Only the first would be shown.",
  help: () => "Remove one of the two.",
};

export const lostValue: ProblemKind<{ value: string }> = {
  code: "R0080",
  id: "lost-value",
  severity: "error",
  message: ({ value }) => `No version gets \`${value}\`: it is not said which one it is for.`,
  why: "A comma stands between the values of different versions; a number that belongs to none is dropped, and everyone sees another number than the author wrote.",
  help: () =>
    "Write the version behind each value (`4 in v1, 2 in v2`), or `else` behind the last one for the versions that are not named (`4 in v1, 2 else`). Decimals stand behind a point: `60.5`.",
};

export const notLinear: ProblemKind<{ what: string }> = {
  code: "R0049",
  id: "not-linear",
  severity: "error",
  message: ({ what }) => `This total cannot be computed exactly: ${what}.`,
  why: "Limits are proved over sums; a product or quotient of two answers is not one.",
  help: () =>
    "Write a sum in which each answer is multiplied by numbers, attributes or constants only.",
};

export const decidesNothing: ProblemKind<{ name: string }> = {
  code: "R0050",
  id: "decides-nothing",
  severity: "error",
  message: ({ name }) => `This sum is the same whatever is answered: \`${name}\` is missing in it.`,
  why: "With points and amounts an attribute counts per point or per unit only when it is multiplied by them.",
  help: ({ name }) => `Multiply by it: \`sum ${name} * …\`.`,
};

export const noValue: ProblemKind<{ attribute: string; where: string }> = {
  code: "R0051",
  id: "no-value",
  severity: "error",
  message: ({ attribute, where }) =>
    `\`${where}\` has no \`${attribute}\`, which this total adds up.`,
  why: "Reading it as zero would silently make it free.",
  help: ({ attribute }) => `Write \`${attribute}\` with a number there (0 if it costs nothing).`,
};

export const tooLarge: ProblemKind<{ total: string }> = {
  code: "R0052",
  id: "too-large",
  severity: "error",
  message: ({ total }) => `The numbers of \`${total}\` are too large to be added exactly.`,
  why: "Above 9 007 199 254 740 991 sums are rounded, and a rounded sum can turn a verdict round.",
  help: () => "Use a larger unit (millions in place of euros), or fewer decimals.",
};

export const notRounded: ProblemKind<{ total: string }> = {
  code: "R0133",
  id: "not-rounded",
  severity: "error",
  message: ({ total }) => `\`${total}\` cannot be rounded to this.`,
  why: "What people see is the nearest number that is so many times what stands behind `round`, in the unit of the total.",
  help: () =>
    "Write a number above zero without a sign, as in `round 10`, or take `round` away: then the total is shown as it is.",
};

export const totalCycle: ProblemKind<{ total: string }> = {
  code: "R0053",
  id: "total-cycle",
  severity: "error",
  message: ({ total }) => `\`${total}\` is computed from itself.`,
  why: "It has no value.",
  help: () => "Remove one of the references of the circle.",
};

export const divisionByZero: ProblemKind<Record<never, never>> = {
  code: "R0054",
  id: "division-by-zero",
  severity: "error",
  message: () => "This divides by zero.",
  why: "The total would have no value.",
  help: () => "Divide by a number or constant that is not zero.",
};

export const noSum: ProblemKind<{ name: string }> = {
  code: "R0055",
  id: "no-sum",
  severity: "error",
  message: ({ name }) => `\`${name}\` is a number per option; it needs \`sum\` before it.`,
  why: "A total is one number over all options.",
  help: ({ name }) => `Write \`sum ${name}\`.`,
};

export const noLimit: ProblemKind<{ budget: string }> = {
  code: "R0056",
  id: "no-limit",
  severity: "error",
  message: ({ budget }) => `The budget \`${budget}\` has no limit.`,
  why: "A budget that limits nothing asks for no trade-off.",
  help: () => "Add `at most`, `at least` or `exactly`, or make it a `total`, which is only shown.",
};

export const sharesMixed: ProblemKind<Record<never, never>> = {
  code: "R0057",
  id: "shares-mixed",
  severity: "error",
  message: () => "Some versions have a share and others have none.",
  why: "How many respondents see each version then rests on a guess.",
  help: () => "Give each version a share, or none (then they are equal).",
};

export const sharesSum: ProblemKind<{ sum: string }> = {
  code: "R0058",
  id: "shares-sum",
  severity: "error",
  message: ({ sum }) => `The shares of the versions add up to ${sum}, not to the whole.`,
  why: "Every respondent gets exactly one version.",
  help: () => "Write shares that sum to 1 (or to 100 %).",
};

export const marginShare: ProblemKind<{ share: string; answer: string }> = {
  code: "R0082",
  id: "margin-share",
  severity: "error",
  message: ({ share, answer }) => `${share} % is no share of \`${answer}\` to weight to.`,
  why: "A share lies above 0 and at most at 100 %; people who are there cannot be weighted until they are none.",
  help: () =>
    "Look the share up again. An answer that nobody in the population has is joined with another one, or respondents who give it are screened out.",
};

export const startOutside: ProblemKind<{ start: string; from: string; to: string }> = {
  code: "R0083",
  id: "start-outside",
  severity: "error",
  message: ({ start, from, to }) => `The start ${start} does not lie in ${from}..${to}.`,
  why: "The form would set an amount beforehand that nobody may answer.",
  help: () => "Start inside the range, or widen the range.",
};

export const oneValue: ProblemKind<{ value: string }> = {
  code: "R0088",
  id: "one-value",
  severity: "error",
  message: ({ value }) => `${value}..${value} leaves one answer to choose from.`,
  why: "Everybody answers the same, so the question asks nothing.",
  help: () => "Write a range of at least two values.",
};

export const percentOfUnit: ProblemKind<{ number: string; unit: string }> = {
  code: "R0089",
  id: "percent-of-unit",
  severity: "error",
  message: ({ number, unit }) => `${number}% is a share, and this number is in ${unit}.`,
  why: "A percent is read as a hundredth, so the sum would count a hundredth of what was meant.",
  help: ({ number }) => `Write \`${number}\` without the percent sign.`,
};

export const constantTotal: ProblemKind<{ name: string }> = {
  code: "R0090",
  id: "constant-total",
  severity: "error",
  message: ({ name }) => `\`${name}\` is the same number whatever is answered.`,
  why: "A meter that never moves says nothing, and its limit is met by everyone or by nobody.",
  help: () => "Write a `sum` of what the options cost or bring, or remove it.",
};

export const notADate: ProblemKind<{ date: string; meant: string }> = {
  code: "R0095",
  id: "not-a-date",
  severity: "error",
  message: ({ date }) => `"${date}" is not a date of the calendar, written year-month-day.`,
  why: "Written in one way, a date cannot be taken for another: 01-02-2000 is in January for some and in February for others.",
  help: ({ meant }) => (meant === "" ? 'Write the date as in "2000-12-31".' : `Write "${meant}".`),
};

export const percentMixed: ProblemKind<{
  /** empty where it is a quantity that stands here */
  number: string;
  /** how the number is meant, or the quantity */
  meant: string;
  quantity: string;
  percent: string;
}> = {
  code: "R0100",
  id: "percent-mixed",
  severity: "error",
  message: ({ number, meant, quantity, percent }) =>
    (number === "" ? `The numbers of \`${meant}\` are written` : `${number} stands here`) +
    (percent === "percent"
      ? ` with the percent sign, and other numbers of \`${quantity}\` without it.`
      : ` without the percent sign, and other numbers of \`${quantity}\` with it.`),
  why: "A percent counts as a hundredth. With both notations in one quantity, one number is a hundred times the other, though both read as percents.",
  help: ({ number, meant, quantity }) =>
    number === ""
      ? `Write the numbers of \`${meant}\` like the others of \`${quantity}\`: all with the sign, or all without.`
      : `Write \`${meant}\` here, or write the other numbers of \`${quantity}\` and its limits in the same way.`,
};

export const percentAsNumber: ProblemKind<{ name: string }> = {
  code: "R0129",
  id: "percent-as-number",
  severity: "warning",
  message: ({ name }) =>
    `\`${name}\` is in % and written without the percent sign, so this product counts its whole number.`,
  why: "Only what is written with the sign counts as a hundredth: 100 times `5%` is 5, and 100 times `5` is 500.",
  help: ({ name }) =>
    `Write the numbers of \`${name}\` with the sign (\`5%\`), or divide by 100 in the formula.`,
};

export const numbersProblems = [
  rangeTurned,
  notAMultiple,
  wholeNumber,
  codeClash,
  tooMany,
  twoFactors,
  versionTwice,
  lostValue,
  notLinear,
  decidesNothing,
  noValue,
  tooLarge,
  notRounded,
  totalCycle,
  divisionByZero,
  noSum,
  noLimit,
  sharesMixed,
  sharesSum,
  marginShare,
  startOutside,
  oneValue,
  percentOfUnit,
  constantTotal,
  notADate,
  percentMixed,
  percentAsNumber,
];
