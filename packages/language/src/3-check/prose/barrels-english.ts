import { joined, type Barrel } from "./barrel.ts";

const asks = joined("what why how when where who which");
const qualities = joined(
  "good fair clear safe quick fast cheap affordable useful necessary important easy simple understandable",
  "reliable friendly competent clean green healthy feasible interesting pleasant quiet beautiful wise",
  "reasonable strict accessible complete honest professional polite helpful efficient modern knowledgeable",
  "comfortable tidy timely accurate innovative effective attractive safe welcoming",
);
const doings = joined(
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
const saidOfOne = joined("am was want would can could have had feel find know got received");
const sidesOfOne = joined(
  "price quality speed service safety cost content design staff pay cleanliness comfort length tone",
  "information explanation location friendliness reliability",
);
const doingNow = joined(
  "building closing lowering raising reducing increasing banning improving creating removing replacing",
  "introducing abolishing expanding cutting",
);

/** Pairs of words that name one thing. */
const onePair =
  /\b(?:peace and quiet|health and safety|law and order|research and development|arts and culture|bed and breakfast|pros and cons|rules and regulations|terms and conditions|bits and pieces)\b/i;

/** The ways in which an English sentence asks two things. */
export const englishBarrels: readonly Barrel[] = [
  {
    of: ["question"],
    two: new RegExp(
      `\\b(?:${asks})\\b[^,.?:]* (?:and|or) (?:(?:to|with|for|by) )?(?:${asks})\\b`,
      "i",
    ),
    unless: new RegExp(
      `\\bwho (?:or|and) what\\b|\\b(?:people|person|someone|anyone|those) who\\b|(?<!^)\\b(${asks})\\b.* (?:and|or) \\1\\b`,
      "i",
    ),
  },
  {
    of: ["question", "statement"],
    two: new RegExp(
      `\\b(?:is|are|was|were|how|find|found|think)\\b.*?(?<!\\b(?:a|an|the|this|that|your|our|any|some|more|for|with|to|of|in) )\\b(?:${qualities}) and (?:${qualities})\\b`,
      "i",
    ),
    unless: /\b(?:between|both|how (?:can|could|do|should) we)\b/i,
  },
  {
    of: ["question"],
    two: new RegExp(
      `^(?:should|must|may|can|would|do you (?:want|think|agree))\\b.*\\b(?:${doings}|${doingsOrThings})\\b.* and (?:(?:${doings})\\b.*|(?:${doingsOrThings}) (?:${nounBehind})\\b)`,
      "i",
    ),
    unless: /\b(?:that|which|who|to) (?:\w+ )?\w+ and\b/i,
  },
  {
    of: ["question"],
    two: /\band (?:do|are|have|did|would|can|will|were) you\b.*\?$/i,
  },
  {
    of: ["question"],
    two: /(?:\b(?:dis)?satisfied (?:are you )?with|\bthink (?:of|about)|\bhow do you rate|\btrust (?:do you have )?in|\bopinion of) (?:the|a|an|your) (?:(?!of\b|in\b|between\b|with\b|for\b|on\b)[\p{L}-]+ ){1,2}and (?:the|a|an|your) [\p{L}-]+/iu,
  },
  {
    of: ["statement"],
    two: new RegExp(`^(?:i|the|it|this|my)\\b.+ and (?:i )?(?:${saidOfOne})\\b.+`, "i"),
  },
  { of: ["question", "statement"], two: /\bshould (?!be\b)\w+ .*\band (?:be|should) \w+/i },
  {
    of: ["question"],
    two: new RegExp(
      `\\b(?:(?:dis)?satisfied|think of|rate|opinion of)\\b.*\\b(?:${sidesOfOne}) and (?:(?:the|your) )?(?:${sidesOfOne})\\b`,
      "i",
    ),
    unless: /\bbetween\b/i,
  },
  {
    of: ["question"],
    two: /^(?:would you (?:like|want)|do you want|are you (?:for|in favour)|should there be)\b.*\b(?:more|fewer|less|lower|higher) \w+ and (?:more|fewer|less|lower|higher) \w+/i,
    unless: /\bbetween\b/i,
  },
  {
    of: ["question", "statement"],
    two: new RegExp(
      `(?:\\b(?:(?:dis)?satisfied|happy|pleased) (?:are you |were you )?with|\\brate|\\bthink of|\\bopinion of|\\btrust|\\bvalue)\\b.*\\b(?:${qualities}) and (?:${qualities}) [\\p{L}]+`,
      "iu",
    ),
    unless: /\b(?:between|both)\b/i,
  },
  {
    of: ["question"],
    two: /(?:\b(?:(?:dis)?satisfied|happy|pleased) (?:are you |were you )?with|\bdo you rate) (?:the |your |our )?[\p{L}-]+ and (?:the |your |our )?[\p{L}-]+\?$/iu,
    unless: onePair,
  },
  {
    of: ["question"],
    two: /\b(?:dis)?satisfied\b[^?]*\bwith the (?:state|quality|condition|level) of (?:the|your|our) \w+ and (?:of )?(?:the|your|our) \w+/i,
  },
  {
    of: ["question", "statement"],
    two: /\bshould (?:\w+ more often|be \w+er|become \w+er) and (?:be |become )?(?:\w+er|more \w+|less \w+)\b/i,
  },
  {
    of: ["question"],
    two: /\bhow often\b[^?]* or (?:did|do|have|were|are|had) you\b/i,
  },
  {
    of: ["question"],
    two: new RegExp(`\\b(?:${doingNow}) \\w+.* and (?:${doingNow}) \\w+`, "i"),
  },
];
