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
`;

/** Words and phrases that many readers of level B1 stop at, with a plain one; of our own choice, after what guides of plain language advise. */
export const hardWords: Readonly<Record<ProseLanguage, ReadonlyMap<string, string>>> = {
  nl: read(dutch),
  en: read(english),
};

function read(list: string): ReadonlyMap<string, string> {
  return new Map(
    list
      .trim()
      .split("\n")
      .map((line) => line.split(": ") as [string, string]),
  );
}
