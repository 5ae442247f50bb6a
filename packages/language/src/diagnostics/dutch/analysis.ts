import type { DutchTexts } from "./texts-by-code.ts";

export const analysis: DutchTexts = {
  C1101: {
    message: ({ what }) => String(what),
    why: "Het cijfer wordt toch uitgerekend, en betekent niets.",
    help: ({ todo }) => String(todo),
  },
  C1102: {
    message: ({ task, classes, as, parameters, n, each }) =>
      `${classes} klassen van \`${task}\` als ${as} hebben ${parameters} parameters: ${each} van de ${n} geplande deelnemers voor elk.`,
    why: "Met minder dan ongeveer tien deelnemers per parameter beschrijven klassen toeval, en komen ze er de volgende keer anders uit.",
    help: ({ classes, most }) =>
      most === 0
        ? "Vraag meer deelnemers, neem `ordinal` als de standen een volgorde hebben, of laat de klassen weg. Aangenomen: iedereen in de steekproef antwoordt."
        : `Probeer hoogstens ${most} klassen in plaats van ${classes}, vraag meer deelnemers, of neem \`ordinal\` als de standen een volgorde hebben. Aangenomen: iedereen in de steekproef antwoordt.`,
  },
  C1103: {
    message: ({ kind, by, n, groups, smallest, min }) =>
      `Deze \`${kind}\` wordt gegeven naar \`${by}\`: van ${n} geplande deelnemers in ${groups} groepen heeft de kleinste er hoogstens ${smallest}, en minder dan ${min} is het melden niet waard.`,
    why: "Een groep van een paar mensen valt door toeval op, en haar leden zijn misschien te herkennen.",
    help: () =>
      "Voeg antwoorden samen tot minder groepen, vraag meer deelnemers, of meld het zonder deze uitsplitsing. Aangenomen: iedereen in de steekproef antwoordt; wie dat niet doet, maakt de groepen nog kleiner.",
  },
  C1104: {
    message: ({ task, excluded }) =>
      excluded === 100
        ? `De opties van \`${task}\` moeten samen één getal zijn, en de klassen nemen ze als los van elkaar.`
        : `De grenzen van \`${task}\` sluiten ${excluded} % van alle antwoorden uit, en de klassen nemen de opties binnen een klasse als los van elkaar.`,
    why: "Meer voor de ene optie laat minder over voor een andere. Dat komt door het ontwerp en niet door een mening. Zo'n band lijkt op een klasse, en de analyse vindt meer klassen dan er zijn.",
    help: () =>
      "Lees de residuen van elke twee opties die de analyse naast de klassen laat zien, kies liever weinig klassen, en zeg in het verslag dat de grens de opties aan elkaar bindt.",
  },
  C1105: {
    message: ({ questions }) =>
      `Gevraagd, en door geen regel van de analyse gebruikt: ${questions}.`,
    why: "Elke vraag kost deelnemers tijd, en persoonsgegevens moeten een doel hebben. Wat niemand gebruikt, hoort niet gevraagd te worden.",
    help: () => "Voeg een regel toe die het gebruikt, of laat de vraag weg.",
  },
};
