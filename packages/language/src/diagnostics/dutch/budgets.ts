import type { DutchTexts } from "./texts-by-code.ts";

export const budgets: DutchTexts = {
  C0001: {
    message: ({ total, left, right, what }) =>
      what === "sum"
        ? `\`${total}\` telt ${left} en ${right} bij elkaar op.`
        : what === "written"
          ? `Bij \`${total}\` staat ${left}, maar wat het optelt is in ${right}.`
          : `\`${total}\` is in ${left}, en de grens ervan in ${right}.`,
    why: "Een som van verschillende eenheden betekent niets. Een meter die zo'n som toont, misleidt iedereen die hem leest.",
    help: () =>
      'Vermenigvuldig een van beide met een verhouding (een attribuut met `unit "…" per "…"`), maak er twee totalen van, of verbeter een eenheid.',
  },
  C0005: {
    message: ({ task, claim, versions, counterexample }) =>
      `Over \`${task}\` is beloofd${versions}: ${claim}. ${counterexample}`,
    why: "De teksten vertellen deelnemers, en het rapport zijn lezers, een regel die het formulier niet toepast.",
    help: () =>
      "Verander de grens of de getallen van de standen, of anders de belofte en elke tekst waarin zij staat.",
  },
  C0006: {
    message: ({ task, claim, versions, reason }) =>
      `Het is niet beslist of dit klopt van \`${task}\`${versions}: ${claim}. Het bewijs stopte: ${reason}.`,
    why: "Een belofte die niet bewezen en niet weerlegd is, kan in het veld nog steeds gebroken worden.",
    help: () => "Minder opties, grotere stappen of rondere getallen brengen het binnen bereik.",
  },
  C0007: {
    message: ({ task, versions, conflict }) =>
      `Geen enkel antwoord op \`${task}\` past binnen alle grenzen${versions}. ${conflict}`.trim(),
    why: "Niemand kan dan verder, dus niemand kan een antwoord insturen.",
    help: () =>
      "Vergelijk de grenzen, groepen en aantallen van de taak met elkaar en met de getallen: twee ervan sluiten elkaar uit, of er wordt meer gevraagd dan er is.",
  },
  C0008: {
    message: ({ total, versions, start, limit }) =>
      `\`${total}\` begint op ${start}${versions}, en ${limit} is het meeste dat mag.`,
    why: "De meter staat bij aankomst al in het rood. Deelnemers moeten herstellen wat zij niet deden, en denken dat het hun fout is.",
    help: () => "Begin op een stand of bedrag dat binnen de grens past, of met `start unanswered`.",
  },
  C0201: {
    message: ({ total, versions }) =>
      `De grens van \`${total}\` sluit geen antwoord uit${versions}: wat iemand ook kiest, het blijft erbinnen.`,
    why: "Zonder een grens die men voelt, hoeft niemand te wegen. Men kan alles krijgen, en de antwoorden zeggen weinig over wat het belangrijkst is.",
    help: () =>
      "Maak de grens krapper of de getallen groter, of toon de som zonder grens (`total`).",
  },
  C0202: {
    message: ({ what, levels, versions }) =>
      `Niemand kan ${what} op ${levels} zetten${versions}: geen antwoord daarmee past binnen de grenzen.`,
    why: "Het formulier toont een antwoord dat niemand kan geven, en een analyse leest het ontbreken ervan als een voorkeur.",
    help: () =>
      "Geef de grens meer ruimte, verander wat de stand kost, of haal die stand weg (met een eigen schaal voor deze taak).",
  },
  C0203: {
    message: ({ option, versions }) =>
      `Niemand kan \`${option}\` kiezen${versions}: geen antwoord daarmee past binnen de grenzen.`,
    why: "Het formulier biedt aan wat niemand kan krijgen, en een analyse leest dat niemand het nam als een voorkeur.",
    help: () =>
      "Geef de grens of de groep meer ruimte, verander wat de optie kost, of laat haar weg.",
  },
  C0204: {
    message: ({ total, versions, share }) =>
      `De grens van \`${total}\` sluit maar ${share} van de antwoorden uit${versions}.`,
    why: "Bijna niemand voelt de grens, dus bijna niemand hoeft het een tegen het ander te wegen.",
    help: () =>
      "Maak de grens krapper of de getallen groter. Willen de meesten juist de dure antwoorden, dan voelt men de grens misschien toch: gebruik dan `allow hardly-binds` met die reden.",
  },
  C0205: {
    message: ({ task, versions, count, share }) =>
      count === 0
        ? `De grenzen van \`${task}\` laten sommige mensen${versions} geen antwoord over, alleen de uitweg.`
        : count === 1
          ? `De grenzen van \`${task}\` laten maar één antwoord over${versions}: er valt niets te kiezen.`
          : `De grenzen van \`${task}\` laten ${share} van de antwoorden over${versions}.`,
    why: "Wat mensen kiezen, is dan wat de rekensom hun overlaat, en niet wat zij belangrijk vinden.",
    help: () => "Geef de grenzen meer ruimte, of maak de getallen kleiner.",
  },
  C0206: {
    message: ({ task, versions, earlier, conflict }) =>
      `Geen enkel antwoord op \`${task}\` past binnen alle grenzen${versions} na ${earlier}. ${conflict}`,
    why: "Wie de eerdere taak zo beantwoordde, wat van het formulier mocht, kan niet verder en kan niets insturen.",
    help: () =>
      "Laat de eerdere taak genoeg over: begrens die zo dat dit antwoord niet kan, of geef de latere taak meer ruimte of een uitweg (`opt out`).",
  },
  C0207: {
    message: ({ task, total, own, table, ownShare, share }) =>
      `Wat over \`${task}\` beloofd is, legt de getallen van \`${total}\` niet vast: ${table} houdt zich er net zo goed aan als ${own}, en laat ${share} van de antwoorden toe in plaats van ${ownShare}.`,
    why: "De regel in het rapport past op meer dan één instrument, en met andere getallen hadden mensen een andere keuze gehad.",
    help: () =>
      "Publiceer de getallen bij de regel, of beloof wat de reeksen uit elkaar houdt (`expect … at more`). Met `allow expectation-weak` zegt u dat de getallen gepubliceerd zijn.",
  },
  C0208: {
    message: ({ scale, level, other, total, versions }) =>
      `Niveau ${level} van \`${scale}\` neemt meer van \`${total}\` dan ${other}${versions}, en is evenveel waard.`,
    why: "Wie de getallen weegt, heeft geen reden om het te kiezen. Zo telt het de mensen die niet keken.",
    help: () =>
      "Geef de twee standen verschillende getallen voor wat ze opleveren, of hetzelfde getal voor wat ze kosten.",
  },
  C0209: {
    message: ({ option, total, higher, lower, than, versions }) =>
      `In \`${total}\` volgen de getallen van \`${option}\` niet de volgorde van de standen${versions}: ${higher} telt ${than} mee dan ${lower}, en andere standen gaan de andere kant op.`,
    why: "Een hogere stand die minder van de grens neemt, is meestal een verschrijving, en deelnemers begrijpen dan niet wat de meter doet.",
    help: () =>
      "Zet de getallen in de volgorde van de standen. Is de goedkopere stand zo bedoeld, zeg dan in de tekst van de optie waarom.",
  },
  C0210: {
    message: ({ text, words, level, any, without, versions }) =>
      `In \`${text}\` staat “${words}”. Dat klopt${versions} voor wie nergens minder kiest (${without} opties op ${level}); wie dat wel doet, kan er ${any} kiezen.`,
    why: "Sommige mensen ontdekken dat minder kiezen ruimte geeft, en andere niet: hun antwoorden verschillen dan door wat zij begrepen en niet door wat zij belangrijk vinden.",
    help: () =>
      "Zeg in de tekst dat elders minder kiezen ruimte geeft, of laat de lagere standen niets teruggeven.",
  },
  C0211: {
    message: ({ text, words, bound, versions }) =>
      `In \`${text}\` staat “${words}”. De grenzen laten${versions} ${bound}.`,
    why: "Mensen plannen hun antwoord op wat zij lezen. Belooft een tekst een ander aantal dan het formulier toelaat, dan twijfelen zij aan het formulier, of proberen zij nooit wat wel kan.",
    help: () =>
      'Verander het aantal in de tekst of de grens. Verschillen de versies, laat de tekst dan mee verschillen (`in v1 "…" in v2 "…"`), of zeg het zonder aantal.',
  },
  C0212: {
    message: ({ one, other, attributes }) =>
      `\`${one}\` en \`${other}\` hebben in elke versie dezelfde ${attributes}.`,
    why: "Meestal zijn de getallen gekopieerd en vergeten. En wat mensen ook liever hebben, geen getal in het ontwerp kan het verklaren.",
    help: () => "Kijk of een van de twee zijn eigen getallen nog moet krijgen.",
  },
  C0213: {
    message: ({ task, versions, what, reason }) =>
      `Van \`${task}\` is niet beslist${versions} ${what}. Het bewijs stopte: ${reason}.`,
    why: "Wat niet bewezen en niet weerlegd is, kan in het veld nog steeds misgaan.",
    help: () => "Minder opties, grotere stappen of rondere getallen brengen het binnen bereik.",
  },
  C0217: {
    message: ({ total, round, span }) =>
      `\`${total}\` wordt afgerond op ${round}, en verschilt tussen twee antwoorden niet meer dan ${span}.`,
    why: "Mensen zien dan één of twee getallen, wat zij ook kiezen, en kunnen niet zien wat een keuze doet.",
    help: () => "Rond op minder af, of haal `round` weg: dan staat het totaal er zoals het is.",
  },
  C0214: {
    message: ({ of, limit, number }) =>
      `\`at most ${limit}\` begrenst niets bij \`${of}\`: er zijn er ${number} om uit te kiezen.`,
    why: "Mensen lezen dat zij er zoveel mogen kiezen, en wegen niets af. Meestal is er een antwoord of optie weggehaald nadat de grens was geschreven.",
    help: () => "Maak het getal kleiner, of laat de grens weg.",
  },
  C0215: {
    message: ({ set, one, other, what, attribute }) =>
      what === "same"
        ? `In \`${set}\` zijn de pakketten \`${one}\` en \`${other}\` gelijk.`
        : `In \`${set}\` verschillen de pakketten \`${one}\` en \`${other}\` alleen in \`${attribute}\`.`,
    why: "Wie tussen die twee kiest, geeft niets op. Het antwoord zegt dan niets over wat mensen belangrijk vinden.",
    help: () => "Verander de set in de tabel van het ontwerp, of haal haar weg.",
  },
  C0216: {
    message: ({ text, words, role }) =>
      role === "over"
        ? `Wie boven de grens zit, leest \`${text}\`, en daar staat “${words}”.`
        : `Wie onder de grens zit, leest \`${text}\`, en daar staat “${words}”.`,
    why: "Wie doet wat er staat, komt verder van de grens, en ziet niet waarom het formulier niet verder gaat.",
    help: ({ role }) =>
      role === "over" ? "Zeg wat weg of lager kan." : "Zeg wat erbij of hoger kan.",
  },
  C0218: {
    message: ({ text, said, limit, most }) =>
      `\`${text}\` zegt “${said}”, en \`${limit}\` is ${most === 1 ? "hoogstens" : "minstens"} zoveel.`,
    why: "Mensen proberen te doen wat de tekst zegt, en het formulier weigert het.",
    help: ({ most }) => `Zeg ${most === 1 ? "“hoogstens”" : "“minstens”"}, of keer de grens om.`,
  },
};
