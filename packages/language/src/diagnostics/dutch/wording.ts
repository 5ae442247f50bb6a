import type { DutchTexts } from "./texts-by-code.ts";

export const wording: DutchTexts = {
  C0501: {
    message: ({ text, words }) => `\`${text}\` lijkt twee dingen tegelijk te vragen: “${words}”.`,
    why: "Wie over de twee verschillend denkt, kan niet antwoorden. En van een antwoord weet niemand bij welke helft het hoort.",
    help: () => "Maak er twee vragen van, of laat de helft weg die niet nodig is.",
  },
  C0502: {
    message: ({ text, words }) => `\`${text}\` stuurt naar één antwoord: “${words}”.`,
    why: "Veel mensen zeggen waar op gehoopt lijkt te worden, vooral wie nog geen vaste mening heeft. Het aandeel dat instemt, komt dan te hoog uit.",
    help: () =>
      "Vraag het open, en noem beide kanten: “Bent u het eens of oneens …?”, “Wat vindt u van …?”, “Hoe … of …?”.",
  },
  C0503: {
    message: ({ text, one, other }) => `\`${text}\` ontkent twee keer: “${one} … ${other}”.`,
    why: "Ja zeggen op iets dat twee keer ontkend wordt, vraagt een omweg die veel mensen missen. Zij antwoorden dan het omgekeerde van wat zij bedoelen.",
    help: () =>
      "Zeg wat er wel is in plaats van wat er niet is, zodat er één ontkenning overblijft of geen.",
  },
  C0504: {
    message: ({ question, rows }) =>
      `\`${question}\` vraagt van ${rows} zinnen achter elkaar of mensen het ermee eens zijn.`,
    why: "Een deel van de mensen is het eens met wat er ook staat, en meer naarmate de lijst langer wordt. Dat verschuift alle rijen dezelfde kant op, en laat ze meer samenhangen dan ze doen.",
    help: () =>
      "Vraag elk ervan op een schaal die erbij past (hoe belangrijk, hoe vaak, hoe goed), of splits de lijst en draai een deel van de zinnen om.",
  },
  C0505: {
    message: ({ option, side, words, other, others }) =>
      others === 0
        ? `\`${option}\` zegt wat \`${side}\` oplevert, en niets van \`${other}\`.`
        : `\`${option}\` zegt in ${words} woorden wat \`${side}\` oplevert, en in ${others} woorden \`${other}\`.`,
    why: "Informatie over één kant trekt keuzes daarheen of daarvandaan. In een experiment waarin alleen de inkleding verschilde, verschoven de keuzes bij alle opties.",
    help: ({ other, others }) =>
      others === 0
        ? `Schrijf ook \`${other} "…"\`.`
        : "Vertel over beide ongeveer evenveel. Tot anderhalf keer zo veel woorden geldt als gelijk.",
  },
  C0506: {
    message: ({ text, found, formal, informal }) =>
      `\`${text}\` zegt “${found}”, en andere teksten spreken mensen anders aan: “u” of “uw” in ${formal}, “je” of “jij” in ${informal}.`,
    why: "Lezers merken dat er meer schrijvers waren, en vragen zich af of het nog dezelfde afzender is die iets vraagt.",
    help: () => "Kies een van de twee en houd die aan in elke tekst van deze taal.",
  },
  C0507: {
    message: ({ text, words, reason }) => `\`${text}\` zegt “${words}”, en ${reason}.`,
    why: "Lezers zoeken iets dat er niet staat, of houden het verkeerde ervoor.",
    help: () => "Noem het ding zelf in plaats van de plek, of laat het opnieuw zien met `recall`.",
  },
  C0508: {
    message: ({ second, first, what }) =>
      what === "question"
        ? `\`${second}\` vraagt in dezelfde woorden wat \`${first}\` al vroeg, en daartussen gebeurt niets.`
        : `\`${second}\` heeft dezelfde titel als \`${first}\`.`,
    why: "Deelnemers denken dat zij iets fout deden, of dat niemand leest wat zij antwoorden. Meestal is een van de twee gekopieerd en niet aangepast.",
    help: ({ first, what }) =>
      what === "question"
        ? `Verander de woorden van een van de twee, of laat er een weg. Wordt het met opzet nog eens gevraagd, schrijf dan \`answers of ${first}\`, of zeg in een tekst waarom.`
        : "Geef elk een eigen titel.",
  },
  C0509: {
    message: ({ question, words }) =>
      `\`${question}\` gaat ervan uit dat iets voor iedereen geldt: “${words}”.`,
    why: "Wie dat niet doet of voelt, heeft geen waar antwoord, geeft er toch een, en telt mee met de anderen.",
    help: () =>
      "Vraag eerst of het zo is en toon dit aan wie ja zegt, of vraag naar beide kanten: “Wat vindt u van …, goed of slecht?”.",
  },
  C0510: {
    message: ({ question, word }) =>
      `\`${question}\` is alleen te bevestigen of te ontkennen, en “${word}” laat geen uitzondering toe.`,
    why: "Bijna niemand doet iets altijd of nooit. Wie precies is zegt nee, anderen zeggen ja, en het aandeel is van geen van beide.",
    help: () => "Vraag hoe vaak, of laat het woord weg.",
  },
  C0511: {
    message: ({ row, word }) =>
      `\`${row}\` ontkent iets (“${word}”), en men kan het ermee oneens zijn.`,
    why: "Wie het oneens is met een ontkenning, ontkent twee keer. Een deel van de mensen raakt de weg kwijt en kiest de andere kant.",
    help: () => "Zeg wat er wel is in plaats van wat er niet is.",
  },
  C0512: {
    message: ({ question }) => `\`${question}\` vraagt hoe vaak, en zegt niet in welke periode.`,
    why: "De een telt de afgelopen maand, de ander een heel leven. De getallen zijn niet op te tellen of te vergelijken.",
    help: () =>
      "Noem een periode met een begin dat mensen zich herinneren: “in de afgelopen 7 dagen”, “sinds 1 januari”. Langer dan mensen zich herinneren is raden.",
  },
  C0513: {
    message: ({ option, what, others }) =>
      `\`${option}\` heeft geen \`${what}\`, en de ${others} andere opties van de keuzetaak hebben er een.`,
    why: "Wat uitgelegd wordt, lijkt belangrijker, en wat niet uitgelegd wordt slaan mensen over. Dat verschil zit dan in de keuzes.",
    help: ({ what }) =>
      `Schrijf er ook een \`${what}\` bij. Valt er niets over te zeggen, gebruik dan \`allow\` en zeg dat.`,
  },
  C0514: {
    message: ({ option, other }) =>
      `\`${option}\` wordt uitgelegd met dezelfde woorden als \`${other}\`.`,
    why: "Een tekst is gekopieerd en niet veranderd. Deelnemers lezen bij de ene optie wat voor de andere geldt.",
    help: () => "Schrijf wat deze optie is, of zet wat voor allemaal geldt in de inleiding.",
  },
  C0515: {
    message: ({ question, words }) =>
      `\`${question}\` laat mensen iets gewoons tellen over een lange tijd: “${words}”.`,
    why: "Niemand weet nog hoe vaak hij deed wat hij elke week doet. Mensen vermenigvuldigen een gok, en de getallen zijn die van de gok.",
    help: () =>
      "Vraag naar de laatste 7 dagen of 4 weken, of hoe vaak mensen het gewoonlijk doen, met antwoorden om uit te kiezen.",
  },
  C0516: {
    message: ({ question, words }) =>
      `\`${question}\` vraagt mensen wat een ander denkt of voelt: “${words}”.`,
    why: "Niemand kijkt in een ander. Mensen geven hun eigen mening, of een gok, en die telt als die van iemand aan wie niets gevraagd is.",
    help: () => "Vraag wat mensen zelf vinden, of wat zij van anderen gezien of gehoord hebben.",
  },
  C0517: {
    message: ({ question, words, where }) =>
      where === "answers"
        ? `\`${question}\` vraagt hoe vaak iets gebeurt, en is alleen te beantwoorden met “${words}”.`
        : `\`${question}\` vraagt met ja of nee of iets “${words}” gebeurt.`,
    why: "Wat voor de een vaak is, is voor de ander zelden: naar de opera twee keer per jaar, naar de winkel twee keer per dag. De antwoorden van twee mensen zijn niet te vergelijken.",
    help: () =>
      "Geef als antwoorden hoe vaak in een tijd: “elke dag”, “een of twee keer per week”, “minder dan een keer per maand”, “nooit”.",
  },
  C0518: {
    message: ({ question, asked, answered }) =>
      `\`${question}\` gaat over “${asked}”, en heeft een antwoord over een langere tijd: “${answered}”.`,
    why: "In een week gebeurt niets een aantal keren per maand. Mensen antwoorden wat zij gewoonlijk doen, en de gevraagde tijd is verloren.",
    help: () =>
      "Tel in de tijd van de vraag, of vraag hoe vaak mensen het gewoonlijk doen en laat de tijd weg.",
  },
  C0519: {
    message: ({ question }) => `\`${question}\` is privé, en wordt als eerste gevraagd.`,
    why: "Zolang er geen vertrouwen is, weigeren of stoppen velen. Wie bij de eerste vraag stopt, heeft niets beantwoord, en het is geen toeval wie dat zijn.",
    help: () =>
      "Begin met waar het onderzoek over gaat en wat makkelijk te zeggen is, en vraag dit tegen het einde.",
  },
  C0520: {
    message: ({ question, words }) =>
      `\`${question}\` vraagt naar een bedrag (“${words}”), en zegt niet over welke tijd.`,
    why: "De een antwoordt per maand en de ander per jaar: dat scheelt twaalf keer, en niemand ziet wat wat is.",
    help: () => "Zeg “per maand” of “per jaar”, en van een inkomen of het bruto of netto is.",
  },
};
