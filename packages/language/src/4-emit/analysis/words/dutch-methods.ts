import type { englishMethods } from "./english-methods.ts";

const kinds: (typeof englishMethods)["kinds"] = {
  correct: {
    none: "niet gecorrigeerd voor het aantal toetsen",
    holm: "gecorrigeerd met de methode van Holm",
    bh: "gecorrigeerd met de methode van Benjamini en Hochberg",
  },
  pairTest: { "paired t": "gepaarde t-toets" },
  order: { descending: "aflopende", ascending: "oplopende", written: "de geschreven" },
  variance: {
    "simple random sampling": "enkelvoudige aselecte steekproef",
    "raking, linearised": "raking, gelineariseerd, versies als strata",
  },
  intervalMethod: { wilson: "met de methode van Wilson", logit: "op de logitschaal" },
  extremes: { wilson: "ook bij 0 en 100 %", beta: "bij 0 en 100 % uit de bètaverdeling" },
  base: {
    answered: "van wie antwoordde; weigeringen en overgeslagen antwoorden worden ernaast geteld",
    asked:
      "van iedereen aan wie het is gevraagd, met weigeringen en overgeslagen antwoorden als eigen antwoord",
    decided: "van wie zelf koos",
    everybody:
      "van iedereen aan wie het is gevraagd, ook wie niet koos of het aan anderen overliet",
  },
  between: {
    "wald F": "een F-toets van Wald, met evenveel vrijheidsgraden als respondenten min groepen",
    "rao-scott F": "de toets van Rao en Scott, tweede orde, F",
    "welch F": "de F-toets van Welch",
    "chi-square": "een chi-kwadraattoets",
  },
  averaged: {
    number: "Gemiddelde.",
    place: "Gemiddelde plaats; wat niet is genoemd, deelt de plaatsen die over zijn.",
    date: "Gemiddelde en mediane dag.",
    total: "Gemiddelde van de stand van het totaal.",
  },
  indicator: { nominal: "nominale", ordinal: "ordinale", continuous: "continue" },
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
  weighting: {
    "pseudo maximum likelihood": "De gewichten tellen mee als pseudo-maximum-likelihood",
    "two steps": "De klassen worden zonder gewichten gezocht, en hun grootte met gewichten bepaald",
  },
  standardError: {
    "observed information": "standaardfouten uit de waargenomen informatie",
    sandwich: "standaardfouten met de sandwichformule",
  },
  outcomeTest: {
    "chi-square": "Chi-kwadraattoets",
    "rao-scott F": "Toets van Rao en Scott (tweede orde, F)",
    "two proportions": "Toets van twee proporties",
    "welch t": "T-toets van Welch",
  },
  effect: {
    "cramer v": "Cramérs V",
    "difference of shares": "het verschil van de aandelen",
    "difference of means": "het verschil van de gemiddelden",
  },
  claim: {
    effect:
      "Wie welke versie kreeg, is geloot. Daarom heet een verschil een effect, als de versies verder gelijk blijken.",
    difference: "Wie welke versie kreeg, is niet geloot. Daarom heet niets een effect.",
  },
  contrastTest: {
    mcnemar: "de toets van McNemar",
    "paired difference of shares": "een toets van het gepaarde verschil van aandelen",
    "paired t": "een gepaarde t-toets",
  },
  changeTest: { bowker: "Bowker", "stuart-maxwell": "Stuart-Maxwell", "wald F": "F van Wald" },
  stratum: { option: "optie", side: "kant", answer: "antwoord", version: "versie" },
  quality: {
    "flow of exclusions": "hoeveel mensen begonnen, klaar kwamen en wegvielen, naar reden",
    minutes: "hoe lang het duurde: de mediaan en de kwartielen",
    "straight lines": "per raster wie in elke rij hetzelfde antwoordde",
    "nothing set": "per keuzetaak wie niets aanraakte",
    "not answered": "per vraag wie haar oversloeg, weigerde of niet kreeg",
    "opted out": "per keuzetaak wie niet koos of het aan anderen overliet",
  },
  meter: {
    "room left": "de ruimte die over was",
    "times over": "hoe vaak de grens is overschreden",
    "first against last": "waar elke optie eerst en laatst op stond",
    "lowered only after red": "wie pas iets verlaagde toen de grens was overschreden",
  },
};

/** What an analysis is and how it is done, in Dutch. */
export const dutchMethods: typeof englishMethods = {
  kinds,

  // what every analysis says
  and: "en",
  or: "of",
  origins: { author: "gevraagd door de auteur", derived: "volgt uit het ontwerp" },
  headline: "staat op de eerste bladzijde van het rapport",
  respondents: (versions) => `Respondenten: ${versions}`,
  everyVersion: "elke versie",
  unweighted: "Niet gewogen",
  weightedBy: (weights) => `Gewogen met ${weights}`,
  reads: (columns) => `Leest: ${columns}`,
  stepFact: (step, columns) =>
    `Cijfers zijn in eenheden, en staan zo in ${columns}. De kolommen zonder \`__value\` tellen stappen van ${step}.`,
  digits: (digits) =>
    digits === 0
      ? "Zonder decimalen."
      : `Met ${digits === 1 ? "1 decimaal" : `${digits} decimalen`}.`,
  family: (family) => `De familie van toetsen: ${family}.`,

  // groups of respondents
  groups: (groups) => `Apart voor elke categorie van ${groups}.`,
  crossed: " met ",
  smallest: (team, published) =>
    `Groepen van minder dan ${published} respondenten worden niet gepubliceerd, en die van minder dan ${team} ziet ook het team niet; wat door aftrekken te vinden is, blijft mee weg.`,
  between: (test, correct, alpha) =>
    `De groepen worden vergeleken met ${test}, ${correct}, bij ${alpha}.`,

  // respondents and the population
  categories: "Aantal en aandeel van elke categorie",
  noPopulation: "Er is geen bevolking om mee te vergelijken.",
  populationOf: (weights) => `De aandelen in de bevolking zijn de randtotalen van ${weights}.`,
  benchmarkShares: (shares) => `Naast de aandelen in de bevolking: ${shares}.`,
  benchmarkMean: (mean) => `Naast het gemiddelde van de bevolking: ${mean}.`,
  source: (source) => `Bron: ${source}.`,
  noSource: "Er is geen bron genoemd.",

  // scores, shares and means
  meanSetting: "Gemiddelde van het getal dat bij elke optie is ingesteld",
  meanAttribute: (attribute) =>
    `Gemiddelde van het kenmerk ${attribute} van de stand die bij elke optie is gekozen`,
  meanInterval: (percent, variance) =>
    `Intervallen van ${percent} % uit de t-verdeling met n − 1 vrijheidsgraden (${variance}).`,
  shareInterval: (percent, method, extremes, variance) =>
    `Intervallen van ${percent} % ${method}, ${extremes} (${variance}).`,
  shownIn: (order) => `In ${order} volgorde.`,
  pairs: (test, correct, alpha) =>
    `Elke twee opties worden vergeleken met een ${test}, ${correct}; letters tonen welke bij ${alpha} niet verschillen. Welke intervallen elkaar niet overlappen, wordt beschreven en is geen toets.`,
  bands: (ends, rounded) =>
    `Kleurbanden eindigen bij ${ends.join("; ")}, gelezen op het gemiddelde ${rounded ? "zoals het er staat" : "vóór het afronden"}; een andere kleur is geen bewezen verschil.`,
  shareOfEach: "Aandeel van elk antwoord",
  shareOfGroups: (groups) => `Aandeel van elke groep antwoorden (${groups})`,
  beside: (groups) => `Daarnaast het aandeel van: ${groups}.`,
  sides: "Minder dan, evenveel als en meer dan wat vooraf was ingesteld.",
  ofTotal: {
    limit: "wat er was (een verhouding van sommen over respondenten)",
    spent: "wat er is uitgegeven (een verhouding van sommen over respondenten)",
  },
  total: (total, of) => `Wat elke optie van ${total} kost: van ${of}`,
  pass: (from) => `Ook het aandeel vanaf ${from}.`,

  // classes
  classes: (as, from, to) =>
    `Latente-klasse-clusteranalyse met elke optie als ${as} indicator, voor ${from} tot en met ${to} klassen.`,
  starts: ({ starts, most, steps, best, change, seed, replications }) =>
    `${starts} willekeurige starts van ${steps} stappen, de beste ${best} daarvan tot geen parameter meer dan ${change} verandert, startgetal ${seed}. De beste oplossing moet ${replications} keer worden gevonden; anders volgen er meer starts, hoogstens ${most}, en een waarschuwing.`,
  floor: (floor) => `Een variantie binnen een klasse is minstens ${floor}.`,
  criteria: (names) => `Bij elk aantal klassen staat: ${names}.`,
  noneChosen: "Het programma kiest er geen.",
  shown: (classes, because) => `Details staan er voor ${classes}: ${because}`,
  classMeans: (attribute) => `Bij elke klasse staat het gemiddelde ${attribute} per optie.`,
  weighting: (weighting, errors) => `${weighting}; ${errors}.`,
  errors: (errors) => `Met ${errors}.`,
  noCovariates: "Zonder covariaten.",
  covariates: (columns) =>
    `Wat de klasse voorspelt, wordt geschat in drie stappen, gecorrigeerd voor de classificatiefout: ${columns}.`,
  profile: (columns) =>
    `De klassen worden beschreven met ${columns}: elke klasse naast de andere samen, geen antwoord als eigen categorie.`,
  residuals:
    "De opties van een keuzetaak met een grens hangen door het ontwerp van elkaar af. Daarom worden de residuen van elke twee opties getoond.",

  // comparisons
  compares: (factor, contrasts) => `Vergelijkt de versies in ${factor}: ${contrasts}.`,
  sideBySide: " naast ",
  omnibus: "Daarvoor staat één toets van alle versies.",
  differs: (what) => `Wat ertussen verschilde: ${what}.`,
  differsNothing: "Er is niets bekend dat ertussen verschilde.",
  corrected: (outcomes, correct, alpha) =>
    `${outcomes === 1 ? "Eén uitkomst" : `${outcomes} uitkomsten`}, ${correct}, bij ${alpha}; exacte p-waarden en intervallen staan ernaast.`,
  outcome: (test, effect, columns) => `${test}, met ${effect} als grootte: ${columns}.`,
  perAnswer:
    "Elk antwoord heeft zijn eigen toets, en die telt; de toets van alle samen beschrijft.",
  asSides: "Van keuzetaken worden de aandelen meer, hetzelfde en minder vergeleken.",
  limited:
    "De grenzen verschillen tussen de versies: in gemiddelden zit de andere ruimte, dus worden volgordes en aandelen van de ruimte vergeleken.",
  noAdjustment: "Verschillen staan er zoals ze zijn, niet gecorrigeerd voor iets anders.",
  adjusted: (columns, stream) =>
    `Naast het ruwe verschil staat het gecorrigeerde: kleinste kwadraten met ${columns}${stream ? " en de instroom" : ""}, gecentreerd, per versie (Lin 2013), fouten HC3.`,
  equivalent: (points, interval) =>
    `Ze verschillen nauwelijks als het interval van ${interval} % van elk antwoord binnen ${points} procentpunten naar beide kanten ligt (twee eenzijdige toetsen); anders zegt het rapport tot hoeveel nog mogelijk is.`,
  detect: (points, around, power) =>
    `Het plan is een verschil van ${points} procentpunten te zien${around === null ? "" : ` rond ${around} %`}${power === null ? "" : `, met een onderscheidingsvermogen van ${power} %`}.`,
  balance: (columns) => `Eerst wordt nagegaan of de versies gelijk zijn in ${columns}.`,
  contrasts: (pairs, test, correct, alpha) =>
    `${pairs}, met ${test}, van wie beide beantwoordde, ${correct}, bij ${alpha}.`,

  // orders, transitions and arguments
  ordered: (attribute) =>
    `De opties staan in elke versie op volgorde van hun gemiddelde${attribute === null ? "" : ` ${attribute}`}, en de volgordes worden vergeleken met Kendalls tau. Ze heten alleen gelijk als geen twee opties significant van plaats wisselen.`,
  bootstrap: (samples, seed, percent) =>
    `Het interval van ${percent} % daarvan komt uit ${samples} bootstrapsteekproeven van respondenten, startgetal ${seed}.`,
  transition: (from, to) =>
    `Van iedereen die beide beantwoordde: bij elk eerste antwoord (${from}) het aandeel van elk later antwoord (${to}), iedereen die blijft, en waar wie weggaat heen gaat.`,
  nobodyStays: "Van geen later antwoord is gezegd dat het een eerste herhaalt.",
  stays: (pairs) => `Blijven is: ${pairs}.`,
  neither: (pairs) => `Blijven noch weggaan is: ${pairs}.`,
  stay: (from, to) => `${from} naar ${to}`,
  changeTests: (tests) => `Toetsen op verandering: ${tests.join(" en ")}.`,
  coded: ({ sample, perOption, coders, double, seed }) =>
    `${
      sample === null
        ? "Alle teksten worden"
        : `Een aselecte steekproef van ${sample} teksten${perOption ? ", zoveel bij elke optie," : ""} wordt`
    } door ${coders === 1 ? "één persoon" : `${coders} mensen`} in categorieën ingedeeld, ${double} % door elk van hen, startgetal ${seed}.`,
  draw: (by) =>
    `De trekking is gestratificeerd naar ${by.map((one) => kinds.stratum[one]).join(" en ")}, met evenveel uit elk, neemt iedere respondent die iets schreef minstens één keer waar daar ruimte voor is, en bewaart de kans van elke tekst, waarmee de aantallen worden gewogen. Die staan er ook per stratum.`,
  agreement: "De overeenstemming staat er per categorie, met Krippendorffs alfa.",
  stars: (from) =>
    `Sterren, naar de onderkant van het interval: ${from.map((percent, index) => `${index + 1} vanaf ${percent} %`).join(", ")}.`,
  quotes: (number) =>
    number === 0
      ? "Geen citaten."
      : `Hoogstens ${number} citaten per argument, elk eerst door een mens bekeken.`,
  measures: (measures) => `Getoond: ${measures.join("; ")}.`,
};
