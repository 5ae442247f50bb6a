import type { DutchTexts } from "./texts-by-code.ts";

const whereDutch: Readonly<Record<string, string>> = {
  link: "in het adres van een link",
  alt: "in de tekst die voor een afbeelding staat",
  short: "in een korte naam, die ook in tabellen en grafieken staat",
  notice: "in de mededeling die bij elk open veld staat",
  rank: "in een antwoord dat een rangorde krijgt",
  unit: "in een eenheid",
};

/** Of texts: whether they are finished, filled in and the same in every language. */
export const written: DutchTexts = {
  C1201: {
    message: ({ found }) => `Deze tekst lijkt niet af: ${found}.`,
    why: "Wat later ingevuld zou worden, leest nu elke deelnemer. Loopt het onderzoek eenmaal, dan is dat niet terug te draaien.",
    help: () => "Schrijf wat hier hoort, of laat de tekst weg.",
  },
  C1202: {
    message: ({ language, there, here, versions }) =>
      there === ""
        ? `De tekst in \`${language}\` noemt ${here}${versions}, en de bron niet.`
        : here === ""
          ? `De bron noemt ${there}${versions}, en de tekst in \`${language}\` niet.`
          : `De bron noemt ${there}${versions}, en de tekst in \`${language}\` noemt ${here}.`,
    why: "Mensen beslissen dan over andere bedragen, tijden of leeftijden door de taal die zij lezen. Dat lijkt later een verschil tussen groepen.",
    help: () => "Schrijf in beide dezelfde getallen, of verbeter het getal dat fout is.",
  },
  C1203: {
    message: ({ language, text }) =>
      `De tekst in \`${language}\` is de bron zelf, niet vertaald: “${text}”`,
    why: "Wie deze taal koos, krijgt een zin in een andere taal, en misschien net de zin waar het om gaat.",
    help: ({ language }) =>
      `Vertaal hem. Blijft hij leeg, dan telt \`pwe check\` hem bij de teksten zonder vertaling in \`${language}\`.`,
  },
  C1204: {
    message: ({ language, what, there, here }) =>
      what === "links"
        ? `De bron heeft ${there} ${there === 1 ? "link" : "links"}, en de tekst in \`${language}\` ${here}.`
        : `De bron heeft ${there} ${there === 1 ? "punt" : "punten"} in lijsten, en de tekst in \`${language}\` ${here}.`,
    why: "Wie een van de twee leest, mist een punt van een lijst of de pagina die het uitlegt.",
    help: () => "Geef beide teksten dezelfde punten en links.",
  },
  C1205: {
    message: ({ said, planned }) =>
      `Volgens de tekst duurt meedoen ${said} minuten, en volgens \`sample\` ${planned}.`,
    why: "Mensen stemmen in met de tijd die zij lezen. Duurt het langer dan beloofd, dan stoppen zij halverwege, en het panel wordt voor het andere getal betaald.",
    help: () => "Schrijf in beide hetzelfde getal, of verbeter het getal dat fout is.",
  },
  C1206: {
    message: ({ number, attribute, of, versions, shown }) =>
      attribute === ""
        ? `De tekst noemt ${number}, en de grens van \`${of}\` is ${shown}${versions}.`
        : `De tekst noemt ${number}, en \`${attribute}\` van \`${of}\` is ${shown}${versions}.`,
    why: "Deelnemers lezen één getal in de tekst en een ander in het formulier, en beslissen op een van beide.",
    help: () =>
      "Laat het getal in de tekst meegaan met de versies: zet het in een `piece` met een tekst per versie, of laat het over aan de meter en de tabel.",
  },
  C1207: {
    message: ({ what, found }) =>
      what === "edge"
        ? `Er staat een spatie aan het begin of eind van “${found}”.`
        : what === "spaces"
          ? `Er staan twee spaties in “${found}”.`
          : what === "mark"
            ? `Er staat een spatie voor het leesteken in “${found}”.`
            : what === "double"
              ? `Er staan twee leestekens in “${found}”.`
              : what === "twice"
                ? `Er staat twee keer hetzelfde woord: “${found}”.`
                : what === "bracket"
                  ? `Een haakje mist het andere: “${found}”.`
                  : `Een aanhalingsteken mist het andere: “${found}”.`,
    why: "Door slordigheden twijfelen lezers of de rest wel klopt, en een schermlezer struikelt erover.",
    help: () => "Verbeter de tekst, en de vertalingen die hem overnamen.",
  },
  C1208: {
    message: ({ answer, where }) =>
      `\`{{${answer}}}\` wordt niet ingevuld: het staat ${whereDutch[String(where)]}.`,
    why: "Deelnemers zien een gat midden in een zin, of een link die nergens heen gaat. In het adres van een link zou hun antwoord naar een andere site gaan.",
    help: ({ where }) =>
      where === "link"
        ? "Zet het antwoord in de woorden om de link heen, en geef iedereen hetzelfde adres. Met een `piece` kan elke versie een eigen adres hebben."
        : "Schrijf het zonder het antwoord, of herhaal het antwoord in een tekst ernaast.",
  },
  C1209: {
    message: ({ path, how }) =>
      how === "same page"
        ? `\`{{${path}}}\` staat op de pagina waar de vraag nog gesteld wordt. Tot dan staat er “geen antwoord”.`
        : how === "branch"
          ? `Wie \`${path}\` niet gevraagd is, leest bij \`{{${path}}}\` “geen antwoord”.`
          : how === "refused"
            ? `Wie niet instemt met het bewaren van \`${path}\`, leest bij \`{{${path}}}\` “geen antwoord”.`
            : how === "withheld"
              ? `Wie \`${path}\` liever niet beantwoordt, leest die woorden bij \`{{${path}}}\`.`
              : `Wie \`${path}\` overslaat, leest bij \`{{${path}}}\` “geen antwoord”.`,
    why: "“U woont in geen antwoord.” Aan een zin die nergens op slaat, zien deelnemers dat niemand ernaar keek. Hun volgende antwoord gaat dan over iets anders.",
    help: ({ path, how }) =>
      how === "same page"
        ? "Zet `then` voor de tekst, dan staat die op de volgende pagina."
        : how === "branch"
          ? "Schrijf het zonder het antwoord, of stel de vraag aan iedereen."
          : how === "withheld"
            ? `Zet de tekst in \`when ${path} is answered { … }\`: wie het liever niet zegt, heeft niet geantwoord.`
            : `Zet de tekst in \`when ${path} is answered { … }\`, of maak de vraag niet \`optional\`.`,
  },
  C1210: {
    message: ({ link, what, address }) =>
      what === "empty"
        ? `\`${link}\` heeft geen adres.`
        : what === "plain"
          ? `\`${link}\` wordt zo getoond: een tekst tussen enkele \`"…"\` heeft geen links.`
          : what === "image"
            ? `\`${link}\` toont geen afbeelding, alleen de woorden.`
            : what === "spaces"
              ? `\`${link}\` wordt zo getoond: in een adres staan geen spaties.`
              : what === "scheme"
                ? `\`${address}\` gaat niet open: een link begint met https:, http: of mailto:.`
                : `\`${address}\` is geen heel adres: het leidt naar een pagina die er niet is.`,
    why: "Deelnemers vinden achter de woorden niets, of een andere pagina dan bedoeld, en komen niet terug.",
    help: ({ what }) =>
      what === "plain"
        ? 'Zet de tekst tussen drie aanhalingstekens (`"""`). Daar werken links.'
        : what === "image"
          ? 'Toon de afbeelding met `image "plan.png" alt "…"` op een eigen regel.'
          : "Schrijf het hele adres, zoals in `[de kaart](https://example.org/kaart)`, of haal de link weg.",
  },
  C1211: {
    message: ({ found, what }) =>
      what === "tag"
        ? `Deelnemers lezen “${found}” met het label erin: HTML is hier gewone tekst.`
        : what === "entity"
          ? `Deelnemers lezen “${found}” zoals het er staat: het is HTML voor een teken.`
          : `Deelnemers lezen “${found}” met de sterretjes: een tekst tussen \`"…"\` kent geen Markdown.`,
    why: "Lezers haperen bij tekens van een opmaaktaal, en een schermlezer leest ze voor.",
    help: ({ what }) =>
      what === "tag"
        ? 'Haal de labels weg. Tussen drie aanhalingstekens (`"""`) maakt Markdown woorden vet (`**woord**`), lijsten en links.'
        : what === "entity"
          ? "Schrijf het teken zelf."
          : 'Zet de tekst tussen drie aanhalingstekens (`"""`), of haal de sterretjes weg.',
  },
  C1212: {
    message: ({ found }) => `\`${found}\` wordt niet ingevuld: deelnemers lezen het zo.`,
    why: "Andere programma's vullen op zo'n plek een antwoord of een naam in. Hier leest iedereen midden in een zin de naam van een variabele.",
    help: ({ name }) =>
      name === ""
        ? "Een eerder antwoord of een tekststuk voegt u in met het id tussen twee accolades: `{{id}}`. Wat een panel van iemand weet, is niet in te voegen."
        : `Schrijf \`{{${String(name)}}}\`.`,
  },
  C1213: {
    message: ({ said, what, of, attribute, shown }) => {
      const designs: Readonly<Record<string, string>> = {
        options: `er zijn ${shown} opties`,
        limit: `de grens van \`${of}\` is ${shown}`,
        value: `\`${attribute}\` van \`${of}\` is ${shown}`,
        points: `er worden ${shown} punten verdeeld`,
        range: `de getallen lopen ${shown}`,
        most: `er zijn hoogstens ${shown} te kiezen`,
        least: `er zijn minstens ${shown} te kiezen`,
        top: `er worden er ${shown} op volgorde gezet`,
      };
      return `De tekst noemt “${said}”, en ${designs[`${what}`]}.`;
    },
    why: "Het getal in de tekst is getypt voordat het ontwerp veranderde, of telt iets wat de tekst niet noemt. Deelnemers geloven het ene of het andere.",
    help: ({ what }) =>
      what !== "limit" && what !== "value"
        ? "Schrijf het getal dat er is, of laat het weg."
        : "Schrijf het getal zoals het is, één keer: maak er een `constant` van en zet die met `{{name}}` in de tekst, of laat het over aan de meter.",
  },
  C1214: {
    message: ({ text, words }) =>
      `\`${text}\` heeft het over “${words}”, en op die pagina staat geen afbeelding.`,
    why: "Deelnemers zoeken wat er niet staat, en antwoorden zonder wat zij moesten weten.",
    help: () => 'Zet die erbij met `image "…" alt "…"`, of zeg het in woorden.',
  },
  C1215: {
    message: ({ text, said, what, shown }) =>
      what === "last"
        ? `\`${text}\` zegt “${said}”, en \`${shown}\` komt daarna.`
        : `\`${text}\` zegt “${said}”, en het zijn er ${shown}.`,
    why: "Mensen tellen mee. Zij zoeken wat zij misten, of stoppen waar staat dat het klaar is.",
    help: ({ what }) =>
      what === "last"
        ? "Haal dit weg, of zet het waar het klopt."
        : "Verbeter het getal, of laat het weg.",
  },
  C1216: {
    message: ({ said, what, is }) => {
      if (what === "day") return `Geen kalender heeft “${said}”: die maand heeft ${is} dagen.`;
      if (what === "weekday") return `“${said}” is een ${is}.`;
      if (what === "turned") return `“${said}” eindigt voor het begint.`;
      return `De percentages in “${said}” zijn samen ${is}.`;
    },
    why: "Deelnemers zien dat er iets niet klopt, en niet wat wel klopt. Zij komen op de verkeerde dag, of vertrouwen de andere getallen ook niet.",
    help: () => "Schrijf wat er bedoeld is.",
  },
  C1217: {
    message: ({ text, said, unit }) =>
      `\`${text}\` zegt “${said}”, en de bedragen van dit ontwerp zijn in ${unit}.`,
    why: "Dit bleef staan uit een ander onderzoek. Mensen vergelijken het bedrag met die ernaast, die iets anders waard zijn.",
    help: ({ unit }) => `Schrijf het bedrag in ${unit}.`,
  },
  C1218: {
    message: ({ text, end }) => `\`${text}\` vraagt iets, en eindigt zonder vraagteken: “${end}”.`,
    why: "Voorgelezen is het geen vraag, en mensen vragen zich af of de rest ontbreekt.",
    help: () => "Zet er een vraagteken achter, of maak de zin af.",
  },
  C1219: {
    message: ({ said, question, others }) =>
      `De tekst zegt “${said}”, en \`${question}\` moet beantwoord worden${others === 0 ? "" : `, en nog ${others}`}.`,
    why: "Mensen doen mee op die belofte. Wie een vraag wil overslaan, kan niet verder, en stopt of vult maar iets in.",
    help: () => "Maak de vragen `optional` of geef ze een `refused`, of neem de belofte terug.",
  },
};
