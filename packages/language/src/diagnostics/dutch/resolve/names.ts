import type { ProblemData } from "../../diagnostic.ts";
import type { DutchTexts } from "../texts-by-code.ts";

const nearest = ({ suggestion }: ProblemData): string =>
  suggestion === "" ? "" : ` Bedoelde u \`${suggestion}\`?`;

/** Problems with ids, in Dutch. */
export const names: DutchTexts = {
  R0001: {
    message: ({ name }) => `Niets heet hier \`${name}\`.`,
    why: "Wat naar niets verwijst, is nooit waar en wordt nooit getoond. In het veld merkt niemand dat.",
    help: (data) =>
      `Schrijf het id van iets dat in dit bestand staat, met het blok ervoor als het ergens anders staat (\`order.advice\`).${nearest(data)}`,
  },
  R0002: {
    message: ({ name }) => `Het id \`${name}\` is twee keer gegeven.`,
    why: "Kolommen, voorwaarden en bestanden vinden via het id waar ze bij horen: van twee met één id wordt de ene voor de andere aangezien.",
    help: () => "Geef een van de twee een ander id. Deelnemers lezen het opschrift, niet het id.",
  },
  R0004: {
    message: ({ name, length }) => `Het id \`${name}\` heeft ${length} tekens; 32 is het meeste.`,
    why: "Sommige statistiekprogramma's kappen namen af na 32 tekens. Twee kolommen worden er dan één.",
    help: () => "Kies een korter id en zet de rest in het opschrift.",
  },
  R0005: {
    message: ({ name }) => `\`${name}\` is een woord dat de inzending zelf gebruikt.`,
    why: "Een inzending bewaart naast elk antwoord `answer`, `text`, `why` en dergelijke. Een id met dezelfde naam zou zich daarmee vermengen.",
    help: ({ name }) => `Kies een ander id, bijvoorbeeld \`${name}_asked\`.`,
  },
  R0006: {
    message: ({ name }) => `\`${name}\` staat in meer dan één blok.`,
    why: "Het is niet zeker welke bedoeld is, en bij een gok kunnen deelnemers de verkeerde vragen krijgen.",
    help: ({ one, other }) => `Schrijf het blok erbij: \`${one}\` of \`${other}\`.`,
  },
  R0007: {
    message: ({ answer, of }) => `\`${of}\` heeft geen antwoord \`${answer}\`.`,
    why: "Een vergelijking met een antwoord dat niet bestaat, is nooit waar. Een aandeel ervan wordt nooit gehaald.",
    help: (data) => `Schrijf een van de antwoorden.${nearest(data)}`,
  },
  R0008: {
    message: ({ name }) => `Er is geen versie \`${name}\`.`,
    why: "Wat voor een versie geldt die niet bestaat, geldt voor niemand.",
    help: (data) =>
      `Maak haar (\`version ${data["name"]} "…"\`) of schrijf een versie die er is.${nearest(data)}`,
  },
  R0009: {
    message: ({ name, scale }) => `De standen \`${scale}\` hebben geen \`${name}\`.`,
    why: "Een stand die niet bestaat, kan niemand kiezen en niemand tellen.",
    help: (data) => `Schrijf een van de standen.${nearest(data)}`,
  },
  R0010: {
    message: ({ name }) => `Geen stand en geen optie heeft het kenmerk \`${name}\`.`,
    why: "Een totaal of gemiddelde van een kenmerk dat nergens staat, heeft geen waarde.",
    help: (data) =>
      `Schrijf \`${data["name"]}\` met een getal bij de standen of opties, of neem een kenmerk dat er is.${nearest(data)}`,
  },
  R0011: {
    message: ({ name }) => `Er zijn geen weegfactoren \`${name}\`.`,
    why: "Een gewogen cijfer heeft de randtotalen nodig waarnaar gewogen wordt.",
    help: (data) =>
      `Maak ze (\`weights ${data["name"]} { … }\`) of schrijf weegfactoren die er zijn.${nearest(data)}`,
  },
  R0012: {
    message: ({ name }) => `Er is geen instroom \`${name}\`.`,
    why: "Een steekproef of quotum telt wie langs één weg binnenkomt. Die weg moet er zijn.",
    help: (data) =>
      `Maak hem (\`stream ${data["name"]} { … }\`) of schrijf een instroom die er is.${nearest(data)}`,
  },
  R0013: {
    message: ({ name, first, then }) =>
      then === ""
        ? `\`${name}\` wordt hier gebruikt, maar pas later gevraagd.`
        : `\`${name}\` wordt hier gebruikt, maar is nog niet gevraagd als de \`shuffle\` ${first ? `\`${first}\`` : "dit"} voor \`${then}\` zet.`,
    why: "Op dit punt is de vraag niet aan iedereen gesteld. Voor wie hem niet kreeg, geldt de voorwaarde niet, blijft de tekst leeg en telt de grens niets mee.",
    help: ({ name, then }) =>
      then === ""
        ? "Zet de vraag eerder, of zet wat ervan afhangt later."
        : `Zet wat ervan afhangt achter de \`shuffle\`, of haal \`${name}\` eruit. Wat alleen is voor wie de vraag al kreeg, staat in een \`when … is answered\`.`,
  },
  R0014: {
    message: ({ name }) => `\`${name}\` wordt gevraagd in een andere tak van dezelfde \`when\`.`,
    why: "Wie hier komt, heeft die vraag nooit gekregen: van een `when` wordt maar één tak getoond.",
    help: () => "Stel de vraag vóór de `when`, of neem een vraag uit deze tak.",
  },
  R0015: {
    message: ({ name, is, wanted }) => `\`${name}\` is ${is}; ${wanted}.`,
    why: "Een toets die niet past bij wat getoetst wordt, betekent niets.",
    help: ({ name, wanted }) =>
      String(wanted).includes("`is answered`")
        ? "Schrijf `is answered`. Wat een voorwaarde moet onderscheiden, vraagt om een vraag met één of meer antwoorden, of om een getal."
        : String(wanted).includes("twee antwoorden")
          ? `Zet er een getal achter: \`${name} > 5\`.`
          : "Neem `is` voor één antwoord, `has` voor meer antwoorden, `<` en `>` voor getallen, `above` en `below` voor standen.",
  },
  R0016: {
    message: ({ file }) => `Het bestand \`${file}\` is niet te lezen.`,
    why: "Wat erin staat, hoort bij het ontwerp.",
    help: ({ file, command }) => {
      const name = String(file);
      if (name.endsWith(".po") && command === "")
        return "Schrijf het pad zoals het vanaf dit bestand loopt. De naam van een vertaling eindigt op haar taal, zoals in `texts.en.po`.";
      if (name.endsWith(".po"))
        return `Maak het: \`${command}\` schrijft het naast de raadpleging. Of schrijf het pad zoals het vanaf dit bestand loopt.`;
      return name.startsWith("pwe:") || name.endsWith(".pwe")
        ? 'De standaardblokken heten "pwe:nl/population", "pwe:nl/trust" en "pwe:nl/evaluation".'
        : "Schrijf het pad zoals het vanaf dit bestand loopt, en zet het bestand daar neer.";
    },
  },
  R0017: {
    message: ({ files }) => {
      const [first = "", second = "", ...others] = String(files).split(" → ");
      if (others.length === 0) return `\`${first}\` gebruikt zichzelf.`;
      const rest = [second, ...others].map((name) => `\`${name}\``).join(", en dat gebruikt ");
      return `\`${first}\` gebruikt ${rest}: een kring.`;
    },
    why: "Een bestand dat zichzelf nodig heeft om gelezen te worden, komt nooit af.",
    help: () => "Zet wat beide nodig hebben in een derde bestand.",
  },
  R0018: {
    message: ({ name, file }) => `In \`${file}\` staat geen \`${name}\`.`,
    why: "Alleen wat in het bestand staat, kunt u eruit gebruiken.",
    help: (data) => `Zoek op wat er in het bestand staat.${nearest(data)}`,
  },
  R0019: {
    message: ({ value, what }) => `\`${value}\` is geen ${what}.`,
    why: "Alleen deze waarden hebben een betekenis.",
    help: (data) => `Schrijf een van deze: ${data["values"]}.${nearest(data)}`,
  },
  R0081: {
    message: ({ path, column, of }) =>
      `\`${path}\` zou de kolom \`${column}\` krijgen, en die is van ${of}.`,
    why: "Twee kolommen met dezelfde naam overschrijven elkaar in de data. Een van de twee gaat verloren.",
    help: () => "Geef de vraag, of het blok waar zij in staat, een ander id.",
  },
  R0084: {
    message: ({ found }) => `\`${found}\` lijkt op een invulplek, maar wordt zo getoond.`,
    why: "Deelnemers zouden accolades lezen waar een tekststuk of eerder antwoord bedoeld is.",
    help: ({ meant }) =>
      meant === ""
        ? "Schrijf aan beide kanten van een naam twee accolades: `{{name}}`."
        : `Schrijf \`{{${meant}}}\`.`,
  },
  R0085: {
    message: ({ piece }) => `Geen tekst gebruikt het tekststuk \`${piece}\`.`,
    why: "Niemand leest het. Verschilt het per versie, dan verschillen de versies er niet door.",
    help: ({ piece }) =>
      `Schrijf \`{{${piece}}}\` in de tekst waar het bij hoort, of haal het weg.`,
  },
  R0132: {
    message: ({ piece, way }) =>
      way === ""
        ? `Het tekststuk \`${piece}\` voegt zichzelf in.`
        : `Het tekststuk \`${piece}\` voegt ${way} in, en dat voegt \`${piece}\` weer in.`,
    why: "Een tekst die in zichzelf staat, heeft geen einde, en er is niets te tonen.",
    help: () => "Haal een van deze invoegingen weg, of schrijf de woorden.",
  },
  R0092: {
    message: ({ name }) =>
      `\`${name}\` is hier een getal op zichzelf, en is nergens als kenmerk opgegeven.`,
    why: "Een getal onder een verkeerd gespelde naam ontbreekt in de som of het gemiddelde waarvoor het bedoeld was.",
    help: ({ name, suggestion }) =>
      `Bedoelde u \`${suggestion}\`? Zo niet, geef het dan op: \`attribute ${name}\`.`,
  },
  R0086: {
    message: ({ name, other }) =>
      `Deze versie heeft een tekststuk \`${name}\`, een andere heeft \`${other}\`.`,
    why: "Het zijn twee tekststukken. Elk van beide blijft leeg in de versies van het andere.",
    help: ({ name, other }) =>
      `Bedoelde u \`${other}\`? Schrijf anders in elke versie zowel \`${name}\` als \`${other}\`.`,
  },
  R0101: {
    message: ({ name, factor, others }) =>
      `\`${name}\` is een versie van de factor \`${factor}\`, en de andere die hier staan, zijn versies van \`${others}\`.`,
    why: "Iedereen heeft van elke factor een versie. Een versie van de ene factor sluit die van een andere dus niet uit.",
    help: ({ others, versions }) => `Noem versies van \`${others}\`: ${versions}.`,
  },
};
