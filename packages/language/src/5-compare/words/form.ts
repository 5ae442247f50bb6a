import type { Texts } from "./texts.ts";

/** What changes what people see. */
export const form = {
  "text-touched": {
    en: "A small edit in `{path}`.",
    enHelp: "Nothing to do between releases; not while it is in the field.",
    nl: "Een kleine wijziging in `{path}`.",
    nlHelp:
      "Tussen twee uitgaven hoeft u niets te doen. Terwijl het onderzoek loopt, laat u het staan.",
  },
  "text-changed": {
    en: "A text of `{path}` changed that nobody answers to.",
    enHelp: "Nothing to do between releases; not while it is in the field.",
    nl: "Een tekst van `{path}` veranderde waar niemand op antwoordt.",
    nlHelp:
      "Tussen twee uitgaven hoeft u niets te doen. Terwijl het onderzoek loopt, laat u het staan.",
  },
  "translation-added": {
    en: "`{path}` is there in another language now.",
    enHelp: "Fine in a new release: say in the report in which languages it was asked.",
    nl: "`{path}` is er nu ook in een andere taal.",
    nlHelp: "Dat kan in een nieuwe uitgave: zeg in het rapport in welke talen er is gevraagd.",
  },
  "layout-changed": {
    en: "`{path}` is laid out otherwise: {before} before, {after} now.",
    enHelp:
      "Keep what stands on one page, above all before `then fixed`, and how its numbers are shown.",
    nl: "`{path}` is anders ingedeeld: eerst {before}, nu {after}.",
    nlHelp:
      "Houd wat op één pagina staat bij elkaar, vooral vóór `then fixed`, en toon getallen zoals ze waren.",
  },
  "share-changed": {
    en: "The versions of `{path}` are given out otherwise: {before} before, {after} now.",
    enHelp: "Analyse by version; figures over all versions together do not compare.",
    nl: "De versies van `{path}` worden anders verdeeld: eerst {before}, nu {after}.",
    nlHelp: "Analyseer per versie: cijfers over alle versies samen zijn niet te vergelijken.",
  },
  "question-reworded": {
    en: "The question `{path}` is worded otherwise.",
    enHelp: "Keep the wording of what you follow through time, or declare a `series break`.",
    nl: "De vraag `{path}` is anders verwoord.",
    nlHelp: "Houd de tekst van wat u door de tijd volgt, of meld een `series break`.",
  },
  "label-reworded": {
    en: "What people choose at `{path}` is called otherwise.",
    enHelp: "Keep the label of what you follow through time, or declare a `series break`.",
    nl: "Wat mensen bij `{path}` kiezen heet anders.",
    nlHelp: "Houd het opschrift van wat u door de tijd volgt, of meld een `series break`.",
  },
  "intro-changed": {
    en: "What people read at `{path}` before they answer changed.",
    enHelp: "Keep the text of what you follow through time, or declare a `series break`.",
    nl: "Wat mensen bij `{path}` lezen voordat zij antwoorden is veranderd.",
    nlHelp: "Houd de tekst van wat u door de tijd volgt, of meld een `series break`.",
  },
  "piece-changed": {
    en: "The text that `{path}` inserts changed.",
    enHelp: "A piece is often the manipulation itself: keep it, or declare a `series break`.",
    nl: "De tekst die `{path}` invoegt is veranderd.",
    nlHelp: "Een tekststuk is vaak de manipulatie zelf: houd het, of meld een `series break`.",
  },
  "info-added": {
    en: "People see something at `{path}` that they did not: {after}",
    enHelp: "Leave it out, or declare a `series break`.",
    nl: "Mensen zien bij `{path}` iets wat er eerst niet was: {after}",
    nlHelp: "Laat het weg, of meld een `series break`.",
  },
  "info-removed": {
    en: "People no longer see at `{path}`: {before}",
    enHelp: "Put it back, or declare a `series break`.",
    nl: "Mensen zien bij `{path}` niet meer: {before}",
    nlHelp: "Zet het terug, of meld een `series break`.",
  },
  "info-moved": {
    en: "At `{path}` something is another picture, stands elsewhere, or is shown to others: {after}",
    enHelp: "Put it back where it was, or declare a `series break`.",
    nl: "Bij `{path}` is iets een ander beeld, staat het elders, of zien anderen het: {after}",
    nlHelp: "Zet het terug waar het stond, of meld een `series break`.",
  },
  "block-moved": {
    en: "`{path}` stands elsewhere: after {before} before, after {after} now.",
    enHelp: "What is asked first colours what follows. Put it back, or declare a `series break`.",
    nl: "`{path}` staat elders: eerst na {before}, nu na {after}.",
    nlHelp: "Wat eerst komt kleurt wat volgt. Zet het terug, of meld een `series break`.",
  },
  "order-changed": {
    en: "What stands at `{path}` is in another order: {before} before, {after} now.",
    enHelp: "People choose what stands first more often. Put it back, or declare a `series break`.",
    nl: "Wat bij `{path}` staat heeft een andere volgorde: eerst {before}, nu {after}.",
    nlHelp: "Mensen kiezen vaker wat vooraan staat. Zet het terug, of meld een `series break`.",
  },
  "order-randomised": {
    en: "The order at `{path}` is random now.",
    enHelp: "Declare a `series break`: before, what stood first was chosen more often.",
    nl: "De volgorde bij `{path}` is nu willekeurig.",
    nlHelp: "Meld een `series break`: eerder werd wat vooraan stond vaker gekozen.",
  },
  "order-fixed": {
    en: "The order at `{path}` is no longer random.",
    enHelp: "Shuffle again, or declare a `series break`: what stands first is chosen more often.",
    nl: "De volgorde bij `{path}` is niet meer willekeurig.",
    nlHelp: "Schud weer, of meld een `series break`: wat vooraan staat wordt vaker gekozen.",
  },
  "vary-added": {
    en: "`{path}` differs by version now.",
    enHelp: "Compare earlier answers only with the version that kept the text.",
    nl: "`{path}` verschilt nu per versie.",
    nlHelp: "Vergelijk eerdere antwoorden alleen met de versie die de tekst hield.",
  },
  "vary-removed": {
    en: "`{path}` no longer differs by version.",
    enHelp: "Compare new answers only with the version that had this text.",
    nl: "`{path}` verschilt niet meer per versie.",
    nlHelp: "Vergelijk nieuwe antwoorden alleen met de versie die deze tekst had.",
  },
  "version-added": {
    en: "`{path}` is a new version.",
    enHelp: "Compare with earlier respondents only within the versions that they could get.",
    nl: "`{path}` is een nieuwe versie.",
    nlHelp: "Vergelijk met eerdere deelnemers alleen binnen de versies die zij konden krijgen.",
  },
} as const satisfies Texts;
