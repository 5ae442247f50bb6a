import type { DutchTexts } from "./texts-by-code.ts";

/** What can be wrong with the form of a text, in Dutch. */
export const parse: DutchTexts = {
  P0001: {
    message: () => "Dit bestand zegt niet in welke editie van de taal het geschreven is.",
    why: "Een latere editie kan dezelfde woorden anders lezen. Staat de editie in het bestand, dan verandert een lopend onderzoek nooit van betekenis.",
    help: () => "Schrijf `pwe 1` op de eerste regel.",
  },
  P0002: {
    message: ({ found }) => `Er is geen editie ${found}: dit programma kent editie 1.`,
    why: "De editie bepaalt hoe elke andere regel gelezen wordt.",
    help: () => "Schrijf `pwe 1`, of installeer een nieuwere versie van dit programma.",
  },
  P0003: {
    message: ({ number }) =>
      number === 1
        ? "Deze tekst staat tussen gekrulde aanhalingstekens."
        : `Deze tekst en nog ${Number(number) - 1} andere staan tussen gekrulde aanhalingstekens.`,
    why: 'Tekstverwerkers maken van " een gekruld aanhalingsteken. Hier worden ze als rechte gelezen, maar na een latere wijziging kunnen de verkeerde bij elkaar komen.',
    help: () =>
      'Zet er rechte aanhalingstekens voor in de plaats: "…". Kopieer teksten uit een gewone teksteditor, dan gebeurt dit niet.',
  },
  P0004: {
    message: () =>
      "Deze tekst begint met een aanhalingsteken, maar eindigt op dezelfde regel niet met een aanhalingsteken.",
    why: "Zonder het tweede aanhalingsteken is het raden welke woorden deelnemers te lezen krijgen.",
    help: () =>
      'Zet een aanhalingsteken aan het eind van de tekst. Een tekst van meer regels staat tussen """ en """. Een aanhalingsteken in een tekst schrijft u als \\".',
  },
  P0005: {
    message: () => "Hier eindigt een tekst, maar het aanhalingsteken aan het begin ontbreekt.",
    why: "Zonder het eerste aanhalingsteken is het raden welke woorden deelnemers te lezen krijgen.",
    help: () => "Zet een aanhalingsteken voor het eerste woord van de tekst.",
  },
  P0006: {
    message: () => 'Deze lange tekst begint met """, maar aan het eind staat geen """.',
    why: "Alles eronder zou gelezen worden als tekst die deelnemers zien.",
    help: () => 'Schrijf """ op een eigen regel onder de laatste regel van de tekst.',
  },
  P0007: {
    message: () => 'Hier eindigt een lange tekst, maar de """ aan het begin ontbreekt.',
    why: "Zonder het begin is niet bekend waar de tekst voor is.",
    help: () =>
      'Schrijf de regel waarmee de tekst begint, bijvoorbeeld `situation """`, of haal deze """ weg.',
  },
  P0008: {
    message: ({ statement }) =>
      `Het blok van \`${statement}\` is niet gesloten: er ontbreekt een }.`,
    why: "Wat erna komt, zou bij dit blok horen. Waar het blok eindigt, is geraden uit het inspringen van de regels.",
    help: () => "Schrijf } op een eigen regel waar het blok eindigt.",
  },
  P0009: {
    message: ({ statement }) => `Het blok van \`${statement}\` begint niet met {.`,
    why: "Accolades zeggen welke regels bij elkaar horen.",
    help: () =>
      "Schrijf { aan het eind van de regel boven het blok, en } onder de laatste regel ervan als daar geen staat.",
  },
  P0010: {
    message: () => "Deze } sluit niets.",
    why: "Een } te veel kan betekenen dat de regel waarmee een blok begint, verdwenen is.",
    help: () => "Haal hem weg, of schrijf de regel waarmee het blok begint, met { aan het eind.",
  },
  P0011: {
    message: ({ found, meant }) =>
      `\`${found}\` is hier geen woord van de taal. Bedoelde u \`${meant}\`?`,
    why: "De rest van de regel is gelezen alsof dat er stond, maar alleen u weet wat er bedoeld is.",
    help: ({ meant }) => `Schrijf \`${meant}\`.`,
    fix: ({ meant }) => `Schrijf \`${meant}\``,
  },
  P0012: {
    message: ({ found, place }) => `Met \`${found}\` begint niets dat ${place} kan staan.`,
    why: "Een regel die niet begrepen wordt, valt weg. Deelnemers zouden hem niet zien.",
    help: ({ known, place }) => `Wat ${place} kan staan: ${known}.`,
  },
  P0013: {
    message: ({ statement, place }) => `\`${statement}\` kan niet ${place} staan.`,
    why: "Waar een regel staat, bepaalt waar hij bij hoort.",
    help: ({ statement, home }) =>
      `\`${statement}\` hoort ${home}. Zet het daar neer, of schrijf de regel waarmee dat blok begint.`,
  },
  P0014: {
    message: ({ part, statement }) => `Bij \`${statement}\` ontbreekt ${part}.`,
    why: "Een regel die niet af is, kan niet getoond, bewaard of geanalyseerd worden.",
    help: ({ example, part }) =>
      `Schrijf hier ${part}.${example === "" ? "" : ` Zo ziet een hele regel eruit: \`${example}\``}`,
  },
  P0015: {
    message: ({ found, statement }) => `${found} wordt hier niet begrepen, na \`${statement}\`.`,
    why: "Wat niet begrepen wordt, valt weg. De regel kan dus iets anders betekenen dan u denkt.",
    help: () => "Haal het weg, of zoek in de taalbeschrijving op hoe u de regel schrijft.",
  },
  P0016: {
    message: ({ found }) => `\`${found}\` kan geen id zijn.`,
    why: "Een id wordt de naam van een kolom in de data, en moet werken in elk programma dat die leest: kleine letters a tot en met z, cijfers en losse lage streepjes, en een letter aan het begin.",
    help: ({ meant }) =>
      meant === ""
        ? "Kies een ander id."
        : `Schrijf \`${meant}\`. In het opschrift mag elke tekst staan.`,
  },
  P0017: {
    message: ({ found }) => `\`${found}\` kan geen id zijn: de taal houdt dit woord voor zichzelf.`,
    why: "Een latere editie kan het woord achter een id gebruiken, en dan wordt uw bestand anders gelezen.",
    help: ({ found }) => `Kies een ander id, bijvoorbeeld \`${found}_answer\`.`,
  },
  P0018: {
    message: ({ found }) => `Het teken ${found} heeft buiten een tekst geen betekenis.`,
    why: "Wat niet begrepen wordt, valt weg. De regel kan dus iets anders betekenen dan u denkt.",
    help: () => 'Haal het weg, of zet aanhalingstekens om de tekst waar het bij hoort: "…".',
  },
  P0019: {
    message: () => "Dit staat meer dan 50 lagen diep in andere dingen.",
    why: "Niemand kan dat lezen, en hier is het weggelaten.",
    help: () => "Splits het: schrijf losse blokken na elkaar, of minder haakjes.",
  },
  P0020: {
    message: ({ found, role, number }) =>
      `Met \`${found}\` schrijft de taal niet ${role}${number === 1 ? "" : ` (hier, en nog ${Number(number) - 1} keer in dit bestand)`}.`,
    why: "De regel is gelezen alsof er stond wat waarschijnlijk bedoeld is, maar alleen u weet wat er bedoeld is.",
    help: ({ meant }) => `Schrijf ${meant}.`,
    fix: ({ meant }) => `Schrijf ${meant}`,
  },
  P0021: {
    message: ({ found, number }) =>
      `Hier staat het onzichtbare teken ${found}${number === 1 ? "" : `, en nog ${Number(number) - 1} keer in dit bestand`}.`,
    why: "Niemand ziet het. Twee woorden die er hetzelfde uitzien, kunnen daardoor verschillen, en een regel kan anders gelezen worden dan hij eruitziet.",
    help: () => "Haal het weg. In een tekst tussen aanhalingstekens mag het staan.",
  },
  P0022: {
    message: ({ name, where }) => `${where} heeft twee waarden van \`${name}\`.`,
    why: "Met twee is niet zeker welke van de twee meetelt in de totalen en budgetten.",
    help: ({ name }) =>
      `Houd er één. Wat achter \`at LEVEL\` staat, ook op de regels eronder, hoort bij die stand. Een \`${name}\` van de optie als geheel staat boven haar regels met \`at\`.`,
  },
  P0023: {
    message: ({ found }) => `\`${found}\` is niet hoe u hier een getal schrijft.`,
    why: "De punt staat vóór de decimalen, en tussen duizendtallen staat niets. Het getal is niet geraden: een ander getal zou bepalen wat mensen mogen antwoorden.",
    help: ({ first, second, along }) => {
      if (first === "")
        return "Schrijf alleen cijfers, met één punt vóór de decimalen als die er zijn, zoals in `1000.50`.";
      if (along === "scale")
        return `Schrijf \`${first}\` als de eenheid die u opgeeft de rest al zegt, en anders \`${second}\`.`;
      const write =
        second === ""
          ? `Schrijf \`${first}\`.`
          : `Schrijf \`${first}\`, of \`${second}\` als u dat bedoelde.`;
      return along === "" ? write : `${write} De eenheid geeft u één keer op, achter \`unit\`.`;
    },
    fix: ({ first }) => `Schrijf \`${first}\``,
  },
  P0024: {
    message: ({ found, first }) =>
      `\`${found}\` is gelezen als een getal met decimalen. Bedoelde u \`${first}\`?`,
    why: "De punt staat hier vóór de decimalen, en in het Nederlands tussen duizendtallen. Een grens of prijs die duizend keer te klein is, ziet er in de tekst goed uit, en bepaalt wat mensen kunnen antwoorden.",
    help: ({ first, second }) => `Schrijf \`${first}\` of \`${second}\`: wat u bedoelt.`,
  },
  P0025: {
    message: ({ statement }) => `Wat \`${statement}\` hier zegt, is in elke versie hetzelfde.`,
    why: "Getallen van opties en standen, grenzen en teksten kunnen per versie verschillen. Wat er te antwoorden is niet, anders waren de antwoorden van twee versies niet te vergelijken.",
    help: ({ instead }) => `Schrijf het één keer, voor alle versies. ${instead}`,
  },
};
