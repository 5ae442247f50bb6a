import type { Consultation } from "../generated/consultation.ts";

/** What the form says by itself, in English: what a design in a language that the form does not speak has to translate. */
export const formWords = {
  start: "Start",
  duration: "How long it takes",
  minutes: "About {minutes} minutes",
  pause: "You can stop at any time and continue later on this device.",
  resume: "Continue where you were",
  whatYouDo: "What will you do?",
  stepChoose: "You choose what matters to you.",
  stepJudge: "You give your opinion on situations.",
  stepAnswer: "You answer a few questions.",
  stepSend: "You send your answers.",
  startFailed: "We could not start. Check that you are online and try again.",
  moment: "One moment…",
  closed: "You cannot take part now. The questionnaire is closed or full.",
  anew: "Are you somebody else, or do you want to begin again?",
  anewText:
    "What was filled in here before is then erased from this device. Answers that were finished already are still sent.",
  restart: "Erase and begin again",
  returnsInTheEnd: "When the questionnaire ends for you, you are taken back to the panel.",
  returns: "After sending, you are taken back to the panel.",
  noScriptTitle: "You cannot take part here yet",
  noScript:
    "Your browser cannot open this questionnaire like this. Switch JavaScript on in the settings of your browser and open this page again. If that does not work, use another browser or another device.",
  onlyIf: "Answer this only if it follows from your answers above.",
  plainRead:
    "You can read the questions here. Do you want to take part? Switch JavaScript on in the settings of your browser and open this page again. If that does not work, use another browser or another device.",
  chooseVersion: "Choose a version",
  preview: "Preview",
  skip: "Skip to content",
  languageNav: "Language",

  republished: "The questionnaire was changed after you began.",
  carriedAll: "Your answers were carried over. You can go on.",
  carriedBut:
    "Your answers were carried over, except {number}. Those questions changed or are no longer asked.",
  carriedButOne:
    "Your answers were carried over, except one. That question changed or is no longer asked.",
  carriedNone:
    "Your earlier answers no longer fit the questions, so you start again. Do you want to keep your earlier answers? Then save them now.",
  saveEarlier: "Save earlier answers",
  next: "Next",
  back: "Back",
  send: "Send",
  part: "Part {part} of {parts}",
  partAbout: "Part {part} of about {parts}",
  pageOf: "page {page} of {pages}",
  savedHere: "Your answers are kept on this device until you send them.",
  notSaved: "Your browser keeps nothing. Do not close this page before you are done.",

  reviewTitle: "Check your answers",
  reviewText: "These are your answers. Is something not right? Change it before you send.",
  change: "Change",
  errorTitle: "Error: ",
  summaryTitle: "You cannot go on yet",
  optional: "optional",
  chooseOne: "Choose an answer.",
  tooFew: "Choose at least {limit}.",
  tooMany: "Choose no more than {limit}.",
  exactly: "Choose exactly {limit}.",
  fillIn: "Fill in something.",
  fillWhole: "Fill in a whole number from {min} to {max}.",
  fillSteps: "Fill in a number from {min} to {max}, in steps of {step}.",
  wholeNumber: "A whole number from {min} to {max}.",
  fillDate: "Fill in a date from {min} to {max}.",
  dateRange: "A date from {min} to {max}.",
  betweenNumber: "This number is not possible here. {one} and {other} are.",
  eitherNumber: "This number can be read in two ways. Fill in {one} or {other}.",
  stepNumber: "A number from {min} to {max}, in steps of {step}.",
  tooLong: "Your text is too long. Take away {over} characters.",
  badFormat: "This is not filled in correctly. {format}",
  rankAll: "Choose a different answer for each place.",
  somethingWrong: "Please look at this answer again.",
  formatEmail: "For example: name@example.com.",
  formatPostcode: "For example: 1234 AB.",
  formatYear: "For example: 1984.",
  formatDigits: "Use digits only.",
  costsMost: "{option}: now {amount}",
  lookAt: "These count most. Choose something else here to free room:",

  roomLeft: "{value} of {limit} used. You have {left} left.",
  roomNone: "{value} of {limit} used. Nothing is left.",
  roomOver: "You use {value}. That is {over} too much: you can use {limit}.",
  roomFreed: "Your choices free room. You have {left} left.",
  stillToGo: "{value} of at least {limit}. {left} to go.",
  reached: "{value} of at least {limit}. That is enough.",
  exactLeft: "{value} of {limit} given. {left} left.",
  exactDone: "{value} of {limit} given. Exactly right.",
  exactOver: "You give {value}. That is {over} too much: you can give {limit}.",
  freeRoom: "Choose less somewhere else. That frees room.",
  reachMore: "Choose more somewhere.",
  between: "{value}. That has to stay between {low} and {high}.",
  meterUnread: "Check the number",
  numberUnread: "A number is not filled in right yet.",
  shortLeft: "{left} left",
  shortOver: "{over} too much",
  shortNeeded: "{left} to go",
  shortEnough: "enough",

  chooseToRead: "Choose, and read what that means.",
  moreAbout: "More about this",
  ifMore: "If you choose more",
  ifSame: "If you change nothing",
  ifLess: "If you choose less",
  choose: "Choose",
  noneOfThese: "None of these",
  less: "Less",
  more: "More",
  lessOf: "Less: {option}",
  moreOf: "More: {option}",
  decideSelf: "I decide myself",
  delegate: "I leave the decision to others",
  optOutTask: "I do not want to decide on this",
  howDecide: "How do you want to decide?",
  points: "Points",
  totalOf: "Total",

  why: "Why do you choose this?",
  charactersLeft: "You can type {left} more characters.",
  charactersOver: "{over} characters too many.",
  clear: "Clear answer",
  several: "You can choose more than one answer.",
  severalUpTo: "You can choose more than one answer, but no more than {max}.",
  place: "Place {place}",
  pickPlace: "Choose an answer",
  setNo: "Choice {set} of {sets}",
  optOut: "Neither",
  yourAnswer: "Your earlier answer",
  noAnswer: "no answer",
  notChosen: "not chosen",
  willBeFixed: "Once you go on, you can no longer change your answers on this page.",
  fixedAnswer: "You can no longer change anything on this page. You can still read your answers.",
  consentYes: "Yes, I take part",
  consentNo: "No, I do not take part",
  purpose: "What for",
  controller: "Who is responsible",
  retention: "How long we keep your answers",
  days: "{number} days",
  months: "{number} months",
  years: "{number} years",
  askConsent: "The next question is about something sensitive. May we keep your answer?",
  askYes: "Yes, you may",
  askNo: "No, skip this question",
  notice: "Do not write names or other details by which someone can be recognised.",

  endNoTitle: "You do not take part",
  endNo: "That is fine. No answers of yours were kept or sent. You can close this page.",
  endNoBack: "Take part after all",
  failedTitle: "The questionnaire did not load",
  failed:
    "Check that you are online and try again. What you filled in before is still on this device.",
  reload: "Try again",
  sending: "Sending your answers…",
  sentTitle: "Thank you",
  sent: "Your answers have arrived.",
  close: "You can close this page.",
  arrived: "When they arrived",
  results: "Results",
  contact: "Contact",
  privacy: "Privacy",
  waitingTitle: "Your answers have not been sent yet",
  waiting:
    "Sending does not work right now. We try again by ourselves. Your answers are on this device. Leave this page open or come back later.",
  sendNow: "Try again now",
  alreadyTitle: "Your answers had already arrived",
  already: "We received answers from you before. Those stay. Nothing was changed.",
  refusedTitle: "Your answers cannot be processed",
  refused:
    "The receiver does not accept these answers. That is not your fault. You can keep your answers and send them to the organisation that asked you.",
  downloadTitle: "Your answers were not sent",
  downloadText:
    "This questionnaire has no address to send answers to. Keep your answers as a file, and send that file to the organisation that asked you. Do not close this page before you have the file.",
  download: "Keep my answers",
  savedTitle: "Your answers still have to be sent",
  savedText:
    "See whether the file is among your downloads. Send it to the organisation that asked you: without the file they do not get your answers. Is it not there? Then keep your answers once more.",
  quotaTitle: "There are enough answers",
  quota: "Enough people with answers like yours have taken part already. Thank you for your time.",
  screenedTitle: "You are not in the group for this study",
  screened: "Thank you for your trouble. You can close this page.",
  returnTo: "Back to the panel",
} as const;

type BlanksIn<Text extends string> = Text extends `${string}{${infer Blank}}${infer Rest}`
  ? Blank | BlanksIn<Rest>
  : never;

/** A sentence with these blanks in it, as `{blank}`. */
export type Sentence<Blank extends string> = string & { readonly blanks?: (blank: Blank) => void };

export type FormWord = keyof typeof formWords;

/** Every sentence that the form itself says, in one language. `{name}` stands for what is filled in. */
export type FormWords = {
  readonly [Key in FormWord]: Sentence<BlanksIn<(typeof formWords)[Key]>>;
};

/** The languages that the form speaks of its own accord. */
const spoken: readonly string[] = ["nl", "en"];

export const speaksForm = (language: string): boolean =>
  spoken.includes(language.split("-")[0] ?? language);

/** The key of a word of the form among translations. */
export const formWordKey = (word: string): string => `.form#${word}`;

/** The words of the form that a design brings in this language: all of them, or none. */
export function suppliedWords(
  { words }: Pick<Consultation, "words">,
  language: string,
): FormWords | undefined {
  const given = words?.[language];
  const isWhole = given !== undefined && Object.keys(formWords).every((word) => given[word]);
  return isWhole ? (given as unknown as FormWords) : undefined;
}
