import type { DutchTexts } from "../texts-by-code.ts";

/** Problems with the analysis plan and with translations, in Dutch. */
export const plan: DutchTexts = {
  R0140: {
    message: ({ weights, adjust }) =>
      `Deze vergelijking is gewogen met \`${weights}\` en ook gecorrigeerd voor ${adjust}.`,
    why: "Beide maken de versies gelijk van samenstelling, elk op een eigen manier: samen kan niemand zeggen waarvan het verschil is.",
    help: () =>
      "Houd er één: `weighted by` brengt elke versie naar de bevolking, `adjust` maakt de versies gelijk aan elkaar.",
  },
  R0141: {
    message: ({ family, one, other }) =>
      `De regels van de familie \`${family}\` worden hier gecorrigeerd met \`${one}\` en elders met \`${other}\`.`,
    why: "De toetsen van een familie worden samen gecorrigeerd, en dat kan maar op één manier.",
    help: ({ other }) =>
      `Schrijf ook hier \`correct ${other}\`, of geef deze regel een andere familie.`,
  },
  R0059: {
    message: ({ clause, verb }) => `Bij \`${verb}\` kan ${clause} niet staan.`,
    why: "Het zou niets veranderen aan wat er berekend wordt.",
    help: ({ verb, clauses }) => `Bij \`${verb}\` kan staan: ${clauses}.`,
  },
  R0060: {
    message: ({ clause, verb }) => `\`${verb}\` heeft dit nodig: ${clause}.`,
    why: "Zonder dat is er niets te berekenen.",
    help: ({ clause }) => `Schrijf erbij: ${clause}.`,
  },
  R0061: {
    message: ({ verb, name, is, wanted }) =>
      `\`${verb}\` gaat over ${wanted}; \`${name}\` is ${is}.`,
    why: "Een gemiddelde van dingen zonder volgorde, of een aandeel van een getal, zegt niets.",
    help: () => "Kies iets anders om te analyseren, of een andere analyse.",
  },
  R0062: {
    message: ({ key }) => `Geen tekst heeft de sleutel \`${key}\`.`,
    why: "De vertaling wordt nooit getoond: de tekst is weggehaald of heet nu anders.",
    help: ({ suggestion, command }) =>
      `Voer \`${command}\` uit; dat houdt wat past.${suggestion === "" ? "" : ` Bedoelde u \`${suggestion}\`?`}`,
  },
  R0063: {
    message: ({ language, number, keys }) =>
      `${number} ${number === 1 ? "tekst heeft" : "teksten hebben"} geen vertaling in \`${language}\`: ${keys}.`,
    why: "Deelnemers in die taal lezen twee talen door elkaar.",
    help: ({ command }) => `Voer \`${command}\` uit en vul in wat leeg is.`,
  },
  R0142: {
    message: ({ language, number, all }) =>
      `Het formulier spreekt geen \`${language}\`, en ${number} van zijn ${all} eigen woorden (knoppen, klachten, meters, slotpagina's) hebben geen vertaling.`,
    why: "Zolang ze er niet allemaal zijn, zegt het formulier zijn eigen woorden in het Engels, tussen teksten in een andere taal.",
    help: ({ command }) =>
      `Voer \`${command}\` uit: wat het formulier zegt, staat aan het einde van dat bestand, in het Engels, om te vertalen. Noem het bestand bij \`translations\`.`,
  },
  R0064: {
    message: ({ key }) => `De tekst \`${key}\` is veranderd nadat hij vertaald was.`,
    why: "Deelnemers in twee talen zouden twee verschillende dingen gevraagd worden.",
    help: ({ command }) =>
      `Bekijk de vertaling opnieuw, voer dan \`${command}\` uit en haal het teken \`fuzzy\` weg.`,
  },
  R0065: {
    message: ({ key, placeholder }) =>
      `De vertaling van \`${key}\` heeft niet dezelfde \`${placeholder}\` als de bron.`,
    why: "Wat tussen de versies verschilt, zou in die taal verdwijnen, of als accolades te zien zijn.",
    help: () => "Neem de invulplek met accolades en al over in de vertaling.",
  },
  R0066: {
    message: ({ file, what }) => `\`${file}\` is niet te gebruiken: ${what}.`,
    why: "De taal zou in het formulier ontbreken.",
    help: () =>
      'Een PO-bestand begint met een kop waarin de taal staat (`"Language: en\\n"`), of heeft een naam die eindigt op `.en.po`.',
  },
  R0075: {
    message: ({ kind, about }) => `Dit vraagt voor de tweede keer \`${kind}\` van \`${about}\`.`,
    why: "Dezelfde cijfers zouden twee keer berekend en twee keer gecorrigeerd worden. Daarom staat deze regel niet in het plan.",
    help: () => "Haal een van de twee weg, of schrijf wat er anders aan is.",
  },
  R0093: {
    message: ({ file, what }) => `\`${file}\` is niet te lezen: ${what}.`,
    why: "Het bewaart de codes van een raadpleging die loopt of liep. Zonder dat bestand kan een nieuw antwoord de code van een ander krijgen.",
    help: () =>
      "Haal het terug uit het versiebeheer. Is de raadpleging nooit uitgezet? Haal het dan weg en voer `pwe lock` opnieuw uit.",
  },
  R0094: {
    message: ({ file, of, here }) =>
      `\`${file}\` hoort bij de raadpleging \`${of}\`, en dit is \`${here}\`.`,
    why: "De codes van de ene raadpleging zeggen niets over een andere. Er wordt hier dus geen enkele code bewaard.",
    help: () =>
      "Geef elke raadpleging een eigen map. Een id dat is uitgezet, blijft zoals het is, ook als de titel verandert.",
  },
};
