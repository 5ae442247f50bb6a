import type { englishPlan } from "./english-plan.ts";
import { dutchNumber } from "./numbers.ts";

const counted = (number: number, one: string, more: string): string =>
  `${dutchNumber(number)} ${number === 1 ? one : more}`;

const versions = (arms: readonly string[]): string =>
  `${arms.length === 1 ? "versie" : "versies"} ${arms.join(" en ")}`;

/** What the plan says around its analyses, in Dutch. */
export const dutchPlan: typeof englishPlan = {
  // the head
  plan: (title) => `Analyseplan: ${title}`,
  planOf: (release, of, design, plan) =>
    `Uitgave ${release} van ${of}, ontwerp ${design}, plan ${plan}.`,
  population: (population) => `Bevolking: ${population}.`,
  columns: (columns, codebook) =>
    `De inzendingen geven ${counted(columns, "kolom", "kolommen")}, beschreven in ${codebook}.`,
  allDerived: (analyses) =>
    `De raadpleging heeft geen analyseblok. ${analyses === 1 ? "De ene analyse volgt" : `Alle ${dutchNumber(analyses)} analyses volgen`} uit het ontwerp.`,
  asked: (number, ids) => `Gevraagd (${number}): ${ids}`,
  added: (number, ids) => `Toegevoegd (${number}): ${ids}`,
  leftOutCount: (number) => `Weggelaten (${number}): zie het einde van dit plan`,
  noneListed: "geen",
  tooFast: (minutes, column, seconds) =>
    `Wie er minder dan ${counted(minutes, "minuut", "minuten")} over deed (${column} onder ${dutchNumber(seconds)}), blijft buiten elke analyse, en wordt geteld. Wie niet is geklokt, doet mee.`,

  included:
    "Gelezen worden volledige inzendingen: niet van wie niet in de doelgroep viel, weigerde, werd weggestuurd of stopte.",
  straightLines: (grids) =>
    `Wie in elk van deze rasters in elke rij hetzelfde antwoordde, blijft buiten elke analyse, en wordt geteld: ${grids}.`,
  nothingSet: (options) =>
    `Wie van de ${options} opties van de keuzetaak er geen aanraakte, blijft buiten elke analyse, en wordt geteld; wie liever niet koos, doet mee.`,

  // consent, samples, quotas
  consentTitle: "Toestemming",
  purpose: (purpose) => `Doel: ${purpose}`,
  controller: (controller) => `Wie verantwoordelijk is: ${controller}`,
  periods: {
    days: (number) => counted(number, "dag", "dagen"),
    months: (number) => counted(number, "maand", "maanden"),
    years: (number) => `${dutchNumber(number)} jaar`,
  },
  retention: (period) =>
    `Antwoorden worden ${period} bewaard. Daarna worden ze verwijderd door wie het onderzoek uitvoert.`,
  sampleTitle: "Aan wie het wordt gevraagd",
  responses: (number) => counted(number, "volledige inzending", "volledige inzendingen"),
  inArm: (responses, arm) => `${responses} in ${arm}`,
  noNumber: "geen aantal gepland",
  ofMinutes: (minutes) => `, van ongeveer ${counted(minutes, "minuut", "minuten")}`,
  recruited: {
    probability: "een aselecte steekproef uit de bevolking",
    panel: "leden van een panel",
    open: "wie maar kwam: alleen beschrijving, zonder intervallen of toetsen, behalve tussen versies die zijn geloot",
  },
  invited: (number) => `${number} uitgenodigd`,
  field: (from, to) => `in het veld van ${from} tot en met ${to}`,
  incentive: (incentive) => `voor het meedoen: ${incentive}`,
  apart: "Instromen worden nooit samen als één steekproef genomen.",
  quotaTitle: "Quota",
  quotaSays:
    "De collector telt volledige inzendingen. Wie een antwoord geeft waarvan er genoeg zijn, wordt bedankt en gaat niet verder (`quota_full`).",
  quotaHeads: ["vraag", "antwoord", "van", "volledige inzendingen"],
  everyStream: "elke instroom",

  // promises and what the author said
  promiseTitle: "Beloften",
  outcomes: { proved: "bewezen", refuted: "weerlegd", undecided: "niet beslist" },
  undecidedSays:
    "Wat niet beslist is, heeft niemand bewezen. Met minder opties, grovere stappen of rondere getallen komt een bewijs dichterbij.",
  allowTitle: "Bevindingen die zijn toegestaan",
  allowed: (rule, path, reason) => `${rule} bij ${path}: ${reason}`,
  noteTitle: "Opmerkingen",
  changeTitle: "Wijzigingen sinds eerdere uitgaven",
  was: (path, old) => `${path} heette eerst ${old}`,
  recode: (path, old, answers) => `${path} neemt de antwoorden over van ${old}: ${answers}`,
  recodedAs: (from, to) => `${from} als ${to}`,
  seriesBreak: (path, release, reason) =>
    `${path} mag niet worden samengevoegd met wat ouder is dan uitgave ${release}: ${reason}`,

  // versions and weights
  versionTitle: "Versies",
  factor: (id, assigned) => `Factor ${id}, toegewezen ${assigned}.`,
  assigned: {
    random: "door loting",
    quota: "met quota",
    waves: "in golven, na elkaar",
    panel: "door het panel",
  },
  versionHeads: ["versie", "opschrift", "aandeel"],
  baseline: "uitgangsversie",
  weightTitle: "Weegfactoren",
  raking: (versions, tolerance) =>
    `Raking naar deze randtotalen in ${versions}, elke versie op zichzelf, tot geen randtotaal er meer dan ${tolerance} van zichzelf naast zit.`,
  noAnswer: {
    exclude: "Respondenten zonder antwoord op een ervan blijven buiten gewogen cijfers.",
    weight_one: "Respondenten zonder antwoord op een ervan houden gewicht 1.",
    keep: "Geen antwoord is een eigen categorie, met zijn aandeel in de steekproef; de andere streefcijfers delen de rest.",
  },
  trimmed: (min, max) =>
    `Gewichten blijven tussen ${min} en ${max} keer het gemiddelde van hun versie: zij worden tijdens het wegen afgekapt.`,
  source: (source) => `Bron van de randtotalen: ${source}.`,
  normalised: (column, sum) =>
    `De aandelen van ${column} tellen op tot ${sum} %, en worden daardoor gedeeld.`,
  usedBy: (ids) => `Gebruikt door: ${ids}.`,
  noAnalysis: "geen analyse",
  marginHeads: ["kolom", "antwoord", "bevolking"],

  analysesTitle: "Analyses",

  // what comparisons can find
  planningTitle: "Wat de vergelijkingen kunnen vinden",
  planningSays:
    "Het kleinste echte verschil dat elke vergelijking vindt met het geplande onderscheidingsvermogen, en de kans om te laten zien dat versies nauwelijks verschillen.",
  planningHeads: [
    "analyse",
    "van",
    "inzendingen",
    "kleinste verschil",
    "gepland",
    "nauwelijks verschil",
  ],
  planningAssumes: "Dit geldt onder deze aannames:",
  derivedComparison: "volgt uit het ontwerp",
  points: (number) => `${number} procentpunten`,
  deviations: (number) => `${number} standaardafwijkingen`,
  inBranch: "niet bekend: niet iedereen krijgt de vraag",
  unknownNumber: "niet bekend: er zijn geen aantallen gepland",
  equivalence: (within, power, margin) =>
    `binnen ${within} punten: ${power} %; genoeg vanaf ${margin} punten`,

  // what is left out
  leftOutTitle: "Weggelaten",
  nothingLeftOut: "Niets: alles wat uit het ontwerp volgt, wordt berekend.",
  leftOutSays: "Wat uit het ontwerp zou volgen, en niet wordt berekend:",
  leftOutHeads: ["analyse", "van", "waarom niet"],
  reasons: {
    notAsked: "het analyseblok vraagt er niet om",
    notAskedIn: (arms) => `het analyseblok vraagt er niet om in ${versions(arms)}`,
    notAskedBetween: (arms) => `het analyseblok vraagt er niet om tussen ${arms.join(" en ")}`,
    askedOnlyIn: (arms) => `het analyseblok vraagt er alleen om in ${versions(arms)}`,
    unweightedIn: (arms) =>
      `er zijn geen weegfactoren voor ${versions(arms)}, en een gewogen cijfer staat nooit naast een dat het niet is: deze versies staan in de vergelijking`,
    underivable: {
      points:
        "de punten tellen op tot een vast getal, dus hangen de opties door de opzet van elkaar af",
      complements: "van opties waarvan er precies één wordt gekozen, zegt elke wat de andere zijn",
      "few respondents":
        "er zijn minder dan tien geplande respondenten voor elke parameter van twee klassen, of minder dan drie opties",
      "choice model":
        "wat elk kenmerk met de keuze doet, vraagt om een keuzemodel, en dat is er nog niet",
    },
    noOutcome: {
      before: (factor) =>
        `gevraagd voordat de versies van ${factor} verschillen: alleen vergeleken om te zien of zij gelijk zijn`,
      background: (factor) =>
        `gaat over de respondent, en dat verandert geen versie van ${factor}: alleen vergeleken om te zien of zij gelijk zijn`,
      branch: (factor) =>
        `niet iedereen krijgt de vraag, en de versie van ${factor} kan bepalen wie`,
      version: (factor) => `niet in elke versie van ${factor} gevraagd`,
    },
  },
};
