import { joined, type Barrel } from "./barrel.ts";

const asks = joined("wat waarom hoe wanneer waar wie welk welke hoeveel waarvoor waardoor");
const qualities = joined(
  "goed eerlijk duidelijk veilig snel goedkoop betaalbaar nuttig nodig belangrijk makkelijk eenvoudig",
  "begrijpelijk betrouwbaar vriendelijk deskundig schoon groen gezond haalbaar zinvol interessant prettig",
  "rustig leefbaar mooi verstandig redelijk streng bereikbaar volledig",
);
/** The same before a noun. */
const qualitiesBefore = joined(
  "goede eerlijke duidelijke veilige snelle goedkope betaalbare nuttige nodige belangrijke makkelijke eenvoudige",
  "begrijpelijke betrouwbare vriendelijke deskundige schone groene gezonde haalbare zinvolle interessante prettige",
  "rustige leefbare mooie verstandige redelijke strenge bereikbare volledige moderne beleefde professionele",
);
const doings = joined(
  "bouwen maken geven doen stoppen betalen verbieden verlagen verhogen behouden afschaffen invoeren",
  "aanleggen sluiten openen kappen planten verplaatsen verkopen kopen beperken vergroten verkleinen",
  "uitbreiden verbeteren versterken beschermen investeren bezuinigen steunen helpen controleren straffen",
  "belonen toestaan weren verplichten opknappen slopen renoveren vervangen verwijderen verminderen",
  "stimuleren ondersteunen aanpakken veranderen samenwerken overleggen luisteren informeren",
);
const doesThat = joined(
  "bouwt verlaagt verhoogt behoudt verbiedt sluit opent koopt verkoopt beperkt vergroot verkleint verbetert",
  "versterkt beschermt investeert bezuinigt steunt helpt controleert straft beloont stimuleert verandert",
  "geeft maakt betaalt plant verplaatst",
);
const saidOfOne = joined(
  "kreeg vind vond heb had wil kan kon ben moet mag weet voel vertrouw begreep begrijp zag koos",
);
const sidesOfOne = joined(
  "prijs kwaliteit service snelheid veiligheid bereikbaarheid uitleg informatie inhoud vorm toon netheid",
  "sfeer deskundigheid vriendelijkheid wachttijd openingstijden bediening betrouwbaarheid duidelijkheid",
);

/** The ways in which a Dutch sentence asks two things. */
export const dutchBarrels: readonly Barrel[] = [
  {
    of: ["question"],
    two: new RegExp(
      `\\b(?:${asks})\\b[^,.?:]* (?:en|of) (?:(?:aan|met|voor|van|bij|door) )?(?:${asks})\\b`,
      "i",
    ),
    unless: new RegExp(
      `\\bwie (?:of|en) wat\\b|\\bdan ook\\b|(?<!^)\\b(${asks})\\b.* (?:en|of) \\1\\b`,
      "i",
    ),
  },
  {
    of: ["question", "statement"],
    two: new RegExp(
      `\\b(?:vindt|vond|vinden|vind|is|zijn|was|waren|hoe)\\b.*?(?<!\\b(?:een|geen|elk|ieder) )\\b(?:${qualities}) en (?:${qualities})\\b`,
      "i",
    ),
    unless: /\b(?:tussen|zowel|hoe kunnen|hoe kan|hoe houden)\b/i,
  },
  {
    of: ["question"],
    two: new RegExp(
      `^(?:moet|moeten|mag|mogen|wilt|zou|zouden|vindt|bent|kan|kunt)\\b.*\\b(?:${doings}) en (?:[^,?]* )?(?:${doings})\\??$`,
      "i",
    ),
    unless: /\bhet \p{L}+en en (?:het )?\p{L}+en van\b/iu,
  },
  {
    of: ["question"],
    two: new RegExp(
      `\\b(?:wilt|vindt) u dat\\b.*\\b(?:${doesThat}) en .*\\b(?:${doesThat})\\??$`,
      "i",
    ),
  },
  {
    of: ["question"],
    two: /\ben (?!(?:wat|dat|met|tot|niet|of) u\b)(?:\p{L}+t|wilt|zou|bent) u\b.*\?$/iu,
  },
  {
    of: ["question"],
    two: /(?:\b(?:on)?tevreden (?:bent u |was u |bent u nu )?(?:over|met)|\bvindt u van|\bbeoordeelt u|\bvertrouwen (?:hebt|heeft) u in|\bvertrouwt u|\been mening over) (?:de|het|een|uw) (?:(?!van\b|in\b|tussen\b|met\b|voor\b|op\b)[\p{L}-]+ ){1,2}en (?:de|het|een|uw) [\p{L}-]+/iu,
  },
  {
    of: ["statement"],
    two: new RegExp(`^(?:ik|het|de|dit|mijn)\\b.+ en (?:ik )?(?:${saidOfOne})\\b.+`, "i"),
    unless: /\b(?:wil|kan|mag|moet|ben|weet) en (?:wil|kan|mag|moet|ben|weet)\b/i,
  },
  {
    of: ["question", "statement"],
    two: /\bdat\b.*\b(?:moet|moeten|kan|kunnen|mag|mogen) \p{L}+ en .*\b(?:moet|moeten|kan|kunnen|mag|mogen) \p{L}+\??$/iu,
  },
  {
    of: ["question"],
    two: new RegExp(
      `(?:\\b(?:on)?tevreden|\\bvindt u van|\\bbeoordeelt u)\\b.*\\b(?:${sidesOfOne}) en (?:(?:de|het|uw) )?(?:${sidesOfOne})\\b`,
      "i",
    ),
    unless: /\btussen\b/i,
  },
  {
    of: ["question"],
    two: /^(?:wilt u|bent u voor|moeten? er|zou(?:den)? er)\b.*\b(?:meer|minder|hogere|lagere) \p{L}+ en (?:meer|minder|hogere|lagere) \p{L}+/iu,
    unless: /\btussen\b/i,
  },
  {
    of: ["question", "statement"],
    two: new RegExp(
      `(?:\\b(?:on)?tevreden|\\bblij met|\\bvindt u van|\\bbeoordeelt u|\\bvertrouw\\p{L}*)\\b.*\\b(?:${qualitiesBefore}) en (?:${qualitiesBefore}) [\\p{L}]+`,
      "iu",
    ),
    unless: /\b(?:tussen|zowel)\b/i,
  },
  {
    of: ["question"],
    two: /(?:\b(?:on)?tevreden (?:bent u |was u )?(?:over|met)|\bbeoordeelt u) (?:de |het |uw |onze )?[\p{L}-]+ en (?:de |het |uw |onze )?[\p{L}-]+\?$/iu,
    unless:
      /\b(?:rust en (?:ruimte|stilte)|orde en netheid|kunst en cultuur|normen en waarden|voor- en nadelen)\b/i,
  },
  {
    of: ["question", "statement"],
    two: /\bmoet(?:en)? \p{L}+er \p{L}+en en \p{L}+er \p{L}+en\b/iu,
  },
  {
    of: ["question"],
    two: /\bhoe vaak\b[^?]* of (?:had|hebt|heeft|was|bent|voelde|kreeg|deed|ging) u\b/i,
  },
  {
    of: ["question"],
    two: /\b(?:on)?tevreden\b[^?]*\b(?:over|met) de (?:staat|kwaliteit|toestand|stand) van (?:de|het|uw) \p{L}+ en (?:van )?(?:de|het|uw) \p{L}+/iu,
  },
  {
    of: ["question"],
    two: new RegExp(`\\bhet (?:${doings}) van .* en (?:het )?(?:${doings}) van\\b`, "i"),
  },
];
