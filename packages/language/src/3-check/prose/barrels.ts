import type { ProseLanguage, Purpose } from "./texts.ts";

/** A way in which one sentence asks two things; `two` names the halves. */
interface Barrel {
  /** where it counts: in questions, or in statements that people agree with */
  readonly of: readonly Purpose[];
  readonly two: RegExp;
  readonly unless?: RegExp;
}

const question: readonly Purpose[] = ["question"];
const both: readonly Purpose[] = ["question", "statement"];

const joined = (...words: string[]): string => words.join(" ").split(/\s+/).join("|");

// ── Dutch ──

const asks = joined("wat waarom hoe wanneer waar wie welk welke hoeveel waarvoor waardoor");
const qualities = joined(
  "goed eerlijk duidelijk veilig snel goedkoop betaalbaar nuttig nodig belangrijk makkelijk eenvoudig",
  "begrijpelijk betrouwbaar vriendelijk deskundig schoon groen gezond haalbaar zinvol interessant prettig",
  "rustig leefbaar mooi verstandig redelijk streng bereikbaar volledig",
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

// ── English ──

const asksToo = joined("what why how when where who which");
const qualitiesToo = joined(
  "good fair clear safe quick fast cheap affordable useful necessary important easy simple understandable",
  "reliable friendly competent clean green healthy feasible interesting pleasant quiet beautiful wise",
  "reasonable strict accessible complete honest",
);
const doingsToo = joined(
  "build raise reduce ban invest improve protect create remove replace introduce abolish extend expand",
  "strengthen punish renovate demolish",
);
/** These are nouns and adjectives too, so that more has to stand behind them. */
const doingsOrThings = joined(
  "increase stop close allow keep support help reward sell buy spend save limit provide offer open plant",
  "move lower make give cut",
);
const nounBehind = joined(
  "the a an more fewer less new all its their our taxes prices fares rents people",
);
const saidOfOneToo = joined("am was want would can could have had feel find know got received");

/** The ways that are told apart here. Each is narrow: one that is missed is better than one too many. */
export const barrels: Readonly<Record<ProseLanguage, readonly Barrel[]>> = {
  nl: [
    {
      of: question,
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
      of: both,
      two: new RegExp(
        `\\b(?:vindt|vond|vinden|vind|is|zijn|was|waren|hoe)\\b.*?(?<!\\b(?:een|geen|elk|ieder) )\\b(?:${qualities}) en (?:${qualities})\\b`,
        "i",
      ),
      unless: /\b(?:tussen|zowel|hoe kunnen|hoe kan|hoe houden)\b/i,
    },
    {
      of: question,
      two: new RegExp(
        `^(?:moet|moeten|mag|mogen|wilt|zou|zouden|vindt|bent|kan|kunt)\\b.*\\b(?:${doings}) en (?:[^,?]* )?(?:${doings})\\??$`,
        "i",
      ),
      unless: /\bhet \p{L}+en en (?:het )?\p{L}+en van\b/iu,
    },
    {
      of: question,
      two: new RegExp(
        `\\b(?:wilt|vindt) u dat\\b.*\\b(?:${doesThat}) en .*\\b(?:${doesThat})\\??$`,
        "i",
      ),
    },
    {
      of: question,
      two: /\ben (?:vindt|bent|hebt|heeft|wilt|gaat|doet|kunt|zou|denkt|voelt|weet) u\b.*\?$/i,
    },
    {
      of: question,
      two: /(?:\btevreden (?:bent u |was u |bent u nu )?(?:over|met)|\bvindt u van|\bbeoordeelt u|\bvertrouwen (?:hebt|heeft) u in|\bvertrouwt u|\been mening over) (?:de|het|een|uw) (?:(?!van\b|in\b|tussen\b|met\b|voor\b|op\b)[\p{L}-]+ ){1,2}en (?:de|het|een|uw) [\p{L}-]+/iu,
    },
    {
      of: ["statement"],
      two: new RegExp(`^(?:ik|het|de|dit|mijn)\\b.+ en (?:ik )?(?:${saidOfOne})\\b.+`, "i"),
      unless: /\b(?:wil|kan|mag|moet|ben|weet) en (?:wil|kan|mag|moet|ben|weet)\b/i,
    },
  ],
  en: [
    {
      of: question,
      two: new RegExp(
        `\\b(?:${asksToo})\\b[^,.?:]* (?:and|or) (?:(?:to|with|for|by) )?(?:${asksToo})\\b`,
        "i",
      ),
      unless: new RegExp(
        `\\bwho (?:or|and) what\\b|\\b(?:people|person|someone|anyone|those) who\\b|(?<!^)\\b(${asksToo})\\b.* (?:and|or) \\1\\b`,
        "i",
      ),
    },
    {
      of: both,
      two: new RegExp(
        `\\b(?:is|are|was|were|how|find|found|think)\\b.*?(?<!\\b(?:a|an|the|this|that|your|our|any|some|more|for|with|to|of|in) )\\b(?:${qualitiesToo}) and (?:${qualitiesToo})\\b`,
        "i",
      ),
      unless: /\b(?:between|both|how (?:can|could|do|should) we)\b/i,
    },
    {
      of: question,
      two: new RegExp(
        `^(?:should|must|may|can|would|do you (?:want|think|agree))\\b.*\\b(?:${doingsToo}|${doingsOrThings})\\b.* and (?:(?:${doingsToo})\\b.*|(?:${doingsOrThings}) (?:${nounBehind})\\b)`,
        "i",
      ),
      unless: /\b(?:that|which|who|to) (?:\w+ )?\w+ and\b/i,
    },
    {
      of: question,
      two: /\band (?:do|are|have|did|would|can|will|were) you\b.*\?$/i,
    },
    {
      of: question,
      two: /(?:\bsatisfied (?:are you )?with|\bthink (?:of|about)|\bhow do you rate|\btrust (?:do you have )?in|\bopinion of) (?:the|a|an|your) (?:(?!of\b|in\b|between\b|with\b|for\b|on\b)[\p{L}-]+ ){1,2}and (?:the|a|an|your) [\p{L}-]+/iu,
    },
    {
      of: ["statement"],
      two: new RegExp(`^(?:i|the|it|this|my)\\b.+ and (?:i )?(?:${saidOfOneToo})\\b.+`, "i"),
    },
  ],
};
