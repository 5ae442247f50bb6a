import type { Texts } from "./texts.ts";

/** What changes what was planned with the answers, or what people agreed to. */
export const plan = {
  "outcome-changed": {
    en: "What is analysed changed in `{path}`: {before} before, {after} now.",
    enHelp: "Say in the report that it was not planned so, or put it back.",
    nl: "Wat wordt geanalyseerd veranderde in `{path}`: eerst {before}, nu {after}.",
    nlHelp: "Zeg in het rapport dat dit niet zo was gepland, of zet het terug.",
  },
  "test-changed": {
    en: "How it is computed changed in `{path}`: {before} before, {after} now.",
    enHelp: "Say in the report that it was not planned so, or put it back.",
    nl: "Hoe er wordt gerekend veranderde in `{path}`: eerst {before}, nu {after}.",
    nlHelp: "Zeg in het rapport dat dit niet zo was gepland, of zet het terug.",
  },
  "correction-changed": {
    en: "The correction for many comparisons changed in `{path}`: {before} before, {after} now.",
    enHelp: "Report the planned correction beside the new one.",
    nl: "De correctie voor veel vergelijkingen veranderde in `{path}`: eerst {before}, nu {after}.",
    nlHelp: "Rapporteer de geplande correctie naast de nieuwe.",
  },
  "classes-changed": {
    en: "Which groups of respondents are looked for changed in `{path}`: {before} before, {after} now.",
    enHelp: "Report the planned numbers of classes too.",
    nl: "Welke groepen deelnemers worden gezocht veranderde in `{path}`: eerst {before}, nu {after}.",
    nlHelp: "Rapporteer ook de geplande aantallen klassen.",
  },
  "seed-changed": {
    en: "`{path}` draws from another seed: {before} before, {after} now.",
    enHelp: "Put the seed back, or say why it had to be another.",
    nl: "`{path}` trekt met een ander startgetal: eerst {before}, nu {after}.",
    nlHelp: "Zet het startgetal terug, of zeg waarom het anders moest.",
  },
  "baseline-changed": {
    en: "Another version of `{path}` is the baseline: {before} before, {after} now.",
    enHelp: "Every effect turns round. Put it back, or say so in the report.",
    nl: "Een andere versie van `{path}` is de uitgangsversie: eerst {before}, nu {after}.",
    nlHelp: "Elk effect keert om. Zet het terug, of zeg het in het rapport.",
  },
  "sample-changed": {
    en: "Who is asked, or counts, changed: {before} before, {after} now.",
    enHelp: "Say in the report when and why.",
    nl: "Wie wordt gevraagd of meetelt is veranderd: eerst {before}, nu {after}.",
    nlHelp: "Zeg in het rapport wanneer en waarom.",
  },
  "weights-changed": {
    en: "The weights `{path}` changed: {before} before, {after} now.",
    enHelp: "Compute the earlier figures again with the new weights, or keep the old ones.",
    nl: "De weegfactoren `{path}` zijn veranderd: eerst {before}, nu {after}.",
    nlHelp: "Bereken de eerdere cijfers opnieuw met de nieuwe weegfactoren, of houd de oude.",
  },
  "source-changed": {
    en: "The weights `{path}` name another source: {before} before, {after} now.",
    enHelp: "Say which year and table, and whether the earlier figures used them.",
    nl: "De weegfactoren `{path}` noemen een andere bron: eerst {before}, nu {after}.",
    nlHelp: "Zeg welk jaar en welke tabel, en of de eerdere cijfers die gebruikten.",
  },
  "expect-weakened": {
    en: "`{path}` promises less: {before} before, {after} now.",
    enHelp: "Keep the promise, and look in every text for what it said.",
    nl: "`{path}` belooft minder: eerst {before}, nu {after}.",
    nlHelp: "Houd de belofte, en kijk in elke tekst waar zij stond.",
  },
  "sensitive-added": {
    en: "`{path}` is now a special category of personal data: {after}.",
    enHelp: "Ask explicit consent for it, and tell whoever agreed to your data plan.",
    nl: "`{path}` is nu een bijzonder persoonsgegeven: {after}.",
    nlHelp:
      "Vraag er uitdrukkelijk toestemming voor, en meld het aan wie uw gegevensplan goedkeurde.",
  },
  "purpose-changed": {
    en: "What people agree to changed in `{path}`.",
    enHelp: "Earlier respondents agreed to the earlier text: use their answers for that only.",
    nl: "Waar mensen mee instemmen veranderde in `{path}`.",
    nlHelp:
      "Eerdere deelnemers stemden met de eerdere tekst in: gebruik hun antwoorden alleen daarvoor.",
  },
  "retention-longer": {
    en: "Answers are kept longer: {before} before, {after} now.",
    enHelp: "Earlier respondents agreed to the shorter time: remove their answers then.",
    nl: "Antwoorden worden langer bewaard: eerst {before}, nu {after}.",
    nlHelp: "Eerdere deelnemers stemden in met de kortere tijd: verwijder hun antwoorden dan.",
  },
  "consent-removed": {
    en: "Consent is no longer asked at `{path}`.",
    enHelp: "Put it back, unless another ground for using the answers was agreed on.",
    nl: "Bij `{path}` wordt geen toestemming meer gevraagd.",
    nlHelp: "Zet het terug, tenzij er een andere grondslag is afgesproken.",
  },
  "refusal-removed": {
    en: "People can no longer stay silent at `{path}`.",
    enHelp: 'Make it `optional`, or add `refused "…"`.',
    nl: "Mensen kunnen bij `{path}` niet meer zwijgen.",
    nlHelp: 'Maak de vraag `optional`, of voeg `refused "…"` toe.',
  },
} as const satisfies Texts;
