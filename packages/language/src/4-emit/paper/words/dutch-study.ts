import { line } from "../document.ts";
import type { englishStudy } from "./english-study.ts";

const plural = (number: number | string, one: string, more: string): string =>
  `${number} ${`${number}` === "1" ? one : more}`;

/** What the report says of the study around the form, in Dutch. */
export const dutchStudy: typeof englishStudy = {
  // the report
  subtitle: "Het ontwerp op papier, om na te kijken en te tekenen",
  brief: "In het kort",
  release: "Uitgave",
  consultation: "Raadpleging",
  versionOfReport: "Versie in dit rapport",
  languageOfReport: "Taal van dit rapport",
  design: "Vingerafdruk van het ontwerp",
  plan: "Vingerafdruk van het plan",
  fingerprintsSay:
    "De vingerafdrukken zeggen precies van welke tekst dit rapport is gemaakt: het ontwerp is wat een deelnemer kan zien en beantwoorden, het plan is wat er met de antwoorden gebeurt. Wie daarin een letter verandert, krijgt een andere vingerafdruk. Er staat geen datum: dezelfde tekst geeft altijd hetzelfde rapport.",
  pagesAndQuestions: (pages, questions, tasks) =>
    `hoogstens ${plural(pages, "pagina", "pagina's")}, ${plural(questions, "vraag", "vragen")} en ${plural(tasks, "keuzetaak", "keuzetaken")} in deze versie`,
  size: "Omvang van het formulier",
  openFindings: "Open bevindingen",
  findingsCount: (number) => (number === 0 ? "geen" : `${number}: lees ze voordat u tekent`),
  promisesHead: "Beloften",
  promisesCount: (proved, all) =>
    all === 0 ? "geen" : `${proved} van ${all} bewezen in deze versie`,
  contents: "Inhoud",
  sections: {
    respondents: "Aan wie het wordt gevraagd",
    differences: "Waarin de versies verschillen",
    consent: "Toestemming en gegevens",
    routes: "De route",
    form: "Het formulier, pagina voor pagina",
    proofs: "Wat bewezen is van de keuzetaken",
    plan: "Wat er met de antwoorden gebeurt",
    remarks: "Toegestane bevindingen, opmerkingen en wijzigingen",
    findings: "Open bevindingen",
    signing: "Om te tekenen",
  },

  // who is asked
  population: "Bevolking",
  noPopulation: "De tekst zegt niet aan welke bevolking het wordt gevraagd.",
  tooFast: (minutes) =>
    `Wie er minder dan ${plural(minutes, "minuut", "minuten")} over deed, blijft buiten elke analyse, en wordt geteld.`,
  straightLines: (grids) =>
    line("Ook wie in elke rij van elk van deze hetzelfde antwoordde, valt weg: ", grids, "."),
  nothingSet: (task) =>
    line("Ook wie bij ", task, " geen optie aanraakte, valt weg; wie liever niet koos, doet mee."),
  partial: (block) =>
    line("Van wie stopt, blijft bewaard wat tot en met ", block, " is beantwoord."),
  openStream: "Er is één open ingang, zonder panel of codes.",
  stream: "instroom",
  token: "code in het adres",
  handedBack: "adressen waar mensen naar terug gaan",
  ends: {
    complete: "klaar",
    screened_out: "buiten de doelgroep",
    quota_full: "quotum vol",
    refused: "geen toestemming",
  },
  streamCaption: "Ingangen",
  noSample: "Er is geen aantal deelnemers gepland.",
  wanted: "geplande inzendingen",
  minutesAnnounced: "aangekondigde minuten",
  minutes: (number) => `ongeveer ${number}`,
  responses: (number) => plural(number, "inzending", "inzendingen"),
  inVersion: "in versie",
  noNumber: "geen aantal gepland",
  notSaid: "niet gezegd",
  sampleCaption: "Steekproef",
  quotaCaption:
    "Quota: de collector telt, en wie een antwoord geeft waarvan er genoeg zijn, wordt bedankt en gaat niet verder",
  questionHead: "vraag",
  atMostResponses: "hoogstens zoveel inzendingen",
  everyStream: "elke instroom",
  versionsTitle: "Versies",
  onlyVersion: "er is er één",
  oneVersion: "Er is één versie: elke deelnemer krijgt hetzelfde.",
  assigned: {
    random: "Deelnemers krijgen door loting een versie, met de aandelen hieronder.",
    quota: "Versies worden met quota gevuld, met de aandelen hieronder.",
    waves: "De versies komen na elkaar in het veld, met de aandelen hieronder. Dat is geen loting.",
    panel: "Het panel deelt de versies uit, met de aandelen hieronder.",
  },
  independent:
    "De factoren worden los van elkaar geloot: elke deelnemer krijgt van elk een versie.",
  version: "versie",
  label: "opschrift",
  share: "aandeel",
  baseline: "uitgangsversie",
  thisReport: "dit rapport",
  factor: "Factor",

  // differences
  noDifference:
    "De versies van deze factor verschillen in niets wat een deelnemer leest of beantwoordt.",
  differences: (number) =>
    `${plural(number, "manipulatie", "manipulaties")}: alles wat verschilt, naast elkaar. Al het andere is gelijk.`,
  manipulation: "nr.",
  what: "wat",
  nothing: "(niets)",
  limit: "grens",
  beginsAt: "beginwaarde",
  asked: "gevraagd",
  notAsked: "niet gevraagd",
  roles: {
    piece: "tekststuk",
    intro: "inleiding",
    situation: "situatie",
    text: "tekst",
    label: "opschrift",
    hint: "uitleg",
    over: "tekst bij te veel",
    under: "tekst bij te weinig",
    unspent: "tekst over wat overblijft",
    why: "waarom-vraag",
    thanks: "bedankje",
    notice: "tekst bij open velden",
    info: "uitklapbare uitleg",
    contact: "contact",
    privacy: "privacy",
    results: "uitslag",
    alt: "tekst bij een afbeelding",
    short: "opschrift in tabellen",
    if_more: "tekst bij meer",
    if_less: "tekst bij minder",
    if_same: "tekst als er niets verandert",
  },

  // consent
  noConsent: "Deze raadpleging vraagt geen toestemming.",
  says: "wat er staat",
  purpose: "Doel",
  controller: "Wie verantwoordelijk is",
  retention: "Hoe lang antwoorden bewaard blijven",
  periods: {
    days: (number) => plural(number, "dag", "dagen"),
    months: (number) => plural(number, "maand", "maanden"),
    years: (number) => `${number} jaar`,
  },
  consentChoice: { agree: "Om mee te doen", refuse: "Om niet mee te doen" },
  ownConsentChoice: "de eigen woorden van het formulier",
  refusalKeepsNothing: "Van wie niet meedoet, wordt niets verstuurd of bewaard.",
  nothingSensitive: "Geen enkele vraag is gemerkt als vraag naar een bijzonder persoonsgegeven.",
  sensitiveHead: "bijzonder persoonsgegeven",
  consentHead: "eerst uitdrukkelijke toestemming",
  requiredHead: "antwoord",
  sensitiveCaption: "Vragen naar wat de wet bijzonder beschermt",

  // routes
  routesSay:
    "De tekening volgt een deelnemer van boven naar beneden. Waar de lijn splitst, gaat een deelnemer één weg; de letters zijn die van de splitsingen in het formulier hieronder.",
  start: "Begin",
  finish: "Einde: de antwoorden worden verstuurd",
  endScreened: "Einde: buiten de doelgroep",
  endRefused: "Einde: doet niet mee",
  continued: "vervolg",
  moreQuestions: (number) => `en nog ${plural(number, "vraag", "vragen")}`,
  toRead: "een tekst om te lezen",
  optionsIn: (number) => plural(number, "optie", "opties"),
  setsIn: (number) => plural(number, "keuze", "keuzes"),
  anyOrder: "Voor elke deelnemer in een andere volgorde",
  diagramTitle: (part, parts) =>
    parts === 1
      ? "Route door het formulier"
      : `Route door het formulier, deel ${part} van ${parts}`,
  noSplit: "Iedereen gaat dezelfde weg.",
  refusesConsent: "Wie niet meedoet",
  howMany: (number) =>
    number === "1"
      ? "1 route leidt tot het einde."
      : `${number} verschillende routes leiden tot het einde.`,
  notCounted: "Er zijn te veel versies om van elk de routes te tellen.",
  wordsHead: "woorden om te lezen",
  screenedRoutes: (number) =>
    number === "1"
      ? "1 route eindigt buiten de doelgroep."
      : `${number} verschillende routes eindigen buiten de doelgroep.`,
  lengthHead: "te geven antwoorden",
  minutesHead: "verwachte minuten",
  measure: "maat",
  shortest: "kortste",
  longest: "langste",
  mean: "gemiddeld",
  atMostNumber: (number) => `hoogstens ${number}`,
  routesCaption: "Routes in deze versie",
  answersCount:
    "Een antwoord is één vraag, één optie, één rij van een rooster of één keuze tussen pakketten; het gemiddelde is over deelnemers voor wie elk antwoord even waarschijnlijk is.",
  minutesRest: (perMinute, seconds, optional) =>
    `De minuten zijn een voorspelling, met deze aannames: in een minuut leest men ${perMinute} woorden; kiezen kost ${seconds.one} seconden, meer antwoorden ${seconds.many}, een plaats in een volgorde ${seconds.rankPlace}, een rij van een rooster ${seconds.gridRow}, een getal ${seconds.number}, een punt van een schaal ${seconds.scale}, een optie ${seconds.option}, een keuze tussen pakketten ${seconds.pair}, toestemming ${seconds.consent}, en een open veld ${seconds.text}, waarvan ${optional} % telt als het leeg mag blijven.`,

  // proofs
  noTasks: "Er is geen keuzetaak.",
  proofsIntro:
    "Wat volgt, geldt voor alle antwoorden die er zijn: het is bewezen door ze allemaal te tellen, niet door er een paar te proberen. Een antwoord is toelaatbaar als het binnen alle grenzen blijft; formulier en collector nemen geen ander aan.",
  feasible: "Er is een toelaatbaar antwoord.",
  infeasible: "Geen enkel antwoord blijft binnen alle grenzen: niemand kan verder.",
  undecided:
    "Niet alles kon binnen de grens van het bewijs worden beslist. Wat hier niet staat, heeft niemand bewezen.",
  admissible: (count, of, share) => `${count} van ${of} antwoorden zijn toelaatbaar: ${share}.`,
  allReachable: "Elke stand van elke optie komt voor in een toelaatbaar antwoord.",
  unreachable: "Geen toelaatbaar antwoord heeft",
  reachUnknown: "Niet beslist is of een toelaatbaar antwoord dit heeft",
  binds: {
    binds: (limit, excluded) =>
      line(
        "De grens ",
        limit,
        ` knelt${excluded === undefined ? "" : `: zij alleen sluit ${excluded} uit van wat er zonder haar over is`}.`,
      ),
    never: (limit) => line("De grens ", limit, " sluit nooit iets uit."),
    undecided: (limit) => line("Niet beslist is of de grens ", limit, " iets uitsluit."),
  },
  refusedByThis: "Alleen door deze grens geweigerd",
  most: (number, at, alone) =>
    line(
      `Hoogstens ${number} ${number === 1 ? "optie staat" : "opties staan"} `,
      at,
      alone ? " als geen optie minder krijgt." : " in een toelaatbaar antwoord.",
    ),
  forExample: "Bijvoorbeeld",
  carriedProof: {
    proved: (states) =>
      `De grenzen hangen af van een eerdere taak. Na ${states === undefined ? "elk antwoord daarop" : `elk van de ${states} uitkomsten die antwoorden daarop kunnen hebben,`} is er nog een toelaatbaar antwoord.`,
    refuted: (states, stuck) =>
      `De grenzen hangen af van een eerdere taak. Na ${states === undefined || stuck === undefined ? "sommige antwoorden daarop" : `${stuck} van de ${states} uitkomsten die antwoorden daarop kunnen hebben,`} is er geen toelaatbaar antwoord meer: die deelnemers kunnen niet verder.`,
    undecided: () =>
      "De grenzen hangen af van een eerdere taak. Niet beslist is of elk eerder antwoord een toelaatbaar antwoord overlaat.",
  },
  anAnswer: "Een toelaatbaar antwoord",
  after: "na",
  chosen: "gekozen",
  notChosen: "niet gekozen",
  promise: "belofte van de auteur",
  verdict: "uitkomst",
  shownBy: "blijkt uit",
  promiseCaption: "Beloften, bewezen of weerlegd",
  verdicts: { proved: "bewezen", refuted: "weerlegd", undecided: "niet beslist" },
  undecidedWhy: {
    crowded: "er is te veel om langs te gaan",
    nobody_found: "er is niemand gevonden die met zulke antwoorden bij de taak komt",
  },
  holdsForAll: "alle toelaatbare antwoorden",
  claimBinds: (total) => line(total, " sluit antwoorden uit"),
  claimLevels: "elke stand van elke optie is te kiezen",
  claimOptions: "elke optie is te kiezen",
  claimCount: (compare, number, at, unless) =>
    line(
      `${compare} ${number} ${number === 1 ? "optie staat" : "opties staan"} `,
      at,
      unless === undefined ? "" : line(", tenzij een optie staat ", unless),
    ),

  // plan
  planAsked: "De auteur vraagt deze analyses.",
  planDerived: "De auteur vraagt geen analyses; deze volgen uit het ontwerp.",
  planElsewhere:
    "Elke keuze van methode, met alle kolommen, staat in analysis/plan.md, dat pwe build schrijft.",
  analysis: "analyse",
  inVersions: "versies",
  weighting: "weging",
  all: "alle",
  analyses: {
    respondents: "Wie er meededen, naast de bevolking",
    benchmark: "Naast wat er van de bevolking bekend is",
    score: "Gemiddelde per optie",
    share: "Aandelen van de antwoorden",
    mean: "Gemiddelde",
    classes: "Groepen die hetzelfde antwoorden",
    compare: "Verschillen de versies",
    rank: "Verschilt de volgorde van de opties tussen versies",
    transition: "Van een eerste antwoord naar een later",
    arguments: "Argumenten in wat mensen schreven",
    contrast: "Twee antwoorden van dezelfde mensen",
    quality: "Hoe de antwoorden tot stand kwamen",
    meter: "Wat deelnemers met de grenzen deden",
  },
  meanOf: "gemiddelde van",
  by: "apart naar",
  interval: (percent) => `intervallen van ${percent} %`,
  pass: (from) => `ook het aandeel vanaf ${from}`,
  smallestGroup: (min) => `groepen van minstens ${min}`,
  classes: (from, to) => `${from} tot en met ${to} groepen`,
  shownClasses: (classes) => `details voor ${classes}: `,
  adjusted: "ook gecorrigeerd voor",
  corrections: {
    none: "niet gecorrigeerd voor het aantal toetsen",
    holm: "gecorrigeerd met de methode van Holm",
    bh: "gecorrigeerd met de methode van Benjamini en Hochberg",
  },
  detect: (points) => `om ${points} procentpunten te zien`,
  allTexts: "alle teksten",
  sampleOf: (size, perOption) => `${size} door loting${perOption ? " per optie" : ""}`,
  weightsTitle: "Weegfactoren en randtotalen",
  noWeights: "Er wordt niet gewogen.",
  weightsSays: (id) =>
    line(
      "Weging ",
      id,
      ": deelnemers wegen zo dat zij samen deze aandelen van de bevolking hebben.",
    ),
  onlyIn: "Alleen in",
  source: "Bron van de aandelen",
  noSource: "Er is geen bron van de aandelen genoemd.",
  noTrim: "Gewichten zijn niet begrensd.",
  trim: (min, max) => `Gewichten blijven tussen ${min} en ${max} keer hun gemiddelde.`,
  missing: {
    exclude: "Wie een van deze vragen niet beantwoordde, blijft buiten gewogen cijfers.",
    weight_one: "Wie een van deze vragen niet beantwoordde, houdt gewicht 1.",
    keep: "Geen antwoord is een eigen categorie, met zijn aandeel in de steekproef.",
  },
  sumsTo: (sum) => `telt op tot ${sum} %, en wordt daardoor gedeeld.`,
  populationShare: "aandeel in de bevolking",
  powerTitle: "Wat de geplande vergelijkingen kunnen zien",
  noComparison: "Er worden geen versies vergeleken.",
  powerSays:
    "Het kleinste echte verschil dat elke vergelijking vindt met het onderscheidingsvermogen dat gepland is.",
  comparedOn: "vergeleken op",
  against: "tegenover",
  versionsHead: "versies",
  responsesHead: "inzendingen",
  smallestHead: "kleinste verschil",
  detectHead: "gepland te zien",
  enough: "genoeg",
  unknown: "niet bekend: er is geen aantal gepland",
  pointsOf: (number) => `${number} procentpunten`,
  deviations: (number) => `${number} standaardafwijking`,
  assumptions: "Dit geldt onder deze aannames",

  // remarks
  allowsTitle: "Bevindingen die de auteur toestaat, met de reden",
  noAllows: "Geen.",
  notesTitle: "Opmerkingen van de auteur",
  noNotes: "Geen.",
  wholeConsultation: "de hele raadpleging",
  changesTitle: "Wijzigingen sinds eerdere uitgaven",
  was: "was",
  recodes: "neemt de antwoorden over van",
  seriesBreak: (release) => `mag niet worden samengevoegd met wat ouder is dan uitgave ${release}`,
  noFindings: "pwe check heeft geen bevindingen die niet zijn toegestaan.",
  findingsSay: (number) =>
    `pwe check heeft ${plural(number, "bevinding", "bevindingen")} die niemand herstelde of toestond. Wie tekent, tekent terwijl deze openstaan.`,
  finding: "bevinding",
  severities: { error: "fout", warning: "waarschuwing", info: "opmerking" },
  whyHead: "waarom het uitmaakt",
  help: "wat te doen",
  unreadTitle: "Teksten die deze versie niet toont",
  unreadSays:
    "Ze staan in het bestand en worden vertaald, en geen deelnemer van deze versie leest ze.",
  place: "plaats",
  textHead: "tekst",
  signSays:
    "Wie tekent, heeft dit rapport gelezen en is het eens met het ontwerp waarvan de vingerafdrukken op de eerste bladzijde staan.",
  signers: ["Maker van het ontwerp", "Opdrachtgever", "Ethische commissie", "Tweede lezer"],
  role: "rol",
  name: "naam",
  date: "datum",
  signature: "handtekening",
};
