import type { DutchTexts } from "../texts-by-code.ts";

/** Problems with how many there are of something, in Dutch. */
export const counts: DutchTexts = {
  R0120: {
    message: ({ file }) => `\`${file}\` is geen afbeelding die elke browser laat zien.`,
    why: "Deelnemers zouden een kapot plaatje zien. En een bestand dat heet als een pagina van het formulier, komt op de plek daarvan.",
    help: () =>
      "Bewaar haar als svg, png, jpg, gif, webp of avif, en schrijf de naam met dat einde.",
  },
  R0121: {
    message: ({ least, most }) => `Minstens ${least} en hoogstens ${most} sluiten elkaar uit.`,
    why: "Geen enkel antwoord mag dan, dus niemand komt langs deze vraag.",
    help: ({ least, most }) =>
      `Schrijf \`at least ${most}\` en \`at most ${least}\`, of laat een van de twee weg.`,
  },
  R0122: {
    message: ({ step }) => `Een stap van ${step} leidt nergens heen.`,
    why: "Antwoorden worden geteld in stappen van het ene getal naar het volgende.",
    help: () => "Schrijf een stap groter dan 0, zoals `step 5` of `step 0.5`.",
  },
  R0123: {
    message: ({ total }) =>
      `Het totaal \`${total}\` telt niets op, en er is geen kenmerk met die naam.`,
    why: "Het zou nergens te zien zijn en geen kolom hebben, zonder dat iemand het zegt.",
    help: () => "Schrijf wat het optelt, zoals `sum cost`, of haal het weg.",
  },
  R0124: {
    message: ({ what, number }) => `${what} ligt tussen 0 en 100, en dit is ${number}.`,
    why: "Er valt niets mee te berekenen.",
    help: () =>
      "Schrijf een percentage boven 0 en onder 100, zoals in `ci 95%`, `power 80%` of `detect 5 points`.",
  },
  R0125: {
    message: ({ from, to, most }) => `De groep ${from}..${to} bevat meer dan ${most} getallen.`,
    why: "Een groep somt op welke getallen erbij horen, en het document zou eindeloos worden.",
    help: () =>
      "Vraag in grotere stappen of in klassen, of rapporteer het gemiddelde in plaats van groepen.",
  },
  R0126: {
    message: ({ max, format, least }) =>
      `Een tekst met de vorm \`${format}\` heeft minstens ${least} tekens, en \`max\` laat er ${max} toe.`,
    why: "Geen enkel antwoord past, dus niemand komt langs deze vraag.",
    help: () => "Laat `max` weg, of schrijf een groter getal.",
  },
  R0127: {
    message: ({ what, becomes }) => `${what} staat er al, en nu geldt: ${becomes}.`,
    why: "Twee getallen voor dezelfde mensen zijn meestal een van een eerdere versie en een van een latere.",
    help: () => "Houd een van de twee.",
  },
  R0128: {
    message: () => "Dit getal heeft meer cijfers dan precies te tellen zijn.",
    why: "Boven 9 007 199 254 740 991 wordt een ander getal bewaard dan er staat.",
    help: () =>
      "Gebruik een grotere eenheid (miljoenen in plaats van euro's), of minder decimalen.",
  },
};
