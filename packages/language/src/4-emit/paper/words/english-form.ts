import type { MessageLanguage } from "../../../diagnostics/diagnostic.ts";
import { type Line, line } from "../document.ts";

const plural = (number: number, one: string, more = `${one}s`): string =>
  `${number} ${number === 1 ? one : more}`;

/** What the report says of the form, in English. */
export const englishForm = {
  language: "en" as MessageLanguage,

  // names
  question: (number: number): string => `question ${number}`,
  questionTitle: (number: number): string => `Question ${number}.`,
  rowOf: (label: Line): Line => line("row ", label),
  choiceNumber: (number: number): string => `choice ${number}`,
  in: "in",
  of: "of",
  and: "and",
  or: "or",
  at: "at",
  yes: "yes",
  no: "no",
  points: "Points",
  motivationOf: "the motivation of",
  decidedIn: "whether people decide in",
  pointsUnit: "points",
  earlierAnswer: "an earlier answer",
  answerToQuestion: (number: number): string => `the answer to question ${number}`,

  // pages
  formIntro:
    "Everything a respondent of this version can read and answer, in the order of the form. A page is what stands on the screen at once. Buttons, errors and the words of a meter are the form's own, and the same in every consultation. What stands between bars is shown as the author wrote it.",
  page: (number: number): string => `Page ${number} of the form`,
  pageFixed: "What was answered before in this block can be read here, and no longer be changed.",
  blocks: {
    consent: "Consent",
    task: "Choice task",
    pairs: "Choices between packages",
    dilemma: "Dilemma",
    section: "Section",
  },
  consentElsewhere:
    "This page stands in full under “Consent and data”. Who does not agree, ends here.",
  image: (file: Line, alt: Line): Line => line("[Image ", file, ": ", alt, "]"),
  recall: (name: Line): Line =>
    line("Here the earlier answer to ", name, " is shown again, to read."),
  shuffled: "What follows stands in another order for each respondent:",
  split: (number: number): string => `Split ${number}.`,
  splitSays: "From here each respondent goes one of these ways:",
  onlyWho: (who: Line): Line => line("Only for those who ", who),
  otherwiseWho: (who: Line): Line => line("Otherwise, only for those who ", who),
  allOthers: "For all others",
  nothingHere: "Nothing more: they go on after this split.",
  screenedOut: (who: Line): Line =>
    line("For those who ", who, ", the consultation ends here: they are outside the target group."),
  atTheEnd: "At the end",
  review: (title: Line): Line =>
    line(
      "Before sending, a respondent sees all answers on one page, to change or to leave: ",
      title,
      ".",
    ),
  ownReview: "with the form's own title",
  noThanks: "The form thanks in its own words.",
  atOpenFields: "At every open field",
  ownNotice: "The form's own request not to write names or other personal data.",

  // conditions: what somebody did, behind “those who”
  andAlso: ", and also ",
  orElse: ", or ",
  notWho: (who: Line): Line => line("do not belong to those who ", who),
  getsVersion: (versions: Line): Line => line("get version ", versions),
  agrees: (not: boolean): Line => line(not ? "do not agree to take part" : "agree to take part"),
  answers: (name: Line, not: boolean): Line => line(not ? "do not answer " : "answer ", name),
  chooses: (name: Line, not: boolean): Line => line(not ? "do not choose " : "choose ", name),
  sets: (name: Line, to: Line, not: boolean): Line =>
    line(not ? "do not set " : "set ", name, " to: ", to),
  picks: (name: Line, answers: Line, not: boolean): Line =>
    line("at ", name, not ? " do not choose: " : " choose: ", answers),
  picksAmong: (name: Line, answers: Line, not: boolean): Line =>
    line("at ", name, not ? " do not choose: " : " choose, among others: ", answers),
  fillsIn: (name: Line, range: string): Line => line("at ", name, ` fill in ${range}`),
  comesTo: (name: Line, range: string): Line => line("at ", name, ` come to ${range}`),
  exactly: (number: string): string => `exactly ${number}`,
  fromTo: (from: string, to: string): string => `${from} to ${to}`,
  from: (number: string, including: boolean): string =>
    including ? `${number} or more` : `more than ${number}`,
  upTo: (number: string, including: boolean): string =>
    including ? `${number} or less` : `less than ${number}`,
  orLater: (date: string): string => `${date} or later`,
  orEarlier: (date: string): string => `${date} or earlier`,

  // questions
  kinds: {
    one: "One answer",
    many: (min: number, max: number | null): string =>
      `Several answers possible${min > 1 ? `, at least ${min}` : ""}${max === null ? "" : `, at most ${max}`}`,
    grid: "One answer per row",
    number: "A number",
    scale: (min: number, max: number): string => `A point from ${min} to ${max}`,
    text: (max: number): string => `Own words, at most ${max} characters`,
    rank: (top: number): string => `The ${top} most important, in order`,
    date: "A date",
  },
  required: "an answer is required",
  optional: "may be left empty",
  answersShuffled: "the answers stand in another order for each respondent",
  rowsShuffled: "the rows stand in another order for each respondent",
  storedAs: "Stored as",
  hint: "Help beside it",
  info: "Explanation to unfold",
  contact: "Contact",
  privacy: "Privacy",
  results: "Results",
  atTheFoot: "At the foot of every page",
  sensitive: (kind: string): string => `Special personal data: ${kind}.`,
  sensitiveKinds: {
    political_opinion: "political opinion",
    health: "health",
    religion: "religion",
    philosophy: "philosophical belief",
    union: "union membership",
    ethnicity: "ethnicity",
    sexual_orientation: "sexual orientation",
    biometric: "biometric data",
    genetic: "genetic data",
    criminal: "criminal offences",
  },
  consentFirst: (asked: Line): Line =>
    line(
      "It is asked only after explicit consent: ",
      asked,
      ". That consent is stored beside the answer.",
    ),
  ownConsent: "the form's own question for it",
  row: "row",
  code: "code",
  answer: "answer",
  id: "id",
  remark: "remark",
  point: "point",
  meaning: "meaning",
  openAnswer: (max: number): string =>
    `open field beside it, at most ${max} characters, required when chosen`,
  excludes: "excludes the other answers",
  refusal: "counts as no answer",
  pins: { first: "always first", last: "always last" },
  staysSame: "counts as staying with the earlier answer",
  sameAs: (id: string): string => `repeats the earlier answer ${id}`,
  datesFrom: (from: string, to: string): string => `A date from ${from} to ${to}.`,
  numberFrom: (from: string, to: string, step: string | null): string =>
    `A number from ${from} to ${to}${step === null ? "" : `, in steps of ${step}`}.`,
  formats: {
    email: "An e-mail address.",
    postcode_nl: "A Dutch postcode, such as 1234 AB.",
    year: "A year.",
    digits: "Digits only.",
  },
  motivation: (required: boolean, max: number): string =>
    `Motivation beside it (${required ? "required" : "may be left empty"}, at most ${max} characters)`,
  motivationAt: {
    more: "When choosing more",
    same: "When changing nothing",
    less: "When choosing less",
  },
  andSoOn: "and so on, one per option",
  ownPrompt: "the form's own question why",

  // packages
  setOf: (set: number, sets: number): string => `Choice ${set} of ${sets}`,
  attribute: "attribute",
  alsoOffered: "Also offered",
  noneOfBoth: "None of these",

  // tasks
  options: "The options",
  option: "option",
  decides: {
    levels: (options: number, levels: number): string =>
      `For each of ${plural(options, "option")} a respondent sets one of ${levels} levels.`,
    choose: (options: number, min: number, max: number): string =>
      `Of ${plural(options, "option")} a respondent chooses ${min === max ? `exactly ${min}` : min === 0 ? (max >= options ? "none, some or all" : `at most ${max}`) : max >= options ? `at least ${min}` : `${min} to ${max}`}.`,
    points: (options: number, points: number): string =>
      `A respondent divides ${points} points over ${plural(options, "option")}.`,
    amount: (options: number, step: string): string =>
      `For each of ${plural(options, "option")} a respondent sets an amount, in steps of ${step}.`,
  },
  startOpen: "Nothing is set beforehand: every option has to be set.",
  startsAt: (where: Line): Line => line("Every option starts at ", where, "."),
  startNothing: {
    choose: "Nothing is chosen beforehand.",
    points: "Every option starts at 0 points.",
  },
  optionsShuffled: "The options stand in another order for each respondent.",
  group: (label: Line, min: number, max: number, options: readonly Line[]): Line =>
    line(
      "Group ",
      label,
      `: ${min === max ? `exactly ${min}` : min === 0 ? `at most ${max}` : `${min} to ${max}`} of `,
      ...options.flatMap((option, at) => (at === 0 ? [option] : [", ", option])),
      ".",
    ),
  wayOut: { opt_out: "Way out, not choosing", delegate: "Way out, leaving it to others" },
  ways: { opt_out: "not choosing", delegate: "leaving it to others", self: "deciding oneself" },
  level: "level",
  side: "side",
  sides: { less: "less", same: "same", more: "more" },
  levelsCaption: "The levels",
  numbersCaption: "Numbers per option",
  short: "in tables",
  ifSide: { more: "If more", same: "If nothing changes", less: "If less" },
  amountRange: (from: string, to: string): string => `from ${from} to ${to}`,
  pointsRange: (from: number, to: number): string => `from ${from} to ${to} points`,
  pointsNumber: (points: number): string => plural(points, "point"),

  // totals
  budget: "Budget",
  total: "Total",
  limits: { at_most: "at most", at_least: "at least", exactly: "exactly" },
  carried: (less: boolean, times: string | null, name: Line): Line =>
    line(
      less ? " minus " : " plus ",
      times === null ? "" : `${times} times `,
      "what the answer came to at ",
      name,
    ),
  limitIs: "Limit",
  eachAdds: "Each option adds what its level counts",
  addsUp: "It adds up what the choices count, by the numbers at the options.",
  addsCaption: "What each option adds",
  perChoice: { levels: "", choose: "when chosen", points: "per point", amount: "per step" },
  formula: "As the author wrote it",
  asMeter: "Shown as a meter that says how much room is left.",
  asNumber: "Shown as a number, without a limit.",
  rounded: (to: string) => `Rounded to ${to}, and nearer to a limit than that as it is.`,
  startReads: (number: string): string => `Before anything is touched it reads ${number}.`,
  meterText: { over: "When too much", under: "When not enough", unspent: "About what is left" },
};
