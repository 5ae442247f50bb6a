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
  C1001: {
    message: ({ weights, source }) =>
      source === ""
        ? `De marges van \`${weights}\` hebben geen \`source\`.`
        : `De bron van \`${weights}\`, “${source}”, noemt geen jaar.`,
    why: "Wie de gewichten wil nakijken of opnieuw wil maken, vindt de cijfers niet. De bevolking verandert van jaar tot jaar.",
    help: ({ source }) =>
      source === ""
        ? 'Schrijf waar de aandelen vandaan komen en van welk jaar ze zijn: `source "CBS, 1 januari 2024"`.'
        : "Voeg het jaar van de cijfers toe. Weet niemand het, schrijf dat dan op: “jaar niet vermeld”.",
  },
  C1002: {
    message: ({ kind, weights, arms }) =>
      `Deze \`${kind}\` wordt gewogen met \`${weights}\`, ook in ${arms}, waar \`${weights}\` niemand een gewicht geeft.`,
    why: "In een tabel met gewogen cijfers staan dan ongewogen cijfers, of die deelnemers vallen zonder een woord weg.",
    help: ({ weights }) =>
      `Beperk de regel met \`in …\` tot de versies van \`${weights}\`, of maak de gewichten ook voor de andere versies.`,
  },
  C1003: {
    message: ({ weights, question, answers, arms }) =>
      arms === ""
        ? `\`${weights}\` weegt op \`${question}\`, en of die vraag gesteld wordt hangt af van ${answers}.`
        : `\`${weights}\` weegt op \`${question}\`, en in ${arms} leidt geen antwoord naar die vraag.`,
    why: "Wie de vraag niet kreeg, heeft geen plek in de bevolking. Weggelaten of met gewicht 1 trekt zo iemand de gewogen cijfers ervan weg.",
    help: ({ missing }) =>
      `Stel de vraag aan iedereen die gewogen wordt, of haal de marge weg. Nu bepaalt \`missing ${missing}\` wat er gebeurt met wie de vraag niet kreeg.`,
  },
  C1004: {
    message: ({ weights, largest, trim, questions }) =>
      `Komen de quota van ${questions} uit, dan heeft \`${weights}\` een gewicht van ${largest} of meer nodig, en \`trim\` kapt af bij ${trim}.`,
    why: "Afgekapte gewichten halen de bevolking niet: de groep die te weinig gevraagd wordt, blijft in elk gewogen cijfer te klein.",
    help: ({ rest }) =>
      `Vraag meer mensen uit die groep, of kap later af en aanvaard dat een paar mensen voor velen tellen. Aangenomen: de vragen hangen in steekproef en bevolking niet met elkaar samen${rest}.`,
  },
  C1005: {
    message: ({ weights, effect, questions, n, counts }) =>
      `Komen de quota van ${questions} uit, dan heeft wegen met \`${weights}\` een ontwerpeffect van ${effect} of meer: ${n} deelnemers tellen als ${counts}, nog voor het afkappen.`,
    why: "Gewogen intervallen worden breder met de wortel daarvan. Een steekproef die groot lijkt, beslist dan weinig.",
    help: ({ rest }) =>
      `Breng de quota dichter bij de aandelen van de bevolking. Aangenomen: de vragen hangen in steekproef en bevolking niet met elkaar samen${rest}.`,
  },
};
