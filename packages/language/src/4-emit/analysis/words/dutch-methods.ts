import type { englishMethods } from "./english-methods.ts";
import type { KindWords } from "./kinds.ts";

const corrections: KindWords["correct"] = {
  none: "niet gecorrigeerd voor het aantal toetsen",
  holm: "gecorrigeerd met de methode van Holm",
  bh: "gecorrigeerd met de methode van Benjamini en Hochberg",
};
const pairTests: KindWords["pairTest"] = { "paired t": "gepaarde t-toets" };
const orders: KindWords["order"] = { descending: "aflopende" };
const variances: KindWords["variance"] = {
  "simple random sampling": "enkelvoudige aselecte steekproef",
  "raking, linearised": "raking, gelineariseerd",
};
const indicators: KindWords["indicator"] = {
  nominal: "nominale",
  ordinal: "ordinale",
  continuous: "continue",
};
const intervals: KindWords["intervalMethod"] = {
  wilson: "met de methode van Wilson",
  t: "uit de t-verdeling",
};

const outcomeTests: KindWords["outcomeTest"] = {
  "chi-square": "Chi-kwadraattoets",
  "two proportions": "Toets van twee proporties",
  "welch t": "T-toets van Welch",
};
const effects: KindWords["effect"] = {
  "cramer v": "Cramérs V",
  "difference of shares": "het verschil van de aandelen",
  "difference of means": "het verschil van de gemiddelden",
};
const changeTests: KindWords["changeTest"] = {
  bowker: "Bowker",
  "stuart-maxwell": "Stuart-Maxwell",
};
const strata: KindWords["stratum"] = {
  option: "optie",
  side: "kant",
  answer: "antwoord",
  version: "versie",
};

/** What an analysis is and how it is done, in Dutch. */
export const dutchMethods: typeof englishMethods = {
  // titles
  respondentsTitle: (where) => `Wie er meededen, naast de bevolking${where}`,
  scoreTitle: (attribute, of, where) =>
    `Gemiddelde ${attribute === undefined ? "instelling" : `‘${attribute}’`} per optie van ‘${of}’${where}`,
  shareTitle: (of, where) => `Aandelen van de antwoorden op ‘${of}’${where}`,
  meanTitle: (of, where) => `Gemiddelde van ‘${of}’${where}`,
  classesTitle: (of, where) => `Groepen respondenten die hetzelfde antwoorden op ‘${of}’${where}`,
  compareTitle: (arms) => `Verschillen de versies ${arms}?`,
  rankTitle: (of, arms) => `Verschilt de volgorde van de opties van ‘${of}’ tussen ${arms}?`,
  transitionTitle: (from, to, where) =>
    `Van het eerste antwoord (${from}) naar het latere (${to})${where}`,
  argumentsTitle: (of, where) => `Argumenten in de toelichtingen bij ‘${of}’${where}`,
  whereIn: (arms) => `, in ${arms}`,
  whereWeighted: (weights) => `, gewogen met ${weights}`,
  whereBy: (questions) => `, apart naar ${questions}`,

  // what every analysis says
  and: "en",
  or: "of",
  origins: { author: "gevraagd door de auteur", derived: "volgt uit het ontwerp" },
  respondents: (versions) => `Respondenten: ${versions}`,
  everyVersion: "elke versie",
  unweighted: "Niet gewogen",
  weightedBy: (weights) => `Gewogen met ${weights}`,
  reads: (columns) => `Leest: ${columns}`,
  stepFact: (step, columns) =>
    `Cijfers zijn in eenheden, en staan zo in ${columns}. De kolommen zonder \`__value\` tellen stappen van ${step}.`,
  separately: (columns) => `Apart voor elke categorie van ${columns}.`,

  // respondents
  categories:
    "Aantal en aandeel van elke categorie, van wie antwoordde; weigeringen en overgeslagen antwoorden worden ernaast geteld.",
  noPopulation: "Er is geen bevolking om mee te vergelijken.",
  populationOf: (weights) => `De aandelen in de bevolking zijn de randtotalen van ${weights}.`,

  // scores, shares and means
  meanSetting: "Gemiddelde van het getal dat bij elke optie is ingesteld.",
  meanAttribute: (attribute) =>
    `Gemiddelde van het kenmerk ${attribute} van de stand die bij elke optie is gekozen.`,
  meanInterval: (percent, variance) =>
    `Intervallen van ${percent} % ${intervals.t} (${variances[variance]}).`,
  shareInterval: (percent, method, variance) =>
    `Intervallen van ${percent} % ${intervals[method]} (${variances[variance]}).`,
  shownIn: (order) => `De opties staan in ${orders[order]} volgorde.`,
  pairs: (test, correct, alpha) =>
    `Elke twee opties worden vergeleken met een ${pairTests[test]}, ${corrections[correct]}; letters tonen welke bij ${alpha} niet verschillen. Welke intervallen elkaar niet overlappen, wordt beschreven en is geen toets.`,
  bands: (ends) => `Kleurbanden eindigen bij ${ends.join("; ")}.`,
  shareOfEach: "Aandeel van elk antwoord, van wie antwoordde.",
  shareOfGroups: (groups) => `Aandeel van elke groep antwoorden, van wie antwoordde: ${groups}.`,
  mean: "Gemiddelde van wie antwoordde.",
  pass: (from) => `Ook het aandeel vanaf ${from}.`,
  smallest: (number) => `Groepen van minder dan ${number} respondenten worden niet getoond.`,

  // classes
  classes: (as, from, to) =>
    `Latente-klasse-clusteranalyse met elke optie als ${indicators[as]} indicator, voor ${from} tot en met ${to} klassen.`,
  starts: ({ starts, steps, best, tolerance, seed, replications }) =>
    `${starts} willekeurige starts van ${steps} stappen, de beste ${best} daarvan tot convergentie (relatieve verandering onder ${tolerance}), startgetal ${seed}. De beste oplossing moet ${replications} keer worden gevonden; anders volgen er meer starts, en een waarschuwing.`,
  criteria: (names) => `Bij elk aantal klassen staat: ${names}.`,
  criterion: {
    "log-likelihood": "log-likelihood",
    AIC: "AIC",
    AIC3: "AIC3",
    BIC: "BIC",
    SABIC: "SABIC",
    CAIC: "CAIC",
    ICL: "ICL",
    "entropy R2": "entropie-R2",
    "classification error": "classificatiefout",
    "smallest class": "kleinste klasse",
    "largest bivariate residual": "grootste bivariate residu",
  },
  noneChosen: "Het programma kiest er geen.",
  shown: (classes, because) => `Details staan er voor ${classes}: ${because}`,
  noCovariates: "Zonder covariaten.",
  covariates: (columns) =>
    `Welke kenmerken van respondenten tussen de klassen verschillen, wordt geschat in drie stappen, gecorrigeerd voor de classificatiefout: ${columns}.`,
  residuals:
    "De opties van een keuzetaak met een grens hangen door het ontwerp van elkaar af. Daarom worden de residuen van elke twee opties getoond.",

  // comparisons
  compares: (factor, outcomes, correct, alpha) =>
    `Vergelijkt de versies in ${factor} op ${outcomes === 1 ? "één uitkomst" : `${outcomes} uitkomsten`}, ${corrections[correct]}, bij ${alpha}.`,
  outcome: (test, effect, columns) =>
    `${outcomeTests[test]}, met ${effects[effect]} als grootte: ${columns}.`,
  noAdjustment: "Verschillen staan er zoals ze zijn, niet gecorrigeerd voor iets anders.",
  adjusted: (columns) =>
    `Naast het ruwe verschil staat het verschil bij gelijke waarden van deze kolommen, met regressie: ${columns}.`,
  detect: (points, power) =>
    `Het plan is een verschil van ${points} procentpunten te zien${power === null ? "" : `, met een onderscheidingsvermogen van ${power} %`}.`,
  balance: (columns) => `Eerst wordt nagegaan of de versies gelijk zijn in ${columns}.`,

  // orders, transitions and arguments
  order: (attribute) =>
    `De opties staan in elke versie op volgorde van hun gemiddelde${attribute === null ? "" : ` ${attribute}`}, en de volgordes worden vergeleken met Kendalls tau.`,
  bootstrap: (samples, seed) =>
    `De onzekerheid daarvan komt uit ${samples} bootstrapsteekproeven van respondenten, startgetal ${seed}.`,
  transition: (from, to) =>
    `Van iedereen die beide beantwoordde: bij elk eerste antwoord (${from}) het aandeel van elk later antwoord (${to}).`,
  nobodyStays: "Van geen later antwoord is gezegd dat het een eerste herhaalt.",
  stays: (pairs) => `Blijven is: ${pairs}.`,
  stay: (from, to) => `${from} naar ${to}`,
  changeTests: (tests) =>
    `Toetsen op verandering: ${tests.map((one) => changeTests[one]).join(" en ")}.`,
  coded: ({ sample, perOption, coders, double, seed }) =>
    `${
      sample === null
        ? "Alle toelichtingen worden"
        : `Een aselecte steekproef van ${sample} toelichtingen${perOption ? " per optie" : ""} wordt`
    } door ${coders} mensen in categorieën ingedeeld, ${double} % door elk van hen, startgetal ${seed}.`,
  draw: (by) =>
    `De trekking is gestratificeerd naar ${by.map((one) => strata[one]).join(" en ")}, neemt iedere respondent die iets schreef minstens één keer waar daar ruimte voor is, en bewaart de kans van elke tekst.`,
  agreement: "De overeenstemming staat er per categorie, met Krippendorffs alfa.",
  stars: (from) =>
    `Sterren: ${from.map((percent, index) => `${index + 1} vanaf ${percent} %`).join(", ")}.`,
};
