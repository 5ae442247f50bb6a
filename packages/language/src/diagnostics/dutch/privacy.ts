import type { DutchTexts } from "./texts-by-code.ts";

export const privacy: DutchTexts = {
  C0801: {
    message: ({ question, called }) =>
      `\`${question}\` lijkt te vragen naar ${called}, en is niet als \`sensitive\` opgeschreven.`,
    why: "De privacywet (AVG, artikel 9) verbiedt zo'n antwoord te bewaren zonder uitdrukkelijke toestemming, die u bij de vraag zelf vraagt en die mensen even makkelijk kunnen weigeren.",
    help: ({ category }) =>
      `Voeg \`sensitive ${category}\` en \`consent explicit "…"\` toe aan de vraag. Vraagt zij iets anders, gebruik dan \`allow\` en zeg wat.`,
  },
  C0802: {
    message: ({ question, called, what }) =>
      what === "required"
        ? `\`${question}\` vraagt naar ${called} zonder uitdrukkelijke toestemming, en iedereen moet antwoorden.`
        : `\`${question}\` vraagt naar ${called} zonder uitdrukkelijke toestemming.`,
    why: "De privacywet (AVG, artikel 9) verbiedt zo'n antwoord te bewaren zonder uitdrukkelijke toestemming die mensen kunnen weigeren.",
    help: () =>
      'Voeg `consent explicit "…"` toe met waarmee de deelnemer instemt. Wie niet instemt, gaat verder zonder te antwoorden.',
  },
  C0803: {
    message: ({ fields, what, notice }) =>
      what === "missing"
        ? `${fields === 1 ? "Eén vraag heeft" : `${fields} vragen en opties hebben`} een open veld, en geen \`notice\` zegt wat mensen moeten weglaten.`
        : `De tekst bij de open velden, “${notice}”, vraagt niet om persoonlijke gegevens weg te laten.`,
    why: "Mensen schrijven namen en ziekten op, van zichzelf en van anderen. Zonder uw tekst toont het formulier een algemene. Die hoort niet bij dit ontwerp: niemand bekijkt hem, vertaalt hem of houdt hem zoals hij is.",
    help: () =>
      'Voeg `notice "Noem geen namen, adressen of telefoonnummers."` toe aan de raadpleging.',
  },
  C0804: {
    message: ({ region, others, what, cells, target, expected }) =>
      what === "postcode"
        ? `\`${region}\` is een hele postcode, ongeveer twintig adressen, en ${others} ${String(others).includes(" ") ? "staan" : "staat"} ernaast.`
        : `\`${region}\` met ${others} geeft ${cells} groepen: bij ${target} inzendingen, gelijk verdeeld, ongeveer ${expected} per groep.`,
    why: "Wie alleen in een groep zit, kan door een buur worden herkend. Dan is alles bekend wat die persoon antwoordde.",
    help: () =>
      "Vraag naar grotere gebieden (de vier cijfers van een postcode) of minder klassen. Of spreek af dat deze antwoorden nooit samen worden gedeeld, en gebruik `allow` met die afspraak.",
  },
  C0805: {
    message: ({ missing }) => `De toestemming zegt niet ${missing}.`,
    why: "De privacywet (AVG, artikel 13) vraagt dat mensen dit weten voordat zij antwoorden. Anders is hun ja geen toestemming.",
    help: () => 'Voeg `purpose "…"`, `controller "…"` en `retention 2 years` toe aan de `consent`.',
  },
  C0806: {
    message: ({ question }) =>
      `\`${question}\` vraagt wie iemand is of hoe die te bereiken is, en bewaart dat naast de andere antwoorden.`,
    why: "Elk antwoord hoort dan bij een persoon met een naam. Wie het bestand krijgt, leest wat die persoon vindt.",
    help: () =>
      "Vraag dit in een eigen formulier, achter een link op de laatste pagina, zodat niets de twee verbindt. Moeten de antwoorden wel bij elkaar, gebruik dan `allow` en zeg waarom.",
  },
  C0807: {
    message: () =>
      "Er worden antwoorden gevraagd en bewaard, en nergens wordt eerst om toestemming gevraagd.",
    why: "Zonder een ja van de deelnemer is er vaak geen grond in de privacywet om de antwoorden te bewaren. Een ethische commissie vraagt erom.",
    help: () =>
      "Begin met een `consent`. Wordt de toestemming ergens anders gevraagd, of geeft de wet een andere grond, gebruik dan `allow` en zeg welke.",
  },
};
