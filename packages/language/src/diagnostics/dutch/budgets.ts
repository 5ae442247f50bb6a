import type { DutchTexts } from "./texts-by-code.ts";

export const budgets: DutchTexts = {
  C0001: {
    message: ({ total, left, right, what }) =>
      what === "sum"
        ? `\`${total}\` telt ${left} en ${right} bij elkaar op.`
        : what === "written"
          ? `Bij \`${total}\` staat ${left}, maar wat het optelt is in ${right}.`
          : `\`${total}\` is in ${left}, en de grens ervan in ${right}.`,
    why: "Een som van verschillende eenheden betekent niets. Een meter die zo'n som toont, misleidt iedereen die hem leest.",
    help: () =>
      'Vermenigvuldig een van beide met een verhouding (een attribuut met `unit "…" per "…"`), maak er twee totalen van, of verbeter een eenheid.',
  },
  C0005: {
    message: ({ task, claim, versions, counterexample }) =>
      `Over \`${task}\` is beloofd${versions}: ${claim}. ${counterexample}`,
    why: "De teksten vertellen deelnemers, en het rapport zijn lezers, een regel die het formulier niet toepast.",
    help: () =>
      "Verander de grens of de getallen van de niveaus, of anders de belofte en elke tekst waarin zij staat.",
  },
  C0006: {
    message: ({ task, claim, versions, reason }) =>
      `Het is niet beslist of dit klopt van \`${task}\`${versions}: ${claim}. Het bewijs stopte: ${reason}.`,
    why: "Een belofte die niet bewezen en niet weerlegd is, kan in het veld nog steeds gebroken worden.",
    help: () =>
      "Minder opties, grotere stappen of rondere getallen brengen het binnen bereik. Een grens die van een eerdere taak afhangt, kunt u bij die taak beloven.",
  },
  C0007: {
    message: ({ task, versions }) =>
      `Geen enkel antwoord op \`${task}\` past binnen alle grenzen${versions}.`,
    why: "Niemand kan dan verder, dus niemand kan een antwoord insturen.",
    help: () =>
      "Vergelijk de grenzen, groepen en aantallen van de taak met elkaar en met de getallen: twee ervan sluiten elkaar uit, of er wordt meer gevraagd dan er is.",
  },
  C0008: {
    message: ({ total, versions, start, limit }) =>
      `\`${total}\` begint op ${start}${versions}, en ${limit} is het meeste dat mag.`,
    why: "De meter staat bij aankomst al in het rood. Deelnemers moeten herstellen wat zij niet deden, en denken dat het hun fout is.",
    help: () =>
      "Begin op een niveau of bedrag dat binnen de grens past, of met `start unanswered`.",
  },
};
