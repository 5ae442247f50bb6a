import type { DutchTexts } from "./texts-by-code.ts";

export const weights: DutchTexts = {
  C0003: {
    message: ({ weights, question, sum }) =>
      `Het randtotaal van \`${question}\` in \`${weights}\` telt op tot ${sum} %, niet tot 100 %.`,
    why: "Gewichten trekken de steekproef naar deze aandelen. Aandelen die geen geheel vormen, trekken haar naar een bevolking die niet bestaat.",
    help: () =>
      "Zoek de aandelen opnieuw op. Verschillen tot 0,15 punt gelden als afronding: ze worden verdeeld, en het plan zegt dat.",
  },
  C0004: {
    message: ({ weights, question, answers }) =>
      `Het randtotaal van \`${question}\` in \`${weights}\` heeft geen aandeel voor ${answers}.`,
    why: "Deelnemers met zo'n antwoord hebben geen plek in de bevolking waarnaar gewogen wordt. Zij krijgen dus geen gewicht.",
    help: ({ first }) =>
      `Voeg \`${first} …%\` toe aan het randtotaal, of voeg antwoorden in de vraag samen. Weigeringen en open antwoorden hebben geen aandeel nodig: \`missing\` zegt wat ermee gebeurt.`,
  },
  C1001: {
    message: ({ weights, source }) =>
      source === ""
        ? `De randtotalen van \`${weights}\` hebben geen \`source\`.`
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
      `Stel de vraag aan iedereen die gewogen wordt, of haal het randtotaal weg. Nu bepaalt \`missing ${missing}\` wat er gebeurt met wie de vraag niet kreeg.`,
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
  C1006: {
    message: ({ weights, min, max }) =>
      `\`${weights}\` wordt afgekapt op ${min}..${max}, en het gemiddelde gewicht is 1.`,
    why: "Gewichten zijn gemiddeld 1. Grenzen die niet aan weerszijden van 1 liggen, zijn niet te houden, of geven iedereen hetzelfde gewicht.",
    help: () =>
      "Schrijf grenzen rond 1, zoals `trim 0.3..3`: geen gewicht onder drie tiende van het gemiddelde, en geen boven drie keer.",
  },
  C1007: {
    message: ({ question, answer, limit, wanted }) =>
      `Het quotum van \`${question}\` wil ${limit} keer \`${answer}\`, en de \`sample\` wil ${wanted} inzendingen in totaal.`,
    why: "Dit aantal wordt nooit gehaald en stuurt dus niets. Een van de twee klopt niet.",
    help: () => "Verlaag het quotum, of pas het doel van de `sample` aan.",
  },
  C1008: {
    message: ({ question, sum, wanted, what }) =>
      what === "below"
        ? `Het quotum van \`${question}\` is vol bij ${sum} inzendingen, en de \`sample\` wil er ${wanted}.`
        : `Het quotum van \`${question}\` laat ruimte voor ${sum} inzendingen, en de \`sample\` wil er ${wanted}.`,
    why: "Quota die niet optellen tot het doel, sluiten voordat het gehaald is, of houden de antwoorden niet in de verhouding die er staat.",
    help: ({ what }) =>
      what === "below"
        ? "Verhoog het quotum, of verlaag het doel van de `sample`."
        : "Laat het quotum optellen tot het doel. Zijn de aantallen met opzet bovengrenzen, gebruik dan `allow` en zeg dat.",
  },
  C1014: {
    message: ({ weights, question, answers, what }) =>
      what === "refused"
        ? `De marge van \`${question}\` in \`${weights}\` heeft een aandeel voor ${answers}, en wie weigert heeft geen antwoord om op te wegen.`
        : `De marge van \`${question}\` in \`${weights}\` heeft een aandeel voor ${answers}, en wie dat antwoordt, valt af.`,
    why: "Er is niemand om dit aandeel aan te geven. De gewichten kunnen de cijfers dan niet naar de bevolking brengen.",
    help: ({ what }) =>
      what === "refused"
        ? "Laat het uit de marge: `missing` zegt wat er met weigeringen gebeurt."
        : "Geef de aandelen van wie meedoet, of laat minder mensen afvallen.",
  },
  C1013: {
    message: ({ stream, misses }) =>
      misses === "screened_out"
        ? `Mensen vallen af, en \`${stream}\` heeft geen adres \`screened_out\` om hen naar terug te sturen.`
        : `Een quotum stuurt mensen weg, en \`${stream}\` heeft geen adres \`quota_full\` om hen naar terug te sturen.`,
    why: "Zij eindigen op een pagina die nergens heen gaat. Het panel hoort niet wat er van zijn leden werd, betaalt hen niet en stuurt geen anderen.",
    help: ({ misses }) =>
      `Vraag het panel om dat adres en schrijf \`${misses} "https://…"\` in de instroom.`,
  },
  C1009: {
    message: ({ question, answers }) =>
      `Het quotum van \`${question}\` wil inzendingen met ${answers}, en wie dat antwoordt valt af.`,
    why: "Niemand komt met dat antwoord tot het eind. Het aantal wordt dus nooit gehaald en de steekproef blijft te klein.",
    help: () => "Haal het antwoord uit het quotum, of laat wie dat antwoordt niet afvallen.",
  },
  C1010: {
    message: ({ question }) => `Het quotum van \`${question}\` wil van elk antwoord niemand.`,
    why: "Iedereen wordt bij deze vraag weggestuurd, en er komt niets binnen.",
    help: () => "Schrijf hoeveel er van elk antwoord nodig zijn, of haal het quotum weg.",
  },
  C1011: {
    message: ({ version, share, target, stream }) =>
      `${share} % van de deelnemers krijgt \`${version}\`, en de doelen van \`sample ${stream}\` willen ${target} %.`,
    why: "Versies worden geloot naar hun aandeel, wat de doelen ook zeggen: de ene versie is vol lang voor de andere.",
    help: () => "Breng de aandelen van de versies en hun doelen in dezelfde verhouding.",
  },
  C1012: {
    message: ({ weights }) => `Geen regel van de analyse is gewogen met \`${weights}\`.`,
    why: "De cijfers in het verslag zijn dan die van wie meedeed. Wie leest dat er gewichten zijn, houdt ze voor die van de bevolking.",
    help: () =>
      "Schrijf `weighted by …` in de regels die over de bevolking gaan, of haal de gewichten weg.",
  },
};
