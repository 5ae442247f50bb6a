import type { DutchTexts } from "./texts-by-code.ts";

const longer = {
  percent: "een percentage loopt tot 100",
  day: "een dag heeft 24 uur",
  week: "een week heeft 168 uur",
  "working week": "veel mensen werken meer uur per week",
  days: "een week heeft 7 dagen",
  month: "een maand heeft hoogstens 31 dagen",
  year: "een jaar heeft 12 maanden",
} as const;

const leftOut = { pension: "wie met pensioen is", "no work": "wie geen werk heeft" } as const;

export const scales: DutchTexts = {
  C0401: {
    message: ({ scale, low, high }) =>
      `\`${scale}\` heeft ${low} ${low === 1 ? "stand" : "standen"} onder het midden en ${high} erboven.`,
    why: "De langste kant krijgt meer antwoorden, alleen omdat er meer te kiezen is. Het gemiddelde schuift dan mee.",
    help: () =>
      "Geef beide kanten evenveel standen. Heeft één kant er echt meer nodig, gebruik dan `allow` en zeg waarom.",
  },
  C0402: {
    message: ({ question, first, second, number, what }) =>
      what === "overlap"
        ? `Bij \`${question}\` lijkt ${number} zowel bij \`${first}\` als bij \`${second}\` te horen.`
        : `Bij \`${question}\` lijkt ${number} nergens bij te horen: \`${first}\` stopt ervoor en \`${second}\` begint erna.`,
    why: "Wie op de grens zit, kiest een van beide of geen van beide. De aandelen zijn dan niet meer te vergelijken met die van de bevolking.",
    help: () =>
      "Laat elke klasse één hoger beginnen dan het eind van de vorige: `18 tot en met 34`, `35 tot en met 64`, `65 of ouder`.",
  },
  C0403: {
    message: ({ question, way, other, what }) => {
      const [here, there] = way === "down" ? ["hoge", "lage"] : ["lage", "hoge"];
      const where = what === "block" ? "in hetzelfde blok" : "op dezelfde schaal";
      return `\`${question}\` begint met het ${here} uiteinde, en \`${other}\` ${where} met het ${there}.`;
    },
    why: "Wie dezelfde volgorde verwacht, antwoordt het omgekeerde van wat hij bedoelt. Niemand kan die antwoorden van de andere onderscheiden.",
    help: () => "Zet de antwoorden van beide in dezelfde volgorde, van laag naar hoog.",
  },
  C0404: {
    message: ({ scale, attribute, what, scores, versions }) =>
      what === "order"
        ? `\`${attribute}\` van \`${scale}\` gaat omhoog en weer omlaag${versions}: ${scores}.`
        : `\`${attribute}\` van \`${scale}\` ligt niet aan beide kanten even ver van het midden${versions}: ${scores}.`,
    why: "Een gemiddelde van deze scores zegt iets anders dan de antwoorden: het kan stijgen terwijl mensen lagere standen kiezen.",
    help: ({ what }) =>
      what === "order"
        ? "Laat de score met elke stand stijgen, of met elke stand dalen."
        : "Geef twee standen die even ver van het midden liggen tegengestelde scores, of gebruik `allow` en zeg waarom ze verschillen.",
  },
  C0405: {
    message: ({ question, what }) =>
      what === "private"
        ? `\`${question}\` vraagt iets wat privé is, en iedereen moet antwoorden.`
        : `\`${question}\` vraagt iets wat mensen misschien niet weten, en iedereen moet antwoorden.`,
    why: "Wie niet kan of wil antwoorden, stopt hier of vult zomaar iets in. Het eerste kost deelnemers, het tweede is niet van een echt antwoord te onderscheiden.",
    help: ({ what }) =>
      what === "private"
        ? 'Voeg `refused "Zeg ik liever niet"` toe, of maak de vraag `optional`.'
        : 'Voeg een antwoord `"Weet ik niet"` toe, of maak de vraag `optional`.',
  },
  C0406: {
    message: ({ question, label }) =>
      `Bij \`${question}\` kan “${label}” samen met andere antwoorden worden gekozen.`,
    why: "Iemand kiest dan niets ervan en ook drie dingen wel. Niemand weet welke van de twee bedoeld was.",
    help: ({ label }) =>
      `Schrijf het als \`none "${label}"\`: wie het kiest, kiest daarmee de andere niet.`,
  },
  C0407: {
    message: ({ question, answer, after, what }) =>
      what === "shuffled"
        ? `Bij \`${question}\` staat het antwoord \`${answer}\` voor al het andere, en de plaats ervan wordt geloot.`
        : what === "unknown"
          ? `Bij \`${question}\` zegt het antwoord \`${answer}\` dat iemand het niet weet, en de plaats ervan wordt geloot.`
          : `Bij \`${question}\` staat het antwoord \`${answer}\` voor al het andere, en daarna komt \`${after}\` nog.`,
    why: "Mensen zoeken zo’n antwoord onderaan. Staat het hoger, dan lezen zij niet verder: ze schrijven zelf op wat eronder al als antwoord staat, of zeggen dat ze het niet weten.",
    help: ({ what }) =>
      what === "shuffled"
        ? "Zet er `pin last` bij, of schrijf het als `other`."
        : what === "unknown"
          ? "Zet er `pin last` bij."
          : "Zet het als laatste.",
  },
  C0408: {
    message: ({ question, label }) =>
      `Bij \`${question}\` vraagt “${label}” om iets op te schrijven, en daar is geen veld voor.`,
    why: "Deelnemers zoeken naar het veld, en wat zij wilden zeggen gaat verloren.",
    help: ({ label }) =>
      `Schrijf het als \`other "${label}"\`, dan komt er een veld bij, of haal de vraag uit het opschrift.`,
  },
  C0409: {
    message: ({ question, number, what }) =>
      what === "few"
        ? `Bij \`${question}\` ${number === 0 ? "is geen antwoord" : "is maar één antwoord"} te kiezen.`
        : what === "levels"
          ? `De schaal \`${question}\` heeft ${number} standen met een opschrift, meer dan 7.`
          : `\`${question}\` heeft ${number} antwoorden, meer dan 9.`,
    why: "Van één antwoord valt niets te leren. Van een lange lijst lezen mensen de eerste paar, en heel fijne standen kunnen zij niet uit elkaar houden.",
    help: ({ what }) =>
      what === "few"
        ? "Voeg de andere antwoorden toe, of maak er een tekst van."
        : what === "levels"
          ? "Gebruik vijf of zeven standen, of een `scale` met alleen opschriften aan de uiteinden."
          : "Voeg antwoorden samen, of vraag in twee stappen. Een lijst waarin mensen alleen het hunne opzoeken mag blijven: gebruik `allow` en zeg dat.",
  },
  C0410: {
    message: ({ question, first, second, label }) =>
      `Bij \`${question}\` zeggen \`${first}\` en \`${second}\` bijna hetzelfde: “${label}”.`,
    why: "Wie dit ene bedoelt, wordt over twee antwoorden verdeeld. Elk van beide lijkt dan kleiner dan het is.",
    help: () => "Houd een van de twee, of zeg in de opschriften waarin ze verschillen.",
  },
  C0411: {
    message: ({ question, number }) =>
      `De ${number} antwoorden van \`${question}\` staan voor iedereen in dezelfde volgorde, en lijken zelf geen volgorde te hebben.`,
    why: "Wat bovenaan staat, wordt vaker gekozen. Met één volgorde voor iedereen is dat niet te scheiden van wat mensen willen.",
    help: () =>
      "Voeg `shuffle answers` toe, met `pin last` waar een antwoord op zijn plaats blijft. Heeft de volgorde een reden, gebruik dan `allow` en zeg welke.",
  },
  C0412: {
    message: ({ question, first, last }) =>
      `\`${question}\` zet antwoorden die van \`${first}\` tot \`${last}\` lopen in een willekeurige volgorde.`,
    why: "Deelnemers zoeken hun plaats op een schaal die door elkaar staat. Dat kost tijd, en meer mensen kiezen de verkeerde stand.",
    help: () =>
      "Laat `shuffle answers` weg. Doet de richting van de schaal ertoe, draai haar dan met een versie voor de helft van de deelnemers om.",
  },
  C0413: {
    message: ({ question, number, other, before }) =>
      `\`${question}\` heeft ${number} punten, en \`${other}\` in hetzelfde blok ${before}.`,
    why: "Aandelen en gemiddelden van de twee zijn niet naast elkaar te leggen. Deelnemers moeten hun weg vinden in een schaal die er bijna hetzelfde uitziet.",
    help: () => "Gebruik voor beide één schaal, of zet de vragen in een eigen blok.",
  },
  C0415: {
    message: ({ question, pass, from, to, what }) =>
      what === "nobody"
        ? `Niemand haalt een voldoende bij \`${question}\`: het loopt van ${from} tot ${to}, en een voldoende begint bij ${pass}.`
        : what === "nearly"
          ? `Bijna iedereen haalt een voldoende bij \`${question}\`: het loopt van ${from} tot ${to}, en een voldoende begint bij ${pass}.`
          : `Iedereen haalt een voldoende bij \`${question}\`: het loopt van ${from} tot ${to}, en een voldoende begint bij ${pass}.`,
    why: "Het aandeel voldoendes is dan hetzelfde wat mensen ook antwoorden, en staat in het verslag alsof het iets zegt.",
    help: () =>
      "Schrijf een getal binnen het bereik, boven het laagste: van 1 tot 10 meestal `pass from 5.5`.",
  },
  C0416: {
    message: ({ of, what, values, groups, from, to }) =>
      what === "outside"
        ? `${groups} van \`${of}\` bevat ${values}, en de antwoorden lopen van ${from} tot ${to}.`
        : what === "twice"
          ? `Bij \`${of}\` telt ${values} twee keer mee: ${groups}.`
          : what === "turned"
            ? `Bij \`${of}\` zijn de groepen ${groups} omgedraaid: in de eerste staan de hoge antwoorden.`
            : what === "gap"
              ? `${groups} van \`${of}\` slaat ${values} over, en bevat antwoorden aan beide kanten ervan.`
              : `Bij \`${of}\` zit ${values} in geen enkele groep.`,
    why: "De aandelen van de groepen vormen dan niet het geheel, en een lezer denkt van wel.",
    help: ({ what }) =>
      what === "outside"
        ? "Laat de laatste groep ophouden waar de antwoorden ophouden."
        : what === "twice"
          ? "Zet elk antwoord in één groep."
          : what === "turned"
            ? "Zet de lage antwoorden in de groep van het lage uiteinde."
            : what === "gap"
              ? "Laat de groep doorlopen, of geef de antwoorden ertussen een eigen groep."
              : "Geef het een groep, of gebruik `allow` en zeg dat de andere met opzet wegblijven.",
  },
  C0417: {
    message: ({ question, points }) =>
      `De schaal \`${question}\` heeft ${points} punten, en elk punt is een knop.`,
    why: "Mensen kunnen zoveel punten niet uit elkaar houden, en op een telefoon lopen de knoppen over meerdere regels.",
    help: () =>
      "Gebruik hoogstens 11 punten (`scale 0..10`), of vraag een `number` dat mensen typen.",
  },
  C0430: {
    message: ({ question, answer, before }) =>
      `De antwoorden van \`${question}\` zijn stappen van één ding, en \`${answer}\` gaat niet verder waar \`${before}\` ophoudt.`,
    why: "Mensen zoeken hun plaats op een schaal naar waar die staat. In een schaal die heen en weer gaat kiezen zij de verkeerde stap.",
    help: () => "Zet de antwoorden in hun volgorde, van laag naar hoog.",
  },
  C0431: {
    message: ({ question, asked, answered }) =>
      `\`${question}\` vraagt “${asked}”, en de antwoorden zijn van een andere soort: “${answered}”.`,
    why: "Mensen antwoorden op de vraag of op de antwoorden, en niemand weet op welke van de twee. Meestal is een schaal gekopieerd van de vraag ervoor.",
    help: () => "Geef antwoorden op wat gevraagd wordt, of vraag wat te antwoorden is.",
  },
  C0432: {
    message: ({ question, end }) =>
      end === "both"
        ? `\`${question}\` is een schaal waarvan geen van beide uiteinden zegt waar het voor staat.`
        : `\`${question}\` is een schaal waarvan het ${end === "low" ? "lage" : "hoge"} uiteinde niet zegt waar het voor staat.`,
    why: "Sommige mensen geven een 1 aan wat het beste is, zoals in een rangorde. Zonder woorden aan beide uiteinden ziet niemand dat, en zegt het gemiddelde niets.",
    help: () => 'Voeg `low "…"` en `high "…"` toe.',
  },
  C0433: {
    message: ({ question, what }) =>
      what === "required"
        ? `\`${question}\` moet beantwoord worden, en heeft geen antwoord voor wie niets ervan heeft of deed.`
        : `\`${question}\` heeft geen antwoord voor wie niets ervan heeft of deed: die zijn niet te onderscheiden van wie de vraag overslaat.`,
    why: "Wie er niets van heeft, kruist iets aan dat niet zo is, of stopt. De aandelen zijn dan te hoog, en niemand kan zien hoeveel.",
    help: () => 'Voeg `none "Geen van deze"` toe.',
  },
  C0435: {
    message: ({ question }) => `\`${question}\` vraagt om een maat, en zegt niet waarin.`,
    why: "De een schrijft minuten en de ander uren. Wat zij bedoelden, is later niet meer te achterhalen.",
    help: () => 'Voeg `unit "…"` toe, of noem de eenheid in de vraag.',
  },
  C0418: {
    message: ({ question, pass, other }) =>
      `Een voldoende voor \`${question}\` begint in deze regel bij ${pass}, en elders bij ${other}.`,
    why: "Het verslag geeft dan twee aandelen voldoendes voor één vraag. Niemand weet welk van de twee bedoeld was.",
    help: () =>
      "Schrijf het cijfer één keer, bij de vraag (`pass from`): een `mean` neemt het daarvan over.",
  },
  C0436: {
    message: ({ question, answer, other }) =>
      `Bij \`${question}\` kan wie “${answer}” antwoordt, ook “${other}” antwoorden.`,
    why: "De een kiest dit en de ander dat, en de aandelen van beide zijn te laag.",
    help: () => "Laat wat er twee keer staat bij een van beide weg.",
  },
  C0437: {
    message: ({ question, to, what }) =>
      `\`${question}\` loopt tot ${to}: ${longer[what as keyof typeof longer]}.`,
    why: "Wie een groter getal heeft, kan niet naar waarheid antwoorden. En een getal dat niet kan, telt mee als antwoord.",
    help: () => "Laat het bereik zo ver lopen als er ware antwoorden zijn, en niet verder.",
  },
  C0438: {
    message: ({ question, words }) =>
      `\`${question}\` vraagt “${words}”, en neemt één antwoord aan.`,
    why: "Wie er twee heeft of deed, moet er een weglaten. De aandelen zijn te laag, en niemand ziet hoeveel.",
    help: () => "Maak er `many` van, of vraag naar één: “welke … het vaakst”, “de belangrijkste”.",
  },
  C0439: {
    message: ({ question, group }) =>
      `\`${question}\` heeft geen antwoord voor ${leftOut[group as keyof typeof leftOut] ?? group}.`,
    why: "Zij kiezen iets wat niet klopt, of stoppen. In elke tabel naar deze vraag staan zij in de verkeerde rij of in geen.",
    help: () => 'Geef hun een antwoord, of schrijf `other "Anders, namelijk"`.',
  },
  C0440: {
    message: ({ question, said, from, to }) =>
      `Bij \`${question}\` staat “${said}”, en de getallen lopen van ${from} tot ${to}.`,
    why: "Wie dat getal bedoelt, zoekt het tevergeefs, en geeft een ander.",
    help: () => "Verander de woorden of het bereik.",
  },
  C0447: {
    message: ({ question, words, way }) => {
      const takes: Readonly<Record<string, string>> = {
        one: "er is één antwoord te geven",
        several: "er zijn meer antwoorden te geven",
        order: "antwoorden worden op volgorde gezet",
        "own words": "het antwoord is in eigen woorden",
      };
      return `\`${question}\` zegt “${words}”, en ${takes[`${way}`]}.`;
    },
    why: "Wie doet wat er staat, merkt dat het niet kan, of dat het vorige antwoord weg is. Anderen antwoorden zoals het formulier het toelaat, en die twee betekenen niet hetzelfde.",
    help: () => "Zeg wat het formulier aanneemt, of neem de soort vraag die aanneemt wat er staat.",
  },
  C0448: {
    message: ({ question, said, is, what }) => {
      if (what === "same") return `Beide uiteinden van \`${question}\` zeggen “${said}”.`;
      if (what === "kind")
        return `\`${question}\` vraagt “${said}”, en de uiteinden van de schaal zeggen iets anders: “${is}”.`;
      return `\`${question}\` zegt “${said}”, en bij dat getal staat op de schaal “${is}”.`;
    },
    why: "Sommigen antwoorden naar de vraag en anderen naar de schaal. Hetzelfde getal betekent dan het ene en het omgekeerde, en niemand kan die uit elkaar houden.",
    help: () =>
      "Zeg de uiteinden één keer, als `low` en `high` van de schaal, in de woorden van de vraag, en laat getallen uit de tekst weg.",
  },
  C0443: {
    message: ({ question, answer, what }) =>
      what === "reason"
        ? `Een antwoord op \`${question}\` zegt wat men vindt en waarom: “${answer}”.`
        : `Een antwoord op \`${question}\` zegt zelf dat het het goede is: “${answer}”.`,
    why: "Wie dat vindt om een andere reden, of met minder nadruk, heeft geen antwoord, en kiest er een dat meer zegt dan bedoeld.",
    help: ({ what }) =>
      what === "reason"
        ? "Geef antwoorden zonder redenen, en vraag in een eigen vraag naar de reden."
        : "Laat alles weg behalve het antwoord.",
  },
  C0444: {
    message: ({ question, answer }) =>
      `Het hoogste antwoord op \`${question}\` is “${answer}”, en er zijn mensen die daarboven zitten.`,
    why: "Wie boven de laatste klasse zit, heeft geen antwoord: die stopt, of kiest een klasse die niet klopt.",
    help: () => "Laat de laatste klasse open: “65 jaar of ouder”, “meer dan 4.000 euro”.",
  },
  C0445: {
    message: ({ question }) =>
      `\`${question}\` somt redenen op, en heeft geen plaats voor een andere.`,
    why: "Geen lijst bevat elke reden die mensen hebben. Wie een andere heeft, kiest er een die niet klopt, en dat telt als de reden.",
    help: () => 'Voeg een antwoord in eigen woorden toe: `other "Een andere reden, namelijk"`.',
  },
  C0446: {
    message: ({ question, answer }) =>
      `Op \`${question}\` zijn meer antwoorden te geven, en één ervan staat voor alle andere: “${answer}”.`,
    why: "De een kiest ze allemaal en de ander alleen dit. Beiden bedoelen hetzelfde, en in de telling per antwoord ontbreekt de tweede.",
    help: () => "Laat het weg: wie alles bedoelt, kiest alles.",
  },
  C0441: {
    message: ({ question, words }) =>
      `Bij \`${question}\` staat “${words}”, en zo wordt er niet geantwoord.`,
    why: "Wie doet wat er staat, kan dat niet, en geeft een ander antwoord of geen. Vaak bleef de tekst staan toen het soort vraag of het bereik veranderde.",
    help: () => "Verander de woorden, of het soort vraag of het bereik.",
  },
  C0442: {
    message: ({ question, one, other }) =>
      `\`${question}\` heeft het over “${one}” en over “${other}”, en die meten niet hetzelfde.`,
    why: "De een antwoordt in het ene, de ander in het andere, en van een antwoord weet niemand in welke van de twee het is.",
    help: () => "Neem één maat voor de vraag, de eenheid en de antwoorden.",
  },
};
