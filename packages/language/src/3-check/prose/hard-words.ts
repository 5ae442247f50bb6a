import type { ProseLanguage } from "./texts.ts";

/** One word or form a line: the hard word, and what to write for it. */
const dutch = `
aanvang: begin
aangaande: over
accorderen: goedkeuren
adequaat: goed genoeg
additioneel: extra
additionele: extra
ambigu: onduidelijk
anticiperen: rekening houden
beoogd: bedoeld
beoogde: bedoelde
betreffende: over
bewerkstelligen: zorgen voor
conform: volgens
consequentie: gevolg
consequenties: gevolgen
continueren: doorgaan met
cruciaal: heel belangrijk
cruciale: heel belangrijke
derhalve: daarom
desalniettemin: toch
desbetreffende: deze
differentiëren: verschil maken
discrepantie: verschil
draagvlak: steun
effectief: goed werkend
effectieve: goed werkende
evalueren: bekijken hoe het ging
evident: duidelijk
facetten: kanten
faciliteren: mogelijk maken
fluctueren: op en neer gaan
frequent: vaak
genereren: opleveren
hanteren: gebruiken
heterogeen: gemengd
implementatie: invoering
implementeren: invoeren
impliceren: betekenen
indicatie: aanwijzing
inherent: hoort bij
initiëren: beginnen
inzake: over
jegens: tegenover
kenbaar: bekend
middels: met
mitigeren: verminderen
mits: alleen als
modificeren: veranderen
noodzakelijk: nodig
noodzakelijke: nodige
omtrent: over
ontberen: missen
optimaal: zo goed mogelijk
optimale: beste
optimaliseren: beter maken
participeren: meedoen
participatie: meedoen
prioriteit: voorrang
prioriteiten: wat voorgaat
prioriteren: voorrang geven
reduceren: verminderen
relevant: van belang
relevante: belangrijke
respectievelijk: en
resulteren: leiden
significant: duidelijk
significante: duidelijke
specifiek: bepaald
specifieke: bepaalde
stagneren: stilvallen
substantieel: flink
substantiële: flinke
teneinde: om
tevens: ook
transparantie: openheid
uitsluitend: alleen
verifiëren: nagaan
verstrekken: geven
vigerende: geldende
voornemens: van plan
voorts: ook
wenselijk: gewenst
met betrekking tot: over
ten aanzien van: over
ten behoeve van: voor
ten gevolge van: door
door middel van: met
in het kader van: voor
te allen tijde: altijd
`;

const english = `
accordingly: so
additional: extra
adequate: enough
adjacent: next to
aforementioned: this
albeit: though
ambiguous: unclear
anticipate: expect
ascertain: find out
attain: reach
beneficial: good
cease: stop
cognisant: aware
commence: start
commencement: start
comprise: include
concerning: about
consequently: so
crucial: very important
deem: think
detrimental: harmful
discontinue: stop
disseminate: spread
elucidate: explain
endeavour: try
enhance: improve
ensuing: next
erroneous: wrong
exacerbate: make worse
expedite: speed up
expenditure: spending
facilitate: help
feasible: possible
forthwith: at once
furthermore: also
hence: so
henceforth: from now on
implement: carry out
implementation: carrying out
inception: start
initiate: start
liaise: work
mitigate: reduce
moreover: also
necessitate: need
nevertheless: even so
notwithstanding: despite
numerous: many
obtain: get
optimal: best
paramount: most important
participate: take part
participation: taking part
pertaining: about
prioritise: put first
priorities: what comes first
priority: what comes first
procure: buy
purchase: buy
pursuant: under
regarding: about
remuneration: pay
substantial: large
subsequently: later
sufficient: enough
terminate: end
thereby: so
thus: so
transparency: openness
utilise: use
utilisation: use
whereas: while
in accordance with: following
in order to: to
in respect of: about
in the event of: if there is
prior to: before
with regard to: about
`;

const plain = { nl: read(dutch), en: read(english) };

/** What stands where a word begins and ends: no letter, digit or hyphen. */
const alone = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}-])`, "giu");

const all: Readonly<Record<ProseLanguage, RegExp>> = {
  nl: alone([...plain.nl.keys()].join("|")),
  en: alone([...plain.en.keys()].join("|")),
};

/**
 * Words and phrases in a text that many readers of level B1 stop at, as they are written there. Of our own choice,
 * after what guides of plain language advise.
 */
export const hardWordsIn = (text: string, language: ProseLanguage): readonly string[] => [
  ...new Set(text.match(all[language]) ?? []),
];

/** The plain word for a hard one, with a capital where that has one. */
export function plainFor(word: string, language: ProseLanguage): string {
  const found = plain[language].get(word.toLowerCase()) ?? word;
  return /^\p{Lu}/u.test(word) ? found[0]!.toUpperCase() + found.slice(1) : found;
}

/** Where a word stands in a text, written like this. */
export const placesOfWord = (word: string, text: string): readonly number[] =>
  [...text.matchAll(alone(word))].flatMap(({ 0: found, index }) => (found === word ? [index] : []));

function read(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split("\n")
      .map((line) => line.split(": ") as [string, string]),
  );
}
