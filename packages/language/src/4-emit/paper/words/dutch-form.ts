import { type Line, line } from "../document.ts";
import type { englishForm } from "./english-form.ts";

const plural = (number: number, one: string, more: string): string =>
  `${number} ${number === 1 ? one : more}`;

/** What the report says of the form, in Dutch. */
export const dutchForm: typeof englishForm = {
  language: "nl",

  // names
  question: (number) => `vraag ${number}`,
  questionTitle: (number) => `Vraag ${number}.`,
  rowOf: (label) => line("rij ", label),
  choiceNumber: (number) => `keuze ${number}`,
  in: "in",
  of: "van",
  and: "en",
  or: "of",
  at: "op",
  yes: "ja",
  no: "nee",
  points: "Punten",
  motivationOf: "de toelichting bij",
  decidedIn: "of iemand zelf kiest bij",
  pointsUnit: "punten",
  earlierAnswer: "een eerder antwoord",
  answerToQuestion: (number) => `het antwoord op vraag ${number}`,

  // pages
  formIntro:
    "Alles wat een deelnemer van deze versie kan lezen en beantwoorden, in de volgorde van het formulier. Een pagina is wat tegelijk op het scherm staat. Knoppen, foutmeldingen en de woorden bij een meter zijn van het formulier zelf, en in elke raadpleging gelijk. Wat achter een streep staat, staat er zoals de auteur het schreef.",
  page: (number) => `Pagina ${number} van het formulier`,
  pageFixed:
    "Wat eerder in dit blok is beantwoord, is hier nog te lezen en niet meer te veranderen.",
  blocks: {
    consent: "Toestemming",
    task: "Keuzetaak",
    pairs: "Keuzes tussen pakketten",
    dilemma: "Dilemma",
    section: "Onderdeel",
  },
  consentElsewhere:
    "Deze pagina staat helemaal onder ‘Toestemming en gegevens’. Voor wie niet meedoet, eindigt het hier.",
  image: (file, alt) => line("[Afbeelding ", file, ": ", alt, "]"),
  recall: (name) => line("Hier staat het eerdere antwoord op ", name, " nog eens, om te lezen."),
  shuffled: "Wat volgt, staat voor elke deelnemer in een andere volgorde:",
  split: (number) => `Splitsing ${number}.`,
  splitSays: "Vanaf hier gaat elke deelnemer één van deze wegen:",
  onlyWho: (who) => line("Alleen voor wie ", who),
  otherwiseWho: (who) => line("Anders alleen voor wie ", who),
  allOthers: "Voor alle anderen",
  nothingHere: "Niets meer: zij gaan verder na deze splitsing.",
  screenedOut: (who) =>
    line("Voor wie ", who, ", eindigt de raadpleging hier: die hoort niet bij de doelgroep."),
  atTheEnd: "Aan het einde",
  review: (title) =>
    line(
      "Voor het versturen ziet een deelnemer alle antwoorden op één pagina, om te veranderen of te laten staan: ",
      title,
      ".",
    ),
  ownReview: "met de eigen kop van het formulier",
  noThanks: "Het formulier bedankt in eigen woorden.",
  atOpenFields: "Bij elk open veld",
  ownNotice:
    "Het eigen verzoek van het formulier om geen namen of andere persoonsgegevens te noemen.",

  // conditions: what somebody did, behind “wie”
  andAlso: ", en ook ",
  orElse: ", of ",
  notWho: (who) => line("niet hoort bij wie ", who),
  getsVersion: (versions) => line("versie ", versions, " krijgt"),
  agrees: (not) => line(not ? "niet wil meedoen" : "wil meedoen"),
  answers: (name, not) => line(name, not ? " niet beantwoordt" : " beantwoordt"),
  chooses: (name, not) => line(name, not ? " niet kiest" : " kiest"),
  sets: (name, to, not) => line(name, not ? " niet zet op: " : " zet op: ", to),
  picks: (name, answers, not) => line("bij ", name, not ? " niet kiest: " : " kiest: ", answers),
  picksAmong: (name, answers, not) =>
    line("bij ", name, not ? " niet kiest: " : " onder meer kiest: ", answers),
  fillsIn: (name, range) => line("bij ", name, ` ${range} invult`),
  comesTo: (name, range) => line("bij ", name, ` uitkomt op ${range}`),
  exactly: (number) => `precies ${number}`,
  fromTo: (from, to) => `${from} tot en met ${to}`,
  from: (number, including) => (including ? `${number} of meer` : `meer dan ${number}`),
  upTo: (number, including) => (including ? `${number} of minder` : `minder dan ${number}`),
  orLater: (date) => `${date} of later`,
  orEarlier: (date) => `${date} of eerder`,

  // questions
  kinds: {
    one: "Eén antwoord",
    many: (min, max) =>
      `Meer antwoorden mogelijk${min > 1 ? `, minstens ${min}` : ""}${max === null ? "" : `, hoogstens ${max}`}`,
    grid: "Eén antwoord per rij",
    number: "Een getal",
    scale: (min, max) => `Een punt van ${min} tot en met ${max}`,
    text: (max) => `Eigen woorden, hoogstens ${max} tekens`,
    rank: (top) => `De ${top} belangrijkste, op volgorde`,
    date: "Een datum",
  },
  required: "een antwoord is verplicht",
  optional: "mag leeg blijven",
  answersShuffled: "de antwoorden staan voor elke deelnemer in een andere volgorde",
  rowsShuffled: "de rijen staan voor elke deelnemer in een andere volgorde",
  storedAs: "Opgeslagen als",
  hint: "Uitleg erbij",
  info: "Uitleg om open te klappen",
  contact: "Contact",
  privacy: "Privacy",
  results: "Uitslag",
  atTheFoot: "Onderaan elke pagina",
  sensitive: (kind) => `Bijzonder persoonsgegeven: ${kind}.`,
  sensitiveKinds: {
    political_opinion: "politieke opvatting",
    health: "gezondheid",
    religion: "godsdienst",
    philosophy: "levensovertuiging",
    union: "lidmaatschap van een vakbond",
    ethnicity: "etnische afkomst",
    sexual_orientation: "seksuele gerichtheid",
    biometric: "biometrische gegevens",
    genetic: "genetische gegevens",
    criminal: "strafrechtelijke gegevens",
  },
  consentFirst: (asked) =>
    line(
      "De vraag komt alleen na uitdrukkelijke toestemming: ",
      asked,
      ". Die toestemming wordt naast het antwoord opgeslagen.",
    ),
  ownConsent: "de eigen vraag van het formulier daarvoor",
  row: "rij",
  code: "code",
  answer: "antwoord",
  id: "id",
  remark: "opmerking",
  point: "punt",
  meaning: "betekenis",
  openAnswer: (max) => `met een open veld, hoogstens ${max} tekens, verplicht wie dit kiest`,
  excludes: "sluit de andere antwoorden uit",
  refusal: "telt als geen antwoord",
  pins: { first: "altijd vooraan", last: "altijd achteraan" },
  staysSame: "telt als blijven bij het eerdere antwoord",
  sameAs: (id) => `herhaalt het eerdere antwoord ${id}`,
  datesFrom: (from, to) => `Een datum van ${from} tot en met ${to}.`,
  numberFrom: (from, to, step) =>
    `Een getal van ${from} tot en met ${to}${step === null ? "" : `, in stappen van ${step}`}.`,
  formats: {
    email: "Een e-mailadres.",
    postcode_nl: "Een postcode, zoals 1234 AB.",
    year: "Een jaartal.",
    digits: "Alleen cijfers.",
  },
  motivation: (required, max) =>
    `Toelichting erbij (${required ? "verplicht" : "mag leeg blijven"}, hoogstens ${max} tekens)`,
  motivationAt: { more: "Bij meer", same: "Als er niets verandert", less: "Bij minder" },
  andSoOn: "enzovoort, één per optie",
  ownPrompt: "de eigen waarom-vraag van het formulier",

  // packages
  setOf: (set, sets) => `Keuze ${set} van ${sets}`,
  attribute: "kenmerk",
  alsoOffered: "Ook aangeboden",
  noneOfBoth: "Geen van deze",

  // tasks
  options: "De opties",
  option: "optie",
  decides: {
    levels: (options, levels) =>
      `Bij elk van ${plural(options, "optie", "opties")} kiest een deelnemer een van ${levels} standen.`,
    choose: (options, min, max) =>
      `Van ${plural(options, "optie", "opties")} kiest een deelnemer er ${min === max ? `precies ${min}` : min === 0 ? (max >= options ? "geen, een paar of alle" : `hoogstens ${max}`) : max >= options ? `minstens ${min}` : `${min} tot en met ${max}`}.`,
    points: (options, points) =>
      `Een deelnemer verdeelt ${points} punten over ${plural(options, "optie", "opties")}.`,
    amount: (options, step) =>
      `Bij elk van ${plural(options, "optie", "opties")} kiest een deelnemer een bedrag, in stappen van ${step}.`,
  },
  startOpen: "Vooraf is niets ingevuld: elke optie moet worden ingesteld.",
  startsAt: (where) => line("Elke optie begint op ", where, "."),
  startNothing: { choose: "Vooraf is niets gekozen.", points: "Elke optie begint op 0 punten." },
  optionsShuffled: "De opties staan voor elke deelnemer in een andere volgorde.",
  group: (label, min, max, options) =>
    line(
      "Groep ",
      label,
      `: ${min === max ? `precies ${min}` : min === 0 ? `hoogstens ${max}` : `${min} tot en met ${max}`} van `,
      ...options.flatMap((option, at) => (at === 0 ? [option] : [", ", option])),
      ".",
    ),
  wayOut: { opt_out: "Uitweg, niet kiezen", delegate: "Uitweg, overlaten aan anderen" },
  ways: { opt_out: "niet kiezen", delegate: "overlaten aan anderen", self: "zelf kiezen" },
  level: "stand",
  side: "kant",
  sides: { less: "minder", same: "gelijk", more: "meer" },
  levelsCaption: "De standen",
  numbersCaption: "Getallen per optie",
  short: "in tabellen",
  ifSide: { more: "Bij meer", same: "Als er niets verandert", less: "Bij minder" },
  amountRange: (from, to) => `van ${from} tot en met ${to}`,
  pointsRange: (from, to) => `van ${from} tot en met ${to} punten`,
  pointsNumber: (points) => plural(points, "punt", "punten"),

  // totals
  budget: "Budget",
  total: "Totaal",
  limits: { at_most: "hoogstens", at_least: "minstens", exactly: "precies" },
  carried: (less, times, name): Line =>
    line(
      less ? " min " : " plus ",
      times === null ? "" : `${times} keer `,
      "waar het antwoord op uitkwam bij ",
      name,
    ),
  limitIs: "Grens",
  eachAdds: "Elke optie telt mee wat haar stand waard is",
  addsUp: "Het telt bij elkaar op wat de keuzes waard zijn, volgens de getallen bij de opties.",
  addsCaption: "Wat elke optie meetelt",
  perChoice: { levels: "", choose: "als zij gekozen is", points: "per punt", amount: "per stap" },
  formula: "Zoals de auteur het schreef",
  asMeter: "Getoond als meter die zegt hoeveel ruimte er nog is.",
  asNumber: "Getoond als getal, zonder grens.",
  rounded: (to) => `Afgerond op ${to}, en dichter bij een grens dan dat zoals het is.`,
  startReads: (number) => `Voordat iemand iets kiest, staat het op ${number}.`,
  meterText: { over: "Bij te veel", under: "Bij te weinig", unspent: "Over wat overblijft" },
};
