import type { Texts } from "./texts.ts";

/** What changes what can be answered, or what became of the data. */
export const data = {
  "id-removed": {
    en: "`{path}` is gone.",
    enHelp:
      "Put it back. If it only got another id, write `was` with the old one. Else declare it with `series break`.",
    nl: "`{path}` is weg.",
    nlHelp:
      "Zet het terug. Kreeg het alleen een ander id, schrijf dan `was` met het oude. Anders meldt u het met `series break`.",
  },
  "id-renamed": {
    en: "`{path}` was `{before}` before.",
    enHelp: "Nothing to do: the answers of the earlier release are read under the new id.",
    nl: "`{path}` heette eerst `{before}`.",
    nlHelp: "U hoeft niets te doen: de eerdere antwoorden worden onder het nieuwe id gelezen.",
  },
  "id-reused": {
    en: "`{path}` stands for quite another text.",
    enHelp:
      "If it is another thing, give it another id. If it is the same in other words, say so with `series break`.",
    nl: "`{path}` heeft een heel andere tekst.",
    nlHelp:
      "Is het iets anders, geef het dan een ander id. Is het hetzelfde in andere woorden, meld dat dan met `series break`.",
  },
  "type-changed": {
    en: "`{path}` is answered in another way: {before} before, {after} now.",
    enHelp:
      "Ask it under another id and keep the old column as it was, or declare a `series break`.",
    nl: "`{path}` wordt op een andere manier beantwoord: eerst {before}, nu {after}.",
    nlHelp:
      "Stel de vraag onder een ander id, zodat de oude kolom blijft wat hij was, of meld een `series break`.",
  },
  "code-reassigned": {
    en: "Codes of `{path}` stand for something else: {before} before, {after} now.",
    enHelp: 'Keep `pwe.lock.json` beside the file, or write the codes: `- agree = 1 "…"`.',
    nl: "Codes van `{path}` staan voor iets anders: eerst {before}, nu {after}.",
    nlHelp: 'Houd `pwe.lock.json` naast het bestand, of schrijf de codes zelf: `- eens = 1 "…"`.',
  },
  "open-removed": {
    en: "The open text `{path}` is no longer asked, so what people wrote has no column.",
    enHelp: "Keep the open text, or declare a `series break`.",
    nl: "De open tekst `{path}` wordt niet meer gevraagd, dus wat mensen schreven heeft geen kolom.",
    nlHelp: "Houd de open tekst, of meld een `series break`.",
  },
  "answer-removed": {
    en: "The answer `{path}` is gone: {before}",
    enHelp:
      "Put it back, or say what it is now: `recode` in the question, or `was` in the answer that takes its place.",
    nl: "Het antwoord `{path}` is weg: {before}",
    nlHelp:
      "Zet het terug, of zeg wat het nu is: `recode` in de vraag, of `was` in het antwoord dat ervoor in de plaats komt.",
  },
  "answer-split": {
    en: "The answer `{path}` became several: {after}",
    enHelp:
      "Nobody knows which of them earlier respondents meant. Keep the old answer beside them, or declare a `series break`.",
    nl: "Het antwoord `{path}` werd er meer: {after}",
    nlHelp:
      "Niemand weet welk daarvan eerdere deelnemers bedoelden. Houd het oude antwoord erbij, of meld een `series break`.",
  },
  "level-removed": {
    en: "The level `{path}` is gone: {before}",
    enHelp: 'Put it back. If it only got another id, write `was`: `- more was extra "…"`.',
    nl: "De stand `{path}` is weg: {before}",
    nlHelp:
      'Zet hem terug. Kreeg hij alleen een ander id, schrijf dan `was`: `- meer was extra "…"`.',
  },
  "range-cut": {
    en: "`{path}` takes a smaller range: {before} before, {after} now.",
    enHelp:
      "Keep the old range, or declare a `series break`: answers outside the new one have no place.",
    nl: "`{path}` laat een kleiner bereik toe: eerst {before}, nu {after}.",
    nlHelp:
      "Houd het oude bereik, of meld een `series break`: antwoorden buiten het nieuwe bereik passen nergens.",
  },
  "version-removed": {
    en: "The version `{path}` is gone.",
    enHelp: "Keep it with a share of 0, or declare a `series break` in the consultation.",
    nl: "De versie `{path}` is weg.",
    nlHelp: "Houd hem met een aandeel van 0, of meld een `series break` in de raadpleging.",
  },
  "language-removed": {
    en: "The consultation is no longer there in the language {before}.",
    enHelp: "Keep the translation: responses name the language they were given in.",
    nl: "De raadpleging is er niet meer in de taal {before}.",
    nlHelp: "Houd de vertaling: elke inzending noemt de taal waarin zij is gegeven.",
  },
  "stream-removed": {
    en: "The stream `{path}` is gone.",
    enHelp: "Keep it: responses name the stream they came in through.",
    nl: "De instroom `{path}` is weg.",
    nlHelp: "Houd hem: elke inzending noemt de instroom waardoor zij binnenkwam.",
  },
  "release-not-raised": {
    en: "What is answered changed, and the release went from {before} to {after}.",
    enHelp:
      'Give it a higher number: `release N "why"`. Each response then says what it answers to.',
    nl: "Wat er wordt beantwoord is veranderd, en de uitgave ging van {before} naar {after}.",
    nlHelp:
      'Geef de uitgave een hoger nummer: `release N "waarom"`. Elke inzending zegt dan waarop zij antwoordt.',
  },
  "question-added": {
    en: "`{path}` is new: {after}",
    enHelp:
      "Earlier respondents were not asked. Fine in a new release; not while it is in the field.",
    nl: "`{path}` is nieuw: {after}",
    nlHelp:
      "Eerdere deelnemers kregen dit niet. Dat kan in een nieuwe uitgave, niet terwijl het onderzoek loopt.",
  },
  "answer-added": {
    en: "`{path}` is a new answer: {after}",
    enHelp:
      "Earlier respondents could not choose it, so the shares do not compare. Declare a `series break`.",
    nl: "`{path}` is een nieuw antwoord: {after}",
    nlHelp:
      "Eerdere deelnemers konden het niet kiezen, dus de aandelen zijn niet te vergelijken. Meld een `series break`.",
  },
  "level-added": {
    en: "`{path}` is a new level: {after}",
    enHelp:
      "Earlier respondents could not choose it, so scores do not compare. Declare a `series break`.",
    nl: "`{path}` is een nieuwe stand: {after}",
    nlHelp:
      "Eerdere deelnemers konden hem niet kiezen, dus scores zijn niet te vergelijken. Meld een `series break`.",
  },
  "open-added": {
    en: "`{path}` is a new open text.",
    enHelp: "Earlier respondents were not asked for it.",
    nl: "`{path}` is een nieuwe open tekst.",
    nlHelp: "Aan eerdere deelnemers is die niet gevraagd.",
  },
  "open-changed": {
    en: "What can be written at `{path}` changed: {before} before, {after} now.",
    enHelp: "Keep the length and format, or declare a `series break`.",
    nl: "Wat bij `{path}` te schrijven is, veranderde: eerst {before}, nu {after}.",
    nlHelp: "Houd lengte en vorm, of meld een `series break`.",
  },
  "factor-added": {
    en: "`{path}` is a new factor: {after}",
    enHelp: "Earlier respondents had no version of it. Say in the report which of these they saw.",
    nl: "`{path}` is een nieuwe factor: {after}",
    nlHelp: "Eerdere deelnemers hadden daarvan geen versie. Zeg in het rapport welke zij zagen.",
  },
  "answer-merged": {
    en: "{before} are one answer now: `{path}`.",
    enHelp: "Join the earlier figures the same way before comparing; or declare a `series break`.",
    nl: "{before} zijn nu één antwoord: `{path}`.",
    nlHelp:
      "Voeg de eerdere cijfers ook zo samen voordat u vergelijkt, of meld een `series break`.",
  },
  "answer-changed": {
    en: "The answer `{path}` is of another kind: {before} before, {after} now.",
    enHelp: "Keep its kind, or give the new one an id of its own.",
    nl: "Het antwoord `{path}` is van een andere soort: eerst {before}, nu {after}.",
    nlHelp: "Houd de soort, of geef het nieuwe antwoord een eigen id.",
  },
  "level-recoded": {
    en: "The levels of `{path}` stand otherwise to each other: {before} before, {after} now.",
    enHelp: "Keep order and sides, or declare a `series break`: more and less mean something else.",
    nl: "De standen van `{path}` staan anders ten opzichte van elkaar: eerst {before}, nu {after}.",
    nlHelp:
      "Houd volgorde en kanten, of meld een `series break`: meer en minder betekenen iets anders.",
  },
  "score-changed": {
    en: "`{path}` counts for another number: {before} before, {after} now.",
    enHelp: "Keep the number, or compute the earlier scores again with the new one and say so.",
    nl: "`{path}` telt voor een ander getal: eerst {before}, nu {after}.",
    nlHelp: "Houd het getal, of bereken de eerdere scores opnieuw met het nieuwe en meld dat.",
  },
  "effort-changed": {
    en: "`{path}` weighs otherwise in a limit: {before} before, {after} now.",
    enHelp:
      "The same choice costs another amount, so choices do not compare. Declare a `series break`.",
    nl: "`{path}` weegt anders in een grens: eerst {before}, nu {after}.",
    nlHelp:
      "Dezelfde keuze kost iets anders, dus keuzes zijn niet te vergelijken. Meld een `series break`.",
  },
  "total-changed": {
    en: "`{path}` is computed otherwise: {before} before, {after} now.",
    enHelp: "What people saw while choosing is another number. Declare a `series break`.",
    nl: "`{path}` wordt anders berekend: eerst {before}, nu {after}.",
    nlHelp: "Wat mensen bij het kiezen zagen is een ander getal. Meld een `series break`.",
  },
  "budget-changed": {
    en: "`{path}` leaves other room: {before} → {after}",
    enHelp:
      "Choices made under another limit do not compare. Keep the limit, or declare a `series break`.",
    nl: "`{path}` laat andere ruimte: {before} → {after}",
    nlHelp:
      "Keuzes onder een andere grens zijn niet te vergelijken. Houd de grens, of meld een `series break`.",
  },
  "scale-length": {
    en: "`{path}` takes a larger range: {before} before, {after} now.",
    enHelp: "A 5 out of 5 is not a 5 out of 7. Keep the range, or declare a `series break`.",
    nl: "`{path}` laat een groter bereik toe: eerst {before}, nu {after}.",
    nlHelp: "Een 5 uit 5 is geen 5 uit 7. Houd het bereik, of meld een `series break`.",
  },
  "count-changed": {
    en: "How many can be chosen at `{path}` changed: {before} before, {after} now.",
    enHelp: "Keep the number, or declare a `series break`.",
    nl: "Hoeveel er bij `{path}` te kiezen zijn veranderde: eerst {before}, nu {after}.",
    nlHelp: "Houd het aantal, of meld een `series break`.",
  },
  "answer-required": {
    en: "`{path}` could be skipped and has to be answered now.",
    enHelp: "Who skipped answers something now. Keep it optional, or declare a `series break`.",
    nl: "`{path}` mocht worden overgeslagen en moet nu worden beantwoord.",
    nlHelp: "Wie oversloeg, antwoordt nu iets. Houd het vrijwillig, of meld een `series break`.",
  },
  "answer-optional": {
    en: "`{path}` had to be answered and can be skipped now.",
    enHelp:
      "Shares are now over those who answered. Keep it required, or declare a `series break`.",
    nl: "`{path}` moest worden beantwoord en mag nu worden overgeslagen.",
    nlHelp: "Aandelen gaan nu over wie antwoordde. Houd het verplicht, of meld een `series break`.",
  },
  "consent-added": {
    en: "Explicit consent is now asked before `{path}`.",
    enHelp: "Who refuses it drops out of the figures. Declare a `series break`.",
    nl: "Vóór `{path}` wordt nu uitdrukkelijk toestemming gevraagd.",
    nlHelp: "Wie weigert, valt uit de cijfers. Meld een `series break`.",
  },
  "route-changed": {
    en: "`{path}` is asked of others: {before} before, {after} now.",
    enHelp: "The figures are about other people. Keep the condition, or declare a `series break`.",
    nl: "`{path}` wordt aan anderen gevraagd: eerst {before}, nu {after}.",
    nlHelp: "De cijfers gaan over andere mensen. Houd de voorwaarde, of meld een `series break`.",
  },
  "default-changed": {
    en: "`{path}` begins elsewhere: {before} before, {after} now.",
    enHelp: "What is set beforehand draws answers. Keep it, or declare a `series break`.",
    nl: "`{path}` begint ergens anders: eerst {before}, nu {after}.",
    nlHelp: "Wat vooraf is ingesteld trekt antwoorden. Houd het, of meld een `series break`.",
  },
} as const satisfies Texts;
