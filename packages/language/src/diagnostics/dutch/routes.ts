import type { DutchTexts } from "./texts-by-code.ts";

export const routes: DutchTexts = {
  C0101: {
    message: ({ what, reason }) => `Niemand komt bij ${what}: ${reason}.`,
    why: "De vraag staat in de vragenlijst en de kolom blijft leeg. Dat ziet u pas als het veldwerk voorbij is.",
    help: () => "Verander een van deze voorwaarden, of haal weg wat niemand kan zien.",
  },
  C0102: {
    message: ({ condition, ends }) => `Geen enkel antwoord maakt \`${condition}\` waar.${ends}`,
    why: "Wat ervan afhangt, krijgt niemand te zien, en de kolommen blijven leeg.",
    help: () => "Kijk of een `and` een `or` moet zijn, en of een getal wel te bereiken is.",
  },
  C0103: {
    message: ({ condition }) => `\`${condition}\` geldt voor iedereen die hier komt.`,
    why: "Een vervolg dat voor sommigen bedoeld was, krijgt iedereen. Of de voorwaarde zegt niets en maakt het ontwerp moeilijker te lezen.",
    help: () => "Verander de voorwaarde, of haal de `when` weg en laat staan wat erin staat.",
  },
  C0104: {
    message: ({ one, other, answers }) =>
      `\`${one}\` en \`${other}\` gelden allebei bij ${answers}.`,
    why: "Deze deelnemers krijgen twee vervolgen die als alternatieven geschreven zijn, en de twee groepen zijn niet te vergelijken.",
    help: () =>
      "Verander een van de grenzen, zodat elk antwoord bij een van de twee hoort. Moeten deze deelnemers beide krijgen, gebruik dan `allow` en zeg waarom.",
  },
  C0105: {
    message: ({ path, answers }) =>
      `Deze vertakkingen over \`${path}\` tonen niets aan wie ${answers} antwoordde.`,
    why: "Deelnemers met dat antwoord slaan het vervolg stil over, en het rapport moet uitleggen waarom zij ontbreken.",
    help: () =>
      "Zet het antwoord bij een van de takken, of schrijf een `else`. Een `else { }` met niets erin zegt dat het zo bedoeld is.",
  },
  C0106: {
    message: ({ path, how, condition, example }) =>
      how === "recall"
        ? `Niet iedereen die \`recall ${path}\` leest, kreeg die vraag${example}.`
        : how === "text"
          ? `Niet iedereen die hier \`{{${path}}}\` leest, kreeg die vraag${example}.`
          : how === "not"
            ? `\`${condition}\` geldt ook voor wie \`${path}\` nooit gevraagd is${example}.`
            : `De \`else\` na \`${condition}\` is er ook voor wie \`${path}\` nooit gevraagd is${example}.`,
    why: "Deelnemers lezen een lege plek, of een vraag over een antwoord dat zij nooit gaven. Hun antwoord betekent dan iets anders.",
    help: ({ path }) =>
      `Zet het waar iedereen de vraag kreeg, of voeg \`${path} is answered\` toe aan de voorwaarde eromheen.`,
  },
  C0107: {
    message: ({ what, number }) =>
      what === "deep"
        ? `Deze vertakking staat in ${number} andere.`
        : `Er zijn ${number} routes door deze vragenlijst.`,
    why: "Niemand kan zoveel routes met de hand doorlopen. Een fout in een ervan komt dan pas in het veld aan het licht.",
    help: ({ what }) =>
      what === "deep"
        ? "Stel de vraag die mensen verdeelt eerder, of verbind voorwaarden met `and`."
        : "Vertrouw op wat hier bewezen is, en probeer de routes die `pwe paper` tekent. Minder vertakkingen die naar meer antwoorden kijken, geven minder routes.",
  },
  C0109: {
    message: ({ question, earlier }) =>
      `\`${question}\` vraagt hetzelfde als \`${earlier}\`, en nergens staat welke antwoorden dezelfde zijn.`,
    why: "Hoeveel mensen van mening veranderden, is niet uit te rekenen als de antwoorden van voor en na niet dezelfde antwoorden zijn.",
    help: ({ earlier }) =>
      `Schrijf \`answers of ${earlier}\`, of merk antwoorden die een eerder antwoord herhalen met \`as\` of \`stays\`.`,
  },
  C0110: {
    message: ({ condition, number, of, points, known }) =>
      `Van ${of} deelnemers komen er ongeveer ${number} in de tak van \`${condition}\`${known === "margins" ? ", als zij zijn zoals de randtotalen zeggen en elk ander antwoord even waarschijnlijk is" : ", als elk antwoord even waarschijnlijk is"}. Twee helften van hen moeten ${points} procentpunten verschillen voordat dat te zien is.`,
    why: "Een vraag waar weinig mensen komen, kost ontwerp en vertaling, en de uitkomst kan geen conclusie dragen.",
    help: () =>
      "Stel de vraag aan meer mensen, nodig deze groep apart uit, of zeg vooraf dat het alleen een illustratie is.",
  },
  C0111: {
    message: ({ condition, reason }) =>
      `Het is niet beslist of iemand in de tak van \`${condition}\` komt: ${reason}.`,
    why: "Een tak waarvan niets bewezen is, kan in het veld leeg blijken.",
    help: () =>
      "Minder voorwaarden op dezelfde taak, grotere stappen van een bedrag of een minder diepe vertakking brengen het binnen bereik.",
  },
  C0112: {
    message: ({ condition, reason }) => `Niemand wordt afgewezen door \`${condition}\`: ${reason}.`,
    why: "Wie dit schreef, rekent erop dat deze mensen hier stoppen. Zij gaan door, of zijn al eerder gestopt, en tellen mee waar niemand hen verwacht.",
    help: () =>
      "Zet de `screen out` waar deze mensen nog komen, verander de voorwaarde, of haal haar weg.",
  },
  C0120: {
    message: ({ part, whole, here }) =>
      here === ""
        ? `\`${part}\` verandert niets in \`${whole}\`.`
        : `\`${part}\` verandert niets in \`${whole}\`: voor wie hier komt, staat het al vast.`,
    why: "Wie dit schreef, wilde iemand uitsluiten of toelaten, en de voorwaarde doet geen van beide. Vaak is het een getal of antwoord dat gekopieerd is en niet veranderd.",
    help: () => "Maak ervan wat bedoeld was, of haal het weg.",
  },
  C0121: {
    message: ({ condition }) =>
      `Waar \`${condition}\` geldt, wordt niets getoond of gevraagd, en elders in de vertakking ook niet.`,
    why: "Wie het bestand beheert, leest de vertakking, maar zij verandert voor niemand iets: wat erin hoorde, ontbreekt.",
    help: () => "Schrijf tussen de accolades wat deze mensen moeten zien, of haal de `when` weg.",
  },
  C0122: {
    message: ({ what, number }) =>
      number === 0
        ? `Hier staat niets waarvan \`${what}\` de volgorde kan veranderen.`
        : `Hier staat één ding dat \`${what}\` kan verplaatsen. De volgorde is dus altijd dezelfde.`,
    why: "In het rapport staat dat de volgorde per deelnemer verschilde, en zij was voor iedereen gelijk.",
    help: ({ what }) =>
      what === "shuffle { … }"
        ? "Zet er minstens twee blokken of vragen in, of haal de `shuffle` weg."
        : "Haal een `pin` of de `shuffle` weg.",
  },
  C0124: {
    message: ({ text }) =>
      `\`${text}\` staat los in een \`shuffle\`: bij de een komt de tekst voor de vragen, bij de ander ertussen of erna.`,
    why: "Een inleiding na de vragen legt niets meer uit. Wie haar laat kreeg, las andere vragen dan wie haar vroeg kreeg.",
    help: () =>
      "Zet de tekst voor de `shuffle`, of in de `ask` of het blok waar zij bij hoort: daar verhuist zij mee.",
  },
  C0125: {
    message: ({ question }) =>
      `\`recall ${question}\` staat op de pagina van \`${question}\` zelf, er vlak onder.`,
    why: "Wie op de pagina komt, heeft nog niet geantwoord: er staat dan dat er geen antwoord is. Daarna herhaalt het wat erboven staat.",
    help: () =>
      "Zet het op een latere pagina, achter `then` of in het volgende deel, of haal het weg.",
  },
  C0126: {
    message: ({ condition, read }) => `\`${condition}\` wordt gelezen als \`${read}\`.`,
    why: "`and` bindt sterker dan `or`. Wie de regel van links naar rechts leest, begrijpt iets anders, en de vraag gaat dan naar andere mensen dan bedoeld.",
    help: () => "Schrijf de haakjes die u bedoelt.",
  },
  C0127: {
    message: ({ again, first }) =>
      `\`${again}\` vraagt \`${first}\` opnieuw na nieuwe informatie, op dezelfde pagina.`,
    why: "Wie het eerste antwoord geeft, ziet het nieuws al staan, en kan dat antwoord daarna nog veranderen. Wat het nieuws met een antwoord doet, is dan niet te zien.",
    help: () =>
      "Schrijf `then fixed` voor het nieuws: dat komt op een nieuwe pagina, en het eerste antwoord blijft zoals het was.",
  },
};
