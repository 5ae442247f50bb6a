import type { DutchTexts } from "./texts-by-code.ts";

export const written: DutchTexts = {
  C1201: {
    message: ({ found }) => `Deze tekst lijkt niet af: “${found}”.`,
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
      what === "spaces"
        ? `Er staan twee spaties in “${found}”.`
        : what === "mark"
          ? `Er staat een spatie voor het leesteken in “${found}”.`
          : what === "double"
            ? `Er staan twee leestekens in “${found}”.`
            : what === "bracket"
              ? `Een haakje mist het andere: “${found}”.`
              : `Een aanhalingsteken mist het andere: “${found}”.`,
    why: "Door slordigheden twijfelen lezers of de rest wel klopt, en een schermlezer struikelt erover.",
    help: () => "Verbeter de tekst, en de vertalingen die hem overnamen.",
  },
};
