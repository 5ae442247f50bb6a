import type { DutchTexts } from "../texts-by-code.ts";

const blocks: Readonly<Record<string, string>> = {
  task: "keuzetaak",
  dilemma: "dilemma",
  section: "sectie",
  pairs: "reeks paren",
};
const inDutch = (kind: string | number | undefined): string => blocks[String(kind)] ?? `${kind}`;
const theBlock = (kind: string | number | undefined): string =>
  `${kind === "dilemma" ? "Het" : "De"} ${inDutch(kind)}`;

/** Problems with how things stand together, in Dutch. */
export const structure: DutchTexts = {
  R0020: {
    message: () => "Het bestand zegt niet welke raadpleging het is.",
    why: "Inzendingen worden bewaard onder het id en de uitgave van de raadpleging.",
    help: () =>
      'Schrijf na de eerste regel `consultation some_id "Title" { release 1 language nl }`.',
  },
  R0021: {
    message: ({ what }) => `\`${what}\` kan hier maar één keer staan.`,
    why: "Met twee is niet zeker welke van de twee geldt.",
    help: () => "Houd een van de twee.",
  },
  R0022: {
    message: () => "De raadpleging zegt niet in welke taal haar teksten zijn.",
    why: "Een voorleesprogramma heeft dat nodig om de teksten uit te spreken, en het formulier om zijn eigen woorden te kiezen.",
    help: () => "Schrijf `language nl` (of `en`) bij de raadpleging.",
  },
  R0023: {
    message: () => "Om toestemming wordt pas na iets anders gevraagd.",
    why: "Zonder toestemming mag niets bewaard worden. Er kan dus niets aan voorafgaan.",
    help: () =>
      "Zet het blok `consent` vóór de eerste keuzetaak, het eerste dilemma of de eerste sectie.",
  },
  R0024: {
    message: ({ task }) => `De keuzetaak \`${task}\` zegt niet wat er per optie beslist wordt.`,
    why: "Zonder dat is er niets om te antwoorden.",
    help: () =>
      "Schrijf erbij `levels SCALE start …`, `choose`, `points 100` of `amount 0..50 step 5`.",
  },
  R0025: {
    message: ({ task }) =>
      `De keuzetaak \`${task}\` zegt twee keer wat er per optie beslist wordt.`,
    why: "In een keuzetaak wordt één soort ding beslist.",
    help: () => "Houd er één, en maak van de andere een tweede keuzetaak.",
  },
  R0026: {
    message: ({ task }) => `De keuzetaak \`${task}\` heeft geen opties.`,
    why: "Er is niets om uit te kiezen.",
    help: () => 'Schrijf er minstens twee: `option parks "More parks"`.',
  },
  R0027: {
    message: ({ scale }) => `Er staat niet bij waar \`${scale}\` begint.`,
    why: "Een stand die vooraf is ingevuld, trekt antwoorden naar zich toe. Een formulier dat leeg begint, vraagt een klik meer. Die keuze is aan u.",
    help: () => "Schrijf erachter `start at LEVEL` of `start unanswered`.",
  },
  R0028: {
    message: ({ option }) => `Het bedrag van \`${option}\` heeft geen laagste en hoogste waarde.`,
    why: "Zonder bovengrens kan één optie alles opslokken.",
    help: () => "Schrijf `amount 0..50` bij de keuzetaak, of bij de optie.",
  },
  R0029: {
    message: ({ what, decision }) => `${what} past niet bij \`${decision}\`.`,
    why: "Het zou niets veranderen aan wat deelnemers zien of kunnen antwoorden.",
    help: () => "Laat het weg, of verander wat er in de keuzetaak beslist wordt.",
  },
  R0030: {
    message: () => "Vóór deze `motivate` staat geen vraag.",
    why: "Een toelichting wordt bewaard naast het antwoord dat zij toelicht.",
    help: () => "Zet haar na de vraag waar zij bij hoort, in dezelfde tak.",
  },
  R0031: {
    message: ({ name }) => `\`${name}\` is geen \`levels\` en geen lijst met antwoorden.`,
    why: "De kolommen van een rooster zijn standen of antwoorden die al gegeven zijn.",
    help: () => "Geef ze met `levels ID { … }` en schrijf dat id achter `grid`.",
  },
  R0032: {
    message: ({ question }) => `Op de vraag \`${question}\` is niets te antwoorden.`,
    why: "Niemand zou verder kunnen.",
    help: () =>
      'Schrijf antwoorden tussen accolades (`- yes "Yes"`), of `answers of` met een lijst of een eerdere vraag.',
  },
  R0033: {
    message: ({ question }) =>
      `\`${question}\` haalt haar antwoorden ergens anders vandaan en heeft ook eigen antwoorden.`,
    why: "Gedeelde antwoorden houden één lijst. Zo kunt u eerste en latere antwoorden vergelijken.",
    help: () =>
      "Zet het antwoord in de gedeelde lijst, of schrijf een eigen lijst met `stays` en `as`.",
  },
  R0034: {
    message: ({ what, type }) => `${what} past niet bij een vraag van het type \`${type}\`.`,
    why: "Het zou niets veranderen aan wat deelnemers zien of kunnen antwoorden.",
    help: () => "Laat het weg, of kies een ander type vraag.",
  },
  R0035: {
    message: ({ answer }) => `Het is niet duidelijk bij welk eerder antwoord \`${answer}\` blijft.`,
    why: "Met deze verwijzing wordt geteld wie bij het eerste advies bleef en wie niet.",
    help: () =>
      "`stays` hoort in `when QUESTION is ANSWER`, met één antwoord. Schrijf ergens anders `as ANSWER`: een antwoord op een eerdere vraag in dit blok.",
  },
  R0036: {
    message: ({ what, where }) => `${what} kan niet ${where}.`,
    why: "Geen deelnemer zou het ooit zien.",
    help: () => "Zet het waar het hoort.",
  },
  R0037: {
    message: () => "Dit staat boven de opties, maar wordt eronder getoond.",
    why: "De volgorde in het bestand is die op het scherm. Alleen `intro` staat boven de opties van een keuzetaak.",
    help: () => "Maak het deel van de `intro`, of zet het onder de laatste optie.",
  },
  R0038: {
    message: ({ what }) => `${what} wordt begrepen, maar nog niet uitgevoerd.`,
    why: "Alles gaat door alsof het er niet staat, en wie het bestand leest rekent erop.",
    help: () => "Laat het voorlopig weg, of regel het buiten het formulier en de verzamelaar.",
  },
  R0039: {
    message: ({ name, kind }) => `\`${name}\` is geen ${inDutch(kind)} van vóór deze.`,
    why: "`like` neemt een blok van dezelfde soort over en verandert wat opnieuw geschreven is.",
    help: ({ kind }) => `Noem een ${kind === "dilemma" ? "eerder" : "eerdere"} ${inDutch(kind)}.`,
  },
  R0040: {
    message: ({ old }) => `\`${old}\` bestaat nog, dus niets kan eerder zo geheten hebben.`,
    why: "`was` en `recode` voegen de data van een eerdere uitgave bij deze kolom. Een id dat in gebruik is, heeft eigen data.",
    help: () => "Haal het oude weg, of laat deze regel weg.",
  },
  R0130: {
    message: ({ release, now }) =>
      `Deze reeks breekt in uitgave ${release}, en het bestand is uitgave ${now}.`,
    why: "Een breuk geldt voor de uitgave die erin genoemd wordt. Tot dan worden de cijfers bij de eerdere gevoegd.",
    help: ({ release, now }) =>
      `Schrijf \`series break in ${now}\` als deze uitgave verschilt, of wacht ermee tot het bestand uitgave ${release} is.`,
  },
  R0041: {
    message: ({ file, what }) => `De ontwerptabel \`${file}\` is niet te gebruiken: ${what}.`,
    why: "De pakketten die deelnemers vergelijken, komen eruit.",
    help: () =>
      "Het is een CSV-bestand met de kolommen `set` en `alternative`, en dan een kolom per kenmerk. Er is een rij per alternatief, en elke set heeft dezelfde alternatieven.",
  },
  R0087: {
    message: () => "Tussen deze aanhalingstekens staat niets.",
    why: "Deelnemers zouden een lege plek zien, en een voorleesprogramma heeft er geen naam voor.",
    help: () => "Schrijf de tekst, of laat de aanhalingstekens weg waar geen tekst hoeft te staan.",
  },
  R0091: {
    message: ({ block, kind }) => `${theBlock(kind)} \`${block}\` vraagt niets.`,
    why: "Deelnemers zouden een pagina krijgen waarop niets te doen is.",
    help: ({ kind }) =>
      kind === "section"
        ? "Schrijf er een tekst of een `ask` in, of haal haar weg."
        : "Schrijf er een `ask` in, of maak er een `section` van als het alleen informatie geeft.",
  },
  R0131: {
    message: ({ id, release, files }) =>
      `Dit is uitgave ${release} van \`${id}\`, en dat is wat in ${files} staat ook.`,
    why: "Een inzending draagt het id en de uitgave van wat is beantwoord: die van twee bestanden met dezelfde zijn niet uit elkaar te houden.",
    help: () => "Geef een van de twee een ander id achter `consultation`, of een hogere `release`.",
  },
};
