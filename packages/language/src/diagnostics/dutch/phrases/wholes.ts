/** What stands at the head of a sentence, where it cannot stand, and why something is not to be computed or used. */
export const wholes: Readonly<Record<string, string>> = {
  This: "Dit",
  "write the brackets as it is read": "schrijf de haakjes zoals het gelezen wordt",
  "two versions of it were merged and both are still in it":
    "er zijn twee versies samengevoegd en die staan er allebei nog in",
  "it is not JSON": "het is geen JSON",
  "it is not a lock that pwe wrote": "het is geen lock die pwe schreef",
  "another version of pwe wrote it": "een andere versie van pwe schreef het",
  "the code of {1} is not a whole number": "de code van {1} is geen heel getal",
  "A declaration": "Een declaratie",
  "An `intro`": "Een `intro`",
  "A {1}": "Een {1}",
  "A prompt per side": "Een vraag per kant",
  "Something else called `points`": "Iets anders met de naam `points`",
  "A label at an end": "Een opschrift bij een uiteinde",
  "A code on a row": "Een code bij een rij",
  "`stays` or `as` on a row": "`stays` of `as` bij een rij",
  "`max` on an answer that is not `other`": "`max` bij een antwoord dat niet `other` is",
  "An answer": "Een antwoord",
  "A group": "Een groep",
  "A range": "Een bereik",
  "An image in `pairs`": "Een afbeelding in `pairs`",
  "A text in `pairs` that is not its intro": "Een tekst in `pairs` die niet de intro is",
  "The column `block` (a blocked design)": "De kolom `block` (een ontwerp in blokken)",
  "Choosing {1} of {2} sets per respondent (everybody gets the first {3})":
    "Per deelnemer {1} van de {2} sets kiezen (iedereen krijgt de eerste {3})",
  "{1} of the ranked answers to {2}": "{1} van de gerangschikte antwoorden op {2}",
  "The text {1}": "De tekst {1}",
  "A limit of {1}": "Een grens van {1}",
  // what counts of two numbers for the same
  "the two targets are added up": "de twee doelen worden opgeteld",
  "the tighter number of the two holds": "het krapste getal van de twee",
  // what lies between 0 and 100
  "The percentage of an interval": "Het percentage van een interval",
  "The power": "De power",
  "The share near which a difference is to be detected":
    "Het aandeel waar rond een verschil te zien moet zijn",
  "The margin of a test of equivalence, in points,":
    "De marge van een toets op gelijkheid, in punten,",
  "The part that is expected to be left out": "Het deel dat naar verwachting wegvalt",
  "The part that everybody codes": "Het deel dat iedereen codeert",
  "The number of people invited": "Het aantal mensen dat is uitgenodigd",
  "A difference to detect, in points,": "Een verschil om aan te tonen, in punten,",
  // what has to be a whole number
  "A code": "Een code",
  "A number of options": "Een aantal opties",
  "A release": "Een uitgave",
  "Each end of a group": "Elk uiteinde van een groep",
  "Each end of a group (counted from the first answer)":
    "Elk uiteinde van een groep (geteld vanaf het eerste antwoord)",
  "Each end of a scale": "Elk uiteinde van een schaal",
  "The lower part of a share": "Het onderste deel van een aandeel",
  "The number of classes": "Het aantal klassen",
  "The number of levels of {1}": "Het aantal standen van {1}",
  "The number of minutes": "Het aantal minuten",
  "The number of pairs": "Het aantal paren",
  "The number of points": "Het aantal punten",
  "The time data are kept": "De tijd dat gegevens bewaard worden",
  // where it cannot stand
  "after a question; only options have sides": "na een vraag staan; alleen opties hebben kanten",
  "behind `recall`; only answers are shown again":
    "achter `recall` staan; alleen antwoorden worden opnieuw getoond",
  "in a branch": "in een tak staan",
  "in a branch; use `text`": "in een tak staan; neem `text`",
  "in a task that divides points": "in een keuzetaak staan waarin punten verdeeld worden",
  "inside a block": "binnen een blok staan",
  "outside a task, dilemma or section": "buiten een keuzetaak, dilemma of sectie staan",
  // why a total cannot be computed
  "a limit cannot depend on the options it limits":
    "een grens kan niet afhangen van de opties die zij begrenst",
  "a limit that depends on an earlier task is the same in every version":
    "een grens die van een eerdere keuzetaak afhangt, is in elke versie dezelfde",
  "a sum stands inside a sum": "er staat een som binnen een som",
  "an answer is multiplied by an answer": "een antwoord wordt met een antwoord vermenigvuldigd",
  "it divides by a sum": "er wordt door een som gedeeld",
  "it divides by an answer": "er wordt door een antwoord gedeeld",
  "a total of an earlier task is multiplied by a number that varies by version":
    "een totaal van een eerdere keuzetaak wordt vermenigvuldigd met een getal dat per versie verschilt",
  "two sums are multiplied": "twee sommen worden vermenigvuldigd",
  "{1} is no total": "{1} is geen totaal",
  "{1} is not known yet at this point": "{1} is op dit punt nog niet bekend",
  // why a file cannot be used
  "a set needs at least two alternatives": "een set heeft minstens twee alternatieven nodig",
  "it cannot be read": "zij is niet te lezen",
  "it does not say its language": "het zegt niet in welke taal het is",
  "it has no columns `set` and `alternative`": "zij heeft geen kolommen `set` en `alternative`",
  "it has {1} sets, and {2} are asked": "zij heeft {1} sets, en er worden er {2} gevraagd",
  "it needs attribute columns with different names":
    "zij heeft kolommen voor kenmerken nodig, elk met een eigen naam",
  'none is named; write `design "sets.csv"`': 'er is geen genoemd; schrijf `design "sets.csv"`',
  "set {1} has alternative {2} twice": "set {1} heeft alternatief {2} twee keer",
  "set {1} misses an alternative": "in set {1} ontbreekt een alternatief",
  "the row of set {1} has no usable alternative":
    "de rij van set {1} heeft geen bruikbaar alternatief",
  "there are texts in {1} already": "er zijn al teksten in {1}",
  "{1} is no id to head a column": "{1} kan geen id boven een kolom zijn",
  "{1} is the id of something else": "{1} is het id van iets anders",
  // why a proof stopped
  "a limit depends on the answer to an earlier task":
    "een grens hangt af van het antwoord op een eerdere keuzetaak",
  "more than {1} steps": "meer dan {1} stappen",
  "no respondent could be made up who comes here, and it is not proved that there is none":
    "er was geen deelnemer te bedenken die hier komt, en het is niet bewezen dat die er niet is",
  "the answers to {1} are too many to tell apart":
    "er zijn te veel antwoorden op {1} om uit elkaar te houden",
  "{1} groups of versions were not looked at": "naar {1} groepen van versies is niet gekeken",
  "{1} things in a random order that depend on each other":
    "{1} dingen in willekeurige volgorde die van elkaar afhangen",
  // beside another place
  "It stands here first.": "Het staat hier voor het eerst.",
  "and here": "en hier",
  "it is added up here": "hier wordt het opgeteld",
  "the first is here": "de eerste staat hier",
  "{1} is first declared here": "{1} staat hier voor het eerst",
  "{1} stands here": "{1} staat hier",
  "the number is missing here": "hier ontbreekt het getal",
};
