import type { DutchTexts } from "./texts-by-code.ts";

export const versions: DutchTexts = {
  C0002: {
    message: ({ what, missing }) => `${what} zegt niets voor ${missing}.`,
    why: "Deelnemers in die versie zien een lege plek, of krijgen een grens die niemand heeft opgeschreven.",
    help: ({ missing }) =>
      `Voeg \`in ${String(missing).split(", ")[0]} …\` toe, of \`else …\` voor alle andere. Met \`nothing\` laat u een tekst bewust weg.`,
  },
  C0301: {
    message: ({ what }) => `${what} staat er per versie en is in elke versie hetzelfde.`,
    why: "Iemand wilde dat de versies hier verschillen. Na een wijziging doen ze dat niet meer, en de vergelijking zoekt een effect van niets.",
    help: () => "Schrijf wat moet verschillen, of schrijf het één keer, zonder versies.",
  },
  C0302: {
    message: ({ arms }) => `Tussen ${arms} verschilt geen tekst, getal of vraag.`,
    why: "Een versie die een kopie is van een andere vertelt niets. U vraagt twee keer zoveel deelnemers als nodig is, en wat u had willen laten zien, ziet niemand.",
    help: () => "Schrijf wat tussen de versies moet verschillen, of laat er een weg.",
  },
  C0303: {
    message: ({ level, of }) =>
      of === ""
        ? `\`${level}\` heeft aandeel 0, dus niemand krijgt deze versie.`
        : `\`${level}\` is hetzelfde in elk pakket van \`${of}\`.`,
    why: "Van wat nooit verschilt of nooit te zien is, kan niemand een effect schatten.",
    help: ({ of }) =>
      of === ""
        ? "Geef de versie een aandeel boven 0, of laat haar weg."
        : "Kijk de tabel met pakketten na: geef het kenmerk minstens twee waarden, of laat het weg.",
  },
  C0304: {
    message: ({ arms, how }) => `${arms} worden vergeleken, en ${how}.`,
    why: "Wie de ene versie kreeg, kan in leeftijd, moment of panel verschillen van wie de andere kreeg. Een verschil in antwoorden zegt dan niets zeker over de versies.",
    help: () =>
      "Schrijf `assign random`. Kan dat niet, houd dan met `adjust` rekening met wat u van deelnemers weet, zeg in het verslag dat de vergelijking geen oorzaak laat zien, en sta dit toe met `allow` en de reden.",
  },
  C0305: {
    message: ({ outcome, missing, coded }) =>
      missing === ""
        ? `\`${outcome}\` wordt vergeleken met \`${coded}\`, en die getallen verschillen tussen de versies.`
        : `\`${outcome}\` wordt vergeleken, en in ${missing} leidt geen antwoord ernaartoe.`,
    why: "Er is niets te vergelijken: een versie heeft geen gegevens, of hetzelfde antwoord telt in elke versie als een ander getal.",
    help: ({ missing }) =>
      missing === ""
        ? "Geef de standen in elke versie dezelfde getallen, of vergelijk de aandelen van een andere vraag."
        : "Stel de vraag in elke versie, of haal haar uit de vergelijking.",
  },
  C0306: {
    message: ({ outcomes, number, manipulations }) =>
      `De versies worden vergeleken op ${outcomes}, en verschillen daarvoor in ${number} dingen: ${manipulations}.`,
    why: "Een verschil in antwoorden kan van elk ervan komen, of van alles samen. Achteraf kan niemand zeggen waarvan.",
    help: () =>
      "Verander één ding per vergelijking: geef elk een eigen `factor`, of schrijf wat samen moet veranderen als één `vary`. Gaat het alleen om het geheel, sta het dan toe met `allow` en die reden, en zeg het in het verslag.",
  },
  C0307: {
    message: ({ outcomes, own, earlier }) =>
      `De versies worden vergeleken op ${outcomes} vanwege ${own}, en ze verschilden daarvoor al: ${earlier}.`,
    why: "Wat deelnemers eerder zagen, kleurt wat ze later antwoorden. Een verschil hier kan een echo zijn van een eerder verschil.",
    help: () =>
      "Laat blokken los van elkaar variëren, elk met een eigen `factor`. Vergelijkt u de versies als geheel, sta het dan toe met `allow` en die reden, en zeg het in het verslag.",
  },
  C0308: {
    message: ({ text, arms, number, places }) =>
      `De tekst ${text} is per versie uitgeschreven, en ${arms} verschillen op ${number} plekken: ${places}.`,
    why: "Twee hele teksten lopen woord voor woord uit elkaar. Wat niemand wilde veranderen, kan dan het verschil tussen de versies verklaren.",
    help: () =>
      "Schrijf de tekst één keer, en zet alleen wat moet verschillen in een `piece` of een `vary`. Is elk verschil bedoeld, sta het dan toe met `allow` en de reden.",
  },
  C0309: {
    message: ({ long, short, words, fewerWords, answers, fewerAnswers }) =>
      `\`${long}\` is langer dan \`${short}\`: ${words} woorden om te lezen tegen ${fewerWords}, ${answers} keer antwoorden tegen ${fewerAnswers}, als alles meetelt waar antwoorden heen kunnen leiden.`,
    why: "In een langere versie stoppen meer mensen, en wie blijft is iemand anders. De versies verschillen dan in wie antwoordde, en niet alleen in wat er gevraagd werd.",
    help: () =>
      "Geef in de andere versie evenveel te lezen en te beantwoorden, bijvoorbeeld met een neutrale tekst die even lang is. Of sta dit toe met `allow`, en meld hoeveel mensen per versie stopten.",
  },
  C0310: {
    message: ({ outcomes, smallest, detect, assumptions }) =>
      `Het plan is om bij ${outcomes} een verschil van ${detect} punten te vinden. Het kleinste verschil dat te vinden is, is ${smallest} punten (${assumptions}).`,
    why: "Kleinere verschillen worden vaker gemist dan het plan zegt. “Nauwelijks verschil” is dan een bevinding over de steekproef, niet over mensen.",
    help: () =>
      "Vraag meer deelnemers, geef de kleinste versie een groter aandeel, vergelijk minder vragen, of plan op een groter verschil.",
  },
  C0313: {
    message: ({ outcomes, within, power, wanted }) =>
      `Het plan is te laten zien dat versies bij ${outcomes} binnen ${within} punten liggen. Zijn ze gelijk, dan wordt dat gevonden met een kans van ${power} %, en ${wanted} % is gewenst.`,
    why: "Wie het niet vindt, heeft niets laten zien, en het verslag mag dan alleen zeggen hoeveel verschil nog mogelijk is. Een onderzoek dat niet kan laten zien wat het beweert, weet dat beter vooraf.",
    help: ({ margin }) =>
      `Plan op een marge van minstens ${margin} punten, als dat nog nauwelijks verschil is, of vraag meer deelnemers.`,
  },
  C0311: {
    message: ({ number, chance }) =>
      `Het plan heeft ${number} toetsen van versies zonder correctie voor dat aantal. Verschilt er niets en zijn de toetsen onafhankelijk, dan is de kans om toch iets te vinden ${chance} %.`,
    why: "Wie vaak toetst, vindt vaak iets. Zonder correctie noemt een verslag verschillen die toeval zijn.",
    help: () =>
      "Schrijf `correct holm` bij de vergelijking, of sta dit toe met `allow` en de reden.",
  },
  C0312: {
    message: ({ outcome, answers, manipulations }) =>
      `\`${outcome}\` wordt vergeleken, en wie deze vraag krijgt hangt af van ${answers}, beantwoord nadat de versies verschilden in ${manipulations}.`,
    why: "Het lot maakte de versies gelijk, maar niet de mensen die in elke versie bij deze vraag komen: de versie kan bepaald hebben wie dat zijn. Het verschil mengt dan wie antwoordt met wat zij antwoorden.",
    help: () =>
      "Stel de vraag aan iedereen, of vergelijk de vraag ervoor. Een `transition` per versie beschrijft de vertakking zonder het een effect te noemen.",
  },
  C0434: {
    message: ({ factor, number }) =>
      `Geen van de ${number} versies${factor === "version" ? "" : ` van \`${factor}\``} is de \`baseline\`.`,
    why: "Bij meer dan twee versies ligt niet vast welke verschillen getoetst worden, en is achteraf te kiezen wat ertoe lijkt te doen.",
    help: () => "Schrijf `baseline` achter de versie waarmee de andere vergeleken worden.",
  },
  C0123: {
    message: ({ version }) => `\`${version}\` is de enige versie van haar factor.`,
    why: "Iedereen krijgt die versie. Wat ervoor geschreven is, lijkt een experiment, maar er is niets om mee te vergelijken.",
    help: () =>
      "Schrijf de versie waarmee u wilt vergelijken, of haal de `version` weg en schrijf de teksten zonder `in`.",
  },
};
