import type { DutchTexts } from "../texts-by-code.ts";

/** Problems with what reaches a text, in Dutch. */
export const texts: DutchTexts = {
  R0110: {
    message: ({ name, is }) => `\`${name}\` is ${is}. Daar zijn geen woorden voor in te vullen.`,
    why: "Midden in een tekst past alleen een tekststuk, of één antwoord dat eerder gegeven is.",
    help: ({ example }) =>
      example === ""
        ? "Voeg een tekststuk of een eerder antwoord in. Een keuzetaak of vraag toont u opnieuw met `recall`."
        : `Voeg een deel ervan in (\`{{${String(example)}}}\`), of toon alles opnieuw met \`recall\`.`,
  },
  R0111: {
    message: ({ placeholder, token }) =>
      token === "missing"
        ? `\`${placeholder}\` wordt nooit ingevuld: deze instroom heeft geen \`token\`.`
        : `\`${placeholder}\` wordt hier niet ingevuld.`,
    why: "Het panel krijgt het adres zoals het er staat en weet niet wie terugkomt. Het telt en betaalt die deelnemer niet.",
    help: ({ token }) =>
      token === "missing"
        ? 'Voeg de parameter toe waarin het panel zijn lid noemt, zoals `token "RID"`.'
        : "In een adres wordt alleen `{{token}}` ingevuld: de naam die het panel de deelnemer gaf.",
  },
  R0112: {
    message: ({ address }) => `“${address}” is geen webadres.`,
    why: "Het formulier leidt alleen naar adressen die met https:// of http:// beginnen. Deelnemers zouden niet terugkomen bij het panel.",
    help: () => 'Schrijf het hele adres: `"https://panel.example/done?id={{token}}"`.',
  },
  R0113: {
    message: ({ name }) => `Door \`nothing\` heeft \`${name}\` geen naam.`,
    why: "Het blijft staan om over te beslissen of op te antwoorden. Deelnemers en schermlezers krijgen dan het id uit het bestand in plaats van woorden.",
    help: () =>
      "Schrijf voor elke versie een tekst. Wat in een versie weg moet blijven, is niet via het opschrift weg te laten.",
  },
  R0115: {
    message: ({ text }) => `Niemand leest “${text}”: elke versie heeft een eigen tekst.`,
    why: "Een `else` is voor de versies die niet genoemd zijn. Zijn ze allemaal genoemd, dan leest niemand die tekst. Een versie die hem moest krijgen, heeft een andere.",
    help: () => "Haal de `else` weg, of de tekst van de versie die deze tekst moest krijgen.",
  },
  R0114: {
    message: ({ what, name }) => `Niets gebruikt ${what} \`${name}\`.`,
    why: "Het bereikt geen deelnemer en ook de data niet. Vaak ontbreekt de regel die het moest gebruiken, of noemt die een ander.",
    help: ({ what }) =>
      what === "de vraag"
        ? "Zet hem met `include` in een sectie, of haal hem uit de regel met `use`."
        : "Gebruik het waar het hoort, of haal het weg.",
  },
};
