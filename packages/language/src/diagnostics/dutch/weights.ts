import type { DutchTexts } from "./texts-by-code.ts";

export const weights: DutchTexts = {
  C0003: {
    message: ({ weights, question, sum }) =>
      `De marge van \`${question}\` in \`${weights}\` telt op tot ${sum} %, niet tot 100 %.`,
    why: "Gewichten trekken de steekproef naar deze aandelen. Aandelen die geen geheel vormen, trekken haar naar een bevolking die niet bestaat.",
    help: () =>
      "Zoek de aandelen opnieuw op. Verschillen tot 0,15 punt gelden als afronding: ze worden verdeeld, en het plan zegt dat.",
  },
  C0004: {
    message: ({ weights, question, answers }) =>
      `De marge van \`${question}\` in \`${weights}\` heeft geen aandeel voor ${answers}.`,
    why: "Deelnemers met zo'n antwoord hebben geen plek in de bevolking waarnaar gewogen wordt. Zij krijgen dus geen gewicht.",
    help: ({ first }) =>
      `Voeg \`${first} …%\` toe aan de marge, of voeg antwoorden in de vraag samen. Weigeringen en open antwoorden hebben geen aandeel nodig: \`missing\` zegt wat ermee gebeurt.`,
  },
};
