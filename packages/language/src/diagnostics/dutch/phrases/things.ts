import { questionWords } from "../../question-words.ts";

const ofQuestions = Object.values(questionWords).flatMap(({ called, quote }) =>
  [called, ...(quote ? [quote] : [])].map(({ en, nl }): [string, string] => [en, nl]),
);

/** What something is, and what is wanted in its place. */
export const things: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ofQuestions),
  "a task": "een keuzetaak",
  "a dilemma": "een dilemma",
  "a section": "een sectie",
  "a set of pairs": "een reeks paren",
  "the consent": "de toestemming",
  "an option": "een optie",
  "a group": "een groep",
  "a total": "een totaal",
  "a budget": "een budget",
  "a question": "een vraag",
  "the question": "de vraag",
  "a row of a grid": "een rij van een rooster",
  "a piece": "een tekststuk",
  "a grid": "een rooster",
  "an attribute without a number on this option": "een kenmerk zonder getal bij deze optie",
  "the constant": "de constante",
  "the answers": "de lijst met antwoorden",
  "the levels": "de standen",
  "the attribute": "het kenmerk",
  "the file": "het bestand",
  "the last level on that side": "de laatste stand aan die kant",
  "the response itself": "de inzending zelf",
  "not asked after it": "er niet na gevraagd",
  "not motivated by anybody": "door niemand toegelicht",
  "a question with other answers, none of which says `stays` or `as` one of those":
    "een vraag met andere antwoorden, waarvan geen enkele met `stays` of `as` naar een daarvan verwijst",
  // what is wanted
  "`has` asks for one of several answers": "`has` vraagt naar één van meer antwoorden",
  "`is` asks for one answer, level or version": "`is` vraagt naar één antwoord, stand of versie",
  "ask `has`, for several answers can be given": "vraag `has`, want er kunnen meer antwoorden zijn",
  "a margin gives the shares of a question with one answer":
    "een randtotaal geeft de aandelen van een vraag met één antwoord",
  "a quota counts the answers of a question with one answer":
    "een quotum telt de antwoorden op een vraag met één antwoord",
  "answers are kept up to a block": "antwoorden worden bewaard tot aan een blok",
  "answers can be taken from a list or a question with answers":
    "antwoorden kunnen van een lijst komen, of van een vraag met antwoorden",
  "it has no motivation": "er is geen toelichting bij",
  "no level lies beyond it": "er ligt geen stand achter",
  "it compares with a number that is written there; two answers are not compared":
    "het is te vergelijken met een getal dat er staat; twee antwoorden zijn niet met elkaar te vergelijken",
  "only levels stand above or below each other": "alleen standen staan boven of onder elkaar",
  "it does not compare with what stands in quotes":
    "die is niet te vergelijken met iets tussen aanhalingstekens",
  "only numbers, amounts, points and totals compare with a number":
    "alleen getallen, bedragen, punten en totalen zijn met een getal te vergelijken",
  "a condition can only ask whether it `is answered`":
    "een voorwaarde kan alleen vragen of dat er is, met `is answered`",
  "only questions and options are answered": "alleen vragen en opties worden beantwoord",
  "a number or scale question": "een vraag naar een getal of op een schaal",
  "a question after {1} that repeats answers of it":
    "een vraag na {1} die antwoorden daarvan herhaalt",
  "a task, a question whose answers are counted or averaged, or with `per option` a total of a task":
    "een keuzetaak, een vraag waarvan de antwoorden geteld of gemiddeld worden, of met `per option` een totaal van een keuzetaak",
  "tasks, and questions whose answers are counted or averaged":
    "keuzetaken, en vragen waarvan de antwoorden geteld of gemiddeld worden",
  "a task with levels, points or amounts": "een keuzetaak met standen, punten of bedragen",
  "motivations (`attention.why`) and questions that are answered in own words":
    "toelichtingen (`attention.why`) en vragen met een antwoord in eigen woorden",
  "a budget or total of a task, where `per option` stands":
    "een budget of totaal van een keuzetaak, waar `per option` staat",
  "a number, scale, date or ranking, or a total of a task":
    "een getal, schaal, datum of volgorde, of een totaal van een keuzetaak",
  "a question whose answers are counted or averaged":
    "een vraag waarvan de antwoorden worden geteld of gemiddeld",
  "tasks and their totals, and questions whose answers are counted or averaged":
    "keuzetaken en hun totalen, en vragen waarvan de antwoorden worden geteld of gemiddeld",
  "a question, or a row of a grid": "een vraag, of een rij van een raster",
  "a task with a budget": "een keuzetaak met een budget",
  "the same question": "dezelfde vraag",
  "a question with other answers": "een vraag met andere antwoorden",
  "questions with answers to group by": "vragen met antwoorden om naar te groeperen",
  "questions with one answer": "vragen met één antwoord",
  "questions with one or several answers": "vragen met één of meer antwoorden",
  "`attribute NAME`, the numbers the levels count as":
    "`attribute NAME`, de getallen waarvoor de standen tellen",
  "`on` with what is compared": "`on` met wat vergeleken wordt",
  "`to` with the later question": "`to` met de latere vraag",
  "`against` with the other question (only the rows of a grid go without)":
    "`against` met de andere vraag (alleen de rijen van een raster gaan zonder)",
  "the share of each answer (`{ yes 60% no 40% }`)":
    "het aandeel van elk antwoord (`{ yes 60% no 40% }`)",
  "a mean (`7.2`)": "een gemiddelde (`7.2`)",
  "a question with the answers of {1}": "een vraag met de antwoorden van {1}",
  "nothing can be set in a task": "alleen in een keuzetaak kan niets zijn ingesteld",
  "straight lines are answered in a grid": "rechte lijnen worden in een raster geantwoord",
  "two different versions (`v1 with v2`)": "twee verschillende versies (`v1 with v2`)",
  "at least one line that is carried out (without the block the analyses follow from the design)":
    "minstens één regel die uitgevoerd wordt (zonder het blok volgen de analyses uit het ontwerp)",
  // sorts of words
  "address of a stream": "adres van een instroom",
  "format of a text": "vorm van een tekst",
  "kind of sensitive data": "soort gevoelige gegevens",
  "language of two or three letters": "taal van twee of drie letters",
  "nl, en, de, fr, fy, tr, ar, or the code of another language":
    "nl, en, de, fr, fy, tr, ar, of de code van een andere taal",
  "reading level": "leesniveau",
  "unit of time": "tijdseenheid",
  base: "basis",
  order: "volgorde",
  "way to compare": "manier om te vergelijken",
  "way to find respondents": "manier om deelnemers te vinden",
  "way to assign versions": "manier om versies toe te wijzen",
  "way to read the levels": "manier om de standen te lezen",
  "way to treat missing answers": "manier om met ontbrekende antwoorden om te gaan",
};
