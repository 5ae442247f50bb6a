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
  C1106: {
    message: ({ column, length, more, block, same }) =>
      `De kolom \`${column}\` zou ${length} tekens krijgen, meer dan 32${Number(more) > 0 ? `, en nog ${more} van \`${block}\` ${more === 1 ? "is" : "zijn"} te lang` : ""}${same === "" ? "" : `; afgekapt op 32 is zij gelijk aan \`${same}\``}.`,
    why: "Stata weigert zo'n tabel, en waar namen worden afgekapt kunnen twee kolommen er één worden.",
    help: () =>
      "Kies hier of eromheen een korter id: een kolom is het pad, met `__` ertussen. Hebben mensen al geantwoord, dan blijven ids zoals ze zijn: gebruik dan `allow`, en hernoem de kolom bij het inlezen.",
  },
  C1107: {
    message: ({ task, show, from, to }) =>
      `Het verslag moet ${show} ${show === 1 ? "klasse" : "klassen"} van \`${task}\` laten zien, en er worden er ${from} tot ${to} berekend.`,
    why: "Er is geen model met zoveel klassen om te laten zien.",
    help: ({ from, to }) =>
      `Schrijf achter \`show\` een getal van ${from} tot ${to}, of laat meer modellen berekenen.`,
  },
  C1108: {
    message: ({ exclude, minutes, where }) =>
      `Wie er minder dan ${exclude} minuten over doet valt weg, en volgens ${where === "" ? "de toestemming" : `\`sample ${where}\``} duurt het ${minutes} minuten.`,
    why: "De helft van de deelnemers of meer zou uit elke analyse wegvallen, omdat zij zo snel waren als verwacht.",
    help: () =>
      "Laat weg wie het niet gelezen kan hebben: meestal een derde van de tijd die het duurt, zoals `exclude faster than 4 minutes` van 12.",
  },
  C1109: {
    message: ({ of, sample, n, what }) =>
      what === "option"
        ? `Per optie worden ${sample} toelichtingen getrokken uit \`${of}\`, en er zijn ${n} deelnemers gepland.`
        : `Er worden ${sample} toelichtingen getrokken uit \`${of}\`, en ${n} deelnemers kunnen er elk hoogstens één schrijven${what === "task" ? " per optie" : ""}.`,
    why: "Ze worden dan alle gelezen en er valt niets te trekken. Dat is meer werk dan het plan zegt.",
    help: () =>
      "Trek er minder, of laat `sample` weg en lees ze alle. Aangenomen: iedereen in de steekproef antwoordt.",
  },
  C1110: {
    message: ({ what, number }) =>
      what === "ci"
        ? `Een interval van ${number} % mist de ware waarde vaker dan dat het haar bevat.`
        : `Met een power van ${number} % wordt het verschil vaker gemist dan gevonden.`,
    why: "Het wordt berekend zoals het er staat, en het verslag toont intervallen of aantallen die niemand wil.",
    help: ({ what, meant }) => `Schrijf \`${what} ${meant}%\`, als dat bedoeld is.`,
  },
  C1111: {
    message: ({ task, bound, other, from, to, what }) =>
      what === "order"
        ? `De banden van \`${task}\` lopen niet op: ${bound} komt na ${other}.`
        : `Geen score van \`${task}\` ligt ${what === "above" ? "boven" : "onder"} ${bound}: ze liggen tussen ${from} en ${to}.`,
    why: "Een band waar niets in kan vallen, laat een kleur in de legenda achter die nergens voor staat.",
    help: () =>
      "Schrijf de bovengrenzen van de banden van laag naar hoog, binnen het bereik van de scores.",
  },
  C1112: {
    message: ({ kind, by, left, groups }) =>
      left === ""
        ? `Deze \`${kind}\` wordt gegeven per antwoord op \`${by}\`, en wie een van die ${groups} antwoorden geeft, doet niet verder mee.`
        : `Deze \`${kind}\` wordt gegeven per antwoord op \`${by}\`, en van die ${groups} antwoorden doet alleen \`${left}\` verder mee.`,
    why: "Er valt niets naast elkaar te zetten: het cijfer is dat van iedereen, of van niemand.",
    help: () =>
      "Laat deze uitsplitsing weg, splits naar iets anders uit, of stuur minder mensen weg.",
  },
};
