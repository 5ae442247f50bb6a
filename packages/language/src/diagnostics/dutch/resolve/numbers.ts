import type { DutchTexts } from "../texts-by-code.ts";

const counted: Readonly<Record<string, string>> = { options: "opties", answers: "antwoorden" };

/** Problems with numbers, values per version, and totals, in Dutch. */
export const numbers: DutchTexts = {
  R0042: {
    message: ({ from, to }) => `${from}..${to} loopt van hoog naar laag.`,
    why: "Er ligt geen getal in.",
    help: ({ from, to }) => `Schrijf ${to}..${from}.`,
  },
  R0043: {
    message: ({ number, step }) => `${number} is geen heel aantal stappen van ${step}.`,
    why: "Antwoorden worden bewaard als aantallen stappen. Zo beslist geen afronding over wat mag.",
    help: () => "Kies een stap die bij beide uiteinden past.",
  },
  R0044: {
    message: ({ what, least }) => `${what} moet een heel getal zijn van minstens ${least}.`,
    why: "Het telt iets.",
    help: () => "Schrijf een heel getal.",
  },
  R0045: {
    message: ({ code }) => `Twee antwoorden hebben de code ${code}.`,
    why: "In de data zijn de twee antwoorden dan niet te onderscheiden.",
    help: () => "Geef een van de twee een andere code, of laat de codes weg.",
  },
  R0046: {
    message: ({ number, what, most }) =>
      `${number} is meer dan de ${most} ${counted[String(what)] ?? what} die er zijn.`,
    why: "Niemand kan dan een antwoord geven dat mag, of de grens doet niets.",
    help: ({ most }) => `Schrijf hoogstens ${most}.`,
  },
  R0047: {
    message: ({ one, other }) =>
      `Dit verschilt tegelijk naar de versies van \`${one}\` en van \`${other}\`.`,
    why: "Een waarde of tekst verschilt naar één factor. Alleen dan is te zien waar een verschil door komt.",
    help: () => "Laat het naar één van de twee verschillen.",
  },
  R0048: {
    message: ({ name }) => `\`${name}\` krijgt hier twee waarden.`,
    why: "Alleen de eerste zou getoond worden.",
    help: () => "Haal een van de twee weg.",
  },
  R0080: {
    message: ({ value }) =>
      `Geen versie krijgt \`${value}\`: er staat niet bij voor welke versie het is.`,
    why: "Een komma staat tussen de waarden van verschillende versies. Een getal dat bij geen versie hoort, valt weg, en iedereen ziet een ander getal dan er geschreven is.",
    help: () =>
      "Schrijf de versie achter elke waarde (`4 in v1, 2 in v2`), of `else` achter de laatste voor alle andere versies (`4 in v1, 2 else`). Voor decimalen staat een punt: `60.5`.",
  },
  R0049: {
    message: ({ what }) => `Dit totaal is niet precies te berekenen: ${what}.`,
    why: "Grenzen worden bewezen over sommen. Een product of deling van twee antwoorden is geen som.",
    help: () =>
      "Schrijf een som waarin elk antwoord alleen met getallen, kenmerken of constanten vermenigvuldigd wordt.",
  },
  R0050: {
    message: ({ name }) =>
      `Deze som is bij elk antwoord hetzelfde: \`${name}\` komt er niet in voor.`,
    why: "Bij punten en bedragen telt een kenmerk pas per punt of per eenheid als u ermee vermenigvuldigt.",
    help: ({ name }) => `Vermenigvuldig ermee: \`sum ${name} * …\`.`,
  },
  R0051: {
    message: ({ attribute, where }) => {
      const [option, level] = String(where).split(" at ");
      const at = level === undefined ? "" : ` op \`${level}\``;
      return `\`${option}\` heeft${at} geen \`${attribute}\`, en dit totaal telt dat op.`;
    },
    why: "Werd het als nul gelezen, dan zou het ongemerkt niets kosten.",
    help: ({ attribute }) => `Schrijf daar \`${attribute}\` met een getal (0 als het niets kost).`,
  },
  R0052: {
    message: ({ total }) => `De getallen van \`${total}\` zijn te groot om precies op te tellen.`,
    why: "Boven 9 007 199 254 740 991 worden sommen afgerond, en een afgeronde som kan een oordeel omdraaien.",
    help: () => "Neem een grotere eenheid (miljoenen in plaats van euro's), of minder decimalen.",
  },
  R0133: {
    message: ({ total }) => `\`${total}\` kan hier niet op worden afgerond.`,
    why: "Mensen zien het dichtstbijzijnde getal dat zo veel keer is wat achter `round` staat, in de eenheid van het totaal.",
    help: () =>
      "Schrijf een getal boven nul zonder teken, zoals `round 10`, of haal `round` weg: dan staat het totaal er zoals het is.",
  },
  R0053: {
    message: ({ total }) => `\`${total}\` wordt uit zichzelf berekend.`,
    why: "Het heeft dan geen waarde.",
    help: () => "Haal een van de verwijzingen uit de kring weg.",
  },
  R0054: {
    message: () => "Hier wordt door nul gedeeld.",
    why: "Het totaal zou geen waarde hebben.",
    help: () => "Deel door een getal of constante die niet nul is.",
  },
  R0055: {
    message: ({ name }) => `\`${name}\` is een getal per optie; er hoort \`sum\` voor te staan.`,
    why: "Een totaal is één getal over alle opties.",
    help: ({ name }) => `Schrijf \`sum ${name}\`.`,
  },
  R0056: {
    message: ({ budget }) => `Het budget \`${budget}\` heeft geen grens.`,
    why: "Een budget dat niets begrenst, vraagt niemand om een afweging.",
    help: () =>
      "Schrijf er `at most`, `at least` of `exactly` bij, of maak er een `total` van: dat wordt alleen getoond.",
  },
  R0057: {
    message: () => "Sommige versies hebben een aandeel en andere niet.",
    why: "Hoeveel deelnemers elke versie zien, is dan een gok.",
    help: () => "Geef elke versie een aandeel, of geen enkele (dan zijn ze gelijk).",
  },
  R0058: {
    message: ({ sum }) => `De aandelen van de versies zijn samen ${sum}, en niet het geheel.`,
    why: "Elke deelnemer krijgt precies één versie.",
    help: () => "Schrijf aandelen die samen 1 zijn (of 100 %).",
  },
  R0082: {
    message: ({ share, answer }) =>
      `${share} % is geen aandeel van \`${answer}\` om naar te wegen.`,
    why: "Een aandeel ligt boven 0 en is hoogstens 100 %. Mensen die er zijn, kunnen niet gewogen worden tot zij er niet meer zijn.",
    help: () =>
      "Zoek het aandeel opnieuw op. Voeg een antwoord dat niemand in de bevolking heeft samen met een ander antwoord, of laat wie het geeft niet meedoen.",
  },
  R0083: {
    message: ({ start, from, to }) => `De beginwaarde ${start} ligt niet in ${from}..${to}.`,
    why: "Het formulier zou vooraf een bedrag invullen dat niemand mag antwoorden.",
    help: () => "Begin binnen het bereik, of maak het bereik ruimer.",
  },
  R0088: {
    message: ({ value }) => `${value}..${value} laat één antwoord over om uit te kiezen.`,
    why: "Iedereen antwoordt hetzelfde, dus de vraag vraagt niets.",
    help: () => "Schrijf een bereik van minstens twee waarden.",
  },
  R0089: {
    message: ({ number, unit }) => `${number}% is een aandeel, en dit getal is in ${unit}.`,
    why: "Een procent wordt gelezen als een honderdste. De som zou een honderdste tellen van wat bedoeld is.",
    help: ({ number }) => `Schrijf \`${number}\` zonder procentteken.`,
  },
  R0095: {
    message: ({ date }) =>
      `"${date}" is geen datum van de kalender, geschreven als jaar-maand-dag.`,
    why: "Op één manier geschreven wordt een datum niet voor een andere aangezien: 01-02-2000 valt voor de een in januari en voor de ander in februari.",
    help: ({ meant }) =>
      meant === "" ? 'Schrijf de datum zoals "2000-12-31".' : `Schrijf "${meant}".`,
  },
  R0090: {
    message: ({ name }) => `\`${name}\` is bij elk antwoord hetzelfde getal.`,
    why: "Een meter die nooit beweegt, zegt niets. Aan de grens ervan voldoet iedereen of niemand.",
    help: () => "Schrijf een `sum` van wat de opties kosten of opleveren, of haal het weg.",
  },
  R0100: {
    message: ({ number, meant, quantity, percent }) =>
      (number === "" ? `De getallen van \`${meant}\` zijn geschreven` : `${number} staat hier`) +
      (percent === "percent"
        ? ` met het procentteken, en andere getallen van \`${quantity}\` zonder.`
        : ` zonder procentteken, en andere getallen van \`${quantity}\` met.`),
    why: "Een procent telt als een honderdste. Staan beide schrijfwijzen in één grootheid, dan is het ene getal honderd keer het andere, terwijl beide als procenten gelezen worden.",
    help: ({ number, meant, quantity }) =>
      number === ""
        ? `Schrijf de getallen van \`${meant}\` zoals de andere van \`${quantity}\`: alle met het teken, of alle zonder.`
        : `Schrijf hier \`${meant}\`, of schrijf de andere getallen van \`${quantity}\` en de grenzen ervan ook zo.`,
  },
  R0129: {
    message: ({ name }) =>
      `\`${name}\` is in % en geschreven zonder procentteken. Dit product telt dus het hele getal.`,
    why: "Alleen wat met het teken geschreven is, telt als een honderdste: 100 keer `5%` is 5, en 100 keer `5` is 500.",
    help: ({ name }) =>
      `Schrijf de getallen van \`${name}\` met het teken (\`5%\`), of deel in de formule door 100.`,
  },
};
