import type { assumed } from "../../../3-check/duration.ts";
import { type Line, line } from "../document.ts";

const plural = (number: number | string, one: string, more = `${one}s`): string =>
  `${number} ${`${number}` === "1" ? one : more}`;

/** How long answering takes, by what is answered. */
type Seconds = typeof assumed.seconds;

/** What the report says of the study around the form, in English. */
export const englishStudy = {
  // the report
  subtitle: "The design on paper, to check and to sign",
  brief: "In brief",
  release: "Release",
  consultation: "Consultation",
  versionOfReport: "Version in this report",
  languageOfReport: "Language of this report",
  design: "Fingerprint of the design",
  plan: "Fingerprint of the plan",
  fingerprintsSay:
    "The fingerprints say exactly which text this report was made of: the design is what a respondent can see and answer, the plan is what is done with the answers. Whoever changes a letter of one of them, gets another fingerprint. No date is printed: the same text always gives the same report.",
  pagesAndQuestions: (pages: number, questions: number, tasks: number): string =>
    `${plural(pages, "page")}, ${plural(questions, "question")} and ${plural(tasks, "choice task")} at most in this version`,
  size: "Size of the form",
  openFindings: "Open findings",
  findingsCount: (number: number): string =>
    number === 0 ? "none" : `${number}: read them before signing`,
  promisesHead: "Promises",
  promisesCount: (proved: number, all: number): string =>
    all === 0 ? "none" : `${proved} of ${all} proved in this version`,
  contents: "Contents",
  sections: {
    respondents: "Who is asked",
    differences: "What the versions differ in",
    consent: "Consent and data",
    routes: "The route",
    form: "The form, page by page",
    proofs: "What is proved of the choice tasks",
    plan: "What is done with the answers",
    remarks: "Allowances, notes and changes",
    findings: "Open findings",
    signing: "To sign",
  },

  // who is asked
  population: "Population",
  noPopulation: "The text does not say which population is asked.",
  tooFast: (minutes: number): string =>
    `Who took less than ${plural(minutes, "minute")} is left out of every analysis, and counted.`,
  straightLines: (grids: Line): Line =>
    line("Who gave the same answer in every row of each of these is left out too: ", grids, "."),
  nothingSet: (task: Line): Line =>
    line("Who touched no option of ", task, " is left out too; who opted out stays."),
  partial: (block: Line): Line =>
    line("Of who stops, what was answered up to ", block, " is kept."),
  openStream: "There is one open way in, without a panel or tokens.",
  stream: "stream",
  token: "token in the address",
  handedBack: "addresses that people are handed back to",
  ends: {
    complete: "complete",
    screened_out: "screened out",
    quota_full: "quota full",
    refused: "no consent",
  },
  streamCaption: "Ways in",
  noSample: "No numbers of respondents are planned.",
  wanted: "complete responses planned",
  minutesAnnounced: "minutes announced",
  minutes: (number: number): string => `about ${number}`,
  responses: (number: number): string => plural(number, "response"),
  inVersion: "in version",
  noNumber: "no number planned",
  notSaid: "not said",
  sampleCaption: "Sample",
  quotaCaption:
    "Quotas: the collector counts, and whoever gives an answer of which there are enough is thanked and turned away",
  questionHead: "question",
  atMostResponses: "complete responses at most",
  everyStream: "every stream",
  versionsTitle: "Versions",
  onlyVersion: "there is one",
  oneVersion: "There is one version: every respondent gets the same.",
  assigned: {
    random: "Respondents are given a version at random, with the shares below.",
    quota: "Versions are filled up one by one by quota, with the shares below.",
    waves:
      "Versions are fielded one after another, with the shares below. That is no random assignment.",
    panel: "The panel gives out the versions, with the shares below.",
  },
  independent: "The factors are drawn independently: each respondent gets one version of each.",
  version: "version",
  label: "label",
  share: "share",
  baseline: "baseline",
  thisReport: "this report",
  factor: "Factor",

  // differences
  noDifference: "The versions of this factor differ in nothing that a respondent reads or answers.",
  differences: (number: number): string =>
    `${plural(number, "manipulation")}: everything that differs, side by side. All else is the same.`,
  manipulation: "no.",
  what: "what",
  nothing: "(nothing)",
  limit: "limit",
  beginsAt: "begins at",
  asked: "asked",
  notAsked: "not asked",
  roles: {
    piece: "piece of text",
    intro: "introduction",
    situation: "situation",
    text: "text",
    label: "label",
    hint: "help",
    over: "text when too much",
    under: "text when not enough",
    unspent: "text about what is left",
    why: "question why",
    thanks: "thanks",
    notice: "notice at open fields",
    info: "folded explanation",
    contact: "contact",
    privacy: "privacy",
    results: "results",
    alt: "text for an image",
    short: "label in tables",
    if_more: "text if more",
    if_less: "text if less",
    if_same: "text if nothing changes",
  },

  // consent
  noConsent: "This consultation asks no consent.",
  says: "what is said",
  purpose: "Purpose",
  controller: "Who is responsible",
  retention: "How long answers are kept",
  periods: {
    days: (number: number): string => plural(number, "day"),
    months: (number: number): string => plural(number, "month"),
    years: (number: number): string => plural(number, "year"),
  },
  consentChoice: { agree: "To agree", refuse: "To refuse" },
  ownConsentChoice: "the form's own words",
  refusalKeepsNothing: "Of who refuses nothing is sent or kept.",
  nothingSensitive: "No question is marked as asking for special personal data.",
  sensitiveHead: "special personal data",
  consentHead: "explicit consent first",
  requiredHead: "answer",
  sensitiveCaption: "Questions about what the law protects specially",

  // routes
  routesSay:
    "The drawing follows a respondent from top to bottom. Where the line parts, a respondent goes one way; the letters are those of the splits in the form below.",
  start: "Start",
  finish: "End: the answers are sent",
  endScreened: "End: outside the target group",
  endRefused: "End: does not take part",
  continued: "continues",
  moreQuestions: (number: number): string => `and ${plural(number, "more question")}`,
  toRead: "a text to read",
  optionsIn: (number: number): string => plural(number, "option"),
  setsIn: (number: number): string => plural(number, "choice"),
  anyOrder: "In another order for each respondent",
  diagramTitle: (part: number, parts: number): string =>
    parts === 1 ? "Route through the form" : `Route through the form, part ${part} of ${parts}`,
  noSplit: "Everyone goes the same way.",
  refusesConsent: "Who does not agree",
  howMany: (number: string): string =>
    number === "1" ? "1 route leads to the end." : `${number} different routes lead to the end.`,
  notCounted: "There are too many versions to count the routes of each.",
  wordsHead: "words to read",
  screenedRoutes: (number: string): string =>
    number === "1"
      ? "1 route ends outside the target group."
      : `${number} different routes end outside the target group.`,
  lengthHead: "answers to give",
  minutesHead: "expected minutes",
  measure: "measure",
  shortest: "shortest",
  longest: "longest",
  mean: "mean",
  atMostNumber: (number: string): string => `at most ${number}`,
  routesCaption: "Routes in this version",
  answersCount:
    "An answer is one question, one option, one row of a grid or one choice between packages; the mean is over respondents for whom every answer is as likely.",
  minutesRest: (perMinute: number, seconds: Seconds, optional: string): string =>
    `The minutes are a prediction, with these assumptions: ${perMinute} words are read in a minute; choosing takes ${seconds.one} seconds, several answers ${seconds.many}, a place in a ranking ${seconds.rankPlace}, a row of a grid ${seconds.gridRow}, a number ${seconds.number}, a point of a scale ${seconds.scale}, an option ${seconds.option}, a choice between packages ${seconds.pair}, consent ${seconds.consent}, and an open field ${seconds.text}, of which ${optional} % counts where it may be left empty.`,

  // proofs
  noTasks: "There is no choice task.",
  proofsIntro:
    "What follows holds for every answer there can be: it was proved by counting all of them, not by trying some. An answer is admissible when it keeps to all limits; the form and the collector accept no other.",
  feasible: "An admissible answer exists.",
  infeasible: "No answer keeps to all limits: nobody can go on.",
  undecided:
    "Not everything could be decided within the limit of the proof. What is not said here, nobody has proved.",
  admissible: (count: string, of: string, share: string): string =>
    `${count} of ${of} answers are admissible: ${share}.`,
  allReachable: "Every setting of every option occurs in some admissible answer.",
  unreachable: "No admissible answer has",
  reachUnknown: "Not decided whether some admissible answer has",
  binds: {
    binds: (limit: Line, excluded: string | undefined): Line =>
      line(
        "The limit ",
        limit,
        ` binds${excluded === undefined ? "" : `: it alone excludes ${excluded} of what is left without it`}.`,
      ),
    never: (limit: Line): Line => line("The limit ", limit, " never excludes anything."),
    undecided: (limit: Line): Line =>
      line("It is not decided whether the limit ", limit, " excludes anything."),
  } as Readonly<
    Record<"binds" | "never" | "undecided", (limit: Line, excluded: string | undefined) => Line>
  >,
  refusedByThis: "Refused by this limit alone",
  most: (number: number, at: Line, alone: boolean): Line =>
    line(
      `At most ${number} ${number === 1 ? "option is" : "options are"} `,
      at,
      alone ? " when no option gets less." : " in an admissible answer.",
    ),
  forExample: "For example",
  carriedProof: {
    proved: (states?: string): string =>
      `The limits depend on an earlier task. After ${states === undefined ? "whatever is answered to it" : `each of the ${states} totals that answers to it can leave`}, an admissible answer is left.`,
    refuted: (states?: string, stuck?: string): string =>
      `The limits depend on an earlier task. After ${states === undefined || stuck === undefined ? "some answers to it" : `${stuck} of the ${states} totals that answers to it can leave`}, no admissible answer is left: those respondents cannot go on.`,
    undecided: (): string =>
      "The limits depend on an earlier task. It is not decided whether every earlier answer leaves an admissible one.",
  } as Readonly<
    Record<"proved" | "refuted" | "undecided", (states?: string, stuck?: string) => string>
  >,
  anAnswer: "One admissible answer",
  after: "after",
  chosen: "chosen",
  notChosen: "not chosen",
  promise: "promise of the author",
  verdict: "verdict",
  shownBy: "shown by",
  promiseCaption: "Promises, proved or refuted",
  verdicts: { proved: "proved", refuted: "refuted", undecided: "not decided" },
  undecidedWhy: {
    crowded: "there is too much to go through",
    nobody_found: "nobody was found who comes to the task with such answers",
  },
  holdsForAll: "all admissible answers",
  claimBinds: (total: Line): Line => line(total, " excludes some answers"),
  claimLevels: "every level of every option can be set",
  claimOptions: "every option can be chosen",
  claimCount: (compare: string, number: number, at: Line, unless: Line | undefined): Line =>
    line(
      `${compare} ${number} ${number === 1 ? "option is" : "options are"} `,
      at,
      unless === undefined ? "" : line(", unless some option is ", unless),
    ),

  // plan
  planAsked: "The author asks these analyses.",
  planDerived: "The author asks no analyses; these follow from the design.",
  planElsewhere:
    "Every choice of method, with all columns, stands in analysis/plan.md, which pwe build writes.",
  analysis: "analysis",
  inVersions: "versions",
  weighting: "weights",
  all: "all",
  analyses: {
    respondents: "Who took part, beside the population",
    benchmark: "Beside what is known of the population",
    score: "Mean per option",
    share: "Shares of the answers",
    mean: "Mean",
    classes: "Groups that answer alike",
    compare: "Do versions differ",
    rank: "Does the order of the options differ between versions",
    transition: "From a first answer to a later one",
    arguments: "Arguments in what people wrote",
    contrast: "Two answers of the same people",
    quality: "How the answers came about",
    meter: "What people did with the limits",
  },
  meanOf: "mean of",
  by: "separately by",
  interval: (percent: string): string => `${percent} % intervals`,
  pass: (from: string): string => `also the share from ${from} on`,
  smallestGroup: (min: number): string => `groups of at least ${min}`,
  classes: (from: number, to: number): string => `${from} to ${to} groups`,
  shownClasses: (classes: number): string => `details for ${classes}: `,
  adjusted: "also adjusted for",
  corrections: {
    none: "not corrected for the number of tests",
    holm: "corrected by Holm's method",
    bh: "corrected by the method of Benjamini and Hochberg",
  },
  detect: (points: string): string => `to detect ${points} percentage points`,
  allTexts: "all texts",
  sampleOf: (size: number, perOption: boolean): string =>
    `a random ${size}${perOption ? " per option" : ""}`,
  weightsTitle: "Weights and margins",
  noWeights: "Nothing is weighted.",
  weightsSays: (id: Line): Line =>
    line(
      "Weights ",
      id,
      ": respondents are weighted so that together they have these shares of the population.",
    ),
  onlyIn: "Only in",
  source: "Source of the shares",
  noSource: "No source of the shares is given.",
  noTrim: "Weights are not bounded.",
  trim: (min: string, max: string): string =>
    `Weights are kept between ${min} and ${max} times their mean.`,
  missing: {
    exclude: "Who did not answer one of these questions is left out of weighted figures.",
    weight_one: "Who did not answer one of these questions keeps weight 1.",
    keep: "No answer is a category of its own, at its share of the sample.",
  },
  sumsTo: (sum: string): string => `is written to sum to ${sum} %, and is divided by that.`,
  populationShare: "share in the population",
  powerTitle: "What the planned comparisons can detect",
  noComparison: "No versions are compared.",
  powerSays:
    "The smallest true difference that each comparison finds with the power that is planned.",
  comparedOn: "compared on",
  against: "against",
  versionsHead: "versions",
  responsesHead: "responses",
  smallestHead: "smallest difference",
  detectHead: "planned to detect",
  enough: "enough",
  unknown: "not known: no numbers are planned",
  pointsOf: (number: string): string => `${number} percentage points`,
  deviations: (number: string): string => `${number} standard deviations`,
  assumptions: "This holds under these assumptions",

  // remarks
  allowsTitle: "Findings that the author allows, with the reason",
  noAllows: "None.",
  notesTitle: "Notes of the author",
  noNotes: "None.",
  wholeConsultation: "the whole consultation",
  changesTitle: "Changes since earlier releases",
  was: "was",
  recodes: "takes the answers to",
  seriesBreak: (release: number): string =>
    `may not be joined with what is older than release ${release}`,
  noFindings: "pwe check has no findings that are not allowed.",
  findingsSay: (number: number): string =>
    `pwe check has ${plural(number, "finding")} that nobody mended or allowed. Who signs, signs with these open.`,
  finding: "finding",
  severities: { error: "error", warning: "warning", info: "remark" },
  whyHead: "why it matters",
  help: "what to do",
  unreadTitle: "Texts that this version does not show",
  unreadSays:
    "They stand in the file and are translated, and no respondent of this version reads them.",
  place: "place",
  textHead: "text",
  signSays:
    "Who signs has read this report and agrees with the design whose fingerprints stand on the first page.",
  signers: ["Author of the design", "Commissioner", "Ethics board", "Second reader"],
  role: "role",
  name: "name",
  date: "date",
  signature: "signature",
};
