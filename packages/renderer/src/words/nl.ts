/** What the form says in Dutch, at reading level B1. */
export const dutch = {
  // start
  start: "Beginnen",
  duration: "Hoe lang het duurt",
  minutes: "Ongeveer {minutes} minuten",
  pause: "U kunt tussendoor stoppen en op dit apparaat later verdergaan.",
  resume: "Verdergaan waar u was",
  whatYouDo: "Wat gaat u doen?",
  stepChoose: "U kiest wat u belangrijk vindt.",
  stepJudge: "U geeft uw mening over situaties.",
  stepAnswer: "U beantwoordt een paar vragen.",
  stepSend: "U verstuurt uw antwoorden.",
  startFailed: "Het lukt niet om te beginnen. Kijk of u internet hebt en probeer het opnieuw.",
  moment: "Een ogenblik…",
  closed: "U kunt nu niet meedoen. De vragenlijst is gesloten of vol.",
  anew: "Bent u iemand anders, of wilt u opnieuw beginnen?",
  anewText:
    "Wat hier eerder is ingevuld, wordt dan van dit apparaat gewist. Antwoorden die al klaar waren, worden nog wel verstuurd.",
  restart: "Wissen en opnieuw beginnen",
  returnsInTheEnd: "Bent u klaar? Dan gaat u vanzelf terug naar het panel.",
  returns: "Na het versturen gaat u vanzelf terug naar het panel.",
  noScriptTitle: "U kunt hier nog niet meedoen",
  noScript:
    "Uw browser kan deze vragenlijst zo niet openen. Zet JavaScript aan in de instellingen van uw browser en open deze pagina opnieuw. Lukt dat niet? Gebruik dan een andere browser of een ander apparaat.",
  onlyIf: "Beantwoord dit alleen als het past bij wat u hierboven antwoordde.",
  plainRead:
    "U kunt hier de vragen lezen. Wilt u meedoen? Zet dan JavaScript aan in de instellingen van uw browser en open deze pagina opnieuw. Lukt dat niet? Gebruik dan een andere browser of een ander apparaat.",
  chooseVersion: "Kies een versie",
  preview: "Voorbeeld",
  skip: "Naar de inhoud",
  languageNav: "Taal",

  // another edition
  republished: "De vragenlijst is aangepast nadat u begon.",
  carriedAll: "Uw antwoorden zijn overgenomen. U kunt verdergaan.",
  carriedBut:
    "Uw antwoorden zijn overgenomen, behalve {number}. Die vragen zijn anders geworden of vervallen.",
  carriedButOne:
    "Uw antwoorden zijn overgenomen, behalve één. Die vraag is anders geworden of vervallen.",
  carriedNone:
    "Uw eerdere antwoorden passen niet meer bij de vragen. U begint daarom opnieuw. Wilt u uw eerdere antwoorden houden? Bewaar ze dan nu.",
  saveEarlier: "Eerdere antwoorden bewaren",

  // moving
  next: "Volgende",
  back: "Vorige",
  send: "Versturen",
  part: "Deel {part} van {parts}",
  partAbout: "Deel {part} van ongeveer {parts}",
  pageOf: "pagina {page} van {pages}",
  savedHere: "Uw antwoorden worden op dit apparaat bewaard tot u ze verstuurt.",
  notSaved: "Uw browser bewaart niets. Sluit deze pagina niet voordat u klaar bent.",

  // errors
  reviewTitle: "Kijk uw antwoorden na",
  reviewText: "Dit zijn uw antwoorden. Klopt er iets niet? Verander het voordat u verstuurt.",
  change: "Veranderen",
  errorTitle: "Fout: ",
  summaryTitle: "U kunt nog niet verder",
  optional: "niet verplicht",
  chooseOne: "Kies een antwoord.",
  tooFew: "Kies er minstens {limit}.",
  tooMany: "Kies er niet meer dan {limit}.",
  exactly: "Kies er precies {limit}.",
  fillIn: "Vul iets in.",
  fillWhole: "Vul een heel getal in van {min} tot en met {max}.",
  fillSteps: "Vul een getal in van {min} tot en met {max}, in stappen van {step}.",
  wholeNumber: "Een heel getal van {min} tot en met {max}.",
  fillDate: "Vul een datum in van {min} tot en met {max}.",
  dateRange: "Een datum van {min} tot en met {max}.",
  betweenNumber: "Dit getal kan hier niet. {one} en {other} kunnen wel.",
  eitherNumber: "Dit getal is op twee manieren te lezen. Vul {one} in, of {other}.",
  stepNumber: "Een getal van {min} tot en met {max}, in stappen van {step}.",
  tooLong: "Uw tekst is te lang. Haal {over} tekens weg.",
  badFormat: "Dit is niet goed ingevuld. {format}",
  rankAll: "Kies voor elke plaats een ander antwoord.",
  somethingWrong: "Kijk dit antwoord nog eens na.",
  formatEmail: "Bijvoorbeeld: naam@voorbeeld.nl.",
  formatPostcode: "Bijvoorbeeld: 1234 AB.",
  formatYear: "Bijvoorbeeld: 1984.",
  formatDigits: "Gebruik alleen cijfers.",
  costsMost: "{option}: nu {amount}",
  lookAt: "Dit telt het meest mee. Kies hier iets anders om ruimte te maken:",

  // meters
  roomLeft: "{value} van {limit} gebruikt. U hebt nog {left} over.",
  roomNone: "{value} van {limit} gebruikt. Alles is verdeeld.",
  roomOver: "U gebruikt {value}. Dat is {over} te veel: u kunt {limit} gebruiken.",
  roomFreed: "Uw keuzes maken ruimte vrij. U hebt nog {left} over.",
  stillToGo: "{value} van minstens {limit}. Nog {left} te gaan.",
  reached: "{value} van minstens {limit}. Dat is genoeg.",
  exactLeft: "{value} van {limit} verdeeld. Nog {left} over.",
  exactDone: "{value} van {limit} verdeeld. Precies goed.",
  exactOver: "U verdeelt {value}. Dat is {over} te veel: u kunt {limit} verdelen.",
  freeRoom: "Kies bij een ander onderdeel voor minder. Dan komt er ruimte vrij.",
  reachMore: "Kies bij een onderdeel voor meer.",
  between: "{value}. Dat moet tussen {low} en {high} blijven.",
  meterUnread: "Kijk het getal na",
  numberUnread: "Een getal is nog niet goed ingevuld.",
  shortLeft: "nog {left}",
  shortOver: "{over} te veel",
  shortNeeded: "nog {left} nodig",
  shortEnough: "genoeg",

  // decisions
  chooseToRead: "Kies, dan leest u wat dat betekent.",
  moreAbout: "Meer uitleg",
  ifMore: "Als u meer kiest",
  ifSame: "Als u niets verandert",
  ifLess: "Als u minder kiest",
  choose: "Kiezen",
  noneOfThese: "Geen van deze",
  less: "Minder",
  more: "Meer",
  lessOf: "Minder: {option}",
  moreOf: "Meer: {option}",
  decideSelf: "Ik kies zelf",
  delegate: "Ik laat de keuze aan anderen over",
  optOutTask: "Ik wil hier niet over kiezen",
  howDecide: "Hoe wilt u kiezen?",
  points: "Punten",
  totalOf: "Totaal",

  // questions
  why: "Waarom kiest u dit?",
  charactersLeft: "U kunt nog {left} tekens typen.",
  charactersOver: "{over} tekens te veel.",
  clear: "Antwoord wissen",
  several: "U kunt meer antwoorden kiezen.",
  severalUpTo: "U kunt meer antwoorden kiezen, maar niet meer dan {max}.",
  place: "Plaats {place}",
  pickPlace: "Kies een antwoord",
  setNo: "Keuze {set} van {sets}",
  optOut: "Geen van beide",
  yourAnswer: "Uw eerdere antwoord",
  noAnswer: "geen antwoord",
  notChosen: "niet gekozen",
  willBeFixed: "Gaat u verder? Dan kunt u uw antwoorden op deze pagina niet meer veranderen.",
  fixedAnswer: "Op deze pagina kunt u niets meer veranderen. U kunt uw antwoorden nog wel lezen.",
  consentYes: "Ja, ik doe mee",
  consentNo: "Nee, ik doe niet mee",
  purpose: "Waarvoor",
  controller: "Wie is verantwoordelijk",
  retention: "Hoe lang we uw antwoorden bewaren",
  days: "{number} dagen",
  months: "{number} maanden",
  years: "{number} jaar",
  askConsent: "De volgende vraag gaat over iets gevoeligs. Mogen we uw antwoord bewaren?",
  askYes: "Ja, dat mag",
  askNo: "Nee, sla deze vraag over",
  notice: "Schrijf geen namen of andere gegevens op waaraan iemand te herkennen is.",

  // ends
  endNoTitle: "U doet niet mee",
  endNo:
    "Dat is goed. Er zijn geen antwoorden van u bewaard of verstuurd. U kunt deze pagina sluiten.",
  endNoBack: "Toch meedoen",
  failedTitle: "De vragenlijst is niet geladen",
  failed:
    "Kijk of u internet hebt en probeer het opnieuw. Wat u al invulde, staat nog op dit apparaat.",
  reload: "Opnieuw proberen",
  sending: "Uw antwoorden worden verstuurd…",
  sentTitle: "Bedankt",
  sent: "Uw antwoorden zijn aangekomen.",
  close: "U kunt deze pagina sluiten.",
  arrived: "Wanneer ze aankwamen",
  results: "Uitslag",
  contact: "Contact",
  privacy: "Privacy",
  waitingTitle: "Uw antwoorden zijn nog niet verstuurd",
  waiting:
    "Het versturen lukt nu niet. We proberen het vanzelf opnieuw. Uw antwoorden staan op dit apparaat. Laat deze pagina open of kom later terug.",
  sendNow: "Nu opnieuw proberen",
  alreadyTitle: "Uw antwoorden waren al aangekomen",
  already: "We hebben eerder antwoorden van u ontvangen. Die blijven staan. Er is niets veranderd.",
  refusedTitle: "Uw antwoorden kunnen niet worden verwerkt",
  refused:
    "De ontvanger neemt deze antwoorden niet aan. Dat ligt niet aan u. U kunt uw antwoorden bewaren en sturen aan de organisatie die u dit vroeg.",
  downloadTitle: "Uw antwoorden zijn niet verstuurd",
  downloadText:
    "Deze vragenlijst heeft geen adres om antwoorden naartoe te sturen. Bewaar uw antwoorden als bestand, en stuur dat bestand naar de organisatie die u dit vroeg. Sluit deze pagina niet voordat u het bestand hebt.",
  download: "Antwoorden bewaren",
  savedTitle: "Stuur uw antwoorden nog op",
  savedText:
    "Kijk bij uw downloads of het bestand er staat. Stuur het naar de organisatie die u dit vroeg: zonder het bestand krijgt zij uw antwoorden niet. Staat het er niet? Bewaar uw antwoorden dan nog een keer.",
  quotaTitle: "Er zijn genoeg antwoorden",
  quota: "Er deden al genoeg mensen mee met antwoorden zoals die van u. Dank u wel voor uw tijd.",
  screenedTitle: "U hoort niet bij de groep voor dit onderzoek",
  screened: "Bedankt voor uw moeite. U kunt deze pagina sluiten.",
  returnTo: "Terug naar het panel",
} as const;

type BlanksIn<Text extends string> = Text extends `${string}{${infer Blank}}${infer Rest}`
  ? Blank | BlanksIn<Rest>
  : never;

/** A sentence with these blanks in it, as `{blank}`. */
export type Sentence<Blank extends string> = string & { readonly blanks?: (blank: Blank) => void };

/** Every sentence that the form itself says, in one language. `{name}` stands for what is filled in. */
export type Words = {
  readonly [Key in keyof typeof dutch]: Sentence<BlanksIn<(typeof dutch)[Key]>>;
};
