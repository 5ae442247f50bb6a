import type { SpecialWords } from "./special-words.ts";

const illness =
  "ziektes?|aandoening(?:en)?|handicap|gezondheids(?:klachten|problemen)|(?:lichamelijke|psychische|psychiatrische|langdurige) (?:klachten|problemen|aandoening(?:en)?)|verstandelijke|chronische|besmetting|(?:corona-?|luchtweg|long|blaas)?infectie|corona|covid|griep|koorts|hoge bloeddruk|suikerziekte|diabetes|kanker|astma|copd|migraine|(?:een )?depressie|burn-?out|hartaanval|hartklachten|beroerte|allergie|reuma|artrose|overgewicht|slaapproblemen|(?:rug|nek|hoofd|gewrichts)?pijn";
const feelings =
  "zenuwachtig|somber|neerslachtig|depressief|angstig|eenzaam|gespannen|gestrest|hopeloos|uitgeput|opgebrand|overspannen|moe|rusteloos|waardeloos|in de put|down";

/** What Dutch questions about a special category say of the respondent, and what their answers are called. */
export const dutch: SpecialWords = {
  ofOthers:
    /\bvertrouw(?:t|en)?\b|\bvindt u dat\b|\bzou(?:den)? moeten\b|^moet(?:en)?\b|\bverzekering\b|\bhoe belangrijk\b|^wanneer (?:besloot|hebt u besloten|heeft u besloten|wist u)\b|\bhoe (?:moeilijk|makkelijk|lastig)\b[^.?]*\bkiezen\b|\bbelangrijk (?:is|vindt)\b|\b(?:bomen|planten|vee|dieren|huisdier|hond|computer)\b/i,
  respondent: /\b(?:u|uw|uzelf|zelf|je|jouw|jij)\b|^welke?\?/i,
  membership: /\bu\b[^.?]*\blid\b|\blid\b[^.?]*\bu\b|\baangesloten\b/i,
  groups: [
    ["union", /\bvakbond\b/i],
    ["political_opinion", /\bpolitieke partij\b/i],
    ["religion", /\b(?:kerk|moskee|synagoge|geloofsgemeenschap)\b/i],
  ],
  asked: [
    [
      "political_opinion",
      [
        /\b(?:partij|kandidaat|lijst(?:trekker)?)\b[^.?]*\b(?:stem(?:de|t|men)?|gestemd|voorkeur)\b/,
        /\b(?:stem(?:de|t|men)?|gestemd)\b[^.?]*\b(?:op welke|op wie|voor welke)\b|\b(?:waarop|op wie)\b[^.?]*\b(?:stem(?:de|t|men)?|gestemd)\b/,
        /^wat (?:stemde u|hebt u gestemd|heeft u gestemd|zou u stemmen|gaat u stemmen|stemt u)\b/,
        /\b(?:uw|u)\b[^.?]*\bpolitieke (?:voorkeur|mening|overtuiging|opvatting(?:en)?|kleur|ori[eë]ntatie)\b/,
        /\blid van een politieke partij\b/,
        /\bpolitiek\b[^.?]*\blinks\b[^.?]*\brechts\b|\blinks\b[^.?]*\brechts\b[^.?]*\bpoliti/,
        /\buzelf\b[^.?]*\blinks\b[^.?]*\brechts\b|\blinks\b[^.?]*\brechts\b[^.?]*\buzelf\b/,
        /\bpartij\b[^.?]*\bu (?:zich )?[^.?]*\b(?:dichtst|dichtbij|dichterbij|aangetrokken|verbonden|thuis|verwant)\b/,
        /\bu (?:zich )?[^.?]*\b(?:dichtst|dichtbij|dichter ?bij|aangetrokken|verbonden|thuis|verwant|sympathie)\b[^.?]*\bpartij\b/,
      ],
    ],
    [
      "sexual_orientation",
      [
        /\bseksuele (?:voorkeur|geaardheid|ori[eë]ntatie|gerichtheid)\b|\buw geaardheid\b/,
        /\b(?:bent u|beschouwt u (?:zich|uzelf) als|noemt u (?:zich|uzelf)) (?:homo|lesbisch|bi|biseksueel|hetero)/,
        /\buw (?:(?:huidige|vaste) )?(?:partner|echtgenoot|man of vrouw)\b[^.?]*\been man of een vrouw\b|\bu\b[^.?]*\b(?:getrouwd|samen|relatie)\b[^.?]*\bmet een (?:man|vrouw) of (?:een )?(?:man|vrouw)\b|\b(?:partner|relatie)\b[^.?]*\bhetzelfde geslacht\b|\bhetzelfde geslacht\b[^.?]*\b(?:uw partner|als u)\b/,
        /\bu\b[^.?]*\b(?:aangetrokken tot (?:mannen|vrouwen)|seksueel (?:actief|contact)|seks)\b|\buw seksleven\b/,
      ],
    ],
    [
      "genetic",
      [
        /\b(?:u|uw)\b[^.?]*\b(?:dna|genetisch\w*|erfelijke? (?:ziektes?|aandoening(?:en)?|aanleg))\b/,
        /\berfelijke?\b[^.?]*\b(?:bij u|uw familie)\b/,
      ],
    ],
    ["biometric", [/\buw (?:vingerafdruk(?:ken)?|irisscan|gezichtsscan)\b/]],
    [
      "criminal",
      [
        /\b(?:bent|werd|hebt|heeft) u\b[^.?]*\b(?:veroordeeld|aangehouden|gearresteerd|opgepakt|gedetineerd|gevangenis|taakstraf|verdachte)\b/,
        /\b(?:hebt|heeft) u\b[^.?]*\bstrafblad\b|\bu\b[^.?]*\bin aanraking\b[^.?]*\b(?:politie|justitie)\b/,
      ],
    ],
    [
      "health",
      [
        /\buw (?:eigen |lichamelijke |geestelijke |psychische |mentale |algemene )*gezondheid\b|\bgezondheid van uw (?:kind|partner|vader|moeder)\b/,
        new RegExp(`\\b(?:hebt|heeft|had|kreeg|lijdt|leed) u\\b[^.?]*\\b(?:${illness})\\b`),
        new RegExp(`\\b(?:${illness})\\b[^.?]*\\b(?:hebt|heeft|had|kreeg|lijdt) u\\b`),
        new RegExp(
          `\\b(?:iemand|kinderen) in uw (?:huishouden|gezin)\\b[^.?]*\\b(?:${illness}|ziek|benauwdheid)\\b`,
        ),
        /\b(?:hebt|heeft) u (?:zelf )?(?:een |een of meer )?(?:[a-zà-ÿ]+ )?beperking(?:en)?\b/,
        /\b(?:bent|was) u\b[^.?]*\b(?:chronisch|ernstig|langdurig) ziek\b/,
        /\bbent u (?:nu )?(?:ziek|zwanger|gehandicapt|verslaafd|depressief|arbeidsongeschikt|doof|blind|besmet)\b/,
        /\b(?:gebruikt|slikt|gebruikte|slikte) u\b[^.?]*\b(?:medicijn\w*|medicatie|antidepressiva|slaappillen|insuline|gehoorapparaat|rolstoel)\b/,
        /\buw (?:ziekte|aandoening|handicap|beperking|diagnose|klachten|stemming|gemoedstoestand|bloeddruk|cholesterol|bloedsuiker)\b/,
        new RegExp(`\\b(?:voel(?:t|de)|bent|was) u(?: zich)?\\b[^.?]*\\b(?:${feelings})\\b`),
        /\bbeperkt door (?:uw |een )?(?:gezondheid|ziekte|aandoening)\b/,
        /\b(?:arts|dokter)\b[^.?]*\b(?:u verteld|bij u vastgesteld|vastgesteld)\b|\bonder behandeling\b/,
        /\bu\b[^.?]*\b(?:medisch specialist|psycholoog|psychiater|therapeut)\b[^.?]*\b(?:bezocht|geweest|contact|gezien|gesproken)\b|\bu\b[^.?]*\bcontact\b[^.?]*\b(?:psycholoog|psychiater)\b|\bu\b[^.?]*\bziekenhuis\b[^.?]*\bopgenomen\b|\bu\b[^.?]*\bopgenomen\b[^.?]*\bziekenhuis\b/,
        /\b(?:bent|hebt|heeft) u\b[^.?]*\b(?:gevaccineerd|ingeënt|(?:corona|griep)prik|coronavaccinatie)\b/,
        /\bu\b[^.?]*\bmoeite (?:met |om te )?(?:horen|zien|lopen|traplopen|slapen|ademen)\b|\bu\b[^.?]*\bgehoorapparaat\b/,
        /\bu\b[^.?]*\b(?:ziek gemeld|ziekteverzuim|verzuimd)\b/,
      ],
    ],
    [
      "religion",
      [
        /\b(?:uw|welk|een) geloof\b|\bhoe (?:gelovig|religieus)\b|\bbidt u\b|\bgelooft u in (?:god|een god|een hogere macht|een leven na de dood)\b/,
        /\b(?:bent|voelt) u (?:zich )?(?:zelf )?(?:gelovig|religieus|kerkelijk|christen|moslim|katholiek|protestants?|joods|ateïst|atheïst)\b/,
        /\b(?:uw|welke|tot welke|een)\b[^.?]*\b(?:religie|godsdienst|kerkgenootschap|kerkelijke gezindte|geloofsgemeenschap)\b/,
        /\b(?:gaat|komt|bezoekt) u\b[^.?]*\b(?:kerk|moskee|synagoge|tempel|kerkdienst|religieuze (?:dienst|bijeenkomst)(?:en)?)\b/,
        /\blid van een (?:kerk|moskee)\b/,
      ],
    ],
    ["philosophy", [/\buw (?:eigen )?levens(?:overtuiging|beschouwing|visie)\b/]],
    [
      "union",
      [
        /\blid\b[^.?]*\bvakbond\b|\bvakbond\b[^.?]*\blid\b|\baangesloten\b[^.?]*\bvakbond\b|\buw vakbond\b/,
      ],
    ],
    [
      "ethnicity",
      [
        /\b(?:waar|in welk land)\b[^.?]*\buw (?:ouders?|moeder|vader|grootouders)\b[^.?]*\bgeboren\b|\buw (?:ouders?|moeder|vader|grootouders)\b[^.?]*\b(?:in nederland|in het buitenland|in een ander land)\b[^.?]*\bgeboren\b|\bgeboorteland van uw (?:ouders?|moeder|vader)\b/,
        /\buw (?:etnische |culturele )?(?:afkomst|herkomst|etniciteit|migratieachtergrond|huidskleur|ras)\b|\buw (?:etnische|culturele) achtergrond\b/,
        /\b(?:hebt|heeft) u een migratieachtergrond\b|\btot welke (?:etnische |bevolkings)\s?groep\b|\bu\b[^.?]*\betnische (?:groep|minderheid)\b/,
      ],
    ],
  ],
  answered: [
    [
      "health",
      /\b(?:suikerziekte|diabetes|astma|copd|kanker|beroerte|hart(?:aandoening|infarct|falen)|hoge bloeddruk|artrose|reuma|migraine|depressie|epilepsie|dementie|osteoporose|autisme|adhd|hiv|corona)\b/i,
    ],
    [
      "religion",
      /\b(?:rooms-)?katholiek|protestant|hervormd|gereformeerd|\b(?:islam|moslim|joods|jodendom|christen|evangelisch|christelijk)|hindoe|boeddhis|atheïs|agnost/i,
    ],
    [
      "sexual_orientation",
      /\b(?:hetero(?:seksueel)?|homo(?:seksueel)?|lesbisch|biseksueel|aseksueel|queer)\b/i,
    ],
    [
      "ethnicity",
      /\b(?:turkse?|marokkaanse?|surinaamse?|antilliaanse?) (?:achtergrond|afkomst|herkomst)\b/i,
    ],
    [
      "political_opinion",
      /\b(?:vvd|pvda|cda|d66|pvv|groenlinks|christenunie|sgp|partij voor de dieren|volt|bbb|nsc|forum voor democratie|ja21|50plus|bij1)\b/i,
    ],
  ],
  feelings: new RegExp(`\\b(?:${feelings})\\b`, "i"),
  often: /\bhoe vaak\b|\bafgelopen (?:[\wà-ÿ]+ )?(?:week|weken|maand|dagen)\b/i,
};
