import type { DutchTexts } from "./texts-by-code.ts";

export const burden: DutchTexts = {
  C0701: {
    message: ({ versions, minutes, declared, words, perMinute, stream }) =>
      `Meedoen duurt ongeveer ${minutes} minuten${versions}, en \`sample ${stream}\` zegt ${declared}. Dat zijn ${words} woorden, ${perMinute} per minuut, en 4 seconden voor een keuze, 8 voor een optie of meer antwoorden, 30 voor een tekst die moet.`,
    why: "Wie minder tijd verwacht, stopt halverwege of antwoordt zomaar wat. En een panel wordt betaald voor de tijd die genoemd is.",
    help: () => "Kort in wat mensen lezen, vraag minder, of noem de langere tijd.",
  },
  C0702: {
    message: ({ longest, mean, shortest }) =>
      `De langste route duurt ongeveer ${longest} minuten. Gemiddeld is het ${mean}, en de kortste duurt ${shortest}.`,
    why: "Wie het meest te zeggen heeft, krijgt de meeste vragen en stopt het vaakst. Dan ontbreekt juist de groep die gehoord moest worden.",
    help: () => "Spreid de vervolgvragen, of stel elke deelnemer er maar een paar.",
  },
  C0704: {
    message: ({ number, required, first }) =>
      Number(required) > 2
        ? `De pagina met \`${first}\` heeft ${required} teksten die geschreven moeten worden.`
        : `De pagina met \`${first}\` heeft ${number} open velden.`,
    why: "Door open vragen stoppen mensen eerder dan door iets anders, en meer ervan op een pagina geeft korte antwoorden.",
    help: () => "Maak er een paar vrijwillig, spreid ze met `then`, of stel er een van.",
  },
  C0705: {
    message: ({ grid, rows, columns }) =>
      `\`${grid}\` heeft ${rows} rijen van ${columns} antwoorden: meer dan 12 rijen of 7 antwoorden.`,
    why: "Op een telefoon vallen de antwoorden van het scherm. En wie veel gelijke rijen langs moet, geeft elke rij hetzelfde antwoord.",
    help: () => "Gebruik een kortere schaal, verdeel de rijen over twee vragen, of laat rijen weg.",
  },
  C0706: {
    message: ({ number, required }) =>
      `Een deelnemer kan ${number} open velden krijgen${Number(required) > 0 ? `, waarvan er ${required} ingevuld moeten worden` : ""}.`,
    why: "Bij elke volgende tekst schrijven mensen minder, en iedere tekst moet gelezen en gecodeerd worden.",
    help: () =>
      "Vraag een motivatie waar de analyse haar leest, bijvoorbeeld bij de opties die het meest veranderd zijn.",
  },
  C0707: {
    message: ({ number, first }) =>
      `De pagina met \`${first}\` heeft ${number} vragen, meer dan 20.`,
    why: "Op een telefoon zijn dat veel schermen zonder teken dat men opschiet. Mensen stoppen daar, en wat zij invulden wordt pas aan het eind nagekeken.",
    help: () =>
      "Zet `then` tussen groepen vragen die bij elkaar horen: elke groep wordt een pagina.",
  },
  C0708: {
    message: ({ text, said, least, most }) =>
      `\`${text}\` spreekt van ${said} vragen, en het zijn er ${
        least === most ? most : `${least} tot ${most}, afhankelijk van de antwoorden`
      }.`,
    why: "Mensen stemmen in met wat zij lezen, en tellen mee. Na de laatste die beloofd was stoppen zij.",
    help: () => "Verbeter het getal, of laat het weg en zeg hoe lang het duurt.",
  },
  C0709: {
    message: ({ condition, before, all }) =>
      `Door \`${condition}\` valt men pas af na ${before} van de ${all} vragen.`,
    why: "Wie wordt weggestuurd, deed het werk voor niets en krijgt er niets voor. Wat zij antwoordden, wordt weggegooid.",
    help: () => "Vraag eerst wat dit bepaalt, en zet de `screen out` er vlak achter.",
  },
};
