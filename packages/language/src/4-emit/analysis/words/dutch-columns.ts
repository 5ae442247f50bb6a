import type { englishColumns } from "./english-columns.ts";
import { dutchNumber } from "./numbers.ts";

/** What columns and their codebook say, in Dutch. */
export const dutchColumns: typeof englishColumns = {
  // columns of the response as a whole
  own: {
    id: "Nummer van de inzending",
    consultation: "Raadpleging",
    release: "Uitgave van de raadpleging",
    design: "Vingerafdruk van het ontwerp",
    status: "Hoe de inzending eindigde",
    seed: "Startgetal van elke willekeurige volgorde",
    language: "Taal waarin is geantwoord",
    stream: "Instroom",
    seconds: "Seconden van de eerste pagina tot het versturen",
  },
  versionColumn: (factor) => `Versie (${factor})`,
  statuses: {
    complete: "volledig",
    screened_out: "buiten de doelgroep",
    quota_full: "quotum vol",
  },

  // columns of the answers
  decided: (label) => `${label}: zelf gekozen, niet gekozen of overgelaten`,
  ownWords: (label) => `${label}: in eigen woorden`,
  inNumbers: (label, unit) => `${label}: in ${unit ?? "getallen, niet in stappen"}`,
  motivation: (label) => `${label}: toelichting`,
  explicitConsent: (label) => `${label}: uitdrukkelijke toestemming`,
  touched: (label) => `${label}: door de respondent ingesteld`,
  firstSetting: (label) => `${label}: eerste instelling`,
  roomLeft: (label) => `${label}: ruimte die overbleef`,
  crossed: (label) => `${label}: hoe vaak de grens is overschreden`,
  inUnit: (unit) => `In ${unit}.`,
  everyone: "iedereen",

  // values
  flags: { no: "nee", yes: "ja" },
  ways: { self: "zelf gekozen", opt_out: "niet kiezen", delegate: "overlaten aan anderen" },
  noneOfThem: "geen van deze",
  fromTo: (from, to) => `${from} tot en met ${to}`,
  inSteps: (step) => `in stappen van ${step}`,
  countsSteps: (step) => `opgeslagen als het aantal stappen van ${step} vanaf 0`,
  datesFrom: (from, to) => `${from} tot en met ${to}, als jaar-maand-dag`,
  textOf: (max) => `tekst van hoogstens ${dutchNumber(max)} ${max === 1 ? "teken" : "tekens"}`,
  sensitive: (category) => `Bijzonder persoonsgegeven: ${category}.`,

  // the codebook
  codebook: (title) => `Codeboek: ${title}`,
  codebookSays: (release, columns) =>
    `Uitgave ${release}, ${dutchNumber(columns)} ${columns === 1 ? "kolom" : "kolommen"}. De namen van de kolommen zijn die van elke export; de codes veranderen niet meer zodra een raadpleging in het veld is.`,
  missingTitle: "Waarden die ontbreken",
  missingHeads: ["soort", "betekenis"],
  columnsTitle: "Kolommen",
  columnHeads: ["kolom", "opschrift", "meetniveau", "ontbreekt", "aan wie gevraagd"],
  valuesTitle: "Waarden",
  valueHeads: ["code", "id", "opschrift"],
  countsAs: "telt als",
  sameAs: (answer) => `hetzelfde als ${answer}`,
  none: "nooit",
  measures: {
    identifier: "identificatie",
    nominal: "nominaal",
    ordinal: "ordinaal",
    interval: "interval",
    ratio: "ratio",
    date: "datum",
    text: "tekst",
  },
  missing: {
    not_reached: "niet bereikt",
    not_in_version: "niet in deze versie",
    skipped: "overgeslagen",
    refused: "geweigerd",
    not_finished: "niet afgemaakt",
    not_recorded: "niet vastgelegd",
  },
  missingMeans: {
    not_reached: "niet gevraagd, vanwege eerdere antwoorden",
    not_in_version: "niet gevraagd in de versie van de respondent",
    skipped: "gevraagd, mocht leeg blijven, en is leeg gelaten",
    refused: "gevraagd, en beantwoord met ‘zeg ik liever niet’",
    not_finished: "de raadpleging eindigde voordat het werd gevraagd",
    not_recorded:
      "niemand heeft het gemeten, bijvoorbeeld omdat het formulier zonder script werkte; of een optie is nooit ingesteld",
  },
};
