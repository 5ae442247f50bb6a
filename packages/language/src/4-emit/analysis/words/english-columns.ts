import type { KindWords } from "./kinds.ts";

const counted = (number: number, one: string, more: string): string =>
  `${number} ${number === 1 ? one : more}`;

/** What columns and their codebook say, in English. */
export const englishColumns = {
  // columns of the response as a whole
  own: {
    id: "Number of the response",
    consultation: "Consultation",
    release: "Release of the consultation",
    design: "Fingerprint of the design",
    status: "How the response ended",
    seed: "Seed of every random order",
    language: "Language in which was answered",
    stream: "Way in",
    seconds: "Seconds between the first page and sending",
  },
  versionColumn: (factor: string): string => `Version (${factor})`,
  statuses: {
    complete: "complete",
    screened_out: "screened out",
    quota_full: "quota full",
  },

  // columns of the answers
  decided: (label: string): string => `${label}: decided, opted out or delegated`,
  ownWords: (label: string): string => `${label}: in the respondent's own words`,
  inNumbers: (label: string, unit: string | undefined): string =>
    `${label}: in ${unit ?? "numbers, not steps"}`,
  motivation: (label: string): string => `${label}: motivation`,
  explicitConsent: (label: string): string => `${label}: explicit consent`,
  touched: (label: string): string => `${label}: set by the respondent`,
  firstSetting: (label: string): string => `${label}: first setting`,
  roomLeft: (label: string): string => `${label}: room left`,
  crossed: (label: string): string => `${label}: how often the limit was crossed`,
  inUnit: (unit: string): string => `In ${unit}.`,
  everyone: "everyone",

  // values
  flags: { no: "no", yes: "yes" },
  ways: { self: "decided per option", opt_out: "opt out", delegate: "delegate" },
  noneOfThem: "none of them",
  fromTo: (from: string, to: string): string => `${from} to ${to}`,
  inSteps: (step: string): string => `in steps of ${step}`,
  countsSteps: (step: string): string => `stored as the number of steps of ${step} from 0`,
  datesFrom: (from: string, to: string): string => `${from} to ${to}, as year-month-day`,
  textOf: (max: number): string => `text of at most ${counted(max, "character", "characters")}`,
  sensitive: (category: string): string => `Special category: ${category}.`,

  // the codebook
  codebook: (title: string): string => `Codebook: ${title}`,
  codebookSays: (release: number, columns: number): string =>
    `Release ${release}, ${counted(columns, "column", "columns")}. The column names are those of every export; the codes never change once a consultation is fielded.`,
  missingTitle: "Values that are missing",
  missingHeads: ["kind", "meaning"],
  columnsTitle: "Columns",
  columnHeads: ["column", "label", "measure", "missing", "who was asked"],
  valuesTitle: "Values",
  valueHeads: ["code", "id", "label"],
  countsAs: "counts as",
  sameAs: (answer: string): string => `the same as ${answer}`,
  none: "none",
  measures: {
    identifier: "identifier",
    nominal: "nominal",
    ordinal: "ordinal",
    interval: "interval",
    ratio: "ratio",
    date: "date",
    text: "text",
  } satisfies KindWords["measure"],
  missing: {
    not_reached: "not reached",
    not_in_version: "not in version",
    skipped: "skipped",
    refused: "refused",
    not_finished: "not finished",
    not_recorded: "not recorded",
  } satisfies KindWords["missing"],
  missingMeans: {
    not_reached: "not asked, because of earlier answers",
    not_in_version: "not asked in the respondent's version",
    skipped: "asked, optional, and left empty",
    refused: "asked, and answered with rather not say",
    not_finished: "the consultation ended before it was asked",
    not_recorded:
      "nobody measured it, as when the form ran without script; or an option was never set",
  } satisfies KindWords["missing"],
};
